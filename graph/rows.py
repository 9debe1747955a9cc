"""What the named questions answer with: plain rows of text, each with the sentences that say so."""

from collections.abc import Iterator
from dataclasses import dataclass, fields

from detente.graph.event_rows import EventRow, Part, Said

__all__ = [
    "ActorLinkRow",
    "Agreement",
    "ClaimRow",
    "CommonIssue",
    "EventRow",
    "LinkRow",
    "Links",
    "MembershipRow",
    "Part",
    "PlanRow",
    "PositionRow",
    "Row",
    "Said",
    "SourcedRow",
    "StanceRow",
    "flat",
]


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
class PlanRow:
    """One meeting, visit or call that was planned or proposed, and what became of it."""

    planned: str  # the date of the first document that tells of the plan, "" where none has one
    event: EventRow
    outcome: str  # held, cancelled, denied, not yet due, nothing heard
    told: str  # the date of the first document that tells of the outcome, or ""

    @property
    def evidence(self) -> tuple[Said, ...]:
        """The event's."""
        return self.event.evidence


@dataclass(frozen=True, slots=True)
class CommonIssue:
    """One thing on which two sides both take stances."""

    issue: str
    issue_id: str
    how: str  # alike, against each other, unclear
    stances: tuple[StanceRow, ...]  # of the one side and then of the other, by date

    @property
    def evidence(self) -> tuple[Said, ...]:
        """The sentences of all the stances."""
        return tuple(said for stance in self.stances for said in stance.evidence)


@dataclass(frozen=True, slots=True)
class Agreement:
    """How two sides stand to each other: what both take stances on, and what they did together or to each other."""

    issues: tuple[CommonIssue, ...]
    cooperation: tuple[EventRow, ...]
    conflict: tuple[EventRow, ...]


@dataclass(frozen=True, slots=True)
class ClaimRow:
    """One claim of any kind in a few words: who does, wants, holds or is what, to or with whom."""

    claim: str
    kind: str
    who: tuple[str, ...]
    what: str  # the class of the event, the polarity, the office, "member of", the relation
    whom: tuple[str, ...]
    status: str
    date: str
    evidence: tuple[Said, ...]
    who_id: tuple[str, ...] = ()  # in the order of the labels
    whom_id: tuple[str, ...] = ()
    rule: str = ""
    confidence: str = ""


@dataclass(frozen=True, slots=True)
class SourcedRow:
    """One claim with the source that it rests on and that nobody names."""

    source: str
    reading: str  # how the words for the source were read: agents, group, unnamed …
    claim: ClaimRow

    @property
    def evidence(self) -> tuple[Said, ...]:
        """The claim's."""
        return self.claim.evidence


Row = (
    EventRow
    | StanceRow
    | LinkRow
    | ActorLinkRow
    | PositionRow
    | MembershipRow
    | PlanRow
    | CommonIssue
    | ClaimRow
    | SourcedRow
)


def flat(row: Row) -> dict[str, str]:
    """A row for a table or CSV: lists joined, no ids but the event's, the first sentence with its document."""
    cells = {name: _cell(value) for name, value in _columns(row)}
    first = row.evidence[0] if row.evidence else None
    for name in ("quote", "document", "title", "publisher", "url", "attributed"):
        cells[name] = getattr(first, name) if first else ""
    return cells | {"published": first.date if first else "", "reports": str(len(row.evidence))}


def _columns(row: Row) -> Iterator[tuple[str, object]]:
    """The names and values of a row; those of a row within it stand in its place."""
    for field in fields(row):
        value = getattr(row, field.name)
        if isinstance(value, (EventRow, ClaimRow)):
            yield from _columns(value)
        elif field.name not in ("evidence", "stance", "stances") and not field.name.endswith(("_id", "_type")):
            yield field.name, value


def _cell(value: object) -> str:
    match value:
        case bool():
            return "yes" if value else ""
        case tuple():
            return "; ".join(part.label if isinstance(part, Part) else str(part) for part in value)
    return str(value)
