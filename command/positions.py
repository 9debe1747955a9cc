"""`detente positions`: who held which office, as the texts have it."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from detente.command import options

if TYPE_CHECKING:
    from detente.command.tables import Row
    from detente.graph.entries import OfficeRow
    from detente.graph.rows import PositionRow


@click.command
@click.argument("name", metavar="[PERSON|STATE]", default="", callback=options.name)
@click.option("--of", default="", metavar="STATE", callback=options.name, help="Only offices of a state or a body.")
@click.option("--at", default="", metavar="DATE", callback=options.day, help="Who held them then: 2018-04-27, 2018 …")
@options.limit
@options.asking
def command(name: str, of: str, at: str, limit: int | None, folder: Path, format: str | None, if_empty: bool) -> None:
    """Who held which office, as the texts have it.

    With --at, who held it then: first as the texts have it, each office at its
    date or that of its document, and then as the gazetteer knows. All offices
    of one person that the gazetteer knows stand in: detente show NAME

    \b
    Example:
      detente positions "Wang Yi"
      detente positions --at 2018-04 --of Japan
    """
    from detente.command.answers import EVIDENCE, answer, opened
    from detente.command.tables import Column
    from detente.graph import ask
    from detente.graph.evidence import classes
    from detente.graph.holders import holders
    from detente.graph.names import find

    graph = opened(folder)
    thing = find(graph, name) if name else None
    person = thing if thing and classes(graph, [thing]).get(thing) == "Person" else None
    if of and thing != person:
        raise click.UsageError(f"{name} is no person: give the state or body once, by name or with --of")
    side = find(graph, of) if of else thing if thing != person else None
    if at:
        found = holders(graph, at, person, side)
        rows: list[Row] = [*map(_row, found.told), *map(_known, found.known)]
    else:
        rows = [_row(row) for row in ask.positions(graph, person=person, of=side)]
    table = (
        Column("person"),
        Column("office"),
        Column("of"),
        Column("date"),
        *([Column("by")] if at else []),
        *EVIDENCE,
        Column("id", data=True),
    )
    answer(
        rows,
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
        "by": "text",
        "id": [said.claim for said in row.evidence],
        **told(row.evidence),
    }


def _known(row: "OfficeRow") -> "Row":
    from detente.command.answers import told

    names = {"person": row.person, "office": row.office, "of": row.of, "date": row.date}
    return {**names, "by": "gazetteer", "id": row.person_id, **told(())}
