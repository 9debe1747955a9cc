"""`detente agree`: where two actors stand alike or against each other, and what passed between them."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from detente.command import options

if TYPE_CHECKING:
    from detente.command.tables import Row
    from detente.graph.rows import Agreement


@click.command
@click.argument("one", callback=options.name)
@click.argument("other", callback=options.name)
@click.option("--states", is_flag=True, help="Let leaders count as their states.")
@options.period
@options.limit
@options.asking
def command(
    one: str,
    other: str,
    states: bool,
    since: str,
    until: str,
    limit: int | None,
    folder: Path,
    format: str | None,
    if_empty: bool,
) -> None:
    """On what two actors agree or differ, and what passed between them.

    First the issues on which both take stances: alike, against each other, or
    unclear where one of them stood on both sides. Then what they did together
    or to each other: cooperation or conflict, by the PLOVER class. --from and
    --to are about these events.

    \b
    Example:
      detente agree Japan China --states
      detente agree "Donald Trump" "Kim Jong Un" --from 2018
    """
    from detente.command.answers import EVIDENCE, answer, opened
    from detente.command.tables import Column
    from detente.command.timeline import status_text
    from detente.graph.agreement import agreement
    from detente.graph.names import find

    graph = opened(folder)
    first, second = find(graph, one), find(graph, other)
    if first == second:
        raise click.UsageError(f"both names mean {graph.label(first)}: name two")
    found = agreement(graph, first, second, since=since, until=until, states=states)
    table = (
        Column("how"),
        Column("on"),
        Column("date"),
        Column("who"),
        Column("what"),
        Column("whom", "with or to whom"),
        Column("status", look=status_text),
        Column("contested", data=True),
        *EVIDENCE,
        Column("id", data=True),
    )
    answer(
        _rows(found),
        table,
        format,
        graph=graph,
        limit=limit,
        if_empty=if_empty,
        nothing="No issue on which both take stances, no event between them; try with --states",
    )


BLANK: "Row" = {"whom": [], "status": "", "contested": False}  # what an event has and a stance has not


def _rows(found: "Agreement") -> "Iterator[Row]":
    from detente.command.stances import stance_cells, stance_text
    from detente.command.timeline import acting, event_cells

    for common in found.issues:
        for stance in common.stances:
            cells = stance_cells(stance)
            what = stance_text(cells)
            yield {**cells, "how": common.how, "on": common.issue, "what": what, **BLANK}
    for how, events in (("cooperation", found.cooperation), ("conflict", found.conflict)):
        for event in events:
            yield {**event_cells(event), "whom": acting(event)[1], "how": how, "on": list(event.issues)}
