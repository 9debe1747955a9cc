"""`detente dossier`: everything on one name, with the sentences."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from detente.command import options

if TYPE_CHECKING:
    from detente.command.tables import Row
    from detente.graph.entries import Dossier


@click.command
@click.argument("name", callback=options.name)
@click.option("--states", is_flag=True, help="With what the people of a state did and said.")
@options.period
@options.limit
@options.asking
def command(
    name: str,
    states: bool,
    since: str,
    until: str,
    limit: int | None,
    folder: Path,
    format: str | None,
    if_empty: bool,
) -> None:
    """Everything on one name: offices, meetings, stances, memberships, ties.

    What the ontology knows comes without a sentence, what the texts have with
    it. --from and --to are about what was done and said.

    \b
    Example:
      detente dossier "Wang Yi"
      detente dossier Japan --states --from 2018
    """
    from detente.command.answers import EVIDENCE, answer, opened
    from detente.command.tables import Column
    from detente.command.timeline import status_text
    from detente.graph.dossier import dossier
    from detente.graph.names import find

    graph = opened(folder)
    found = dossier(graph, find(graph, name), since=since, until=until, states=states)
    table = (
        Column("about"),
        Column("date"),
        Column("who"),
        Column("what"),
        Column("whom_or_what", "whom or what"),
        Column("status", look=status_text),
        Column("contested", data=True),
        *EVIDENCE,
        Column("id", data=True),
    )
    answer(_rows(found), table, format, graph=graph, limit=limit, if_empty=if_empty)


def _rows(found: "Dossier") -> "Iterator[Row]":
    """The rows of a dossier, section by section; they all have the same cells."""
    from detente.command.answers import told

    blank = {
        **dict.fromkeys(("date", "who", "what", "whom_or_what", "status"), ""),
        "contested": False,
        **told(()),
        "id": found.entry.id,
    }
    for about, cells in (*_named(found), *_told(found), *_offices(found)):
        yield {**blank, "about": about, **cells}


def _named(found: "Dossier") -> "Iterator[tuple[str, Row]]":
    """What the ontology has on it, but for offices."""
    entry = found.entry
    other = [name.form for name in entry.names if name.form != entry.label]
    yield "name", {"who": entry.label, "what": entry.type, "whom_or_what": other}
    for tie in entry.ties:
        yield "tie", {"who": entry.label, "what": tie.relation, "whom_or_what": tie.label, "id": tie.id}


def _offices(found: "Dossier") -> "Iterator[tuple[str, Row]]":
    """The offices that the ontology has; a state may have hundreds, so they come last."""
    for office in found.entry.offices:
        yield "office", {"date": office.date, "who": office.person, "what": office.office, "status": "gazetteer"}


def _told(found: "Dossier") -> "Iterator[tuple[str, Row]]":
    """What the texts have."""
    from detente.command.answers import told
    from detente.command.claim_tables import in_words
    from detente.command.stances import stance_cells, stance_text
    from detente.command.timeline import event_cells
    from detente.graph.events import KINDS

    for position in found.positions:
        claims = [said.claim for said in position.evidence]
        cells = {"date": position.date, "who": position.person, "what": position.office}
        yield "office", {**cells, **told(position.evidence), "id": claims}
    for member in found.memberships:
        claims = [said.claim for said in member.evidence]
        cells = {"date": member.date, "who": member.member, "what": "member of", "whom_or_what": member.of}
        yield "membership", {**cells, "status": member.status, **told(member.evidence), "id": claims}
    for event in found.events:
        yield ("meeting" if event.type in KINDS else "event"), event_cells(event)
    for about, stances in (("stance", found.stances), ("stance on it", found.stances_on)):
        for stance in stances:
            row = stance_cells(stance)
            yield about, {**row, "what": stance_text(row), "whom_or_what": stance.target}
    for link in found.links:
        claims = [said.claim for said in link.evidence]
        cells = {"who": link.source, "what": in_words(link.relation), "whom_or_what": link.target}
        yield "link", {**cells, **told(link.evidence), "id": claims}
