"""Points whose distances on paper follow the distances in a graph: sparse stress, by a few pivots, not by all pairs.

Ortmann, Klimenta and Brandes, "A Sparse Stress Model", Journal of Graph Algorithms and Applications 21 (2017), 791-821:
edges, and each node with some pivots that stand for the nodes around them. Begun from PivotMDS (Brandes and Pich,
"Eigensolver Methods for Progressive Multidimensional Scaling of Large Data", Graph Drawing 2006). Nothing is drawn by
lot, so that the same graph always gives the same points.
"""

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array
from scipy.sparse.csgraph import dijkstra

Points = NDArray[np.float64]
PIVOTS = 60  # of more than twice as many nodes; of fewer each is one
ROUNDS = 90


def stress_layout(ties: csr_array, *, pivots: int = PIVOTS, rounds: int = ROUNDS) -> Points:
    """Points of a connected graph, shape (nodes, 2), one edge about 1 long; `ties` is symmetric, of 0 and 1."""
    n = ties.shape[0]
    if n < 3:
        return np.array([[-0.5, 0.0], [0.5, 0.0]])[:n] if n > 1 else np.zeros((n, 2))
    chosen, hops = (np.arange(n), _hops(ties)) if n <= 2 * pivots else _pivots(ties, pivots)
    return _majorized(ties, chosen, hops, _pivot_mds(hops), rounds)


def _pivots(ties: csr_array, number: int) -> tuple[NDArray[np.int64], Points]:
    """Nodes far from each other, the first the one with most ties, and every node's hops to each; (n, pivots)."""
    chosen = [int(np.argmax(ties.sum(axis=1)))]
    columns = [_hops(ties, chosen[0])]
    nearest = columns[0].copy()
    while len(chosen) < number:
        chosen.append(int(np.argmax(nearest)))
        columns.append(_hops(ties, chosen[-1]))
        nearest = np.minimum(nearest, columns[-1])
    return np.array(chosen), np.stack(columns, axis=1)


def _hops(ties: csr_array, start: int | None = None) -> Points:
    return np.asarray(dijkstra(ties, indices=start, unweighted=True), dtype=float)


def _pivot_mds(hops: Points) -> Points:
    squares = hops**2
    centred = squares - squares.mean(axis=0) - squares.mean(axis=1)[:, None] + squares.mean()
    _, vectors = np.linalg.eigh(centred.T @ centred)
    points = centred @ vectors[:, [-1, -2]]
    points *= hops.mean() / max(1e-9, float(np.hypot(*(points - points.mean(axis=0)).T).mean()))
    angle = np.arange(len(points)) * 2.399963  # the golden angle keeps twins apart
    spread: Points = points + 0.3 * np.stack([np.cos(angle), np.sin(angle)], axis=1)
    return spread


def _majorized(ties: csr_array, pivots: NDArray[np.int64], hops: Points, points: Points, rounds: int) -> Points:
    """The points moved until stress hardly falls: each to where its edges and the pivots want it."""
    rows, columns = ties.nonzero()
    weights = _weights(hops, pivots)
    total = (weights.sum(axis=1) + ties.sum(axis=1))[:, None]
    wanted = (weights * hops).astype(np.float32)  # the quarrel of 32 bits is below what a screen shows
    dx, dy = np.empty_like(wanted), np.empty_like(wanted)
    for _ in range(rounds):
        there = points[pivots]
        small, far = points.astype(np.float32), there.astype(np.float32)
        np.subtract(small[:, 0, None], far[:, 0], out=dx)
        np.subtract(small[:, 1, None], far[:, 1], out=dy)
        np.multiply(dx, dx, out=dx)
        np.multiply(dy, dy, out=dy)
        np.add(dx, dy, out=dx)
        np.maximum(dx, 1e-9, out=dx)
        np.sqrt(dx, out=dx)
        pull = np.divide(wanted, dx, out=dx)
        moved = weights @ there + pull.sum(axis=1)[:, None] * points - pull @ far
        points = (moved + ties @ points + _kept_apart(points, rows, columns)) / total
    return points


def _kept_apart(points: Points, rows: NDArray[np.int64], columns: NDArray[np.int64]) -> Points:
    """For each node the sum of unit steps away from those that it is tied to."""
    away = points[rows] - points[columns]
    away /= np.maximum(np.sqrt((away**2).sum(axis=1)), 1e-6)[:, None]
    return np.stack([np.bincount(rows, weights=away[:, axis], minlength=len(points)) for axis in (0, 1)], axis=1)


def _weights(hops: Points, pivots: NDArray[np.int64]) -> Points:
    """How much each pivot counts for each node: for the nodes near it that are at most half as far, over hops²."""
    n, k = hops.shape
    region = np.argmin(hops, axis=1)
    own = hops[np.arange(n), region]
    weights = np.zeros((n, k))
    for pivot in range(k):
        within = np.sort(own[region == pivot])
        weights[:, pivot] = np.searchsorted(within, hops[:, pivot] / 2, side="right")
    far = np.maximum(hops, 1.0)
    weights = np.maximum(weights, 1.0) / far**2
    return np.where(hops <= 1, 0.0, weights)  # an edge counts as an edge, and nothing wants to be away from itself
