"""Feasts that are kept on the same day everywhere: Christmas Eve, New Year's Day."""

import re

from detente.build.dating import periods, words
from detente.build.dating.parts import year_in
from detente.build.dating.periods import Value
from detente.build.dating.pieces import of_year
from detente.build.dating.shape import Context, Parts, shape

_CUE = re.compile(r"\b(?:at|before|by|after|since|until|over|around|during|for|of) $")


def _feast(part: Parts, context: Context) -> Value | None:
    month, day = words.FEASTS[part["feast"]]
    year = year_in(part, "", context.story) or _pointed(part, month, day, context) or context.year_of(month, day)
    return periods.day(year, month, day)


def _pointed(part: Parts, month: int, day: int, context: Context) -> int | None:
    """The year of "last Christmas"."""
    today = context.story.today
    if today is None or "which" not in part:
        return None
    over = (month, day) < (today.month, today.day)
    return today.year + {"last": over - 1, "next": int(over)}.get(part["which"], 0)


def _doubtful(part: Parts, context: Context) -> bool:
    """Whether a lone Christmas is an island, or describes something: Christmas Island, a Christmas card."""
    if part["feast"] != "christmas" or "year" in part:
        return False
    told = "which" in part or _CUE.search(context.before)
    return re.match(r" [A-Z]" if told else r" [A-Za-z]", context.after) is not None


_SMALL = re.compile(r"\b[a-z](?!\b)")
_NAMES = "|".join(
    f"(?-i:{_SMALL.sub(lambda found: found.group().upper(), name)})" for name in sorted(words.FEASTS, reverse=True)
)
SHAPES = (shape(rf"(?:(?P<which>this|last|next) )?(?P<feast>{_NAMES}){of_year()}", _feast, _doubtful),)
