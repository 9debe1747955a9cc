"""What follows from documents and events in a store: what the derive-*.rq questions conclude from them."""

from collections.abc import Iterator

import pyoxigraph as ox

from detente.graph.loading import in_graph, load_quads
from detente.graph.vocabulary import DERIVED
from detente.ontology.files import question

CONCLUSIONS = ("derive-met-with",)


def conclude(store: ox.Store) -> None:
    """Add what follows from the events of the derived graph to it."""
    for name in CONCLUSIONS:
        load_quads(store, _concluded(store, name))


def states(store: ox.Store) -> dict[str, str]:
    """The state in which a place lies or to which a person belongs, as far as the ontology says."""
    rows = store.query(question("states"), use_default_graph_as_union=True)
    assert isinstance(rows, ox.QuerySolutions)
    return {thing: state for state, thing in sorted((row["state"].value, row["thing"].value) for row in rows)}


def _concluded(store: ox.Store, name: str) -> Iterator[str]:
    found = store.query(question(name), use_default_graph_as_union=True)
    assert isinstance(found, ox.QueryTriples)
    return in_graph(found.serialize(format=ox.RdfFormat.N_TRIPLES), DERIVED)
