"""The nouns of the public claims format (see docs/claims-format.md): what one passage says, not yet a fact."""

from dataclasses import dataclass, field
from typing import ClassVar

from detente.ontology.codes import Polarity, Relation, Role, Status
from detente.ontology.identifiers import ID, digest


@dataclass(frozen=True, slots=True)
class Entity:
    """Somebody or something as read at one place of a text, and who or what it is."""

    text: str
    start: int
    end: int
    id: str | None = None  # its IRI; None where nobody can tell
    label: str = ""  # the preferred name, or the words read
    type: str = "Entity"  # the local name of its class in the ontology
    reading: str = field(default="", compare=False)  # how its words were read; says nothing of who it is
    broader: str | None = field(default=None, compare=False)  # of an unknown issue: the nearest known one above

    @property
    def identity(self) -> str:
        """What tells it from others in its document: its id, or its words where it has none."""
        return self.id or self.text

    def read_as(self, reading: str) -> "Entity":
        """The same with how its words were read."""
        return Entity(self.text, self.start, self.end, self.id, self.label, self.type, reading, self.broader)


@dataclass(frozen=True, slots=True)
class Participant:
    """One entity's part in an event."""

    entity: Entity
    role: Role = Role.PARTICIPANT


@dataclass(frozen=True, slots=True)
class Time:
    """A time expression and what it means."""

    text: str
    start: int
    end: int
    edtf: str


@dataclass(frozen=True, slots=True)
class Evidence:
    """A span of a document: `text[start:end] == quote`."""

    document: str
    start: int
    end: int
    quote: str


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who says so, and by which word the text tells."""

    source: Entity
    cue: str


def _known(entity: Entity | None) -> str | None:
    return None if entity is None else entity.identity


class _Named:
    """Room for the id of a claim, which is worked out once and asked for again and again."""

    __slots__ = ("_id",)
    _id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim(_Named):
    """What every claim has; `rule` names who read it, `confidence` (0 to 1) how sure the reader is."""

    kind: ClassVar[str]
    evidence: Evidence
    rule: str
    confidence: float
    attributed: Attribution | None = None
    original: str = field(default="", compare=False)  # the id it was read under, where a judgement changed what it says

    def content(self) -> list[object]:
        """What is claimed, as JSON values: the part of a claim that its id depends on beside its place."""
        raise NotImplementedError

    @property
    def id(self) -> str:
        """The claim's IRI: same words at the same place, same id, whoever read them and when."""
        try:
            return self._id
        except AttributeError:
            object.__setattr__(self, "_id", self.original or self._worked_out())
            return self._id

    def _worked_out(self) -> str:
        source = _known(self.attributed.source) if self.attributed else None
        at = [self.evidence.document, self.evidence.start, self.evidence.end, self.evidence.quote]
        return f"{ID}claim-{digest(self.kind, *at, *self.content(), source)}"


@dataclass(frozen=True, slots=True, kw_only=True)
class EventReport(Claim):
    """One passage's report of a meeting, a visit, a sanction or any other event."""

    kind: ClassVar[str] = "event"
    type: str  # an event class of the ontology: Meeting, Visit, Sanction …
    plover: str  # the PLOVER class (openeventdata/PLOVER): CONSULT, SANCTION …
    status: Status
    participants: tuple[Participant, ...]
    time: Time | None = None
    place: Entity | None = None
    topics: tuple[Entity, ...] = ()
    occasion: Entity | None = None
    trigger: str = ""  # the words that told of it

    def content(self) -> list[object]:
        who = sorted([_known(p.entity) or "", str(p.role)] for p in self.participants)
        when = self.time.edtf if self.time else None
        topics = sorted(_known(topic) or "" for topic in self.topics)
        return [self.type, str(self.status), who, when, _known(self.place), topics, _known(self.occasion)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Stance(Claim):
    """One actor's stance on one issue, as one passage has it."""

    kind: ClassVar[str] = "stance"
    holder: Entity
    target: Entity
    polarity: Polarity
    hedged: bool = False
    time: Time | None = None
    negation: str = ""  # the words that turn it round: "declined", "no longer", "an end to"
    hedge: str = ""  # the words that weaken it: "cautiously", "may"
    condition: str = ""  # the words of what the stance hangs on: "so long as the strait stays open"
    trigger: str = ""

    def content(self) -> list[object]:
        when = self.time.edtf if self.time else None
        return [_known(self.holder), _known(self.target), str(self.polarity), self.hedged, when]


@dataclass(frozen=True, slots=True, kw_only=True)
class Position(Claim):
    """One person in one office, as one passage names it."""

    kind: ClassVar[str] = "position"
    person: Entity
    office: str
    office_id: str | None = None
    of: Entity | None = None
    time: Time | None = None

    def content(self) -> list[object]:
        when = self.time.edtf if self.time else None
        return [_known(self.person), self.office_id or self.office, _known(self.of), when]


@dataclass(frozen=True, slots=True, kw_only=True)
class Membership(Claim):
    """One actor's membership in an institution, an alliance or an agreement."""

    kind: ClassVar[str] = "membership"
    member: Entity
    of: Entity
    status: Status = Status.HELD
    time: Time | None = None

    def content(self) -> list[object]:
        when = self.time.edtf if self.time else None
        return [_known(self.member), _known(self.of), str(self.status), when]


@dataclass(frozen=True, slots=True, kw_only=True)
class IssueLink(Claim):
    """Two issues that one passage ties together."""

    kind: ClassVar[str] = "link"
    issues: tuple[Entity, Entity]
    relation: Relation
    trigger: str = ""

    def content(self) -> list[object]:
        return [_known(self.issues[0]), _known(self.issues[1]), str(self.relation)]


@dataclass(frozen=True, slots=True, kw_only=True)
class MentionNote(Claim):
    """Who is named where (written with `--all`)."""

    kind: ClassVar[str] = "mention"
    entity: Entity

    def content(self) -> list[object]:
        return [_known(self.entity)]


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeNote(Claim):
    """A time expression and its value (written with `--all`)."""

    kind: ClassVar[str] = "time"
    edtf: str
    value: str  # TIMEX3: 2018-04, 2017-W28, P1Y, PRESENT_REF

    def content(self) -> list[object]:
        return [self.edtf, self.value]


@dataclass(frozen=True, slots=True, kw_only=True)
class AttributionNote(Claim):
    """Source, cue and content of reported speech as spans of the text (written with `--all`)."""

    kind: ClassVar[str] = "attribution"
    source: tuple[int, int] | None
    cue: tuple[int, int]
    content_span: tuple[int, int]

    def content(self) -> list[object]:
        return [self.source, self.cue, self.content_span]
