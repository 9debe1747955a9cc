"""What relative clauses and participles are about."""

from functools import cached_property

from detente.build.grammar.parse import Relation
from detente.build.grammar.reports import Reports

_RELATIVE = frozenset({"who", "whom", "which", "that"})
_WHEN_AND_WHY = frozenset("day month moment place point reason time way week year".split())  # "the day Peru left"
_GAPLESS = frozenset({"where", "when", "why", "how", "whose"})


class Antecedents(Reports):
    """A tree that tells what its relative clauses, their pronouns and its participles are about."""

    @cached_property
    def relative_pronouns(self) -> tuple[int, ...]:
        """The words that may be relative pronouns, from left to right."""
        return tuple(at for at, word in enumerate(self._lowers) if word in _RELATIVE)

    def antecedent(self, verb: int) -> int | None:
        """The noun that a relative clause or a participle is about, or None."""
        first = self.first(verb)
        about = self.relation(first) is Relation.RELATIVE_CLAUSE
        if self.relation(first) is Relation.NOUN_CLAUSE:
            to_be = self.marker(first) == "to" and self.passive(first)  # "a treaty to be signed"
            about = to_be or not (self.marker(first) or self.children(first, Relation.SUBJECT))
        head = self.head(first)
        return head if about and self.word(head).pos not in ("VERB", "AUX") else None

    def meant(self, noun: int) -> int:
        """What a relative pronoun stands for, or the noun itself."""
        head = self.head(noun)
        if self.lower(noun) not in _RELATIVE or head < 0 or (self.lower(noun) == "that" and noun > head):
            return noun  # as is the "that" of "who said that"
        clause = self._relative_clauses[head]
        found = self.antecedent(clause) if clause >= 0 else None
        return noun if found is None else found

    def gap(self, clause: int) -> tuple[int, int] | None:
        """The verb that lacks an object in a relative clause without a pronoun, and the clause's noun.

        It is "sign" in "the treaty Peru signed" and "the treaty Peru wants to sign".
        """
        noun = None if self._says_what_is_missing(clause) else self.antecedent(clause)
        verb = clause
        while deeper := self.children(verb, Relation.OPEN_COMPLEMENT):
            verb = deeper[-1]
        if noun is None or self.word(noun).lemma in _WHEN_AND_WHY or self._has_object(verb):
            return None
        return verb, noun

    def _has_object(self, verb: int) -> bool:
        return self.word(verb).pos != "VERB" or bool(self.children(verb, Relation.OBJECT, Relation.COMPLEMENT))

    @cached_property
    def _relative_clauses(self) -> tuple[int, ...]:
        """For each word the innermost relative clause that it is in or heads, or -1."""
        found = [-1] * len(self.parse.words)
        clauses, heads = frozenset(self.hanging(Relation.RELATIVE_CLAUSE)), self.parse.heads
        for at in self.downwards if clauses else ():
            above = found[heads[at]] if heads[at] >= 0 else -1
            found[at] = at if at in clauses else above
        return tuple(found)

    def _says_what_is_missing(self, clause: int) -> bool:
        """Whether a relative clause has a pronoun or adverb for its noun, or is no clause with an active verb."""
        if self.word(clause).pos != "VERB" or not self.children(clause, Relation.SUBJECT) or self.passive(clause):
            return True
        if any(self.word(adverb).pos == "ADP" for adverb in self.children(clause, Relation.ADVERB)):
            return True  # "the issue they argued about"
        return any(self.lower(at) in _RELATIVE | _GAPLESS for at in range(self.span(clause)[0], clause))
