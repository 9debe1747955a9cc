"""The rows that a document and an event have in the tables of the read model.

They are what the questions of the same names find in the store; that they are is a property test's to say.
"""

import re
from collections.abc import Callable, Iterator
from itertools import permutations

from detente.graph import entities
from detente.graph.folding import Event
from detente.graph.passages import LONGEST, paragraph
from detente.graph.vocabulary import code
from detente.ontology import edtf
from detente.ontology.claims import (
    Claim,
    Entity,
    EventReport,
    IssueLink,
    Membership,
    Position,
    Stance,
)
from detente.ontology.codes import Relation
from detente.ontology.documents import Document
from detente.ontology.identifiers import NS, passage_iri

Row = tuple[object, ...]
Days = tuple[str, str, str]  # the date, and its first and last instant
_LONE_SURROGATE = re.compile("[\ud800-\udfff]")
NEVER: Days = ("", "", "")


def days(date: str) -> Days:
    """An EDTF date with its first and last instant; "" three times where there is none."""
    if not date:
        return NEVER
    first, last = edtf.bounds(date)
    return date, f"{first}T00:00:00Z", f"{last}T23:59:59Z"


def verbatim(words: str) -> str:
    """Words as RDF has them: without lone surrogates."""
    return _LONE_SURROGATE.sub("\ufffd", words)


def document_row(document: Document) -> tuple[str, ...]:
    """What is said of a document beside its claims."""
    texts = (document.id, document.title, document.date, document.publisher, document.url)
    return tuple(map(verbatim, texts))


def evidence_row(claim: Claim, iri: str, document: int, *, counts: bool, quotes: bool) -> Row:
    """Where a claim is written; what a rejected one says is not told."""
    at = claim.evidence
    status = getattr(claim, "status", None)
    source = claim.attributed.source if claim.attributed and counts else None
    return (
        iri,
        code("status", status).value if status and counts else "",
        verbatim(at.quote[:LONGEST]) if quotes else "",
        verbatim(getattr(claim, "trigger", "")) if quotes else "",
        str(at.start),
        str(at.end),
        document,
        _iri(source, claim),
    )


def own_row(claim: Claim, iri: str, document: Document, *, quotes: bool) -> tuple[str, Row] | None:
    """The table of a claim's kind and its row there; `iri` is the claim's."""
    match claim:
        case Stance():
            return "stance", (
                iri,
                _iri(claim.holder, claim),
                _iri(claim.target, claim),
                code("polarity", claim.polarity).value,
                str(claim.hedged).lower(),
                verbatim(claim.condition) if quotes else "",
                *days(claim.time.edtf if claim.time else document.date),
            )
        case Position():
            return "position", (
                iri,
                _iri(claim.person, claim),
                claim.office_id or "",
                verbatim(claim.office),
                _iri(claim.of, claim),
                *days(claim.time.edtf if claim.time else ""),
            )
        case Membership():
            status = code("status", claim.status).value
            date = claim.time.edtf if claim.time else ""
            return "membership", (iri, _iri(claim.member, claim), _iri(claim.of, claim), status, date)
        case IssueLink():
            source, target = (_iri(issue, claim) for issue in claim.issues)
            return "link", (iri, source, target, code("relation", claim.relation).value)
    return None


def _iri(entity: Entity | None, claim: Claim) -> str:
    return entities.iri(entity, claim.evidence.document) if entity else ""


def near_rows(document: Document, claims: list[Claim], perhaps: Callable[[str], bool]) -> Iterator[Row]:
    """Each two things that a paragraph names: `one other passage paragraph claim same`, in which `same` is 1 or 0.

    The claim is the first in the passage of the one; `same` says that this passage names both and states no link.
    Things that are not even `perhaps` issues are passed over.
    """
    named, stated = _by_paragraph(document, claims, perhaps)
    for number, things in named.items():
        for one, other in permutations(things, 2):
            for passage, claim in things[one].items():
                near = any(there != passage for there in things[other])
                same = passage in things[other] and (passage, one, other) not in stated
                if near or same:
                    yield one, other, passage, f"{document.id} {number}", claim, int(same)


def _by_paragraph(
    document: Document, claims: list[Claim], perhaps: Callable[[str], bool]
) -> tuple[dict[int, dict[str, dict[str, str]]], set[tuple[str, str, str]]]:
    """By paragraph and thing, the passages that name it, each with the first claim there; and what passages tie."""
    named: dict[int, dict[str, dict[str, str]]] = {}
    stated: set[tuple[str, str, str]] = set()
    for claim in claims if document.text else ():
        if things := [*filter(perhaps, _mentioned(claim))]:
            at = claim.evidence
            passage = passage_iri(document.id, at.start, at.end)
            if isinstance(claim, IssueLink) and claim.relation is not Relation.MENTIONED_WITH:
                stated |= {(passage, *pair) for pair in permutations(things, 2)}
            for thing in things:
                passages = named.setdefault(paragraph(document.text, at.start), {}).setdefault(thing, {})
                passages[passage] = min(claim.id, passages.get(passage, claim.id))
    return named, stated


def _mentioned(claim: Claim) -> list[str]:
    """What a claim is about, if that may be issues."""
    match claim:
        case Stance():
            about = [claim.target]
        case EventReport():
            about = [*claim.topics]
        case IssueLink():
            about = [*claim.issues]
        case _:
            about = []
    return [_iri(one, claim) for one in about]


def event_row(event: Event) -> tuple[str, ...]:
    """What became of an event, and when it was."""
    contested = "true" if event.contested else ""
    return f"{NS}{event.type}", code("status", event.status).value, contested, *days(event.date)


def part_rows(event: Event) -> Iterator[tuple[str, str, str]]:
    """What belongs to an event: the part, its IRI, and the role of who takes part."""
    yield from (("participant", who, code("role", role).value) for who, role in event.parts)
    others = {"place": event.places, "occasion": event.occasions, "issue": event.topics}
    yield from ((part, iri, "") for part, iris in others.items() for iri in iris)
