"""The triples behind an answer: events and claims with their passages, as Turtle."""

from collections.abc import Iterable, Iterator

import pyoxigraph as ox

from detente.graph.store import Graph
from detente.graph.turtle import turtle
from detente.graph.vocabulary import node

_FOLLOWED = ("derivedFrom", "participation", "evidence", "statedIn", "hasSelector")  # what belongs to its subject


def subgraph(graph: Graph, things: Iterable[str]) -> str:
    """What the graph says of the things, of the claims that they rest on, and of their passages and documents."""
    return turtle(_triples(graph, things))


def _triples(graph: Graph, things: Iterable[str]) -> Iterator[ox.Quad]:
    waiting = [node(thing) for thing in things]
    seen = set(waiting)
    while waiting:
        for quad in graph.store.quads_for_pattern(waiting.pop(), None, None, None):
            yield quad
            thing = quad.object
            followed = quad.predicate.value.endswith(_FOLLOWED)
            if followed and isinstance(thing, ox.NamedNode) and thing not in seen:
                seen.add(thing)
                waiting.append(thing)
