"""A graph as text for other tools, piece by piece: the same content gives the same bytes, and is never held whole."""

from collections.abc import Callable, Iterator

import pyoxigraph as ox

from detente.graph import turtle
from detente.graph.jsonld import as_jsonld
from detente.graph.rdfxml import as_rdfxml
from detente.graph.selection import Selection, each, graph_name
from detente.graph.vocabulary import PREFIXES

Pieces = Iterator[str]


def as_turtle(chosen: Selection) -> Pieces:
    """All graphs merged into one, as Turtle by subject."""
    yield from _prefixes()
    for _, quads in each(chosen):
        yield "\n"
        yield from turtle.blocks(quads)


def as_trig(chosen: Selection) -> Pieces:
    """The named graphs as TriG."""
    yield from _prefixes()
    for graph in chosen.graphs():
        name = graph_name(graph)
        if name:
            yield f"\n{name} {{\n"
        for number, (_, quads) in enumerate(each(chosen, graph)):
            if number or not name:
                yield "\n"
            yield from turtle.blocks(quads, "  " if name else "")
        if name:
            yield "}\n"


def _prefixes() -> Pieces:
    return (f"@prefix {prefix}: <{iri}> .\n" for prefix, iri in PREFIXES.items())


def as_ntriples(chosen: Selection) -> Pieces:
    """All graphs merged, one statement a line, sorted."""
    for _, quads in each(chosen):
        yield from sorted({f"{quad.subject} {quad.predicate} {quad.object} .\n" for quad in quads})


def as_nquads(chosen: Selection) -> Pieces:
    """One statement with its named graph a line, sorted."""
    for _, quads in each(chosen):
        yield from sorted(map(_nquad, quads))


def _nquad(quad: ox.Quad) -> str:
    graph = "" if isinstance(quad.graph_name, ox.DefaultGraph) else f" {quad.graph_name}"
    return f"{quad.subject} {quad.predicate} {quad.object}{graph} .\n"


GRAPHS: dict[str, Callable[[Selection], Pieces]] = {
    "turtle": as_turtle,
    "trig": as_trig,
    "ntriples": as_ntriples,
    "nquads": as_nquads,
    "jsonld": as_jsonld,
    "rdfxml": as_rdfxml,
}
