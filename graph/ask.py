"""The named questions: who met whom, who holds which stance, which issues hang together, and where it is written.

Every question is a .rq file of the ontology, run whole in Oxigraph. Actors, issues and places are given by IRI
(`names.find` gives it), periods as EDTF dates. Rows come sorted, by date first; the newest evidence comes first.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable

from detente.graph.evidence import classes, evidence, short
from detente.graph.linkage import by_actors, together
from detente.graph.rows import (
    ActorLinkRow,
    Count,
    Entry,
    EventRow,
    LinkRow,
    Links,
    MembershipRow,
    NameRow,
    OfficeRow,
    Part,
    PositionRow,
    StanceRow,
    Tie,
)
from detente.graph.store import Graph
from detente.ontology import edtf
from detente.ontology.claims import Polarity, Relation, Status
from detente.ontology.identifiers import CODE, NS

KINDS = {
    **dict.fromkeys(("Meeting", "Summit", "Talks", "Encounter"), "met"),
    "Visit": "visited",
    "Call": "called",
}
MUTUAL = (Relation.MENTIONED_WITH, Relation.TRADED_AGAINST, Relation.COMPETES_WITH)  # no first and second

Raw = dict[str, str]
Issue = tuple[str, str, str]  # label, IRI, class


def met(
    graph: Graph,
    actor: str | None = None,
    other: str | None = None,
    *,
    status: Collection[Status] = (),
    since: str = "",
    until: str = "",
    place: str | None = None,
    issue: str | None = None,
    states: bool = False,
) -> tuple[EventRow, ...]:
    """Meetings, visits and calls; of all actors where none is given.

    `status` empty means any. With `states` persons count as, and are shown as, the state they belong to.
    """
    rows = graph.answers(
        "met",
        actor=_side(graph, actor) if states else _one(actor),
        other=_side(graph, other) if states else _one(other),
        wanted=[f"{CODE}status-{one}" for one in status] or None,
        where=_within(graph, place),
        about=_narrower(graph, issue),
        period=_period(since, until),
    )
    return _events(graph, rows, states=states)


def timeline(graph: Graph, actor: str | None, *, since: str = "", until: str = "") -> tuple[EventRow, ...]:
    """Everything that an actor, or anybody, has a part in, dated first."""
    return _events(graph, graph.answers("timeline", actor=_one(actor), period=_period(since, until)))


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
        holder=_side(graph, holder) if states else _one(holder),
        target=_narrower(graph, issue),
        wanted=[f"{CODE}polarity-{one}" for one in polarity] or None,
        period=_period(since, until),
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
            earliest=_day(row["earliest"]),
            latest=_day(row["latest"]),
            evidence=said[row["stance"]],
        )
        for row in rows
    ]
    return tuple(sorted(found, key=lambda r: (r.earliest or "9", r.latest, r.holder, r.target, r.polarity, r.stance)))


def links(graph: Graph, issue: str | None = None) -> Links:
    """Which issues hang together, by what passages state and, apart, by being named together."""
    wanted = _narrower(graph, issue)
    tied: defaultdict[tuple[str, str, str], list[str]] = defaultdict(list)
    for row in graph.answers("links", issue=wanted):
        relation = _relation(row["relation"])
        if relation == Relation.MENTIONED_WITH:
            continue
        ends = (row["source"], row["target"])
        source, target = sorted(ends) if relation in MUTUAL else ends
        tied[source, relation, target].append(row["link"])
    said = evidence(graph, tied)
    types = classes(graph, {end for key in tied for end in (key[0], key[2])})
    found = [
        LinkRow(*_issue(graph, source, types), relation, *_issue(graph, target, types), len(claims), said[key])
        for key, claims in tied.items()
        for source, relation, target in [key]
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
    return by_actors(graph, _narrower(graph, issue))


def positions(graph: Graph, person: str | None = None, of: str | None = None) -> tuple[PositionRow, ...]:
    """Who holds which office as passages have it; what many say of one date is one row."""
    held: defaultdict[tuple[str, str, str, str, str], list[str]] = defaultdict(list)
    for row in graph.answers("positions", person=_one(person), side=_one(of)):
        office = graph.label(row["office"]) if row["office"] in graph.labels else row["name"]
        held[row["person"], office, row["office"], row["of"], row["date"]].append(row["position"])
    said = evidence(graph, held)
    found = [
        PositionRow(graph.label(who), who, office, office_id, graph.label(of_) if of_ else "", of_, date, said[key])
        for key in held
        for who, office, office_id, of_, date in [key]
    ]
    return tuple(sorted(found, key=lambda r: (r.person, r.of, r.office, r.date, r.person_id, r.office_id, r.of_id)))


def memberships(graph: Graph, thing: str | None = None) -> tuple[MembershipRow, ...]:
    """Who belongs to what as passages have it: of a member, of a body, or all; what many say of one date is one row."""
    told: defaultdict[tuple[str, str, str, str], list[str]] = defaultdict(list)
    for row in graph.answers("memberships", either=_one(thing)):
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


def _one(iri: str | None) -> list[str] | None:
    return None if iri is None else [iri]


def _side(graph: Graph, actor: str | None) -> list[str] | None:
    if actor is None:
        return None
    return sorted(row["actor"] for row in graph.answers("side", state=[actor], actor=[actor]))


def _within(graph: Graph, place: str | None) -> list[str] | None:
    if place is None:
        return None
    return [place, *sorted(row["place"] for row in graph.answers("within", state=[place]))]


def _narrower(graph: Graph, issue: str | None) -> list[str] | None:
    if issue is None:
        return None
    return sorted({issue, *(row["issue"] for row in graph.answers("narrower", wide=[issue]))})


def _period(since: str, until: str) -> tuple[str, str]:
    return edtf.bounds(since)[0] if since else "", edtf.bounds(until)[1] if until else ""


def _day(instant: str) -> str:
    return instant[:10]


def _relation(concept: str) -> str:
    """The relation as the claims format writes it: tradedAgainst."""
    first, *rest = short(concept).split("-")
    return first + "".join(word.capitalize() for word in rest)


def _issue(graph: Graph, iri: str, types: dict[str, str]) -> Issue:
    return graph.label(iri), iri, types.get(iri, "")


def _events(graph: Graph, rows: Iterable[Raw], *, states: bool = False) -> tuple[EventRow, ...]:
    """The rows with all that belongs to each event."""
    by_event = {row["event"]: row for row in rows}
    parts: defaultdict[str, list[Raw]] = defaultdict(list)
    for part in graph.answers("parts", event=by_event):
        parts[part["event"]].append(part)
    said = evidence(graph, {event: _values(parts[event], "claim") for event in by_event})
    people = {part["value"] for some in parts.values() for part in some if part["part"] == "participant"}
    side = _states_of(graph, people) if states else {}
    types = classes(graph, {side.get(who, who) for who in people})
    found = []
    for event, row in by_event.items():
        type_ = row["class"].removeprefix(NS)
        acting = {_who(part, side) for part in parts[event] if part["part"] == "participant"}
        found.append(
            EventRow(
                event=event,
                kind=KINDS.get(type_, type_.lower()),
                type=type_,
                status=short(row["status"]),
                contested=row["contested"] == "true",
                participants=tuple(
                    Part(who, graph.label(who), types.get(who, ""), role) for who, role in _roles(acting)
                ),
                date=row["date"],
                earliest=_day(row["earliest"]),
                latest=_day(row["latest"]),
                place="; ".join(_labels(graph, parts[event], "place")),
                occasion="; ".join(_labels(graph, parts[event], "occasion")),
                issues=_labels(graph, parts[event], "issue"),
                evidence=said[event],
            )
        )
    return tuple(sorted(found, key=lambda row: (row.earliest or "9", row.latest, row.type, row.event)))


def _states_of(graph: Graph, people: Collection[str]) -> dict[str, str]:
    """The state of each person that has one; the first in order of two."""
    rows = graph.answers("states-of", person=sorted(people))
    return dict(sorted(((row["person"], row["state"]) for row in rows), reverse=True))


def _who(part: Raw, side: dict[str, str]) -> tuple[str, str]:
    return side.get(part["value"], part["value"]), short(part["role"])


def _roles(acting: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
    """One role for each actor, the most telling one, sorted: visitors and senders before hosts and targets."""
    chosen: dict[str, str] = {}
    for who, role in sorted(acting):
        if chosen.get(who, "participant") == "participant":
            chosen[who] = role
    order = ("visitor", "sender", "initiator", "participant")
    return sorted(chosen.items(), key=lambda one: (order.index(one[1]) if one[1] in order else len(order), one[0]))


def _values(parts: Iterable[Raw], name: str) -> list[str]:
    return sorted({part["value"] for part in parts if part["part"] == name})


def _labels(graph: Graph, parts: Iterable[Raw], name: str) -> tuple[str, ...]:
    return tuple(sorted({graph.label(value) for value in _values(parts, name)}))
