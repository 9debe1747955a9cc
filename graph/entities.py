"""Which node an entity of a claim becomes: its IRI, or one made of its name where nobody knows it."""

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
    kind = kebab(entity.type)
    words = " ".join(name(entity).split())
    return entity_iri(kind, words, document) if entity.type in LOOSE else entity_iri(kind, words)


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
