"""A network as plain rows for a drawing: nodes with their places and sizes, lines with what they tell."""

import math
from collections.abc import Iterable, Mapping
from typing import Any

import networkx

from detente.graph.layout import Box, layout

CROWDED = 1500  # nodes above which crowds are shown closed
LETTERS = 16  # of a line of a label, as labels.js breaks them
TEXTS = ("kind", "type", "status", "date", "earliest", "latest", "place", "attributed")
MORE = ("event", "occasion", "detail", "condition")  # written only where there is something
REPORT = ("quote", "trigger", "document", "title", "date", "publisher", "url", "attributed", "status", "claim")


def node_rows(network: networkx.MultiGraph, crowd: Mapping[str, int], *, placed: bool) -> list[dict[str, Any]]:
    """One row a node, sorted by its IRI, with the place and the size it is drawn in; all at one place if not drawn."""
    strengths = dict(network.degree())
    radii = {node: _radius(strength) for node, strength in strengths.items()}
    labels = {node: _text(network.nodes[node].get("label")) or str(node) for node in network}
    share = min(1.0, max(0.0, (150 - len(network)) / 120))
    boxes = {node: _box(labels[node], radii[node], share) for node in network}
    places = (
        layout(network, boxes, crowd if len(network) > CROWDED else None)
        if placed
        else dict.fromkeys(sorted(network), (0, 0))
    )
    return [
        {
            "id": node,
            "label": labels[node],
            "type": _text(network.nodes[node].get("type")),
            "names": sorted({_text(name) for name in network.nodes[node].get("names") or ()} - {"", labels[node]}),
            "strength": strengths[node],
            "size": radii[node],
            "x": x,
            "y": y,
            **({"crowd": crowd[node]} if crowd else {}),
        }
        for node, (x, y) in places.items()
    ]


def _radius(strength: int) -> int:
    """Radius in drawing units; its area grows with the number of edges."""
    return min(30, round(8 + 2.6 * math.sqrt(strength)))


def _box(label: str, radius: int, share: float) -> Box:
    """Room for a node and a share of the label under it: all of it where nodes are few, none where labels must go."""
    lines = math.ceil(len(label) / LETTERS) or 1
    wide, high = max(2.0 * radius, 7.0 * min(len(label), LETTERS)) - 2 * radius, 16.0 * min(lines, 3)
    return 2 * radius + 14 + share * wide, 2 * radius + 12 + share * high


def edge_rows(network: networkx.MultiGraph) -> list[dict[str, Any]]:
    """One row an edge, sorted by what it says: keys of a MultiGraph depend on the order of adding."""
    rows = [_edge(a, b, fact) for a, b, fact in network.edges(data=True)]
    return sorted(rows, key=lambda row: (row["from"], row["to"], row["earliest"], repr(row)))


def _edge(a: str, b: str, fact: Mapping[str, Any]) -> dict[str, Any]:
    source, target = fact.get("source") or "", fact.get("target") or ""
    directed = {source, target} == {a, b} and source != target
    ends = (source, target) if directed else sorted((a, b))
    return {
        "from": ends[0],
        "to": ends[1],
        "directed": directed,
        **{name: _text(fact.get(name)) for name in TEXTS},
        "hedged": bool(fact.get("hedged")),
        **({"contested": True} if fact.get("contested") else {}),
        **{name: text for name in MORE if (text := _text(fact.get(name)))},
        **({"issues": sorted(map(_text, fact["issues"]))} if fact.get("issues") else {}),
        **({"who": list(fact["who"]), "acting": int(fact["acting"])} if fact.get("who") else {}),
        "evidence": _reports(fact.get("evidence") or ()),
    }


def _reports(evidence: Iterable[Mapping[str, Any]]) -> list[dict[str, str]]:
    """The reports, oldest first, those without a date last."""
    rows = [{name: _text(report.get(name)) for name in REPORT} for report in evidence]
    return sorted(rows, key=lambda row: (row["date"] or "~", *row.values()))


def _text(value: object) -> str:
    return "" if value is None else str(value)
