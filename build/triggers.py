"""Finds the lexicon's words and idioms in the items of a sentence."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from detente.build.reading import Item, Trigger
from detente.build.sentences import fold, tokens
from detente.ontology.lexicon import Lexicon, Word


class PhraseIndex:
    """The lexicon's forms by their first word; built once, used for every sentence."""

    def __init__(self, lexicon: Lexicon, frames: frozenset[str] | None = None) -> None:
        """All of the lexicon, or only some frames of it."""
        self._by_first: defaultdict[str, list[tuple[tuple[str, ...], tuple[Word, ...]]]] = defaultdict(list)
        for form, entries in lexicon.forms.items():
            words = tuple(word for word in entries if frames is None or word.frame in frames)
            parts = tuple(token.lower for token in tokens(fold(form), 0, len(form)))
            if words and parts:
                self._by_first[parts[0]].append((parts, words))
        for found in self._by_first.values():
            found.sort(key=lambda each: (-len(each[0]), each[0]))

    def longest(self, words: Sequence[str], at: int) -> tuple[int, tuple[Word, ...]] | None:
        """The end and the entries of the longest phrase that starts at a word."""
        for parts, entries in self._by_first.get(words[at], ()):
            if tuple(words[at : at + len(parts)]) == parts:
                return at + len(parts), entries
        return None

    def find(self, items: Sequence[Item]) -> Iterator[Trigger]:
        """Every phrase of a sentence, left to right, the longest at each place."""
        words = [item.word for item in items]
        at = 0
        while at < len(words):
            found = self.longest(words, at) if words[at] else None
            if found:
                yield Trigger(at, found[0], found[1])
            at = found[0] if found else at + 1
