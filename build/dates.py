"""Time expressions of news prose, resolved against the document's date and the story so far, as EDTF and TIMEX3."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta

from detente.build import time_words as words
from detente.build.periods import day_of, month_of, number, unit
from detente.ontology import edtf

_NEAR = 200  # characters over which a year that was told carries on
_RECENT = 60  # days


@dataclass(frozen=True, slots=True)
class TimeSpan:
    """A time expression: its span, its EDTF value ("" where it has none) and its TIMEX3 value."""

    start: int
    end: int
    text: str
    edtf: str
    value: str


@dataclass(slots=True)
class _Story:
    """What is known while a text is read from its beginning: its date, and the last date that it told."""

    anchor: date | None
    sharp: bool  # whether the anchor is a day, not a month or a year
    focus: str = ""
    focus_at: int = field(default=-(10**9))
    paragraph_starts: list[int] = field(default_factory=list)


def _year_for(story: _Story, month: int, day: int, ahead: bool, at: int) -> int | None:
    """The year that a month without one belongs to: a date's told just before, else the nearest on the tense's side.

    Just before is in the same paragraph and not far: an aside on 2015 does not carry over to what is planned now.
    """
    if story.anchor is None:
        return int(story.focus[:4]) if story.focus else None
    paragraph = story.paragraph_starts[bisect_right(story.paragraph_starts, at) - 1]
    near = story.focus and story.focus_at >= max(paragraph, at - _NEAR)
    if near and not ahead:
        year = int(story.focus[:4])
        late = month_of(year, month) > story.anchor.isoformat()[:7]
        return year - 1 if late else year
    here = (story.anchor.month, story.anchor.day if story.sharp else 31)
    if ahead and _long_before(story.anchor, month, day):
        return story.anchor.year + 1
    if ahead:
        return story.anchor.year
    return story.anchor.year - (1 if (month, day or 1) > here else 0)


def _long_before(anchor: date, month: int, day: int) -> bool:
    """Whether a day lies so far back that what is to come must mean next year's: January, in December.

    What "was planned for 16 May" on 25 May is of the same year.
    """
    return (anchor.month - month) * 30 + anchor.day - (day or 31) > _RECENT


def _calendar(found: re.Match[str], shape: str, story: _Story, ahead: bool) -> tuple[str, str] | None:
    """The value of a shape that names a month."""
    part = found.groupdict()
    month, day = words.MONTHS[part["month"].lower().rstrip(".")], int(part.get("day") or 0)
    year = _stated_year(part, month, story) or _year_for(story, month, day, ahead, found.start())
    if year is None:
        return None
    if not day:
        return (month_of(year, month),) * 2
    first = day_of(year, month, day)
    if first is None or shape == "date":
        return (first, first) if first else None
    last = _last_day(part, year, month)
    if last is None or last < first:
        return None
    return (first, first) if first == last else (f"{first}/{last}", first)


def _stated_year(part: dict[str, str | None], month: int, story: _Story) -> int | None:
    """The year that an expression names itself: "May 2017", "last May"."""
    if year := part.get("year"):
        return int(year)
    if (which := part.get("which")) and story.anchor:
        return story.anchor.year + _step(which.lower(), month, story.anchor)
    if part.get("year2"):
        return int(part["year2"] or 0) - (_last_month(part, month) < month)
    return None


def _last_month(part: dict[str, str | None], month: int) -> int:
    last = part.get("month2")
    return words.MONTHS[last.lower().rstrip(".")] if last else month


def _last_day(part: dict[str, str | None], year: int, month: int) -> str | None:
    """The day that a range ends on; in the next year where its month comes before the first."""
    month2 = _last_month(part, month)
    year2 = int(part.get("year2") or year + (month2 < month))
    return day_of(year2, month2, int(part["day2"] or 0))


def _step(which: str, month: int, anchor: date) -> int:
    if which == "last":
        return -1 if month >= anchor.month else 0
    if which == "next":
        return 1 if month <= anchor.month else 0
    return 0


def _season(part: dict[str, str], story: _Story) -> tuple[str, str] | None:
    first, last = words.SEASONS[part["season"]]
    if part.get("year"):
        year = int(part["year"])
    elif story.anchor:
        which = part["which"].lower()
        year = story.anchor.year + (-1 if which == "last" and story.anchor.month <= last else 0)
        year += 1 if which == "next" and story.anchor.month >= first else 0
    else:
        return None
    end = year + 1 if last < first else year
    code = {"spring": "SP", "summer": "SU", "winter": "WI"}.get(part["season"], "FA")
    return f"{month_of(year, first)}/{month_of(end, last)}", f"{year}-{code}"


def _weekday(part: dict[str, str], anchor: date, ahead: bool) -> tuple[str, str]:
    """The nearest day of that name on the tense's side; on a Wednesday "on Wednesday" is today, whatever the tense."""
    wanted = words.WEEKDAYS[part["weekday"].lower()]
    back = (anchor.weekday() - wanted) % 7
    which = (part.get("which") or "").lower()
    if which == "next" or (ahead and which != "last"):
        there = anchor + timedelta(days=(-back) % 7 or (7 if which == "next" else 0))
    else:
        there = anchor - timedelta(days=back or (7 if which == "last" else 0))
    return (there.isoformat(),) * 2


def _relative(shape: str, part: dict[str, str], story: _Story, ahead: bool) -> tuple[str, str] | None:
    """The value of a shape that counts from the document's date."""
    anchor = story.anchor
    if anchor is None:
        return None
    match shape:
        case "weekday":
            return _weekday(part, anchor, ahead) if story.sharp else None
        case "day":
            step = {"yesterday": -1, "tomorrow": 1}.get(part["which"].lower(), 0)
            return unit(anchor, "day", step) if story.sharp else None
        case "unit":
            step = {"this": 0, "last": -1, "next": 1}[part["which"].lower()]
            return _part(part, *unit(anchor, part["unit"], step))
        case "end":
            first, last = edtf.bounds(unit(anchor, part["unit"], {"next": 1, "last": -1}.get(part["which"], 0))[0])
            edge = last if part["edge"] == "end" else first
            return edge[: 7 if part["unit"] == "year" else 10], edge[:7]
        case "part":
            return unit(anchor, part["unit"], 0)
        case "past":
            return _past(part, anchor)
    return None


def _past(part: dict[str, str], anchor: date) -> tuple[str, str]:
    count = number(part["count"]) if part.get("count") else 1
    forward = part["way"] in ("coming", "next")
    there = edtf.bounds(unit(anchor, part["unit"], count if forward else -count)[0])[0 if not forward else 1]
    ends = (anchor.isoformat(), there) if forward else (there, anchor.isoformat())
    return "/".join(ends), f"P{count}{part['unit'][0].upper()}"


def _shifted(shape: str, part: dict[str, str], story: _Story) -> tuple[str, str] | None:
    """The value of a shape that counts from the last date told: "the next month", "two years later"."""
    if shape == "story":
        base = story.focus or (story.anchor.isoformat() if story.anchor else "")
        step = {"next": 1, "following": 1, "previous": -1, "same": 0}[part["which"]]
    elif part["way"] in ("ago", "from now"):
        base = story.anchor.isoformat() if story.anchor else ""
        step = number(part["count"]) * (-1 if part["way"] == "ago" else 1)
    else:
        base, step = story.focus, number(part["count"]) * (-1 if part["way"] == "earlier" else 1)
    if not base:
        return None
    return unit(date.fromisoformat(edtf.bounds(base)[0]), part["unit"], step)


def _plain(shape: str, part: dict[str, str]) -> tuple[str, str] | None:
    """The value of a shape that needs no other date."""
    match shape:
        case "iso":
            return ("-".join(part[key] for key in ("year", "month", "day") if part.get(key)),) * 2
        case "years":
            return (f"{part['year']}/{part['year2']}", part["year"]) if part["year"] <= part["year2"] else None
        case "decade":
            start = int(part["decade"])
            return f"{start}/{start + 9}", str(start // 10)
    return _part(part, part["year"], part["year"])


def _part(part: dict[str, str], value: str, timex: str) -> tuple[str, str]:
    """The months that "early", "mid" or "late" leave of a year."""
    if not part.get("part") or len(value) != 4:
        return value, timex
    first, last = words.PARTS[part["part"].lower()]
    return f"{value}-{first:02d}/{value}-{last:02d}", timex


def _value(shape: str, found: re.Match[str], story: _Story, ahead: bool) -> tuple[str, str] | None:
    """The EDTF and TIMEX3 values of a shape; None where nothing is known to count from, or no calendar has the day."""
    try:
        value = _resolved(shape, found, story, ahead)
        if value and value[0]:
            edtf.bounds(value[0])
    except (ValueError, OverflowError):
        return None
    return value


def _resolved(shape: str, found: re.Match[str], story: _Story, ahead: bool) -> tuple[str, str] | None:
    part = {key: value for key, value in found.groupdict().items() if value is not None}
    if shape in ("date", "range", "month"):
        return _calendar(found, shape, story, ahead)
    if shape == "season":
        return _season(part, story)
    if shape in ("story", "ago"):
        return _shifted(shape, part, story)
    if shape == "present":
        return "", "PRESENT_REF" if part["which"].lower() in ("now", "currently", "at present") else "PAST_REF"
    if shape in ("iso", "years", "decade", "year"):
        return _plain(shape, part)
    return _relative(shape, part, story, ahead)


def _believable(shape: str, found: re.Match[str], before: str) -> bool:
    """Whether a lone "May", "March" or number stands where a month or a year would."""
    if shape == "month" and not (found.group("year") or found.group("which") or found.group("part")):
        return found.group("month") not in words.DOUBTFUL_MONTHS or bool(words.MONTH_CUE.search(before))
    if shape == "year" and not found.group("part"):
        return bool(words.YEAR_CUE.search(before))
    return True


def _candidates(text: str) -> Iterator[tuple[int, int, int, re.Match[str]]]:
    for rank, (_, pattern) in enumerate(words.SHAPES):
        for found in pattern.finditer(text):
            yield found.start(), -found.end(), rank, found


def _opened(value: str, before: str, inclusive: bool) -> str:
    """The interval that "before", "since" or "after" makes of a date; before the end of a year is still in it."""
    if not value or "/" in value:
        return value
    first, last = edtf.bounds(value)
    if words.BEFORE.search(before):
        if inclusive or re.search(r"\bby\s+(?:the )?$", before, re.IGNORECASE):
            return f"../{last}"
        return f"../{(date.fromisoformat(first) - timedelta(days=1)).isoformat()}" if first > "0001-01-01" else value
    if words.SINCE.search(before):
        return f"{value}/.."
    if words.AFTER.search(before):
        return f"{last}/.."
    return value


def _anchor(document_date: str) -> tuple[date | None, bool]:
    """The day that relative expressions count from (the last that the date allows), and whether it is a known day."""
    if not document_date:
        return None, False
    first, last = edtf.bounds(document_date)
    return date.fromisoformat(last), first == last


def find_times(text: str, document_date: str = "") -> list[TimeSpan]:
    """The time expressions of a (folded) text in order; what cannot be resolved has the EDTF value ""."""
    anchor, sharp = _anchor(document_date)
    story = _Story(anchor, sharp, paragraph_starts=[0, *(gap.end() for gap in re.finditer(r"\n\s*\n", text))])
    spans: list[TimeSpan] = []
    at = 0
    for start, minus_end, rank, found in sorted(_candidates(text), key=lambda each: each[:3]):
        shape, end = words.SHAPES[rank][0], -minus_end
        before = text[max(0, start - 80) : start]
        if start < at or not _believable(shape, found, before):
            continue
        ahead = bool(words.FUTURE.search(before) or words.FUTURE_AFTER.match(text, end))
        value = _value(shape, found, story, ahead)
        at = end
        plain, timex = value or ("", "")
        opened = _opened(plain, before, shape == "end")
        spans.append(TimeSpan(start, end, text[start:end], opened, timex))
        if plain == opened and plain and shape not in ("past", "decade"):
            story.focus, story.focus_at = plain, start
    return spans
