"""Whether friends of friends are friends: balance and frustration of a network with positive and negative ties."""

from dataclasses import dataclass

import networkx
import numpy as np
from scipy.sparse import csr_array

from detente.graph.network.incidence import components

EXACT = 18  # nodes of a component up to which every split into two camps is tried
STARTS, SEED = 20, 0


@dataclass(frozen=True, slots=True)
class Balance:
    """How near a signed network is to two camps that are friends within and enemies between."""

    triangles: int
    balanced: float  # share of the triangles with no or two negative ties; 1 where there is no triangle
    frustration: int  # ties that stand against the best split found
    exact: bool  # whether no split can be better
    ties: int
    camp: dict[str, int]  # 0 or 1 for each node

    @property
    def line(self) -> float:
        """1 - 2 L / m: 1 for perfect balance, about 0 for ties of random signs (Aref and Wilson 2018)."""
        return 1 - 2 * self.frustration / self.ties if self.ties else 1.0


def balance(network: networkx.Graph) -> Balance:
    """Balance of triangles (Cartwright and Harary, Psychological Review 63, 1956) and frustration by signs alone.

    Frustration is Harary's line index ("On the Measurement of Structural Balance", Behavioral Science 4, 1959): the
    fewest ties that one must take away. It is exact for components of up to 18 nodes and where 0 is reached; for others
    it is the best of several searches that move one node at a time, so at most that many (compare Aref and Wilson,
    "Measuring Partial Balance in Signed Networks", Journal of Complex Networks 6, 2018).
    """
    nodes = sorted(network)
    signs = _signs(network, nodes)
    closed = (signs @ signs).multiply(signs).sum() if nodes else 0  # 6 (balanced - unbalanced)
    every = (abs(signs) @ abs(signs)).multiply(abs(signs)).sum() if nodes else 0
    triangles = round(every / 6)
    camps, frustration, exact = _split(signs)
    return Balance(
        triangles=triangles,
        balanced=float((every + closed) / (2 * every)) if triangles else 1.0,
        frustration=frustration,
        exact=exact,
        ties=signs.nnz // 2,
        camp={node: int(camp < 0) for node, camp in zip(nodes, camps, strict=True)},
    )


def _signs(network: networkx.Graph, nodes: list[str]) -> csr_array:
    if not nodes:
        return csr_array((0, 0))
    found = csr_array(networkx.to_scipy_sparse_array(network, nodes, weight="weight", dtype=float)).sign()
    found.eliminate_zeros()
    return csr_array(found)


def _split(signs: csr_array) -> tuple[np.ndarray, int, bool]:
    """A camp (1 or -1) for each node, how many ties stand against them, and whether that is the least."""
    camps, frustration, exact = np.ones(signs.shape[0]), 0, True
    chance = np.random.default_rng(SEED)
    for members in components(signs):
        if len(members) < 3:
            camps[members] = _of_two(signs[members][:, members])
            continue
        part = signs[members][:, members]
        small = len(members) <= EXACT
        camps[members] = _tried(part) if small else _searched(part, chance)
        against = _against(part, camps[members])
        frustration += against
        exact = exact and (small or against == 0)
    return camps, frustration, exact


def _of_two(part: csr_array) -> np.ndarray:
    return np.array([1.0] if part.shape[0] == 1 else [1.0, part[0, 1]])


def _against(part: csr_array, camps: np.ndarray) -> int:
    """Positive ties between the camps and negative ones within."""
    return round(float(part.nnz - camps @ (part @ camps)) / 4)


def _tried(part: csr_array) -> np.ndarray:
    """The first of the best of all splits; the first node is always in the first camp."""
    free = part.shape[0] - 1
    bits = (np.arange(2**free)[:, None] >> np.arange(free)) & 1
    splits = np.hstack([np.ones((2**free, 1)), 1.0 - 2.0 * bits])
    agreement = ((splits @ part.toarray()) * splits).sum(axis=1)
    return np.asarray(splits[np.argmax(agreement)])


def _searched(part: csr_array, chance: np.random.Generator) -> np.ndarray:
    """The best of some searches, the first from one camp of all, the others from random ones."""
    size = part.shape[0]
    starts = [np.ones(size), *(chance.choice([-1.0, 1.0], size) for _ in range(STARTS - 1))]
    found = [_improved(part, camps) for camps in starts]
    return min(found, key=lambda camps: _against(part, camps))


def _improved(part: csr_array, camps: np.ndarray) -> np.ndarray:
    """The split after moving, one by one, whoever has more ties against than for its camp, the unhappiest first."""
    content = camps * (part @ camps)
    while content[worst := int(np.argmin(content))] < 0:
        neighbours = part.indices[part.indptr[worst] : part.indptr[worst + 1]]
        signs = part.data[part.indptr[worst] : part.indptr[worst + 1]]
        content[neighbours] -= 2 * signs * camps[neighbours] * camps[worst]
        content[worst] = -content[worst]
        camps[worst] = -camps[worst]
    return camps
