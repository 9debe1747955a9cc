"""The sides of a record's list: states and institutions that stand over those who speak for them."""

import re
from bisect import bisect_left

from detente.build.reading import Reading
from detente.build.records.heads import mentions
from detente.build.records.words import BODIES
from detente.ontology.claims import Entity
from detente.ontology.gazetteer import NameKind, Thing
from detente.ontology.identifiers import entity_iri

_AROUND_SIDE = re.compile(
    r"(?:(?:for|on|from)\s+)?(?:the\s+)?(?:(?:representatives?|members?|side|delegation|government|republic)\s+(?:of|from)\s+)?(?:the\s+)?"
    r"(?P<name>.+?)"
    r"(?:'s?)?(?:\s+(?:side|delegation|government|participants|party|group|representatives|team|members|officials))?"
    r"\s*[:>—–]?\s*",
    re.IGNORECASE,
)
_ACRONYM = re.compile(r"[A-Z][A-Za-z]?[A-Z&./-]{1,7}")
_AGENCIES = ("Department of {}", "Department of the {}", "{} Department", "Ministry of {}", "{} Ministry", "{} Board")


class Sides:
    """Tells which lines of one document are the headings of a side."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading

    def named(self, form: str) -> list[Thing]:
        """What a form means in the gazetteer, whatever stands around it; its names are sorted by form."""
        names, things = self._reading.gazetteer.names, self._reading.gazetteer.things
        found: list[Thing] = []
        at = bisect_left(names, form, key=lambda name: name.form)
        while at < len(names) and names[at].form == form:
            thing = things[names[at].thing]
            if names[at].kind is not NameKind.CONTEXTUAL or thing.type == "State":
                found.append(thing)
            at += 1
        return found

    def classes(self, form: str) -> list[str]:
        """The classes of what a form means."""
        return [thing.type for thing in self.named(form)]

    def _side_named(self, form: str) -> Thing | None:
        """The state, or else the institution, that a form names."""
        found = [
            thing
            for thing in self.named(form)
            if self._reading.gazetteer.is_a(thing.type, "Institution") or thing.type == "State"
        ]
        return min(found, key=lambda thing: thing.type != "State", default=None)

    def side(self, text: str, start: int) -> tuple[Entity | None] | None:
        """The side that a line is the heading of, in a tuple (None in it if nobody knows it); else None."""
        words = text.rstrip(" :>—–")
        found = _AROUND_SIDE.fullmatch(text)
        name = found["name"].strip() if found else words
        if not name or len(name.split()) > 8 or any(mark in name for mark in ",;():—–"):
            return None
        end = start + len(words)
        if thing := self._read_side(start + text.index(name), end) or self._known_side(name):
            words = self._reading.document.text[start:end]
            return (Entity(words, start, end, thing.id, thing.label, thing.type, "heading"),)
        if text.rstrip().endswith((":", ">", "—", "–")):
            return (None,)
        return None

    def body(self, text: str, start: int) -> Entity | None:
        """The institution that nobody knows but by the shape of its name: "NSC Staff", "Embassy of Ghana"."""
        name = text.rstrip(" :>—–")
        if not name or len(name.split()) > 8 or any(mark in name for mark in ",;():—–") or not self._body(name):
            return None
        end = start + len(name)
        label = self._reading.document.text[start:end]
        return Entity(label, start, end, entity_iri("institution", name), name, "Institution", "new")

    def _read_side(self, start: int, end: int) -> Thing | None:
        """The state or institution that was read where a name stands."""
        for mention in mentions(self._reading, start, end):
            entity = mention.entity
            if entity.start == start and entity.end >= end and mention.reading in ("name", "demonym", "metonym"):
                return self._side_named(entity.text) or self._side_named(entity.label)
        return None

    def _known_side(self, name: str) -> Thing | None:
        forms = [name, f"the {name}", name.replace(" ", "") if "." in name else name]
        if name[-1:] == "s":
            forms.append(name[:-1])  # "Germans"
        forms += [agency.format(name) for agency in _AGENCIES]
        if name.isupper() and len(name) > 4:
            forms += [form.title() for form in forms]
        return next((thing for form in forms if (thing := self._side_named(form))), None)

    def _body(self, name: str) -> bool:
        words = [word.strip(".").lower() for word in name.split()]
        return (
            bool(_ACRONYM.fullmatch(name))
            or words[-1] in BODIES
            or words[0] in ("department", "office", "embassy", "ministry", "bureau")
        )
