"""Crowds: groups of nodes that are tied more among themselves than to others, for drawings too large to show whole.

Louvain's local moving and merging (Blondel, Guillaume, Lambiotte and Lefebvre, "Fast Unfolding of Communities in Large
Networks", Journal of Statistical Mechanics, 2008), with half of the nodes moving at a time so that whole rows of sparse
matrices are weighed at once. The halves are drawn with a fixed seed: the same network has the same crowds.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

import networkx
import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

from detente.graph.layout import ties_of

Labels = NDArray[np.int64]
SEED = 20160905
SWEEPS, LEVELS = 14, 6
NAMED = 2  # members that a closed crowd is called after
FEW = 8  # nodes of a crowd too small to stand by itself


def crowd_of(network: networkx.MultiGraph) -> dict[str, int]:
    """The number of every node's crowd."""
    nodes = sorted(network)
    if not nodes:
        return {}
    return dict(zip(nodes, crowds(ties_of(network, nodes)).tolist(), strict=True))


def crowd_rows(nodes: Sequence[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """What a page shows of each closed crowd of its nodes: its strongest members, how many there are, and where."""
    members: defaultdict[int, list[Mapping[str, Any]]] = defaultdict(list)
    for node in nodes:
        if "crowd" in node:
            members[node["crowd"]].append(node)
    return [_crowd_row(number, members[number]) for number in sorted(members)]


def _crowd_row(number: int, members: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    strongest = sorted(members, key=lambda node: (-node["strength"], node["label"], node["id"]))[:NAMED]
    xs, ys = [node["x"] for node in members], [node["y"] for node in members]
    return {
        "id": number,
        "names": [node["label"] for node in strongest],
        "count": len(members),
        "x": (min(xs) + max(xs)) // 2,
        "y": (min(ys) + max(ys)) // 2,
        "size": max(24, min(max(xs) - min(xs), max(ys) - min(ys)) // 4),
    }


def crowds(ties: csr_array) -> Labels:
    """The number of each node's crowd, from 0 on; small ones go to whom they are tied most, or to each other."""
    labels = np.arange(ties.shape[0])
    weights = csr_array(ties, dtype=float)
    for _ in range(LEVELS):
        moved = _renumbered(_moved(weights))
        if moved.max(initial=-1) + 1 == weights.shape[0]:
            break
        labels = moved[labels]
        weights = _merged(weights, moved)
    return _renumbered(_joined(labels, ties))


def _moved(weights: csr_array) -> Labels:
    """Where nodes go, each from a crowd of its own to that with the greatest gain in modularity, as long as they do."""
    n = weights.shape[0]
    draw = np.random.default_rng(SEED)
    own, loops = np.arange(n), weights.diagonal()
    strength = np.asarray(weights.sum(axis=1)).ravel()
    total = max(float(strength.sum()), 1e-9)
    for _ in range(SWEEPS):
        rows, there, gains = _gains(weights, own, strength, loops, total)
        best = np.lexsort((there, -gains, rows))
        best = best[np.unique(rows[best], return_index=True)[1]]
        better = there[best] != own[rows[best]]
        turn = draw.random(n) < 0.5
        going = best[better & turn[rows[best]]]
        if not better.any():
            break
        own[rows[going]] = there[going]
    return own


def _gains(
    weights: csr_array, own: Labels, strength: NDArray[np.float64], loops: NDArray[np.float64], total: float
) -> tuple[Labels, Labels, NDArray[np.float64]]:
    """For each node and each crowd beside it, its own always among them: the gain of being in it."""
    n = weights.shape[0]
    member = csr_array((np.ones(n), (np.arange(n), own)), shape=(n, n))
    stay = csr_array((np.full(n, 1e-12), (np.arange(n), own)), shape=(n, n))
    near = (weights @ member + stay).tocoo()
    rows, there = near.row.astype(np.int64), near.col.astype(np.int64)
    home = there == own[rows]
    size = np.bincount(own, weights=strength, minlength=n)[there] - np.where(home, strength[rows], 0.0)
    tied = near.data - np.where(home, loops[rows], 0.0)
    return rows, there, tied - strength[rows] * size / total + np.where(home, 1e-9, 0.0)


def _merged(weights: csr_array, labels: Labels) -> csr_array:
    member = csr_array((np.ones(len(labels)), (np.arange(len(labels)), labels)))
    return csr_array(member.T @ weights @ member)


def _joined(labels: Labels, ties: csr_array) -> Labels:
    """The labels with small crowds joined to larger ones; those tied to none become one."""
    counts = np.bincount(labels)
    between = _merged(csr_array(ties, dtype=float), labels).tolil()
    between.setdiag(0)
    target = np.arange(len(counts))
    for small in np.flatnonzero(counts < FEW):
        near = [(weight, -there) for there, weight in zip(between.rows[small], between.data[small], strict=True)]
        near = [(weight, there) for weight, there in near if counts[-there] >= FEW]
        target[small] = -max(near)[1] if near else len(counts)
    return target[labels]


def _renumbered(labels: Labels) -> Labels:
    """The same crowds numbered from 0 in order of their first members."""
    _, first, inverse = np.unique(labels, return_index=True, return_inverse=True)
    rank = np.empty(len(first), dtype=np.int64)
    rank[np.argsort(first, kind="stable")] = np.arange(len(first))
    return np.asarray(rank[inverse])
