"""Documents, claims and events as lines of N-Quads: one named graph for each document, no node without a name."""

from collections.abc import Collection, Iterable, Iterator
from functools import cache

from detente.graph import entities
from detente.graph.folding import Event
from detente.graph.ntriples import LABEL, TYPE, Statement, Statements, code, days, node, quads, term, text, typed
from detente.graph.passages import passage_triples
from detente.graph.vocabulary import DERIVED, document_graph
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
from detente.ontology.errors import UnreadableInput
from detente.ontology.identifiers import ID, digest, document_iri, passage_iri

CALENDAR = {4: "gYear", 7: "gYearMonth", 10: "date"}


def document_quads(
    document: Document,
    claims: Iterable[Claim],
    rejected: Iterable[Claim] = (),
    *,
    known: Collection[str] = (),
    version: str = "",
    quotes: bool = True,
) -> Iterator[str]:
    """A document and its claims in the document's graph; entities that are not `known` come with label and class.

    Of `rejected` claims it has where they were read and by which rule, but not what they say.
    """
    told = [claim for claim in claims if type(claim) in CLASSES]
    statements = [*_document(document), *_run(version)]
    for claim in told:
        statements += _claim(claim, document, version, quotes=quotes)
    for claim in (claim for claim in rejected if type(claim) in CLASSES):
        statements += _rejected(claim, document, version, quotes=quotes)
    statements += _strangers(told, known)
    return quads(statements, document_graph(document.id))


def event_quads(event: Event) -> Iterator[str]:
    """An event in the derived graph, with the reports it rests on."""
    return quads(_event(event), DERIVED)


def _document(document: Document) -> Statements:
    subject = node(document_iri(document.id))
    yield subject, TYPE, term("det:Document")
    yield subject, term("det:documentId"), text(document.id)
    yield subject, term("det:textSha256"), text(document.sha256)
    yield subject, term("det:encoding"), text(document.encoding)
    yield subject, term("det:dateBasis"), code("basis", document.date_basis)
    for name in ("title", "creator", "publisher"):
        value = getattr(document, "author" if name == "creator" else name)
        if value:
            yield subject, term(f"dcterms:{name}"), text(value)
    if document.url:
        yield subject, term("dcterms:source"), _address(document.url)
    if document.date:
        yield from _when(subject, document.date)
        if document.date.replace("-", "").isdecimal() and len(document.date) in CALENDAR:
            yield subject, term("dcterms:issued"), typed(document.date, CALENDAR[len(document.date)])


def _address(url: str) -> str:
    try:
        return node(url)
    except UnreadableInput:
        return text(url)


def _when(subject: str, date: str) -> Statements:
    told, earliest, latest = days(date)
    yield subject, term("det:date"), told
    yield subject, term("det:earliest"), earliest
    yield subject, term("det:latest"), latest


def _timed(subject: str, time: Time | None) -> Statements:
    if time is not None:
        yield from _when(subject, time.edtf)
        if time.text:
            yield subject, term("det:dateText"), text(time.text)


@cache
def run_iri(version: str) -> str:
    """The IRI of the reading by one version of the software and its rules."""
    return f"{ID}run-{digest(version)}"


def _run(version: str) -> Statements:
    run = node(run_iri(version))
    yield run, TYPE, term("det:ExtractionRun")
    yield run, term("rdfs:label"), text(f"detente {version}".strip())


def _claim(claim: Claim, document: Document, version: str, *, quotes: bool) -> Statements:
    subject = node(claim.id)
    yield subject, TYPE, term(f"det:{CLASSES[type(claim)]}")
    yield from _reading(claim, subject, document, version, quotes=quotes)
    if claim.attributed:
        yield _of(subject, "attributedTo", claim.attributed.source, document)
        yield subject, term("det:cue"), text(claim.attributed.cue)
        if claim.attributed.source.reading:
            yield subject, term("det:sourceReading"), text(claim.attributed.source.reading)
    if quotes and (condition := getattr(claim, "condition", "")):
        yield subject, term("det:condition"), text(condition)
    yield from _own(claim, subject, document)


def _rejected(claim: Claim, document: Document, version: str, *, quotes: bool) -> Statements:
    subject = node(claim.id)
    yield subject, TYPE, term("det:RejectedClaim")
    yield subject, term("det:rejectedAs"), term(f"det:{CLASSES[type(claim)]}")
    yield from _reading(claim, subject, document, version, quotes=quotes)


def _reading(claim: Claim, subject: str, document: Document, version: str, *, quotes: bool) -> Statements:
    """Where a claim was read, by which rule, and how surely."""
    evidence, source = claim.evidence, node(document_iri(document.id))
    yield subject, term("det:statedIn"), source
    yield subject, term("prov:wasDerivedFrom"), source
    yield subject, term("prov:wasGeneratedBy"), node(run_iri(version))
    yield subject, term("det:evidence"), node(passage_iri(document.id, evidence.start, evidence.end))
    yield subject, term("det:rule"), text(claim.rule)
    yield subject, term("det:confidence"), _decimal(claim.confidence)
    if quotes and (trigger := getattr(claim, "trigger", "")):
        yield subject, term("det:trigger"), text(trigger)
    yield from passage_triples(evidence, document, quotes=quotes)


def _decimal(value: float) -> str:
    """In the one form that Oxigraph gives back."""
    return typed(f"{value:.4f}".rstrip("0").rstrip("."), "decimal")


def _of(subject: str, name: str, entity: Entity, document: Document) -> Statement:
    return (subject, term(f"det:{name}"), node(entities.iri(entity, document.id)))


def _own(claim: Claim, subject: str, document: Document) -> Statements:
    """What only this kind of claim says."""
    match claim:
        case EventReport():
            yield from _report(claim, subject, document)
        case Stance():
            yield _of(subject, "holder", claim.holder, document)
            yield _of(subject, "target", claim.target, document)
            yield subject, term("det:polarity"), code("polarity", claim.polarity)
            yield subject, term("det:hedged"), typed(str(claim.hedged).lower(), "boolean")
            yield from _timed(subject, claim.time)
        case Position():
            yield _of(subject, "positionHolder", claim.person, document)
            yield subject, term("det:officeName"), text(claim.office)
            if claim.office_id:
                yield subject, term("det:office"), node(claim.office_id)
            if claim.of:
                yield _of(subject, "positionIn", claim.of, document)
            yield from _timed(subject, claim.time)
        case Membership():
            yield _of(subject, "member", claim.member, document)
            yield _of(subject, "memberOf", claim.of, document)
            yield subject, term("det:status"), code("status", claim.status)
            yield from _timed(subject, claim.time)
        case IssueLink():
            yield _of(subject, "linkFrom", claim.issues[0], document)
            yield _of(subject, "linkTo", claim.issues[1], document)
            yield subject, term("det:linkKind"), code("relation", claim.relation)


def _report(claim: EventReport, subject: str, document: Document) -> Statements:
    yield subject, term("det:reportedAs"), term(f"det:{claim.type}")
    yield subject, term("det:status"), code("status", claim.status)
    parts = sorted({(entities.iri(p.entity, document.id), str(p.role)) for p in claim.participants})
    for number, (who, role) in enumerate(parts, 1):
        part = f"{subject[:-1]}-p{number}>"
        yield subject, term("det:participant"), node(who)
        yield subject, term("det:participation"), part
        yield part, TYPE, term("det:Participation")
        yield part, term("det:participationOf"), node(who)
        yield part, term("det:role"), code("role", role)
    if claim.place:
        yield _of(subject, "place", claim.place, document)
    if claim.occasion:
        yield _of(subject, "occasion", claim.occasion, document)
    for topic in claim.topics:
        yield _of(subject, "aboutIssue", topic, document)
    yield from _timed(subject, claim.time)


def _event(event: Event) -> Statements:
    subject = node(event.id)
    yield subject, TYPE, term(f"det:{event.type}")
    yield subject, term("det:status"), code("status", event.status)
    if event.contested:
        yield subject, term("det:statusContested"), typed("true", "boolean")
    parts = {"participant": event.participants, "place": event.places, "occasion": event.occasions}
    for name, iris in {**parts, "aboutIssue": event.topics, "derivedFrom": event.reports}.items():
        for iri in iris:
            yield subject, term(f"det:{name}"), node(iri)
    for report in event.reports:
        yield node(report), term("det:reports"), subject
    if event.date:
        yield from _when(subject, event.date)


def _strangers(claims: Iterable[Claim], known: Collection[str]) -> Statements:
    """Label and class of everybody whom the gazetteer does not know."""
    for claim in claims:
        for entity in entities.entities(claim):
            iri = entities.iri(entity, claim.evidence.document)
            if iri not in known:
                yield node(iri), TYPE, term(f"det:{entity.type}")
                yield node(iri), LABEL, text(entities.name(entity))
                if entity.broader:
                    yield node(iri), term("det:broaderIssue"), node(entity.broader)


CLASSES: dict[type[Claim], str] = {
    EventReport: "EventReport",
    Stance: "Stance",
    Position: "Position",
    Membership: "Membership",
    IssueLink: "IssueLink",
}
