"""A graph as text for other tools, piece by piece: the same content gives the same bytes, and is never held whole."""

from collections.abc import Callable, Iterator

from detente.graph import turtle
from detente.graph.jsonld import as_jsonld
from detente.graph.rdfxml import as_rdfxml
from detente.graph.selection import Selection, graph_name
from detente.graph.vocabulary import PREFIXES

Pieces = Iterator[str]


def as_turtle(chosen: Selection) -> Pieces:
    """All graphs merged into one, as Turtle by subject."""
    yield from _prefixes()
    for about in chosen.merged():
        yield "\n" + turtle.block(about.lines)


def as_trig(chosen: Selection) -> Pieces:
    """The named graphs as TriG."""
    yield from _prefixes()
    for graph, blocks in chosen.by_graph():
        name = graph_name(graph)
        if name:
            yield f"\n{name} {{\n"
        for number, about in enumerate(blocks):
            if number or not name:
                yield "\n"
            yield turtle.block(about.lines, "  " if name else "")
        if name:
            yield "}\n"


def _prefixes() -> Pieces:
    return (f"@prefix {prefix}: <{iri}> .\n" for prefix, iri in PREFIXES.items())


def as_ntriples(chosen: Selection) -> Pieces:
    """All graphs merged, one statement a line, sorted."""
    for about in chosen.merged():
        yield from sorted({f"{line.subject} {line.predicate} {line.object} .\n" for line in about.lines})


def as_nquads(chosen: Selection) -> Pieces:
    """One statement with its named graph a line, sorted."""
    return (line.text for about in chosen.merged() for line in about.lines)


GRAPHS: dict[str, Callable[[Selection], Pieces]] = {
    "turtle": as_turtle,
    "trig": as_trig,
    "ntriples": as_ntriples,
    "nquads": as_nquads,
    "jsonld": as_jsonld,
    "rdfxml": as_rdfxml,
}
