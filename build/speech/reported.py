"""Reported speech as found in a text: who, by which word, what; and what of it covers a place."""

import sys
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass

from detente.ontology.claims import Attribution, Entity

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Reported:
    """One piece of reported speech: who, by which word, and the spans of what is said, in order."""

    source: Entity
    cue: str
    cue_span: Span
    pieces: tuple[Span, ...]
    clause: bool = True  # whether it is a statement or quotation, for which the source vouches; not a mere noun
    named: bool = True  # whether the text has words for the source
    retold: bool = False  # whether it is somebody quoted who tells it, and not the document itself

    @property
    def content(self) -> Span:
        """What is said, from its first place to its last."""
        return self.pieces[0][0], self.pieces[-1][1]

    def attribution(self, at: int) -> Attribution | None:
        """The attribution of what stands at a place; None where that is not part of what is said."""
        inside = self.clause and any(start <= at < end for start, end in self.pieces)
        return Attribution(self.source, self.cue) if inside else None


class Speech:
    """All that a document reports; tells of any place by whose account it stands there."""

    def __init__(self, reports: Iterable[Reported], quoted: Iterable[Span] = ()) -> None:
        """Of reports in any order, and of what stands in quotation marks, in order."""
        self._quoted = tuple(quoted)
        self.reports = sorted(reports, key=lambda each: (each.cue_span, each.content))
        self._starts: list[int] = []
        self._whose: list[Reported | None] = []
        pieces = [(start, -end, each) for each in self.reports if each.clause for start, end in each.pieces]
        self._lay_out(sorted(pieces, key=lambda piece: piece[:2]))

    def around(self, at: int) -> Reported | None:
        """The innermost report that has a place in what it tells; None where the author speaks."""
        before = bisect_right(self._starts, at) - 1
        return self._whose[before] if before >= 0 else None

    def quoted(self, at: int) -> bool:
        """Whether a place stands in quotation marks."""
        before = bisect_right(self._quoted, (at, sys.maxsize)) - 1
        return before >= 0 and at < self._quoted[before][1]

    def attribution(self, at: int) -> Attribution | None:
        """The attribution of what stands at a place by the innermost report; None where the author says it."""
        report = self.around(at)
        return Attribution(report.source, report.cue) if report else None

    def _lay_out(self, pieces: list[tuple[int, int, Reported]]) -> None:
        """Cut the text into stretches, each with the report that began last of those that cover it."""
        covering: list[tuple[int, Reported]] = []
        for start, negative_end, report in pieces:
            self._close(covering, start)
            covering.append((-negative_end, report))
            self._mark(start, report)
        self._close(covering, None)

    def _close(self, covering: list[tuple[int, Reported]], until: int | None) -> None:
        """End the stretches that end up to a place (all of them for None)."""
        while covering and (until is None or covering[-1][0] <= until):
            end, _ = covering.pop()
            while covering and covering[-1][0] <= end:
                covering.pop()
            self._mark(end, covering[-1][1] if covering else None)

    def _mark(self, start: int, report: Reported | None) -> None:
        self._starts.append(start)
        self._whose.append(report)
