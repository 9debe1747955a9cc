"""A graph into a SPARQL 1.1 endpoint, by updates that every server takes."""

import re
from collections.abc import Iterable, Iterator
from itertools import chain

import pyoxigraph as ox

from detente.graph.protocol import post, said_in, shown
from detente.graph.selection import Block, Name, Selection
from detente.ontology.errors import EndpointFailed

SECONDS = 60.0
MOST = 1000  # statements of one update; Virtuoso compiles no more than some thousands
LARGEST = 500_000  # characters of one update
_ERROR = re.compile(r"\berror\b|exception", re.IGNORECASE)


def upload(chosen: Selection, url: str, seconds: float = SECONDS) -> Iterator[int]:
    """Put the graphs in place of those of the same names, batch by batch; how many statements each batch had.

    Other graphs there are left alone. Raises EndpointFailed; to do it again does no harm.
    """
    for graph, blocks in chosen.by_graph():
        _update(url, f"CLEAR SILENT {_target(graph)}", seconds)
        for batch in _batches(blocks):
            _update(url, _insert(graph, batch), seconds)
            yield len(batch)


def _batches(blocks: Iterable[Block]) -> Iterator[list[str]]:
    batch: list[str] = []
    size = 0
    for quad in chain.from_iterable(block.lines for block in blocks):
        line = f"{quad.subject} {quad.predicate} {quad.object} ."
        if batch and (len(batch) >= MOST or size + len(line) > LARGEST):
            yield batch
            batch, size = [], 0
        batch.append(line)
        size += len(line)
    if batch:
        yield batch


def _target(graph: Name) -> str:
    return "DEFAULT" if isinstance(graph, ox.DefaultGraph) else f"GRAPH {graph}"


def _insert(graph: Name, batch: list[str]) -> str:
    lines = "\n".join(batch)
    inside = lines if isinstance(graph, ox.DefaultGraph) else f"GRAPH {graph} {{\n{lines}\n}}"
    return f"INSERT DATA {{\n{inside}\n}}"


def _update(url: str, text: str, seconds: float) -> None:
    _, body = post(url, {"update": text}, "*/*", seconds)
    said = said_in(body)
    if _ERROR.search(said):  # some servers say so with status 200
        raise EndpointFailed(f"{shown(url)}: {said}")
