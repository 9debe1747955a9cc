"""Judgements as RDF, in a named graph of their own: who decided what and when, and what came of it."""

from collections.abc import Iterator

import pyoxigraph as ox

from detente.graph.judging import Judged
from detente.graph.vocabulary import JUDGEMENTS, LABEL, TYPE, code, node, term, text, typed
from detente.ontology.identifiers import entity_iri
from detente.ontology.judgements import COMPARING, Judgement

Triples = Iterator[ox.Triple]


def judgement_quads(judged: Judged) -> Iterator[ox.Quad]:
    """The judgements, the names that they give, and which things they say are one or are not."""
    for triple in _triples(judged):
        yield ox.Quad(triple.subject, triple.predicate, triple.object, JUDGEMENTS)


def _triples(judged: Judged) -> Triples:
    for judgement in judged.judgements:
        yield from _judgement(judgement)
        subject = node(judgement.id)
        for iri in judged.missing.get(judgement.id, ()):
            yield ox.Triple(subject, term("det:missing"), node(iri))
        if newer := judged.overruled.get(judgement.id):
            yield ox.Triple(subject, term("det:overruledBy"), node(newer))
    for iri, first in judged.things.stands_for.items():
        yield ox.Triple(node(iri), term("owl:sameAs"), node(first))
    for one, other in sorted(map(sorted, judged.things.apart)):
        yield ox.Triple(node(one), term("owl:differentFrom"), node(other))
    for iri, label in judged.labels.items():
        if iri not in judged.things.stands_for:
            yield ox.Triple(node(iri), LABEL, text(label))
    for iri, names in judged.former.items():
        for name in names:
            yield ox.Triple(node(iri), term("skos:altLabel"), text(name))


def _judgement(judgement: Judgement) -> Triples:
    subject, who = node(judgement.id), node(entity_iri("judge", judgement.by))
    yield ox.Triple(subject, TYPE, term("det:Judgement"))
    yield ox.Triple(subject, term("det:verdict"), code("verdict", judgement.verdict))
    first, *others = judgement.about
    compared = judgement.verdict in COMPARING
    yield ox.Triple(subject, term("det:judges"), node(first))
    for iri in others:
        yield ox.Triple(subject, term("det:comparedWith" if compared else "det:judges"), node(iri))
    for name, value in judgement.changes:
        yield ox.Triple(subject, term("det:correction"), text(f"{name}={value}"))
    if judgement.note:
        yield ox.Triple(subject, term("rdfs:comment"), text(judgement.note))
    yield ox.Triple(subject, term("prov:wasAttributedTo"), who)
    yield ox.Triple(subject, term("prov:generatedAtTime"), typed(judgement.moment.isoformat(), "dateTime"))
    yield ox.Triple(who, TYPE, term("prov:Agent"))
    yield ox.Triple(who, term("rdfs:label"), text(judgement.by))
