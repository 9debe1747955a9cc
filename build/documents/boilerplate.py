"""The parts of a stored text that nobody wrote for readers: found line by line, kept, and skipped when reading.

Every rule is a row of `boilerplate_rules.py` and has to match a whole line; only short lines are looked at, so that a
sentence that merely mentions a subscription or a photograph is never lost, and the work is linear in the length.
"""

import re
from collections.abc import Iterator

from detente.build.documents.boilerplate_rules import ONLY_OF_SITES, RULES, SECTION

LONGEST_LINE = 400
SHORTEST_REPEATED = 20
_ZERO_WIDTH = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"))
_SECTION_LINE = re.compile(SECTION, re.IGNORECASE)
_BULLET_MARK = re.compile(r"^[•◦▪‣·*✓✔–-]\s+")
_FEWEST_SECTIONS = 3

Line = tuple[int, int, str]


def boilerplate(text: str) -> tuple[tuple[int, int], ...]:
    """The spans of a text to skip, in order and apart; marked lines with nothing but blanks between them are one."""
    spans: list[tuple[int, int]] = []
    for start, end, _ in marked_lines(text):
        if spans and not text[spans[-1][1] : start].strip():
            spans[-1] = (spans[-1][0], end)
        else:
            spans.append((start, end))
    return tuple(spans)


def marked_lines(text: str) -> Iterator[tuple[int, int, str]]:
    """Every line to skip as start, end and the name of the rule that marks it, in order."""
    lines = list(_lines(text))
    menu = _menu(lines)
    last, under = "", ""  # the last line that is not blank; the rule whose list we are in
    for number, (start, end, line) in enumerate(lines):
        name = "navigation" if number in menu else _name(line)
        if not name and len(line) >= SHORTEST_REPEATED and line == last and " " in line:
            name = "repeated line"
        if not name and under and len(line) <= LONGEST_LINE and _BULLET_MARK.match(line):
            name = under
        under = name if name in ("subscription", "read more") else ""
        last = line
        if name:
            yield start, end, name


def _lines(text: str) -> Iterator[Line]:
    """Start, end and plain form of every line that is not blank."""
    for found in re.finditer(r"[^\r\n\f\u2028\u2029]+", text):
        line = found.group()
        plain = " ".join(line.translate(_ZERO_WIDTH).split()) if len(line) <= LONGEST_LINE else line.strip()
        if plain:
            yield found.start(), found.end(), plain


def _name(line: str) -> str:
    if len(line) > LONGEST_LINE:
        return ""
    return next((name for name, pattern in RULES if pattern.fullmatch(line)), "")


def _menu(lines: list[Line]) -> frozenset[int]:
    """The numbers of lines in runs of section names that only a web site's menu has."""
    found: set[int] = set()
    run: list[int] = []
    for number, (_, _, line) in enumerate([*lines, (0, 0, "")]):
        if len(line) <= LONGEST_LINE and _SECTION_LINE.fullmatch(_BULLET_MARK.sub("", line)):
            run.append(number)
            continue
        if len(run) >= _FEWEST_SECTIONS and any(
            ONLY_OF_SITES.fullmatch(_BULLET_MARK.sub("", lines[at][2])) for at in run
        ):
            found.update(run)
        run = []
    return frozenset(found)
