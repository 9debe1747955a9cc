"""A sentence's syntax as its items see it: words of the parse and items of the reading, told from each other."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol

from detente.build.grammar.syntax import Syntax


class Spanned(Protocol):
    """Anything with a place in the text."""

    @property
    def start(self) -> int: ...

    @property
    def end(self) -> int: ...


@dataclass(frozen=True, slots=True)
class ItemSyntax:
    """Syntax, with the item of each word (-1 for none), each item's leading word (or -1) and all its words."""

    syntax: Syntax
    item_of: tuple[int, ...]
    word_of: tuple[int, ...]
    words_of: tuple[tuple[int, ...], ...]

    def pos(self, item: int) -> str:
        """The part of speech of an item's leading word, or ""."""
        word = self.word_of[item]
        return self.syntax.word(word).pos if word >= 0 else ""

    def words(self, first: int, last: int) -> list[int]:
        """The words of items[first:last]."""
        return [word for words in self.words_of[first:last] for word in words]

    def leading(self, first: int, last: int) -> int | None:
        """The word of items[first:last] on which their others hang; None where they are no words of the parse."""
        inside = self.words(first, last)
        return next((word for word in inside if self.syntax.head(word) not in inside), None)

    def subjects(self, item: int) -> list[int]:
        """The items that a verb says something of, as it stands or as understood; coordinations in full."""
        return self._items(self._subject_words(self.word_of[item]))

    def appositions(self, item: int) -> list[int]:
        """The items that name an item again: "the foreign ministers, Kono and Kang"."""
        return self._items(self.syntax.appositions(self.word_of[item]))

    def confidence(self, item: int) -> float:
        """How sure one may be of a word and its subjects: 1.0, or less where a step mended or added what they are."""
        word = self.word_of[item]
        return self.syntax.confidence(word, *self._subject_words(word))

    def _subject_words(self, word: int) -> tuple[int, ...]:
        if word < 0:
            return ()
        return self.syntax.undergoers(word) if self.syntax.passive(word) else self.syntax.doers(word)

    def _items(self, words: Iterable[int]) -> list[int]:
        """The items of words and of all that they are coordinated with."""
        everybody = {each for word in words for one in self.within(word) for each in self.syntax.conjuncts(one)}
        return sorted({self.item_of[word] for word in everybody} - {-1})

    def within(self, word: int) -> list[int]:
        """A word and the others of its item, which may be joined to more: "the leaders of China" and of Korea."""
        item = self.item_of[word]
        return [word, *(other for other in self.words_of[item] if other != word)] if item >= 0 else [word]


def item_syntax(syntax: Syntax, items: Sequence[Spanned]) -> ItemSyntax:
    """The syntax of a sentence with its items, which are sorted and disjoint, as words are."""
    spans, heads = [(item.start, item.end) for item in items], syntax.parse.heads
    item_of = []
    words_of: list[list[int]] = [[] for _ in items]
    item = 0  # the first that does not end before the word
    for at, word in enumerate(syntax.parse.words):
        while item < len(spans) and spans[item][1] <= word.start:
            item += 1
        inside = item < len(spans) and spans[item][0] <= word.start
        item_of.append(item if inside else -1)
        if inside:
            words_of[item].append(at)
    word_of = [-1] * len(items)
    for at, item in enumerate(item_of):
        if item >= 0 and word_of[item] < 0 and (heads[at] < 0 or item_of[heads[at]] != item):
            word_of[item] = at
    return ItemSyntax(syntax, tuple(item_of), tuple(word_of), tuple(map(tuple, words_of)))
