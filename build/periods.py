"""Days, weeks, months, years and decades, counted from a day, as EDTF and TIMEX3 values."""

from datetime import date, timedelta

from detente.build import time_words as words


def month_of(year: int, month: int) -> str:
    """A month in EDTF."""
    return f"{year:04d}-{month:02d}"


def day_of(year: int, month: int, day: int) -> str | None:
    """A day in EDTF; None for one that no calendar has, as 30 February."""
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


def number(text: str) -> int:
    """The value of a number in figures or words: "12", "twelve", "twenty-five", "a few"."""
    text = text.lower()
    if text.isdigit():
        return int(text)
    tens, _, ones = text.partition("-")
    return words.TENS.get(tens, words.NUMBERS.get(tens, 0)) + words.NUMBERS.get(ones, 0)


def unit(day: date, name: str, step: int) -> tuple[str, str]:
    """The day, week, month, year or decade that lies `step` units from a day's own.

    Raises ValueError or OverflowError where that is before the year 1 or after 9999.
    """
    match name:
        case "day":
            return ((day + timedelta(days=step)).isoformat(),) * 2
        case "week" | "weekend":
            return _week(day + timedelta(weeks=step))
        case "month":
            months = day.year * 12 + day.month - 1 + step
            return (date(months // 12, months % 12 + 1, 1).isoformat()[:7],) * 2
        case "decade":
            start = date((day.year // 10 + step) * 10, 1, 1).year
            return f"{start:04d}/{start + 9:04d}", f"{start // 10:03d}"
    return (date(day.year + step, 1, 1).isoformat()[:4],) * 2


def _week(day: date) -> tuple[str, str]:
    monday = day - timedelta(days=day.weekday())
    sunday = monday + timedelta(days=6)
    year, week, _ = day.isocalendar()
    return f"{monday.isoformat()}/{sunday.isoformat()}", f"{year:04d}-W{week:02d}"
