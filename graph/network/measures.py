"""Measures of the nodes of a network, computed on its sparse matrix.

A measure takes a networkx graph and gives a value for each node. Strength and eigenvector centrality go by the absolute
weights, the others by who is tied to whom; signs are for `balance` and `communities`.
"""

from collections.abc import Mapping
from dataclasses import dataclass

import networkx
import numpy as np
from scipy.sparse import csr_array

from detente.graph.network.paths import betweenness_and_closeness

EXACT = 2_000  # nodes of a component up to which every path is walked
PIVOTS = 512  # nodes from which larger ones are
_STEPS, _CLOSE = 10_000, 1e-9

Values = dict[str, float]


@dataclass(frozen=True, slots=True)
class Paths:
    """Betweenness and closeness of each node, and the largest standard error of each: 0 where nothing was sampled."""

    betweenness: Values
    closeness: Values
    betweenness_error: float
    closeness_error: float


def ties(network: networkx.Graph, *, weighted: bool = False) -> csr_array:
    """The symmetric matrix of a network, nodes in order of their ids: 1 for a tie, or its absolute weight."""
    nodes = sorted(network)
    if not nodes:
        return csr_array((0, 0))
    found = csr_array(networkx.to_scipy_sparse_array(network, nodes, weight="weight", dtype=float))
    return abs(found) if weighted else csr_array((found != 0) + _zero_ties(network, nodes)).astype(float)


def _zero_ties(network: networkx.Graph, nodes: list[str]) -> csr_array:
    """The ties whose weight is 0, which a sparse matrix forgets."""
    at = {node: place for place, node in enumerate(nodes)}
    ends = [(at[one], at[other]) for one, other, weight in network.edges(data="weight", default=1) if not weight]
    places = np.array([*ends, *((other, one) for one, other in ends)], dtype=np.int64).reshape(-1, 2)
    return csr_array((np.ones(len(places), bool), (places[:, 0], places[:, 1])), shape=(len(nodes), len(nodes)))


def degree(network: networkx.Graph) -> dict[str, int]:
    """How many others each is tied to (Freeman, "Centrality in Social Networks", Social Networks 1, 1978)."""
    return dict(sorted(network.degree()))


def strength(network: networkx.Graph) -> Values:
    """The sum of the absolute weights of each one's ties (Barrat et al., PNAS 101, 2004)."""
    found = dict.fromkeys(sorted(network), 0.0)
    for one, other, weight in network.edges(data="weight", default=1):
        found[one] += abs(weight)
        found[other] += abs(weight)
    return found


def paths(network: networkx.Graph, *, exact: int = EXACT, pivots: int = PIVOTS) -> Paths:
    """Betweenness (Freeman 1977, as a share of all pairs) and closeness (Freeman 1978), all ties alike.

    In a network of several components closeness is scaled by the share of nodes that can be reached (Wasserman and
    Faust, Social Network Analysis, 1994, p. 201), as in networkx. Components of more than `exact` nodes are sampled.
    """
    between, close = betweenness_and_closeness(ties(network), exact, pivots)
    return Paths(
        _named(network, between.values),
        _named(network, close.values),
        float(between.errors.max(initial=0)),
        float(close.errors.max(initial=0)),
    )


def eigenvector(network: networkx.Graph) -> Values:
    """Eigenvector centrality by absolute weights (Bonacich, Journal of Mathematical Sociology 2, 1972), of length 1.

    By power iteration on the matrix plus the identity from equal values, so that networks of two sorts of nodes
    converge; nodes outside the component that dominates come close to 0.
    """
    matrix = ties(network, weighted=True)
    if not matrix.nnz:
        return dict.fromkeys(sorted(network), 0.0)
    values = np.full(len(network), 1 / np.sqrt(len(network)))
    for _ in range(_STEPS):
        last = values
        values = values + matrix @ values
        values /= np.linalg.norm(values)
        if np.abs(values - last).sum() < len(values) * _CLOSE:
            break
    return _named(network, values)


def clustering(network: networkx.Graph) -> Values:
    """Which share of the pairs of each one's neighbours are tied (Watts and Strogatz, Nature 393, 1998)."""
    matrix = ties(network)
    triangles = (matrix @ matrix).multiply(matrix).sum(axis=1)  # each twice
    degrees = matrix.sum(axis=1)
    pairs = degrees * (degrees - 1)
    return _named(network, np.divide(triangles, pairs, out=np.zeros(len(pairs)), where=pairs > 0))


def core(network: networkx.Graph) -> dict[str, int]:
    """The largest k such that each is in a part in which all have k ties (Seidman, Social Networks 5, 1983)."""
    found: Mapping[str, int] = networkx.core_number(network)
    return {node: found[node] for node in sorted(found)}


def _named(network: networkx.Graph, values: np.ndarray) -> Values:
    return dict(zip(sorted(network), map(float, values), strict=True))
