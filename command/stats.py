"""`detente stats`: how much of what is in the graph, and which names the ontology does not know."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from detente.command import options

if TYPE_CHECKING:
    from detente.command.tables import Row
    from detente.graph.store import Graph


@click.command
@click.option("--candidates", is_flag=True, help="Names that the ontology does not know, the most frequent first.")
@options.limit
@options.asking
def command(candidates: bool, limit: int | None, folder: Path, format: str | None, if_empty: bool) -> None:
    """Count what is in the graph.

    With --candidates: the names to put into an ontology of your own, by
    detente ontology adopt.

    \b
    Example:
      detente stats
      detente stats --candidates --limit 20
    """
    from detente.command.answers import answer, opened
    from detente.command.tables import Column
    from detente.graph import ask
    from detente.graph.store import NO_TEXTS
    from detente.ontology.errors import UnreadableInput

    graph = opened(folder)
    if candidates:
        if not graph.quotes:
            raise UnreadableInput(NO_TEXTS)
        table = (
            *map(Column, ("name", "type", "claims", "documents", "under")),
            Column("id", data=True),
        )
        rows: Iterable[Row] = _unknown(graph)
    else:
        table = tuple(map(Column, ("group", "what", "count")))
        rows = ({"group": c.group, "what": c.what, "count": c.count} for c in ask.stats(graph))
    answer(rows, table, format, limit=limit, if_empty=if_empty, nothing="The ontology knows every name in this graph.")


def _unknown(graph: "Graph") -> "Iterator[Row]":
    from detente.graph.adoption import candidates

    for one in candidates(graph):
        yield {
            "name": one.label,
            "type": one.type,
            "claims": len(one.claims),
            "documents": len(one.documents),
            "under": graph.label(one.broader) if one.broader else "",
            "id": one.iri,
        }
