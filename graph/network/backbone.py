"""The ties of a network that chance does not explain."""

import networkx


def backbone(network: networkx.Graph, alpha: float) -> networkx.Graph:
    """The ties that are stronger than chance allows at one of their ends, with `p_value`: the disparity filter.

    A node of k ties and strength s would have a tie of weight w or more with probability (1 - w/s)^(k-1), were its
    strength cut at random places; ties below `alpha` at either end stay, as do those of nodes with one tie only where
    the other end says so (Serrano, Boguñá and Vespignani, "Extracting the Multiscale Backbone of Complex Weighted
    Networks", PNAS 106, 2009). Weights count without their signs; nodes left without a tie go.
    """
    strength = {node: 0.0 for node in network}
    for one, other, weight in network.edges(data="weight"):
        strength[one] += abs(weight)
        strength[other] += abs(weight)
    found = networkx.Graph(**network.graph)
    for one, other, fact in network.edges(data=True):
        chances = [
            (1 - abs(fact["weight"]) / strength[end]) ** (network.degree(end) - 1)
            for end in (one, other)
            if network.degree(end) > 1 and strength[end]
        ]
        if chances and min(chances) < alpha:
            found.add_edge(one, other, **fact, p_value=min(chances))
    found.add_nodes_from((node, network.nodes[node]) for node in list(found))
    return found
