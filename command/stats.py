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
@click.option("--actors", is_flag=True, help="In how many events each actor has a part.")
@click.option("--pairs", is_flag=True, help="In how many events two actors have a part.")
@click.option("--candidates", is_flag=True, help="Names that the ontology does not know, the most frequent first.")
@options.limit
@options.asking
def command(
    actors: bool,
    pairs: bool,
    candidates: bool,
    limit: int | None,
    folder: Path,
    format: str | None,
    if_empty: bool,
) -> None:
    """Count what is in the graph.

    With --candidates: the names to put into an ontology of your own, by
    detente ontology adopt.

    \b
    Example:
      detente stats
      detente stats --pairs --limit 20
      detente stats --candidates --limit 20
    """
    from detente.command.answers import answer, opened
    from detente.command.tables import Column
    from detente.graph import ask
    from detente.graph.store import NO_TEXTS
    from detente.ontology.errors import UnreadableInput

    if actors + pairs + candidates > 1:
        raise click.UsageError("choose one of --actors, --pairs and --candidates")
    graph = opened(folder)
    if candidates:
        if not graph.quotes:
            raise UnreadableInput(NO_TEXTS)
        table = (
            *map(Column, ("name", "type", "claims", "documents", "under")),
            Column("id", data=True),
        )
        rows: Iterable[Row] = _unknown(graph)
    elif actors:
        table = (*map(Column, ("actor", "type", "events")), Column("id", data=True))
        rows = ({"actor": a.actor, "type": a.type, "events": a.events, "id": a.actor_id} for a in ask.busiest(graph))
    elif pairs:
        table = (*map(Column, ("actor", "other", "events")), Column("id", data=True))
        rows = (
            {"actor": two.actor, "other": two.other, "events": two.events, "id": [two.actor_id, two.other_id]}
            for two in ask.pairs(graph)
        )
    else:
        table = tuple(map(Column, ("group", "what", "count")))
        rows = ({"group": c.group, "what": c.what, "count": c.count} for c in ask.stats(graph))
    nothing = "The ontology knows every name in this graph." if candidates else "No event has an actor."
    answer(rows, table, format, limit=limit, if_empty=if_empty, nothing=nothing)


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
