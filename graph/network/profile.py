"""All measures of a network at once: of each node, and of the whole."""

from collections.abc import Mapping
from dataclasses import dataclass

import networkx

from detente.graph.network import measures
from detente.graph.network.balance import Balance, balance
from detente.graph.network.communities import communities
from detente.graph.network.polarization import Polarization, polarization
from detente.graph.network.settings import SIGNED, TWO_SORTS

MEASURES = ("degree", "strength", "betweenness", "closeness", "eigenvector", "clustering", "core", "community")


@dataclass(frozen=True, slots=True)
class Profile:
    """A network in numbers; `nodes` has a value for each of MEASURES, without clustering where there are two sorts."""

    nodes: dict[str, dict[str, float]]
    ties: int
    components: int
    density: float  # ties as a share of the pairs that could be tied
    communities: int
    polarization: Polarization  # of the communities
    balance: Balance | None  # of signed networks of actors
    betweenness_error: float  # the largest standard error, 0 where every path was walked
    closeness_error: float


def profile(network: networkx.Graph) -> Profile:
    """The profile of a network of one of our kinds."""
    kind = network.graph.get("kind", "")
    paths, groups = measures.paths(network), communities(network)
    found: dict[str, Mapping[str, float]] = {
        "degree": measures.degree(network),
        "strength": measures.strength(network),
        "betweenness": paths.betweenness,
        "closeness": paths.closeness,
        "eigenvector": measures.eigenvector(network),
        "core": measures.core(network),
        "community": groups.group,
    }
    if kind not in TWO_SORTS:
        found["clustering"] = measures.clustering(network)
    return Profile(
        nodes={node: {name: found[name][node] for name in MEASURES if name in found} for node in sorted(network)},
        ties=network.number_of_edges(),
        components=networkx.number_connected_components(network),
        density=_density(network),
        communities=len(groups.sizes),
        polarization=polarization(network, groups.group),
        balance=balance(network) if kind in SIGNED and kind not in TWO_SORTS else None,
        betweenness_error=paths.betweenness_error,
        closeness_error=paths.closeness_error,
    )


def with_measures(network: networkx.Graph, told: Profile) -> networkx.Graph:
    """The network with the measures of its nodes among their attributes, and the camp of each where it is signed."""
    found = network.copy()
    for node, values in told.nodes.items():
        found.nodes[node].update(values)
    if told.balance:
        networkx.set_node_attributes(found, told.balance.camp, "camp")
    return found


def _density(network: networkx.Graph) -> float:
    first = sum(sort == 0 for _, sort in network.nodes(data="bipartite"))
    if network.graph.get("kind") in TWO_SORTS:
        pairs = first * (len(network) - first)
    else:
        pairs = len(network) * (len(network) - 1) // 2
    return network.number_of_edges() / pairs if pairs else 0.0
