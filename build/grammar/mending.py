"""A parse opened for mending: words can be hung elsewhere, and what was changed is noted."""

from bisect import insort
from collections.abc import Iterator
from dataclasses import replace
from itertools import chain

from detente.build.grammar.parse import Parse, Relation


class Mending:
    """A parse that is being mended step by step; the children of all words are indexed once and kept up to date."""

    def __init__(self, parse: Parse) -> None:
        self.words, self.heads, self.relations = list(parse.words), list(parse.heads), list(parse.relations)
        self.step = ""  # the one at work, for the record
        self._parse = parse
        self._below: list[dict[Relation, list[int]]] = [{} for _ in parse.words]
        self._mended: dict[tuple[int, str], None] = {}  # a set that keeps its order
        for child, (head, relation) in enumerate(zip(parse.heads, parse.relations, strict=True)):
            if head >= 0:
                self._below[head].setdefault(relation, []).append(child)

    def __len__(self) -> int:
        return len(self.words)

    # ---- what is there ----

    def below(self, at: int, *relations: Relation) -> list[int]:
        """The words that hang on a word, from left to right; by these relations, if any are named."""
        known = self._below[at]
        if not known:
            return []
        lists = [known[each] for each in relations or known if each in known]
        return lists[0][:] if len(lists) == 1 else sorted(chain.from_iterable(lists))

    def has(self, at: int, *relations: Relation) -> bool:
        """Whether any word hangs on a word by one of these relations."""
        return any(self._below[at].get(each) for each in relations)

    def above(self, at: int) -> Iterator[int]:
        """The head of a word, its head's head, and so on up to the root."""
        while (at := self.heads[at]) >= 0:
            yield at

    def pos(self, at: int) -> str:
        """The part of speech of a word; "" outside the sentence."""
        return self.words[at].pos if 0 <= at < len(self.words) else ""

    # ---- what can be done ----

    def hang(self, child: int, head: int, relation: Relation) -> None:
        """Hang a word (with all below it) on another; where that would close a circle, nothing changes."""
        if (self.heads[child], self.relations[child]) == (head, relation) or head == child:
            return
        if head >= 0 and child in self.above(head):
            return
        if self.heads[child] >= 0:
            self._below[self.heads[child]][self.relations[child]].remove(child)
        if head >= 0:
            insort(self._below[head].setdefault(relation, []), child)
        self.heads[child], self.relations[child] = head, relation
        self._mended[child, self.step] = None

    def change_places(self, upper: int, lower: int, relation: Relation) -> None:
        """Put a word where one above it hangs, and hang that one on it."""
        place = self.heads[upper], self.relations[upper]
        self.hang(lower, *place)
        self.hang(upper, lower, relation)

    def retag(self, at: int, pos: str, features: str) -> None:
        """Take a word for another part of speech."""
        self.words[at] = replace(self.words[at], pos=pos, features=features)
        self._mended[at, self.step] = None

    def done(self) -> Parse:
        """The parse as it is now."""
        if not self._mended:
            return self._parse
        repairs = (*self._parse.repairs, *self._mended)
        return Parse(tuple(self.words), tuple(self.heads), tuple(self.relations), repairs)
