"""`detente positions`: who held which office, as the texts have it."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from detente.command import options

if TYPE_CHECKING:
    from detente.command.tables import Row
    from detente.graph.rows import PositionRow


@click.command
@click.argument("name", metavar="[PERSON|STATE]", default="", callback=options.name)
@options.limit
@options.asking
def command(name: str, limit: int | None, folder: Path, format: str | None, if_empty: bool) -> None:
    """Who held which office, as the texts have it.

    What the gazetteer knows of a person's offices stands in: detente show NAME

    \b
    Example:
      detente positions "Wang Yi"
      detente positions Japan
    """
    from detente.command.answers import EVIDENCE, answer, opened
    from detente.command.tables import Column
    from detente.graph import ask
    from detente.graph.evidence import classes
    from detente.graph.names import find

    graph = opened(folder)
    thing = find(graph, name) if name else None
    person = thing is not None and classes(graph, [thing]).get(thing) == "Person"
    rows = ask.positions(graph, person=thing if person else None, of=None if person else thing)
    table = (
        Column("person"),
        Column("office"),
        Column("of"),
        Column("date"),
        *EVIDENCE,
        Column("id", data=True),
    )
    answer(
        map(_row, rows),
        table,
        format,
        graph=graph,
        limit=limit,
        if_empty=if_empty,
        nothing="No such position in this graph; detente positions alone shows all",
    )


def _row(row: "PositionRow") -> "Row":
    from detente.command.answers import told

    return {
        "person": row.person,
        "office": row.office,
        "of": row.of,
        "date": row.date,
        "id": [said.claim for said in row.evidence],
        **told(row.evidence),
    }
