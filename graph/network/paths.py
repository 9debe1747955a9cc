"""Shortest paths from many nodes at once, as products of a sparse matrix with blocks of dense columns."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from scipy.sparse import csr_array

from detente.graph.network.incidence import components

BLOCK = 128  # sources at a time: their distances and path counts must fit the cache
SEED = 0


@dataclass(frozen=True, slots=True)
class Estimate:
    """A value for each node, and its standard error where it was sampled (0 where it is exact)."""

    values: np.ndarray
    errors: np.ndarray

    @property
    def exact(self) -> bool:
        """Whether nothing was sampled."""
        return not self.errors.any()


def betweenness_and_closeness(ties: csr_array, exact: int, pivots: int) -> tuple[Estimate, Estimate]:
    """Both measures of every node of an undirected network, all ties alike; see `measures` for what they are.

    Components of up to `exact` nodes are walked from every node, larger ones from `pivots` nodes drawn without
    replacement by a fixed seed (Brandes and Pich, "Centrality Estimation in Large Networks", 2007; for closeness
    Eppstein and Wang, "Fast Approximation of Centrality", 2004).
    """
    size = ties.shape[0]
    between, close = (np.zeros(size), np.zeros(size)), (np.zeros(size), np.zeros(size))
    chance = np.random.default_rng(SEED)
    for members in components(ties):
        if len(members) < 2:
            continue
        part = ties[members][:, members]
        every = np.arange(len(members))
        sources = every if len(members) <= exact else np.sort(chance.choice(every, min(pivots, len(every)), False))
        for found, (values, errors) in zip((between, close), _of_component(part, sources, size), strict=True):
            found[0][members], found[1][members] = values, errors
    return Estimate(*between), Estimate(*close)


def _of_component(part: csr_array, sources: np.ndarray, size: int) -> Iterator[tuple[np.ndarray, np.ndarray]]:
    """Betweenness, then closeness, each with its errors, from walks from the sources."""
    members = part.shape[0]
    through, far = _Sums(members), _Sums(members)
    for at in range(0, len(sources), BLOCK):
        block = sources[at : at + BLOCK]
        distance, dependency = walked(part, block)
        through.add(dependency)
        far.add(distance)
    finite = 1 - len(sources) / members  # of a population of which all were drawn nothing is left to chance
    pairs = (size - 1) * (size - 2) if size > 2 else 1
    yield through.mean() * members / pairs, through.error(finite) * members / pairs
    others = np.full(members, len(sources), dtype=float)
    others[sources] -= 1  # a source is at no distance from itself, which says nothing
    mean = far.total / np.maximum(others, 1)
    closeness = (members - 1) / (size - 1) / np.maximum(mean, 1e-12)
    yield closeness, closeness * far.error(finite) / np.maximum(mean, 1e-12)


class _Sums:
    """Sums and sums of squares of columns as they come."""

    def __init__(self, rows: int) -> None:
        self.total, self._squares, self._columns = np.zeros(rows), np.zeros(rows), 0

    def add(self, columns: np.ndarray) -> None:
        self.total += columns.sum(axis=1)
        self._squares += (columns * columns).sum(axis=1)
        self._columns += columns.shape[1]

    def mean(self) -> np.ndarray:
        return np.asarray(self.total / self._columns)

    def error(self, finite: float) -> np.ndarray:
        """The standard error of the mean."""
        if self._columns < 2 or finite <= 0:
            return np.zeros(len(self.total))
        variance = np.maximum(self._squares - self.total**2 / self._columns, 0) / (self._columns - 1)
        return np.asarray(np.sqrt(variance / self._columns * finite))


def walked(ties: csr_array, sources: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Nodes × sources: the distance from each source, and how much of its shortest paths passes through each node.

    Brandes, "A Faster Algorithm for Betweenness Centrality", Journal of Mathematical Sociology 25 (2001), with all
    sources of a block in step. The network must be connected.
    """
    size, count = ties.shape[0], len(sources)
    columns = np.arange(count)
    distance = np.full((size, count), -1.0)
    distance[sources, columns] = 0
    paths = np.zeros((size, count))
    paths[sources, columns] = 1
    front, levels = paths.copy(), 0
    while True:
        front = ties @ front
        front[distance >= 0] = 0
        new = front > 0
        if not new.any():
            break
        levels += 1
        distance[new] = levels
        paths += front
    dependency = np.zeros((size, count))
    for level in range(levels, 1, -1):
        share = np.where(distance == level, (1 + dependency) / np.where(paths > 0, paths, 1), 0)
        dependency += np.where(distance == level - 1, paths * (ties @ share), 0)
    return distance, dependency
