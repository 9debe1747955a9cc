"""Events told by nouns: "talks between X and Y", "X's visit to Y", "sanctions on Y"."""

from dataclasses import replace

from detente.build.events.other_senses import is_bloodless
from detente.build.events.telling import Found, Telling, in_words, joined, parts
from detente.build.groups import mention_at
from detente.build.reading import Mention
from detente.ontology.claims import Participant
from detente.ontology.codes import Role

_WITH = ("with", "between", "of", "among", "to", "from", "by")
# Acts that nobody need suffer: "North Korea's nuclear test".
_ALONE = frozenset({"Military", "Protest"})
# Acts of speech: the "request of Iran" is what Iran asks, as the "attack of Iran" need not be.
_VOICED = frozenset({"Request", "Proposal", "Threat", "Protest", "Agreement", "Message"})
_OF_SOMEBODY = frozenset({"SupportAct", "Request", "Accusation"})
_HOSTS = ("Person", "Group")  # on whom one calls in person
_BEFORE_REPORTERS = frozenset({"press", "news"})
_AT_TARGET = ("on", "against", "to", "into", "for")


def meeting(told: Telling) -> Found | None:
    """Meetings, talks and calls: "the first encounter between X and Y", "X's summit with Y", "X held talks with Y"."""
    if told.word.evokes == "Assault" and (told.cast.of_ideas() or is_bloodless(told)):
        return None  # "a clash of interests between Chad and Niger"
    before = mention_at(told.sentence.items, told.trigger.first - 1)
    if before and told.is_a(before, "Forum"):
        return None  # "the G-20 summit" is an occasion
    if told.trigger.first and told.sentence.items[told.trigger.first - 1].word in _BEFORE_REPORTERS:
        return _met(told, told.holders(light=True))  # those are there who give a press conference together
    about = {"of"} if told.word.lemma.startswith("discussion") else set()  # "a discussion of NATO"
    groups = [each for each in told.cast.beside(*_WITH) if each[0] not in about]
    if told.word.evokes == "Message":
        return _written(told, groups)
    if told.word.evokes != "Call":
        groups = [each for each in groups if each[0] != "to" or told.word.lemma.endswith(" to")]
    who = told.actors([mention for _, group in groups for mention in group])
    told_whole = any(preposition in ("between", "among") for preposition, _ in groups)
    if len(groups) == 1 and groups[0][0] == "of" and all(told.is_a(each, "Institution") for each in groups[0][1]):
        who = told.holders(light=True) + who  # of "the session of Congress" nobody else takes part, unless he attends
        return _met(told, who)
    one_sided = any(preposition in ("with", "to") for preposition, _ in groups)
    if one_sided or (len(who) < 2 and not told_whole):
        who = told.holders() + who
    if len(who) < 2:
        who += [each for each in told.beside("in") if each.reading == "pair"]  # "summits in both countries"
    return _met(told, who)


def _written(told: Telling, groups: list[tuple[str, list[Mention]]]) -> Found | None:
    """A letter and the like: from whom, else whose it is; to whom, else who gets it."""
    told_by = {preposition: told.actors(group) for preposition, group in reversed(groups)}
    mutual = told_by.get("between", [])
    by, to = told_by.get("from", []) or told_by.get("by", []), told_by.get("to", []) + told_by.get("with", [])
    if told.cast.speaker("from", "to"):
        return None  # "a message from you to the minister"
    by = by or told.actors(told.cast.owners()) or (told.holders() if to else told_by.get("of", []))
    to = to or (told.holders() if by else [])
    return _met(told, mutual + by + to)


def _met(told: Telling, who: list[Mention]) -> Found | None:
    """The meeting of at least two."""
    everybody = _once(parts(who, Role.PARTICIPANT))
    return Found(told.noun_status(), everybody, "event.noun", 0.75) if len(everybody) > 1 else None


def _once(everybody: tuple[Participant, ...]) -> tuple[Participant, ...]:
    """The participants, nobody twice."""
    found: tuple[Participant, ...] = ()
    for part in everybody:
        found = joined(found, (part,))
    return found


def visit(told: Telling) -> Found | None:
    """ "X's visit to Y", "a visit to Y by X", "X paid a visit to Y"; one to each of several states."""
    visited = told.beside("to")
    who = told.actors(told.beside("by", "of")) or told.holders()
    if not who or not visited or not told.can_be_visited(visited[0]):
        return None
    first = _visit(told, who, visited[0])
    further = [each for each in visited[1:] if told.is_a(visited[0], "State") and told.is_a(each, "State")]
    return replace(first, others=tuple(_visit(told, who, each) for each in further))


def _visit(told: Telling, who: list[Mention], visited: Mention) -> Found:
    """A visit to one place, or to somebody."""
    place = visited.place or (visited.entity if visited.entity.type in ("State", "Place") else None)
    host = parts([visited], Role.HOST)
    if visited.entity.type == "Place":
        state = told.host_of(visited.entity)
        host = (Participant(state, Role.HOST),) if state else ()
    status = told.noun_status()
    return Found(status, parts(who, Role.VISITOR) + host, "event.visit-noun", 0.7, place)


def act(told: Telling) -> Found | None:
    """ "sanctions against Y", "X's attack on Y", "X announced tariffs on Y"."""
    if is_bloodless(told):
        return None
    owned = told.beside("of")
    about = told.beside(*_AT_TARGET, told.word.lemma.rpartition(" ")[2])
    aimed = _somebody(told, about) or told.actors(told.cast.owners_behind(*_AT_TARGET))
    voiced = told.word.evokes in _VOICED
    moved = told.word.lemma.endswith(" of")  # "the return of the islands to"
    done_by = owned if voiced or ((about or aimed) and not moved) else []
    who = [] if _blamed(told) else told.actors(told.beside("by")) or _owners(told, done_by)
    whom = aimed or ([] if voiced else owned)
    if told.word.evokes == "Request":
        asked = told.beside("for")
        whom = [each for each in whom if each.reading != "group" or each not in asked]  # "a request for a mission"
    whom = _somebody(told, whom)
    if told.word.lemma == "call on" and not told.cast.bids() and all(told.is_a(each, *_HOSTS) for each in whom):
        return _called(told, who, whom)
    everybody = joined(parts(who, Role.INITIATOR), parts(whom, Role.TARGET))
    alone = who and (told.cast.possessors() if told.word.evokes in _ALONE else told.word.evokes == "Request" and about)
    if not alone and (not whom or not who or len(everybody) < 2):
        return None
    words = told.word.lemma.split()[0] == "attack" and (in_words(told, who, whom) or told.cast.of_ideas())
    type_ = "Accusation" if words else ""
    return Found(told.noun_status(), everybody, "event.act-noun", 0.6 if whom else 0.5, type=type_)


def _somebody(told: Telling, whom: list[Mention]) -> list[Mention]:
    """Whom an act concerns, without what words of support or blame are about: "recognition of sovereignty"."""
    return [each for each in whom if told.word.evokes not in _OF_SOMEBODY or not told.is_a(each, "Issue")]


def _called(told: Telling, who: list[Mention], whom: list[Mention]) -> Found | None:
    """ "Blinken's call on Lavrov": whoever asks for nothing meets him."""
    everybody = joined(parts(who, Role.PARTICIPANT), parts(whom, Role.PARTICIPANT))
    return (
        Found(told.noun_status(), everybody, "event.calls-on", 0.6, type="Meeting")
        if who and len(everybody) > 1
        else None
    )


def _owners(told: Telling, behind_of: list[Mention]) -> list[Mention]:
    """Whose act a noun is: its owners, those behind its "of", or who does the verb over it."""
    return told.actors(told.cast.owners()) or told.actors(behind_of) or told.holders(light=True)


def _blamed(told: Telling) -> bool:
    """Whether the verb before is an act of its own: who "condemned the attack on Y" did not attack."""
    before = [other for other in told.sentence.triggers if other.last <= told.trigger.first <= other.last + 4]
    return bool(before) and before[-1].has("acts-on") and not before[-1].has("light-verb", "reports")


def departure(told: Telling) -> Found | None:
    """ "X's withdrawal from Y"."""
    what = told.beside("from")
    who = told.actors(told.cast.owners()) or told.actors(told.beside("of")) or told.holders()
    everybody = joined(parts(who, Role.INITIATOR), parts(what[:1], Role.TARGET))
    if not what or len(everybody) < 2:
        return None
    return Found(told.noun_status(), everybody, "event.departure", 0.65)
