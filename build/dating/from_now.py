"""Weeks, months, years … counted from the document's date: "last week", "two years ago", "the end of the year"."""

import re

from detente.build.dating import periods, pieces, words
from detente.build.dating.numbers import number
from detente.build.dating.periods import NOTHING, Value
from detente.build.dating.portions import portion
from detente.build.dating.shape import Context, Parts, shape
from detente.build.dating.side import Side

_IN = re.compile(r"\bin $", re.IGNORECASE)
_NO_IN_BEHIND = re.compile(r"'|-| of\b")
_FOR_THE_FIRST_TIME = re.compile(
    r"\b(?:first|only|last|times?|second|third|most|least|visits?|meetings?|talks|summit|once|twice) in $"
)


# ---- this, last and next ----


def _unit(part: Parts, context: Context) -> Value | None:
    base = _base(part, context)
    if base is None:
        return None
    return portion(part, periods.counted(base, part["unit"], words.STEPS.get(part.get("which", ""), 0)))


def _base(part: Parts, context: Context) -> Value | None:
    """The document's date; for "the end of the year", the date just told, unless it spans several such units."""
    story, unit = context.story, part["unit"]
    if "told" in part and story.focus and story.is_near(context.start):
        first, last = story.focus.days
        if periods.unit(first, unit, 0) == periods.unit(last, unit, 0):
            return story.focus
    return story.anchor


def _is_idiom(part: Parts, context: Context) -> bool:
    """Whether it is "at the end of the day", which is no time."""
    return part["unit"] == "day" and "edge" in part


def _weekend(part: Parts, context: Context) -> Value | None:
    """The weekend that is over, or the next where the words look ahead; on one, that one."""
    today = context.story.day
    if today is None:
        return None
    return periods.unit(today, "weekend", 0 if today.weekday() > 4 or context.side is Side.AHEAD else -1)


# ---- ago ----


def _ago(part: Parts, context: Context) -> Value | None:
    anchor, today = context.story.anchor, context.story.day
    if anchor is None:
        return None
    sign, unit = -1 if part["way"] == "ago" else 1, part["unit"]
    if "halved" in part:
        return _halved(unit, anchor, sign)
    if part["count"] in words.VAGUE:
        return _vaguely(part, anchor, sign)
    count = number(part["count"])
    if "and" in part and unit == "year":
        return periods.counted(anchor, "month", sign * (count * 12 + 6))
    if "exact" in part and today:
        return periods.on(periods.moved(today, unit, sign * count)) if count else NOTHING
    return _about(part, periods.away(anchor, unit, sign * count)) if count else NOTHING


def _about(part: Parts, value: Value) -> Value:
    """A value marked as approximate where the words say so; a decade or a century ago is never meant to the year."""
    vague = "about" in part or periods.years_of(part["unit"]) > 1
    return Value(value.edtf + "~", value.timex) if vague and "/" not in value.edtf else value


def _halved(unit: str, anchor: Value, sign: int) -> Value:
    """Half a year, decade or century ago."""
    name, count = {"year": ("month", 6), "decade": ("year", 5), "century": ("year", 50)}[unit]
    return periods.counted(anchor, name, sign * count)


def _vaguely(part: Parts, anchor: Value, sign: int) -> Value:
    """From the most to the least that "several days ago" can mean."""
    near, far = (periods.away(anchor, part["unit"], sign * count) for count in words.VAGUE[part["count"]])
    return periods.span(far, near, "PAST_REF") if sign < 0 else periods.span(near, far, "FUTURE_REF")


def _in(part: Parts, context: Context) -> Value | None:
    return _ago({**part, "way": "from now"}, context)


def _not_in(part: Parts, context: Context) -> bool:
    """Whether "two weeks" has no "in" before it, or tells how long something took: "the first in two years"."""
    if not _IN.search(context.before) or _NO_IN_BEHIND.match(context.after):
        return True
    return _FOR_THE_FIRST_TIME.search(context.before) is not None or context.side is not Side.AHEAD


_PART = "(?:(?P<part>early|mid|late)(?: in)?(?: |-)|(?:the )?(?P<edge>beginning|start|middle|end|close) of )"
_SOMETIME = f"(?:{_PART}|(?:later|earlier|early|late|sometime|at some point) (?:in )?)"
_WHICH = "(?P<which>this past|this coming|this|last|next)"
_ABOUT = "(?:(?P<about>about|around|roughly|some|nearly|almost|over|more than|approximately|just over|at least) )?"
_AGO = "(?P<way>ago|from now|from today|hence)(?P<exact> today| this week| this month)?"
SHAPES = (
    shape(rf"{_SOMETIME}?{_WHICH} {pieces.UNIT}", _unit),
    shape(rf"{_SOMETIME}the {_WHICH} {pieces.UNIT}", _unit),
    shape(rf"{_SOMETIME}(?P<told>the )(?:current )?{pieces.UNIT}", _unit, _is_idiom),
    shape(rf"(?:the |this )(?:present|current) {pieces.UNIT}", _unit),
    shape(r"(?P<unit>year)(?:-| |'s )(?P<edge>end)", _unit),
    shape(r"(?:the|this) weekend", _weekend),
    shape(rf"{_ABOUT}{pieces.COUNT} {pieces.UNIT}(?P<and> and a half)? {_AGO}", _ago),
    shape(rf"(?:about |some |over )?(?P<halved>half) an? (?P<unit>year|decade|century) {_AGO}", _ago),
    shape(rf"{_ABOUT}{pieces.COUNT} {pieces.UNIT}", _in, _not_in),
)
