"""`detente timeline`: what an actor did and said, in order of time."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from detente.command import options

if TYPE_CHECKING:
    from detente.command.tables import Row
    from detente.graph.rows import EventRow, StanceRow


@click.command
@click.argument("actor", default="", callback=options.name)
@options.period
@options.limit
@options.asking
def command(
    actor: str, since: str, until: str, limit: int | None, folder: Path, format: str | None, if_empty: bool
) -> None:
    """What an actor did and said, in order of time.

    Without ACTOR: what everybody did and said.

    \b
    Example:
      detente timeline "Moon Jae-in" --from 2018
      detente timeline --to 2017-12-31
    """
    from detente.command.answers import EVIDENCE, answer, opened
    from detente.command.tables import Column
    from detente.graph import ask
    from detente.graph.names import find

    graph = opened(folder)
    who = find(graph, actor) if actor else None
    events = ask.timeline(graph, who, since=since, until=until)
    stances = ask.stances(graph, who, since=since, until=until)
    dated = [(row.earliest or "9", row.latest, event_cells(row)) for row in events]
    dated += [(row.earliest or "9", row.latest, _stance(row)) for row in stances]
    dated.sort(key=lambda one: one[:2])  # stable: events before stances of the same days
    table = (
        Column("date"),
        Column("who"),
        Column("what"),
        Column("whom_or_what", "whom or what"),
        Column("status", look=status_text),
        Column("contested", data=True),
        Column("place"),
        *EVIDENCE,
        Column("id", data=True),
    )
    answer(
        (row for _, _, row in dated),
        table,
        format,
        graph=graph,
        limit=limit,
        if_empty=if_empty,
        nothing="Nothing in that time; try without --from and --to" if since or until else "Nothing is told of it",
    )


BLANK: "Row" = {"status": "", "contested": False, "place": ""}  # what an event has and a stance has not


def status_text(row: "Row") -> str:
    """The status of an event, and whether its reports contradict each other."""
    return f"{row['status']}{', contested' if row['contested'] else ''}"


def acting(row: "EventRow") -> tuple[list[str], list[str]]:
    """Who acts in an event, and the others; where nobody acts more than others, the first counts as acting."""
    from detente.ontology.codes import ACTING

    first = [part.label for part in row.participants if part.role in ACTING]
    others = [part.label for part in row.participants if part.label not in first]
    return (first, others) if first else (others[:1], others[1:])


def event_cells(row: "EventRow") -> "Row":
    """The cells of one event, by who did it."""
    from detente.command.answers import told

    who, others = acting(row)
    return {
        "date": row.date,
        "who": who,
        "what": row.type,
        "whom_or_what": [*others, *(issue for issue in row.issues if issue not in others)],
        "status": row.status,
        "contested": row.contested,
        "place": row.place,
        "id": row.event,
        **told(row.evidence),
    }


def _stance(row: "StanceRow") -> "Row":
    from detente.command.stances import stance_cells

    cells = stance_cells(row)
    said = f"{row.polarity}{' (hedged)' if row.hedged else ''}"
    return {**cells, "who": [row.holder], "what": said, "whom_or_what": [row.target], **BLANK}
