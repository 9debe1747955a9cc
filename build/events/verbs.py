"""Events told by verbs: one function a frame of the lexicon, from a verb at its place to who did what to whom."""

from dataclasses import replace

from detente.build.events.addresses import next_place
from detente.build.events.concerned import is_thing
from detente.build.events.other_senses import describes, gives_floor, is_blame, is_figure, is_idle, travels, turned_to
from detente.build.events.telling import Found, Telling, in_words, joined, parts
from detente.build.reading import Mention
from detente.ontology.claims import Entity
from detente.ontology.codes import Role, Status

# Verbs whose direct object is what was talked about or agreed on, never whom.
_ABOUT_THINGS = frozenset({"discuss", "negotiate", "agree", "sign"})
# Deeds that need somebody to whom they are done, unless the verb's own words say what was done: "lift a ban".
_DEEDS = frozenset({"Coercion", "Assault", "Aid", "Sanction", "Concession", "SupportAct"})
_TO_THINGS = frozenset({"Coercion", "Assault"})  # "police stormed a camp", "troops captured a bridge"
# Deeds that are done to people, wherever they are brought: "deported migrants to Haiti".
_SUFFERED = frozenset({"Coercion", "Assault", "Sanction"})
_SAID = frozenset({"Proposal", "Request", "Agreement", "Rejection", "Accusation"})
_KNOWING = frozenset({"recognize", "recognise", "acknowledge", "concede"})
_CALLING = frozenset({"call on", "call upon"})
_OPINIONS = frozenset(
    "think believe feel hope consider suppose presume assume expect agree concur admit realize realise understand know"
    " recognize recognise see learn find discover".split()
)
_PUBLISHING = frozenset({"release", "publish", "issue"})  # "released the letter to Lind"
_LIKELY = 0.7
_VISITING = frozenset({"visit", "tour"})  # the others go to what a preposition brings
_MUTUAL = frozenset({"Agreement", "Cooperation"})


def meets(told: Telling) -> Found | None:
    """ "X met Y", "X and Y met", "X conferred with Y"."""
    who = told.doers()
    met = [] if told.word.lemma in _ABOUT_THINGS else told.actors(told.cast.undergoers())
    whom = met + told.actors(told.beside("with"))
    if told.cast.naming() or (told.word.lemma == "call" and any(each.reading == "group" for each in whom)):
        return None  # "called Kim a partner", "called journalists to his hotel"
    if not whom and told.cast.is_view():
        return None  # "delivered speeches discussing Berlin"
    everybody = joined(parts(who, Role.PARTICIPANT), parts(whom, Role.PARTICIPANT))
    if told.word.lemma == "meet" and (told.cast.of_ideas() or not (whom or told.cast.stands_alone())):
        return None  # "meet the challenges"
    if told.word.lemma == "confer" and not told.cast.stands_alone():
        return None  # "conferred the title on Chad"
    if told.word.lemma == "embrace" and not all(told.is_a(each, "Person") for each in who + whom):
        return None  # "the office embraces four departments"
    if not whom and told.word.evokes == "Call":
        return None  # "the two had not called with a request"
    if not who or (len(everybody) < 2 and not _signs(told)):
        return None  # of those whom "I met" nobody met the other
    return Found(told.status(), everybody, "event.meets", 0.85 if who and whom else 0.75)


def _signs(told: Telling) -> bool:
    """Whether a treaty is agreed on: one signatory is enough then."""
    return told.word.evokes == "Agreement" and any(told.is_a(each, "Treaty") for each in told.cast.undergoers())


def goes_to(told: Telling) -> Found | None:
    """ "X visited Tokyo", "X travelled to Beijing", "X visited Y"."""
    visits = told.word.lemma in _VISITING
    who = [each for each in told.doers() if visits or travels(each)]
    if told.cast.passive() or not (visits or told.cast.stands_alone()):
        return None  # "returned the ship to Peru"
    targets = told.cast.undergoers() + told.beside("to", "in", "for", "at")
    behind = next_place(told.reading, told.sentence, told.trigger) if visits else None
    target = behind or next((each for each in targets if told.can_be_visited(each)), None)
    if not who or target is None or (not visits and turned_to(told, target)):
        return None
    if (found := _visit(told, who, target)) is None:
        return None
    if told.is_a(target, "Person"):
        others = [each for each in targets if told.is_a(each, "Person") and each.reading != "new"]
        return replace(found, parts=joined(found.parts, parts(others, Role.HOST)))
    known = {part.entity.id for part in found.parts}
    states = [each for each in targets if told.is_a(each, "State") and each.entity.id not in known]
    further = (_visit(told, who, each) for each in states if _listed(told, each))
    return replace(found, others=tuple(visit for visit in further if visit))


def _listed(told: Telling, state: Mention) -> bool:
    """Whether a state is one of several: "Kenya and Uganda", but not "Denmark (Greenland)"."""
    return told.reading.folded.endswith((", ", "and "), 0, state.entity.start)


def _visit(told: Telling, who: list[Mention], target: Mention) -> Found | None:
    """A visit to one place, or to somebody."""
    place = _place(told, target)
    if place and place.type != "State":
        state = told.host_of(place)
        hosts = parts([Mention(state, "name")] if state else [], Role.HOST)
    elif place and (state := told.state_behind(place)):  # "Malta, United Kingdom,"
        hosts = parts([Mention(state, "name")], Role.HOST)
    else:
        hosts = parts([target], Role.HOST)
    own = {host.entity.id for host in hosts}
    visitors = parts([each for each in who if each.entity.id is None or each.entity.id not in own], Role.VISITOR)
    if not visitors:
        return None  # "In Kenya from May 5 to 12, visiting Nairobi": nobody visits himself
    return Found(told.status(), visitors + hosts, "event.goes-to", 0.85, place)


def _place(told: Telling, target: Mention) -> Entity | None:
    """The place that is visited, if any: a city, a state, or a name with a state behind it ("Skagen, Denmark")."""
    if target.reading == "group":
        return replace(target.entity, type="Place") if told.host_of(target.entity) else None
    return target.place or (target.entity if target.entity.type in ("State", "Place") else None)


def receives(told: Telling) -> Found | None:
    """ "X received Y": the subject is host."""
    who = told.doers()
    received = (each for each in told.cast.undergoers() if told.is_a(each, "Person", "Group"))
    guests = [each for each in received if not is_thing(told.reading, each)]
    if not who or not guests or told.cast.is_view() or told.cast.of_ideas():
        return None  # "would welcome another guest" is only a view
    return Found(told.status(), parts(who, Role.HOST) + parts(guests, Role.VISITOR), "event.receives", 0.7)


def sends(told: Telling) -> Found | None:
    """ "X passed on a letter to Y", "X wrote to Y"."""
    who = told.doers()
    own = {each.entity.identity for each in who}
    moved = told.actors(told.cast.undergoers()) if told.word.lemma.startswith("send") else []
    found = told.actors(told.beside("to")) or told.actors(_addressed(told, who))
    if moved and (found == moved or (told.word.lemma == "send" and told.beside("to"))):
        return None  # "sent observers": nobody writes to those who are sent, nor to whom they are
    whom = [each for each in found if each.entity.identity not in own]  # "he replied to him"
    if not who or not whom:
        return None
    return Found(told.status(), parts(who[:1], Role.SENDER) + parts(whom, Role.RECIPIENT), "event.sends-to", 0.8)


def _addressed(told: Telling, who: list[Mention]) -> list[Mention]:
    """To whom words are sent without a "to"; nobody of whom they only tell: "conveyed his view of Peru"."""
    if not told.cast.finds() and told.cast.joins("to"):
        return told.cast.concerned(who)  # "sent a letter to the head of the World Bank"
    return told.cast.receivers()


def acts(told: Telling) -> Found | None:
    """ "X sanctioned Y", "X imposed tariffs on Y", "Y was expelled by X", "X agreed to help Y"."""
    if told.word.lemma in _CALLING and (told.cast.speaker("on", "upon") or not told.cast.bids()):
        return _calls_on(told)
    if not _asks(told) or _only_knows(told):
        return None
    who = told.doers()
    whom = [each for each in _suffering(told, who) if not _inside(each, who)]
    together = told.reading.gazetteer.is_a(told.word.evokes, "Meeting")
    if together or (told.word.evokes in _MUTUAL and len(who) > 1 and not whom):
        last = told.word.lemma.rpartition(" ")[2]
        beside = told.beside("with", "between", "among", "of", "to", "on", "for", last)
        about = whom if told.word.evokes == "Talks" else []  # "launched an effort to help the rebels", no "dinner to"
        whom = told.actors(beside or told.cast.receivers()) or about
        everybody = joined(parts(who, Role.PARTICIPANT), parts(whom, Role.PARTICIPANT))
        return Found(told.status(), everybody, "event.acts-on", 0.8) if who and len(everybody) > 1 else None
    if is_idle(told, whom) or not _is_told(told, bool(who), bool(whom)):
        return None
    everybody, status = joined(parts(who, Role.INITIATOR), parts(whom, Role.TARGET)), told.status()
    if not (whom or _is_firm(told, status)) or (not who and status is Status.HYPOTHETICAL):
        return None  # nor "islands that would besiege Chad": nobody may do it
    words = told.word.lemma == "attack" and (in_words(told, who, whom) or is_figure(told) or is_blame(told))
    type_ = "Accusation" if words else ""
    return Found(status, everybody, "event.acts-on", _sure(told, bool(who and whom)), type=type_)


def _inside(mention: Mention, others: list[Mention]) -> bool:
    """Whether a mention is but a part of another: "Budget" of "the Bureau of the Budget"."""
    one = mention.entity
    return any(each.entity.start <= one.start and one.end <= each.entity.end for each in others)


def _suffering(told: Telling, who: list[Mention]) -> list[Mention]:
    """Whom an act concerns."""
    if told.word.evokes == "Statement":
        heard = [] if told.word.lemma.partition(" ")[0] in _PUBLISHING else told.beside("to")
        return told.actors(heard)  # but nobody of whom it tells
    if not who and " " in told.word.lemma:
        source = ("from",) if told.word.evokes != "Aid" else ()  # where aid comes from
        return told.beside("on", "against", "to", *source, "at")  # not both sides of "the talks were called off"
    if not who and told.cast.passive():
        return [each for each in told.cast.undergoers() if told.is_a(each, "Actor", "Place")]
    return _goal(told) or told.cast.concerned(who, told.word.evokes in _SAID or told.word.lemma == "warn")


def _asks(told: Telling) -> bool:
    """False for requests that are none: "asked whether", "asked about" is only talking."""
    return told.word.evokes != "Request" or not told.cast.questions()


def _only_knows(told: Telling) -> bool:
    """Whether somebody but sees or admits something: "recognized that", "recognized the danger", "conceded a point"."""
    if told.word.lemma not in _KNOWING or (told.word.lemma == "concede" and told.cast.joins("to")):
        return False  # "conceded the islands to Chile"
    return told.cast.finds() or not told.cast.undergoers()


def _calls_on(told: Telling) -> Found | None:
    """ "The ambassador called on Nehru to discuss": who calls on somebody, and asks for nothing, meets him."""
    who = told.doers()
    whom = [each for each in told.actors(told.cast.concerned(who)) if told.is_a(each, "Person")]
    everybody = joined(parts(who, Role.PARTICIPANT), parts(whom, Role.PARTICIPANT))
    if not who or not whom or gives_floor(told, everybody):
        return None
    return Found(told.status(), everybody, "event.calls-on", 0.7, type="Meeting")


def _is_firm(told: Telling, status: Status) -> bool:
    """Whether an act that nobody suffers is sure enough to be told: nothing hypothetical, by a subject that is said."""
    if told.word.evokes == "Statement" and status is not Status.HELD:
        return False
    real = status is not Status.HYPOTHETICAL and (status is not Status.DENIED or told.cast.refuses())
    return real and told.sentence.sure(told.trigger) > _LIKELY


def _goal(told: Telling) -> list[Mention]:
    """The named goal of nameless people who are sent or given: "sent peacekeepers to Angola"."""
    moved = told.cast.undergoers()
    if told.word.evokes in _SUFFERED or not moved or any(each.reading != "group" for each in moved):
        return []
    return [each for each in told.beside("to") if each.reading != "group" and told.is_a(each, "Actor", "Place")]


def _sure(told: Telling, both: bool) -> float:
    """How sure an act is: what only is said, least."""
    if told.word.evokes == "Statement":
        return 0.4
    return 0.8 if both else 0.55


def _is_told(told: Telling, who: bool, whom: bool) -> bool:
    """Whether enough is known of an act: both sides, or one of a deed that is done or of words that are said."""
    if who and whom:
        return True
    if whom:  # "was arrested", "a bomb killed two soldiers"
        suffered = told.cast.passive() and not (told.word.evokes == "Aid" and describes(told))
        return told.word.evokes in _DEEDS and (suffered or told.word.evokes == "Assault")
    done = " " in told.word.lemma or (told.word.evokes in _TO_THINGS and told.cast.past())
    return who and (done or told.word.evokes not in _DEEDS) and not told.cast.passive()


def obliges(told: Telling) -> Found | None:
    """ "X said that Y must withdraw" is a request of X to Y; that X only thinks so is none."""
    if told.word.lemma in _OPINIONS or told.cast.questions() or told.trigger.evokes(*_SAID):
        return None  # "believed that Chad must", "asked why Chad should"; "suggested" tells of its own event
    obliged = told.actors(told.cast.obliged())
    who = told.doers() if obliged else []
    own = told.cast.sides(who)  # "Modi said India must act"
    whom = [each for each in obliged if each.entity.id not in own and each.reading != "writer"]  # "said we should"
    everybody = joined(parts(who, Role.INITIATOR), parts(whom, Role.TARGET))
    if not (who and whom) or len(everybody) == len(who):
        return None
    return Found(told.status(), everybody, "event.obliges", 0.6, type="Request")


def leaves(told: Telling) -> Found | None:
    """ "X withdrew from the pact", "X quit the pact", "X's decision to withdraw Y from the pact"."""
    who = told.doers()
    moved = told.cast.undergoers()
    what = told.beside("from", *(("of",) if told.cast.stands_alone() else ()))  # "leaving it to the wisdom of Congress"
    own = told.actors(moved)
    if what and own and not (who and all(each.reading == "group" for each in own)):
        who = own  # it is Y that leaves, but of troops it is who has them
    elif not what:
        what = [mention for mention in moved if told.is_a(mention, "Treaty", "Institution", "Initiative")]
    everybody = joined(parts(who, Role.INITIATOR), parts(what[:1], Role.TARGET))
    if not who or not what or len(everybody) < 2:
        return None
    return Found(told.status(), everybody, "event.leaves", 0.75)
