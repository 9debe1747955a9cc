"""Windows that move over a span of days: "1y" by "6m", or from the beginning to ever later ends."""

import calendar
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from detente.ontology.errors import DetenteError

_LENGTH = re.compile(r"([1-9]\d{0,4})([dwmy])")
MOST = 2_000


@dataclass(frozen=True, slots=True)
class Span:
    """A first and a last day, ISO, both included."""

    first: str
    last: str


def moving(first: str, last: str, length: str, step: str = "", *, cumulative: bool = False) -> list[Span]:
    """The windows of a length that cover a span of ISO days; raises DetenteError at lengths that are none.

    Windows of months and years begin on the first day of one. The last may reach beyond the span.
    """
    size, by = _length(length), _length(step or length)
    begin = _aligned(date.fromisoformat(first), size)
    spans = list(_spans(begin, date.fromisoformat(last), size, by))
    if len(spans) > MOST:
        raise DetenteError(f"{length} by {step or length} makes more than {MOST:,} windows: take a longer step")
    return [Span(begin.isoformat() if cumulative else one.first, one.last) for one in spans]


def _length(text: str) -> tuple[int, str]:
    found = _LENGTH.fullmatch(text)
    if found is None:
        raise DetenteError(f'"{text}" is no length of time: write 90d, 4w, 6m or 1y')
    return int(found[1]), found[2]


def _aligned(day: date, size: tuple[int, str]) -> date:
    return {"m": day.replace(day=1), "y": day.replace(month=1, day=1)}.get(size[1], day)


def _spans(begin: date, last: date, size: tuple[int, str], by: tuple[int, str]) -> Iterator[Span]:
    for number in range(MOST + 1):
        start = _after(begin, number * by[0], by[1])
        if start is None or start > last:
            return
        end = _after(start, *size)
        yield Span(start.isoformat(), ((end or date.max) - timedelta(days=1)).isoformat())


def _after(day: date, number: int, unit: str) -> date | None:
    """The day so many units later, None beyond the calendar; at most the last of a shorter month."""
    try:
        if unit in "dw":
            return day + timedelta(days=number * (7 if unit == "w" else 1))
        months = day.month - 1 + number * (12 if unit == "y" else 1)
        year, month = day.year + months // 12, months % 12 + 1
        return date(year, month, min(day.day, calendar.monthrange(year, month)[1]))
    except (OverflowError, ValueError):
        return None
