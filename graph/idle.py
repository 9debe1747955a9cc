"""Judgements that have no effect, as findings: they are kept, and somebody should know."""

from collections.abc import Iterable, Iterator

from detente.graph.evidence import short
from detente.graph.finding import Finding
from detente.graph.store import Graph
from detente.ontology.judgements import Judgement

_WAY_OUT = "to change that: detente judge --apply"


def idle(graph: Graph) -> Iterator[Finding]:
    """A warning for each judgement whose object is not there, or that a newer one contradicts."""
    for row in graph.answers("check-judgements"):
        said = f'the judgement "{short(row["verdict"])}" by {row["who"]} of {row["at"][:10]}'
        if row["path"] == "missing":
            why = "does not find what it is about, or nothing there that it could change; it is kept, and waits"
        else:
            why = f"is contradicted by a newer one by {row['other']}, which counts"
        yield Finding("warning", row["focus"], row["path"], f"{said} {why}", row["value"])


def unapplied(graph: Graph, judgements: Iterable[Judgement]) -> Iterator[Finding]:
    """A warning for each judgement that lies beside the graph and has no part in it, and for each that lies no more."""
    there = {judgement.id: judgement for judgement in judgements}
    applied = graph.judgements
    for iri in sorted(there.keys() - applied.keys()):
        one = there[iri]
        said = f'the judgement "{one.verdict}" by {one.by} of {one.at[:10]} has no part in the graph yet'
        yield Finding("warning", iri, "", f"{said}; {_WAY_OUT}")
    for iri in sorted(applied.keys() - there.keys()):
        one = applied[iri]
        said = f'the judgement "{one.verdict}" by {one.by} of {one.at[:10]} was deleted and still has its effect'
        yield Finding("warning", iri, "", f"{said}; {_WAY_OUT}")
