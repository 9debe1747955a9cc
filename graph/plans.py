"""Meetings that were planned, and what became of them."""

from collections.abc import Collection, Iterable

from detente.graph import scope
from detente.graph.events import event_rows
from detente.graph.rows import EventRow, PlanRow, Said
from detente.graph.store import Graph
from detente.ontology.codes import Status

AHEAD = frozenset({Status.PLANNED, Status.PROPOSED})
SETTLED = frozenset({Status.HELD, Status.CANCELLED, Status.DENIED})
NOT_YET, NOTHING = "not yet due", "nothing heard"


def plans(
    graph: Graph,
    actor: str | None = None,
    other: str | None = None,
    *,
    outcome: Collection[str] = (),
    since: str = "",
    until: str = "",
    states: bool = False,
) -> tuple[PlanRow, ...]:
    """Meetings, visits and calls that somebody planned or proposed, by their date, each with its outcome.

    The outcome is the resolved status of the event; where it still is a plan, "not yet due" as long as the newest
    document is from before its last day, else "nothing heard". The clock has no part in it.
    """
    rows = graph.answers(
        "plans",
        actor=scope.side(graph, actor, states=states),
        other=scope.side(graph, other, states=states),
        period=scope.period(since, until),
    )
    newest = "".join(row["newest"] for row in graph.answers("newest"))
    found = (_plan(event, scope.day(newest)) for event in event_rows(graph, rows, states=states))
    return tuple(row for row in found if not outcome or row.outcome in outcome)


def _plan(event: EventRow, newest: str) -> PlanRow:
    planned = _first(said for said in event.evidence if said.status in AHEAD)
    if event.status in SETTLED:
        told = _first(said for said in event.evidence if said.status == event.status)
        return PlanRow(planned, event, event.status, told)
    return PlanRow(planned, event, NOT_YET if event.latest > newest else NOTHING, "")


def _first(told: Iterable[Said]) -> str:
    """The earliest date of the documents, "" where none has one."""
    return min((said.date for said in told if said.date), default="")
