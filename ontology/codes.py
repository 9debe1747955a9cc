"""The closed lists of ontology/codes.ttl that claims choose from; each member is one concept there."""

from enum import StrEnum


class Status(StrEnum):
    """Whether an event took place, as one passage has it."""

    HELD = "held"
    PLANNED = "planned"
    PROPOSED = "proposed"
    HYPOTHETICAL = "hypothetical"
    CANCELLED = "cancelled"
    DENIED = "denied"


class Polarity(StrEnum):
    """Which way a stance points."""

    SUPPORTS = "supports"
    OPPOSES = "opposes"
    CONCERNED = "concerned"
    MIXED = "mixed"
    NEUTRAL = "neutral"


class Role(StrEnum):
    """The part that somebody has in an event."""

    PARTICIPANT = "participant"
    VISITOR = "visitor"
    HOST = "host"
    SENDER = "sender"
    RECIPIENT = "recipient"
    INITIATOR = "initiator"
    TARGET = "target"
    MEDIATOR = "mediator"


ACTING = (Role.VISITOR, Role.SENDER, Role.INITIATOR)  # the roles of those who do it, before those whom it is done to


class Relation(StrEnum):
    """How a sentence ties one issue to another."""

    PART_OF = "partOf"
    CONDITION_FOR = "conditionFor"
    CAUSES = "causes"
    TRADED_AGAINST = "tradedAgainst"
    COMPETES_WITH = "competesWith"
    MENTIONED_WITH = "mentionedWith"
