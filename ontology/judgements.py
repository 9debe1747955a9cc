"""What people decide about claims and names; one line each of judgements.jsonl (docs/judgements.md).

A judgement binds to the ids of claims, which depend on the text alone, and to IRIs of people and things. It never binds
to an event: an event's id changes with its reports, theirs do not.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from enum import StrEnum

from detente.ontology import edtf
from detente.ontology.claims import Claim
from detente.ontology.codes import Polarity, Relation, Status
from detente.ontology.identifiers import CODE, ID, digest
from detente.ontology.lines import claim_json


class Verdict(StrEnum):
    """What is decided (concepts of `codes.ttl`)."""

    ACCEPT = "accept"
    REJECT = "reject"
    SAME = "same"
    DIFFERENT = "different"
    RELABEL = "relabel"
    ADD = "add"


COMPARING = (Verdict.SAME, Verdict.DIFFERENT)
KINDS = ("event", "stance", "position", "membership", "link")
LABEL = "label"
CHOICES = {  # by the field of a claim that may be corrected: what it may be; none stands for free text
    "type": (),
    "status": tuple(map(str, Status)),
    "polarity": tuple(map(str, Polarity)),
    "hedged": ("true", "false"),
    "relation": tuple(map(str, Relation)),
    "date": (),
    "office": (),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """One decision, by whom and when; raises ValueError where it says nothing that could be done."""

    verdict: Verdict
    about: tuple[
        str, ...
    ]  # IRIs of claims, or of people and things; SAME and DIFFERENT compare the first with the others
    by: str
    at: str  # an ISO 8601 day or instant
    note: str = ""
    changes: tuple[tuple[str, str], ...] = ()  # RELABEL: field or IRI, and what stands there instead ("" for nothing)
    claim: Claim | None = None  # ADD
    what: str = field(default="", compare=False)  # the object in a few words, for whoever reads the line

    def __post_init__(self) -> None:
        _check(self)

    @property
    def id(self) -> str:
        """The judgement's IRI, made of all that it says."""
        claim = None if self.claim is None else claim_json(self.claim)
        changes = [list(change) for change in self.changes]
        return f"{ID}judgement-{digest(self.verdict, self.about, changes, claim, self.by, self.at, self.note)}"

    @property
    def moment(self) -> datetime:
        """When it was made; a day counts from its beginning, and a time without a zone is UTC."""
        return _instant(self.at)

    @property
    def names(self) -> set[str]:
        """All the IRIs that it speaks of."""
        return {*self.about, *(text for change in self.changes for text in change if text.startswith(ID))}

    @property
    def of_claims(self) -> bool:
        """Whether it is about claims, not about people and things."""
        return is_claim(self.about[0])


def is_claim(iri: str) -> bool:
    """Whether an IRI is a claim's."""
    return iri.startswith(f"{ID}claim-")


def in_order(judgements: Iterable[Judgement]) -> list[Judgement]:
    """Each judgement once, the newest first; of two of one instant the later line is the newer."""
    unique = {judgement.id: judgement for judgement in judgements}
    return sorted(unique.values(), key=lambda one: one.moment)[::-1]


def _instant(text: str) -> datetime:
    found = datetime.fromisoformat(text)
    return found.astimezone(UTC) if found.tzinfo else found.replace(tzinfo=UTC)


def _check(judgement: Judgement) -> None:
    verdict, about = judgement.verdict, judgement.about
    least = 2 if verdict in COMPARING else 1
    if len(set(about)) < least:
        raise ValueError(f'"{verdict}" needs {"two things" if least == 2 else "something"} that it is about')
    if strange := next((iri for iri in about if not iri.startswith(ID) or iri.startswith(CODE)), ""):
        raise ValueError(f'"{strange}" is no id: {ID}claim-… or, for people and things, their IRI')
    if event := next((iri for iri in about if iri.startswith(f"{ID}event-")), ""):
        raise ValueError(f'"{event}" is an event, whose id changes with its reports: name the claims that report it')
    if len({is_claim(iri) for iri in about}) > 1:
        raise ValueError("it is about claims and about other things at once; write two lines")
    if verdict in (Verdict.ACCEPT, Verdict.REJECT, Verdict.ADD) and not judgement.of_claims:
        raise ValueError(f'"{verdict}" is for claims, and {about[0]} is none')
    if not judgement.by.strip():
        raise ValueError('"by" is empty: a judgement is somebody\'s')
    try:
        _instant(judgement.at)
    except ValueError:
        raise ValueError(f'"at" is "{judgement.at}", not a time such as 2026-11-28T09:30:00Z') from None
    if (judgement.claim is not None) != (verdict is Verdict.ADD):
        raise ValueError('"claim" belongs to "add", and "add" needs it')
    if judgement.claim and judgement.claim.kind not in KINDS:
        raise ValueError(f'a claim of kind "{judgement.claim.kind}" cannot be added; one of {", ".join(KINDS)} can')
    if judgement.claim and (time := getattr(judgement.claim, "time", None)):
        edtf.bounds(time.edtf)
    if judgement.claim and about != (judgement.claim.id,):
        raise ValueError(f'"about" is not the id of the claim that is added, {judgement.claim.id}')
    if bool(judgement.changes) != (verdict is Verdict.RELABEL):
        raise ValueError('"changes" belong to "relabel", and "relabel" needs them')
    for name, value in judgement.changes:
        _check_change(name, value, of_claim=judgement.of_claims)


def _check_change(name: str, value: str, *, of_claim: bool) -> None:
    if not of_claim:
        if name != LABEL or not value.strip():
            raise ValueError('what is no claim can only get another "label", and that must not be empty')
        return
    if name.startswith(ID):
        if value and not value.startswith(ID):
            raise ValueError(f'"{value}" cannot stand for {name}: it is no IRI of {ID}')
        return
    if name not in CHOICES:
        raise ValueError(f'"{name}" cannot be changed; only {", ".join(CHOICES)} and whom a claim names, by IRI, can')
    if CHOICES[name] and value not in CHOICES[name]:
        raise ValueError(f'{name} "{value}" is not one of {", ".join(CHOICES[name])}')
    if name == "date" and value:
        edtf.bounds(value)
    if name in ("type", "office") and not value.strip():
        raise ValueError(f'"{name}" must not be empty')
