"""Whom "he" and "she" point back at inside their sentence: the nearest subject of the clauses around them.

As in the centering of Grosz, Joshi and Weinstein (1995), subjects come before objects and these before all others; and
as for Lappin and Leass (1994), a verb does not have a pronoun and whom it means side by side. Where the subject is
somebody who has no known name, the pronoun means somebody who has none.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from detente.build.grammar.parse import Relation
from detente.build.naming.memory import Somebody
from detente.build.naming.persons_told import JOINED, PersonsTold
from detente.ontology.claims import Entity

_ASKING = frozenset({"ask", "inquire"})
_ABLE = frozenset({"can", "could", "may", "might"})  # "asked if he could": for himself
_ARGUMENTS = frozenset({Relation.SUBJECT, Relation.OBJECT, Relation.INDIRECT_OBJECT, Relation.AGENT})
_TO_OTHERS = frozenset({"to", "with", "from", "by", "against"})
_CARRYING = frozenset({"bring", "carry", "have", "take"})  # "took his papers with him"
_CLAUSES = frozenset({Relation.COMPLEMENT, Relation.PARATAXIS, Relation.ADVERBIAL_CLAUSE})
_BESIDE_POINT = frozenset({Relation.ADVERBIAL_CLAUSE, Relation.RELATIVE_CLAUSE, Relation.PARATAXIS})
_OPENING = (Relation.NOUN_CLAUSE, Relation.RELATIVE_CLAUSE)  # "after talks in which Xi asked for aid, he"
_OF_NOUNS = frozenset({Relation.COMPLEMENT, Relation.NOUN_CLAUSE, Relation.RELATIVE_CLAUSE, Relation.OPEN_COMPLEMENT})


@dataclass(frozen=True)
class Antecedents(PersonsTold):
    """A sentence, read up to the slot of a pronoun."""

    @property
    def word(self) -> int:
        """The pronoun as a word of the parse."""
        return self.items.word_of[self.at]

    def above(self) -> Somebody | None:
        """Whom the clauses and nouns around the pronoun speak of, the nearest first."""
        tree, inside = self.tree, self.word
        if found := self._joined():
            return found
        for at in tree.upwards(tree.head(self.word)):
            for word, found in self._of_clause(at, inside) if self.is_clause(at) else self._of_noun(at, inside):
                if word not in self._apart and self.may_be(found):
                    return found
            inside = at
        return None

    def may_be(self, one: Somebody) -> bool:
        """Whether nothing tells that the pronoun means another."""
        return one.entity is None or one.entity.id not in self.excluded

    @property
    def is_main(self) -> bool:
        """Whether the pronoun is the subject of a main clause, or of a "he said" beside one."""
        tree, verb = self.tree, self.tree.head(self.word)
        is_subject = tree.relation(self.word) is Relation.SUBJECT
        return is_subject and (verb in self.main or tree.relation(verb) is Relation.PARATAXIS)

    @property
    def is_beside(self) -> bool:
        """Whether the verb of the pronoun has another for its subject: "Xi met him"."""
        return bool(self._apart) and self.tree.relation(self.word) is not Relation.SUBJECT

    # ---- whom it cannot mean ----

    @cached_property
    def excluded(self) -> frozenset[str]:
        """The ids of those whom the pronoun cannot mean: whom its verb has beside it, or whom its clause names."""
        beside = [one.entity.id for each in self._apart if (one := self.person(each)) and one.entity]
        return frozenset(each for each in (*beside, *self._named_below()) if each)

    @cached_property
    def _apart(self) -> frozenset[int]:
        """The words that the verb of a pronoun has beside it: Xi in "Xi met him"."""
        tree, word = self.tree, self.word
        while tree.relation(word) is Relation.CONJUNCT:
            word = tree.head(word)
        relation, verb = tree.relation(word), tree.head(word)
        if verb < 0 or not (relation in _ARGUMENTS or self._is_to_others(word, verb)):
            return frozenset()
        subjects = () if relation is Relation.SUBJECT else (*tree.doers(verb), *tree.subjects(verb))
        found = {*subjects, *tree.objects(verb), *tree.indirect_objects(verb)}
        return frozenset(each for one in found for each in tree.conjuncts(one)) - {word, self.word}

    def _is_to_others(self, word: int, verb: int) -> bool:
        """Whether a noun is joined to a verb as somebody besides its subject: "talked with him"."""
        tree = self.tree
        preposition = tree.preposition(word).rpartition(" ")[2]
        carried = preposition == "with" and tree.word(verb).lemma in _CARRYING
        return tree.relation(word) is Relation.OBLIQUE and preposition in _TO_OTHERS and not carried

    def _named_below(self) -> Iterator[str | None]:
        """Those whom the clause of which a pronoun is the subject calls by name: "he told Xi", "he said Xi left"."""
        tree, memory = self.tree, self.walk.memory
        if tree.relation(self.word) is not Relation.SUBJECT:
            return
        verb = tree.head(self.word)
        for word in range(self.word + 1, tree.span(verb)[1] + 1):
            text = tree.word(word).text
            if text == "(":
                return
            known = memory.person(text) if text[0].isupper() else None
            if known and self._is_near(word, verb):
                yield known.id

    def _is_near(self, word: int, verb: int) -> bool:
        """Whether a name stands in the clause of a verb, or in what is said by it, and not beside the point."""
        relations = []
        for at in self.tree.upwards(word):
            if at == verb:
                break
            relations.append(self.tree.relation(at))
        told = relations.count(Relation.COMPLEMENT) + relations.count(Relation.NOUN_CLAUSE)
        return told < 2 and _BESIDE_POINT.isdisjoint(relations)

    # ---- whom it may mean ----

    def _joined(self) -> Somebody | None:
        """Whom "his" means behind somebody it is joined to: "Xi and his wife", "Xi's rank and his office"."""
        tree, noun = self.tree, self.tree.head(self.word)
        if tree.relation(self.word) is not Relation.POSSESSOR or tree.relation(noun) is not Relation.CONJUNCT:
            return None
        first = tree.first(noun)
        owners = tree.children(first, Relation.POSSESSOR)
        found = self.person(owners[0] if owners else first)
        return found if found and found.entity else None

    def _of_noun(self, noun: int, inside: int) -> Iterator[tuple[int, Somebody]]:
        """Whose a noun is that brings the clause with the pronoun: "Kishi's promise that he would come"."""
        tree = self.tree
        if tree.relation(inside) is Relation.NOMINAL and noun < self.word and (found := self.one(noun)):
            yield noun, found  # "Xi in his speech said"
        if tree.relation(inside) not in _OF_NOUNS:
            return
        for owner in tree.children(noun, Relation.POSSESSOR):
            if owner < self.word and (found := self.one(owner)):
                yield owner, found

    def _of_clause(self, clause: int, inside: int) -> Iterator[tuple[int, Somebody]]:
        """Those of whom a clause speaks besides the part of it with the pronoun, the likeliest first."""
        tree = self.tree
        subjects = tree.subjects(clause) or tree.controller(clause)
        own = inside in subjects or any(tree.first(each) == tree.first(inside) for each in subjects)
        for _, noun in tree.obliques(clause, "according to"):
            if noun < self.word and (found := self.one(noun)):
                yield noun, found
        if not own:
            yield from self._subject_of(clause, inside)
        else:
            for each in subjects:
                if each < inside and (found := self.person(each)):
                    yield each, found  # "finally, said Xi, he left"
        yield from self._before(clause, inside)
        if not own and self.is_writers(clause):
            yield from self._addressed(clause)
        elif not own and tree.relation(inside) is Relation.CONJUNCT:
            yield from ((each, one) for each in self._before_word(tree.objects(clause)) if (one := self.one(each)))

    def _subject_of(self, clause: int, inside: int) -> Iterator[tuple[int, Somebody]]:
        """Whom a clause has asked what it brings, or else its subject."""
        tree = self.tree
        question = tree.word(clause).lemma in _ASKING and tree.relation(inside) in _CLAUSES
        if question and tree.modality(inside) not in _ABLE:
            yield from self._addressed(clause)
        if found := self.subject(clause):
            yield self.subject_words(clause)[-1], Somebody(None) if self._is_unsure(clause) else found

    def _is_unsure(self, clause: int) -> bool:
        """Whether "his" may mean the object too, where no finite verb tells: "urged Xi to back Kim in his fight"."""
        objects = self._before_word(self.tree.objects(clause))
        return not self.tree.subjects(clause) and any(self.person(each) for each in objects)

    def _before_word(self, words: Iterable[int]) -> Iterator[int]:
        return (each for each in words if each < self.word)

    def _before(self, clause: int, inside: int) -> Iterator[tuple[int, Somebody]]:
        """The subjects of clauses before, on which a clause hangs or which hang on it: "when Xi left, he"."""
        tree = self.tree
        opening = tree.children(clause, Relation.ADVERBIAL_CLAUSE)
        opening += tuple(each for _, noun in tree.obliques(clause) for each in tree.children(noun, *_OPENING))
        for each in opening:
            if each != inside and tree.span(each)[1] < self.word and (found := self.subject(each)):
                yield each, found
        if tree.relation(clause) in JOINED:
            for each in reversed(tree.children(tree.head(clause), *JOINED)):
                if each < clause and tree.children(each, Relation.SUBJECT) and (found := self.subject(each)):
                    yield each, found

    def _addressed(self, clause: int) -> Iterator[tuple[int, Somebody]]:
        return ((word, one) for word, one in self.addressed(clause) if word < self.word)

    # ---- beside them ----

    def lesser(self) -> list[Entity]:
        """The others named before the pronoun: the subjects of any clause, or else all outside brackets."""
        return self.named(self.at, self.excluded)
