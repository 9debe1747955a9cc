"""How likely chance alone makes two nodes share so much: the stochastic degree sequence model.

Zachary Neal, "The Backbone of Bipartite Projections", Social Networks 39 (2014); probabilities by the bipartite
configuration model as in Neal, Domagalski and Sagan, "Comparing Alternatives to the Fixed Degree Sequence Model",
Scientific Reports 11, 23929 (2021), who find it the most accurate.
"""

import numpy as np
from scipy.sparse import coo_array, csr_array, triu
from scipy.special import gammaln, xlog1py, xlogy

from detente.graph.network.incidence import without_diagonal

_STEPS, _CLOSE = 10_000, 1e-10


def chances(cells: csr_array) -> dict[tuple[int, int], float]:
    """For each pair of rows that share a column, the first one first: how likely they share as many or more.

    Every cell is 1 with a probability of its own, such that all rows and columns have as many ones as they have on
    average. Rows with equally many ones are alike to the model, so each two numbers of ones are looked at once.
    """
    cells = csr_array(cells > 0).astype(float)
    rows, columns = cells.sum(axis=1), cells.sum(axis=0)
    heights, row_class = np.unique(rows, return_inverse=True)
    widths, often = np.unique(columns[columns > 0], return_counts=True)
    likely = probabilities(heights, np.bincount(row_class), widths, often)
    shared = coo_array(triu(without_diagonal(cells @ cells.T), k=1))
    most = int(shared.data.max(initial=0))
    tails: dict[tuple[int, int], np.ndarray] = {}
    found = {}
    for one, other, count in zip(shared.row.tolist(), shared.col.tolist(), shared.data.tolist(), strict=True):
        classes = int(row_class[one]), int(row_class[other])
        if classes not in tails:
            tails[classes] = _tail(likely[classes[0]] * likely[classes[1]], often, most)
        found[one, other] = float(tails[classes][int(count)])
    return found


def probabilities(heights: np.ndarray, rows: np.ndarray, widths: np.ndarray, columns: np.ndarray) -> np.ndarray:
    """Classes of rows × classes of columns: how likely a cell is 1, so that sums are as given on average.

    Class i has `rows[i]` rows of `heights[i]` ones, and so for columns (Saracco et al., "Randomizing Bipartite
    Networks", Scientific Reports 5, 10595, 2015).
    """
    total = float(heights @ rows) or 1.0
    x, y = heights / np.sqrt(total), widths / np.sqrt(total)
    found = np.zeros((len(heights), len(widths)))
    for _ in range(_STEPS):
        last = found
        x = heights / np.maximum((y / (1 + np.outer(x, y))) @ columns, 1e-300)
        y = widths / np.maximum((x[:, None] / (1 + np.outer(x, y))).T @ rows, 1e-300)
        product = np.outer(x, y)
        found = product / (1 + product)
        if np.abs(found - last).max(initial=0) < _CLOSE:
            break
    return found


def _tail(likely: np.ndarray, often: np.ndarray, most: int) -> np.ndarray:
    """How likely at least 0, 1, … `most` columns are shared, each class of them being `often` there."""
    exactly = np.zeros(most + 1)
    exactly[0] = 1.0
    for chance, number in zip(likely, often, strict=True):
        exactly = np.convolve(exactly, _binomial(chance, int(number), most))[: most + 1]
    fewer = np.concatenate([[0.0], np.cumsum(exactly)[:-1]])
    return np.clip(1.0 - fewer, 0.0, 1.0)


def _binomial(chance: float, number: int, most: int) -> np.ndarray:
    count = np.arange(min(number, most) + 1)
    ways = gammaln(number + 1) - gammaln(count + 1) - gammaln(number - count + 1)
    return np.asarray(np.exp(ways + xlogy(count, chance) + xlog1py(number - count, -chance)))
