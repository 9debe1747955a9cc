"""Graphs in the RDF formats of other tools; the same content gives the same bytes."""

import json
from collections.abc import Callable, Iterable
from typing import Any

import pyoxigraph as ox

from detente.graph import turtle
from detente.graph.store import Graph
from detente.graph.vocabulary import PREFIXES


def as_turtle(graph: Graph, *, ontology: bool = False) -> str:
    """All named graphs merged into one, as Turtle."""
    return turtle.turtle(graph.quads(ontology=ontology))


def as_trig(graph: Graph, *, ontology: bool = False) -> str:
    """The named graphs as TriG."""
    return turtle.trig(graph.quads(ontology=ontology))


def as_ntriples(graph: Graph, *, ontology: bool = False) -> str:
    """All named graphs merged, one statement a line, sorted."""
    quads = graph.quads(ontology=ontology)
    return _lines(
        ox.serialize([ox.Triple(q.subject, q.predicate, q.object)], format=ox.RdfFormat.N_TRIPLES) for q in quads
    )


def as_nquads(graph: Graph, *, ontology: bool = False) -> str:
    """One statement with its named graph a line, sorted."""
    return _lines(ox.serialize([quad], format=ox.RdfFormat.N_QUADS) for quad in graph.quads(ontology=ontology))


def _lines(lines: Iterable[bytes | None]) -> str:
    return b"".join(sorted({line or b"" for line in lines})).decode()


def as_jsonld(graph: Graph, *, ontology: bool = False) -> str:
    """The named graphs as JSON-LD with our prefixes, by rdflib, sorted."""
    from rdflib import Dataset

    data = Dataset()
    data.parse(data=as_nquads(graph, ontology=ontology), format="nquads")
    rows = json.loads(data.serialize(format="json-ld", context=PREFIXES, auto_compact=False))
    return json.dumps(_sorted(rows), ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def _sorted(value: Any) -> Any:
    """JSON with its lists in order: those of JSON-LD are sets."""
    if isinstance(value, dict):
        return {key: _sorted(part) for key, part in value.items()}
    if isinstance(value, list):
        return sorted(map(_sorted, value), key=lambda part: json.dumps(part, sort_keys=True))
    return value


GRAPHS: dict[str, Callable[..., str]] = {
    "turtle": as_turtle,
    "trig": as_trig,
    "ntriples": as_ntriples,
    "nquads": as_nquads,
    "jsonld": as_jsonld,
}
