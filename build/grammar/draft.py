"""A parse in the making: words are re-hung here until the tree is as the neutral view wants it."""

from collections.abc import Sequence

from detente.build.grammar.parse import Parse, Relation, Word, forest

NOMINALS = frozenset({"NOUN", "PROPN", "PRON", "NUM", "DET", "SYM"})
_SUBJECTS = (Relation.SUBJECT, Relation.CLAUSAL_SUBJECT, Relation.EXPLETIVE)


class Draft:
    """A tree that can still change. No step makes a cycle: a word goes up to its head's place, or over to its kin."""

    def __init__(self, words: Sequence[Word], heads: Sequence[int], relations: Sequence[Relation]) -> None:
        self.words, self.heads = tuple(words), list(forest(heads))
        self.relations = [_rooted(head, relation) for head, relation in zip(self.heads, relations, strict=True)]
        self._below: list[set[int]] = [set() for _ in self.words]
        for at, head in enumerate(self.heads):
            if head >= 0:
                self._below[head].add(at)

    def children(self, at: int, *relations: Relation) -> list[int]:
        """The words that hang on a word, from left to right; by these relations, if any are named."""
        found = self._below[at]
        return sorted(child for child in found if not relations or self.relations[child] in relations)

    def has(self, at: int, *relations: Relation) -> bool:
        """Whether a word has a child by one of these relations."""
        return any(self.relations[child] in relations for child in self._below[at])

    def is_nominal(self, at: int) -> bool:
        """Whether what hangs on this word hangs on a noun."""
        return at >= 0 and self.words[at].pos in NOMINALS

    def adjunct(self, head: int) -> Relation:
        """How a noun with a preposition hangs on a head."""
        return Relation.NOMINAL if self.is_nominal(head) else Relation.OBLIQUE

    def hang(self, at: int, head: int, relation: Relation) -> None:
        """Hang a word on another."""
        if self.heads[at] >= 0:
            self._below[self.heads[at]].discard(at)
        if head >= 0:
            self._below[head].add(at)
        self.heads[at], self.relations[at] = head, _rooted(head, relation)

    def lift(self, at: int, relation: Relation) -> None:
        """Put a word in the place of its head, which now hangs on it by this relation."""
        head = self.heads[at]
        self.hang(at, self.heads[head], self.relations[head])
        self.hang(head, at, relation)

    def hand_over(self, old: int, new: int, before: int | None = None) -> None:
        """Hang on one word what hangs on another (only what stands before a word, if one is named)."""
        for child in self.children(old):
            if child != new and (before is None or child < before):
                self.hang(child, new, self.relations[child])

    def downwards(self) -> list[int]:
        """All words, each after its head."""
        found = [at for at, head in enumerate(self.heads) if head < 0]
        for at in found:
            found.extend(sorted(self._below[at]))
        return found

    def parse(self) -> Parse:
        """The tree as it now is, with coordinations flat and complements open or closed by their subjects."""
        self._move_coordinators()
        self._flatten_coordinations()
        self._tell_open_complements()
        return Parse(self.words, tuple(self.heads), tuple(self.relations))

    def _move_coordinators(self) -> None:
        """Hang each "and" on the conjunct that follows it."""
        for head in range(len(self.words)):
            coming = -1
            for child in reversed(self.children(head, Relation.CONJUNCT, Relation.COORDINATOR)):
                if self.relations[child] is Relation.CONJUNCT:
                    coming = child
                elif coming >= 0 and head < child:
                    self.hang(child, coming, Relation.COORDINATOR)

    def _flatten_coordinations(self) -> None:
        """Hang each conjunct on the first of its coordination."""
        for at in self.downwards():
            head = self.heads[at]
            if self.relations[at] is Relation.CONJUNCT and self.relations[head] is Relation.CONJUNCT:
                self.hang(at, self.heads[head], Relation.CONJUNCT)

    def _tell_open_complements(self) -> None:
        for at, relation in enumerate(self.relations):
            if relation is Relation.OPEN_COMPLEMENT and self.has(at, *_SUBJECTS):
                self.relations[at] = Relation.COMPLEMENT
            elif relation is Relation.COMPLEMENT and not self.has(at, *_SUBJECTS) and self._is_subjectless(at):
                self.relations[at] = Relation.OPEN_COMPLEMENT

    def _is_subjectless(self, at: int) -> bool:
        """Whether a clause is of a form that needs no subject: "to meet", "meeting"."""
        if any(self.words[child].text.lower() == "to" for child in self.children(at, Relation.MARKER)):
            return True
        return self.words[at].text.endswith("ing") and not self.has(at, Relation.AUXILIARY, Relation.COPULA)


def _rooted(head: int, relation: Relation) -> Relation:
    """ROOT for a root and for nothing else."""
    if head < 0:
        return Relation.ROOT
    return Relation.OTHER if relation is Relation.ROOT else relation
