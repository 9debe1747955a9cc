"""Claims by what somebody types for them, and the words that were read as one name."""

import re
from collections import defaultdict
from collections.abc import Iterator

import click
import pyoxigraph as ox

from detente.command.answers import short_id
from detente.command.tables import Column, Row
from detente.graph.entities import entities, iri
from detente.graph.store import Graph
from detente.graph.vocabulary import node, term
from detente.ontology.claims import Claim
from detente.ontology.identifiers import ID

READINGS = (
    Column("read_as"),
    Column("claims", "times"),
    Column("documents"),
    Column("examples", "explain"),
)
MOST_EXAMPLES = 3


def meant(graph: Graph, what: str) -> list[Claim]:
    """The claim whose id begins so, or the reports of the event whose id does; [] where it may be a name.

    Raises UsageError where several ids begin so.
    """
    start = what.removeprefix(ID).removeprefix("id:")
    digits = start.removeprefix("claim-").removeprefix("event-")
    if not re.fullmatch("[0-9a-f]{4,16}", digits):
        return []
    claims = [] if start.startswith("event-") else _beginning(list(graph.claims), f"{ID}claim-{digits}")
    events = [] if start.startswith("claim-") else _beginning(sorted(_events(graph)), f"{ID}event-{digits}")
    if len(claims) + len(events) > 1:
        names = ", ".join(one.removeprefix(ID) for one in [*claims, *events][:5])
        raise click.UsageError(f'"{what}" is the beginning of several ids: {names}')
    if events:
        reports = graph.store.quads_for_pattern(node(events[0]), term("det:derivedFrom"), None, None)
        claims = sorted(quad.object.value for quad in reports if isinstance(quad.object, ox.NamedNode))
    return [graph.claims[claim] for claim in claims]


def _beginning(iris: list[str], start: str) -> list[str]:
    return [one for one in iris if one.startswith(start)]


def _events(graph: Graph) -> set[str]:
    quads = graph.store.quads_for_pattern(None, term("det:derivedFrom"), None, None)
    return {quad.subject.value for quad in quads if isinstance(quad.subject, ox.NamedNode)}


def readings(graph: Graph, thing: str) -> Iterator[Row]:
    """The words that were taken for a thing, the most frequent first, with some claims that do."""
    found: defaultdict[str, list[Claim]] = defaultdict(list)
    for claim in graph.judged.claims:
        for entity in entities(claim):
            if iri(entity, claim.evidence.document) == thing:
                found[" ".join(entity.text.split())].append(claim)
    for words, claims in sorted(found.items(), key=lambda one: (-len(one[1]), one[0])):
        unique = {claim.id: claim for claim in claims}
        yield {
            "read_as": words,
            "claims": len(unique),
            "documents": len({claim.evidence.document for claim in claims}),
            "examples": [short_id(claim) for claim in list(unique)[:MOST_EXAMPLES]],
        }
