"""How far a network falls apart into camps."""

from collections.abc import Mapping
from dataclasses import dataclass

import networkx


@dataclass(frozen=True, slots=True)
class Polarization:
    """Two accounts of how little the groups of a network have to do with each other."""

    modularity: float  # -0.5 to 1: ties within groups beyond what their strengths would give by chance
    external_internal: float  # -1 (all ties within groups) to 1 (all between)


def polarization(network: networkx.Graph, group: Mapping[str, int]) -> Polarization:
    """Polarization of a network between groups of its nodes, by weights; both 0 where there are no ties.

    Modularity as in Waugh et al., "Party Polarization in Congress: A Network Science Approach" (arXiv:0907.3509, 2009);
    of a network with negative ties that of Traag and Bruggeman, "Community Detection in Networks with Positive and
    Negative Links", Physical Review E 80, 036115 (2009): ties within count for, negative ones against. The E-I index
    (Krackhardt and Stern, "Informal Networks and Organizational Crises", Social Psychology Quarterly 51, 1988) counts
    a negative tie between groups as one that keeps them apart, and one within as one that does not.
    """
    total = sum(abs(weight) for _, _, weight in network.edges(data="weight"))
    if not total:
        return Polarization(0.0, 0.0)
    inside = sum(
        abs(weight)
        for one, other, weight in network.edges(data="weight")
        if (group[one] == group[other]) == (weight > 0)
    )
    parts = [(sign, _excess(network, group, sign)) for sign in (1, -1)]
    return Polarization(sum(sign * excess for sign, excess in parts) / total, (total - 2 * inside) / total)


def _excess(network: networkx.Graph, group: Mapping[str, int], sign: int) -> float:
    """The weight of the ties of a sign within groups, less what is expected by the strengths of their ends."""
    within = total = 0.0
    strength: dict[int, float] = {}
    for one, other, weight in network.edges(data="weight"):
        if weight * sign <= 0:
            continue
        total += abs(weight)
        within += abs(weight) * (group[one] == group[other])
        for end in (one, other):
            strength[group[end]] = strength.get(group[end], 0.0) + abs(weight)
    return within - sum(each**2 for each in strength.values()) / (4 * total) if total else 0.0
