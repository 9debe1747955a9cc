"""What rules ask of a parsed sentence: who does what to whom, and by whose account."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from detente.build.grammar.antecedents import Antecedents
from detente.build.grammar.kept import kept
from detente.build.grammar.parse import Relation, Unsaid
from detente.build.grammar.repairs import CONFIDENCE as OF_REPAIRS
from detente.build.grammar.unsaid import CONFIDENCE as OF_UNSAID
from detente.build.grammar.unsaid import unsaid


@dataclass(frozen=True)
class Syntax(Antecedents):
    """A parse that answers questions; words are told by their places, and coordinations by their first members."""

    # ---- as it stands ----

    @kept
    def subjects(self, verb: int) -> tuple[int, ...]:
        """The subjects of a verb as they stand, its own or those that it shares as a conjunct."""
        own = self.children(verb, Relation.SUBJECT)
        if own or self.children(verb, Relation.EXPLETIVE, Relation.CLAUSAL_SUBJECT):
            return own
        return self.children(self.first(verb), Relation.SUBJECT)

    def objects(self, verb: int) -> tuple[int, ...]:
        """The objects of a verb as they stand, its own or those that it shares as a conjunct."""
        own = self.children(verb, Relation.OBJECT)
        return own or (self._meant(verb, Relation.OBJECT) if self.relation(verb) is Relation.CONJUNCT else ())

    def indirect_objects(self, verb: int) -> tuple[int, ...]:
        """To whom a verb gives something without a "to"; the subject of "was given aid"."""
        if self.passive(verb) and self.children(verb, Relation.OBJECT):
            return self._meant(verb, Relation.SUBJECT)
        return self.children(verb, Relation.INDIRECT_OBJECT)

    def complements(self, at: int) -> tuple[tuple[str, int], ...]:
        """The clauses that a verb, predicate or noun asks for, each with its marker: ("that", …), ("to", …)."""
        clauses = self.children(at, Relation.COMPLEMENT, Relation.OPEN_COMPLEMENT)
        told = tuple(clause for clause in (self.reported_by(at),) if clause is not None and clause not in clauses)
        of_noun = (clause for clause in self.children(at, Relation.NOUN_CLAUSE) if self.marker(clause))
        return tuple((self.marker(clause), clause) for clause in sorted((*clauses, *told, *of_noun)))

    def particle(self, verb: int) -> str:
        """The particle of a phrasal verb ("off" in "called off"), in lower case, or ""."""
        return " ".join(self.lower(child) for child in self.children(verb, Relation.PARTICLE))

    # ---- as it is meant ----

    def doers(self, at: int) -> tuple[int, ...]:
        """Who does what a verb or noun says: subjects, the agents of a passive, or those understood from elsewhere."""
        return self.agents(at) if self.passive(at) else self._meant(at, Relation.SUBJECT)

    def agents(self, verb: int) -> tuple[int, ...]:
        """The nouns after the "by" of a passive."""
        return self._meant(verb, Relation.AGENT)

    def undergoers(self, verb: int) -> tuple[int, ...]:
        """To whom or what a verb does it: objects, the subject of a passive, or the noun of a relative clause."""
        objects = self._meant(verb, Relation.OBJECT)
        return objects or (self._meant(verb, Relation.SUBJECT) if self.passive(verb) else ())

    def controller(self, at: int) -> tuple[int, ...]:
        """Whom a clause without a subject has for one: "wants to leave", "a decision to leave", "leaving, he …"."""
        return () if self.children(at, Relation.SUBJECT) else self._meant(at, Relation.SUBJECT)

    def possessors(self, noun: int) -> tuple[int, ...]:
        """Whose a noun is, by possessives: "Iran's decision", "its decision", "Iran's aid and advice"."""
        return self._meant(noun, Relation.POSSESSOR)

    def nearby(self, at: int, *prepositions: str) -> Iterator[tuple[str, int]]:
        """Obliques, and those that may hang on a word though they hang on its neighbour: "held a summit with Xi"."""
        yield from self.obliques(at, *prepositions)
        for one in self.unsaid:
            preposition = self.preposition(one.dependent) if one.head == at and one.step == "attachments" else ""
            if preposition and (not prepositions or preposition in prepositions):
                yield preposition, one.dependent

    # ---- how it is known ----

    @cached_property
    def unsaid(self) -> tuple[Unsaid, ...]:
        """The arguments that the tree leaves unsaid."""
        return tuple(unsaid(self))

    def confidence(self, *words: int) -> float:
        """How sure one may be of what leans on these words, from 1.0 down: as of the least sure step among them.

        A mended word is leaned on by itself, an unsaid argument where both its ends are among the words.
        """
        sure = [OF_REPAIRS[step] for at, step in self.parse.repairs if at in words]
        sure += [OF_UNSAID[one.step] for one in self.unsaid if one.head in words and one.dependent in words]
        return min(sure, default=1.0)

    def _meant(self, head: int, relation: Relation) -> tuple[int, ...]:
        """The arguments of a word: unsaid ones, which may be what pronouns stand for, or else those of the tree."""
        return self._arguments.get((head, relation)) or self.children(head, relation)

    @cached_property
    def _arguments(self) -> dict[tuple[int, Relation], tuple[int, ...]]:
        """The unsaid arguments by head and relation, without later conjuncts and what prepositions bring."""
        found: dict[tuple[int, Relation], tuple[int, ...]] = {}
        for one in self.unsaid:
            if one.step != "shared-nominals" and one.relation not in (Relation.OBLIQUE, Relation.NOMINAL):
                place = one.head, one.relation
                found[place] = (*found.get(place, ()), one.dependent)
        return found
