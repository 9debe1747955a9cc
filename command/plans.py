"""`detente plans`: meetings that were planned, and what became of them."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from detente.command import options
from detente.command.choices import OUTCOMES, Several

if TYPE_CHECKING:
    from detente.command.tables import Row
    from detente.graph.rows import PlanRow


@click.command
@click.argument("actor", default="", callback=options.name)
@click.option("--with", "other", default="", metavar="NAME", callback=options.name, help="Only meetings with this one.")
@click.option("--outcome", type=Several(OUTCOMES), default=(), metavar="LIST", help=f"Any of {', '.join(OUTCOMES)}.")
@click.option("--states", is_flag=True, help="Let leaders count as their states.")
@options.period
@options.limit
@options.asking
def command(
    actor: str,
    other: str,
    outcome: tuple[str, ...],
    states: bool,
    since: str,
    until: str,
    limit: int | None,
    folder: Path,
    format: str | None,
    if_empty: bool,
) -> None:
    """Meetings, visits and calls that were planned, and what became of them.

    Told is when the first document speaks of the plan; the outcome comes with
    the date of the first document that has it. A plan of which nobody tells
    the outcome is "not yet due" if it is for a day after the newest document.

    \b
    Example:
      detente plans "Kim Jong Un"
      detente plans --outcome "cancelled,nothing heard" --from 2018
    """
    from detente.command.answers import EVIDENCE, answer, opened
    from detente.command.tables import Column
    from detente.graph.names import find
    from detente.graph.plans import plans

    graph = opened(folder)
    who = find(graph, actor) if actor else None
    rows = plans(
        graph,
        who,
        find(graph, other) if other else None,
        outcome=outcome,
        since=since,
        until=until,
        states=states,
    )
    table = (
        Column("told"),
        Column("for", "for when"),
        Column("who"),
        Column("with_whom"),
        Column("what"),
        Column("outcome", look=_outcome),
        *EVIDENCE,
        Column("outcome_told", data=True),
        Column("contested", data=True),
        Column("place", data=True),
        Column("id", data=True),
    )
    answer(
        (_row(row, who) for row in rows),
        table,
        format,
        graph=graph,
        limit=limit,
        if_empty=if_empty,
        nothing="No such plan in this graph; try without some of the options, or: detente met",
    )


def _outcome(row: "Row") -> str:
    contested = ", contested" if row["contested"] else ""
    return f"{row['outcome']} ({row['outcome_told']}{contested})" if row["outcome_told"] else str(row["outcome"])


def _row(row: "PlanRow", actor: str | None) -> "Row":
    from detente.command.met import event_cells

    cells = event_cells(row.event, actor)
    return {**cells, "told": row.planned, "for": row.event.date, "outcome": row.outcome, "outcome_told": row.told}
