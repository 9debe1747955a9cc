"""Judgements as lines of N-Quads, in a named graph of their own: who decided what and when, and what came of it."""

from collections.abc import Iterator

from detente.graph.judging import Ruling
from detente.graph.ntriples import LABEL, TYPE, Statements, code, node, quads, term, text, typed
from detente.graph.vocabulary import JUDGEMENTS
from detente.ontology.identifiers import entity_iri
from detente.ontology.judgements import COMPARING, Judgement


def judgement_quads(judged: Ruling) -> Iterator[str]:
    """The judgements, the names that they give, and which things they say are one or are not."""
    return quads(_statements(judged), JUDGEMENTS)


def _statements(judged: Ruling) -> Statements:
    for judgement in judged.judgements:
        yield from _judgement(judgement)
        subject = node(judgement.id)
        for iri in judged.missing.get(judgement.id, ()):
            yield subject, term("det:missing"), node(iri)
        if newer := judged.overruled.get(judgement.id):
            yield subject, term("det:overruledBy"), node(newer)
    for iri, first in judged.things.stands_for.items():
        yield node(iri), term("owl:sameAs"), node(first)
    for one, other in sorted(map(sorted, judged.things.apart)):
        yield node(one), term("owl:differentFrom"), node(other)
    for iri, label in judged.labels.items():
        if iri not in judged.things.stands_for:
            yield node(iri), LABEL, text(label)
    for iri, names in judged.former.items():
        for name in names:
            yield node(iri), term("skos:altLabel"), text(name)


def _judgement(judgement: Judgement) -> Statements:
    subject, who = node(judgement.id), node(entity_iri("judge", judgement.by))
    yield subject, TYPE, term("det:Judgement")
    yield subject, term("det:verdict"), code("verdict", judgement.verdict)
    first, *others = judgement.about
    compared = judgement.verdict in COMPARING
    yield subject, term("det:judges"), node(first)
    for iri in others:
        yield subject, term("det:comparedWith" if compared else "det:judges"), node(iri)
    for name, value in judgement.changes:
        yield subject, term("det:correction"), text(f"{name}={value}")
    if judgement.note:
        yield subject, term("rdfs:comment"), text(judgement.note)
    yield subject, term("prov:wasAttributedTo"), who
    yield subject, term("prov:generatedAtTime"), typed(judgement.moment.isoformat(), "dateTime")
    yield who, TYPE, term("prov:Agent")
    yield who, term("rdfs:label"), text(judgement.by)
