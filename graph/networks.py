"""Networks for pages, measures and other tools: rows of the named questions as nodes and edges.

Nodes are IRIs with `label`, `type` and `names`. An edge has `kind`, `type`, `status`, `date`, `earliest` and `latest`
(ISO days or ""), `place`, `source` and `target` (the ends, for kinds with a direction; else ""), `attributed`,
`hedged`, `contested` (sources contradict each other) and `evidence`, a list of dictionaries. Edges of one meeting of
many share its id in `event`; `who` has all that take part, the first `acting` of them those from whom it went out.
"""

from collections.abc import Iterable, Iterator
from itertools import combinations
from typing import Any

import networkx

from detente.graph import turns
from detente.graph.evidence import classes
from detente.graph.rows import EventRow, LinkRow, MembershipRow, Part, PositionRow, Said, StanceRow
from detente.graph.store import Graph
from detente.ontology.codes import ACTING
from detente.ontology.edtf import OPEN_END, OPEN_START, bounds

Edge = dict[str, Any]
EVIDENCE = ("quote", "trigger", "document", "title", "date", "publisher", "url", "attributed", "status", "claim")
MUTUAL = ("tradedAgainst", "competesWith", "mentionedWith")


def meetings(graph: Graph, rows: Iterable[EventRow]) -> networkx.MultiGraph:
    """Actors, and an edge for each pair of each event: all who met; visitors with their hosts."""
    found = networkx.MultiGraph()
    for row in rows:
        for one, other in _pairs(row):
            add_node(found, graph, one.id, one.label, one.type)
            add_node(found, graph, other.id, other.label, other.type)
            directed = one.role in ACTING and other.role not in ACTING
            add_edge(found, row.event, one.id, other.id, directed=directed, fact=_event(row))
    return found


def stances(graph: Graph, rows: Iterable[StanceRow]) -> networkx.MultiGraph:
    """Two sorts of nodes, holders and what they have a stance on; an edge for each stance, its polarity the kind."""
    found = networkx.MultiGraph()
    rows = tuple(rows)
    disputed = {row.stance for row in turns.disputed(rows)}
    for row in rows:
        add_node(found, graph, row.holder_id, row.holder, row.holder_type)
        add_node(found, graph, row.target_id, row.target, row.target_type)
        fact = fact_of(
            row.polarity, "Stance", row.evidence, date=row.date, days=(row.earliest, row.latest), hedged=row.hedged
        )
        fact |= {"contested": row.stance in disputed, "condition": row.condition}
        add_edge(found, row.stance, row.holder_id, row.target_id, directed=True, fact=fact)
    return found


def issues(graph: Graph, rows: Iterable[LinkRow]) -> networkx.MultiGraph:
    """Issues, and an edge for each way in which passages tie two of them; `count` of the passages."""
    found = networkx.MultiGraph()
    for row in rows:
        add_node(found, graph, row.source_id, row.source, row.source_type)
        add_node(found, graph, row.target_id, row.target, row.target_type)
        fact = fact_of(row.relation, "IssueLink", row.evidence, date=_newest(row.evidence)) | {"count": row.count}
        directed = row.relation not in MUTUAL
        add_edge(found, row.relation, row.source_id, row.target_id, directed=directed, fact=fact)
    return found


def events(graph: Graph, rows: Iterable[EventRow], centre: str = "") -> networkx.MultiGraph:
    """Actors, and an edge for each event from who acts to the first other; of a lone actor a loop.

    Around a `centre` there is one from it to everybody else in the event.
    """
    found = networkx.MultiGraph()
    for row in rows:
        for part in row.participants:
            add_node(found, graph, part.id, part.label, part.type)
        who, acting = _cast(row)
        first = centre or (who[0] if who else "")
        ends = [one for one in who if one != first] or [first]
        for other in ends if centre else ends[:1]:
            if first:
                source, target = (other, first) if other in who[:acting] else (first, other)
                fact = _event(row) | {"who": who, "acting": acting}
                add_edge(found, row.event, source, target, directed=0 < acting < len(who), fact=fact)
    return found


def positions(graph: Graph, rows: Iterable[PositionRow]) -> networkx.MultiGraph:
    """Persons and whose office they held, an edge for each office of each date; without a state it is a loop."""
    found = networkx.MultiGraph()
    rows = tuple(rows)
    types = classes(graph, {end for row in rows for end in (row.person_id, row.of_id) if end})
    for row in rows:
        of = row.of_id or row.person_id
        add_node(found, graph, row.person_id, row.person, types.get(row.person_id, ""))
        add_node(found, graph, of, row.of or row.person, types.get(of, ""))
        fact = fact_of("office", "Position", row.evidence, status="", date=row.date, days=_days(row.date))
        key = " ".join(("office", row.office_id or row.office, row.date))
        add_edge(found, key, row.person_id, of, directed=bool(row.of_id), fact=fact | {"detail": row.office})
    return found


def memberships(graph: Graph, rows: Iterable[MembershipRow]) -> networkx.MultiGraph:
    """Members and what they belong to, wish to belong to, or have left."""
    found = networkx.MultiGraph()
    rows = tuple(rows)
    types = classes(graph, {end for row in rows for end in (row.member_id, row.of_id)})
    for row in rows:
        add_node(found, graph, row.member_id, row.member, types.get(row.member_id, ""))
        add_node(found, graph, row.of_id, row.of, types.get(row.of_id, ""))
        fact = fact_of("member", "Membership", row.evidence, status=row.status, date=row.date, days=_days(row.date))
        add_edge(found, f"member {row.status} {row.date}", row.member_id, row.of_id, directed=True, fact=fact)
    return found


def add_node(found: networkx.MultiGraph, graph: Graph, iri: str, label: str, type_: str) -> None:
    """Add a node with its label, class and other names, once."""
    if iri not in found:
        found.add_node(iri, label=label, type=type_, names=_names(graph, iri, label))


def _names(graph: Graph, iri: str, label: str) -> list[str]:
    """What else it is called, sorted."""
    return [name for name in graph.forms.get(iri, ()) if name != label]


def add_edge(found: networkx.MultiGraph, key: str, one: str, other: str, *, directed: bool, fact: Edge) -> None:
    """Add an edge with what is told of it, from the one to the other where it has a direction."""
    ends = {"source": one, "target": other} if directed else {"source": "", "target": ""}
    found.add_edge(one, other, key=key, **fact, **ends)


def _pairs(row: EventRow) -> Iterator[tuple[Part, Part]]:
    """Who is tied to whom by an event; of a visit the visitors to the hosts, and to persons before states."""
    if row.type != "Visit":
        yield from combinations(row.participants, 2)
        return
    visitors = [part for part in row.participants if part.role == "visitor"]
    others = [part for part in row.participants if part.role != "visitor"]
    if not visitors:
        yield from combinations(others, 2)
    yield from ((visitor, other) for visitor in visitors for other in others)


def _cast(row: EventRow) -> tuple[list[str], int]:
    """Who takes part, those first from whom it went out, and how many these are."""
    acting = [part.id for part in row.participants if part.role in ACTING]
    return acting + [part.id for part in row.participants if part.id not in acting], len(acting)


def _days(date: str) -> tuple[str, str]:
    """The first and the last day that a date may mean."""
    return bounds(date) if date else ("", "")


def _event(row: EventRow) -> Edge:
    days = (row.earliest, row.latest)
    fact = fact_of(row.kind, row.type, row.evidence, status=row.status, date=row.date, days=days, place=row.place)
    return fact | {
        "event": row.event,
        "contested": row.contested,
        "occasion": row.occasion,
        "issues": list(row.issues),
    }


def fact_of(
    kind: str,
    type_: str,
    said: tuple[Said, ...],
    *,
    status: str = "held",
    date: str = "",
    days: tuple[str, str] = ("", ""),
    place: str = "",
    hedged: bool = False,
) -> Edge:
    """What an edge tells in any network: kind and class, when and where, who says so, and the sentences."""
    return {
        "kind": kind,
        "type": type_,
        "status": status,
        "date": date,
        "earliest": days[0].removeprefix(OPEN_START),  # an open end is no day that a page could show
        "latest": days[1].removeprefix(OPEN_END),
        "place": place,
        "attributed": _attributed(said),
        "hedged": hedged,
        "evidence": [{name: getattr(one, name) for name in EVIDENCE} for one in said],
    }


def _attributed(said: tuple[Said, ...]) -> str:
    """Who says so, where no author says it in their own name."""
    sources = sorted({one.attributed for one in said})
    return "" if "" in sources else "; ".join(sources)


def _newest(said: tuple[Said, ...]) -> str:
    return max((one.date for one in said), default="")
