"""A network as one HTML page that needs nothing else: no server, no connection, no second file.

pyvis holds the data and brings vis-network; our own autoescaping template draws it. A view has one or two stages: a
drawing, a chronicle in order of time, or both.
"""

from collections.abc import Iterable, Mapping
from importlib.resources import files
from typing import Any

import networkx
from jinja2 import Environment

from detente.graph.crowds import crowd_of, crowd_rows
from detente.graph.sheet import part, templates
from detente.graph.sketch import CROWDED, edge_rows, node_rows

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
    drawing.nodes = node_rows(network, crowd, placed=drawn)
    drawing.edges = edge_rows(network)
    drawing.options = OPTIONS
    crowds = crowd_rows(drawing.nodes) if len(network) > CROWDED else []
    drawing.templateEnv = _templates(view, centre=centre, about=dict(about or {}), crowds=crowds)
    drawing.path = "view.html.j2"
    return str(drawing.generate_html())


def _templates(view: str, **shown: Any) -> Environment:
    """The template with what this view is made of."""
    drawn, told = view not in UNDRAWN, view in CHRONICLES
    names = (*SCRIPTS[:3], *(DRAWING if drawn else ()), *(("chronicle.js",) if told else ()), *SCRIPTS[3:])
    scripts = [*([_drawer()] if drawn else []), _script(names)]
    return templates(scripts, view=view, sentence=VIEWS[view], drawn=drawn, told=told, **shown)


def _script(names: Iterable[str]) -> str:
    """Our own script, in one function so that nothing of it is global."""
    marks = f"const MARKS = {part('marks.json')};"
    return '(() => {\n"use strict";\n' + "\n".join([marks, *map(part, names)]) + "})();\n"


def _drawer() -> str:
    """vis-network with the line ends that HTML parsing leaves, and without a source map to look for."""
    text = files("pyvis").joinpath(DRAWN_BY).read_bytes().decode("utf-8").replace("\r\n", "\n").replace("\r", "\n")
    return text.rsplit("//# sourceMappingURL=", 1)[0]
