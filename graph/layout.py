"""Where the nodes of a network stand: the same network always looks the same.

Stress rather than springs: distances on paper follow distances in the graph, hubs stand in the middle of their
neighbours, and nothing depends on when a simulation was stopped. Then boxes are pushed apart, and what nothing connects
is set side by side. Small networks are also rid of what crossings a node by itself can avoid; in large ones each crowd
is drawn by itself, and crowds are set out like nodes.
"""

from collections.abc import Mapping, Sequence

import networkx
import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array
from scipy.sparse.csgraph import connected_components

from detente.graph.apart import apart
from detente.graph.crossings import uncrossed
from detente.graph.stress import stress_layout

Points = NDArray[np.float64]
Numbers = NDArray[np.int64]
Box = tuple[float, float]  # width and height of a node with its label, in the units of the drawing

STEP = 130.0  # what one edge is long
WIDE = 1.25  # windows and labels are wider than high
GAP = 70.0  # between components that nothing connects
TIDY = (300, 3000)  # nodes and lines up to which crossings are looked for
THOROUGH, QUICK = {"pivots": 60, "rounds": 90}, {"pivots": 20, "rounds": 40}  # where there are many parts to draw
STRONGEST = 3  # of the ties of a crowd, as many as its place goes by


def layout(
    network: networkx.MultiGraph, boxes: Mapping[str, Box], crowd: Mapping[str, int] | None = None
) -> dict[str, tuple[int, int]]:
    """Integer x, y of every node; boxes overlap as little as a few passes allow. `crowd` numbers the nodes' crowds."""
    nodes = sorted(network)
    if not nodes:
        return {}
    ties = ties_of(network, nodes)
    sizes = np.array([boxes[node] for node in nodes], dtype=float)
    if crowd:
        points = _in_crowds(ties, sizes, np.array([crowd[node] for node in nodes]))
    else:
        tidy = len(nodes) <= TIDY[0] and ties.nnz <= 2 * TIDY[1]
        points = _placed(ties, sizes, tidy=tidy)
    return {node: (round(float(x)), round(float(y))) for node, (x, y) in zip(nodes, points, strict=True)}


def ties_of(network: networkx.MultiGraph, nodes: Sequence[str]) -> csr_array:
    """The symmetric matrix of which nodes are tied, 1 or 0, without what ties a node to itself."""
    at = {node: number for number, node in enumerate(nodes)}
    pairs = {(min(at[a], at[b]), max(at[a], at[b])) for a, b in network.edges() if a != b}
    ends = np.array(sorted(pairs), dtype=np.int64).reshape(-1, 2)
    rows, columns = np.concatenate([ends, ends[:, ::-1]]).T
    return csr_array((np.ones(len(rows)), (rows, columns)), shape=(len(nodes), len(nodes)))


def _placed(ties: csr_array, sizes: Points, *, tidy: bool = False, effort: Mapping[str, int] = THOROUGH) -> Points:
    """Points of all components, packed, their common corner at 0, 0."""
    count, label = connected_components(ties, directed=False)
    order = np.argsort(label, kind="stable")
    members = np.split(order, np.cumsum(np.bincount(label, minlength=count))[:-1])
    members.sort(key=lambda part: (-len(part), int(part[0])))
    drawn = [_component(ties[part][:, part], sizes[part], tidy, effort) for part in members]
    points = np.empty((ties.shape[0], 2))
    for part, corner in zip(members, _packed(drawn, [sizes[part] for part in members]), strict=True):
        points[part] = corner
    return points


def _component(ties: csr_array, sizes: Points, tidy: bool, effort: Mapping[str, int]) -> Points:
    """Points of one connected component."""
    if len(sizes) == 1:
        return np.zeros((1, 2))
    points = stress_layout(ties, **effort)
    if tidy:
        rows, columns = ties.nonzero()
        points = uncrossed(points, np.stack([rows, columns], axis=1)[rows < columns])
    points = _level(points - points.mean(axis=0))
    return apart(points * np.array([STEP * WIDE, STEP]), sizes, rounds=300 if tidy else 60)


def _level(points: Points) -> Points:
    """The points turned so that their longest side lies flat, and mirrored to one of the two ways."""
    values, vectors = np.linalg.eigh(points.T @ points)
    turned: Points = points @ vectors[:, np.argsort(values)[::-1]]
    signs = np.where(turned[0] < 0, -1.0, 1.0)
    return turned * signs


def _packed(parts: list[Points], sizes: list[Points]) -> list[Points]:
    """The components side by side in rows, the largest first; nodes without edges come last, in rows of their own."""
    corners = _corners(parts, sizes)
    limit = _limit(np.array([high - low for low, high in corners]))
    x = y = tallest = 0.0
    rows: list[Points] = []
    before = 0
    for points, (low, high) in zip(parts, corners, strict=True):
        wide, tall = (float(side) for side in high - low)
        if x and (x + wide > limit or (len(points) == 1 < before)):
            x, y, tallest = 0.0, y + tallest + GAP, 0.0
        rows.append(points - low + np.array([x, y]))
        x, tallest, before = x + wide + GAP, max(tallest, tall), len(points)
    return rows


def _corners(parts: list[Points], sizes: list[Points]) -> list[tuple[Points, Points]]:
    return [((p - size / 2).min(axis=0), (p + size / 2).max(axis=0)) for p, size in zip(parts, sizes, strict=True)]


def _limit(sides: Points) -> float:
    """How wide a row may be: as the widest component, or as a wide rectangle that holds them all."""
    area = float(np.prod(sides + GAP, axis=1).sum())
    return float(max(area**0.5 * WIDE, sides[:, 0].max()))


def _in_crowds(ties: csr_array, sizes: Points, crowd: Numbers) -> Points:
    """Each crowd drawn by itself, and the crowds set out by the strongest ties between them."""
    members = [np.flatnonzero(crowd == number) for number in range(int(crowd.max()) + 1)]
    inner = [_placed(ties[part][:, part], sizes[part], effort=QUICK) for part in members]
    corners = [
        ((p - sizes[part] / 2).min(axis=0), (p + sizes[part] / 2).max(axis=0))
        for p, part in zip(inner, members, strict=True)
    ]
    spans = np.array([high - low + GAP for low, high in corners])
    centres = _crowd_places(_between(ties, crowd), spans)
    points = np.empty((len(crowd), 2))
    for part, own, (low, high), centre in zip(members, inner, corners, centres, strict=True):
        points[part] = own - (low + high) / 2 + centre
    return points


def _crowd_places(between: csr_array, spans: Points) -> Points:
    """The middle of each crowd: by stress, as far apart as their boxes are wide."""
    count, label = connected_components(between, directed=False)
    places = np.zeros((len(spans), 2))
    for number in range(count):
        part = np.flatnonzero(label == number)
        places[part] = stress_layout(between[part][:, part]) + number * 0.1
    return apart(places * spans.mean(axis=0), spans, rounds=400)


def _between(ties: csr_array, crowd: Numbers) -> csr_array:
    """Which crowds are tied, by the few strongest ties of each."""
    member = csr_array((np.ones(len(crowd)), (np.arange(len(crowd)), crowd)))
    counts = (member.T @ ties @ member).toarray()
    np.fill_diagonal(counts, 0)
    kept = np.zeros_like(counts)
    for number, row in enumerate(counts):
        strongest = np.argsort(-row, kind="stable")[:STRONGEST]
        kept[number, strongest] = row[strongest] > 0
    return csr_array(np.maximum(kept, kept.T))
