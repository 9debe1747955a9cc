"""Which issues hang together, four ways kept apart: as sentences say, in sentences, in paragraphs, by actors."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence

import networkx
from scipy.sparse import csr_array

from detente.graph.evidence import classes, evidence
from detente.graph.network.discourse import Discourse, discourse
from detente.graph.network.facts import add_node, counted, edge_facts
from detente.graph.network.incidence import pairs_of, without_diagonal
from detente.graph.network.mentions import Mention, Stated, in_paragraphs, in_sentences, issues_of
from detente.graph.networks import MUTUAL
from detente.graph.rows import LinkRow, StanceRow
from detente.graph.store import Graph


def said_links(graph: Graph, rows: Iterable[LinkRow]) -> networkx.Graph:
    """Issues tied by what passages state: `weight` counts passages, `relations` says how, `ties` which way."""
    behind: defaultdict[tuple[str, str], list[LinkRow]] = defaultdict(list)
    found = networkx.Graph()
    for row in sorted(rows, key=lambda row: (row.source_id, row.target_id, row.relation)):
        add_node(found, graph, row.source_id, row.source, row.source_type)
        add_node(found, graph, row.target_id, row.target, row.target_type)
        one, other = sorted((row.source_id, row.target_id))
        behind[one, other].append(row)
    for ends, some in sorted(behind.items()):
        relations = counted(row.relation for row in some for _ in range(row.count))
        facts = edge_facts(sum(row.count for row in some), some)
        found.add_edge(*ends, **facts, relations=relations, ties=[_tie(row) for row in some])
    return found


def _tie(row: LinkRow) -> dict[str, object]:
    directed = row.relation not in MUTUAL
    ends = {"source": row.source_id, "target": row.target_id} if directed else {"source": "", "target": ""}
    return {"relation": row.relation, "count": row.count, **ends}


def mentioned_together(graph: Graph, told: Sequence[Mention], links: Stated, *, paragraphs: bool) -> networkx.Graph:
    """Issues tied by being named side by side: `weight` counts sentences, or paragraphs."""
    issues = issues_of(told)
    matrix = (in_paragraphs if paragraphs else in_sentences)(told, links)
    found = _issue_nodes(graph, issues)
    claims: defaultdict[str, dict[str, str]] = defaultdict(dict)
    for mention in reversed(told):
        claims[mention.issue][mention.paragraph if paragraphs else mention.passage] = mention.claim
    pairs = [(issues[one], issues[other], weight) for one, other, weight in pairs_of(matrix)]
    said = evidence(graph, {(one, other): _side_by_side(claims[one], claims[other]) for one, other, _ in pairs})
    for one, other, weight in pairs:
        found.add_edge(one, other, **edge_facts(weight, said[one, other]))
    return found


def _side_by_side(one: dict[str, str], other: dict[str, str]) -> list[str]:
    """The claims that name two issues where both are named."""
    return sorted({claims[place] for place in one.keys() & other for claims in (one, other)})


def tied_by_actors(graph: Graph, rows: Sequence[StanceRow], issues: Collection[str]) -> networkx.Graph:
    """Issues tied by who holds stances on both: `weight` counts actors; `alike`, `apart` and `unclear` name them."""
    told = discourse([row for row in rows if row.target_id in issues])
    holding = _holding(told)
    behind: defaultdict[tuple[str, str], list[StanceRow]] = defaultdict(list)
    for row in rows:
        behind[row.target_id, row.holder_id].append(row)
    found = _issue_nodes(graph, told.issues)
    for one, other, weight in pairs_of(shared_actors(told)):
        ends = told.issues[one], told.issues[other]
        holders = sorted(holding[ends[0]].keys() & holding[ends[1]])
        stances = [row for holder in holders for end in ends for row in behind[end, holder]]
        found.add_edge(*ends, **edge_facts(weight, stances), **_agreement(graph, *(holding[end] for end in ends)))
    return found


def shared_actors(told: Discourse) -> csr_array:
    """Issues × issues: how many actors take sides on both."""
    stands = csr_array((told.supports + told.opposes) > 0).astype(float)
    return without_diagonal(stands.T @ stands)


def _holding(told: Discourse) -> dict[str, dict[str, int]]:
    """Of each issue, who is for it (1), against it (-1), or both (0)."""
    found: dict[str, dict[str, int]] = {issue: {} for issue in told.issues}
    for matrix, side in ((told.supports, 1), (told.opposes, -1)):
        for actor, issue in zip(*(places.tolist() for places in matrix.nonzero()), strict=True):
            holders = found[told.issues[issue]]
            holders[told.actors[actor]] = holders.get(told.actors[actor], 0) + side
    return found


def _agreement(graph: Graph, one: dict[str, int], other: dict[str, int]) -> dict[str, list[str]]:
    """Who stands on two issues alike, apart, or on one of them both ways."""
    signs = {actor: one[actor] * other[actor] for actor in one.keys() & other}
    named = {"alike": 1, "apart": -1, "unclear": 0}
    return {
        name: sorted(graph.label(actor) for actor, sign in signs.items() if sign == wanted)
        for name, wanted in named.items()
    }


def _issue_nodes(graph: Graph, issues: Collection[str]) -> networkx.Graph:
    types = classes(graph, issues)
    found = networkx.Graph()
    for issue in sorted(issues):
        add_node(found, graph, issue, graph.label(issue), types.get(issue, ""))
    return found
