"""`detente stances`: who supports, opposes or worries about what, since when, and who says so."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from detente.command import options
from detente.command.choices import POLARITIES, Several

if TYPE_CHECKING:
    from detente.command.tables import Row
    from detente.graph.rows import StanceRow


@click.command
@click.option(
    "--actor",
    default="",
    metavar="NAME",
    callback=options.name,
    help="The stances of a person, a state or an institution.",
)
@click.option(
    "--issue",
    default="",
    metavar="NAME",
    callback=options.name,
    help="The stances on an issue and the narrower ones under it.",
)
@click.option(
    "--polarity", type=Several(POLARITIES), default=(), metavar="LIST", help=f"Any of {' '.join(POLARITIES)}."
)
@click.option(
    "--said-by",
    type=click.Choice(("self", "source", "author")),
    metavar="WHO",
    help="self (the holder), source (somebody quoted) or author (of the text).",
)
@click.option("--states", is_flag=True, help="Let leaders count as their states.")
@click.option("--changed", is_flag=True, help="Only of those who were on both sides, one after the other.")
@click.option("--disputed", is_flag=True, help="Only those on which two sources contradict each other.")
@options.period
@options.limit
@options.asking
def command(
    actor: str,
    issue: str,
    polarity: tuple[str, ...],
    said_by: str | None,
    states: bool,
    changed: bool,
    disputed: bool,
    since: str,
    until: str,
    limit: int | None,
    folder: Path,
    format: str | None,
    if_empty: bool,
) -> None:
    """Who supports, opposes or worries about what, and who says so.

    A stance is dated by its sentence, or else by its document.

    \b
    Example:
      detente stances --issue "Belt and Road"
      detente stances --actor Japan --states --polarity opposes,concerned
      detente stances --disputed
    """
    from detente.command.answers import EVIDENCE, answer, opened
    from detente.command.tables import Column
    from detente.graph import ask, turns
    from detente.graph.names import find, find_issue
    from detente.ontology.codes import Polarity

    graph = opened(folder)
    rows: Sequence[StanceRow] = ask.stances(
        graph,
        find(graph, actor) if actor else None,
        find_issue(graph, issue) if issue else None,
        polarity=[Polarity(one) for one in polarity],
        since=since,
        until=until,
        states=states,
    )
    if changed:
        rows = turns.changed(rows)
    if disputed:
        rows = turns.disputed(rows)
    table = (
        Column("date"),
        Column("who"),
        Column("stance", look=stance_text),
        Column("on"),
        *EVIDENCE,
        Column("condition", data=True),
        Column("hedged", data=True),
        Column("id", data=True),
    )
    shown = (row for row in map(stance_cells, rows) if said_by in (None, _speaker(row)))
    answer(
        shown,
        table,
        format,
        graph=graph,
        limit=limit,
        if_empty=if_empty,
        nothing="No such stance in this graph; try without some of the options, or: detente stats",
    )


def stance_text(row: "Row") -> str:
    """The polarity, and what weakens it: a hedge, or a condition, whose words `explain` and the data formats have."""
    weak = [name for name, there in (("hedged", row["hedged"]), ("on condition", row["condition"])) if there]
    return f"{row['stance']} ({', '.join(weak)})" if weak else str(row["stance"])


def stance_cells(row: "StanceRow") -> "Row":
    """The cells of one stance."""
    from detente.command.answers import told

    return {
        "date": row.date,
        "who": row.holder,
        "stance": row.polarity,
        "hedged": row.hedged,
        "condition": row.condition,
        "on": row.target,
        "id": row.stance,
        **told(row.evidence, row.holder),
    }


def _speaker(row: "Row") -> str:
    said = row["said_by"]
    return "author" if not said else "self" if said == "self" else "source"
