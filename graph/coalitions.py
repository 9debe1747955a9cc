"""Who stands together and who against each other: pairs of actors, tied by each issue on which they agree or differ.

The lines of a pair are the cells of its congruence and conflict matrices (detente.graph.network.discourse), one line an
issue, so that each can show the sentences behind it.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import combinations

import networkx

from detente.graph.network.discourse import SIDES
from detente.graph.networks import add_edge, add_node, fact_of
from detente.graph.rows import Said, StanceRow
from detente.graph.store import Graph
from detente.ontology.edtf import OPEN_END, OPEN_START

KINDS = {1: "agree", -1: "differ"}


def coalitions(
    graph: Graph, rows: Iterable[StanceRow], kinds: Sequence[str] = ("agree", "differ")
) -> networkx.MultiGraph:
    """Actors, and an edge for each issue and each of the `kinds` in which two take the same or contrary sides."""
    holders: defaultdict[str, set[tuple[str, int]]] = defaultdict(set)
    behind: defaultdict[tuple[str, str, int], list[StanceRow]] = defaultdict(list)
    for row in rows:
        for side in SIDES[row.polarity]:
            holders[row.target_id].add((row.holder_id, side))
            behind[row.holder_id, row.target_id, side].append(row)
    found = networkx.MultiGraph()
    for issue, sides in sorted(holders.items()):
        for (one, here), (other, there) in combinations(sorted(sides), 2):
            kind = KINDS[here * there]
            if one != other and kind in kinds:
                stances = behind[one, issue, here] + behind[other, issue, there]
                _tie(found, graph, stances, kind, f"{kind} {issue} {here} {there}")
    return found


def _tie(found: networkx.MultiGraph, graph: Graph, stances: Sequence[StanceRow], kind: str, key: str) -> None:
    for row in stances:
        add_node(found, graph, row.holder_id, row.holder, row.holder_type)
    ends = sorted({row.holder_id for row in stances})
    days = {day for row in stances for day in (row.earliest, row.latest)} - {"", OPEN_START, OPEN_END}
    fact = fact_of(kind, "", _said(stances), status="", days=(min(days, default=""), max(days, default="")))
    fact |= {"issues": [stances[0].target], "hedged": any(row.hedged for row in stances)}
    add_edge(found, key, ends[0], ends[1], directed=False, fact=fact)


def _said(stances: Sequence[StanceRow]) -> tuple[Said, ...]:
    """The newest sentence of each stance, each once."""
    return tuple(dict.fromkeys(row.evidence[0] for row in stances if row.evidence))
