"""Documents and claims in, a graph out: each document in a graph of its own, and what follows from them all."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing
from itertools import chain
from typing import Protocol

import pyoxigraph as ox

from detente.graph.derive import Acquaintances, states
from detente.graph.folding import Event, folded
from detente.graph.gathering import Gathering, gathered
from detente.graph.judgement_rdf import judgement_quads
from detente.graph.judging import Ruling, rule
from detente.graph.loading import compact, in_graph, load_ontology, load_quads, named, own_triples
from detente.graph.rdf import document_quads, event_quads
from detente.graph.shelf import Shelf
from detente.graph.sightings import sighted
from detente.graph.store import Graph
from detente.graph.things import known_things
from detente.graph.turtle import turtle
from detente.graph.vocabulary import ONTOLOGY
from detente.ontology.claims import Claim, EventReport
from detente.ontology.documents import Document
from detente.ontology.judgements import Judgement, in_order


class Watching(Protocol):
    """Who sees what goes into a store while it goes in."""

    def document(self, document: Document, read: list[Claim], counting: list[Claim], rejected: list[Claim]) -> None:
        """Note a document, its claims as read, and those that count or do not after judgement."""

    def quads(self, document: Document, quads: list[str]) -> list[str]:
        """Those of a document's lines that have to be written."""

    def event(self, event: Event) -> None:
        """Note an event."""


def build_graph(
    documents: Iterable[Document],
    claims: Iterable[Claim],
    *,
    judgements: Iterable[Judgement] = (),
    extra: Iterable[tuple[str, bytes]] = (),
    version: str = "",
    quotes: bool = True,
) -> Graph:
    """The graph of documents and their claims in memory, as judged; `extra` is the user's Turtle (name, bytes).

    Two readings of one claim count once, the surer one. Without `quotes` no sentence of a document is in it.
    """
    told = gathered(documents, claims)
    own = turtle(own_triples(extra))
    store = ox.Store()
    load_ontology(store, own)
    in_force = in_order(judgements)
    compact(store, put_together(told, store, in_force, ontology=store, version=version, quotes=quotes))
    return Graph(
        lambda: store,
        lambda: {document.id: document for document, _ in told.walk()},
        lambda: [claim for _, some in told.walk() for claim in some],
        judgements=lambda: in_force[::-1],
        own=own,
        quotes=quotes,
        about={"version": version},
        lasting=True,
    )


def put_together(
    told: Gathering,
    store: ox.Store,
    judgements: Iterable[Judgement],
    *,
    ontology: ox.Store,
    version: str,
    quotes: bool,
    watching: Watching | None = None,
) -> int:
    """Write what is told into a store that has nothing derived, all or what `watching` lets; in how many batches.

    The ontology is copied from the store that has it, unless that is the same. The store is still to be compacted.
    """
    ruling = _ruling(told, ontology, list(judgements))
    known = frozenset(named(ontology, ONTOLOGY))
    added = _by_document(ruling.added)
    state_of, acquaintances = states(ontology), Acquaintances(ontology, known)
    seen = Shelf()

    def lines() -> Iterator[str]:
        if ontology is not store:  # with the rest, since what is loaded apart lies apart on the disk
            yield from in_graph(ontology.dump(format=ox.RdfFormat.N_TRIPLES, from_graph=ONTOLOGY), ONTOLOGY)
        for document, read in told.walk():
            counting, rejected = ruling.halves(_with(read, added.get(document.id)))
            quads = document_quads(document, counting, rejected, known=known, version=version, quotes=quotes)
            if watching:
                watching.document(document, read, counting, rejected)
                quads = iter(watching.quads(document, list(quads)))
            yield from quads
            acquaintances.learn(counting)
            for one in counting:  # of whose names it is known by now that they are IRIs
                if isinstance(one, EventReport):
                    seen.put(sighted(one, document.date, state_of))
        yield from judgement_quads(ruling)
        for event in folded(seen, ruling.reports):
            if watching:
                watching.event(event)
            yield from event_quads(event)
            yield from acquaintances.quads(event)

    with closing(seen):
        return load_quads(store, lines())


def _ruling(told: Gathering, store: ox.Store, judgements: list[Judgement]) -> Ruling:
    """What judgements come to, by what the ontology in the store knows."""
    if not judgements:
        return Ruling()
    known = known_things(store, {iri for judgement in judgements for iri in judgement.names})
    documents = {claim.evidence.document for one in judgements if (claim := one.claim)}
    texts = {name: document for name in documents if (document := told.get(name))}
    return rule(chain.from_iterable(claims for _, claims in told.walk()), judgements, texts, known)


def _with(read: list[Claim], added: list[Claim] | None) -> list[Claim]:
    """The claims on a document, those that people added in their places."""
    return sorted([*read, *added], key=lambda claim: (claim.evidence.start, claim.id)) if added else read


def _by_document(claims: Iterable[Claim]) -> Mapping[str, list[Claim]]:
    found: dict[str, list[Claim]] = {}
    for claim in claims:
        found.setdefault(claim.evidence.document, []).append(claim)
    return found
