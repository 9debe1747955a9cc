"""Days that name their month, and days in figures: "the night of May 5", "5 May at noon", "2016-05-05", "25/12/2016"."""

from detente.build.dating import periods, pieces
from detente.build.dating.clock import at_clock
from detente.build.dating.numbers import number, ordinal
from detente.build.dating.parts import month_in, year_in
from detente.build.dating.periods import NOTHING, Value
from detente.build.dating.pieces import day, month, of_year
from detente.build.dating.shape import Context, Parts, shape


def _day(part: Parts, context: Context) -> Value | None:
    which = int(part["day"]) if "day" in part else ordinal(part["ordinal"])
    year = year_in(part, "", context.story) or context.year_of(month_in(part), which)
    return at_clock(part, periods.day(year, month_in(part), which))


def _beside(part: Parts, context: Context) -> Value | None:
    """Two weeks after a day."""
    value, count = _day(part, context), number(part["count"])
    if value is None or not count:
        return None
    return periods.on(periods.moved(value.days[0], part["unit"], -count if part["way"] == "before" else count))


def _week(part: Parts, context: Context) -> Value | None:
    value = _day(part, context)
    return periods.week(value.days[0]) if value else None


# ---- in figures ----


def _iso(part: Parts, context: Context) -> Value | None:
    year, which = int(part["year"]), int(part["month"])
    if "day" not in part:
        return periods.month(year, which)
    return at_clock(part, periods.day(year, which, int(part["day"])))


def _figures(part: Parts, context: Context) -> Value | None:
    """25/12/2017 and 12/25/2017; 5/12/2017 means one day here and another there."""
    one, other = int(part["one"]), int(part["other"])
    if one <= 12 and other <= 12 and one != other:
        return NOTHING
    return periods.day(int(part["year"]), min(one, other), max(one, other))


MONTH_DAY = rf"{pieces.LEAD}{month()} (?:the )?{day()}{of_year()}"
_OF = r"(?: of(?! [a-z]+ \d\d?(?!\d)))?"  # but "Article 3 of August 13th"
DAY_MONTH = rf"{pieces.LEAD}(?:the )?{day()}(?: day)?{_OF} {month()}{of_year()}"
_WORD_OF_MONTH = rf"(?:the )?{pieces.ORDINAL}(?: day)? of {month()}{of_year()}"
_PART_OF = rf"(?:(?:the )?(?:early |late )?{pieces.DAY_PART} of |(?:late|early) (?:on )?)?"
_CLOCK_OF = rf"{pieces.CLOCKS} (?:on |of )(?:the )?"
_BESIDE = rf"{pieces.COUNT} {pieces.UNIT} (?P<way>before|after) (?:the )?"
_WEEK_OF = "(?:the )?week (?:of|beginning|starting) (?:the )?"
_ISO_TIME = r"(?:(?:T| )(?P<hour24>\d\d):(?P<minute24>\d\d)(?::\d\d(?:\.\d{1,6})?)?(?:Z|[+-]\d\d:?\d\d)?)?"
SHAPES = (
    shape(rf"(?P<year>\d{{4}})-(?P<month>\d\d)-(?P<day>\d\d){_ISO_TIME}(?!-?\d)", _iso),
    shape(r"(?P<year>\d{4})-(?P<month>0\d|1[0-2])(?!-?\d)", _iso),
    shape(r"(?P<one>\d\d?)(?P<mark>[/.])(?P<other>\d\d?)(?P=mark)(?P<year>1[89]\d\d|20\d\d)", _figures),
    shape(rf"{_PART_OF}{MONTH_DAY}{pieces.AT}", _day),
    shape(rf"{_PART_OF}{DAY_MONTH}{pieces.AT}", _day),
    shape(rf"{_PART_OF}{_WORD_OF_MONTH}", _day),
    shape(rf"{_CLOCK_OF}{MONTH_DAY}", _day),
    shape(rf"{_CLOCK_OF}{DAY_MONTH}", _day),
    shape(rf"{_BESIDE}{MONTH_DAY}", _beside),
    shape(rf"{_BESIDE}{DAY_MONTH}", _beside),
    shape(rf"{_WEEK_OF}{MONTH_DAY}", _week),
    shape(rf"{_WEEK_OF}{DAY_MONTH}", _week),
)
