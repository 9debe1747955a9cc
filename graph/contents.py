"""The documents of a graph, and what each of them added to it."""

import difflib

from detente.graph import scope
from detente.graph.claim_rows import claim_rows
from detente.graph.entries import Addition, DocumentRow, Tie
from detente.graph.evidence import classes
from detente.graph.store import Graph
from detente.ontology.errors import AmbiguousName, UnknownName
from detente.ontology.identifiers import ID

SHOWN = 5


def documents(graph: Graph, document: str | None = None) -> tuple[DocumentRow, ...]:
    """All documents, or the one of an IRI, by date and name."""
    rows = (
        DocumentRow(**{**row, "claims": int(row["claims"])})  # type: ignore[arg-type]
        for row in graph.answers("documents", document=scope.one(document))
    )
    return tuple(sorted(rows, key=lambda row: (row.date, row.id)))


def find_document(graph: Graph, name: str) -> str:
    """The IRI of the document of an id, an IRI, or a part of an id or title that only one has; raises UnknownName."""
    rows = documents(graph)
    wanted = name.casefold()
    tries = (
        lambda row: name in (row.id, row.document, f"id:{row.document.removeprefix(ID)}"),
        lambda row: row.id.rpartition("/")[2] == name,
        lambda row: wanted in row.id.casefold() or wanted in row.title.casefold(),
    )
    for fits in tries:
        found = [row for row in rows if fits(row)]
        if len(found) == 1:
            return found[0].document
        if found:
            raise AmbiguousName(name, tuple(row.id for row in found[:SHOWN]), len(found[SHOWN:]))
    raise UnknownName(name, tuple(difflib.get_close_matches(name, [row.id for row in rows], SHOWN)))


def addition(graph: Graph, document: str) -> Addition:
    """The claims of a document, and the events and names that no other document has."""
    told = graph.answers("told-in", document=[document])
    only = graph.answers("only-in", document=[document])
    events = {row["thing"] for row in only if row["what"] == "event"}
    names = {row["thing"] for row in only if row["what"] == "name"}
    types = classes(graph, names)
    ties = (Tie(types.get(thing, ""), graph.label(thing), thing) for thing in names)
    return Addition(
        document=documents(graph, document)[0],
        claims=claim_rows(graph, [row["claim"] for row in told]),
        new_events=frozenset(row["claim"] for row in told if row["event"] in events),
        new_names=tuple(sorted(ties, key=lambda tie: (tie.relation, tie.label, tie.id))),
    )
