"""What is known of one thing: its names, offices and ties, and all that the texts have on it."""

from dataclasses import dataclass

from detente.graph.rows import ClaimRow, EventRow, LinkRow, MembershipRow, PositionRow, StanceRow


@dataclass(frozen=True, slots=True)
class NameRow:
    """One name of a thing, how it is meant, and who uses it ("" for everybody)."""

    form: str
    kind: str
    used_by: str


@dataclass(frozen=True, slots=True)
class OfficeRow:
    """One tenure of the gazetteer."""

    person: str
    office: str
    of: str
    date: str
    person_id: str = ""


@dataclass(frozen=True, slots=True)
class Holders:
    """Who holds office at a time: as passages have it, and apart from that as the gazetteer knows."""

    told: tuple[PositionRow, ...]
    known: tuple[OfficeRow, ...]


@dataclass(frozen=True, slots=True)
class Busy:
    """In how many events an actor has a part."""

    actor: str
    actor_id: str
    type: str
    events: int


@dataclass(frozen=True, slots=True)
class Paired:
    """In how many events two actors both have a part."""

    actor: str
    actor_id: str
    other: str
    other_id: str
    events: int


@dataclass(frozen=True, slots=True)
class Tie:
    """One relation of the ontology."""

    relation: str
    label: str
    id: str


@dataclass(frozen=True, slots=True)
class Entry:
    """All that is known of one thing."""

    id: str
    label: str
    type: str
    names: tuple[NameRow, ...]
    offices: tuple[OfficeRow, ...]
    ties: tuple[Tie, ...]
    counts: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Dossier:
    """One name with everything that the texts have on it, each row with its sentences."""

    entry: Entry
    positions: tuple[PositionRow, ...]
    events: tuple[EventRow, ...]
    stances: tuple[StanceRow, ...]  # that it holds
    stances_on: tuple[StanceRow, ...]
    memberships: tuple[MembershipRow, ...]
    links: tuple[LinkRow, ...]


@dataclass(frozen=True, slots=True)
class DocumentRow:
    """One document and how many claims it makes."""

    document: str
    id: str
    date: str
    title: str
    publisher: str
    url: str
    claims: int


@dataclass(frozen=True, slots=True)
class Addition:
    """What a document added: its claims, and the events and names that no other document has."""

    document: DocumentRow
    claims: tuple[ClaimRow, ...]
    new_events: frozenset[str]  # ids of those claims that report events known from nowhere else
    new_names: tuple[Tie, ...]


@dataclass(frozen=True, slots=True)
class Count:
    """How many there are of something."""

    group: str  # documents, claims, events, actors, issues, candidates
    what: str
    count: int
