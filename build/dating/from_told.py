"""What counts from the date last told: "the next month", "two weeks later", "that same year", "the following Tuesday"."""

import re
from datetime import timedelta

from detente.build.dating import periods, pieces, words
from detente.build.dating.clock import at_clock
from detente.build.dating.numbers import number
from detente.build.dating.periods import NOTHING, Value
from detente.build.dating.shape import Context, Parts, shape

_FROM_NOW = re.compile(r"\b(?:over|within|for|during|throughout|into|in) $", re.IGNORECASE)
_FOLLOWED = re.compile(r" (?!(?:and|but|in|at|when|as|was|were|had)\b)\w")
_OPENING = re.compile(r"(?:^|[.!?][\"')]*\s+|\n\s*)$")
_TO_THIS_DAY = re.compile(r" [^.,;]{3,120}, (?:\w+ ){1,4}(?:is|are|has|have|remains?|still|continues?)\b")


# ---- next to it ----


def _unit(part: Parts, context: Context) -> Value | None:
    """The day, week … next to the one told, or the same."""
    focus = context.story.focus
    if focus is None:
        return None
    return at_clock(part, periods.counted(focus, part.get("unit", "day"), words.STEPS.get(part["told"], 0)))


def _counts_from_now(part: Parts, context: Context) -> bool:
    """Whether "the next month" counts from the document's date: after "over", and where nothing was told."""
    return part["told"] == "next" and (context.story.focus is None or _FROM_NOW.search(context.before) is not None)


def _is_relative(part: Parts, context: Context) -> bool:
    """Whether "that year of …" or "that year's" may point elsewhere."""
    return context.after.startswith(" of ")


def _weekday(part: Parts, context: Context) -> Value | None:
    """The following Tuesday, the previous Friday, that Monday."""
    focus = context.story.focus
    if focus is None or focus.days[0] != focus.days[1]:
        return None
    told, wanted = focus.days[0], words.WEEKDAYS[part["weekday"]]
    on, back = (wanted - told.weekday()) % 7, (told.weekday() - wanted) % 7
    step = words.STEPS.get(part.get("told", ""), 0)
    days = {1: on or 7, -1: -(back or 7), 0: on if on < back else -back}[step]
    return at_clock(part, periods.on(told + timedelta(days=days)))


# ---- some units from it ----


def _later(part: Parts, context: Context) -> Value | None:
    """Two weeks later, a year before: from the date told, where nothing else is named to count from."""
    focus, way, count = context.story.focus, part["way"], number(part.get("count", "one"))
    if way == "after" and _OPENING.search(context.before) and _TO_THIS_DAY.match(context.after):
        return _before_now(part, context)
    if focus is None or not count or (way in ("before", "after") and _FOLLOWED.match(context.after)):
        return NOTHING
    return periods.away(focus, part["unit"], count if way in ("later", "after", "afterwards") else -count)


def _before_now(part: Parts, context: Context) -> Value | None:
    """The time of what opens a sentence on the present: "Ten years after they met, they are friends"."""
    count, anchor = number(part.get("count", "one")), context.story.anchor
    return periods.away(anchor, part["unit"], -count) if anchor and count else NOTHING


_TOLD = "(?:the |that )(?:very )?(?P<told>next|following|previous|preceding|same)"
_EITHER = "(?:(?:later|earlier|early|late)(?: on)? )?"
_LATER = "(?P<way>earlier|later|before|after|previously|afterwards|prior)"
SHAPES = (
    shape(rf"{_EITHER}{_TOLD} {pieces.UNIT}", _unit, _counts_from_now),
    shape(rf"{_EITHER}{_TOLD} {pieces.DAY_PART}", _unit),
    shape(rf"{_EITHER}(?P<told>that) {pieces.UNIT}", _unit, _is_relative),
    shape(rf"{_EITHER}(?P<told>that) {pieces.DAY_PART}", _unit),
    shape(rf"(?:{_TOLD}|(?P<that>that)) {pieces.WEEKDAY}(?: {pieces.DAY_PART})?", _weekday),
    shape(rf"(?:about |some |just |only |barely |exactly )?{pieces.COUNT} {pieces.UNIT} {_LATER}", _later),
    shape(rf"the {pieces.UNIT} (?P<way>before|after)", _later),
)
