"""A sentence cut into slots: known names, dates, and the words between them."""

from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple, TypeVar

from detente.build.dating.dates import TimeSpan
from detente.build.naming.names import Hit
from detente.build.sentences import Sentence, token_spans

Spanned = TypeVar("Spanned", Hit, TimeSpan)


class Slot(NamedTuple):  # of which there is one for each word of a text: tuples are made in a third of the time
    """One word, one name from the gazetteer, or one date."""

    start: int
    end: int
    text: str
    hit: Hit | None = None
    time: TimeSpan | None = None

    @property
    def word(self) -> str:
        """The lower-case word; "" for names and dates."""
        return "" if self.hit or self.time else self.text.lower()

    @property
    def capital(self) -> bool:
        """Whether it is a word that could be part of a name: Garcia, al-Abadi, H.W."""
        if self.hit or self.time:
            return False
        if self.text[0].isupper() or "-" not in self.text:
            return self.text[0].isupper()
        return any(part[:1].isupper() for part in self.text.split("-")[1:])


def inside(spans: Sequence[Spanned], sentence: Sentence) -> Sequence[Spanned]:
    """Those of some sorted spans that begin in a sentence."""
    first = bisect_left(spans, sentence.start, key=lambda span: span.start)
    return spans[first : bisect_left(spans, sentence.end, key=lambda span: span.start)]


def slots(text: str, sentence: Sentence, hits: Sequence[Hit], times: Sequence[TimeSpan]) -> list[Slot]:
    """The slots of a sentence; where a date and a name overlap, the one that begins first (then the longer) stays."""
    spans: list[Hit | TimeSpan] = sorted([*times, *hits], key=lambda span: (span.start, -span.end))
    found: list[Slot] = []
    at = sentence.start
    for span in spans:
        if span.start < at or span.end > sentence.end:
            continue
        found += _words(text, at, span.start)
        hit, time = (span, None) if isinstance(span, Hit) else (None, span)
        found.append(Slot(span.start, span.end, text[span.start : span.end], hit, time))
        at = span.end
    return found + _words(text, at, sentence.end)


def _words(text: str, start: int, end: int) -> list[Slot]:
    return [Slot(first, last, text[first:last]) for first, last in token_spans(text, start, end)]
