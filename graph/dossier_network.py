"""One actor's dossier: all relations that the graph has of it as one network, and what the ontology has on it."""

from collections.abc import Collection

import networkx

from detente.graph import ask, networks
from detente.graph.entries import OfficeRow
from detente.graph.store import Graph
from detente.ontology.codes import Status
from detente.ontology.edtf import OPEN_END, OPEN_START, bounds, overlap

MOST = 40  # names, offices or ties of one thing that a reader would look through


def dossier(
    graph: Graph, actor: str, *, since: str = "", until: str = "", status: Collection[Status] = ()
) -> networkx.MultiGraph:
    """Events, stances of it and on it, offices and memberships of one actor; all edges are its own."""
    told = ask.timeline(graph, actor, since=since, until=until)
    events = [row for row in told if not status or Status(row.status) in status]
    held = ask.stances(graph, actor, since=since, until=until)
    faced = [row for row in ask.stances(graph, issue=actor, since=since, until=until) if row.target_id == actor]
    offices = {*ask.positions(graph, person=actor), *ask.positions(graph, of=actor)}
    parts = [
        networks.events(graph, events, actor),
        networks.stances(graph, [*held, *(row for row in faced if row.holder_id != actor)]),
        networks.positions(graph, sorted((row for row in offices if in_period(row.date, since, until)), key=str)),
        networks.memberships(
            graph, (row for row in ask.memberships(graph, actor) if in_period(row.date, since, until))
        ),
    ]
    found: networkx.MultiGraph = networkx.compose_all(parts)
    if actor not in found:
        found.add_node(actor, label=graph.label(actor), type=ask.show(graph, actor).type, names=[])
    return found


def about(graph: Graph, actor: str) -> dict[str, list[tuple[str, str]]]:
    """What the ontology has on a thing, under headings: a text, and a note such as its time or who uses it."""
    entry = ask.show(graph, actor)
    person = entry.type == "Person"
    held = sorted(entry.offices, key=lambda one: (one.date, one.office, one.person), reverse=True)
    offices = [(_office(one) if person else f"{one.person}, {one.office}", _time(one.date)) for one in held]
    found = {
        "Names that only some use": [(name.form, f"used by {name.used_by}") for name in entry.names if name.used_by],
        "Offices, after the ontology": offices,
        "Ties, after the ontology": [(tie.label, tie.relation) for tie in entry.ties],
    }
    return {heading: pairs[:MOST] for heading, pairs in found.items() if pairs}


def _office(row: OfficeRow) -> str:
    return f"{row.office} of {row.of}" if row.of and row.of not in row.office else row.office


def _time(date: str) -> str:
    """An EDTF interval in words: since 2025-01-20."""
    start, slash, end = date.partition("/")
    if not slash:
        return start
    if start in ("", ".."):
        return f"until {end}"
    return f"since {start}" if end in ("", "..") else f"{start} to {end}"


def in_period(date: str, since: str, until: str) -> bool:
    """Whether something of that date may fall into a period; without a date it does not, where there is one."""
    if not (since or until):
        return True
    period = f"{bounds(since)[0] if since else OPEN_START}/{bounds(until)[1] if until else OPEN_END}"
    return bool(date) and overlap(date, period)
