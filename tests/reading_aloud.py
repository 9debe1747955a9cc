"""Reads a sentence or two and tells in short what was understood, so that tests can be read like examples."""

from detente.build.extract import Reader
from detente.ontology.claims import EventReport, IssueLink, Membership, Position, Stance
from detente.ontology.documents import Document


def document(text: str, date: str = "2021-06-20", **more: object) -> Document:
    return Document("told.txt", text, date, **more)  # type: ignore[arg-type]


def events(reader: Reader, text: str, date: str = "2021-06-20") -> list[EventReport]:
    return [claim for claim in reader.claims(document(text, date)) if isinstance(claim, EventReport)]


def event(reader: Reader, text: str, date: str = "2021-06-20") -> EventReport:
    """The one event of a text."""
    found = events(reader, text, date)
    assert len(found) == 1, [(each.type, each.trigger, who(each)) for each in found]
    return found[0]


def who(report: EventReport) -> set[str]:
    return {part.entity.label for part in report.participants}


def roles(report: EventReport) -> dict[str, str]:
    return {part.entity.label: str(part.role) for part in report.participants}


def when(report: EventReport | Stance) -> str:
    return report.time.edtf if report.time else ""


def stances(reader: Reader, text: str, date: str = "2021-06-20") -> list[tuple[str, str, str]]:
    """Every stance of a text as (holder, polarity, target)."""
    found = [claim for claim in reader.claims(document(text, date)) if isinstance(claim, Stance)]
    return [(claim.holder.label, str(claim.polarity), claim.target.label) for claim in found]


def links(reader: Reader, text: str) -> list[tuple[str, str, str]]:
    """Every issue link of a text as (issue, relation, issue)."""
    found = [claim for claim in reader.claims(document(text)) if isinstance(claim, IssueLink)]
    return [(claim.issues[0].label, str(claim.relation), claim.issues[1].label) for claim in found]


def positions(reader: Reader, text: str, date: str = "2021-06-20") -> list[tuple[str, str, str | None]]:
    """Every position of a text as (person, office, whose)."""
    found = [claim for claim in reader.claims(document(text, date)) if isinstance(claim, Position)]
    return [(claim.person.label, claim.office, claim.of.label if claim.of else None) for claim in found]


def memberships(reader: Reader, text: str) -> list[tuple[str, str, str]]:
    found = [claim for claim in reader.claims(document(text)) if isinstance(claim, Membership)]
    return [(claim.member.label, claim.of.label, str(claim.status)) for claim in found]
