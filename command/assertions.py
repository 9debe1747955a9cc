"""A claim, or a judgement, in one line for people."""

from collections.abc import Mapping

from detente.graph import entities
from detente.ontology.claims import (
    Claim,
    Entity,
    EventReport,
    IssueLink,
    Membership,
    Participant,
    Position,
    Stance,
)
from detente.ontology.codes import Relation, Role
from detente.ontology.identifiers import ID
from detente.ontology.judgements import Judgement

_RELATIONS = {
    Relation.PART_OF: "is part of",
    Relation.CONDITION_FOR: "is a condition for",
    Relation.CAUSES: "causes",
    Relation.TRADED_AGAINST: "is traded against",
    Relation.COMPETES_WITH: "competes with",
    Relation.MENTIONED_WITH: "is mentioned with",
}
_POLARITIES = {"concerned": "is concerned about", "mixed": "is of two minds on", "neutral": "is neutral on"}


def assertion(claim: Claim) -> str:
    """What a claim says: "Turkey opposes NATO enlargement (hedged, 2022-05)"."""
    match claim:
        case EventReport():
            said = f"{claim.type}, {claim.status}: {', '.join(map(_part, claim.participants)) or 'nobody'}"
            said += f" in {_name(claim.place)}" if claim.place else ""
        case Stance():
            said = f"{_name(claim.holder)} {_POLARITIES.get(claim.polarity, claim.polarity)} {_name(claim.target)}"
        case Position():
            of = f" of {_name(claim.of)}" if claim.of and _name(claim.of) not in claim.office else ""
            said = f"{_name(claim.person)}, {claim.office}{of}"
        case Membership():
            said = f"{_name(claim.member)} in {_name(claim.of)}, {claim.status}"
        case IssueLink():
            one, other = map(_name, claim.issues)
            said = f"{one} {_RELATIONS[claim.relation]} {other}"
        case _:
            said = claim.kind
    return said + _brackets(claim)


def _brackets(claim: Claim) -> str:
    time = getattr(claim, "time", None)
    about = [_name(topic) for topic in getattr(claim, "topics", ())]
    parts = ["hedged"] if getattr(claim, "hedged", False) else []
    parts += [time.edtf] if time else []
    parts += [f"about {', '.join(about)}"] if about else []
    return f" ({'; '.join(parts)})" if parts else ""


def _name(entity: Entity) -> str:
    return entities.name(entity)


def _part(part: Participant) -> str:
    plain = part.role is Role.PARTICIPANT
    return _name(part.entity) if plain else f"{_name(part.entity)} ({part.role})"


def ruling(judgement: Judgement, labels: Mapping[str, str]) -> str:
    """What a judgement decides, without its object: "reject", "status=planned"."""
    if not judgement.changes:
        return str(judgement.verdict)
    return ", ".join(
        f"{labels.get(name, _short(name))} → {labels.get(value, value) or 'none'}" for name, value in judgement.changes
    )


def _short(iri: str) -> str:
    return iri.removeprefix(ID)
