"""Where rows are written, and what the things in them are: the questions behind every question."""

from collections.abc import Collection, Iterable, Mapping
from typing import TypeVar

from detente.graph.event_rows import Said
from detente.graph.store import Graph
from detente.ontology.identifiers import CODE, NS

Key = TypeVar("Key")


def short(iri: str) -> str:
    """The value of a concept (code:status-held is held) or the local name of a class."""
    return iri.removeprefix(CODE).partition("-")[2] if iri.startswith(CODE) else iri.removeprefix(NS)


def relation(concept: str) -> str:
    """A relation between issues as the claims format writes it: tradedAgainst."""
    first, *rest = short(concept).split("-")
    return first + "".join(word.capitalize() for word in rest)


def classes(graph: Graph, things: Collection[str]) -> dict[str, str]:
    """The class of each thing, by its local name; the first in order where it has many."""
    rows = graph.answers("classes", thing=sorted(things)) if things else []
    return dict(sorted(((row["thing"], short(row["class"])) for row in rows), reverse=True))


def states_of(graph: Graph, people: Collection[str]) -> dict[str, str]:
    """The state of each person that has one; the first in order of two."""
    rows = graph.answers("states-of", person=sorted(people)) if people else []
    return dict(sorted(((row["person"], row["state"]) for row in rows), reverse=True))


def evidence(graph: Graph, claims: Mapping[Key, Iterable[str]]) -> dict[Key, tuple[Said, ...]]:
    """The evidence of each key's claims, from the newest document to the oldest."""
    wanted = {claim for some in claims.values() for claim in some}
    found = {row["claim"]: _said(graph, row) for row in graph.answers("evidence", claim=sorted(wanted))}
    return {key: _newest_first(found[claim] for claim in some if claim in found) for key, some in claims.items()}


def _newest_first(said: Iterable[Said]) -> tuple[Said, ...]:
    by_place = sorted(said, key=lambda one: (one.document, int(one.start), one.claim))
    return tuple(sorted(by_place, key=lambda one: one.date, reverse=True))


def _said(graph: Graph, row: dict[str, str]) -> Said:
    source = row.pop("attributed")
    return Said(**{**row, "status": short(row["status"])}, attributed=graph.label(source) if source else "")
