"""`detente stats`: how much of what is in the graph, and which names the ontology does not know."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from detente.command import options

if TYPE_CHECKING:
    from detente.command.tables import Row
    from detente.graph.store import Graph
    from detente.ontology.claims import Claim


@click.command
@click.option("--candidates", is_flag=True, help="Names that the ontology does not know, the most frequent first.")
@options.limit
@options.asking
def command(candidates: bool, limit: int | None, folder: Path, format: str | None, if_empty: bool) -> None:
    """Count what is in the graph.

    With --candidates: the names to put into an ontology of your own.

    \b
    Example:
      detente stats
      detente stats --candidates --limit 20
    """
    from detente.command.answers import answer, opened
    from detente.command.tables import Column
    from detente.graph import ask
    from detente.graph.store import NO_TEXTS
    from detente.ontology.errors import UnreadableInput

    graph = opened(folder)
    if candidates:
        if not graph.quotes:
            raise UnreadableInput(NO_TEXTS)
        table = tuple(map(Column, ("name", "type", "claims", "documents")))
        rows: Iterable[Row] = _unknown(graph)
    else:
        table = tuple(map(Column, ("group", "what", "count")))
        rows = ({"group": c.group, "what": c.what, "count": c.count} for c in ask.stats(graph))
    answer(rows, table, format, limit=limit, if_empty=if_empty, nothing="The ontology knows every name in this graph.")


def _unknown(graph: "Graph") -> "Iterator[Row]":
    from detente.graph.entities import entities, iri, name
    from detente.graph.vocabulary import LABEL, ONTOLOGY

    known = {str(quad.subject) for quad in graph.store.quads_for_pattern(None, LABEL, None, ONTOLOGY)}
    found: defaultdict[tuple[str, str], set[Claim]] = defaultdict(set)
    for claim in graph.claims.values():
        for entity in entities(claim):
            if f"<{iri(entity, claim.evidence.document)}>" not in known:
                found[name(entity), entity.type].add(claim)
    for (label, type_), claims in sorted(found.items(), key=lambda one: (-len(one[1]), one[0])):
        documents = {claim.evidence.document for claim in claims}
        yield {"name": label, "type": type_, "claims": len(claims), "documents": len(documents)}
