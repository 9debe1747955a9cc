"""`detente explain`: why the graph says so."""

import sys
from pathlib import Path

import click

from detente.command import options


@click.command
@click.argument("what", metavar="CLAIM-OR-NAME")
@click.option("--format", "format", type=click.Choice(("text", "json")), default="text", help="text or json.")
@options.limit
@options.graph
def command(what: str, format: str, limit: int | None, folder: Path) -> None:
    """Why the graph says so: the sentence, the rule, the words.

    CLAIM is the id, or as much of it as tells it apart, that stands under
    every answer; the id of an event explains all reports of it. A NAME lists
    how it was read: which words were taken for it, and in which claims.

    \b
    Example:
      detente explain 3948e428
      detente explain "Shinzo Abe"
    """
    from detente.command.answers import answer, opened
    from detente.command.explanations import as_json, as_text
    from detente.command.readings import READINGS, meant, readings
    from detente.command.tables import json_text
    from detente.command.terminal import coloured
    from detente.graph.names import find
    from detente.graph.store import NO_TEXTS
    from detente.ontology.errors import UnreadableInput

    graph = opened(folder)
    if not graph.quotes:
        raise UnreadableInput(NO_TEXTS)
    claims = meant(graph, what)
    if not claims:
        rows = readings(graph, find(graph, what))
        shown = None if format == "text" else format
        answer(rows, READINGS, shown, limit=limit, nothing="No claim speaks of it.")
        return
    if format == "json":
        click.echo(json_text([as_json(graph, claim) for claim in claims[:limit]], indent=2))
        return
    for text in (as_text(graph, claim, colours=coloured(sys.stdout)) for claim in claims[:limit]):
        click.echo(text)
