"""Days, weeks, months, quarters, seasons, years, decades, centuries and their parts, as EDTF and TIMEX3 values."""

from dataclasses import dataclass, replace
from datetime import date, timedelta

from detente.build.dating import words
from detente.ontology import edtf


@dataclass(frozen=True, slots=True)
class Value:
    """What a time expression means: EDTF ("" where it has none) and the value of TIMEX3."""

    edtf: str
    timex: str = ""

    @property
    def days(self) -> tuple[date, date]:
        """The first and the last day that it allows."""
        first, last = edtf.bounds(self.edtf)
        return date.fromisoformat(first), date.fromisoformat(last)


NOTHING = Value("")


# ---- one period by its name; ValueError where the calendar has none ----


def day(year: int, month: int, number: int) -> Value:
    """A day."""
    return on(date(year, month, number))


def on(which: date) -> Value:
    """A day."""
    return Value(which.isoformat(), which.isoformat())


def month(year: int, number: int) -> Value:
    """A month."""
    text = date(year, number, 1).isoformat()[:7]
    return Value(text, text)


def year(number: int) -> Value:
    """A year."""
    text = date(number, 1, 1).isoformat()[:4]
    return Value(text, text)


def months(start: int, first: int, last: int, timex: str) -> Value:
    """The months from one to another of a year; beyond 12 they are of the next."""
    end = date(start + (last - 1) // 12, (last - 1) % 12 + 1, 1)
    return Value(f"{month(start, first).edtf}/{end.isoformat()[:7]}", timex)


def quarter(start: int, number: int) -> Value:
    """A quarter of a year, from 1 to 4."""
    return months(start, 3 * number - 2, 3 * number, f"{start:04d}-Q{number}")


def half(start: int, number: int) -> Value:
    """A half of a year, 1 or 2."""
    return months(start, 6 * number - 5, 6 * number, f"{start:04d}-H{number}")


def season(start: int, name: str) -> Value:
    """A season, by the year in which it begins: the winter of 2016 ends in 2017."""
    first = words.SEASONS[name]
    return months(start, first, first + 2, f"{start:04d}-{words.SEASON_CODES[name]}")


def week(which: date) -> Value:
    """The week of a day, Monday to Sunday."""
    monday = which - timedelta(days=which.weekday())
    number = which.isocalendar()
    return Value(f"{monday}/{monday + timedelta(days=6)}", f"{number.year:04d}-W{number.week:02d}")


def weekend(which: date) -> Value:
    """The Saturday and Sunday of a day's week."""
    saturday = which + timedelta(days=5 - which.weekday())
    return Value(f"{saturday}/{saturday + timedelta(days=1)}", week(which).timex + "-WE")


def decade(start: int) -> Value:
    """The ten years from 1990."""
    return Value(f"{year(start).edtf}/{year(start + 9).edtf}", f"{start // 10:03d}")


def century(number: int) -> Value:
    """The nineteenth century: 1801 to 1900."""
    return Value(f"{year(100 * number - 99).edtf}/{year(100 * number).edtf}", f"{number - 1:02d}")


# ---- counted from a day ----


def unit(which: date, name: str, step: int) -> Value:
    """The day, week, month … that lies `step` units from a day's own.

    Raises ValueError or OverflowError where that is before the year 1 or after 9999.
    """
    match name:
        case "day":
            return on(which + timedelta(days=step))
        case "week":
            return week(which + timedelta(weeks=step))
        case "fortnight":
            return week(which + timedelta(weeks=2 * step))
        case "weekend":
            return weekend(which + timedelta(weeks=step))
        case "month":
            return month(*_moved(which.year, which.month, step))
        case "quarter":
            there, first = _moved(which.year, which.month, 3 * step)
            return quarter(there, (first + 2) // 3)
        case "decade":
            return decade(which.year // 10 * 10 + 10 * step)
        case "century":
            return century((which.year + 99) // 100 + step)
    return year(which.year + step)


def _moved(start: int, number: int, step: int) -> tuple[int, int]:
    """The year and month some months after another."""
    return (start * 12 + number - 1 + step) // 12, (number - 1 + step) % 12 + 1


def moved(which: date, name: str, step: int) -> date:
    """The same day some units on or back; the last of a month that is too short."""
    if name in ("day", "week", "weekend", "fortnight"):
        return which + timedelta(days=step * {"day": 1, "fortnight": 14}.get(name, 7))
    there, first = _moved(which.year, which.month, step * {"month": 1, "quarter": 3}.get(name, 12 * years_of(name)))
    return _clipped(there, first, which.day)


def _clipped(there: int, first: int, number: int) -> date:
    last = edtf.bounds(month(there, first).edtf)[1]
    return date(there, first, min(number, int(last[-2:])))


def years_of(name: str) -> int:
    """How many years a unit of years has."""
    return {"decade": 10, "century": 100}.get(name, 1)


def away(start: Value, name: str, count: int) -> Value:
    """What lies some units from a period; a decade or a century from it is a year."""
    if years_of(name) > 1:
        return counted(start, "year", count * years_of(name))
    return counted(start, name, count)


def counted(start: Value, name: str, step: int) -> Value:
    """The unit `step` units from a period: where the period is coarser than the unit, the whole span that it may be."""
    first, last = start.days
    early, late = unit(first, name, step), unit(last, name, step)
    if early == late:
        return early
    return replace(span(early, late), timex="")


def span(first: Value, last: Value, timex: str = "") -> Value:
    """From the beginning of one period to the end of another; ValueError where that is before it."""
    one, other = first.edtf.partition("/")[0], last.edtf.rpartition("/")[2]
    if edtf.bounds(one)[0] > edtf.bounds(other)[1]:
        raise ValueError(f"{one} is after {other}")
    return Value(one if one == other else f"{one}/{other}", timex or first.timex)
