"""One lexicon word in one sentence: who stands around it, and whether what it tells of took place."""

from collections.abc import Iterator
from dataclasses import dataclass

from detente.build.arguments import objects, subject
from detente.build.factuality import status_of_verb
from detente.build.groups import actor
from detente.build.reading import Mention, Reading, ReadSentence, Trigger
from detente.ontology.claims import Entity, Participant, Role, Status
from detente.ontology.lexicon import Word


@dataclass(frozen=True, slots=True)
class Found:
    """An event before its circumstances are known."""

    status: Status
    parts: tuple[Participant, ...]
    rule: str
    confidence: float
    place: Entity | None = None


@dataclass(frozen=True, slots=True)
class Telling:
    """A lexicon word at its place, and what the readers of events ask about it."""

    reading: Reading
    sentence: ReadSentence
    trigger: Trigger
    word: Word

    def subject(self) -> list[Mention]:
        """The actors that do what the word says."""
        return self.subject_of(self.trigger.first)

    def subject_of(self, verb: int) -> list[Mention]:
        """The actors that do what the verb at an item says."""
        return self.actors(subject(self.reading, self.sentence, verb))

    def actors(self, mentions: list[Mention]) -> list[Mention]:
        """Those of the mentions that can act."""
        return [mention for mention in mentions if actor(self.reading, mention)]

    def groups(self, prepositions: frozenset[str], reach: int = 7) -> Iterator[tuple[str, list[Mention]]]:
        """The groups after the word, each with the preposition before it ("" for a direct object)."""
        return objects(self.sentence, self.trigger.last, prepositions, reach)

    def group(self, prepositions: frozenset[str], reach: int = 7) -> tuple[str, list[Mention]]:
        """The first group after the word that has one of the prepositions."""
        found = (each for each in self.groups(prepositions, reach) if each[0] in prepositions)
        return next(found, ("", []))

    def status(self) -> Status:
        """Whether it took place, for a verb."""
        return status_of_verb(self.sentence, self.trigger)

    def is_a(self, mention: Mention, *classes: str) -> bool:
        """Whether a mention is of one of the classes."""
        return self.reading.is_a(mention.entity, *classes)

    def can_be_visited(self, mention: Mention) -> bool:
        """Whether somebody can go there."""
        return mention.place is not None or self.is_a(mention, "State", "Person", "Place", "Institution")

    def state_of(self, place: Entity) -> Entity | None:
        """The state in which a place lies, as the host of whoever comes."""
        things = self.reading.gazetteer.things
        thing = things.get(place.id or "")
        state = things.get(thing.state or "") if thing else None
        return Entity(place.text, place.start, place.end, state.id, state.label, state.type) if state else None


def parts(mentions: list[Mention], role: Role) -> tuple[Participant, ...]:
    """The mentions as participants in a role."""
    return tuple(Participant(mention.entity, role) for mention in mentions)


def joined(one: tuple[Participant, ...], other: tuple[Participant, ...]) -> tuple[Participant, ...]:
    """Both groups of participants, nobody twice."""
    found = list(one)
    found += [part for part in other if all(part.entity.id != known.entity.id for known in one)]
    return tuple(found)
