"""Groups of nodes that are tied more to each other than to others."""

from collections.abc import Sequence
from dataclasses import dataclass

import networkx

SEED = 0


@dataclass(frozen=True, slots=True)
class Communities:
    """The group of each node, numbered from 1 for the largest, and how well they are kept apart (modularity)."""

    group: dict[str, int]
    modularity: float

    @property
    def sizes(self) -> list[int]:
        """How many nodes each group has, in order of their numbers."""
        groups = list(self.group.values())
        return [groups.count(number) for number in range(1, max(groups, default=0) + 1)]


def communities(network: networkx.Graph, *, resolution: float = 1.0) -> Communities:
    """Communities by the Louvain method with a fixed seed; in a signed network by its positive ties alone.

    Blondel et al., "Fast Unfolding of Communities in Large Networks", Journal of Statistical Mechanics (2008) P10008.
    Groups of one size are numbered by their first node.
    """
    nodes = sorted(network)
    numbered = _numbers(network, nodes)
    found = networkx.community.louvain_communities(numbered, resolution=resolution, seed=SEED) if nodes else []
    groups = sorted((sorted(group) for group in found), key=lambda group: (-len(group), group))
    quality = networkx.community.modularity(numbered, groups) if numbered.size() else 0.0
    group = {nodes[at]: number for number, members in enumerate(groups, 1) for at in members}
    return Communities(dict(sorted(group.items())), float(quality))


def _numbers(network: networkx.Graph, nodes: Sequence[str]) -> networkx.Graph:
    """The positive ties between the places of the nodes: sets of numbers have an order that no hash seed changes."""
    at = {node: place for place, node in enumerate(nodes)}
    found = networkx.Graph()
    found.add_nodes_from(range(len(nodes)))
    edges = ((*sorted((at[one], at[other])), weight) for one, other, weight in network.edges(data="weight", default=1))
    found.add_weighted_edges_from(sorted(edge for edge in edges if edge[2] > 0))
    return found
