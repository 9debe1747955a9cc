"""`detente document`: what one document added to the graph."""

from collections.abc import Iterator
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

import click

from detente.command import options

if TYPE_CHECKING:
    from detente.command.tables import Row
    from detente.graph.entries import Addition
    from detente.graph.store import Graph


@click.command
@click.argument("document", default="", callback=options.name)
@options.limit
@options.asking
def command(document: str, limit: int | None, folder: Path, format: str | None, if_empty: bool) -> None:
    """What a document added: its claims, and what no other document knows.

    DOCUMENT is its id, as it stands under every answer, or a part of its id or
    title. Without one, all documents are listed. "only here" marks the events
    of which no other document tells; the names that no other has come last.

    \b
    Example:
      detente document 2018-06-13-sentosa-trump-kim.txt
      detente document prespa --format csv
    """
    from detente.command.answers import EVIDENCE, answer, opened
    from detente.command.claim_tables import CLAIM
    from detente.command.tables import Column
    from detente.graph.contents import addition, find_document

    graph = opened(folder)
    if not document:
        _list(graph, limit, format, if_empty=if_empty)
        return
    found = addition(graph, find_document(graph, document))
    at = CLAIM.index(EVIDENCE[0])
    new = Column("only_here", look=lambda row: "only here" if row["only_here"] else "")
    table = (*CLAIM[:at], new, *CLAIM[at:])
    nothing = f"{found.document.id} makes no claims"
    answer(_rows(found), table, format, graph=graph, limit=limit, if_empty=if_empty, nothing=nothing)


def _list(graph: "Graph", limit: int | None, format: str | None, *, if_empty: bool) -> None:
    from detente.command.answers import answer
    from detente.command.tables import Column
    from detente.graph.contents import documents

    names = ("date", "id", "title", "publisher", "claims", "url")
    rows = ({name: getattr(row, name) for name in names} for row in documents(graph))
    table = (Column("date"), Column("id", "document"), Column("title"), Column("claims"))
    extra = (Column("publisher", data=True), Column("url", data=True))
    if format == "turtle":
        raise click.UsageError("the list of documents has no triples of its own: choose another --format")
    answer(rows, (*table, *extra), format, limit=limit, if_empty=if_empty, nothing="No documents in this graph.")


def _rows(found: "Addition") -> "Iterator[Row]":
    from detente.command.answers import told
    from detente.command.claim_tables import claim_cells

    for claim in found.claims:
        yield {**claim_cells(claim), "only_here": claim.claim in found.new_events}
    blank = {**dict.fromkeys(("date", "whom", "status"), ""), **told(()), "kind": "names", "only_here": True}
    for kind, names in groupby(found.new_names, key=lambda name: name.relation):
        some = list(names)
        yield {**blank, "what": kind, "who": [name.label for name in some], "id": [name.id for name in some]}
