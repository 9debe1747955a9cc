"""Networks in the formats of other tools; the same network gives the same bytes, in whatever order it was made."""

import csv
import io
import json
from collections import Counter
from collections.abc import Callable, Sequence

import networkx

from detente.graph.network.gexf import as_gexf
from detente.graph.network.plain import Cell, Cells, Plain, plain
from detente.graph.spreadsheet import safe


def as_graphml(network: networkx.Graph) -> str:
    """A network as GraphML with typed attributes; an edge that has a direction says `directed`."""
    told = plain(network)
    typed = networkx.MultiGraph(**told.about) if told.multigraph else networkx.Graph(**told.about)
    typed.add_nodes_from(told.nodes.items())
    for number, edge in enumerate(told.edges):
        ends = {"from": edge.source, "to": edge.target} if edge.directed else {}
        place = {"key": number} if told.multigraph else {}
        typed.add_edge(edge.source, edge.target, **place, **edge.cells, **ends)
    lines = networkx.generate_graphml(typed, named_key_ids=True, prettyprint=True)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + "\n".join(lines) + "\n"


def as_cytoscape(network: networkx.Graph) -> str:
    """A network as the JSON of Cytoscape and Cytoscape.js (.cyjs)."""
    told = plain(network)
    nodes = [
        {"data": {**cells, "id": node, "value": node, "name": told.label(node)}} for node, cells in told.nodes.items()
    ]
    edges = [
        {
            "data": {
                **edge.cells,
                "id": f"edge-{number}",
                "key": number,
                "source": edge.source,
                "target": edge.target,
                "directed": edge.directed,
            }
        }
        for number, edge in enumerate(told.edges)
    ]
    whole = {
        "format_version": "1.0",
        "generated_by": "detente",
        "target_cytoscapejs_version": "~3.0",
        "directed": False,
        "multigraph": told.multigraph,
        "data": told.about,
        "elements": {"nodes": nodes, "edges": edges},
    }
    return json.dumps(whole, ensure_ascii=False, indent=1) + "\n"


def as_pajek(network: networkx.Graph) -> str:
    """A network as Pajek's .net: names, weights and, where there are two sorts of nodes, how many are of the first.

    Pajek has no further attributes. Names that several bear are told apart by their ids.
    """
    told = plain(network)
    order = sorted(told.nodes, key=lambda node: (told.nodes[node].get("bipartite", 0), node))
    first = sum(told.nodes[node].get("bipartite") == 0 for node in order)
    names = _names(told, order)
    at = {node: number for number, node in enumerate(order, 1)}
    lines = [f"*Vertices {len(order)}{f' {first}' if 0 < first < len(order) else ''}"]
    lines += [f'{at[node]} "{names[node]}"' for node in order]
    for heading, directed in (("*Arcs", True), ("*Edges", False)):
        edges = [edge for edge in told.edges if edge.directed is directed]
        lines += [heading] if edges else []
        lines += [f"{at[edge.source]} {at[edge.target]} {edge.cells.get('weight', 1)}" for edge in edges]
    return "\n".join(lines) + "\n"


def nodes_csv(network: networkx.Graph) -> str:
    """One row a node."""
    told = plain(network)
    return _csv(["id", "label", "type"], [{"id": node, **cells} for node, cells in told.nodes.items()])


def edges_csv(network: networkx.Graph) -> str:
    """One row an edge, with the ids and the names of its ends; `directed` where it leads from the one to the other."""
    told = plain(network)
    rows: list[Cells] = [
        {
            "source": edge.source,
            "target": edge.target,
            "source_label": told.label(edge.source),
            "target_label": told.label(edge.target),
            "directed": edge.directed,
            **edge.cells,
        }
        for edge in told.edges
    ]
    return _csv(["source", "target", "source_label", "target_label", "directed", "weight"], rows)


def matrix_csv(network: networkx.Graph) -> str:
    """The matrix of the weights, 0 where there is no tie: all by all, or the first sort of nodes by the second."""
    told = plain(network)
    rows = [node for node in told.nodes if told.nodes[node].get("bipartite") != 1]
    columns = [node for node in told.nodes if told.nodes[node].get("bipartite") == 1] or rows
    weights: dict[tuple[str, str], float] = {}
    for edge in told.edges:
        for ends in ((edge.source, edge.target), (edge.target, edge.source)):
            weights[ends] = weights.get(ends, 0) + float(edge.cells.get("weight", 1))
    names = _names(told, sorted(told.nodes))
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(["", *(_safe(names[column]) for column in columns)])
    for row in rows:
        writer.writerow([_safe(names[row]), *(f"{weights.get((row, column), 0):.12g}" for column in columns)])
    return out.getvalue()


def _names(told: Plain, nodes: Sequence[str]) -> dict[str, str]:
    """A name of its own for each node, on one line and without quotation marks that would end it."""
    labels = {node: " ".join(told.label(node).replace('"', "'").split()) for node in nodes}
    often = Counter(labels.values())
    return {node: label if often[label] == 1 else f"{label} ({node})" for node, label in labels.items()}


def _csv(header: list[str], rows: Sequence[Cells]) -> str:
    """The rows, the named columns first and then all others that there are, in order."""
    rest = sorted({name for row in rows for name in row} - set(header))
    out = io.StringIO()
    writer = csv.DictWriter(out, [*header, *rest], restval="", lineterminator="\n")
    writer.writeheader()
    writer.writerows({name: _safe(value) for name, value in row.items()} for row in rows)
    return out.getvalue()


def _safe(cell: Cell) -> Cell:
    """A cell that no spreadsheet takes for a formula; numbers may be negative."""
    if isinstance(cell, bool):
        return str(cell).lower()
    return safe(cell) if isinstance(cell, str) else cell


FILES: dict[str, Callable[[networkx.Graph], str]] = {
    "graphml": as_graphml,
    "gexf": as_gexf,
    "cytoscape": as_cytoscape,
    "pajek": as_pajek,
    "nodes-csv": nodes_csv,
    "edges-csv": edges_csv,
    "matrix-csv": matrix_csv,
}
