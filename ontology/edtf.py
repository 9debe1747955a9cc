"""EDTF (ISO 8601-2, levels 0 and 1) as far as claims use it: what instants a value allows.

Of level 2 it has days and months of a year that is not known: XXXX-07-08, XXXX-07.
"""

import calendar
import re
from functools import lru_cache

OPEN_START, OPEN_END = "0001-01-01", "9999-12-31"
UNKNOWN = "XXXX"  # a year that is not known
_LEAP = 4  # which has every day that an unknown year may have
_DATE = re.compile(rf"(\d{{4}}|{UNKNOWN}(?=-))(?:-(\d{{2}})(?:-(\d{{2}}))?)?[~?%]?")


def _first(date: str) -> str:
    year, month, day = _parts(date)
    if date.startswith(UNKNOWN):
        return OPEN_START
    return f"{year:04d}-{month or 1:02d}-{day or 1:02d}"


def _last(date: str) -> str:
    year, month, day = _parts(date)
    if date.startswith(UNKNOWN):
        return OPEN_END
    month = month or 12
    return f"{year:04d}-{month:02d}-{day or calendar.monthrange(year, month)[1]:02d}"


def _parts(date: str) -> tuple[int, int, int]:
    found = _DATE.fullmatch(date)
    if found is None:
        raise ValueError(f'"{date}" is not an EDTF date such as 2017-07-08, 2017-06, 2018 or ../2017-12-31')
    told = (_LEAP if part == UNKNOWN else int(part or 0) for part in found.groups())
    year, month, day = told
    if year < 1 or month > 12 or (day and day > calendar.monthrange(year, month)[1]):
        raise ValueError(f'"{date}" is not a day of the calendar')
    return year, month, day


@lru_cache(maxsize=4096)  # the terms of the same offices are asked for again and again
def bounds(edtf: str) -> tuple[str, str]:
    """The first and the last ISO day that an EDTF date or interval allows; raises ValueError where it is none.

    Open and unknown ends reach to the years 1 and 9999, and so does a day of a year that is not known.
    """
    start, slash, end = edtf.partition("/")
    if not slash:
        return _first(start), _last(start)
    return (
        OPEN_START if start in ("", "..") else _first(start),
        OPEN_END if end in ("", "..") else _last(end),
    )


def overlap(one: str, other: str) -> bool:
    """Whether two EDTF values allow a common day."""
    (first, last), (start, end) = bounds(one), bounds(other)
    return first <= end and start <= last


def precision(edtf: str) -> int:
    """How many days an EDTF value spans, to tell the sharper of two; open ends count as very long."""
    first, last = bounds(edtf)
    years, months, days = (int(b) - int(a) for a, b in zip(first.split("-"), last.split("-"), strict=True))
    return years * 366 + months * 31 + days
