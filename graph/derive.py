"""The derived graph: events folded from reports, and what the derive-*.rq questions conclude from them."""

from collections.abc import Iterable, Iterator, Mapping

import pyoxigraph as ox

from detente.graph.binding import question
from detente.graph.folding import Event, fold
from detente.graph.loading import load_quads
from detente.graph.rdf import event_quads
from detente.graph.steering import UNSTEERED, Steering
from detente.graph.vocabulary import DERIVED
from detente.ontology.claims import EventReport

CONCLUSIONS = ("derive-met-with",)


def derive(
    store: ox.Store, reports: Iterable[EventReport], dates: Mapping[str, str], steering: Steering = UNSTEERED
) -> tuple[Event, ...]:
    """The events of the reports, after the derived graph of the store has been made anew from them."""
    store.clear_graph(DERIVED)
    events = fold(reports, dates, states(store), steering)
    load_quads(store, (quad for event in events for quad in event_quads(event)))
    for name in CONCLUSIONS:
        load_quads(store, list(_concluded(store, name)))
    return events


def states(store: ox.Store) -> dict[str, str]:
    """The state in which a place lies or to which a person belongs, as far as the ontology says."""
    rows = store.query(question("states"), use_default_graph_as_union=True)
    assert isinstance(rows, ox.QuerySolutions)
    return {thing: state for state, thing in sorted((row["state"].value, row["thing"].value) for row in rows)}


def _concluded(store: ox.Store, name: str) -> Iterator[str]:
    found = store.query(question(name), use_default_graph_as_union=True)
    assert isinstance(found, ox.QueryTriples)
    return (f"{triple.subject} {triple.predicate} {triple.object} {DERIVED} .\n" for triple in found)
