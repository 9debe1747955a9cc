"""Time expressions of news prose, resolved against the document's date and the story so far, as EDTF and TIMEX3.

Each family of shapes has a module of its own, in this room: patterns, each with a function that says what it means.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from detente.build.dating import (
    ages,
    clock,
    days,
    feasts,
    from_now,
    from_told,
    months,
    numbered,
    references,
    seasons,
    spans,
    weekdays,
    windows,
    years,
)
from detente.build.dating.openings import opened
from detente.build.dating.periods import NOTHING, Value
from detente.build.dating.shape import Context, Shape, parts
from detente.build.dating.starts import START
from detente.build.dating.story import Story, story
from detente.build.dating.unknown_year import unspecified, untold
from detente.build.sentences import lowered


@dataclass(frozen=True, slots=True)
class TimeSpan:
    """A time expression: its span, its EDTF value ("" where it has none) and its TIMEX3 value."""

    start: int
    end: int
    text: str
    edtf: str
    value: str
    describes: bool = False  # whether it only tells which: "the 2015 deal" may be talked of today


# Where two match at one place, the longer wins, then the earlier of this list.
_FAMILIES = (
    *(days, spans, years, ages, months, seasons, feasts, references),
    *(from_told, weekdays, from_now, windows, numbered, clock),
)
_SHAPES: tuple[Shape, ...] = tuple(one for family in _FAMILIES for one in family.SHAPES)
_JOINED = re.compile(r",? ?(?:and |or |& |to )?(?:from |in |on |early |late )?")
_JOINT = 20  # the longest that joins two expressions


def find_times(text: str, document_date: str = "") -> list[TimeSpan]:
    """The time expressions of a (folded) text in order; what cannot be resolved has the EDTF value ""."""
    known = story(text, document_date)
    found: list[TimeSpan] = []
    for start in START.finditer(lowered(text)):
        if not found or start.start() >= found[-1].end:
            found += _longest(text, start.start(), known, found[-1].end if found else -_JOINT)
    return found


def _longest(text: str, start: int, known: Story, last: int) -> Iterator[TimeSpan]:
    """The longest expression that begins at a place and is not doubtful there; what it tells goes into the story."""
    chained = start - last < _JOINT and _JOINED.fullmatch(text, last, start) is not None
    matches = [(one, found) for one in _SHAPES if (found := one.pattern.match(text, start))]
    for one, found in sorted(matches, key=lambda match: -match[1].end()):
        context = Context(text, start, found.end(), known, chained)
        if not (one.doubt and one.doubt(parts(found), context)):
            yield _told(one, found, context)
            return


def _told(one: Shape, found: re.Match[str], context: Context) -> TimeSpan:
    """An expression with what it means; the story goes on from its date, unless "before" or "since" opens it."""
    value, text = _value(one, found, context), found.group()
    edtf = opened(value, context, text)
    if one.carries and edtf and edtf == value.edtf:
        context.story.tell(value, found.start())
    timex = value.timex
    if context.story.anchor is None:
        edtf, timex = unspecified(edtf), unspecified(timex)
    return TimeSpan(found.start(), found.end(), text, edtf, timex, context.describes and text.isdigit())


def _value(one: Shape, found: re.Match[str], context: Context) -> Value:
    """What an expression means; nothing where it cannot be known or no calendar has the day."""
    try:
        value = one.meaning(parts(found), context) or NOTHING
        value = value if context.story.anchor else untold(value, parts(found))
        return value if not value.edtf or value.days else NOTHING
    except (ValueError, OverflowError):
        return NOTHING
