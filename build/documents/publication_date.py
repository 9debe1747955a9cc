"""When a document was published: a given date made EDTF, or one inferred from the dates its text names."""

import re
from collections.abc import Iterable, Iterator

from detente.ontology.edtf import bounds
from detente.ontology.errors import UnreadableInput

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(?P<month>jan(?:uary|\.)?|feb(?:ruary|\.)?|mar(?:ch|\.)?|apr(?:il|\.)?|may|june?\.?|july?\.?|aug(?:ust|\.)?"
    r"|sept?(?:ember|\.)?|oct(?:ober|\.)?|nov(?:ember|\.)?|dec(?:ember|\.)?)"
)
_DAY = r"(?:\d{1,2}\s?[-–]\s?)?(?P<day>\d{1,2})(?:st|nd|rd|th)?"  # of a range the last day
_YEAR = r"(?P<year>1[5-9]\d\d|20\d\d)(?![\d-])"
_DATES = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\b(?:{_DAY}(?:\s+of)?\s{{1,3}})?{_MONTH},?\s{{1,3}}{_YEAR}",
        rf"\b{_MONTH}\s{{1,3}}{_DAY},?\s{{1,3}}{_YEAR}",
        r"\b(?P<year>1[5-9]\d\d|20\d\d)-(?P<month>\d\d)(?:-(?P<day>\d\d))?(?![\d-])",
    )
)
_DAY_WITHOUT_YEAR = re.compile(
    re.sub(r"\?P<\w+>", "?:", rf"\b(?:{_DAY}\s{{1,3}}{_MONTH}|{_MONTH}\s{{1,3}}{_DAY})(?!,?\s+\d)"), re.IGNORECASE
)
_CLOCK = re.compile(r"[T ]\d\d:?\d\d(:?\d\d([.,]\d+)?)? ?(Z|[A-Z]{3,4}|[+-]\d\d:?\d\d)?")
_WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s{0,3})?"

HEAD_LINES, LONGEST_HEAD_LINE = 6, 160
_PLACE = re.compile(r"\W*(?:[A-Z][\w.'’-]*[\s,.\[\]()/|·—–-]*){1,7}")
_LABEL = re.compile(
    r"\W*(?:(?:first |last |originally )?(?:published|updated|posted|modified|dated?|issued)(?: on| at)?)?\W*"
    + _WEEKDAY,
    re.IGNORECASE,
)
_NO_PLACE_FIRST = re.compile(
    r"\W*(?:on|in|since|until|till|after|before|from|during|through|for|a|and|as|of|at)\b", re.I
)
_NO_PLACE_LAST = re.compile(
    r".*\b(?:on|in|since|until|till|after|before|from|during|through|for|by|the|of|at)\W*", re.I
)
_AFTER_DATE_LINE = re.compile(
    r"[\s.,;:\])|·—–-]*(?:(?:at )?\d{1,2}[:.]\d\d.{0,20}|noon|midnight|\d{1,2}\s?[ap]\.?\s?m\b.{0,10})?\W*",
    re.IGNORECASE,
)
_AFTER_DATELINE = re.compile(r"\]?\s{0,2}(?:\([A-Z][\w .&]{0,30}\)\s{0,2})?(?:[.:—–]|--?\s)")

_FUTURE = re.compile(
    r"\b(?:will|would|shall|(?-i:may)|by|before|until|till|to|through|scheduled|next|due|planned|plans?|expected|slated|"
    r"upcoming|forthcoming|later|deadline|target|ahead|effective|expires?|ends?|ending|starts?|starting|begins?)\b",
    re.IGNORECASE,
)
_WINDOW = 48


def normalised(given: str) -> str:
    """A date that somebody gave as EDTF day, month or year ("" stays ""); raises UnreadableInput naming nonsense."""
    date = _CLOCK.sub("", given.strip()) if re.match(r"\d{4}-\d\d-\d\d", given.strip()) else given.strip()
    if re.fullmatch(r"\d{4}", date) or not date:
        return _checked(date, given)
    date = re.sub(rf"^{_WEEKDAY}", "", date, flags=re.IGNORECASE)
    for pattern in _DATES:
        if found := pattern.fullmatch(date):
            return _checked(_edtf(found), given)
    if re.fullmatch(r"\d{4}-\d\d(-\d\d)?", date):
        return _checked(date, given)
    raise UnreadableInput(f'"{given}" is not a date; write 2018-04-23, 2018-04, 2018 or 23 April 2018')


def _checked(date: str, given: str) -> str:
    try:
        bounds(date or "2000")
    except ValueError:
        raise UnreadableInput(f'"{given}" is not a day of the calendar') from None
    return date


def inferred(text: str, skip: Iterable[tuple[int, int]] = ()) -> str:
    """The likely date of a text as EDTF: that of its head, else the latest it names that is not to come, else "".

    `skip` are the spans that nobody wrote for readers. A head that says day and month but no year is believed:
    the dates that the text then names are known to be others, and "" is returned.
    """
    spans = tuple(skip)
    for line in _head(text, spans):
        date = _date_of_line(line)
        if date is not None:
            return date
    named = (found for found in _named(text) if not any(a <= found.start() < b for a, b in spans))
    return max((_edtf(found) for found in named if not _to_come(text, found.start())), key=_last_day, default="")


def _last_day(date: str) -> str:
    return bounds(date)[1]


def _edtf(found: re.Match[str]) -> str:
    month, day = found["month"], found["day"]
    number = int(month) if month.isdigit() else _MONTHS.index(month[:3].lower()) + 1
    return f"{found['year']}-{number:02d}" + (f"-{int(day):02d}" if day else "")


def _named(text: str) -> Iterator[re.Match[str]]:
    """Every day or month with its year that a text names, where the calendar has it and the month a capital."""
    for pattern in _DATES:
        for found in pattern.finditer(text):
            if not found["month"][0].islower() and _is_real(_edtf(found)):
                yield found


def _is_real(date: str) -> bool:
    try:
        return bool(bounds(date))
    except ValueError:
        return False


def _to_come(text: str, start: int) -> bool:
    before = re.split(r"[.!?;\n]\s", text[max(0, start - _WINDOW) : start])[-1]
    return _FUTURE.search(before) is not None


def _head(text: str, spans: tuple[tuple[int, int], ...]) -> list[str]:
    lines: list[str] = []
    for found in re.finditer(r"[^\r\n]*\S[^\r\n]*", text[: 4 * LONGEST_HEAD_LINE * HEAD_LINES]):
        if len(lines) == HEAD_LINES:
            break
        if not any(a <= found.start() < b for a, b in spans):
            lines.append(found.group()[:LONGEST_HEAD_LINE])
    return lines


def _date_of_line(line: str) -> str | None:
    """The date of a line that is a date line or opens with a dateline; "" where its year is missing, None elsewhere."""
    for found in _named(line):
        before, after = line[: found.start()], line[found.end() :]
        if _AFTER_DATE_LINE.fullmatch(after) and (_LABEL.fullmatch(before) or _is_place(before)):
            return _edtf(found)
        if _AFTER_DATELINE.match(after) and _is_place(before):
            return _edtf(found)
    bare = _DAY_WITHOUT_YEAR.search(line)
    if bare and _is_place(line[: bare.start()]) and _AFTER_DATELINE.match(line[bare.end() :]):
        return ""
    return None


def _is_place(before: str) -> bool:
    """Whether what stands before a date is nothing but capitalised names and a comma or a bracket."""
    if _NO_PLACE_FIRST.match(before) or _NO_PLACE_LAST.fullmatch(before):
        return False
    return before.rstrip().endswith(tuple(",.]|·—–-")) and _PLACE.fullmatch(before) is not None
