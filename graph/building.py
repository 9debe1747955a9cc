"""Documents and claims in, a graph out: each document in a graph of its own, and what follows from them all."""

from collections.abc import Iterable, Mapping
from itertools import chain

import pyoxigraph as ox

from detente.graph.derive import derive
from detente.graph.judgement_rdf import judgement_quads
from detente.graph.judging import Judged
from detente.graph.loading import load_ontology, load_quads, named, own_triples
from detente.graph.rdf import document_quads
from detente.graph.store import Graph, judged, place
from detente.graph.turtle import turtle
from detente.graph.vocabulary import JUDGEMENTS, ONTOLOGY, document_graph
from detente.ontology import edtf, lines
from detente.ontology.claims import Claim, EventReport, Time
from detente.ontology.documents import Document
from detente.ontology.errors import UnreadableInput
from detente.ontology.judgements import Judgement, in_order

Halves = tuple[list[Claim], list[Claim]]


def build_graph(
    documents: Iterable[Document],
    claims: Iterable[Claim],
    *,
    judgements: Iterable[Judgement] = (),
    extra: Iterable[tuple[str, bytes]] = (),
    version: str = "",
    quotes: bool = True,
    onto: tuple[Graph, ox.Store] | None = None,
) -> Graph:
    """The graph of documents and their claims, as judged; `extra` is the user's Turtle (name, bytes).

    Two readings of one claim count once, the surer one. Without `quotes` no sentence of a document is in it. `onto` is
    a graph that was built in the same way from other documents, and a copy of its store that becomes this graph's:
    only what differs is written there.
    """
    texts = {document.id: document for document in documents}
    told = _surest(claims, texts)
    own = turtle(own_triples(extra))
    if onto is None:
        store = ox.Store()
        load_ontology(store, own)
    else:
        store = onto[1]
        store.remove_graph(JUDGEMENTS)
    in_force = in_order(judgements)
    outcome = judged(store, told, in_force, texts)
    by_document = _by_document(texts, outcome)
    changed = set(texts) if onto is None else _changed(onto[0], texts, by_document)
    for name in onto[0].documents.keys() - (texts.keys() - changed) if onto else ():
        store.remove_graph(document_graph(name))
    known = frozenset(named(store, ONTOLOGY))
    new = (
        document_quads(texts[name], *by_document[name], known=known, version=version, quotes=quotes)
        for name in sorted(changed)
    )
    load_quads(store, chain(chain.from_iterable(new), judgement_quads(outcome)))
    reports = (claim for claim in outcome.claims if isinstance(claim, EventReport))
    derive(store, reports, {name: document.date for name, document in texts.items()}, outcome.reports)
    return Graph(lambda: store, texts.values, lambda: told, judgements=lambda: in_force[::-1], own=own, quotes=quotes)


def _by_document(names: Iterable[str], outcome: Judged) -> dict[str, Halves]:
    """The claims that count and those that are rejected, of each document."""
    found: dict[str, Halves] = {name: ([], []) for name in names}
    for half, claims in enumerate((outcome.claims, outcome.rejected)):
        for claim in sorted(claims, key=place):
            found[claim.evidence.document][half].append(claim)
    return found


def _changed(before: Graph, documents: Mapping[str, Document], claims: Mapping[str, Halves]) -> set[str]:
    """The documents that a graph has not, or has otherwise."""
    had = _by_document(before.documents, before.judged)
    return {
        name
        for name, document in documents.items()
        if before.documents.get(name) != document or had[name] != claims[name]
    }


def _surest(claims: Iterable[Claim], documents: Mapping[str, Document]) -> list[Claim]:
    """One claim an id, in the order of the documents; raises UnreadableInput at one that its document contradicts."""
    for document in documents.values():
        _check_date(document.date, document.id)
    found: dict[str, Claim] = {}
    for claim in claims:
        _check_quote(claim, documents)
        time: Time | None = getattr(claim, "time", None)
        _check_date(time.edtf if time else "", claim.evidence.document)
        name = claim.id
        if name not in found or _sureness(claim) > _sureness(found[name]):
            found[name] = claim
    return sorted(found.values(), key=place)


def _sureness(claim: Claim) -> tuple[float, str, str]:
    return claim.confidence, claim.rule, lines.write_line(claim)


def _check_quote(claim: Claim, documents: Mapping[str, Document]) -> None:
    at = claim.evidence
    document = documents.get(at.document)
    if document is None:
        raise UnreadableInput(f'a claim is about the document "{at.document}", which is not among those given')
    if document.text[at.start : at.end] != at.quote:
        raise UnreadableInput(f'"{at.document}", characters {at.start} to {at.end}: not what the claim quotes')


def _check_date(date: str, document: str) -> None:
    try:
        edtf.bounds(date or "../..")
    except ValueError as wrong:
        raise UnreadableInput(f'"{document}": {wrong}') from wrong
