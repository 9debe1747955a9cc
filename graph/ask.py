"""The named questions: who met whom, who holds which stance, which issues hang together, and where it is written.

Every question is a .rq file of the ontology, run whole in Oxigraph. Actors, issues and places are given by IRI
(`names.find` gives it), periods as EDTF dates. Rows come sorted, by date first; the newest evidence comes first.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable

from detente.graph import scope
from detente.graph.entries import Busy, Count, Entry, NameRow, OfficeRow, Paired, Tie
from detente.graph.events import met, timeline
from detente.graph.evidence import classes, evidence, relation, short
from detente.graph.linkage import by_actors, together
from detente.graph.rows import ActorLinkRow, LinkRow, Links, MembershipRow, PositionRow, StanceRow
from detente.graph.store import Graph
from detente.ontology.codes import Polarity, Relation

__all__ = [
    "busiest",
    "links",
    "links_by_actors",
    "memberships",
    "met",
    "pairs",
    "positions",
    "show",
    "stances",
    "stats",
    "timeline",
]

MUTUAL = (Relation.MENTIONED_WITH, Relation.TRADED_AGAINST, Relation.COMPETES_WITH)  # no first and second

Issue = tuple[str, str, str]  # label, IRI, class


def stances(
    graph: Graph,
    holder: str | None = None,
    issue: str | None = None,
    *,
    polarity: Collection[Polarity] = (),
    since: str = "",
    until: str = "",
    states: bool = False,
) -> tuple[StanceRow, ...]:
    """Stances on an issue, on the issues under it and the places they are over; with `states` of a whole side."""
    rows = graph.answers(
        "stances",
        holder=scope.side(graph, holder, states=states),
        target=scope.narrower(graph, issue),
        wanted=scope.codes("polarity", polarity),
        period=scope.period(since, until),
    )
    said = evidence(graph, {row["stance"]: [row["stance"]] for row in rows})
    types = classes(graph, {row[end] for row in rows for end in ("holder", "target")})
    found = [
        StanceRow(
            stance=row["stance"],
            holder=graph.label(row["holder"]),
            holder_id=row["holder"],
            holder_type=types.get(row["holder"], ""),
            polarity=short(row["polarity"]),
            hedged=row["hedged"] == "true",
            condition=row["condition"],
            target=graph.label(row["target"]),
            target_id=row["target"],
            target_type=types.get(row["target"], ""),
            date=row["date"],
            earliest=scope.day(row["earliest"]),
            latest=scope.day(row["latest"]),
            evidence=said[row["stance"]],
        )
        for row in rows
    ]
    return tuple(sorted(found, key=lambda r: (r.earliest or "9", r.latest, r.holder, r.target, r.polarity, r.stance)))


def links(graph: Graph, issue: str | None = None) -> Links:
    """Which issues hang together, by what passages state and, apart, by being named together."""
    wanted = scope.narrower(graph, issue)
    tied: defaultdict[tuple[str, str, str], list[str]] = defaultdict(list)
    for row in graph.answers("links", issue=wanted):
        kind = relation(row["relation"])
        if kind == Relation.MENTIONED_WITH:
            continue
        ends = (row["source"], row["target"])
        source, target = sorted(ends) if kind in MUTUAL else ends
        tied[source, kind, target].append(row["link"])
    said = evidence(graph, tied)
    types = classes(graph, {end for key in tied for end in (key[0], key[2])})
    found = [
        LinkRow(*_issue(graph, source, types), kind, *_issue(graph, target, types), len(claims), said[key])
        for key, claims in tied.items()
        for source, kind, target in [key]
    ]
    found.sort(key=lambda row: (-row.count, row.source, row.target, row.relation, row.source_id, row.target_id))
    near = together(graph, wanted)
    return Links(
        said=tuple(found),
        together=tuple(row for row in near if row.count),
        nearby=tuple(row for row in near if not row.count),
    )


def links_by_actors(graph: Graph, issue: str | None = None) -> tuple[ActorLinkRow, ...]:
    """Which issues are tied by actors that hold stances on both, and whether they stand on both alike."""
    return by_actors(graph, scope.narrower(graph, issue))


def positions(graph: Graph, person: str | None = None, of: str | None = None) -> tuple[PositionRow, ...]:
    """Who holds which office as passages have it; what many say of one date is one row."""
    found = position_rows(graph, graph.answers("positions", person=scope.one(person), side=scope.one(of)))
    return tuple(sorted(found, key=lambda r: (r.person, r.of, r.office, r.date, r.person_id, r.office_id, r.of_id)))


def position_rows(graph: Graph, rows: Iterable[dict[str, str]]) -> list[PositionRow]:
    """The positions of the rows of a question, with their sentences, in no order."""
    held: defaultdict[tuple[str, str, str, str, str], list[str]] = defaultdict(list)
    for row in rows:
        office = graph.label(row["office"]) if row["office"] in graph.labels else row["name"]
        held[row["person"], office, row["office"], row["of"], row["date"]].append(row["position"])
    said = evidence(graph, held)
    return [
        PositionRow(graph.label(who), who, office, office_id, graph.label(of) if of else "", of, date, said[key])
        for key in held
        for who, office, office_id, of, date in [key]
    ]


def memberships(graph: Graph, thing: str | None = None) -> tuple[MembershipRow, ...]:
    """Who belongs to what as passages have it: of a member, of a body, or all; what many say of one date is one row."""
    told: defaultdict[tuple[str, str, str, str], list[str]] = defaultdict(list)
    for row in graph.answers("memberships", either=scope.one(thing)):
        told[row["member"], row["of"], short(row["status"]), row["date"]].append(row["membership"])
    said = evidence(graph, told)
    found = [
        MembershipRow(graph.label(member), member, graph.label(of), of, status, date, said[key])
        for key in told
        for member, of, status, date in [key]
    ]
    return tuple(sorted(found, key=lambda r: (r.of, r.member, r.date, r.status, r.of_id, r.member_id)))


def show(graph: Graph, thing: str) -> Entry:
    """All that the ontology and the documents have on one thing."""
    names = {NameRow(r["form"], r["kind"], graph.label(r["user"])) for r in graph.answers("names", thing=[thing])}
    offices = {
        OfficeRow(graph.label(r["person"]), graph.label(r["office"]), graph.label(r["of"]), r["date"])
        for r in graph.answers("tenures", thing=[thing])
    }
    ties = {Tie(r["relation"], graph.label(r["other"]), r["other"]) for r in graph.answers("around", thing=[thing])}
    counts = ((r["what"], int(r["count"])) for r in graph.answers("counts", thing=[thing]))
    return Entry(
        id=thing,
        label=graph.label(thing),
        type=classes(graph, [thing]).get(thing, ""),
        names=tuple(sorted(names, key=lambda n: (n.kind != "label", n.kind, n.form, n.used_by))),
        offices=tuple(sorted(offices, key=lambda o: (o.office, o.date, o.person))),
        ties=tuple(sorted(ties, key=lambda t: (t.relation, t.label, t.id))),
        counts=tuple(sorted(counts)),
    )


def stats(graph: Graph) -> tuple[Count, ...]:
    """How many documents, claims, events, actors, issues and issues that nobody knew before."""
    rows = graph.answers("stats")
    return tuple(
        sorted((Count(r["group"], short(r["what"]), int(r["count"])) for r in rows), key=lambda c: (c.group, c.what))
    )


def busiest(graph: Graph) -> tuple[Busy, ...]:
    """In how many events each actor has a part, the busiest first."""
    rows = graph.tuples("busiest")
    types = classes(graph, {actor for actor, _ in rows})
    found = (Busy(graph.label(actor), actor, types.get(actor, ""), int(events)) for actor, events in rows)
    return tuple(sorted(found, key=lambda one: (-one.events, one.actor, one.actor_id)))


def pairs(graph: Graph, actor: str | None = None) -> tuple[Paired, ...]:
    """Which two actors have a part in the same events and in how many, the most first; of one actor, or of all."""
    found = (
        Paired(graph.label(one), one, graph.label(other), other, int(events))
        for one, other, events in graph.tuples("pairs", one=scope.one(actor))
        if actor or one < other
    )
    return tuple(sorted(found, key=lambda two: (-two.events, two.actor, two.other, two.actor_id, two.other_id)))


def _issue(graph: Graph, iri: str, types: dict[str, str]) -> Issue:
    return graph.label(iri), iri, types.get(iri, "")
