"""Years and spans of years: "in 2016", "late 2012", "the 2015 deal", "1998–99", "between 1979 and 1989"."""

import re

from detente.build.dating import periods, pieces
from detente.build.dating.parts import full_year
from detente.build.dating.periods import Value
from detente.build.dating.portions import portion
from detente.build.dating.shape import Context, Parts, shape

# What must stand before a bare number that is a year.
_CUE = re.compile(
    r"(?:\b(?:in|by|since|until|till|before|after|during|throughout|years?|calendar|circa|early|late|mid|as of|up to|back to|of"
    r"|as (?:early|late|recently|far back) as)(?: at least| about| around| roughly| early| late| mid)?[ -]+|[(\[])$",
    re.IGNORECASE,
)
_WEAK_CUE = re.compile(r"(?:\b(?:to|from|for|through|about|around|between|with|than|versus)|(?<!\d),) $", re.IGNORECASE)
_ALONE = re.compile(
    r"[.,;:)\]?!]|$| (?:and|or|to|until|till|through|onwards?|on|the|by|with|in|when|that|it|he|she|they|we|[A-Z])\b"
)
_SUBJECT = re.compile(r" (?:was|saw|marked|brought|has been|will be)\b")
_ADJECTIVE = re.compile(
    r"(?:\b(?:the|an?|its|their|his|her|our|this)|'s) [a-z]+ $", re.IGNORECASE
)  # "his landmark 2012 visit"
_NOUN = re.compile(r" [\"']?[A-Za-z](?!\w*s\b)")
_NUMBERED = re.compile(r" (?:[Rr]esolution|[Cc]ommittee|[Rr]egime|[Ff]light|[Hh]ighway|[Aa]ircraft)")
_COMPOUND = re.compile(r"-\w")
_BETWEEN = re.compile(r"\bbetween $", re.IGNORECASE)
_SPAN_CUE = re.compile(r"(?:\b(?:from|between|during|of|in)|\() ?$", re.IGNORECASE)


def _year(part: Parts, context: Context) -> Value | None:
    return portion(part, periods.year(full_year(part["year"], context.story)))


def _no_year(part: Parts, context: Context) -> bool:
    """Whether a number counts or names something else here: 2000 soldiers, the 1701 resolution."""
    before, after = context.before, context.after
    if part["year"] in context.story.numbered or _NUMBERED.match(after) or _COMPOUND.match(after):
        return True
    if not {"part", "edge", "said"}.isdisjoint(part) or context.chained or context.describes:
        return False
    if _CUE.search(before) or _SUBJECT.match(after):
        return False
    if _ADJECTIVE.search(before) and not part["year"].endswith("00") and _NOUN.match(after):
        return False
    return not (_WEAK_CUE.search(before) and _ALONE.match(after))


def _years(part: Parts, context: Context) -> Value | None:
    first = full_year(part["year"], context.story)
    return periods.span(periods.year(first), periods.year(_last(part, first)))


def _last(part: Parts, first: int) -> int:
    """The second year, whose century may not be said: 1998–99."""
    return first // 100 * 100 * (len(part["year2"]) < 4) + int(part["year2"].strip("'"))


def _no_span(part: Parts, context: Context) -> bool:
    """Whether two numbers are no span of years: 2017-07 is a month, "1979 and 1989" are two years without "between"."""
    first, to = full_year(part["year"], context.story), part["to"]
    if first >= _last(part, first) or (to == "-" and len(part["year2"]) == 2 and int(part["year2"]) <= 12):
        return True
    if to in ("and", "or"):
        return _BETWEEN.search(context.before) is None
    return to not in "-–—/" and _SPAN_CUE.search(context.before) is None


PART = (
    "(?:(?:the )?(?:very )?(?P<part>early|mid|late)(?: in| part of|-to-late)?(?: |-)"
    "|(?:the )?(?P<edge>beginning|start|middle|end|close) of )"
)
_YEAR = rf"(?P<year>1[5-9]\d\d|20\d\d|'\d\d){pieces.NO_COUNT}"
_TO = f"(?P<to>{pieces.TO}|{pieces.AND}|/)"
SHAPES = (
    shape(
        rf"(?P<year>1\d\d\d|20\d\d|'\d\d){_TO}(?P<year2>(?:1\d|20)\d\d|'?\d\d){pieces.NO_COUNT}(?!-\d)",
        _years,
        _no_span,
    ),
    shape(rf"{PART}?(?P<said>the year )?{_YEAR}", _year, _no_year),
)
