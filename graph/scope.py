"""What a question is asked about: a thing, a side with all its people, a place with what lies in it, a period."""

from collections.abc import Collection

from detente.graph.store import Graph
from detente.ontology import edtf
from detente.ontology.identifiers import CODE


def one(iri: str | None) -> list[str] | None:
    """The thing alone; None, which leaves a parameter open, for None (as below)."""
    return None if iri is None else [iri]


def side(graph: Graph, actor: str | None, *, states: bool = True) -> list[str] | None:
    """The actor and, with `states`, everybody on its side."""
    if actor is None or not states:
        return one(actor)
    return sorted({actor, *(row["actor"] for row in graph.answers("side", state=[actor]))})


def within(graph: Graph, place: str | None) -> list[str] | None:
    """The place and all places in it."""
    if place is None:
        return None
    return [place, *sorted(row["place"] for row in graph.answers("within", state=[place]))]


def narrower(graph: Graph, issue: str | None) -> list[str] | None:
    """The issue, those under it, and the places that these are over."""
    if issue is None:
        return None
    return sorted({issue, *(row["issue"] for row in graph.answers("narrower", wide=[issue]))})


def codes(scheme: str, values: Collection[str]) -> list[str] | None:
    """The concepts of values of a code list; None for none."""
    return [f"{CODE}{scheme}-{value}" for value in values] or None


def period(since: str, until: str) -> tuple[str, str]:
    """The first and last ISO day of a period of EDTF dates, "" where open."""
    return edtf.bounds(since)[0] if since else "", edtf.bounds(until)[1] if until else ""


def day(instant: str) -> str:
    """The ISO day of an instant."""
    return instant[:10]
