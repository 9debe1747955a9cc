"""Seasons, quarters and halves of years: "last fall", "the winter of 2016-17", "the third quarter", "H1 2019"."""

import re

from detente.build.dating import periods, pieces
from detente.build.dating.numbers import number, ordinal
from detente.build.dating.parts import year_in
from detente.build.dating.periods import Value
from detente.build.dating.pieces import of_year, year
from detente.build.dating.shape import Context, Parts, shape
from detente.build.dating.side import Side

_NAMED = re.compile(r"\b(?:Arab|Prague|Palm) $")
_BARE_CUE = re.compile(r"\b(?:until|till|before|by|since) $", re.IGNORECASE)
_CUE = re.compile(r"\b(?:in|for|during|by|of|since|until|before|throughout) (?:the )?$", re.IGNORECASE)


# ---- seasons ----


def _season(part: Parts, context: Context) -> Value | None:
    name = part["season"]
    start = int(part["winter"][:4]) if "winter" in part else year_in(part, "", context.story)
    start = start or _year_of_season(part, name, context)
    return periods.season(start, name) if start else None


def _year_of_season(part: Parts, name: str, context: Context) -> int | None:
    """The year in which a season without one began."""
    base = context.story.focus if "told" in part or "that" in part else context.story.anchor
    if base is None or not 2 < base.days[0].year < 9997:
        return None
    day = base.days[0]
    near = [periods.season(day.year + step, name).days for step in (-2, -1, 0, 1)]
    begun = max(first.year for first, _ in near if first <= day)
    over = max(first.year for first, last in near if last < day)
    match part.get("told") or part.get("which") or part.get("that"):
        case "last" | "past" | "this past" | "previous" | "preceding":
            return over
        case "next" | "following" | "coming" | "this coming":
            return begun + 1
        case "this" | "that" | "same":
            return day.year - (name == "winter" and day.month < 5)
    return over + 1 if context.side is Side.AHEAD else begun


def _no_season(part: Parts, context: Context) -> bool:
    """Whether "fall" is a verb or "Spring" a name: the Prague Spring."""
    if _NAMED.search(context.before):
        return True
    if any(key in part for key in ("which", "told", "that", "winter", "year", "glued", "named")):
        return False
    return (_CUE if "the" in part else _BARE_CUE).search(context.before) is None or context.after.startswith(" of ")


# ---- quarters and halves, and so many months ----


def _months(part: Parts, context: Context) -> Value | None:
    """The first six months of 1960, the last three of 2019."""
    count, start = number(part["count"]), year_in(part, "", context.story)
    if not start or not 1 < count < 12:
        return None
    first = 1 if part["end"] == "first" else 13 - count
    return periods.months(start, first, first + count - 1, "")


def _share(part: Parts, context: Context) -> Value | None:
    """The third quarter, the second half of 2019 or of this year."""
    quarters = part["share"] in ("quarter", "q")
    number = ordinal(part["ordinal"]) if "ordinal" in part else int(part["number"])
    number = (4 if quarters else 2) if number == -1 else number
    start = year_in(part, "", context.story) or _year_of_share(part, number, context)
    if not start or not 1 <= number <= (4 if quarters else 2):
        return None
    return periods.quarter(start, number) if quarters else periods.half(start, number)


def _year_of_share(part: Parts, number: int, context: Context) -> int | None:
    if "own" in part:
        return context.story.today.year if context.story.today else None
    return context.year_of(min(12, 3 * number - 2), 1)


def _no_share(part: Parts, context: Context) -> bool:
    """Whether a quarter is one of a game or of a country."""
    return _CUE.search(context.before) is None or context.after.startswith(" of ")


_WHICH = (
    "(?:(?P<which>this past|this coming|this|last|next|past|coming)"
    "|(?:the |that )(?P<told>next|following|previous|preceding|same)|(?P<that>that)) "
)
_EDGE = f"(?:{pieces.EDGE})?"
_OF_YEAR = rf"(?:of )?(?:the )?(?:(?P<own>year|this year)|{year()}|(?P<named>last|next|that|the following) year)"
SHAPES = (
    shape(rf"{_EDGE}{_WHICH}{pieces.SEASON}{of_year()}", _season, _no_season),
    shape(
        rf"{_EDGE}(?P<the>the )?{pieces.SEASON},? (?:of )?(?:the )?(?P<winter>\d{{4}}[-–/]\d\d(?:\d\d)?)",
        _season,
        _no_season,
    ),
    shape(rf"{_EDGE}(?P<the>the )?{pieces.SEASON}{of_year()}", _season, _no_season),
    shape(rf"(?:the )?{pieces.ORDINAL} (?P<share>quarter|half) {_OF_YEAR}", _share),
    shape(rf"(?:the )?{pieces.ORDINAL} (?P<share>quarter)", _share, _no_share),
    shape(rf"(?P<share>Q|H)(?P<number>[1-4])(?: of| in|,)? ?{year()}", _share),
    shape(rf"{year()}(?: |-)?(?P<share>Q|H)(?P<number>[1-4])", _share),
    shape(rf"(?:the )?(?P<end>first|last) {pieces.COUNT} months (?:of )?{year()}", _months),
)
