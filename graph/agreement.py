"""Where two actors stand alike or against each other, and what they did together or to each other."""

from detente.graph import scope
from detente.graph.ask import stances
from detente.graph.events import event_rows
from detente.graph.rows import Agreement, CommonIssue
from detente.graph.store import Graph

WAYS = ("alike", "against each other", "unclear")


def agreement(
    graph: Graph, one: str, other: str, *, since: str = "", until: str = "", states: bool = False
) -> Agreement:
    """What both take stances on, and what they did together or to each other; with `states` their people count too.

    The period is that of the events: on which side of an issue somebody stands, all stances tell.
    """
    here, there = (scope.side(graph, side, states=states) for side in (one, other))
    issues = graph.answers("agreement", one=here, other=there)
    held = [row for who in (one, other) for row in stances(graph, who, states=states)] if issues else []
    common = (
        CommonIssue(
            graph.label(row["issue"]),
            row["issue"],
            row["how"],
            tuple(stance for stance in held if stance.target_id == row["issue"] and stance.polarity != "neutral"),
        )
        for row in issues
    )
    rows = graph.answers("between", one=here, other=there, period=scope.period(since, until))
    natures = {row["event"]: row["nature"] for row in rows}
    events = event_rows(graph, rows, states=states)
    return Agreement(
        issues=tuple(sorted(common, key=lambda row: (WAYS.index(row.how), row.issue, row.issue_id))),
        cooperation=tuple(event for event in events if natures[event.event] == "cooperation"),
        conflict=tuple(event for event in events if natures[event.event] == "conflict"),
    )
