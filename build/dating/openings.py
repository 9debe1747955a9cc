"""The open interval that "before", "since", "by" or "after" makes of a date."""

import re
from datetime import timedelta

from detente.build.dating.periods import Value
from detente.build.dating.shape import Context

_LOOSE = r"\s+(?:at least |about |around |roughly |the |the very |sometime )?$"
_BEFORE = re.compile(r"\b(?:before|prior to|ahead of|in advance of)" + _LOOSE, re.IGNORECASE)
_BY = re.compile(r"\b(?:by|no later than|not later than|at the latest by)" + _LOOSE, re.IGNORECASE)
_SINCE = re.compile(r"\bsince" + _LOOSE, re.IGNORECASE)
_AFTER = re.compile(r"\bafter\s+$", re.IGNORECASE)
_ONWARDS = re.compile(r",? (?:onwards?|on)(?=[.,;:)]|$)|,? onwards?\b")
_POSSESSIVE = re.compile(r"'s?\b")
_EDGE = re.compile(r"(?:end|close) of\b|year(?:-| |'s )end", re.IGNORECASE)


def opened(value: Value, context: Context, text: str) -> str:
    """The EDTF value with the end that a preposition leaves open; before the end of a year is still in it.

    "Before Monday's vote" and "since last week's attack" may still be on Monday and in that week.
    """
    if not value.edtf or ".." in value.edtf:
        return value.edtf
    first, last = value.days
    inside = _POSSESSIVE.match(context.after) is not None
    start = value.edtf.partition("/")[0]
    if _BY.search(context.before):
        return f"../{last}"
    if _BEFORE.search(context.before):
        if inside or _EDGE.search(text):
            return f"../{last}"
        return f"../{first - timedelta(days=1)}" if first.isoformat() > "0001-01-01" else value.edtf
    if _SINCE.search(context.before) or (_AFTER.search(context.before) and inside) or _is_onwards(context):
        return f"{start}/.."
    return f"{last}/.." if _AFTER.search(context.before) else value.edtf


def _is_onwards(context: Context) -> bool:
    """Whether it is "from 2010 on"."""
    return context.before.lower().endswith("from ") and _ONWARDS.match(context.after) is not None
