"""Events with all that belongs to each: who met whom, and what somebody had a part in."""

from collections.abc import Collection, Iterable
from functools import cache

from detente.graph import scope
from detente.graph.event_rows import EventRow, Part
from detente.graph.evidence import classes, reports, short, states_of
from detente.graph.store import Graph
from detente.ontology.codes import ACTING, Role, Status
from detente.ontology.identifiers import NS

KINDS = {
    **dict.fromkeys(("Meeting", "Summit", "Talks", "Encounter"), "met"),
    "Visit": "visited",
    "Call": "called",
}

_ORDER = (*ACTING, Role.PARTICIPANT)
PARTS = ("participant", "place", "occasion", "issue")
Raw = dict[str, str]


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
        actor=scope.side(graph, actor, states=states),
        other=scope.side(graph, other, states=states),
        wanted=scope.codes("status", status),
        where=scope.within(graph, place),
        about=scope.narrower(graph, issue),
        period=scope.period(since, until),
    )
    return event_rows(graph, rows, states=states)


def timeline(
    graph: Graph, actor: str | None, *, since: str = "", until: str = "", states: bool = False
) -> tuple[EventRow, ...]:
    """Everything that an actor, or anybody, has a part in, dated first; with `states` also an actor's people."""
    actors = scope.side(graph, actor, states=states)
    return event_rows(graph, graph.answers("timeline", actor=actors, period=scope.period(since, until)))


def event_rows(graph: Graph, rows: Iterable[Raw], *, states: bool = False) -> tuple[EventRow, ...]:
    """The rows with all that belongs to each event."""
    by_event = {row["event"]: row for row in rows}
    parts, said = _parts(graph, by_event), reports(graph, by_event)
    people = {who for some in parts.values() for who, _ in some["participant"]}
    side = states_of(graph, people) if states else {}
    shown = {side.get(who, who) for who in people}
    types = classes(graph, shown)
    graph.read_labels(shown)

    @cache  # few are in most events
    def part(who: str, role: str) -> Part:
        return Part(who, graph.label(who), types.get(who, ""), role)

    found = []
    for event, row in by_event.items():
        type_ = row["class"].removeprefix(NS)
        acting = {(side.get(who, who), short(role)) for who, role in parts[event]["participant"]}
        found.append(
            EventRow(
                event=event,
                kind=KINDS.get(type_, type_.lower()),
                type=type_,
                status=short(row["status"]),
                contested=row["contested"] == "true",
                participants=tuple(part(who, role) for who, role in _roles(acting)),
                date=row["date"],
                earliest=scope.day(row["earliest"]),
                latest=scope.day(row["latest"]),
                place="; ".join(_labels(graph, parts[event]["place"])),
                occasion="; ".join(_labels(graph, parts[event]["occasion"])),
                issues=_labels(graph, parts[event]["issue"]),
                evidence=said[event],
            )
        )
    return tuple(sorted(found, key=lambda row: (row.earliest or "9", row.latest, row.type, row.event)))


def _parts(graph: Graph, events: Collection[str]) -> dict[str, dict[str, list[tuple[str, str]]]]:
    """What belongs to each event, by part; each with the role of who takes part."""
    found: dict[str, dict[str, list[tuple[str, str]]]] = {event: {part: [] for part in PARTS} for event in events}
    for event, part, value, role in graph.tuples("parts", event=events):
        found[event][part].append((value, role))
    return found


def _roles(acting: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
    """One role for each actor, the most telling one, sorted: visitors and senders before hosts and targets."""
    chosen: dict[str, str] = {}
    for who, role in sorted(acting):
        if chosen.get(who, "participant") == "participant":
            chosen[who] = role
    if set(chosen.values()) == {"participant"}:
        return list(chosen.items())
    return sorted(chosen.items(), key=lambda one: (_ORDER.index(one[1]) if one[1] in _ORDER else len(_ORDER), one[0]))


def _labels(graph: Graph, parts: Collection[tuple[str, str]]) -> tuple[str, ...]:
    return tuple(sorted({graph.label(value) for value, _ in parts})) if parts else ()
