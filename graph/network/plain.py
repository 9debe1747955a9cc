"""A network as plain records in a fixed order: what every file format writes, whatever order it was made in."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import networkx

Cell = bool | int | float | str
Cells = dict[str, Cell]


@dataclass(frozen=True, slots=True)
class Edge:
    """Two ends, from the first to the second where it is directed, with what is said of it."""

    source: str
    target: str
    directed: bool
    cells: Cells


@dataclass(frozen=True, slots=True)
class Plain:
    """The nodes by id and the edges, both sorted, with attributes that are numbers, truths or text."""

    nodes: dict[str, Cells]
    edges: tuple[Edge, ...]
    about: Cells
    multigraph: bool

    def label(self, node: str) -> str:
        """The name to show of a node."""
        return str(self.nodes[node].get("label") or node)


def plain(network: networkx.Graph) -> Plain:
    """The records of a network; lists of words are joined by "; ", other lists and objects become JSON.

    Edges that have `source` and `target` are directed where these are not "".
    """
    nodes = {node: _cells(network.nodes[node]) for node in sorted(network)}
    edges = [_edge(one, other, fact) for one, other, fact in network.edges(data=True)]
    edges.sort(key=lambda edge: (edge.source, edge.target, json.dumps(edge.cells, sort_keys=True)))
    return Plain(nodes, tuple(edges), _cells(network.graph), network.is_multigraph())


def _edge(one: str, other: str, fact: Mapping[str, Any]) -> Edge:
    cells = _cells({name: value for name, value in fact.items() if name not in ("source", "target")})
    if fact.get("source"):
        return Edge(fact["source"], fact["target"], True, cells)
    return Edge(min(one, other), max(one, other), False, cells)


def _cells(attributes: Mapping[str, Any]) -> Cells:
    return {name: cell(value) for name, value in sorted(attributes.items())}


def cell(value: Any) -> Cell:
    """A value as a number, a truth or text; control characters, which XML 1.0 cannot hold, become spaces."""
    match value:
        case bool() | int() | float():
            return value
        case None | [] | () | {}:
            return ""
        case [str(), *_]:
            return _allowed("; ".join(value))
        case list() | tuple() | dict():
            return _allowed(json.dumps(value, ensure_ascii=False, sort_keys=True))
    return _allowed(str(value))


def _allowed(text: str) -> str:
    return "".join(letter if _fine(letter) else " " for letter in text)


def _fine(letter: str) -> bool:
    fine = letter >= " " and letter not in "\ufffe\uffff" and not "\ud800" <= letter <= "\udfff"
    return fine or letter in "\t\n\r"
