"""Parts of periods: "early 2016", "the end of the week", "the first half of May"."""

from datetime import timedelta

from detente.build.dating import words
from detente.build.dating.periods import Value, month, months, on, span, year
from detente.build.dating.shape import Parts


def portion(part: Parts, whole: Value) -> Value:
    """What "early", "the end of" or "the first half of" leaves of a period; all of it where nothing such is said."""
    if "edge" in part:
        return _edge(whole, words.PARTS[part["edge"]])
    if "half" in part:
        return _half(whole, part["half"])
    return _third(whole, words.PARTS[part["part"]]) if "part" in part else whole


def _third(whole: Value, third: int) -> Value:
    """The early, middle or late part of a year, decade or century; a month stays whole, for nobody counts its days."""
    first, last = (day.year for day in whole.days)
    match last - first:
        case 0 if len(whole.edtf) == len("2018"):
            return months(first, 1 + 4 * third, 4 + 4 * third, whole.timex)
        case 9:
            return span(year(first + (0, 4, 7)[third]), year(first + (3, 6, 9)[third]), whole.timex)
        case 99:
            return span(year(first + 33 * third), year((first + 32, first + 65, last)[third]), whole.timex)
    return whole


def _edge(whole: Value, third: int) -> Value:
    """The beginning, middle or end of a period: a month of a year, days of a week."""
    first, last = whole.days
    if len(whole.edtf) == len("2018") and third != 1:
        return month(first.year, 1 if third == 0 else 12)
    if (last - first).days == 6:
        return span(on(first + timedelta(days=2 * third)), on(last - timedelta(days=4 - 2 * third)), whole.timex)
    return _third(whole, third)


def _half(whole: Value, name: str) -> Value:
    """The first half of a month, or the second; other periods stay whole."""
    first, last = whole.days
    if (last - first).days > 30:
        return whole
    middle = first + timedelta(days=14)
    return span(on(first), on(middle)) if name == "first" else span(on(middle + timedelta(days=1)), on(last))
