"""Pictures for print: a network, or another figure, as the bytes of an SVG, PNG or PDF file.

matplotlib draws; it is an extra that only pictures need. The same network gives the same bytes: no date, no lot.
"""

import io
import json
import logging
import re
import warnings
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import wraps
from typing import TYPE_CHECKING, Any, ParamSpec

import networkx

from detente.graph.crowds import crowd_of
from detente.graph.sheet import part
from detente.graph.sketch import CROWDED, edge_rows, node_rows
from detente.ontology.errors import DetenteError

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

FORMATS = ("svg", "png", "pdf")
SCALE = 0.6  # points to a unit of the layout
WIDEST = 16.0 * 72  # points; larger networks are drawn smaller
POINTS = 7.0  # of labels
MARKERS = {  # matplotlib's names of the shapes of marks.json
    **{"circle": "o", "square": "s", "hexagon": "H", "octagon": "8", "house": "p", "diamond": "D", "triangle": "^"},
    **{"point": "v", "star": "*", "sheet": "s", "cross": "P", "flag": ">", "bar": "_", "slant": "h"},
}
STYLE = {
    "svg.hashsalt": "detente",
    "svg.fonttype": "none",  # text stays text
    "font.family": "DejaVu Sans",  # comes with matplotlib: the same on every machine
    "text.parse_math": False,  # a dollar sign is a dollar sign
    "font.size": 8.0,
}
Row = Mapping[str, Any]
Given = ParamSpec("Given")


def styled(draw: Callable[Given, "Figure"]) -> Callable[Given, "Figure"]:
    """The same function, drawing in our style; it raises DetenteError where matplotlib is not installed."""

    @wraps(draw)
    def inside(*given: Given.args, **named: Given.kwargs) -> "Figure":
        try:
            from matplotlib import rc_context
        except ImportError:
            raise DetenteError('pictures need matplotlib: pip install "detente[pictures]"') from None
        with rc_context(STYLE):
            return draw(*given, **named)

    return inside


def figure(wide: float, high: float) -> "Figure":
    """An empty figure of so many inches."""
    from matplotlib.figure import Figure

    return Figure(figsize=(wide, high), layout="constrained")


def rendered(drawn: "Figure", format: str) -> bytes:
    """The file of a figure; raises DetenteError at another format than svg, png or pdf."""
    if format not in FORMATS:
        raise DetenteError(f'no picture "{format}": name a file that ends in .{", .".join(FORMATS)}')
    from matplotlib import rc_context

    dates = {"svg": {"Date": None}, "pdf": {"CreationDate": None}, "png": {"Software": None}}
    out = io.BytesIO()
    logging.getLogger("matplotlib.font_manager").setLevel(logging.ERROR)
    with rc_context(STYLE), warnings.catch_warnings():
        warnings.simplefilter("ignore", UserWarning)  # of letters that the font lacks: in SVG they are kept as text
        drawn.savefig(out, format=format, dpi=200, metadata=dates[format])
    return out.getvalue()


def colours() -> dict[str, str]:
    """The colours of the light theme, by name."""
    block = part("view.css").partition(":root {")[2].partition("}")[0]
    return dict(re.findall(r"--(\w+): (#\w{6})", block))


def marks() -> dict[str, Any]:
    """How types of nodes, kinds of lines and statuses look."""
    found: dict[str, Any] = json.loads(part("marks.json"))
    return found


@styled
def network_picture(network: networkx.MultiGraph, heading: str) -> "Figure":
    """A network with its labels and legend, as the page draws it; empty ones say so."""
    if not len(network):
        drawn = figure(6, 2)
        drawn.suptitle(heading, x=0.02, ha="left", fontsize=11, weight="bold")
        drawn.text(0.02, 0.4, "There is nothing to draw.", ha="left")
        return drawn
    crowd = crowd_of(network) if len(network) > CROWDED else {}
    nodes, edges = node_rows(network, crowd, placed=True), edge_rows(network)
    xs, ys = [node["x"] for node in nodes], [node["y"] for node in nodes]
    spans = max(xs) - min(xs) + 240, max(ys) - min(ys) + 160
    scale = min(SCALE, WIDEST / max(spans))
    drawn = figure(max(5.0, spans[0] * scale / 72), max(3.5, spans[1] * scale / 72))
    axes = drawn.add_subplot()
    axes.set_axis_off()
    axes.set_xlim(min(xs) - 120, max(xs) + 120)
    axes.set_ylim(max(ys) + 80, min(ys) - 80)
    axes.set_title(heading, loc="left", fontsize=11, weight="bold")
    _draw_lines(axes, nodes, edges, scale)
    _draw_nodes(axes, nodes, scale)
    _draw_labels(axes, nodes, scale)
    _draw_legend(axes, nodes, edges)
    return drawn


def _draw_lines(axes: "Axes", nodes: Sequence[Row], edges: Sequence[Row], scale: float) -> None:
    """One line for each pair, kind and status; the wider, the more it stands for."""
    from matplotlib.patches import FancyArrowPatch

    places, look, paint = {node["id"]: (node["x"], node["y"]) for node in nodes}, marks(), colours()
    counts = Counter((row["from"], row["to"], row["kind"], row["status"], row["directed"]) for row in edges)
    beside: Counter[frozenset[str]] = Counter()
    for (start, end, kind, status, directed), count in counts.items():
        if start == end:
            continue
        lane = beside[frozenset((start, end))]
        beside[frozenset((start, end))] += 1
        mark = look["kinds"].get(kind, {})
        dash = mark.get("dash") or look["statuses"].get(status, {}).get("dash")
        line = FancyArrowPatch(
            places[start],
            places[end],
            arrowstyle="-|>" if directed else "-",
            connectionstyle=f"arc3,rad={0.18 * ((lane + 1) // 2) * (-1) ** lane}",
            mutation_scale=6,
            shrinkA=4,
            shrinkB=6,
            linewidth=0.6 + 0.5 * (count - 1) ** 0.5,
            linestyle=(0, [part / 3 for part in dash]) if dash else "solid",
            color=paint[mark.get("colour", "plain")],
            alpha=0.8,
        )
        axes.add_patch(line)


def _draw_nodes(axes: "Axes", nodes: Sequence[Row], scale: float) -> None:
    for node in nodes:
        axes.plot(node["x"], node["y"], zorder=3, **_marker(node["type"], max(3.0, node["size"] * 1.1 * scale)))


def _marker(type_: str, size: float) -> dict[str, Any]:
    look, paint = marks(), colours()
    mark = look["types"].get(type_) or look["other"]
    ink = paint[mark["colour"]]
    shape = MARKERS[mark["shape"]]
    inside = paint["paper"] if mark.get("hollow") else ink
    return {"marker": shape, "markersize": size, "color": ink, "markerfacecolor": inside, "linestyle": "none"}


def _draw_labels(axes: "Axes", nodes: Sequence[Row], scale: float) -> None:
    """The labels of the strongest first, each in the first free place beside its node, or nowhere."""
    letter, line = POINTS * 0.62 / scale, POINTS * 1.4 / scale
    taken = [
        (n["x"] - n["size"] * 0.6, n["y"] - n["size"] * 0.6, n["x"] + n["size"] * 0.6, n["y"] + n["size"] * 0.6)
        for n in nodes
    ]
    for node in sorted(nodes, key=lambda node: (-node["strength"], node["id"])):
        label = node["label"] if len(node["label"]) <= 34 else f"{node['label'][:33]}…"
        wide, away = letter * len(label), node["size"] * 0.7 + 2
        x, y = node["x"], node["y"]
        for left, top in (
            (x - wide / 2, y + away),
            (x - wide / 2, y - away - line),
            (x + away, y - line / 2),
            (x - away - wide, y - line / 2),
        ):
            box = (left, top, left + wide, top + line)
            if not any(box[0] < t[2] and t[0] < box[2] and box[1] < t[3] and t[1] < box[3] for t in taken):
                taken.append(box)
                axes.text(left + wide / 2, top + line / 2, label, ha="center", va="center", fontsize=POINTS, zorder=4)
                break


def _draw_legend(axes: "Axes", nodes: Sequence[Row], edges: Sequence[Row]) -> None:
    handles = [*_type_handles(nodes), *_kind_handles(edges)]
    axes.legend(handles=handles, loc="upper left", bbox_to_anchor=(0, 0), ncols=min(6, len(handles)), frameon=False)


def _type_handles(nodes: Sequence[Row]) -> Iterator[Any]:
    from matplotlib.lines import Line2D

    for type_ in sorted({node["type"] for node in nodes}):
        yield Line2D([], [], label=_words(type_) or "thing", **_marker(type_, 6))


def _kind_handles(edges: Sequence[Row]) -> Iterator[Any]:
    from matplotlib.lines import Line2D

    look, paint = marks()["kinds"], colours()
    for kind in sorted(
        {row["kind"] for row in edges}, key=lambda kind: (list(look).index(kind) if kind in look else 99, kind)
    ):
        mark = look.get(kind, {})
        dash = mark.get("dash")
        style = (0, [part / 3 for part in dash]) if dash else "solid"
        name = mark.get("name") or mark.get("label") or _words(kind)
        yield Line2D([], [], label=name, color=paint[mark.get("colour", "plain")], linestyle=style)


def _words(name: str) -> str:
    """GovernmentBody as government body."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])", " ", name).lower()
