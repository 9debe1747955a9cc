"""A line of a list cut at its marks: semicolons, commas, dashes, "and"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from detente.build.records.words import SERVICES

SUFFIX = re.compile(r"\b(?:jr|sr|[iv]+|esq|m\.?d|ph\.?d|k\.?c\.?m\.?g)\.?$", re.IGNORECASE)
_BULLET = re.compile(r"(?:[-•*–—]\s+|\(?\d{1,3}[.)]\s+|[a-z]\)\s+|\([^)]{2,60}\)\s+)+")
_MARK = re.compile(r"(?:\s+(?:and|&)|\s*\[\d+\]|\s*[*†‡§]+|(?<=[a-zA-Z.)])\d{1,2})+$")
_DASH = re.compile(r"\s*[–—]+\s*|\s+-{1,2}\s+|\s*--\s*|\s*:\s+|(?<=[A-Z])-(?=(?:Mr|Mrs|Miss|Messrs|Dr|Amb)\b)")
_AND = re.compile(r"\s+(?:and|&)\s+")
_WORD = re.compile(r"[^\s,;()\[\]\"]+")
_WITH = re.compile(r"(?:and|with|accompanied by|assisted by|including|also)\s+", re.IGNORECASE)
_INSTEAD = re.compile(
    r"\s+(?:vice|representing|in place of|on behalf of|accompanied by|who|(?:was|were)\s+(?:also\s+)?present"
    r"|for\s+the\s+(?=(?:Acting\s|Deputy\s)?(?:Under\s)?(?:Secretary|Director|Chairman|Attorney)))\b"
)
_LONGEST_SUFFIX = 9


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of a line: line[start:end]."""

    line: str
    start: int
    end: int

    def __str__(self) -> str:
        return self.line[self.start : self.end]

    @property
    def words(self) -> list[re.Match[str]]:
        """Its words, marks and brackets left out."""
        return list(_WORD.finditer(self.line, self.start, self.end))

    def cut(self, start: int, end: int) -> "Part | None":
        """A piece of it without blanks and marks around; None where nothing is left."""
        while start < end and (self.line[start].isspace() or self.line[start] in ".,"):
            start += 1
        while end > start and (self.line[end - 1].isspace() or self.line[end - 1] in ",:"):
            end -= 1
        return Part(self.line, start, end) if start < end else None


def whole(line: str) -> Part:
    """A line without its bullet or number, and without footnote marks or an "and" at its end."""
    begin = found.end() if (found := _BULLET.match(line)) else 0
    return Part(line, begin, found.start() if (found := _MARK.search(line, begin)) else len(line))


def split(part: Part, mark: str) -> Iterator[Part]:
    """The pieces between marks that stand in no bracket, without whom somebody stands in for."""
    depth, begin = 0, part.start
    for at in range(part.start, part.end + 1):
        letter = part.line[at] if at < part.end else mark
        depth = max(0, depth + (letter in "([") - (letter in ")]"))
        if at == part.end or (letter == mark and not depth):
            if piece := part.cut(begin, at):
                yield _alone(piece)
            begin = at + 1


def chunks(part: Part) -> list[Part]:
    """The pieces between commas; "Jr." belongs to what stands before it, and an officer's service to nobody."""
    found: list[Part] = []
    for piece in split(part, ","):
        if found and len(str(piece)) < _LONGEST_SUFFIX and SUFFIX.match(str(piece)):
            found[-1] = Part(part.line, found[-1].start, piece.end)
        elif not (found and str(piece) in SERVICES):
            found.append(piece)
    return found


def halves(part: Part) -> list[Part]:
    """The pieces around each "and"."""
    return _around(part, _AND)


def sides(part: Part) -> list[Part]:
    """The pieces around dashes and colons."""
    return _around(part, _DASH)


def _around(part: Part, joint: re.Pattern[str]) -> list[Part]:
    bounds = [part.start]
    for found in joint.finditer(part.line, part.start, part.end):
        bounds += found.span()
    bounds.append(part.end)
    pieces = (part.cut(start, end) for start, end in zip(bounds[::2], bounds[1::2], strict=True))
    return [piece for piece in pieces if piece]


def _alone(part: Part) -> Part:
    """A piece without those whom somebody stands in for ("Mr. Wood vice Mr. Hall"), nor the word that joins it on."""
    joint = _WITH.match(part.line, part.start, part.end)
    start = joint.end() if joint else part.start
    instead = _INSTEAD.search(part.line, start, part.end)
    return Part(part.line, start, instead.start() if instead else part.end)
