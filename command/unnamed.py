"""`detente unnamed`: claims that rest on sources whom nobody names."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from detente.command import options

if TYPE_CHECKING:
    from detente.command.tables import Row
    from detente.graph.rows import SourcedRow


@click.command
@click.option("--about", default="", metavar="NAME", callback=options.name, help="Only claims that speak of this.")
@options.limit
@options.asking
def command(about: str, limit: int | None, folder: Path, format: str | None, if_empty: bool) -> None:
    """Claims that rest on sources whom nobody names.

    "Officials said", "according to Japanese diplomats", "the opposition says":
    whom the words mean, no reader can look up.

    \b
    Example:
      detente unnamed
      detente unnamed --about "North Korea"
    """
    from detente.command.answers import answer, opened
    from detente.command.claim_tables import CLAIM
    from detente.command.tables import Column
    from detente.graph.claim_rows import unnamed
    from detente.graph.names import find

    graph = opened(folder)
    answer(
        map(_row, unnamed(graph, find(graph, about) if about else None)),
        (Column("rests_on"), *CLAIM),
        format,
        graph=graph,
        limit=limit,
        if_empty=if_empty,
        nothing=f"No claim{' that speaks of it' if about else ''} rests on a source without a name",
    )


def _row(row: "SourcedRow") -> "Row":
    from detente.command.claim_tables import claim_cells

    source = f"those who act for {row.source}" if row.reading == "agents" else row.source
    return {**claim_cells(row.claim), "rests_on": source}
