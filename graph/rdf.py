"""Documents, claims and events as RDF: one named graph for each document, no node without a name."""

from collections.abc import Collection, Iterable, Iterator

import pyoxigraph as ox

from detente.graph import entities
from detente.graph.folding import Event
from detente.graph.passages import passage_triples
from detente.graph.vocabulary import DERIVED, LABEL, TYPE, code, document_graph, node, term, text, typed
from detente.ontology import edtf
from detente.ontology.claims import (
    Claim,
    Entity,
    EventReport,
    IssueLink,
    Membership,
    Position,
    Stance,
    Time,
)
from detente.ontology.documents import Document
from detente.ontology.identifiers import ID, digest, document_iri, passage_iri

Triples = Iterator[ox.Triple]
CALENDAR = {4: "gYear", 7: "gYearMonth", 10: "date"}


def document_quads(
    document: Document,
    claims: Iterable[Claim],
    rejected: Iterable[Claim] = (),
    *,
    known: Collection[str] = (),
    version: str = "",
    quotes: bool = True,
) -> Iterator[ox.Quad]:
    """A document and its claims in the document's graph; entities that are not `known` come with label and class.

    Of `rejected` claims it has where they were read and by which rule, but not what they say.
    """
    graph = document_graph(document.id)
    told = [claim for claim in claims if type(claim) in CLASSES]
    triples = [*_document(document), *_run(version)]
    for claim in told:
        triples += _claim(claim, document, version, quotes=quotes)
    for claim in (claim for claim in rejected if type(claim) in CLASSES):
        triples += _rejected(claim, document, version, quotes=quotes)
    for triple in [*triples, *_strangers(told, known)]:
        yield ox.Quad(triple.subject, triple.predicate, triple.object, graph)


def event_quads(event: Event) -> Iterator[ox.Quad]:
    """An event in the derived graph, with the reports it rests on."""
    for triple in _event(event):
        yield ox.Quad(triple.subject, triple.predicate, triple.object, DERIVED)


def _document(document: Document) -> Triples:
    subject = node(document_iri(document.id))
    yield ox.Triple(subject, TYPE, term("det:Document"))
    yield ox.Triple(subject, term("det:documentId"), text(document.id))
    yield ox.Triple(subject, term("det:textSha256"), text(document.sha256))
    yield ox.Triple(subject, term("det:encoding"), text(document.encoding))
    yield ox.Triple(subject, term("det:dateBasis"), code("basis", document.date_basis))
    for name in ("title", "creator", "publisher"):
        value = getattr(document, "author" if name == "creator" else name)
        if value:
            yield ox.Triple(subject, term(f"dcterms:{name}"), text(value))
    if document.url:
        yield ox.Triple(subject, term("dcterms:source"), _address(document.url))
    if document.date:
        yield from _when(subject, document.date)
        if document.date.replace("-", "").isdecimal() and len(document.date) in CALENDAR:
            yield ox.Triple(subject, term("dcterms:issued"), typed(document.date, CALENDAR[len(document.date)]))


def _address(url: str) -> ox.NamedNode | ox.Literal:
    try:
        return ox.NamedNode(url)
    except ValueError:
        return text(url)


def _when(subject: ox.NamedNode, date: str) -> Triples:
    first, last = edtf.bounds(date)
    yield ox.Triple(subject, term("det:date"), text(date))
    yield ox.Triple(subject, term("det:earliest"), typed(f"{first}T00:00:00Z", "dateTime"))
    yield ox.Triple(subject, term("det:latest"), typed(f"{last}T23:59:59Z", "dateTime"))


def _timed(subject: ox.NamedNode, time: Time | None) -> Triples:
    if time is not None:
        yield from _when(subject, time.edtf)
        if time.text:
            yield ox.Triple(subject, term("det:dateText"), text(time.text))


def run_iri(version: str) -> str:
    """The IRI of the reading by one version of the software and its rules."""
    return f"{ID}run-{digest(version)}"


def _run(version: str) -> Triples:
    run = node(run_iri(version))
    yield ox.Triple(run, TYPE, term("det:ExtractionRun"))
    yield ox.Triple(run, term("rdfs:label"), text(f"detente {version}".strip()))


def run_versions(store: ox.Store) -> set[str]:
    """The versions of the software and its rules by which a store's claims were read."""
    runs = {quad.subject for quad in store.quads_for_pattern(None, TYPE, term("det:ExtractionRun"), None)}
    labels = (quad.object for run in runs for quad in store.quads_for_pattern(run, term("rdfs:label"), None, None))
    return {label.value.removeprefix("detente").strip() for label in labels if isinstance(label, ox.Literal)}


def _claim(claim: Claim, document: Document, version: str, *, quotes: bool) -> Triples:
    subject = node(claim.id)
    yield ox.Triple(subject, TYPE, term(f"det:{CLASSES[type(claim)]}"))
    yield from _reading(claim, document, version, quotes=quotes)
    if claim.attributed:
        yield _of(subject, "attributedTo", claim.attributed.source, document)
        yield ox.Triple(subject, term("det:cue"), text(claim.attributed.cue))
        if claim.attributed.source.reading:
            yield ox.Triple(subject, term("det:sourceReading"), text(claim.attributed.source.reading))
    if quotes and (condition := getattr(claim, "condition", "")):
        yield ox.Triple(subject, term("det:condition"), text(condition))
    yield from _own(claim, subject, document)


def _rejected(claim: Claim, document: Document, version: str, *, quotes: bool) -> Triples:
    yield ox.Triple(node(claim.id), TYPE, term("det:RejectedClaim"))
    yield ox.Triple(node(claim.id), term("det:rejectedAs"), term(f"det:{CLASSES[type(claim)]}"))
    yield from _reading(claim, document, version, quotes=quotes)


def _reading(claim: Claim, document: Document, version: str, *, quotes: bool) -> Triples:
    """Where a claim was read, by which rule, and how surely."""
    subject, evidence = node(claim.id), claim.evidence
    source = node(document_iri(document.id))
    yield ox.Triple(subject, term("det:statedIn"), source)
    yield ox.Triple(subject, term("prov:wasDerivedFrom"), source)
    yield ox.Triple(subject, term("prov:wasGeneratedBy"), node(run_iri(version)))
    yield ox.Triple(subject, term("det:evidence"), node(passage_iri(document.id, evidence.start, evidence.end)))
    yield ox.Triple(subject, term("det:rule"), text(claim.rule))
    yield ox.Triple(subject, term("det:confidence"), _decimal(claim.confidence))
    if quotes and (trigger := getattr(claim, "trigger", "")):
        yield ox.Triple(subject, term("det:trigger"), text(trigger))
    yield from passage_triples(evidence, document, quotes=quotes)


def _decimal(value: float) -> ox.Literal:
    """In the one form that Oxigraph gives back."""
    return typed(f"{value:.4f}".rstrip("0").rstrip("."), "decimal")


def _of(subject: ox.NamedNode, name: str, entity: Entity, document: Document) -> ox.Triple:
    return ox.Triple(subject, term(f"det:{name}"), node(entities.iri(entity, document.id)))


def _own(claim: Claim, subject: ox.NamedNode, document: Document) -> Triples:
    """What only this kind of claim says."""
    match claim:
        case EventReport():
            yield from _report(claim, subject, document)
        case Stance():
            yield _of(subject, "holder", claim.holder, document)
            yield _of(subject, "target", claim.target, document)
            yield ox.Triple(subject, term("det:polarity"), code("polarity", claim.polarity))
            yield ox.Triple(subject, term("det:hedged"), typed(str(claim.hedged).lower(), "boolean"))
            yield from _timed(subject, claim.time)
        case Position():
            yield _of(subject, "positionHolder", claim.person, document)
            yield ox.Triple(subject, term("det:officeName"), text(claim.office))
            if claim.office_id:
                yield ox.Triple(subject, term("det:office"), node(claim.office_id))
            if claim.of:
                yield _of(subject, "positionIn", claim.of, document)
            yield from _timed(subject, claim.time)
        case Membership():
            yield _of(subject, "member", claim.member, document)
            yield _of(subject, "memberOf", claim.of, document)
            yield ox.Triple(subject, term("det:status"), code("status", claim.status))
            yield from _timed(subject, claim.time)
        case IssueLink():
            yield _of(subject, "linkFrom", claim.issues[0], document)
            yield _of(subject, "linkTo", claim.issues[1], document)
            yield ox.Triple(subject, term("det:linkKind"), code("relation", claim.relation))


def _report(claim: EventReport, subject: ox.NamedNode, document: Document) -> Triples:
    yield ox.Triple(subject, term("det:reportedAs"), term(f"det:{claim.type}"))
    yield ox.Triple(subject, term("det:status"), code("status", claim.status))
    parts = sorted({(entities.iri(p.entity, document.id), str(p.role)) for p in claim.participants})
    for number, (who, role) in enumerate(parts, 1):
        part = node(f"{claim.id}-p{number}")
        yield ox.Triple(subject, term("det:participant"), node(who))
        yield ox.Triple(subject, term("det:participation"), part)
        yield ox.Triple(part, TYPE, term("det:Participation"))
        yield ox.Triple(part, term("det:participationOf"), node(who))
        yield ox.Triple(part, term("det:role"), code("role", role))
    if claim.place:
        yield _of(subject, "place", claim.place, document)
    if claim.occasion:
        yield _of(subject, "occasion", claim.occasion, document)
    for topic in claim.topics:
        yield _of(subject, "aboutIssue", topic, document)
    yield from _timed(subject, claim.time)


def _event(event: Event) -> Triples:
    subject = node(event.id)
    yield ox.Triple(subject, TYPE, term(f"det:{event.type}"))
    yield ox.Triple(subject, term("det:status"), code("status", event.status))
    if event.contested:
        yield ox.Triple(subject, term("det:statusContested"), typed("true", "boolean"))
    parts = {"participant": event.participants, "place": event.places, "occasion": event.occasions}
    for name, iris in {**parts, "aboutIssue": event.topics, "derivedFrom": event.reports}.items():
        for iri in iris:
            yield ox.Triple(subject, term(f"det:{name}"), node(iri))
    for report in event.reports:
        yield ox.Triple(node(report), term("det:reports"), subject)
    if event.date:
        yield from _when(subject, event.date)


def _strangers(claims: Iterable[Claim], known: Collection[str]) -> Triples:
    """Label and class of everybody whom the gazetteer does not know."""
    for claim in claims:
        for entity in entities.entities(claim):
            iri = entities.iri(entity, claim.evidence.document)
            if iri not in known:
                yield ox.Triple(node(iri), TYPE, term(f"det:{entity.type}"))
                yield ox.Triple(node(iri), LABEL, text(entities.name(entity)))
                if entity.broader:
                    yield ox.Triple(node(iri), term("det:broaderIssue"), node(entity.broader))


CLASSES: dict[type[Claim], str] = {
    EventReport: "EventReport",
    Stance: "Stance",
    Position: "Position",
    Membership: "Membership",
    IssueLink: "IssueLink",
}
