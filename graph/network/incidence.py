"""Sparse matrices with their labels: who is in what, and who shares how much with whom."""

from collections.abc import Iterable, Iterator, Sequence

import numpy as np
from scipy.sparse import coo_array, csr_array, csr_matrix, triu
from scipy.sparse.csgraph import connected_components


def incidence(pairs: Iterable[tuple[str, str]], rows: Sequence[str], columns: Sequence[str]) -> csr_array:
    """How often each row goes with each column; shape `(len(rows), len(columns))`, pairs of other labels left out."""
    at_row = {label: at for at, label in enumerate(rows)}
    at_column = {label: at for at, label in enumerate(columns)}
    places = [(at_row[row], at_column[column]) for row, column in pairs if row in at_row and column in at_column]
    found = np.array(places, dtype=np.int64).reshape(-1, 2)
    cells = csr_array((np.ones(len(found)), (found[:, 0], found[:, 1])), shape=(len(rows), len(columns)))
    cells.sum_duplicates()
    return cells


def without_diagonal(square: csr_array) -> csr_array:
    """The same without what ties a row to itself, and without cells that are 0."""
    cells = coo_array(square)
    kept = (cells.row != cells.col) & (cells.data != 0)
    return csr_array((cells.data[kept], (cells.row[kept], cells.col[kept])), shape=cells.shape)


def cells_at(matrix: csr_array, rows: np.ndarray, columns: np.ndarray) -> np.ndarray:
    """The cells at some places, 0 where there is none."""
    if not len(rows):
        return np.zeros(0)
    return np.asarray(csr_matrix(matrix)[rows, columns], dtype=float).ravel()


def pairs_of(square: csr_array) -> Iterator[tuple[int, int, float]]:
    """The pairs of a symmetric matrix that are tied, each once, in order: first, second, how strongly."""
    upper = triu(square, k=1, format="csr")
    upper.sort_indices()
    cells = coo_array(upper)
    yield from zip(cells.row.tolist(), cells.col.tolist(), cells.data.tolist(), strict=True)


def components(square: csr_array) -> Iterator[np.ndarray]:
    """The rows of each connected part of a symmetric matrix, in order."""
    if not square.shape[0]:
        return
    _, labels = connected_components(square, directed=False)
    order = np.argsort(labels, kind="stable")
    yield from np.split(order, np.flatnonzero(np.diff(labels[order])) + 1)
