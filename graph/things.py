"""People and things as judgements need to know them: what they are called, and of which class they are."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

import pyoxigraph as ox

from detente.graph import entities
from detente.graph.vocabulary import LABEL, ONTOLOGY, TYPE, node, term
from detente.ontology.claims import Claim
from detente.ontology.identifiers import NS


@dataclass(frozen=True, slots=True)
class Thing:
    """The name and the class (by its local name) of a person or a thing."""

    label: str
    type: str


def known_things(store: ox.Store, iris: Iterable[str]) -> dict[str, Thing]:
    """Those of the IRIs that the ontology in a store knows."""
    found = {}
    for iri in iris:
        labels = sorted(_values(store, iri, LABEL))
        types = sorted(value for value in _values(store, iri, TYPE) if value.startswith(NS))
        if labels and types:
            found[iri] = Thing(labels[0], types[0].removeprefix(NS))
    return found


def _values(store: ox.Store, iri: str, predicate: ox.NamedNode) -> Collection[str]:
    quads = store.quads_for_pattern(node(iri), predicate, None, ONTOLOGY)
    return {quad.object.value for quad in quads if not isinstance(quad.object, ox.Triple)}


def classes(store: ox.Store, iris: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Each of the IRIs with every class that it is said to be of."""
    for iri in iris:
        objects = (quad.object for quad in store.quads_for_pattern(node(iri), TYPE, None, None))
        yield from ((iri, class_) for class_ in sorted({one.value for one in objects if isinstance(one, ox.NamedNode)}))


def members(store: ox.Store, class_: ox.NamedNode) -> frozenset[str]:
    """All that is of a class, or of one under it."""
    classes, found = [class_], set[str]()
    for one in classes:
        classes += [below for below in _subjects(store, term("rdfs:subClassOf"), one) if below not in classes]
        found |= {member.value for member in _subjects(store, TYPE, one)}
    return frozenset(found)


def _subjects(store: ox.Store, predicate: ox.NamedNode, object_: ox.NamedNode) -> list[ox.NamedNode]:
    quads = store.quads_for_pattern(None, predicate, object_, None)
    return [quad.subject for quad in quads if isinstance(quad.subject, ox.NamedNode)]


def named_things(claims: Iterable[Claim]) -> dict[str, Thing]:
    """All that claims name, by IRI."""
    return {
        entities.iri(entity, claim.evidence.document): Thing(entities.name(entity), entity.type)
        for claim in claims
        for entity in entities.entities(claim)
    }
