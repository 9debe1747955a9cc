"""A tie between issues as a link word makes it, and which issues each side of it may have."""

from collections.abc import Iterator
from dataclasses import dataclass

from detente.build.reading import Reading
from detente.ontology.claims import Entity
from detente.ontology.codes import Relation
from detente.ontology.identifiers import kebab
from detente.ontology.lexicon import Word

FRAMES = ("link", "link-inverse", "link-denied", "link-object")
_RELATIONS = {f"relation-{kebab(relation)}": relation for relation in Relation}
_INVERSE = frozenset({"link-inverse", "link-denied"})
# What cannot be somewhere: "led to Berlin", "a part of Crimea" are about places, not about the issues over them.
_NO_PLACES = {Relation.PART_OF: (True, True), Relation.COMPETES_WITH: (True, True), Relation.CAUSES: (False, True)}
_MOST = 4  # issues of one side; more are a list of examples


@dataclass(frozen=True, slots=True)
class Tie:
    """The issues before and behind a link word; which are first, its frame says."""

    word: Word
    before: tuple[Entity, ...]
    after: tuple[Entity, ...]
    trigger: str
    sure: float = 1.0

    @property
    def relation(self) -> Relation:
        """How the word ties them."""
        return _RELATIONS[self.word.evokes]

    def pairs(self, reading: Reading) -> Iterator[tuple[Entity, Entity]]:
        """Each first issue (the part, the condition, the cause) with each second one."""
        sides = (self.after, self.before) if self.word.frame in _INVERSE else (self.before, self.after)
        firsts, seconds = (self._fitting(reading, side, at) for at, side in enumerate(sides))
        for first in firsts[:_MOST]:
            yield from ((first, second) for second in seconds[:_MOST] if self._may_pair(reading, first, second))

    def _may_pair(self, reading: Reading, first: Entity, second: Entity) -> bool:
        """Whether two issues are two, and no institution is chosen "rather than" what is none."""
        plain = {reading.is_a(each, "Issue") for each in (first, second)}
        chosen = self.word.part_of_speech != "connective" or len(plain) == 1
        return first.identity != second.identity and chosen

    def _fitting(self, reading: Reading, side: tuple[Entity, ...], at: int) -> list[Entity]:
        """The issues that the relation may have on one side, first (0) or second (1)."""
        barred = _NO_PLACES.get(self.relation, (False, False))[at]
        institutions = self.relation is Relation.COMPETES_WITH
        return [
            each
            for each in side
            if not (barred and each.reading == "issue") and (institutions or reading.is_a(each, "Issue"))
        ]
