"""Where the nodes of a network stand: the same network always looks the same.

Stress majorization (SMACOF) rather than springs: distances on paper follow distances in the graph, hubs
stand in the middle of their neighbours, and nothing depends on when a simulation was stopped.
"""

from collections.abc import Mapping

import networkx
import numpy
from numpy.typing import NDArray

Points = NDArray[numpy.float64]
Flags = NDArray[numpy.bool_]
Box = tuple[float, float]  # width and height of a node with its label, in the units of the drawing

STEP = 130.0  # what one edge is long
WIDE = 1.25  # windows and labels are wider than high
GAP = 70.0  # between components that nothing connects
SEED = 20160905
MOST = 2000  # nodes of one component above which all pairs of distances are too many


def layout(network: networkx.MultiGraph, boxes: Mapping[str, Box]) -> dict[str, tuple[int, int]]:
    """Integer x, y of every node; `boxes` overlap as little as a few passes allow."""
    parts = sorted((sorted(part) for part in networkx.connected_components(network)), key=lambda p: (-len(p), p))
    placed: dict[str, tuple[float, float]] = {}
    drawn = [(part, _apart(_component(network, part), _sizes(part, boxes))) for part in parts]
    for part, points in _packed([(part, points, _sizes(part, boxes)) for part, points in drawn]):
        placed.update((node, (float(x), float(y))) for node, (x, y) in zip(part, points, strict=True))
    return {node: (round(x), round(y)) for node, (x, y) in sorted(placed.items())}


def _sizes(part: list[str], boxes: Mapping[str, Box]) -> Points:
    return numpy.array([boxes[node] for node in part], dtype=float).reshape(-1, 2)


def _component(network: networkx.MultiGraph, part: list[str]) -> Points:
    """Points of one connected component around 0, 0."""
    if len(part) == 1:
        return numpy.zeros((1, 2))
    simple = networkx.Graph()
    simple.add_nodes_from(part)
    simple.add_edges_from(sorted(tuple(sorted(pair)) for pair in network.subgraph(part).edges()))
    points = _sketch(simple, part) if len(part) > MOST else _stress(_distances(simple, part))
    points = _level(points - points.mean(axis=0))
    spread: Points = points * numpy.array([STEP * WIDE, STEP])
    return spread


def _sketch(simple: networkx.Graph, part: list[str], pivots: int = 40) -> Points:
    """Points by distances to some nodes only (PivotMDS): coarse, and quick for any number of nodes."""
    chosen = part[:: max(1, len(part) // pivots)]
    reached = [networkx.single_source_shortest_path_length(simple, pivot) for pivot in chosen]
    squares: Points = numpy.array([[lengths[node] for lengths in reached] for node in part], dtype=float) ** 2
    centred = squares - squares.mean(axis=0) - squares.mean(axis=1)[:, None] + squares.mean()
    _, vectors = numpy.linalg.eigh(centred.T @ centred)
    points = centred @ vectors[:, [-1, -2]]
    points = points / numpy.abs(points).max() * len(part) ** 0.5 / 2
    spread: Points = points + numpy.random.default_rng(SEED).normal(size=points.shape) / 4
    return spread


def _distances(simple: networkx.Graph, part: list[str]) -> Points:
    """Hops between all pairs, a little more around nodes of many edges so that their neighbours find room."""
    index = {node: i for i, node in enumerate(part)}
    hops = numpy.zeros((len(part), len(part)))
    for node, reached in networkx.all_pairs_shortest_path_length(simple):
        for other, length in reached.items():
            hops[index[node], index[other]] = length
    degree = numpy.array([simple.degree(node) for node in part], dtype=float)
    room = numpy.sqrt(degree) / 8
    spread: Points = hops + numpy.where(hops == 1, room[:, None] + room[None, :], 0.0)
    numpy.fill_diagonal(spread, 0.0)
    return spread


def _stress(wanted: Points, rounds: int = 250) -> Points:
    """Points whose distances come near to the wanted ones, near pairs counting most (weights 1/d²)."""
    n = len(wanted)
    points: Points = numpy.random.default_rng(SEED).normal(size=(n, 2)) * wanted.max() / 2
    with numpy.errstate(divide="ignore"):
        weights = numpy.where(wanted > 0, wanted**-2.0, 0.0)
    total = weights.sum(axis=1)
    for _ in range(rounds if n <= 200 else 80):
        apart = points[:, None, :] - points[None, :, :]
        length = numpy.maximum(numpy.hypot(apart[..., 0], apart[..., 1]), 1e-9)
        pull = weights * wanted / length
        points = (weights @ points + pull.sum(axis=1)[:, None] * points - pull @ points) / total[:, None]
    return points


def _level(points: Points) -> Points:
    """The points turned so that their longest side lies flat, and mirrored to one of the two ways."""
    values, vectors = numpy.linalg.eigh(points.T @ points)
    turned: Points = points @ vectors[:, numpy.argsort(values)[::-1]]
    signs = numpy.where(turned[0] < 0, -1.0, 1.0)
    return turned * signs


def _apart(points: Points, sizes: Points, rounds: int = 300) -> Points:
    """The points pushed until no two boxes overlap, or the rounds are over."""
    if len(points) > MOST:
        return points
    half = (sizes[:, None, :] + sizes[None, :, :]) / 2
    first = numpy.triu(numpy.ones(half.shape[:2], dtype=bool), 1)
    for _ in range(rounds if len(points) <= 200 else 60):
        gap = points[:, None, :] - points[None, :, :]
        over = half - numpy.abs(gap)
        both = (over[..., 0] > 0.5) & (over[..., 1] > 0.5)
        numpy.fill_diagonal(both, False)
        if not both.any():
            break
        points = points + _push(gap, over, both, first)
    return points


def _push(gap: Points, over: Points, both: Flags, first: Flags) -> Points:
    """How far each point moves: half of each overlap, along the side where it is smaller."""
    flat = over[..., 0] < over[..., 1]
    steps = [
        _away(gap[..., i], first) * numpy.where(both & (flat if i == 0 else ~flat), over[..., i] / 2, 0) for i in (0, 1)
    ]
    pushed: Points = numpy.stack([step.sum(axis=1) for step in steps], axis=1)
    return numpy.clip(pushed, -40, 40)


def _away(gap: Points, first: Flags) -> Points:
    """-1 or 1: to which side a point gives way; of two at one place the first goes up or left."""
    return numpy.where((gap < 0) | ((gap == 0) & first), -1.0, 1.0)


def _packed(parts: list[tuple[list[str], Points, Points]]) -> list[tuple[list[str], Points]]:
    """The components side by side in rows, the largest first; nodes without edges come last, in rows of their own."""
    corners = [((points - sizes / 2).min(axis=0), (points + sizes / 2).max(axis=0)) for _, points, sizes in parts]
    limit = _limit([high - low for low, high in corners])
    x = y = tallest = 0.0
    rows: list[tuple[list[str], Points]] = []
    before = 0
    for (part, points, _), (low, high) in zip(parts, corners, strict=True):
        wide, tall = (float(side) for side in high - low)
        if x and (x + wide > limit or (len(part) == 1 < before)):
            x, y, tallest = 0.0, y + tallest + GAP, 0.0
        rows.append((part, points - low + numpy.array([x, y])))
        x, tallest, before = x + wide + GAP, max(tallest, tall), len(part)
    return rows


def _limit(sides: list[Points]) -> float:
    """How wide a row may be: as the widest component, or as a wide rectangle that holds them all."""
    area = sum(float(numpy.prod(side + GAP)) for side in sides)
    return float(max([area**0.5 * WIDE, *(side[0] for side in sides)]))
