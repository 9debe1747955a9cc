"""Who met whom: actors tied by the events that they took part in, however many passages report them."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

import networkx
from scipy.sparse import csr_array

from detente.graph.network.facts import add_node, counted, edge_facts
from detente.graph.network.incidence import incidence, pairs_of, without_diagonal
from detente.graph.rows import EventRow
from detente.graph.store import Graph


@dataclass(frozen=True, slots=True)
class Attendance:
    """Actors × events, three times: of events in which all meet all, of visitors, and of those whom they visit."""

    actors: tuple[str, ...]
    events: tuple[str, ...]
    meeting: csr_array
    visiting: csr_array
    receiving: csr_array

    def together(self) -> csr_array:
        """Actors × actors: in how many events two met; of a visit the visitors met the hosts, not each other."""
        received = self.visiting @ self.receiving.T
        return without_diagonal(self.meeting @ self.meeting.T + received + received.T)


def attendance(rows: Sequence[EventRow]) -> Attendance:
    """Who took part in what and on which side; a row an event."""
    actors = tuple(sorted({part.id for row in rows for part in row.participants}))
    events = tuple(sorted({row.event for row in rows}))
    sides = _sides(rows)
    return Attendance(actors, events, *(incidence(sides[side], actors, events) for side in _SIDES))


_SIDES = ("meeting", "visiting", "receiving")


def _sides(rows: Sequence[EventRow]) -> dict[str, set[tuple[str, str]]]:
    found: dict[str, set[tuple[str, str]]] = {side: set() for side in _SIDES}
    for row in rows:
        visit = row.type == "Visit" and any(part.role == "visitor" for part in row.participants)
        for part in row.participants:
            side = "meeting" if not visit else "visiting" if part.role == "visitor" else "receiving"
            found[side].add((part.id, row.event))
    return found


def meetings(graph: Graph, rows: Sequence[EventRow]) -> networkx.Graph:
    """Actors tied by the events of the rows: `weight` counts events, `reports` the passages that tell of them.

    Edges have `events` (their ids), `kinds`, `statuses`, `places`, `first`, `last`, `spells` and `evidence`.
    """
    told = attendance(rows)
    found = networkx.Graph()
    for part in sorted({part for row in rows for part in row.participants}, key=lambda part: part.id):
        add_node(found, graph, part.id, part.label, part.type)
    by_event = {row.event: row for row in rows}
    shared = _Shared(rows)
    for one, other, weight in pairs_of(told.together()):
        ends = told.actors[one], told.actors[other]
        events = shared.between(*ends)
        found.add_edge(*ends, **_facts(weight, [by_event[event] for event in events]))
    return found


class _Shared:
    """The events that two actors share, looked up by actor and side."""

    def __init__(self, rows: Sequence[EventRow]) -> None:
        self._in: dict[str, defaultdict[str, set[str]]] = {side: defaultdict(set) for side in _SIDES}
        for side, pairs in _sides(rows).items():
            for actor, event in pairs:
                self._in[side][actor].add(event)

    def between(self, one: str, other: str) -> list[str]:
        meeting, visiting, receiving = (self._in[side] for side in _SIDES)
        visits = (visiting[one] & receiving[other]) | (visiting[other] & receiving[one])
        return sorted((meeting[one] & meeting[other]) | visits)


def _facts(weight: float, rows: Sequence[EventRow]) -> dict[str, object]:
    return edge_facts(weight, rows) | {
        "events": [row.event for row in rows],
        "reports": sum(len(row.evidence) for row in rows),
        "kinds": counted(row.kind for row in rows),
        "statuses": counted(row.status for row in rows),
        "places": sorted({row.place for row in rows if row.place}),
        "contested": any(row.contested for row in rows),
    }
