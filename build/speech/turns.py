"""Reads who speaks in transcripts and under signed quotations: "PENCE: Well, …", "“…” — Ann Lee"."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, zip_longest

from detente.build.reading import Mention, Reading, ReadSentence
from detente.build.speech.quotations import Quotations
from detente.build.speech.reported import Reported, Span
from detente.build.speech.sources import group
from detente.ontology.claims import Entity

_LABEL = re.compile(r"[\"“]?([A-Z][\w.’'-]*(?: [\w.’'-]+){0,5})(?: ?\([^)\n]{1,60}\))?(:)\s+(?=\S)")
_SIGNED = re.compile(r"\s*([―—–]|--)\s*([A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){0,4})(?=\s*(?:\n|$))")
_LONGEST = 6  # paragraphs of one turn


@dataclass(frozen=True, slots=True)
class _Turn:
    """A paragraph that begins with the name of who speaks."""

    paragraph: int
    name: Span
    colon: Span
    end: int
    who: Mention | None


def turns(reading: Reading) -> Iterator[Reported]:
    """What each speaker of a transcript says, up to the next one."""
    paragraphs = [list(group) for _, group in groupby(reading.sentences, key=lambda each: each.paragraph)]
    found = [turn for each in paragraphs if (turn := _turn(reading, each))]
    times = Counter(_words(reading, turn) for turn in found)
    found = [turn for turn in found if turn.who or times[_words(reading, turn)] > 1]
    ends = {each[0].paragraph: each[-1].end for each in paragraphs}
    for turn, then in zip_longest(found, found[1:]):
        last = turn.paragraph
        if then and then.paragraph - turn.paragraph <= _LONGEST:
            last = max(turn.paragraph, then.paragraph - 1)
        yield _said(reading, turn, max(end for number, end in ends.items() if turn.paragraph <= number <= last))


def _turn(reading: Reading, paragraph: Sequence[ReadSentence]) -> _Turn | None:
    first = paragraph[0]
    label = _LABEL.match(reading.document.text, first.start, first.end)
    if label is None:
        return None
    who = next((m for item in first.items if (m := item.mention) and item.end == label.end(1)), None)
    known = who if who and who.entity.type == "Person" and "pronoun" not in who.reading else None
    return _Turn(first.paragraph, label.span(1), label.span(2), paragraph[-1].end, known)


def _words(reading: Reading, turn: _Turn) -> str:
    return reading.document.text[slice(*turn.name)]


def _said(reading: Reading, turn: _Turn, end: int) -> Reported:
    text = reading.document.text
    start = turn.colon[1] + len(text[turn.colon[1] : end]) - len(text[turn.colon[1] : end].lstrip())
    return Reported(_speaker(reading, turn.who, turn.name), ":", turn.colon, ((start, end),))


def _speaker(reading: Reading, who: Mention | None, name: Span) -> Entity:
    return who.entity if who else group(reading.document.text, *name)


def signed(reading: Reading, quotations: Quotations) -> Iterator[Reported]:
    """The quotations under which a name stands after a dash."""
    text = reading.document.text
    for quotation in quotations.all:
        if found := _SIGNED.match(text, quotation.end):
            name = found.span(2)
            who = next((m for m in reading.mentions if m.entity.start == name[0]), None)
            yield Reported(_speaker(reading, who, name), found[1], found.span(1), ((quotation.start, quotation.end),))
