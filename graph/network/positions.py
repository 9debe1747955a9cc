"""Who held office where: persons tied to the states and bodies that they speak for, or to the offices themselves."""

from collections import defaultdict
from collections.abc import Sequence

import networkx

from detente.graph.evidence import classes
from detente.graph.network.facts import add_node, edge_facts
from detente.graph.rows import PositionRow
from detente.graph.store import Graph


def positions_network(graph: Graph, rows: Sequence[PositionRow], *, offices: bool = False) -> networkx.Graph:
    """Persons (`bipartite` 0) tied to states and bodies, or with `offices` to offices (1): `weight` counts passages.

    Edges have the names of the `offices` and their `dates`; what an office is of is left out where nobody says.
    """
    behind: defaultdict[tuple[str, str], list[PositionRow]] = defaultdict(list)
    for row in rows:
        there = (row.office_id or row.office) if offices else row.of_id
        if there:
            behind[row.person_id, there].append(row)
    ends = {end for pair in behind for end in pair}
    types = classes(graph, {end for end in ends if end in graph.labels})
    found = networkx.Graph()
    for person, there in sorted(behind):
        add_node(found, graph, person, graph.label(person), types.get(person, ""), bipartite=0)
        add_node(found, graph, there, graph.label(there), types.get(there, "Office"), bipartite=1)
    for (person, there), some in sorted(behind.items()):
        facts = edge_facts(sum(len(row.evidence) for row in some), some)
        named = {"offices": sorted({row.office for row in some}), "dates": sorted({row.date for row in some} - {""})}
        found.add_edge(person, there, **facts, **named)
    return found
