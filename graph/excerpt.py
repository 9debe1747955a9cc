"""What the ontology says of everything that the documents name: enough for most questions, and quick to load."""

from collections.abc import Iterable, Iterator

import pyoxigraph as ox

from detente.graph.vocabulary import ONTOLOGY, term
from detente.ontology import files
from detente.ontology.identifiers import ID

# Properties by which a thing belongs to another that is named: its issue, its names, the tenures of its holder.
_POINTING = ("det:issueOver", "det:nameOf", "det:officeHolder")


def excerpt(store: ox.Store) -> set[ox.Triple]:
    """The ontology's triples on the things of the other graphs and on all that these lead to, terms and codes whole."""
    wanted = _vocabulary() | {node for quad in store if quad.graph_name != ONTOLOGY for node in _things(quad)}
    open_ones = list(wanted)
    found: set[ox.Triple] = set()
    while open_ones:
        thing = open_ones.pop()
        for quad in (*store.quads_for_pattern(thing, None, None, ONTOLOGY), *_pointing_at(store, thing)):
            found.add(quad.triple)
            new = [node for node in _things(quad) if node not in wanted]
            wanted.update(new)
            open_ones += new
    return found


def _pointing_at(store: ox.Store, thing: ox.NamedNode) -> Iterator[ox.Quad]:
    for name in _POINTING:
        yield from store.quads_for_pattern(None, term(name), thing, ONTOLOGY)


def _things(quad: ox.Quad) -> Iterable[ox.NamedNode]:
    """The entities that a statement is about."""
    return (
        node for node in (quad.subject, quad.object) if isinstance(node, ox.NamedNode) and node.value.startswith(ID)
    )


def _vocabulary() -> set[ox.NamedNode]:
    """The subjects of the terms and the codes."""
    data = (files.turtle(name) for name in files.TERMS[:2])
    subjects = (triple.subject for text in data for triple in ox.parse(text, format=ox.RdfFormat.TURTLE))
    return {subject for subject in subjects if isinstance(subject, ox.NamedNode)}
