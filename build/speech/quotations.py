"""What a document puts in quotation marks: spans that may go on over sentences and paragraphs."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from detente.build.reading import ReadSentence

_OPENING, _CLOSING = "“«", "”»"
_DOUBLE = re.compile(r"[“”«»\"]|''|``")
_SINGLE = re.compile(r"(?<![\w’'])‘(?=\w)|(?<=[.,!?…])’(?!\w)")  # only where no double mark stands in the text


@dataclass(frozen=True, slots=True)
class Quotation:
    """One stretch between quotation marks, with them."""

    start: int
    end: int


class Quotations:
    """The quotations of a document, in order; paragraph by paragraph, as a mark that was forgotten spoils only one."""

    def __init__(self, text: str, sentences: Sequence[ReadSentence]) -> None:
        """By the marks in the text of its sentences."""
        marks = _DOUBLE if _DOUBLE.search(text) else _SINGLE
        self.all: list[Quotation] = []
        for _, group in groupby(sentences, key=lambda sentence: sentence.paragraph):
            paragraph = list(group)
            self.all += _between(text, paragraph[0].start, paragraph[-1].end, marks)
        self._starts = [quotation.start for quotation in self.all]

    def around(self, at: int) -> Quotation | None:
        """The quotation in which a place lies."""
        before = bisect_right(self._starts, at) - 1
        return self.all[before] if before >= 0 and at < self.all[before].end else None

    def within(self, start: int, end: int) -> list[Quotation]:
        """The quotations that share a place with a span."""
        first = bisect_right(self._starts, start) - 1
        first += first < 0 or self.all[first].end <= start
        return self.all[first : bisect_right(self._starts, end - 1)]


def _between(text: str, start: int, end: int, marks: re.Pattern[str]) -> Iterator[Quotation]:
    """The quotations of a paragraph; one that is never closed reaches to its end."""
    opened: int | None = None
    for mark in marks.finditer(text, start, end):
        if opened is None and _opens(text, mark):
            opened = mark.start()
        elif opened is not None and _closes(mark.group()):
            yield Quotation(opened, mark.end())
            opened = None
    if opened is not None:
        yield Quotation(opened, end)


def _opens(text: str, mark: re.Match[str]) -> bool:
    """Whether a mark can begin a quotation: straight ones before a word and not right after one."""
    if mark.group() in ('"', "''"):
        return text[mark.end() : mark.end() + 1].strip() != "" and not text[mark.start() - 1 : mark.start()].isalnum()
    return mark.group() in ("``", "‘") or mark.group() in _OPENING


def _closes(mark: str) -> bool:
    return mark in ('"', "''", "’") or mark in _CLOSING
