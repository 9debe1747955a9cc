"""The lines at the head of a record: what each is there for."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto
from functools import lru_cache

# Words of the headings under which a record lists who was there.
_PRESENT = r"(?:participants?|participation|participating|present|attendance|attending|attended|attendees)"
_AROUND = (
    r"(?:the|those|these|others?|also|members?|list|of|in|were|was|are|following|persons?|individuals|people|principal"
    r"|main|additional|and|who|meeting|officials|conferees)"
)
_ROLL = re.compile(
    rf"(?:{_AROUND}\s+)*(?:(?P<side>[^:\n]{{2,40}}?)\s+)??\b{_PRESENT}(?:\s+{_AROUND}\b)*"
    r"(?:\s+(?:for|at|from|of|in|by|on)\s+(?P<whose>[^:\n]{1,60}?))?(?:\s+(?:were|was|are|included))?"
    r"\s*(?:(?P<mark>[:>\u2013\u2014])\s*(?P<rest>.*))?",
    re.IGNORECASE,
)
_TOLD = re.compile(
    r"\[?(?:also\s+|others?\s+|those\s+)?(?:present|attending|in attendance|participating)\b[^.;:]{0,90}?"
    r"\b(?:were|was)\b(?:\s*:)?\s*",
    re.IGNORECASE,
)
# Words of the headings that open anything else at the head of a paper.
_LABELS = (
    r"(?:subjects?|topics?|dates?|times?|places?|locations?|venue|agenda|references?|refs?|re|distribution|drafted by"
    r"|prepared by|approved by|classification|copies to|copy to|cc|summary|discussion|attachments?|enclosures?|annex"
    r"|purpose|from|to|day|hour|decisions|actions?|background|introduction|conclusions?|general|remarks|text)"
)
_LABEL = re.compile(
    rf"(?P<names>{_LABELS}(?:\s*(?:,|/|&|\band\b)\s*{_LABELS})*)(?:\s*:\s*(?P<rest>.*)|\s*)", re.IGNORECASE
)
_CLASSIFIED = re.compile(
    r"(?:(?:top|secret|confidential|restricted|unclassified|nodis|exdis|limited|official|use|only|eyes|sensitive|strictly"
    r"|priority|personal|private|draft|copy|uncleared)\W*)+",
    re.IGNORECASE,
)
_WHOLLY_BRACKETED = re.compile(r"(?:\[[^\]]*\]|\([^)]*\))\.?")
_BY = re.compile(r"(?:interpreted|translated|accompanied|assisted) by\s*:?", re.IGNORECASE)
_BRACKETED = re.compile(r"\[[^\]\n]*\]|\([^)\n]*\)")
SMALL = frozenset(
    "a an the of to for in on at and or with from by as de la le du van von der den el al bin ibn y da dos di".split()
)
LONG = 300  # characters of a line that no heading and no title has


class Kind(Enum):
    """What a line at the head of a paper is there for."""

    ROLL = auto()  # "PARTICIPANTS": who was there is listed from here
    LABEL = auto()  # "SUBJECT": something else is
    NOTE = auto()  # "[Here follows …]", "SECRET", a file number: nothing to read
    PROSE = auto()
    PLAIN = auto()  # anything short: an entry of a list, a title, a date line


@dataclass(frozen=True, slots=True)
class Line:
    """A line without the blanks around it; `paragraph` counts the blank lines before it."""

    start: int
    end: int
    text: str
    paragraph: int


@dataclass(frozen=True, slots=True)
class Heading:
    """What a heading opens: its words, whose list it is ("US participants"), where what it opens begins if here."""

    words: str
    whose: tuple[int, int] | None
    begins: int | None


def lines(folded: str) -> Iterator[Line]:
    """The lines of a text that hold anything."""
    at, paragraph, blank = 0, 0, False
    for row in folded.splitlines(keepends=True):
        text = row.strip()
        if text:
            paragraph += blank
            start = at + row.index(text[0])
            yield Line(start, start + len(text), text, paragraph)
        blank = not text
        at += len(row)


@lru_cache(maxsize=1024)  # every way to read a head asks again
def kind(line: Line) -> Kind:
    """What a line is there for, by its words alone."""
    if len(line.text) <= LONG:
        if _note(line.text):
            return Kind.NOTE
        if label(line):
            return Kind.LABEL
    if roll(line):
        return Kind.ROLL
    return Kind.PROSE if prose(line.text) else Kind.PLAIN


def roll(line: Line) -> Heading | None:
    """The heading of a list of those present that a line is or begins with."""
    found = _ROLL.fullmatch(line.text[:LONG])
    if found is None or (found["mark"] is None and len(line.text) > LONG):
        return None
    side = (found["side"] or "").lower().split()
    if side and (found["rest"] or len(side) > 4 or "was" in side or "were" in side):
        return None
    whose = next((found.span(name) for name in ("side", "whose") if found[name]), None)
    begins = line.start + found.start("rest") if found["rest"] else None
    span = (line.start + whose[0], line.start + whose[1]) if whose else None
    return Heading(line.text[: found.start("mark")] if found["mark"] else line.text, span, begins)


def label(line: Line) -> Heading | None:
    """The heading of something else that a line is or begins with."""
    found = _LABEL.fullmatch(line.text)
    if found is None or line.text[0].islower():
        return None
    return Heading(found["names"].lower(), None, line.start + found.start("rest") if found["rest"] else None)


def told(text: str) -> int | None:
    """Where the names begin in a sentence that tells who was present: "Present at the meeting were …"."""
    found = _TOLD.match(text)
    return found.end() if found else None


def prose(text: str) -> bool:
    """Whether a line tells something: names and offices have hardly a word without a capital."""
    text = _BRACKETED.sub(" ", text[: 2 * LONG])
    words = re.findall(r"[^\W\d_][\w'-]+", text)
    plain = sum(word[0].islower() and word not in SMALL for word in words)
    ends = text.rstrip("\"' ").endswith((".", "?", "!"))
    return (plain >= 4 and plain * 10 >= len(words) * 3) or (ends and plain >= 2 and plain * 5 >= len(words))


def _note(text: str) -> bool:
    if _WHOLLY_BRACKETED.fullmatch(text) or _CLASSIFIED.fullmatch(text) or _BY.fullmatch(text):
        return True
    if "list" in text.lower() and re.search(r"attached|enclosed|\bsee\b|appended", text.lower()):
        return True
    number = any(letter.isdigit() for letter in text) and not any(letter.islower() for letter in text)
    return number and len(text.split()) <= 3
