"""A network as one HTML page that needs nothing else: no server, no connection, no second file.

pyvis holds the data and brings vis-network; our own autoescaping template draws it. A view has one or two stages: a
drawing, a chronicle in order of time, or both.
"""

import math
from collections.abc import Iterable, Mapping
from importlib.resources import files
from typing import Any

import networkx
from jinja2 import Environment

from detente.graph.crowds import crowd_of, crowd_rows
from detente.graph.layout import Box, layout
from detente.graph.sheet import part, templates

VIEWS = {
    "meetings": "Who met or visited whom. The wider a line, the more often.",
    "stances": "Who supports, opposes or worries about what.",
    "issues": "Which issues hang together, and how they are tied.",
    "coalitions": "Who stands on the same side of issues, who on contrary ones. The wider a line, the more issues.",
    "congruence": "Who is of one mind. The wider a line, the more issues on which two agree.",
    "conflict": "Who is at odds. The wider a line, the more issues on which one is for what the other is against.",
    "positions": "Who held which office, as the texts have it.",
    "timeline": "What was done and said, month by month.",
    "dossier": "Meetings, stances, offices and memberships of one actor, with their sentences.",
}
CHRONICLES = ("timeline", "dossier")  # views that are read in order of time
LETTERS = 16  # of a line of a label, as labels.js breaks them
CROWDED = 1500  # nodes above which crowds are shown closed
UNDRAWN = ("timeline",)  # of them those without a network
DRAWN_BY = "templates/lib/vis-9.1.2/vis-network.min.js"  # in pyvis; its style sheet is for widgets we do not use
SCRIPTS = ("marks.js", "facts.js", "measures.js", "panel.js", "table.js", "controls.js", "state.js")
DRAWING = ("crowds.js", "drawing.js", "labels.js", "walking.js")
OPTIONS = {
    "physics": {"enabled": False},
    "layout": {"randomSeed": 1},
    "interaction": {"hover": True, "dragNodes": True, "selectConnectedEdges": False, "tooltipDelay": 100},
    "edges": {"smooth": False, "selectionWidth": 2, "hoverWidth": 1},
}
TEXTS = ("kind", "type", "status", "date", "earliest", "latest", "place", "attributed")
MORE = ("event", "occasion", "detail", "condition")  # written only where there is something
REPORT = ("quote", "trigger", "document", "title", "date", "publisher", "url", "attributed", "status", "claim")


def page(
    network: networkx.MultiGraph, *, heading: str, view: str, centre: str = "", about: Mapping[str, Any] | None = None
) -> str:
    """The HTML of one page; the same network gives the same bytes, in whatever order it was put together.

    `centre` is the node that a dossier is about, `about` what is told of it beside its relations: pairs of texts by
    their heading.
    """
    if view not in VIEWS:
        raise ValueError(f'view "{view}" is not one of {", ".join(VIEWS)}')
    from pyvis.network import Network  # imports IPython: 1 s that only those who draw should wait for

    drawing = Network(directed=True, cdn_resources="in_line", heading=heading)  # undirected drops parallel edges
    drawn = view not in UNDRAWN
    crowd = crowd_of(network) if drawn else {}
    drawing.nodes = _nodes(network, crowd, placed=drawn)
    drawing.edges = _edges(network)
    drawing.options = OPTIONS
    crowds = crowd_rows(drawing.nodes) if len(network) > CROWDED else []
    drawing.templateEnv = _templates(view, centre=centre, about=dict(about or {}), crowds=crowds)
    drawing.path = "view.html.j2"
    return str(drawing.generate_html())


def _nodes(network: networkx.MultiGraph, crowd: Mapping[str, int], *, placed: bool) -> list[dict[str, Any]]:
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


def _edges(network: networkx.MultiGraph) -> list[dict[str, Any]]:
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


def _templates(view: str, **shown: Any) -> Environment:
    """The template with what this view is made of."""
    drawn, told = view not in UNDRAWN, view in CHRONICLES
    names = (*SCRIPTS[:3], *(DRAWING if drawn else ()), *(("chronicle.js",) if told else ()), *SCRIPTS[3:])
    scripts = [*([_drawer()] if drawn else []), _script(names)]
    return templates(scripts, view=view, sentence=VIEWS[view], drawn=drawn, told=told, **shown)


def _script(names: Iterable[str]) -> str:
    """Our own script, in one function so that nothing of it is global."""
    return '(() => {\n"use strict";\n' + "\n".join(part(name) for name in names) + "})();\n"


def _drawer() -> str:
    """vis-network with the line ends that HTML parsing leaves, and without a source map to look for."""
    text = files("pyvis").joinpath(DRAWN_BY).read_bytes().decode("utf-8").replace("\r\n", "\n").replace("\r", "\n")
    return text.rsplit("//# sourceMappingURL=", 1)[0]
