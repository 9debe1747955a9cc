"""Days of a year that nobody told: "on May 5" in a text without a date is XXXX-05-05.

While a text is read, such days are of a leap year that stands in, so that "the following day" can be counted.
"""

import re

from detente.build.dating.periods import NOTHING, Value
from detente.build.dating.shape import Parts
from detente.ontology.edtf import UNKNOWN

_STAND_IN = re.compile(r"\b00\d\d\b")
_DAY_OR_MONTH = re.compile(r"(?:00\d\d-\d\d.*)?")
_BY_WEEKDAYS = frozenset({"week", "weekend", "fortnight"})


def untold(value: Value, part: Parts) -> Value:
    """A day or month of the year that stands in; nothing for what hangs on the year: it, its quarters, its weekdays."""
    if _STAND_IN.search(value.edtf) is None:
        return value
    weekly = "weekday" in part or part.get("unit") in _BY_WEEKDAYS
    whole = any(len(end) == len("2018") for end in value.edtf.split("/"))
    return NOTHING if weekly or whole or _DAY_OR_MONTH.fullmatch(value.timex) is None else value


def unspecified(text: str) -> str:
    """The EDTF or TIMEX3 value with the year that stands in put as unknown."""
    return _STAND_IN.sub(UNKNOWN, text)
