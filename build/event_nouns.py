"""Events told by nouns: "talks between X and Y", "X's visit to Y", "sanctions on Y"."""

from collections.abc import Iterator

from detente.build.factuality import status_of_noun
from detente.build.groups import expand, group_left, mention_at, modifier
from detente.build.reading import Mention, ReadSentence, Trigger
from detente.build.small_words import PREPOSITIONS
from detente.build.telling import Found, Telling, joined, parts
from detente.ontology.claims import Participant, Role, Status

_WITH = frozenset({"with", "between", "of", "among", "to", "from", "by"})
_AT_TARGET = frozenset({"on", "against", "to", "of", "into", "for", ""})


def meeting(told: Telling) -> Found | None:
    """Meetings, talks and calls: "the first encounter between X and Y", "X's summit with Y", "X held talks with Y"."""
    before = mention_at(told.sentence.items, told.trigger.first - 1)
    if before and told.is_a(before, "Forum"):
        return None  # "the G-20 summit" is an occasion
    groups = [each for each in _own_groups(told) if each[0] in _WITH]
    who = told.actors([mention for _, group in groups for mention in group])
    one_sided = any(preposition in ("with", "to") for preposition, _ in groups)
    if one_sided or len(expand(who)) < 2:
        who = _owner_or_subject(told) + who
    everybody = joined((), parts(expand(who), Role.PARTICIPANT))
    if len(everybody) < 2:
        return None
    return Found(noun_status(told.sentence, told.trigger), everybody, "event.noun", 0.75)


def visit(told: Telling) -> Found | None:
    """ "X's visit to Y", "a visit to Y by X", "X paid a visit to Y"."""
    groups = list(told.groups(frozenset({"to", "by", "of"}), 6))
    visited = next((group[0] for preposition, group in groups if preposition == "to"), None)
    who = next((told.actors(group) for preposition, group in groups if preposition in ("by", "of")), [])
    who = who or _owner_or_subject(told)
    if not who or visited is None or not told.can_be_visited(visited):
        return None
    place = visited.place or (visited.entity if visited.entity.type in ("State", "Place") else None)
    host = parts([visited], Role.HOST)
    if visited.entity.type == "Place":
        state = told.state_of(visited.entity)
        host = (Participant(state, Role.HOST),) if state else ()
    status = noun_status(told.sentence, told.trigger)
    return Found(status, parts(who, Role.VISITOR) + host, "event.visit-noun", 0.7, place)


def act(told: Telling) -> Found | None:
    """ "sanctions against Y", "X's attack on Y", "X announced tariffs on Y"."""
    targeted = told.word.lemma.rsplit(" ", 1)[-1] in _AT_TARGET  # the lemma has its preposition: "attack on"
    groups = told.groups(_AT_TARGET, 6)
    whom = next((group for preposition, group in groups if preposition or targeted), [])
    who = [] if _blamed(told) else _owner_or_subject(told)
    everybody = joined(parts(who, Role.INITIATOR), parts(whom, Role.TARGET))
    if not whom or not who or len(everybody) < 2:
        return None
    return Found(noun_status(told.sentence, told.trigger), everybody, "event.act-noun", 0.6)


def _blamed(told: Telling) -> bool:
    """Whether the verb before is an act of its own: who "condemned the attack on Y" did not attack."""
    before = [other for other in told.sentence.triggers if other.last <= told.trigger.first <= other.last + 4]
    return bool(before) and before[-1].has("acts-on") and not before[-1].has("light-verb", "reports")


def departure(told: Telling) -> Found | None:
    """ "X's withdrawal from Y"."""
    what = next((group for preposition, group in told.groups(frozenset({"from"}), 6) if preposition == "from"), [])
    everybody = joined(parts(_owner_or_subject(told), Role.INITIATOR), parts(what[:1], Role.TARGET))
    if not what or len(everybody) < 2:
        return None
    return Found(noun_status(told.sentence, told.trigger), everybody, "event.departure", 0.65)


def _own_groups(told: Telling) -> Iterator[tuple[str, list[Mention]]]:
    """The groups that a noun's own prepositions lead to, up to the next verb or event noun."""
    later = [trigger for trigger in told.sentence.triggers if trigger.first >= told.trigger.last]
    stop = next((each.first for each in later if each.verb or each.has("event-noun", "visit-noun")), None)
    for preposition, group in told.groups(_WITH, 5):
        if stop is not None and told.sentence.items[stop].start < group[0].entity.start:
            return
        yield preposition, group


def noun_status(sentence: ReadSentence, trigger: Trigger) -> Status:
    """The status of an event noun; where nothing tells, that of the event noun it is coordinated with."""
    status = status_of_noun(sentence, trigger)
    if status is not None:
        return status
    earlier = [found for found, _ in sentence.frames("event-noun", "visit-noun") if found.last <= trigger.first]
    if earlier and _coordinated(sentence, earlier[-1], trigger):
        return noun_status(sentence, earlier[-1])
    return Status.HELD


def _coordinated(sentence: ReadSentence, one: Trigger, other: Trigger) -> bool:
    between = range(one.last, other.first)
    verbs = any(trigger.first in between and trigger.verb for trigger in sentence.triggers)
    return not verbs and any(sentence.items[at].word == "and" for at in between)


def _owner_or_subject(told: Telling) -> list[Mention]:
    """Who stands before an event noun as its owner, or else as the subject of the verb that governs it."""
    owner = told.actors(_owner(told.sentence, told.trigger))
    if owner:
        return owner
    verb = _governing_verb(told.sentence, told.trigger)
    return [] if verb is None else told.subject_of(verb)


def _owner(sentence: ReadSentence, trigger: Trigger) -> list[Mention]:
    """ "Kim's subsequent summit", "the Abe-Xi meeting", "U.S.-China talks"."""
    items = sentence.items
    for at in range(trigger.first - 1, max(-1, trigger.first - 5), -1):
        if items[at].mention:
            return expand(_chain(sentence, at) if modifier(items, at) else group_left(items, at)[1])
        if items[at].word in PREPOSITIONS | {",", "and", "."}:
            return []
    return []


def _chain(sentence: ReadSentence, at: int) -> list[Mention]:
    """Owners joined by "and" or a hyphen: "China and Japan's talks", "U.S.-Chinese talks".

    Not so in "a summit between Kim and Moon and Kim's talks with Trump": who hangs on a preposition owns nothing.
    """
    items = sentence.items
    found = [mention] if (mention := items[at].mention) else []
    last = at
    while at >= 2 and items[at - 1].word in ("and", "-", "–") and (before := items[at - 2].mention):
        found.insert(0, before)
        at -= 2
    governed = at > 0 and items[at - 1].word in PREPOSITIONS and items[last - 1].word == "and"
    return found[-1:] if governed else found


def _governing_verb(sentence: ReadSentence, trigger: Trigger) -> int | None:
    """The verb that has an event noun as its object, if it stands near before it; or "in" of "is in talks"."""
    for other in reversed(sentence.triggers):
        if other.last <= trigger.first <= other.last + 7 and (other.verb or other.has("status-verb")):
            return other.first
    for at in range(trigger.first - 1, max(0, trigger.first - 5), -1):
        if sentence.items[at].mention:
            return None
        if sentence.items[at].word in ("in", "into", "for", "to"):
            return at
    return None
