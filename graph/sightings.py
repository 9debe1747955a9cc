"""Reports of events made comparable: family, participants, days and place as far as a report tells them."""

from collections.abc import Mapping
from typing import NamedTuple

from detente.graph import entities
from detente.ontology import edtf
from detente.ontology.claims import EventReport, Participant
from detente.ontology.codes import Role, Status
from detente.ontology.identifiers import document_iri

FAMILIES = {"Summit": "Meeting", "Talks": "Meeting", "Encounter": "Meeting"}
TOGETHER = ("Meeting", "Visit", "Call")  # families without a direction
AIMED = (Role.TARGET, Role.RECIPIENT)
GROUND = ("State", "Place")


class Sighting(NamedTuple):  # which is written down and read sooner than a dataclass
    """A report made comparable; all that it names are IRIs."""

    report: str  # the claim
    document: str
    document_date: str
    type: str
    family: str
    status: Status
    date: str  # EDTF, "" where it tells none, or no year
    core: frozenset[str]
    parts: tuple[tuple[str, str], ...]  # everybody with each role, sorted
    topics: tuple[str, ...]
    venue: str  # the place that it names, "" for none
    occasion: str
    place: str  # the state it lies in, or what is known of it
    first: str
    last: str

    @property
    def dated(self) -> bool:
        return bool(self.date)

    @property
    def everyone(self) -> frozenset[str]:
        return frozenset(who for who, _ in self.parts)

    @property
    def about(self) -> tuple[str, ...]:
        """The issues by which an event is known again: those of meetings vary with who tells of them."""
        return () if self.family in TOGETHER else self.topics

    def order(self) -> tuple[bool | int | str, ...]:
        """Dated before undated, sharp before vague, many before few; the last is the report."""
        days = edtf.precision(self.date) if self.date else 0
        span = (self.first, self.last)
        return (not self.dated, days, -len(self.core), not self.place, *span, "\n".join(sorted(self.core)), self.report)


def sighted(report: EventReport, document_date: str, state_of: Mapping[str, str]) -> Sighting:
    """The report with its family, the participants it is known by, and the days and the state it allows."""
    document = report.evidence.document
    family = FAMILIES.get(report.type, report.type)
    date = report.time.edtf if report.time and edtf.UNKNOWN not in report.time.edtf else ""
    first, last = edtf.bounds(date) if date else _allowed(report.status, document_date)
    parts = {(entities.iri(one.entity, document), str(one.role)) for one in report.participants}
    return Sighting(
        report=report.id,
        document=document_iri(document),
        document_date=document_date,
        type=report.type,
        family=family,
        status=report.status,
        date=date,
        core=_core(report, family),
        parts=tuple(sorted(parts)),
        topics=tuple(sorted({entities.iri(topic, document) for topic in report.topics})),
        venue=entities.iri(report.place, document) if report.place else "",
        occasion=entities.iri(report.occasion, document) if report.occasion else "",
        place=_ground(report, family, state_of),
        first=first,
        last=last,
    )


def _allowed(status: Status, document_date: str) -> tuple[str, str]:
    """The days that an undated report may mean, from when its document was written."""
    if not document_date:
        return edtf.OPEN_START, edtf.OPEN_END
    first, last = edtf.bounds(document_date)
    return (edtf.OPEN_START, last) if status in (Status.HELD, Status.DENIED) else (first, edtf.OPEN_END)


def _core(report: EventReport, family: str) -> frozenset[str]:
    """The participants by which an event is known again."""
    document = report.evidence.document
    chosen: list[Participant] = list(report.participants)
    if family in TOGETHER:
        least = 1 if family == "Visit" else 2
        kept = [p for p in chosen if not (p.role is Role.HOST and p.entity.type in GROUND)]
        chosen = kept if len(kept) >= least else chosen
        visitors = [p for p in chosen if p.role is Role.VISITOR]
        chosen = visitors if family == "Visit" and visitors else chosen
        return frozenset(entities.iri(p.entity, document) for p in chosen)
    return frozenset(entities.iri(p.entity, document) + " aimed at" * (p.role in AIMED) for p in chosen)


def _ground(report: EventReport, family: str, state_of: Mapping[str, str]) -> str:
    """The state where it takes place as far as anybody knows, or the place itself; "" where nothing is said."""
    place = report.place
    if place is None and family == "Visit":
        hosts = [p.entity for p in report.participants if p.role is Role.HOST]
        place = min(hosts, key=lambda host: (host.type not in GROUND, host.id or host.text), default=None)
    if place is None:
        return ""
    known = entities.iri(place, report.evidence.document)
    return state_of.get(known, known)
