"""The gazetteer and the class tree, read from Turtle into plain tables that the readers look things up in."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

import pyoxigraph as ox

from detente.ontology import edtf, files
from detente.ontology.identifiers import CODE, NS
from detente.ontology.lexicon import noun_forms
from detente.ontology.turtle_tables import Table, load

_SKOS = "http://www.w3.org/2004/02/skos/core#"
_TYPE = ox.NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")
_SUBCLASS = ox.NamedNode("http://www.w3.org/2000/01/rdf-schema#subClassOf")
_PREF, _ALT = ox.NamedNode(_SKOS + "prefLabel"), ox.NamedNode(_SKOS + "altLabel")
_NO_CLASSES: frozenset[str] = frozenset()


class NameKind(StrEnum):
    """How a name comes to mean a thing, which decides how it may be read."""

    LABEL = "label"
    DEMONYM = "demonym"
    METONYM = "metonym"
    SURNAME = "surname"
    CONTEXTUAL = "contextual"


@dataclass(frozen=True, slots=True)
class Thing:
    """One entity of the gazetteer; `state` is the state it belongs to or lies in, if any."""

    id: str
    label: str
    type: str
    state: str | None = None
    kind: str = ""  # of a place: city, sea, island …


@dataclass(frozen=True, slots=True)
class Name:
    """One written form and the thing it may mean."""

    form: str
    thing: str
    kind: NameKind


@dataclass(frozen=True, slots=True)
class Office:
    """A post, the titles that prose gives it, and whose it is."""

    id: str
    label: str
    titles: tuple[str, ...]
    of: str | None
    kind: str


@dataclass(frozen=True, slots=True)
class Tenure:
    """One person in one office for an EDTF interval."""

    person: str
    office: str
    date: str


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """Everything that has a name; all tables are sorted, so that nothing depends on the order of the files."""

    things: Mapping[str, Thing]
    names: tuple[Name, ...]
    offices: Mapping[str, Office]
    tenures: Mapping[str, tuple[Tenure, ...]]  # by person
    state_of_capital: Mapping[str, str]  # place -> state
    capital_of_state: Mapping[str, str]
    predecessors: Mapping[str, tuple[str, str]]  # state -> the one before it, and the last day of that
    existed: Mapping[str, str]  # former state -> when there was one
    begun: Mapping[str, str]  # institution or dispute -> its first day, where it is not an old one
    issue_over: Mapping[str, str]  # thing -> the issue that its plain name may mean
    opposites: Mapping[str, frozenset[str]]  # issue -> its names, in lower case, for what its supporters are against
    actor_named: Mapping[str, str]  # full name or demonym -> state or institution
    ancestors: Mapping[str, frozenset[str]] = field(repr=False)  # class -> itself and all above it, local names

    def governed(self, state: str, date: str) -> str:
        """The state for whose government a capital's name stood at a date: Moscow in 1970 for the Soviet Union."""
        former, end = self.predecessors.get(state, ("", ""))
        return former if former and date and edtf.bounds(date)[0] <= end else state

    def stands_for(self, name: "Name", date: str) -> int:
        """How likely a name that several share means its thing at a date, 0 the likeliest: former states in their day.

        The Federal Republic of Germany is West Germany in 1974 and Germany in 2014.
        """
        when = self.existed.get(name.thing)
        if when is None:
            return 1
        return 0 if date and edtf.overlap(when, date) else 2

    def precedes(self, name: "Name", date: str) -> bool:
        """Whether a short name of something is written before that began: the ICC of 1954 is no criminal court."""
        first = self.begun.get(name.thing)
        earlier = first is not None and bool(date) and edtf.bounds(date)[1] < first
        return earlier and name.form != self.things[name.thing].label

    def is_a(self, type_: str, *classes: str) -> bool:
        """Whether a class, by its local name, is one of some classes or below one of them."""
        return type_ in classes or not self.ancestors.get(type_, _NO_CLASSES).isdisjoint(classes)


def _short(iri: str, prefix: str) -> str:
    return iri.removeprefix(prefix)


def _names(table: Table, things: Mapping[str, Thing]) -> Iterator[Name]:
    kinds = [
        ("demonym", NameKind.DEMONYM),
        ("metonym", NameKind.METONYM),
        ("surname", NameKind.SURNAME),
        ("contextualName", NameKind.CONTEXTUAL),
    ]
    for pairs in (table.pairs(_PREF), table.pairs(_ALT), table.local("officialName")):
        yield from (Name(form, thing, NameKind.LABEL) for thing, form in pairs if thing in things)
    named = table.one("nameOf")
    yield from (
        Name(form, named[name], NameKind.LABEL) for name, form in table.local("form") if named.get(name) in things
    )
    for property_, kind in kinds:
        yield from (Name(form, thing, kind) for thing, form in table.local(property_) if thing in things)


def read_gazetteer(extra: Iterable[tuple[str, bytes]] = ()) -> Gazetteer:
    """The gazetteer of our own Turtle and the user's `extra` (name, bytes); raises InvalidOntology on bad Turtle."""
    own = [(f"{name}.ttl", files.turtle(name)) for name in (*files.TERMS[:2], *files.GAZETTEER)]
    return _tables(Table(load([*own, *extra])))


def _ancestors(class_: str, parents: Mapping[str, Sequence[str]]) -> frozenset[str]:
    """A class and all above it."""
    found = [class_]
    for one in found:
        found += [parent for parent in parents.get(one, ()) if parent not in found]
    return frozenset(found)


def _tables(table: Table) -> Gazetteer:
    parents: defaultdict[str, list[str]] = defaultdict(list)
    for child, parent in table.pairs(_SUBCLASS):
        parents[_short(child, NS)].append(_short(parent, NS))
    ancestors = {class_: _ancestors(class_, parents) for class_ in sorted(parents)}
    acting = {class_ for class_, above in ancestors.items() if above & {"State", "Institution"}}
    labels = dict(table.pairs(_PREF))
    belongs = table.one("inState") | table.one("affiliatedWith")
    kinds = table.one("placeKind")
    classes = {
        thing: _short(class_, NS) for thing, class_ in table.pairs(_TYPE) if class_.startswith(NS) and thing in labels
    }
    offices = {thing for thing, class_ in classes.items() if class_ == "Office"}
    things = {
        thing: Thing(
            thing, labels[thing], class_, belongs.get(thing), kinds.get(thing, "").removeprefix(f"{CODE}place-")
        )
        for thing, class_ in sorted(classes.items())
        if thing not in offices
    }
    titles, of, kind = table.many("officeTitle"), table.one("officeOf"), table.one("officeKind")
    held, office, date = table.one("officeHolder"), table.one("office"), table.one("date")
    tenures: defaultdict[str, list[Tenure]] = defaultdict(list)
    for tenure, person in sorted(held.items()):
        if tenure in office:
            tenures[person].append(Tenure(person, office[tenure], date.get(tenure, "../..")))
    capitals = list(table.local("capital"))
    names = tuple(sorted(set(_names(table, things)), key=lambda name: (name.form, name.thing, name.kind)))
    dated = {thing: class_ for thing, class_ in classes.items() if thing in date}
    existed = {thing: date[thing] for thing, class_ in dated.items() if class_ == "State"}
    return Gazetteer(
        things=things,
        names=names,
        offices={
            iri: Office(iri, labels[iri], titles.get(iri, ()), of.get(iri), _short(kind.get(iri, ""), CODE + "office-"))
            for iri in sorted(offices)
        },
        tenures={person: tuple(sorted(terms, key=lambda t: (t.date, t.office))) for person, terms in tenures.items()},
        state_of_capital={place: state for state, place in capitals},
        capital_of_state=dict(capitals),
        predecessors={
            state: (former, edtf.bounds(date.get(former, "../.."))[1]) for state, former in table.local("predecessor")
        },
        existed=existed,
        begun={thing: edtf.bounds(date[thing])[0] for thing in dated if thing not in existed},
        issue_over={thing: issue for issue, thing in table.local("issueOver")},
        opposites={
            issue: frozenset(form.lower() for each in forms for form in noun_forms(each))
            for issue, forms in table.many("opposite").items()
        },
        actor_named={
            name.form: name.thing
            for name in sorted(names, key=lambda name: name.thing not in existed)  # states of today before former ones
            if name.kind in (NameKind.LABEL, NameKind.DEMONYM) and things[name.thing].type in acting
        },
        ancestors=ancestors,
    )
