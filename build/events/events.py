"""Reads event reports: who met, visited, wrote to, sanctioned or left whom or what, and whether it took place."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from detente.build.events import circumstances, nouns, verbs
from detente.build.events.addresses import in_full
from detente.build.events.places import where
from detente.build.events.plover import plover
from detente.build.events.telling import Found, Telling
from detente.build.events.times import when
from detente.build.reading import Reading, ReadSentence, Trigger
from detente.build.status.factuality import settle
from detente.build.status.questions import asked
from detente.ontology.claims import Entity, EventReport
from detente.ontology.codes import Role, Status
from detente.ontology.documents import DateBasis

MEETINGS = frozenset({"Meeting", "Summit", "Talks", "Encounter", "Call"})
# Words that were said, whose dates to come are of what is asked for or told, not of the asking.
_SAID = frozenset({"Request", "Proposal", "Statement", "Message", "Rejection", "Accusation", "Threat"})
_UNREAL = 0.85  # what is not told as held hangs on a second word, which may have been read wrongly as well
_LAST_HELD = frozenset({"held", "met", "took", "convened", "visited"})

VERBS: dict[str, Callable[[Telling], Found | None]] = {
    "meets": verbs.meets,
    "goes-to": verbs.goes_to,
    "receives": verbs.receives,
    "sends-to": verbs.sends,
    "acts-on": verbs.acts,
    "leaves": verbs.leaves,
    "reports": verbs.obliges,
}
NOUNS: dict[str, Callable[[Telling], Found | None]] = {
    "event-noun": nouns.meeting,
    "visit-noun": nouns.visit,
    "act-noun": nouns.act,
    "leaves": nouns.departure,
}


def events(reading: Reading) -> Iterator[EventReport]:
    """The event reports of a document."""
    visit: EventReport | None = None
    paragraph = -1
    for sentence in reading.sentences:
        reports = list(_in_sentence(reading, sentence))
        same = paragraph == sentence.paragraph
        yield from (_during(visit, report) if visit and same else report for report in reports)
        visits = [report for report in reports if report.type == "Visit" and report.status is Status.HELD]
        if visits or not same:
            visit = visits[-1] if visits else None
        paragraph = sentence.paragraph


def _during(visit: EventReport, report: EventReport) -> EventReport:
    """A meeting told right after a visit of the same person takes the visit's date and place where it has none."""
    visitors = {part.entity.identity for part in visit.participants if part.role is Role.VISITOR}
    same = any(part.entity.identity in visitors for part in report.participants)
    told = report.time or report.place or report.status is not Status.HELD
    if report.type not in MEETINGS or not same or told:
        return report
    return replace(report, time=visit.time, place=visit.place, rule=f"{report.rule}.during-visit", confidence=0.6)


def _in_sentence(reading: Reading, sentence: ReadSentence) -> Iterator[EventReport]:
    told: dict[tuple[str, frozenset[str]], set[str]] = {}  # with the times that were told of each
    for trigger, word in sentence.frames(*VERBS, *NOUNS):
        read = (VERBS if word.part_of_speech == "verb" else NOUNS).get(word.frame)
        telling = Telling(reading, sentence, trigger, word)
        first = read(telling) if read and not _hyphened(telling) else None
        for found in (first, *first.others) if first else ():
            class_ = found.type or word.evokes
            family = "Meeting" if class_ in MEETINGS else class_
            key = (family, frozenset(part.entity.identity for part in found.parts))
            report = _report(telling, found)
            time = report.time.edtf if report.time else ""
            known = told.setdefault(key, set())
            if not known or not ({time, ""} & known or time == ""):
                yield report
                yield from _last_held(telling, report)
            known.add(time)


def _hyphened(telling: Telling) -> bool:
    """Whether a word only describes, joined to a name by a hyphen: "the Israeli-occupied West Bank"."""
    items, first = telling.sentence.items, telling.trigger.first
    start = items[first].start
    joined = telling.reading.folded[start - 1 : start] == "-"
    return joined and any(item.mention and item.end == start - 1 for item in items[max(0, first - 2) : first])


def _report(telling: Telling, found: Found) -> EventReport:
    reading, sentence, trigger = telling.reading, telling.sentence, telling.trigger
    time = when(sentence, trigger, found.status)
    class_ = found.type or telling.word.evokes
    place = found.place or _place(telling, found, class_)
    written = "" if reading.document.date_basis is DateBasis.INFERRED else reading.document.date
    status = settle(found.status, time.edtf if time else "", written)
    if status is not found.status and (class_ in _SAID or (class_ == "Agreement" and _done(telling))):
        status, time = found.status, None
    question = reading.folded[sentence.start : sentence.end].endswith("?")
    if status is Status.HELD and question and asked(sentence, trigger):
        status = Status.HYPOTHETICAL  # whoever asks does not tell
    return EventReport(
        evidence=reading.quote(sentence.start, sentence.end),
        rule=found.rule,
        confidence=round(found.confidence * sentence.sure(trigger) * (1 if status is Status.HELD else _UNREAL), 2),
        type=class_,
        plover=plover(telling.word.plover or reading.lexicon.plover.get(class_, ""), status, telling.unless()),
        status=status,
        participants=found.parts,
        time=time,
        place=in_full(reading, sentence, place) if place else None,
        topics=circumstances.topics(reading, sentence, trigger),
        occasion=_apart(circumstances.occasion(reading, sentence, trigger), found),
        trigger=reading.words(sentence, trigger),
        attributed=telling.alleged(),
    )


def _done(telling: Telling) -> bool:
    """Whether a verb tells of words that were given, so that no date to come is theirs: "accepted it for June"."""
    if telling.in_tree is None or telling.word.part_of_speech != "verb":
        return False
    tree, word = telling.in_tree
    aspect = tree.aspect(word)
    return "progressive" not in aspect and (tree.tense(word) == "past" or "perfect" in aspect)


def _place(telling: Telling, found: Found, class_: str) -> Entity | None:
    """Where an event took place; a message from "the ambassador in Oslo" has no place of its own."""
    if class_ == "Message":
        return None
    return _apart(where(telling.reading, telling.sentence, telling.trigger), found)


def _apart(thing: Entity | None, found: Found) -> Entity | None:
    """A place or an occasion, unless it only tells who takes part: "the Embassy in Japan"."""
    inside = thing and any(part.entity.start < thing.start < part.entity.end for part in found.parts)
    return None if inside else thing


def _last_held(telling: Telling, report: EventReport) -> Iterator[EventReport]:
    """ "talks, which were last held in December": the earlier round is an event of its own."""
    items, trigger = telling.sentence.items, telling.trigger
    for at in range(trigger.last, len(items) - 1):
        if items[at].word == "last" and items[at + 1].word in _LAST_HELD:
            time = when(telling.sentence, Trigger(at, at + 2, trigger.words))
            if time and report.time and time.edtf != report.time.edtf:
                yield replace(report, time=time, status=Status.HELD, rule="event.last-held", confidence=0.6)
            return
