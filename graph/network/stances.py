"""Networks of stances: actors tied to issues, and to each other by what they are for and against."""

from collections import defaultdict
from collections.abc import Sequence

import networkx

from detente.graph.network.discourse import (
    SIDES,
    Discourse,
    affiliation,
    conflict,
    congruence,
    discourse,
    subtract,
)
from detente.graph.network.facts import add_node, counted, edge_facts, whole
from detente.graph.network.incidence import pairs_of
from detente.graph.rows import StanceRow
from detente.graph.store import Graph

MATRICES = {"congruence": congruence, "conflict": conflict, "subtract": subtract}


AS_ISSUE = "#as-issue"  # after the IRI of one who holds stances, as the node of those that others hold on it


def affiliation_network(
    graph: Graph, rows: Sequence[StanceRow], *, normalize: str = "no", duplicates: str = "range"
) -> networkx.Graph:
    """Actors (`bipartite` 0) tied to issues (1): `weight` is for minus against, 0 where they are in two minds.

    Edges have `supports` and `opposes`, the counts under it, `polarities`, `hedged`, and where it is written. A state
    that holds stances and that others have stances on is two nodes, the second with "#as-issue" after its IRI.
    """
    told = discourse(rows, duplicates=duplicates)
    weights = affiliation(told, normalize)
    found = networkx.Graph()
    _add_holders(found, graph, rows)
    both = set(told.actors) & set(told.issues)
    for row in sorted(rows, key=lambda row: row.target_id):
        if row.target_id in both and SIDES[row.polarity]:
            label = f"{row.target} (as issue)"
            add_node(found, graph, row.target_id + AS_ISSUE, label, row.target_type, bipartite=1)
        elif SIDES[row.polarity]:
            add_node(found, graph, row.target_id, row.target, row.target_type, bipartite=1)
    at_actor, at_issue = _places(told.actors), _places(told.issues)
    for (holder, target), some in sorted(_sides(rows)[1].items()):
        at = at_actor[holder], at_issue[target]
        facts = _stance_facts(float(weights[at]), some, told, at)
        found.add_edge(holder, target + AS_ISSUE if target in both else target, **facts)
    return found


def actor_network(
    graph: Graph, rows: Sequence[StanceRow], kind: str, *, normalize: str = "no", duplicates: str = "range"
) -> networkx.Graph:
    """Actors tied by congruence, conflict or both subtracted; a negative `weight` is more conflict than congruence.

    Edges have `agree` and `differ`, the issues on which the two stand alike and apart, and their stances' sentences.
    """
    told = discourse(rows, duplicates=duplicates)
    found = networkx.Graph()
    _add_holders(found, graph, rows)
    sides, behind = _sides(rows)
    for one, other, weight in pairs_of(MATRICES[kind](told, normalize)):
        ends = told.actors[one], told.actors[other]
        agree, differ = _agreement(sides[ends[0]], sides[ends[1]])
        shared = agree if kind == "congruence" else differ if kind == "conflict" else agree | differ
        stances = [row for issue in sorted(shared) for end in ends for row in behind[end, issue]]
        facts = edge_facts(weight, stances)
        named = {"agree": _labels(graph, agree), "differ": _labels(graph, differ)}
        found.add_edge(*ends, **facts, **named)
    return found


def _places(labels: Sequence[str]) -> dict[str, int]:
    return {label: at for at, label in enumerate(labels)}


def _add_holders(found: networkx.Graph, graph: Graph, rows: Sequence[StanceRow]) -> None:
    for row in sorted(rows, key=lambda row: row.holder_id):
        if SIDES[row.polarity]:
            add_node(found, graph, row.holder_id, row.holder, row.holder_type, bipartite=0)


def _stance_facts(weight: float, rows: Sequence[StanceRow], told: Discourse, at: tuple[int, int]) -> dict[str, object]:
    return edge_facts(weight, rows) | {
        "supports": whole(float(told.supports[at])),
        "opposes": whole(float(told.opposes[at])),
        "polarities": counted(row.polarity for row in rows),
        "hedged": sum(row.hedged for row in rows),
    }


def _sides(
    rows: Sequence[StanceRow],
) -> tuple[defaultdict[str, set[tuple[str, int]]], defaultdict[tuple[str, str], list[StanceRow]]]:
    """What each actor is for and against, and the stances that say so."""
    sides: defaultdict[str, set[tuple[str, int]]] = defaultdict(set)
    behind: defaultdict[tuple[str, str], list[StanceRow]] = defaultdict(list)
    for row in rows:
        sides[row.holder_id].update((row.target_id, side) for side in SIDES[row.polarity])
        if SIDES[row.polarity]:
            behind[row.holder_id, row.target_id].append(row)
    return sides, behind


def _agreement(one: set[tuple[str, int]], other: set[tuple[str, int]]) -> tuple[set[str], set[str]]:
    """The issues on which two stand on the same side, and those on which they stand on contrary ones."""
    turned = {(issue, -side) for issue, side in other}
    return {issue for issue, _ in one & other}, {issue for issue, _ in one & turned}


def _labels(graph: Graph, things: set[str]) -> list[str]:
    return sorted(graph.label(thing) for thing in things)
