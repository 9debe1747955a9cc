"""Which node an entity of a claim becomes: its IRI, or one made of its name where nobody knows it."""

from functools import lru_cache

from detente.ontology.claims import (
    Claim,
    Entity,
    EventReport,
    IssueLink,
    Membership,
    MentionNote,
    Participant,
    Position,
    Stance,
)
from detente.ontology.identifiers import entity_iri, kebab

LOOSE = frozenset({"Group"})  # "some analysts" of one document are not those of another


def name(entity: Entity) -> str:
    """The name to show: the label, or the words as read."""
    return entity.label or entity.text


def iri(entity: Entity, document: str) -> str:
    """The entity's IRI; unknown ones of one name and class share one, but for loose groups."""
    if entity.id:
        return entity.id
    return _stranger(entity.type, name(entity), document if entity.type in LOOSE else "")


@lru_cache(maxsize=1 << 14)
def _stranger(type_: str, called: str, document: str) -> str:
    """The IRI of somebody whom nobody knows, of one `document` or, with "", of all."""
    parts = (" ".join(called.split()), document)
    return entity_iri(kebab(type_), *(parts if document else parts[:1]))


def entities(claim: Claim) -> list[Entity]:
    """Everybody and everything that a claim speaks of, in its order."""
    found: list[Entity | None] = [claim.attributed.source] if claim.attributed else []
    match claim:
        case EventReport():
            found += [*map(_whole, claim.participants), claim.place, claim.occasion, *claim.topics]
        case Stance():
            found += [claim.holder, claim.target]
        case Position():
            found += [claim.person, claim.of]
        case Membership():
            found += [claim.member, claim.of]
        case IssueLink():
            found += claim.issues
        case MentionNote():
            found.append(claim.entity)
    return [entity for entity in found if entity is not None]


def _whole(participant: Participant) -> Entity:
    return participant.entity
