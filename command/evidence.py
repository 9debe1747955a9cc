"""`detente evidence`: every sentence that ties two things."""

from pathlib import Path

import click

from detente.command import options


@click.command
@click.argument("one", callback=options.name)
@click.argument("other", callback=options.name)
@click.option("--states", is_flag=True, help="Let leaders count as their states.")
@options.limit
@options.asking
def command(
    one: str, other: str, states: bool, limit: int | None, folder: Path, format: str | None, if_empty: bool
) -> None:
    """Every sentence that ties two names: what a line between them rests on.

    Events in which both have a part, stances of one on the other, offices,
    memberships, links of issues; one row for each claim, by date.

    \b
    Example:
      detente evidence "Shinzo Abe" "Xi Jinping"
      detente evidence Turkey "NATO enlargement"
    """
    from detente.command.answers import answer, opened
    from detente.command.claim_tables import CLAIM, claim_cells
    from detente.graph.claim_rows import ties
    from detente.graph.names import find

    graph = opened(folder)
    answer(
        map(claim_cells, ties(graph, find(graph, one), find(graph, other), states=states)),
        CLAIM,
        format,
        graph=graph,
        limit=limit,
        if_empty=if_empty,
        nothing="No sentence ties the two; with --states leaders count as their states",
    )
