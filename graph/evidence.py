"""Where rows are written, and what the things in them are: the questions behind every question."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import lru_cache
from typing import TypeVar

from detente.graph.event_rows import Said
from detente.graph.store import Graph
from detente.ontology.identifiers import CODE, NS

Key = TypeVar("Key")


@lru_cache(maxsize=1024)  # of few there are many
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
    found = {row[0]: _said(graph, row) for row in graph.tuples("evidence", claim=sorted(wanted))}
    return {key: _newest_first(found[claim] for claim in some if claim in found) for key, some in claims.items()}


def reports(graph: Graph, events: Collection[str]) -> dict[str, tuple[Said, ...]]:
    """The evidence of the reports of each event, from the newest document to the oldest."""
    found: dict[str, dict[str, Said]] = {event: {} for event in events}
    for event, *row in graph.tuples("reports", event=events):
        found[event][row[0]] = _said(graph, row)
    return {event: _newest_first(some.values()) for event, some in found.items()}


def _newest_first(said: Iterable[Said]) -> tuple[Said, ...]:
    found = tuple(said)
    if len(found) < 2:
        return found
    by_place = sorted(found, key=lambda one: (one.document, int(one.start), one.claim))
    return tuple(sorted(by_place, key=lambda one: one.date, reverse=True))


def _said(graph: Graph, row: Sequence[str]) -> Said:
    claim, status, quote, trigger, start, end, document, title, date, publisher, url, source = row
    by = graph.label(source) if source else ""
    return Said(claim, quote, trigger, short(status), document, title, date, publisher, url, by, start, end)
