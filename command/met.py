"""`detente met`: who met, visited or called whom, when, where, and the sentence that says so."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from detente.command import options
from detente.command.choices import STATUSES, Several

if TYPE_CHECKING:
    from detente.command.tables import Row
    from detente.graph.rows import EventRow


@click.command
@click.argument("actor", default="", callback=options.name)
@click.option("--with", "other", default="", metavar="NAME", callback=options.name, help="Only meetings with this one.")
@click.option("--status", type=Several(STATUSES), default=(), metavar="LIST", help=f"Any of {' '.join(STATUSES)}.")
@click.option("--place", default="", metavar="NAME", callback=options.name, help="In a city or a state.")
@click.option(
    "--about", default="", metavar="ISSUE", callback=options.name, help="On an issue, or at the margin of a forum."
)
@click.option("--states", is_flag=True, help="Let leaders count as their states.")
@options.period
@options.limit
@options.asking
def command(
    actor: str,
    other: str,
    status: tuple[str, ...],
    place: str,
    about: str,
    states: bool,
    since: str,
    until: str,
    limit: int | None,
    folder: Path,
    format: str | None,
    if_empty: bool,
) -> None:
    """Who met, visited or called whom, and the sentence that says so.

    ACTOR is a person, a state or an institution; without one, all meetings are
    shown. Every status is shown unless --status names some.

    \b
    Example:
      detente met "Shinzo Abe" --status held
      detente met --status planned,proposed
      detente met Japan --with China --states --from 2017
    """
    from detente.command.answers import EVIDENCE, answer, opened
    from detente.command.tables import Column
    from detente.command.timeline import status_text
    from detente.graph.events import met
    from detente.graph.names import find, find_issue
    from detente.ontology.codes import Status

    graph = opened(folder)
    who, whom = (find(graph, name) if name else None for name in (actor, other))
    if who and who == whom:
        raise click.UsageError(f"both names mean {graph.label(who)}: name two")
    rows = met(
        graph,
        who,
        whom,
        status=[Status(one) for one in status],
        since=since,
        until=until,
        place=find(graph, place) if place else None,
        issue=find_issue(graph, about) if about else None,
        states=states,
    )
    table = (
        Column("date"),
        Column("who"),
        Column("with_whom"),
        Column("what"),
        Column("status", look=status_text),
        Column("place"),
        Column("occasion"),
        *EVIDENCE,
        Column("contested", data=True),
        Column("issues", data=True),
        Column("id", data=True),
    )
    answer(
        (event_cells(row, who) for row in rows),
        table,
        format,
        graph=graph,
        limit=limit,
        if_empty=if_empty,
        nothing="No such meeting in this graph; try without some of the options, or: detente stats",
    )


def event_cells(row: "EventRow", actor: str | None) -> "Row":
    """The cells of one event, seen from the actor, or from its first participant."""
    from detente.command.answers import told

    parts = sorted(row.participants, key=lambda part: part.id != actor)  # stable: visitors stay before hosts
    return {
        "date": row.date,
        "who": parts[0].label if parts else "",
        "with_whom": [part.label for part in parts[1:]],
        "what": row.type,
        "status": row.status,
        "place": row.place,
        "occasion": row.occasion,
        "contested": row.contested,
        "issues": list(row.issues),
        "id": row.event,
        **told(row.evidence),
    }
