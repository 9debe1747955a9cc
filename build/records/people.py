"""Who those are whom a record lists: sides, persons by name, and offices that it leaves without one."""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from detente.build.reading import Mention, Reading
from detente.build.records.heads import mentions
from detente.ontology.claims import Entity
from detente.ontology.gazetteer import Thing
from detente.ontology.identifiers import entity_iri


class Whom:
    """Tells who is meant in one document."""

    def __init__(self, reading: Reading, date: str = "") -> None:
        """With the day of the meeting, if it is told; else it is the document's date."""
        self._reading, self._date = reading, date or reading.document.date
        self._named: defaultdict[str, list[Mention]] = defaultdict(list)
        for mention in reading.mentions:
            if mention.entity.type == "Person" and mention.reading in ("name", "title", "surname", "new"):
                self._named[_last(mention.entity.text)].append(mention)

    # ---- persons ----

    def person(self, start: int, end: int, side: Entity | None) -> Entity:
        """Who bears a name: as was read there, by the gazetteer, as the document says elsewhere, or somebody new."""
        name = self._reading.document.text[start:end]
        for mention in mentions(self._reading, max(0, start - 40), end):
            entity = mention.entity
            if entity.type == "Person" and entity.end >= end and self._only_initials(start, entity.start):
                return Entity(name, start, end, entity.id, entity.label, entity.type, entity.reading)
        state = self._state(side)
        plain = " ".join(name.split())
        known = self._reading.people.known(plain, (), state.id if state else None, self._date)
        if known:
            how = "name" if " " in plain else "surname"
            return Entity(name, start, end, known.id, known.label, known.type, how)
        if other := self._elsewhere(plain):
            return Entity(name, start, end, other.id, other.label, other.type, "elsewhere")
        new = self._reading.people.new(plain, state, start, end)
        return Entity(name, start, end, new.id, new.label, new.type, "new")

    def _only_initials(self, start: int, name: int) -> bool:
        """Whether nothing but initials stands between the beginning of a name and what was read of it."""
        return all(len(word.strip(".")) < 2 for word in self._reading.folded[start : max(start, name)].split())

    def _elsewhere(self, name: str) -> Entity | None:
        """The one person whom the document elsewhere calls by this name or its last word."""
        found = {
            mention.entity.id: mention.entity
            for mention in self._named.get(_last(name), ())
            if _may_be(name, mention.entity.label)
        }
        return next(iter(found.values())) if len(found) == 1 else None

    def _state(self, side: Entity | None) -> Thing | None:
        things = self._reading.gazetteer.things
        thing = things.get(side.id or "") if side else None
        if thing and thing.type != "State":
            thing = things.get(thing.state or "")
        return thing if thing and thing.type == "State" else None

    # ---- offices ----

    def office(self, start: int, end: int) -> Entity:
        """The holder of an office that stands without a name: as it was read there, or not told yet."""
        text = self._reading.document.text[start:end]
        for mention in mentions(self._reading, start, end):
            near = mention.entity.start - start in (0, 4) and mention.entity.end >= end
            if mention.entity.type == "Person" and mention.reading in ("office", "title", "name") and near:
                return Entity(text, start, end, mention.entity.id, mention.entity.label, "Person", mention.reading)
        return Entity(text, start, end, None, text, "Person", "office-alone")

    def holder(self, office: Entity, side: Entity | None, home: Thing | None, held: bool = True) -> Entity:
        """Who holds an office, where its owner is told ("German Chancellor", a side, or home) and the date fits one.

        Somebody of this document alone where nobody can tell, or where it is not `held` by whom one would think.
        """
        things = self._reading.gazetteer.things
        plain = " ".join(self._reading.folded[office.start : office.end].split())
        title = plain[4:] if plain.lower().startswith("the ") else plain
        owner, _, rest = title.partition(" ")
        state = things.get(self._reading.gazetteer.actor_named.get(owner, "")) if rest else None
        title, whose = (rest, state) if state else (title, self._state(side) or home)
        known = self._reading.people.leader(whose.id, title, self._date) if whose and held else None
        if known:
            return replace(office, id=known.id, label=known.label, reading="office")
        told = entity_iri("person", plain.lower(), self._reading.document.id, side.identity if side else "")
        return replace(office, id=told, label=plain)  # the minister of one record is not that of another

    def home(self, listed: Sequence[Entity], place: Entity | None) -> Thing | None:
        """The state whose offices need no owner in a record: where it met, if somebody of that state was there."""
        gazetteer = self._reading.gazetteer
        state = gazetteer.state_of_capital.get((place.id if place else None) or "", "")
        known = [thing for entity in listed if (thing := gazetteer.things.get(entity.id or ""))]
        there = any(state in (thing.id, thing.state) for thing in known) or not known
        return gazetteer.things.get(state) if there else None


def _last(name: str) -> str:
    words = [word for word in re.findall(r"[\w'-]+", name.lower()) if word not in ("jr", "sr", "ii", "iii")]
    return words[-1] if words else ""


def _may_be(one: str, other: str) -> bool:
    """Whether two names that end alike may be one person's: one is a surname, or the first letters agree."""
    first, second = one.split(), other.split()
    return len(first) == 1 or len(second) == 1 or first[0][:1].lower() == second[0][:1].lower()
