"""What people type to correct a claim or a name, "status=planned" or "Park=Moon Jae-in", as changes of a judgement."""

from collections.abc import Iterable, Iterator, Sequence

import click
import pyoxigraph as ox

from detente.graph import entities
from detente.graph.names import find
from detente.graph.store import Graph
from detente.graph.vocabulary import term
from detente.ontology.claims import Claim
from detente.ontology.identifiers import NS
from detente.ontology.judgements import CHOICES, LABEL

Changes = tuple[tuple[str, str], ...]


def changes(graph: Graph, claims: Sequence[Claim], typed: Iterable[str]) -> Changes:
    """The changes to claims, or where there are none to a name; raises UsageError, UnknownName."""
    return tuple(sorted(_change(graph, claims, text) for text in typed))


def _change(graph: Graph, claims: Sequence[Claim], text: str) -> tuple[str, str]:
    name, equals, value = (part.strip() for part in text.partition("="))
    if not claims:
        if (name if equals else LABEL) != LABEL:
            raise click.UsageError(f'"{text}": a name can only get another name: write {LABEL}=NAME')
        return LABEL, value if equals else name
    if not equals:
        raise click.UsageError(f'"{text}" is no correction; write FIELD=VALUE, such as status=planned')
    if name in CHOICES:
        if not any(name in fields_of(claim) for claim in claims):
            raise click.UsageError(
                f'a {claims[0].kind} has no "{name}"; {", ".join(fields_of(claims[0]))} can be corrected'
            )
        return name, _event_class(graph, value) if name == "type" else value
    return _named(claims, name), find(graph, value) if value else ""


def _named(claims: Sequence[Claim], name: str) -> str:
    """Whom or what a name in the claims means."""
    for claim in claims:
        for entity in entities.entities(claim):
            iri = entities.iri(entity, claim.evidence.document)
            if name.lower() in (entities.name(entity).lower(), entity.text.lower(), iri):
                return iri
    there = dict.fromkeys(entities.name(entity) for claim in claims for entity in entities.entities(claim))
    raise click.UsageError(f'"{name}" is neither a field ({", ".join(CHOICES)}) nor in the claim ({", ".join(there)})')


def _event_class(graph: Graph, value: str) -> str:
    known = sorted(set(_classes(graph, "Event")))
    for name in known:
        if name.lower() == value.lower():
            return name
    raise click.UsageError(f'type "{value}" is not one of {", ".join(known)}')


def _classes(graph: Graph, above: str) -> Iterator[str]:
    """The local names of the classes under one."""
    for quad in graph.store.quads_for_pattern(None, term("rdfs:subClassOf"), term(f"det:{above}"), None):
        if isinstance(quad.subject, ox.NamedNode):
            name = quad.subject.value.removeprefix(NS)
            yield name
            yield from _classes(graph, name)


def fields_of(claim: Claim) -> list[str]:
    """The fields of a claim that can be corrected."""
    return [name for name in CHOICES if hasattr(claim, {"date": "time"}.get(name, name))]
