"""GEXF 1.2, as Gephi reads it: with spells, so that its timeline shows when each tie was there."""

import json
from collections.abc import Iterable, Mapping
from xml.etree import ElementTree
from xml.etree.ElementTree import Element, SubElement

import networkx

from detente.graph.network.plain import Cell, Cells, Edge, plain

SPACE = "http://www.gexf.net/1.2draft"
TYPES = {bool: "boolean", int: "long", float: "double", str: "string"}
Spells = list[list[str]]


def as_gexf(network: networkx.Graph) -> str:
    """A network as GEXF; dynamic where its edges have `spells`, or days that make them, and static elsewhere.

    A file whose edges all have a direction is directed; of others those that have one say so in `from` and `to`. Gephi
    takes no weight below 0: `weight` is written without its sign, and with it as the attribute `signed`.
    """
    told = plain(network)
    spells = [_spells(edge.cells) for edge in told.edges]
    root = Element("gexf", xmlns=SPACE, version="1.2")
    SubElement(SubElement(root, "meta"), "creator").text = "detente"
    dynamic = {"mode": "dynamic", "timeformat": "date"} if any(spells) else {"mode": "static"}
    directed = bool(told.edges) and all(edge.directed for edge in told.edges)
    graph = SubElement(root, "graph", {"defaultedgetype": "directed" if directed else "undirected", **dynamic})
    nodes = {node: _without(cells, "label", "spells") for node, cells in told.nodes.items()}
    edges = [_without(_said(edge), "spells") for edge in told.edges]
    node_ids = _attributes(graph, "node", nodes.values())
    edge_ids = _attributes(graph, "edge", edges)
    when = _of_nodes(told.edges, spells)
    parts = SubElement(graph, "nodes", count=str(len(nodes)))
    for node, cells in nodes.items():
        part = SubElement(parts, "node", id=node, label=told.label(node))
        _say(part, cells, node_ids, when.get(node, []))
    parts = SubElement(graph, "edges", count=str(len(edges)))
    for number, (edge, cells) in enumerate(zip(told.edges, edges, strict=True)):
        part = SubElement(parts, "edge", id=str(number), source=edge.source, target=edge.target)
        if weight := abs(float(edge.cells.get("weight", 1))):
            part.set("weight", repr(weight))
        _say(part, cells, edge_ids, spells[number])
    ElementTree.indent(root)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{ElementTree.tostring(root, encoding="unicode")}\n'


def _without(cells: Cells, *names: str) -> Cells:
    return {name: value for name, value in cells.items() if name not in names}


def _said(edge: Edge) -> Cells:
    """What is said of an edge and its direction; the weight under a name that Gephi does not take for its own."""
    cells = {("signed" if name == "weight" else name): value for name, value in edge.cells.items()}
    return cells | ({"from": edge.source, "to": edge.target} if edge.directed else {})


def _attributes(graph: Element, of: str, rows: Iterable[Cells]) -> dict[str, tuple[str, type]]:
    """Declare the attributes of nodes or edges; the id and the type of each, numbers of two sorts being doubles."""
    found: dict[str, set[type]] = {}
    for row in rows:
        for name, value in row.items():
            found.setdefault(name, set()).add(type(value))
    declared = SubElement(graph, "attributes", {"class": of, "mode": "static"})
    ids = {}
    for number, (name, types) in enumerate(sorted(found.items())):
        type_ = next(iter(types)) if len(types) == 1 else float if types == {int, float} else str
        SubElement(declared, "attribute", id=str(number), title=name, type=TYPES[type_])
        ids[name] = (str(number), type_)
    return ids


def _say(part: Element, cells: Cells, ids: Mapping[str, tuple[str, type]], spells: Spells) -> None:
    values = SubElement(part, "attvalues")
    for name, value in cells.items():
        at, type_ = ids[name]
        SubElement(values, "attvalue", {"for": at, "value": _written(value, type_)})
    if spells:
        listed = SubElement(part, "spells")
        for first, last in spells:
            SubElement(listed, "spell", {name: day for name, day in (("start", first), ("end", last)) if day})


def _written(value: Cell, type_: type) -> str:
    return str(value).lower() if isinstance(value, bool) else repr(float(value)) if type_ is float else str(value)


def _spells(cells: Cells) -> Spells:
    """When an edge was there: its spells, or its own days."""
    if listed := cells.get("spells"):
        found: Spells = json.loads(str(listed))
        return found
    days = [str(cells.get(name, "")) for name in ("earliest", "latest")]
    return [days] if any(days) else []


def _of_nodes(edges: Iterable[Edge], spells: Iterable[Spells]) -> dict[str, Spells]:
    """When each node was there: whenever one of its edges was."""
    found: dict[str, set[tuple[str, str]]] = {}
    for edge, some in zip(edges, spells, strict=True):
        for end in (edge.source, edge.target):
            found.setdefault(end, set()).update((first, last) for first, last in some)
    return {node: [list(pair) for pair in sorted(pairs)] for node, pairs in found.items()}
