"""Boxes pushed apart until none lies over another."""

import numpy as np
from numpy.typing import NDArray
from scipy.spatial import cKDTree

Points = NDArray[np.float64]


def apart(points: Points, sizes: Points, *, rounds: int = 300) -> Points:
    """The points moved as little as a few passes need so that boxes of these sizes (width, height) do not overlap."""
    if len(points) < 2:
        return points
    grid = sizes.max(axis=0)
    for _ in range(rounds):
        pairs = cKDTree(points / grid).query_pairs(1.0, p=np.inf, output_type="ndarray")
        first, second = pairs[np.lexsort((pairs[:, 1], pairs[:, 0]))].T
        gap = points[first] - points[second]
        over = (sizes[first] + sizes[second]) / 2 - np.abs(gap)
        both = (over > 0.5).all(axis=1)
        if not both.any():
            break
        points = points + _pushes(first[both], second[both], gap[both], over[both], len(points))
    return points


def _pushes(first: NDArray[np.int64], second: NDArray[np.int64], gap: Points, over: Points, number: int) -> Points:
    """How far each point moves: half of each overlap, along the side where it is smaller."""
    flat = over[:, 0] < over[:, 1]
    step = np.stack([np.where(flat, over[:, 0], 0.0), np.where(flat, 0.0, over[:, 1])], axis=1) / 2
    step *= np.where(gap < 0, -1.0, 1.0)  # of two at one place the first goes right or down
    moved = [
        np.bincount(first, weights=step[:, axis], minlength=number)
        - np.bincount(second, weights=step[:, axis], minlength=number)
        for axis in (0, 1)
    ]
    return np.clip(np.stack(moved, axis=1), -60, 60)
