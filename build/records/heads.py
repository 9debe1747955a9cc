"""The head of a record beside its title: when and where people met, and on what."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

from detente.build.dating.dates import TimeSpan
from detente.build.events.circumstances import as_issue
from detente.build.reading import Mention, Reading
from detente.build.records.lines import Kind, Line, kind, label
from detente.ontology.claims import Entity, Time

_LONG = 300  # characters of a line that no date line has
_BEFORE, _AFTER = 60, 8  # characters before the day in a date line, words after it
_WHEN = re.compile(r"date|time|day")
_PLACES = re.compile(r"place|location|venue")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")


def dated(reading: Reading, line: Line) -> TimeSpan | None:
    """The day that a line at the head names, where the line does little else."""
    if len(line.text) > _LONG:
        return None
    first = bisect_left(reading.times, line.start, key=lambda time: time.start)
    for time in reading.times[first:]:
        if time.start >= line.end:
            break
        if _DAY.match(time.edtf) and any(
            letter.isdigit() for letter in time.text
        ):  # not "Saturday", as in "Saturday Review"
            return time
    return None


def date_line(reading: Reading, line: Line) -> bool:
    """Whether a line says when (and where) and nothing else: "Vienna, June 3, 1961, 10 a.m."."""
    time = dated(reading, line)
    if time is None or time.start - line.start > _BEFORE:
        return False
    return len(line.text[time.end - line.start :].split()) <= _AFTER


def circumstances(reading: Reading, head: Sequence[Line], named: Line | None) -> tuple[Time | None, Entity | None]:
    """When and where: as the title has it, or a line of its own under "DATE" or "PLACE", or a plain date line."""
    when: Time | None = None
    where: Entity | None = None
    for line in _tellers(reading, head, named):
        time = dated(reading, line)
        if time and when is None:
            when = Time(time.text, time.start, time.end, time.edtf)
        where = where or _place(reading, line, time)
        if when and where:
            break
    return when, where


def _tellers(reading: Reading, head: Sequence[Line], named: Line | None) -> Iterator[Line]:
    if named:
        yield named
    for at, line in enumerate(head):
        heading = label(line)
        if heading and (_WHEN.search(heading.words) or _PLACES.search(heading.words)):
            yield line if heading.begins else head[min(at + 1, len(head) - 1)]
        elif kind(line) is Kind.PLAIN and date_line(reading, line):
            yield line


def _place(reading: Reading, line: Line, time: TimeSpan | None) -> Entity | None:
    """The place that a line names last before its date: a city, else a state; a name that nobody knows too."""
    heading = label(line)
    if time is None and not (heading and _PLACES.search(heading.words)):
        return None
    until = time.start if time else line.end
    found = list(mentions(reading, line.start, until if until > line.start else line.end))
    places = [place for mention in found if (place := _as_place(reading, mention))]
    if places:
        return next((place for place in reversed(places) if place.type == "Place"), places[-1])
    start = (heading.begins or until) if heading else line.start  # "DATE: 14 March" names no place
    before = reading.document.text[start:until].strip(" ,[]:;")
    if time is None or found or not before or len(before) > 30 or not before[0].isupper() or "," in before:
        return None
    start = reading.document.text.index(before, start)
    return Entity(before, start, start + len(before), None, before, "Place", "new")


def _as_place(reading: Reading, mention: Mention) -> Entity | None:
    """Where a mention may be: a place, the capital for which a government was read, or a state by its name."""
    if mention.entity.type == "Place" or mention.place:
        return mention.place or mention.entity
    if mention.reading == "capital":
        return _capital(reading, mention)
    return mention.entity if mention.entity.type == "State" and mention.reading == "name" else None


def _capital(reading: Reading, mention: Mention) -> Entity | None:
    """The capital whose name was read for its government: at the head of a record it is where people met."""
    place = reading.gazetteer.things.get(reading.gazetteer.capital_of_state.get(mention.entity.id or "", ""))
    entity = mention.entity
    return replace(entity, id=place.id, label=place.label, type=place.type, reading="name") if place else None


def mentions(reading: Reading, start: int, end: int) -> Iterator[Mention]:
    """The mentions that begin in a span."""
    at = bisect_left(reading.mentions, start, key=lambda mention: mention.entity.start)
    while at < len(reading.mentions) and reading.mentions[at].entity.start < end:
        yield reading.mentions[at]
        at += 1


# ---- on what ----


def topics(reading: Reading, head: Sequence[Line]) -> tuple[Entity, ...]:
    """The issues named under "SUBJECT", in order, nothing twice."""
    found: dict[str | None, Entity] = {}
    under = False
    for line in head:
        heading = label(line)
        if heading:
            under = bool(re.search(r"subject|topic|agenda|^re$", heading.words))
        elif kind(line) in (Kind.ROLL, Kind.PROSE) or date_line(reading, line):
            under = False
        if under:
            for mention in mentions(reading, line.start, line.end):
                if issue := as_issue(reading, mention):
                    found.setdefault(issue.id, issue)
    return tuple(found.values())
