"""What a reader remembers of a document so far: who was named, by which surname, and which two were named together."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from detente.ontology.claims import Entity
from detente.ontology.gazetteer import Gazetteer


@dataclass(slots=True)
class Memory:
    """Grows from the first sentence to the last."""

    gazetteer: Gazetteer
    named: set[str] = field(default_factory=set)
    people: dict[str, Entity] = field(default_factory=dict)  # by surname and by full name, lower case
    states: dict[str, str] = field(default_factory=dict)  # of whom the gazetteer does not know, by person
    recent: list[Entity] = field(default_factory=list)  # the newest last
    topic: Entity | None = None  # the person named first in the last sentence that named one
    pair: dict[str, tuple[Entity, Entity]] = field(default_factory=dict)  # by class: Person, State

    def note(self, entity: Entity) -> None:
        """Remember that somebody or something was named."""
        if entity.id:
            self.named.add(entity.id)
        self.recent.append(entity)
        del self.recent[:-40]

    def note_person(self, entity: Entity, name: str, surnames: Iterable[str] = ()) -> None:
        """Remember a person by the name read and by the surnames that may stand alone from now on."""
        words = name.split()
        for known in {name, entity.label, words[-1], *surnames} | ({words[0]} if len(words) == 3 else set()):
            self.people[known.lower()] = entity

    def person(self, name: str, state: str | None = None) -> Entity | None:
        """The person last named so; not somebody new of another state."""
        known = self.people.get(name.lower())
        if known and state and self.states.get(known.id or "", state) != state:
            return None
        return known

    def note_pair(self, one: Entity, other: Entity) -> None:
        """Remember two of a kind that were named side by side."""
        if one.id != other.id and one.type == other.type:
            self.pair[one.type] = (one, other)

    def last_two(self, class_: str) -> tuple[Entity, Entity] | None:
        """The two of a class that were named side by side, or else last."""
        if class_ in self.pair:
            return self.pair[class_]
        found: list[Entity] = []
        for entity in reversed(self.recent):
            if self.gazetteer.is_a(entity.type, class_) and all(entity.id != other.id for other in found):
                found.append(entity)
            if len(found) == 2:
                return found[1], found[0]
        return None
