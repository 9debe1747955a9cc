"""A sentence cut into pieces that the network can hold: nearly always one; a list of 5,000 words is many."""

import numpy as np
from numpy.typing import NDArray
from spacy.tokens import Doc, Span

from detente.build.language.network import LONGEST

_CUTS = (";", ":", ".", "!", "?"), (",", "–", "—", "|", ")")  # the better place to cut first
Places = NDArray[np.int64]


def pieces(doc: Doc, sentence: Span) -> list[Places]:
    """The places of a sentence's words, whitespace left out, in pieces of at most LONGEST."""
    words = [token.i for token in sentence if not token.is_space]
    found: list[Places] = []
    start = 0
    while start < len(words):
        window = words[start : start + LONGEST]
        cut = _cut([doc[at].text for at in window]) if start + LONGEST < len(words) else len(window)
        found.append(np.array(window[:cut]))
        start += cut
    return found


def _cut(words: list[str]) -> int:
    """Where to cut: behind the last strong mark of the later half, else a weaker one, else at the end."""
    for marks in _CUTS:
        for at in range(len(words) - 1, len(words) // 2, -1):
            if words[at] in marks:
                return at + 1
    return len(words)
