"""Months: "late May 2017", "last June", "from May to July"; and when "May" or "March" is none."""

import re

from detente.build.dating import periods, pieces
from detente.build.dating.parts import month_in, year_in
from detente.build.dating.periods import Value
from detente.build.dating.pieces import month, of_year, year
from detente.build.dating.portions import portion
from detente.build.dating.shape import Context, Parts, shape

# Months that are verbs, names or short for something else, and what must stand before them where they are months.
_DOUBTFUL = frozenset("may march mar jan jun dec april june august".split())
_CUE = re.compile(
    r"\b(?:in|since|during|until|till|throughout|last|next|this|that|early|mid|late|later|as of|back in)[ -]+$",
    re.IGNORECASE,
)
_WEAK_CUE = re.compile(r"(?:\b(?:by|from|of|for|before|after|between|through|following|on)[ -]+|\()$", re.IGNORECASE)
_PERSON = re.compile(r" [A-Z][a-z]|'s\b")
_THAT = re.compile(r"(?:^|[.!?,;\n(]\s*|\b(?:in|of|during|since|until|by|and|but|before|after) )$", re.IGNORECASE)
_SAYING_ALL = frozenset("year glued named which told part edge half".split())


# ---- one ----


def _month(part: Parts, context: Context) -> Value | None:
    number = month_in(part)
    start = year_in(part, "", context.story) or _pointed(part, number, context) or context.year_of(number)
    return portion(part, periods.month(start, number))


def _pointed(part: Parts, number: int, context: Context) -> int | None:
    """The year of "last May", "next May", "this May", "the following May"."""
    which = part.get("told") or part.get("that") or part.get("which")
    base = context.story.anchor if "which" in part else context.story.focus
    if base is None or which is None:
        return None
    here = base.days[1]
    match which:
        case "last" | "previous" | "preceding":
            return here.year - (number >= here.month)
        case "this past" | "past":
            return here.year - (number > here.month)
        case "next" | "following" | "this coming" | "coming":
            return here.year + (number <= here.month)
    return here.year


def _doubtful(part: Parts, context: Context) -> bool:
    """Whether a lone "May", "March" or "April" is a verb, a surname or a first name."""
    name = part["month"].rstrip(".")
    if "that" in part:  # "said that May exports fell"
        return _THAT.search(context.before) is None or context.after[:2].strip().isdigit()
    if not _SAYING_ALL.isdisjoint(part) or name not in _DOUBTFUL or _CUE.search(context.before):
        return False
    if name in context.story.people:
        return True
    if _WEAK_CUE.search(context.before):
        return _PERSON.match(context.after) is not None
    return not (context.describes or context.chained)


# ---- several ----


def _months(part: Parts, context: Context) -> Value | None:
    """From a month to another; the first is of the year before where its name comes later."""
    first, last = month_in(part), month_in(part, "month2")
    end = year_in(part, "2", context.story)
    start = year_in(part, "", context.story) or (end - (last < first) if end else context.year_of(first))
    return periods.span(periods.month(start, first), periods.month(end or start + (last < first), last))


def _no_months(part: Parts, context: Context) -> bool:
    """Whether two names may be no months: "May and April" of people."""
    if part["month"] not in _DOUBTFUL or "year2" in part:
        return False
    return not (_CUE.search(context.before) or _WEAK_CUE.search(context.before))


_WHICH = (
    "(?:(?P<which>this past|this coming|this|last|next|past|coming)"
    "|(?:the |that )(?P<told>next|following|previous|preceding|same)|(?P<that>that)) "
)
SHAPES = (
    shape(rf"(?:{pieces.EDGE})?(?:{_WHICH})?{month()}{of_year()}", _month, _doubtful),
    shape(rf"{month()}(?: {year()})?(?:{pieces.TO}|{pieces.AND}){month('2')}{of_year('2')}", _months, _no_months),
)
