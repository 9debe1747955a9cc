"""The ties of a network that chance does not explain."""

from collections.abc import Mapping

import networkx

from detente.graph.network.projected import Projected
from detente.graph.network.sdsm import chances

Pair = tuple[str, str]


def backbone(network: networkx.Graph, alpha: float, of: Projected | None = None) -> networkx.Graph:
    """The ties that chance makes less likely than `alpha`, with their `p_value`; nodes left without a tie go.

    Of a projection by the stochastic degree sequence model (see `sdsm`), of other networks by the disparity filter.
    """
    likely = disparity(network) if of is None else _by_name(of)
    found = networkx.Graph(**network.graph)
    for one, other, fact in network.edges(data=True):
        chance = likely[min(one, other), max(one, other)]
        if chance < alpha:
            found.add_edge(one, other, **fact, p_value=chance)
    found.add_nodes_from((node, network.nodes[node]) for node in list(found))
    return found


def disparity(network: networkx.Graph) -> dict[Pair, float]:
    """How likely each tie is as strong by chance at the end where it is rarer; weights count without their signs.

    A node of k ties and strength s would have one of weight w or more with probability (1 - w/s)^(k-1), were its
    strength cut at random places; that is 1 where it has a single tie (Serrano, Boguñá and Vespignani, "Extracting the
    Multiscale Backbone of Complex Weighted Networks", PNAS 106, 2009).
    """
    strength = dict.fromkeys(network, 0.0)
    for one, other, weight in network.edges(data="weight"):
        strength[one] += abs(weight)
        strength[other] += abs(weight)
    return {
        (min(one, other), max(one, other)): min(
            (1 - abs(weight) / strength[end]) ** (network.degree(end) - 1) if strength[end] else 1.0
            for end in (one, other)
        )
        for one, other, weight in network.edges(data="weight")
    }


def _by_name(of: Projected) -> Mapping[Pair, float]:
    """The chances of the pairs of nodes, which are sorted."""
    return {(of.nodes[one], of.nodes[other]): chance for (one, other), chance in chances(of.cells).items()}
