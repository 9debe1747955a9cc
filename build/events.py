"""Reads event reports: who met, visited, wrote to, sanctioned or left whom or what, and whether it took place."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from detente.build import circumstances
from detente.build.arguments import (
    PREPOSITIONS,
    actor,
    expand,
    group_left,

    mention_at,
    modifier,
    objects,

    subject,
)
from detente.build.factuality import settle, status_of_noun, status_of_verb
from detente.build.reading import Mention, Reading, ReadSentence, Trigger
from detente.ontology.claims import Entity, EventReport, Participant, Role, Status
from detente.ontology.lexicon import Word

MEETINGS = frozenset({"Meeting", "Summit", "Talks", "Encounter", "Call"})
_WITH = frozenset({"with", "between", "of", "among", "to", "from", "by"})
_AT_TARGET = frozenset({"", "on", "against", "to", "with", "at", "for", "from", "over", "into"})


@dataclass(frozen=True, slots=True)
class _Found:
    """An event before its circumstances are known."""

    trigger: Trigger
    word: Word
    status: Status
    parts: tuple[Participant, ...]
    rule: str
    confidence: float
    place: Entity | None = None


def _parts(mentions: list[Mention], role: Role) -> tuple[Participant, ...]:
    return tuple(Participant(mention.entity, role) for mention in mentions)


def _actors(reading: Reading, mentions: list[Mention]) -> list[Mention]:
    return [mention for mention in mentions if actor(reading, mention)]


def _joined(one: tuple[Participant, ...], other: tuple[Participant, ...]) -> tuple[Participant, ...]:
    return one + tuple(part for part in other if all(part.entity.id != known.entity.id for known in one))


def _first(sentence: ReadSentence, trigger: Trigger, prepositions: frozenset[str], reach: int = 7) -> tuple[str, list[Mention]]:
    """The first group after a trigger that has one of the prepositions."""
    for preposition, group in objects(sentence, trigger.last, prepositions, reach):
        if preposition in prepositions:
            return preposition, group
        if preposition == "":
            continue
    return "", []


def _meets(reading: Reading, sentence: ReadSentence, trigger: Trigger, word: Word) -> _Found | None:
    who = _actors(reading, subject(reading, sentence, trigger.first))
    direct = frozenset({"with"}) if word.lemma in ("discuss", "negotiate", "agree", "sign") else frozenset({"", "with"})
    whom = _actors(reading, _first(sentence, trigger, direct)[1])
    parts = _joined(_parts(who, Role.PARTICIPANT), _parts(whom, Role.PARTICIPANT))
    agreement = word.evokes in ("Agreement", "Cooperation")
    if len(parts) < (1 if agreement else 2) or (agreement and not (whom or len(who) > 1 or word.lemma in ("sign", "ratify"))):
        return None
    return _Found(trigger, word, status_of_verb(sentence, trigger), parts, "event.meets", 0.85 if who and whom else 0.75)


def _goes_to(reading: Reading, sentence: ReadSentence, trigger: Trigger, word: Word) -> _Found | None:
    who = _actors(reading, subject(reading, sentence, trigger.first))
    _, whom = _first(sentence, trigger, frozenset({"", "to", "in"}), 4)
    target = whom[0] if whom else None
    if not who or target is None or not _can_be_visited(reading, target):
        return None
    parts, place = _parts(who, Role.VISITOR), target.place
    if target.entity.type == "State" or place is None:
        parts += _parts([target], Role.HOST)
        place = place or (target.entity if target.entity.type == "State" else None)
    elif state := _state_of(reading, place):
        parts += (Participant(state, Role.HOST),)
    return _Found(trigger, word, status_of_verb(sentence, trigger), parts, "event.goes-to", 0.85, place)


def _can_be_visited(reading: Reading, mention: Mention) -> bool:
    return mention.place is not None or reading.is_a(mention.entity, "State", "Person", "Place", "Institution")


def _state_of(reading: Reading, place: Entity) -> Entity | None:
    """The state in which a place lies, as the host of whoever comes."""
    thing = reading.gazetteer.things.get(place.id or "")
    state = reading.gazetteer.things.get(thing.state or "") if thing else None
    return Entity(place.text, place.start, place.end, state.id, state.label, state.type) if state else None


def _receives(reading: Reading, sentence: ReadSentence, trigger: Trigger, word: Word) -> _Found | None:
    who = _actors(reading, subject(reading, sentence, trigger.first))
    _, whom = _first(sentence, trigger, frozenset({""}), 5)
    guests = [mention for mention in whom if reading.is_a(mention.entity, "Person", "Group")]
    if not who or not guests:
        return None
    parts = _parts(who, Role.HOST) + _parts(guests, Role.VISITOR)
    return _Found(trigger, word, status_of_verb(sentence, trigger), parts, "event.receives", 0.7)


def _sends(reading: Reading, sentence: ReadSentence, trigger: Trigger, word: Word) -> _Found | None:
    who = _actors(reading, subject(reading, sentence, trigger.first))
    whom = _actors(reading, _first(sentence, trigger, frozenset({"to"}), 8)[1])
    if not whom and trigger.words[0].lemma.endswith(" to"):
        whom = _actors(reading, _first(sentence, trigger, frozenset({""}), 4)[1])
    if not who or not whom:
        return None
    parts = _parts(who[:1], Role.SENDER) + _parts(whom, Role.RECIPIENT)
    return _Found(trigger, word, status_of_verb(sentence, trigger), parts, "event.sends-to", 0.8)


def _acts(reading: Reading, sentence: ReadSentence, trigger: Trigger, word: Word) -> _Found | None:
    who = _actors(reading, subject(reading, sentence, trigger.first))
    by = _passive(sentence, trigger)
    preposition, whom = _first(sentence, trigger, frozenset({"by"}) if by else _AT_TARGET, 8)
    if by and preposition == "by":
        who, whom = _actors(reading, whom), who
    if word.evokes == "Statement" and who:
        whom = []
    elif not who or not whom:
        return None
    parts = _joined(_parts(who, Role.INITIATOR), _parts(whom, Role.TARGET))
    return _Found(trigger, word, status_of_verb(sentence, trigger), parts, "event.acts-on", 0.65)


def _passive(sentence: ReadSentence, trigger: Trigger) -> bool:
    before = sentence.items[trigger.first - 1].word if trigger.first else ""
    after = sentence.items[trigger.last].word if trigger.last < len(sentence.items) else ""
    return before in ("was", "were", "been", "being", "is", "are") and after == "by"


def _leaves(reading: Reading, sentence: ReadSentence, trigger: Trigger, word: Word) -> _Found | None:
    who = _actors(reading, subject(reading, sentence, trigger.first))
    groups = list(objects(sentence, trigger.last, frozenset({"", "from"}), 8))
    moved = next((group for preposition, group in groups if preposition == "" and group), [])
    what = next((group for preposition, group in groups if preposition == "from"), [])
    if what and moved:
        who = _actors(reading, moved)  # "Trump's decision to withdraw the United States from …"
    elif not what:
        what = [mention for mention in moved if reading.is_a(mention.entity, "Treaty", "Institution", "Initiative")]
    if not who or not what:
        return None
    verb = word.part_of_speech == "verb"
    status = status_of_verb(sentence, trigger) if verb else status_of_noun(sentence, trigger)[0]
    parts = _joined(_parts(who, Role.INITIATOR), _parts(what[:1], Role.TARGET))
    return _Found(trigger, word, status, parts, "event.leaves", 0.75) if len(parts) > 1 else None


def _noun(reading: Reading, sentence: ReadSentence, trigger: Trigger, word: Word) -> _Found | None:
    """Meetings, talks and calls told by a noun."""
    items = sentence.items
    if reading.is_a(mention.entity, "Forum") if (mention := mention_at(items, trigger.first - 1)) else False:
        return None  # "the G-20 summit" is an occasion
    after = [group for preposition, group in _near_groups(sentence, trigger) if preposition in _WITH]
    who = _actors(reading, [mention for group in after for mention in group])
    owner = _owner(sentence, trigger)
    if len(who) < 2 and owner:
        who = _actors(reading, owner) + who
    if len(expand(who)) < 2:
        verb = _governing_verb(sentence, trigger)
        if verb is not None:
            who = _actors(reading, subject(reading, sentence, verb)) + who
    parts = _joined((), _parts(expand(who), Role.PARTICIPANT))
    if len(parts) < 2:
        return None
    status, _ = _noun_status(sentence, trigger)
    return _Found(trigger, word, status, parts, "event.noun", 0.75)


def _near_groups(sentence: ReadSentence, trigger: Trigger) -> Iterator[tuple[str, list[Mention]]]:
    """The groups that a noun's own prepositions lead to, up to the next verb."""
    verbs = [t.first for t in sentence.triggers if t.first >= trigger.last and any(w.part_of_speech == "verb" for w in t.words)]
    for preposition, group in objects(sentence, trigger.last, _WITH, 5):
        at = group[0].entity.start if group else 0
        if verbs and at and sentence.items[verbs[0]].start < at:
            return
        yield preposition, group


def _noun_status(sentence: ReadSentence, trigger: Trigger) -> tuple[Status, bool]:
    """The status of an event noun; where nothing tells, that of the event noun it is coordinated with."""
    status, told = status_of_noun(sentence, trigger)
    if told:
        return status, told
    earlier = [t for t, _ in sentence.frames("event-noun", "visit-noun") if t.last <= trigger.first]
    if not earlier:
        return status, told
    between = range(earlier[-1].last, trigger.first)
    joined = any(sentence.items[at].word == "and" for at in between)
    verbs = any(t.first in between and any(w.part_of_speech == "verb" for w in t.words) for t in sentence.triggers)
    return _noun_status(sentence, earlier[-1]) if joined and not verbs else (status, told)


def _owner(sentence: ReadSentence, trigger: Trigger) -> list[Mention]:
    """Who stands before an event noun as its owner: "Kim's subsequent summit", "the Abe-Xi meeting", "U.S.-China talks"."""
    items = sentence.items
    at = trigger.first - 1
    for _ in range(4):
        if at < 0:
            return []
        mention = items[at].mention
        if mention:
            return expand(group_left(items, at)[1] if not modifier(items, at) else _chain(sentence, at))
        if items[at].word in PREPOSITIONS or items[at].word in (",", "and", "."):
            return []
        at -= 1
    return []


def _chain(sentence: ReadSentence, at: int) -> list[Mention]:
    """Owners joined by "and" or a hyphen: "China and Japan's talks", "U.S.-Chinese talks"."""
    items = sentence.items
    found = [mention] if (mention := items[at].mention) else []
    while at >= 2 and items[at - 1].word in ("and", "-", "–") and (before := items[at - 2].mention):
        found.insert(0, before)
        at -= 2
    return found


def _governing_verb(sentence: ReadSentence, trigger: Trigger) -> int | None:
    """The verb that has an event noun as its object, if it stands near before it."""
    for other in reversed(sentence.triggers):
        if other.last > trigger.first or trigger.first - other.last > 7:
            continue
        if any(word.part_of_speech == "verb" or word.frame == "status-verb" for word in other.words):
            return other.first
    at = trigger.first - 1
    while at > 0 and not sentence.items[at].mention and trigger.first - at < 5:
        if sentence.items[at].word in ("in", "into", "for", "to"):
            return at
        at -= 1
    return None


def _visit_noun(reading: Reading, sentence: ReadSentence, trigger: Trigger, word: Word) -> _Found | None:
    groups = list(objects(sentence, trigger.last, frozenset({"to", "by", "of"}), 6))
    visited = next((group[0] for preposition, group in groups if preposition == "to"), None)
    who = next((_actors(reading, group) for preposition, group in groups if preposition in ("by", "of")), [])
    who = who or _actors(reading, _owner(sentence, trigger))
    if not who and (verb := _governing_verb(sentence, trigger)) is not None:
        who = _actors(reading, subject(reading, sentence, verb))
    if not who or visited is None or not _can_be_visited(reading, visited):
        return None
    place = visited.place or (visited.entity if visited.entity.type in ("State", "Place") else None)
    host = _parts([visited], Role.HOST)
    if visited.entity.type == "Place":
        state = _state_of(reading, visited.entity)
        host = (Participant(state, Role.HOST),) if state else ()
    status = _noun_status(sentence, trigger)[0]
    return _Found(trigger, word, status, _parts(who, Role.VISITOR) + host, "event.visit-noun", 0.7, place)


def _act_noun(reading: Reading, sentence: ReadSentence, trigger: Trigger, word: Word) -> _Found | None:
    groups = list(objects(sentence, trigger.last, frozenset({"on", "against", "to", "of", "into", "for", ""}), 6))
    bare = trigger.words[0].lemma.rsplit(" ", 1)[-1] in ("on", "against", "to", "of", "into", "for")
    whom = next((group for preposition, group in groups if preposition or bare), [])
    who = _actors(reading, _owner(sentence, trigger))
    if not who and (verb := _governing_verb(sentence, trigger)) is not None:
        who = _actors(reading, subject(reading, sentence, verb))
    if not who or not whom:
        return None
    parts = _joined(_parts(who, Role.INITIATOR), _parts(whom, Role.TARGET))
    return _Found(trigger, word, _noun_status(sentence, trigger)[0], parts, "event.act-noun", 0.6) if len(parts) > 1 else None


FRAMES = {
    "meets": _meets,
    "goes-to": _goes_to,
    "receives": _receives,
    "sends-to": _sends,
    "acts-on": _acts,
    "leaves": _leaves,
    "event-noun": _noun,
    "visit-noun": _visit_noun,
    "act-noun": _act_noun,
}


def events(reading: Reading) -> Iterator[EventReport]:
    """The event reports of a document."""
    previous: EventReport | None = None
    paragraph = -1
    for sentence in reading.sentences:
        reports = list(_in_sentence(reading, sentence))
        for report in reports:
            if previous and paragraph == sentence.paragraph and report.status is Status.HELD:
                report = _during(previous, report)
            yield report
        visits = [r for r in reports if r.type == "Visit" and r.status is Status.HELD]
        if visits or paragraph != sentence.paragraph:
            previous = visits[-1] if visits else None
        paragraph = sentence.paragraph


def _during(visit: EventReport, report: EventReport) -> EventReport:
    """A meeting told right after a visit of the same person takes the visit's date and place where it has none."""
    visitors = {part.entity.id for part in visit.participants if part.role is Role.VISITOR}
    same = any(part.entity.id in visitors for part in report.participants)
    if report.type not in MEETINGS or not same or report.time or report.place:
        return report
    return replace(report, time=visit.time, place=visit.place, rule=f"{report.rule}.during-visit", confidence=0.6)


def _in_sentence(reading: Reading, sentence: ReadSentence) -> Iterator[EventReport]:
    told: set[tuple[str, frozenset[str | None]]] = set()
    for trigger, word in sentence.frames(*FRAMES):
        found = FRAMES[word.frame](reading, sentence, trigger, word)
        if found is None:
            continue
        family = "Meeting" if word.evokes in MEETINGS else word.evokes
        key = (family, frozenset(part.entity.id for part in found.parts))
        if key not in told:
            told.add(key)
            report = _report(reading, sentence, found)
            yield report
            yield from _last_held(reading, sentence, found, report)


def _report(reading: Reading, sentence: ReadSentence, found: _Found) -> EventReport:
    time = circumstances.when(sentence, found.trigger)
    class_ = found.word.evokes
    items = sentence.items[found.trigger.first : found.trigger.last]
    return EventReport(
        evidence=reading.quote(sentence.start, sentence.end),
        rule=found.rule,
        confidence=found.confidence,
        type=class_,
        plover=reading.lexicon.plover.get(class_, ""),
        status=settle(found.status, time.edtf if time else "", reading.document.date),
        participants=found.parts,
        time=time,
        place=found.place or circumstances.where(reading, sentence, found.trigger),
        topics=circumstances.topics(reading, sentence, found.trigger),
        occasion=circumstances.occasion(reading, sentence, found.trigger),
        trigger=reading.document.text[items[0].start : items[-1].end],
    )


def _last_held(reading: Reading, sentence: ReadSentence, found: _Found, report: EventReport) -> Iterator[EventReport]:
    """ "talks, which were last held in December": the earlier round is an event of its own."""
    items = sentence.items
    for at in range(found.trigger.last, len(items) - 1):
        if items[at].word == "last" and items[at + 1].word in ("held", "met", "took", "convened", "visited"):
            later = Trigger(at, at + 2, found.trigger.words)
            time = circumstances.when(sentence, later)
            if time and report.time and time.edtf != report.time.edtf:
                yield replace(report, time=time, status=Status.HELD, rule="event.last-held", confidence=0.6)
            return


