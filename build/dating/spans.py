"""Spans of days: "from 3 to 5 June", "May 30 – June 2", "June 2nd and 3rd", "the first Monday of May"."""

import re
from datetime import date, timedelta

from detente.build.dating import periods, pieces, words
from detente.build.dating.numbers import ordinal
from detente.build.dating.parts import month_in, year_in
from detente.build.dating.periods import Value
from detente.build.dating.pieces import day, month, of_year
from detente.build.dating.shape import Context, Parts, shape

_BETWEEN = re.compile(r"\bbetween (?:the )?$", re.IGNORECASE)


def _days(part: Parts, context: Context) -> Value | None:
    """From a day to another; the second year or month is the first's where it is not said, and no day before it."""
    one, first = month_in(part), int(part["day"])
    other = month_in(part, "month2") if "month2" in part else one
    end = year_in(part, "2", context.story) if "month2" in part else None
    start = year_in(part, "", context.story) or (end - (other < one) if end else context.year_of(one, first))
    last = periods.day(end or start + (other < one), other, int(part["day2"]))
    return periods.span(periods.day(start, one, first), last)


def _two_days(part: Parts, context: Context) -> bool:
    """Whether "May 5 and June 7" are two days rather than a span."""
    return _BETWEEN.search(context.before) is None


# ---- the first Monday of May ----


def _nth(part: Parts, context: Context) -> Value | None:
    """The first Monday of June, the last Friday of May, the second week of July."""
    which, nth = month_in(part), ordinal(part["ordinal"])
    year = year_in(part, "", context.story) or context.year_of(which)
    if nth > 5:
        return None
    first, last = periods.month(year, which).days
    if "weekday" in part:
        return periods.on(_weekday(words.WEEKDAYS[part["weekday"]], nth, first, last))
    start = last - timedelta(days=6) if nth < 0 else first + timedelta(days=7 * (nth - 1))
    return periods.span(periods.on(start), periods.on(min(last, start + timedelta(days=6))))


def _weekday(wanted: int, nth: int, first: date, last: date) -> date:
    """The first, second … last Monday between two days; ValueError where there is none."""
    if nth < 0:
        return last - timedelta(days=(last.weekday() - wanted) % 7)
    found = first + timedelta(days=(wanted - first.weekday()) % 7 + 7 * (nth - 1))
    if found > last:
        raise ValueError(f"no fifth such day from {first} to {last}")
    return found


_OTHER_DAYS = rf"(?:, {day().replace('?P<day>', '?:')}){{0,6}},?"
_TO = f"(?:{pieces.TO}|{pieces.AND})"
_TO_DAY = rf"{_TO}(?:the )?{day('2')}"
SHAPES = (
    shape(
        rf"{pieces.LEAD}{month()} {day()}{of_year()}{pieces.TO}{pieces.LEAD}{month('2')} {day('2')}{of_year('2')}",
        _days,
    ),
    shape(rf"{month()} {day()}{of_year()}{pieces.AND}{month('2')} {day('2')}{of_year('2')}", _days, _two_days),
    shape(
        rf"{pieces.LEAD}(?:the )?{day()} {month()}{of_year()}{pieces.TO}(?:the )?{day('2')} {month('2')}{of_year('2')}",
        _days,
    ),
    shape(
        rf"(?:the )?{day()} {month()}{of_year()}{pieces.AND}(?:the )?{day('2')} {month('2')}{of_year('2')}",
        _days,
        _two_days,
    ),
    shape(rf"(?:the )?{day()}{_OTHER_DAYS}{_TO_DAY}(?: of)? {month()}{of_year()}", _days),
    shape(rf"{month()} (?:the )?{day()}{_OTHER_DAYS}{_TO_DAY}(?! ?[ap]\.? ?m\b){of_year()}", _days),
    shape(rf"(?:the )?{pieces.ORDINAL} (?:{pieces.WEEKDAY}|week) (?:of|in) {month()}{of_year()}", _nth),
)
