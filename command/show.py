"""`detente show`: all that the ontology and the documents have on one name."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from detente.command import options

if TYPE_CHECKING:
    from detente.command.tables import Row
    from detente.graph.entries import Entry


@click.command
@click.argument("name")
@options.asking
def command(name: str, folder: Path, format: str | None, if_empty: bool) -> None:
    """All that the graph has on one name: other names, offices, ties.

    \b
    Example:
      detente show "Shinzo Abe"
      detente show "Diaoyu Islands"
    """
    from detente.command.answers import answer, opened
    from detente.command.tables import Column
    from detente.graph import ask
    from detente.graph.names import find

    graph = opened(folder)
    entry = ask.show(graph, find(graph, name))
    table = (Column("what"), Column("value"), Column("note"), Column("id", data=True))
    answer(_rows(entry), table, format, graph=graph, if_empty=if_empty)


def _rows(entry: "Entry") -> "Iterator[Row]":
    from detente.command.iris import short_iri

    def row(what: str, value: str, note: str = "", id: str = "") -> "Row":
        return {"what": what, "value": value, "note": note, "id": id or entry.id}

    yield row(entry.type or "thing", entry.label, short_iri(entry.id))
    for name in entry.names:
        if name.form != entry.label:
            note = f"used by {name.used_by}" if name.used_by else name.kind
            yield row("name", name.form, "" if note in ("label", "other") else note)
    for office in entry.offices:
        of = f" ({office.of})" if office.of and office.of not in office.office else ""
        holder = "" if office.person == entry.label else f"{office.person}: "
        yield row("office", f"{holder}{office.office}{of}", office.date)
    for tie in entry.ties:
        yield row(tie.relation, tie.label, id=tie.id)
    for what, count in entry.counts:
        yield row(what, str(count), "in the documents")
