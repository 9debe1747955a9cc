"""What a reader remembers of a document so far: who was named, by which surname, and who were named together."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from detente.ontology.claims import Entity
from detente.ontology.gazetteer import Gazetteer

_KEPT = 40  # things named last


@dataclass(frozen=True, slots=True)
class Somebody:
    """A person who is spoken of; without an entity where no known name tells who it is."""

    entity: Entity | None


@dataclass(slots=True)
class Memory:
    """Grows from the first sentence to the last."""

    gazetteer: Gazetteer
    named: set[str] = field(default_factory=set)
    people: dict[str, Entity] = field(default_factory=dict)  # by surname and by full name, lower case
    states: dict[str, str] = field(default_factory=dict)  # of whom the gazetteer does not know, by person
    titled: dict[str, list[Entity]] = field(default_factory=dict)  # by title, lower case; the newest last
    unknown: set[str] = field(default_factory=set)  # titles that stood alone for somebody of whom nothing told
    listed: dict[str, Entity] = field(default_factory=dict)  # whom a list of those present calls by this title alone
    bodies: dict[str, Entity] = field(default_factory=dict)  # institutions that no gazetteer knows, by name
    recent: list[Entity] = field(default_factory=list)  # the newest last
    topic: Entity | None = None  # the person whom the last sentence that was about one was about
    speaker: Somebody | None = None  # who spoke or did something last, not only by what somebody tells
    since: int = 0  # sentences since then
    female: dict[str, bool] = field(default_factory=dict)  # persons by whether a title tells that they are women
    subjects: tuple[Entity, ...] = ()  # the actors of whom the last sentence said something
    pair: dict[str, tuple[Entity, Entity]] = field(default_factory=dict)  # by class: Person, State

    def note(self, entity: Entity) -> None:
        """Remember that somebody or something was named."""
        if entity.id:
            self.named.add(entity.id)
        self.recent.append(entity)
        del self.recent[:-_KEPT]

    def note_person(self, entity: Entity, names: Iterable[str]) -> None:
        """Remember a person by all names that may stand alone from now on."""
        for known in names:
            self.people[known.lower()] = entity

    def note_title(self, entity: Entity, title: str) -> None:
        """Remember that a person was given a title."""
        holders = self.titled.setdefault(title.lower(), [])
        holders[:] = [*(one for one in holders if one.id != entity.id), entity]

    def person(self, name: str, state: str | None = None) -> Entity | None:
        """The person last named so; not somebody new of another state."""
        known = self.people.get(name.lower())
        if known and state and self.states.get(known.id or "", state) != state:
            return None
        return known

    def state_of(self, person: Entity) -> str | None:
        """The state of a person, known to the gazetteer or from the text."""
        thing = self.gazetteer.things.get(person.id or "")
        return (thing.state if thing else None) or self.states.get(person.id or "")

    def note_pair(self, one: Entity, other: Entity) -> None:
        """Remember two of a kind that were named side by side."""
        if one.id != other.id and one.type == other.type:
            self.pair[one.type] = (one, other)

    def note_subjects(self, actors: tuple[Entity, ...]) -> None:
        """Remember of whom a sentence said something; two together come before others named side by side in it."""
        self.subjects = actors
        if len(actors) == 2:
            self.note_pair(*actors)

    def only(self, count: int, class_: str) -> bool:
        """Whether no more than so many of a class were named lately."""
        lately = {entity.id for entity in self.recent if self.gazetteer.is_a(entity.type, class_)}
        return len(lately) <= count

    def last_few(self, class_: str, count: int) -> tuple[Entity, ...]:
        """So many of a class: the two that were named side by side, or else the last; () where they are fewer."""
        if count == 2 and class_ in self.pair:
            return self.pair[class_]
        found: dict[str | None, Entity] = {}
        for entity in reversed(self.recent):
            if self.gazetteer.is_a(entity.type, class_):
                found.setdefault(entity.id, entity)
            if len(found) == count:
                return tuple(reversed(found.values()))
        return ()
