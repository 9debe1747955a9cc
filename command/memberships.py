"""`detente memberships`: who belongs to which body, as the texts have it."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from detente.command import options

if TYPE_CHECKING:
    from detente.command.tables import Row
    from detente.graph.rows import MembershipRow


@click.command
@click.argument("name", metavar="[MEMBER|BODY]", default="", callback=options.name)
@options.limit
@options.asking
def command(name: str, limit: int | None, folder: Path, format: str | None, if_empty: bool) -> None:
    """Who belongs to which alliance, institution or agreement.

    As the texts have it: held, over ("../2016"), planned, denied. What the
    gazetteer knows of a state's memberships stands in: detente show NAME

    \b
    Example:
      detente memberships NATO
      detente memberships "Sweden"
    """
    from detente.command.answers import EVIDENCE, answer, opened
    from detente.command.tables import Column
    from detente.graph import ask
    from detente.graph.names import find

    graph = opened(folder)
    table = (
        Column("member"),
        Column("of"),
        Column("status"),
        Column("date"),
        *EVIDENCE,
        Column("id", data=True),
    )
    answer(
        map(_row, ask.memberships(graph, find(graph, name) if name else None)),
        table,
        format,
        graph=graph,
        limit=limit,
        if_empty=if_empty,
        nothing="No such membership in this graph; detente memberships alone shows all",
    )


def _row(row: "MembershipRow") -> "Row":
    from detente.command.answers import told

    return {
        "member": row.member,
        "of": row.of,
        "status": row.status,
        "date": row.date,
        "id": [said.claim for said in row.evidence],
        **told(row.evidence),
    }
