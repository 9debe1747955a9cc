"""What hangs on what in a parse, found at once, and how its nouns hang together."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain

from detente.build.grammar.kept import kept
from detente.build.grammar.parse import Parse, Relation, Word

# Words that open a preposition of several words but hang elsewhere as adverbs.
_OPENERS = frozenset({"together", "along", "such", "ahead", "away", "apart", "back", "prior", "contrary"})
# Prepositions with a noun inside that only joins; an article within is not written here.
_JOINING = frozenset(
    {
        *("on behalf of", "in favour of", "in favor of", "in spite of", "in lieu of", "in front of", "in terms of"),
        *("in light of", "in view of", "in place of", "in case of", "in charge of", "in wake of", "in face of"),
        *(
            "in course of",
            "on basis of",
            "on account of",
            "on grounds of",
            "by means of",
            "on part of",
            "by virtue of",
            "by way of",
        ),
        *("in accordance with", "in line with", "in conjunction with", "in connection with", "in addition to"),
        *("in response to", "in return for", "in exchange for", "in relation to", "with regard to", "with respect to"),
    }
)
_NOUNS_INSIDE = frozenset(joining.split()[-2] for joining in _JOINING)


_PART_END = re.compile(r"\W")


def first_part(form: str) -> str:
    """A form up to its first blank or hyphen: "co" of "co-chair"."""
    return form if form.isalnum() else _PART_END.split(form, maxsplit=1)[0]


@dataclass(frozen=True)  # no slots: the indexes are made when first asked for, and kept
class Tree:
    """A parse whose children are indexed, so that asking about every word of a long sentence stays cheap."""

    parse: Parse

    @cached_property
    def _below(self) -> dict[int, dict[Relation, tuple[int, ...]]]:
        """The children of each word that has any, by relation, from left to right."""
        found: dict[int, dict[Relation, tuple[int, ...]]] = {}
        for at, (head, relation) in enumerate(zip(self.parse.heads, self.parse.relations, strict=True)):
            known = found.setdefault(head, {})
            known[relation] = (*known.get(relation, ()), at)
        return found

    @cached_property
    def _by_relation(self) -> dict[Relation, tuple[int, ...]]:
        """The words that hang by each relation, from left to right."""
        found: dict[Relation, list[int]] = {}
        for at, relation in enumerate(self.parse.relations):
            found.setdefault(relation, []).append(at)
        return {relation: tuple(words) for relation, words in found.items()}

    @cached_property
    def downwards(self) -> tuple[int, ...]:
        """All words, each after its head."""
        children: list[list[int]] = [[] for _ in self.parse.words]
        order = [at for at, head in enumerate(self.parse.heads) if head < 0]
        for at, head in enumerate(self.parse.heads):
            if head >= 0:
                children[head].append(at)
        for at in order:
            order.extend(children[at])
        return tuple(order)

    @cached_property
    def _spans(self) -> tuple[tuple[int, int], ...]:
        first, last = list(range(len(self.parse.words))), list(range(len(self.parse.words)))
        heads, marks = self.parse.heads, frozenset(self.hanging(Relation.PUNCTUATION))
        for at in reversed(self.downwards):
            head = heads[at]
            if head < 0 or at in marks:
                continue
            if first[at] < first[head]:
                first[head] = first[at]
            if last[at] > last[head]:
                last[head] = last[at]
        return tuple(zip(first, last, strict=True))

    @cached_property
    def _lowers(self) -> tuple[str, ...]:
        return tuple(word.text.lower() for word in self.parse.words)

    @cached_property
    def first_parts(self) -> tuple[str, ...]:
        """Each word up to its first blank or hyphen, in lower case."""
        return tuple(map(first_part, self._lowers))

    def word(self, at: int) -> Word:
        """The word itself."""
        return self.parse.words[at]

    def lower(self, at: int) -> str:
        """The word's text in lower case."""
        return self._lowers[at]

    def head(self, at: int) -> int:
        """What a word hangs on, or -1."""
        return self.parse.heads[at]

    def upwards(self, at: int) -> Iterator[int]:
        """A word, its head, the head of that, and so on; nothing for -1."""
        while at >= 0:
            yield at
            at = self.head(at)

    def relation(self, at: int) -> Relation:
        """How a word hangs on its head."""
        return self.parse.relations[at]

    def children(self, at: int, *relations: Relation) -> tuple[int, ...]:
        """The words that hang on a word by one of these relations, from left to right."""
        known = self._below.get(at)
        if not known:
            return ()
        if len(relations) == 1:
            return known.get(relations[0], ())
        found = [known[relation] for relation in relations if relation in known]
        if len(found) > 1:
            return tuple(sorted(chain.from_iterable(found)))
        return found[0] if found else ()

    def hanging(self, relation: Relation) -> tuple[int, ...]:
        """All words of the sentence that hang by this relation, from left to right."""
        return self._by_relation.get(relation, ())

    def span(self, at: int) -> tuple[int, int]:
        """The first and the last word of all that hangs on a word, with itself, but for punctuation at the edges."""
        return self._spans[at]

    # ---- coordination ----

    def first(self, at: int) -> int:
        """The first of a coordination, or the word itself."""
        return self.head(at) if self.relation(at) is Relation.CONJUNCT else at

    def conjuncts(self, at: int) -> tuple[int, ...]:
        """All members of a coordination, from left to right; at least the word itself."""
        first = self.first(at)
        others = self.children(first, Relation.CONJUNCT)
        return tuple(sorted((first, *others))) if others else (first,)

    def left_out(self, at: int) -> bool:
        """Whether a noun is named to say that it is not meant: "with Kenya, but not with Chad", "rather than Chad"."""
        return self.word(at).pos in ("NOUN", "PROPN", "PRON") and (
            "rather than" in map(self._joined, ([each] for each in self.children(at, Relation.COORDINATOR)))
            or any(self._leaves_out(each) and each < at for each in self.children(at, Relation.NEGATION))
        )

    def _leaves_out(self, word: int) -> bool:
        """Whether it is a "not" that is no "not only"."""
        return self.lower(word) == "not" and self.lower(word + 1) not in ("only", "just", "merely", "alone")

    # ---- small words ----

    @kept
    def marker(self, at: int) -> str:
        """What opens a clause ("that", "whether", "to", "in order to"), in lower case, or ""."""
        return self._joined(self.children(at, Relation.MARKER))

    def preposition(self, at: int) -> str:
        """What preposition a noun has ("with", "together with", "on behalf of"), in lower case, or ""."""
        own, head = self._own_preposition(at), self.head(at)
        if own and head >= 0 and self.relation(at) is Relation.NOMINAL and self._joins(head, own):
            return f"{self._own_preposition(head)} {self._noun_inside(head)} {own}"
        return own

    def _own_preposition(self, at: int) -> str:
        return self._prepositions.get(at, "")

    @cached_property
    def _prepositions(self) -> dict[int, str]:
        """The words that stand before each noun that has any."""
        found: dict[int, list[int]] = {}
        for at in self.hanging(Relation.PREPOSITION):
            if at < self.head(at):
                found.setdefault(self.head(at), [at - 1] if at and self.lower(at - 1) in _OPENERS else []).append(at)
        return {noun: self._joined(words) for noun, words in found.items()}

    def _joined(self, found: Sequence[int]) -> str:
        """The text of words, and of those that make fixed expressions of them."""
        if not found:
            return ""
        parts = {part for at in found for part in (at, *self.children(at, Relation.NAME))}
        return " ".join(self.lower(part) for part in sorted(parts))

    def _joins(self, at: int, then: str) -> bool:
        """Whether a noun with its preposition and the next one is only a preposition of several words."""
        return self.lower(at) in _NOUNS_INSIDE and f"{self._own_preposition(at)} {self.lower(at)} {then}" in _JOINING

    def _noun_inside(self, at: int) -> str:
        return self._joined([*self.children(at, Relation.DETERMINER), at])

    # ---- what hangs on nouns ----

    def obliques(self, at: int, *prepositions: str) -> Iterator[tuple[str, int]]:
        """Each noun that hangs on a verb or noun by a preposition ("" if none), if it is one of these, if any."""
        for preposition, noun in self._obliques.get(at, ()):
            if not prepositions or preposition in prepositions:
                yield preposition, noun

    @cached_property
    def _obliques(self) -> dict[int, list[tuple[str, int]]]:
        """Of each word that has any, from left to right."""
        found: dict[int, list[tuple[str, int]]] = {}
        for at in sorted((*self.hanging(Relation.OBLIQUE), *self.hanging(Relation.NOMINAL))):
            found.setdefault(self.head(at), []).extend(self._through(at))
        return found

    def _through(self, at: int) -> Iterator[tuple[str, int]]:
        """An oblique, or those that it only joins: "behalf" itself is none in "on behalf of the group"."""
        joined = [noun for noun in self.children(at, Relation.NOMINAL) if self._joins(at, self._own_preposition(noun))]
        for noun in joined:
            yield self.preposition(noun), noun
        owners = self.children(at, Relation.POSSESSOR) if self._joins(at, "of") else ()
        for noun in owners:
            yield f"{self._own_preposition(at)} {self.lower(at)} of", noun
        if not joined and not owners:
            yield self._own_preposition(at), at

    def appositions(self, at: int) -> tuple[int, ...]:
        """The nouns that name a noun again."""
        return self.children(at, Relation.APPOSITION)

    def named_for(self, noun: int) -> bool:
        """Whether a name before a noun tells whose or of what kind it is: "the Soviet determination"."""
        before = self.children(noun, Relation.COMPOUND, Relation.ADJECTIVE)
        return any(self.word(each).text[:1].isupper() for each in before)

    def in_brackets(self, at: int) -> bool:
        """Whether a bracket opens before what hangs on a word: the Chad of "a guarantee (Chad and Peru)"."""
        return any(self.lower(mark) == "(" for mark in self.children(at, Relation.PUNCTUATION))
