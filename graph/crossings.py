"""Fewer crossings: nodes of a drawing moved one by one to where their lines cross the fewest others."""

import numpy as np
from numpy.typing import NDArray

Points = NDArray[np.float64]
Ends = NDArray[np.int64]  # the numbers of the two nodes of each line, shape (lines, 2)

RING = np.stack([np.cos(np.arange(6) * np.pi / 3), np.sin(np.arange(6) * np.pi / 3)], axis=1)
AROUND_OTHERS, AROUND_ITSELF = (0.5, 1.1), 0.7  # how far from the middle of its neighbours, or its place, a node may go
HUB = 16  # ties from which on a node stays: its lines cross others wherever it goes
SAMPLE = 400  # lines that the places of a node are tried against; of more lines so many, chosen with a fixed seed
SEED = 20160905
LONG = 0.3  # what a line that is one longer costs, in crossings


def crossings(points: Points, ends: Ends) -> int:
    """How many pairs of lines cross; lines that share an end do not."""
    return sum(int(_crossed(points, ends, at).sum()) for at in range(len(ends))) // 2


def uncrossed(points: Points, ends: Ends, *, rounds: int = 2) -> Points:
    """The points with some moved to where their lines cross fewer others; the more crossings, the earlier."""
    found = points.copy()
    if len(ends) < 2:
        return found
    ties = np.bincount(ends.ravel(), minlength=len(found))
    unit = max(1e-9, float(np.median(_lengths(found, ends))))
    others = np.random.default_rng(SEED).permutation(ends)[:SAMPLE] if len(ends) > SAMPLE else ends
    for _ in range(rounds):
        counts = np.zeros(len(found))
        for at, (one, other) in enumerate(ends):
            counts[[one, other]] += int(_crossed(found, ends, at).sum())
        order = [int(node) for node in np.argsort(-counts, kind="stable") if counts[node] and ties[node] <= HUB]
        moved = [node for node in order if _moved(found, ends, others, node, unit)]
        if not moved:
            break
    return found


def _lengths(points: Points, ends: Ends) -> Points:
    gap = points[ends[:, 0]] - points[ends[:, 1]]
    return np.asarray(np.sqrt((gap**2).sum(axis=1)))


def _crossed(points: Points, ends: Ends, at: int) -> NDArray[np.bool_]:
    """Which lines the line `at` crosses."""
    a, b, c, d = points[ends[at, 0]], points[ends[at, 1]], points[ends[:, 0]], points[ends[:, 1]]
    return (_side(a, b, c) * _side(a, b, d) < -1e-12) & (_side(c, d, a) * _side(c, d, b) < -1e-12)


def _side(a: Points, b: Points, c: Points) -> Points:
    """On which side of the line from a to b the point c lies."""
    return np.asarray(
        (b[..., 0] - a[..., 0]) * (c[..., 1] - a[..., 1]) - (b[..., 1] - a[..., 1]) * (c[..., 0] - a[..., 0])
    )


def _moved(points: Points, ends: Ends, others: Ends, node: int, unit: float) -> bool:
    """Whether a place was found for a node where its lines cross fewer of the others, and taken."""
    own = (ends == node).any(axis=1)
    others = others[(others != node).all(axis=1)]
    near = points[np.where(ends[own, 0] == node, ends[own, 1], ends[own, 0])]
    tried = _places(points[node], near, unit)
    far = np.asarray(np.sqrt(((tried[:, None] - near[None]) ** 2).sum(axis=2)).sum(axis=1)) / unit
    costs = _counts(tried, near, points[others[:, 0]], points[others[:, 1]]) + LONG * far
    costs += _crowding(tried, np.delete(points, node, axis=0), unit)
    best = int(np.argmin(costs))
    if costs[best] > costs[0] - 0.5:
        return False
    points[node] = tried[best]
    return True


def _places(here: Points, near: Points, unit: float) -> Points:
    """Where a node may go: where it is, then around the middle of its neighbours, then around where it is."""
    middle = near.mean(axis=0)
    rings = [middle + reach * unit * RING for reach in AROUND_OTHERS]
    return np.concatenate([[here, middle], *rings, here + AROUND_ITSELF * unit * RING])


def _counts(tried: Points, near: Points, a: Points, b: Points) -> Points:
    """How many of the lines from a to b are crossed by those from each tried place to the neighbours."""
    place, neighbour = tried[:, None, None], near[None, :, None]
    apart = _side(place, neighbour, a[None, None]) * _side(place, neighbour, b[None, None]) < -1e-12
    between = _side(a[None], b[None], tried[:, None])[:, None] * _side(a[None], b[None], near[:, None])[None] < -1e-12
    return np.asarray((apart & between).sum(axis=(1, 2)), dtype=float)


def _crowding(tried: Points, others: Points, unit: float) -> Points:
    """What it costs to stand closer to another node than a third of a line."""
    gap = np.sqrt(((tried[:, None] - others[None]) ** 2).sum(axis=2)).min(axis=1)
    return np.asarray(np.maximum(0.0, 1 - 3 * gap / unit) * 4)
