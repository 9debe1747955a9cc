"""A sentence cut into slots: known names, dates, and the words between them."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from detente.build.dates import TimeSpan
from detente.build.names import Hit
from detente.build.sentences import Sentence, tokens


@dataclass(frozen=True, slots=True)
class Slot:
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
        return self.text[0].isupper() or any(part[:1].isupper() for part in self.text.split("-")[1:])


def slots(text: str, sentence: Sentence, hits: Sequence[Hit], times: Sequence[TimeSpan]) -> list[Slot]:
    """The slots of a sentence; where a date and a name overlap, the one that begins first (then the longer) stays."""
    spans: list[tuple[int, int, Hit | None, TimeSpan | None]] = []
    for at in range(bisect_left(hits, sentence.start, key=lambda hit: hit.start), len(hits)):
        if hits[at].start >= sentence.end:
            break
        spans.append((hits[at].start, hits[at].end, hits[at], None))
    for at in range(bisect_left(times, sentence.start, key=lambda time: time.start), len(times)):
        if times[at].start >= sentence.end:
            break
        spans.append((times[at].start, times[at].end, None, times[at]))
    spans.sort(key=lambda span: (span[0], -span[1]))
    found: list[Slot] = []
    at = sentence.start
    for start, end, hit, time in spans:
        if start < at or end > sentence.end:
            continue
        found += _words(text, at, start)
        found.append(Slot(start, end, text[start:end], hit, time))
        at = end
    return found + _words(text, at, sentence.end)


def _words(text: str, start: int, end: int) -> list[Slot]:
    return [Slot(token.start, token.end, token.text) for token in tokens(text, start, end)]
