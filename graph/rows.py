"""What the named questions answer with: plain rows of text, each with the sentences that say so."""

from collections.abc import Iterator
from dataclasses import dataclass, fields


@dataclass(frozen=True, slots=True)
class Said:
    """One claim's evidence: the words, where they stand, and who says so if not the author."""

    claim: str
    quote: str
    trigger: str
    status: str
    document: str
    title: str
    date: str
    publisher: str
    url: str
    attributed: str  # the name of the source, "" where the author says it
    start: str


@dataclass(frozen=True, slots=True)
class Part:
    """One actor's part in an event."""

    id: str
    label: str
    type: str
    role: str


@dataclass(frozen=True, slots=True)
class EventRow:
    """One event with what became of it; dates are EDTF, `earliest` and `latest` ISO days or ""."""

    event: str
    kind: str  # met, visited, called, or the class in lower case
    type: str
    status: str
    contested: bool
    participants: tuple[Part, ...]
    date: str
    earliest: str
    latest: str
    place: str
    occasion: str
    issues: tuple[str, ...]
    evidence: tuple[Said, ...]


@dataclass(frozen=True, slots=True)
class StanceRow:
    """One stance as one passage has it."""

    stance: str
    holder: str
    holder_id: str
    holder_type: str
    polarity: str
    hedged: bool
    condition: str  # what it hangs on, in the words of the passage, or ""
    target: str
    target_id: str
    target_type: str
    date: str  # the stance's own, or the document's
    earliest: str
    latest: str
    evidence: tuple[Said, ...]


@dataclass(frozen=True, slots=True)
class LinkRow:
    """Two issues and how passages tie them; `count` of the passages, of issues named together also `paragraphs`."""

    source: str
    source_id: str
    source_type: str
    relation: str
    target: str
    target_id: str
    target_type: str
    count: int
    evidence: tuple[Said, ...]
    paragraphs: int = 0


@dataclass(frozen=True, slots=True)
class Links:
    """The links that passages state, and apart from them the issues that sentences or paragraphs merely name."""

    said: tuple[LinkRow, ...]
    together: tuple[LinkRow, ...]  # in one sentence, and the paragraphs of such and of other sentences
    nearby: tuple[LinkRow, ...] = ()  # in one paragraph only; their count is 0


@dataclass(frozen=True, slots=True)
class ActorLinkRow:
    """Two issues on which the same actors hold stances: alike, against each other, or on one of them both ways."""

    source: str
    source_id: str
    target: str
    target_id: str
    agreeing: tuple[str, ...]
    differing: tuple[str, ...]
    unclear: tuple[str, ...]
    evidence: tuple[Said, ...]

    @property
    def actors(self) -> int:
        """How many hold stances on both."""
        return len(self.agreeing) + len(self.differing) + len(self.unclear)


@dataclass(frozen=True, slots=True)
class MembershipRow:
    """One actor's membership of one body, as one or many passages tell of it."""

    member: str
    member_id: str
    of: str
    of_id: str
    status: str
    date: str
    evidence: tuple[Said, ...]


@dataclass(frozen=True, slots=True)
class PositionRow:
    """One person in one office, as one or many passages name it."""

    person: str
    person_id: str
    office: str
    office_id: str
    of: str
    of_id: str
    date: str
    evidence: tuple[Said, ...]


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
class Count:
    """How many there are of something."""

    group: str  # documents, claims, events, actors, issues, candidates
    what: str
    count: int


Row = EventRow | StanceRow | LinkRow | ActorLinkRow | PositionRow | MembershipRow


def flat(row: Row) -> dict[str, str]:
    """A row for a table or CSV: lists joined, no ids but the event's, the first sentence with its document."""
    cells = {name: _cell(value) for name, value in _columns(row)}
    first = row.evidence[0] if row.evidence else None
    for name in ("quote", "document", "title", "publisher", "url", "attributed"):
        cells[name] = getattr(first, name) if first else ""
    return cells | {"published": first.date if first else "", "reports": str(len(row.evidence))}


def _columns(row: Row) -> Iterator[tuple[str, object]]:
    for field in fields(row):
        if field.name not in ("evidence", "stance") and not field.name.endswith(("_id", "_type")):
            yield field.name, getattr(row, field.name)


def _cell(value: object) -> str:
    match value:
        case bool():
            return "yes" if value else ""
        case tuple():
            return "; ".join(part.label if isinstance(part, Part) else str(part) for part in value)
    return str(value)
