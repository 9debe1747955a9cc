"""Claims and documents for tests: say what matters, the rest is filled in."""

from detente.ontology.claims import (
    Attribution,
    Entity,
    EventReport,
    Evidence,
    IssueLink,
    Membership,
    Participant,
    Position,
    Stance,
    Time,
)
from detente.ontology.codes import Polarity, Relation, Role, Status
from detente.ontology.documents import DateBasis, Document
from detente.ontology.identifiers import ID, slug

KINDS = {"Dispute": "dispute", "Initiative": "initiative", "Treaty": "treaty", "Forum": "institution"}


def entity(name: str, type: str = "Person", *, known: bool = True) -> Entity:
    """An entity with the gazetteer's id for its name, or none."""
    kind = KINDS.get(type, type.lower())
    return Entity(name, 0, len(name), f"{ID}{kind}-{slug(name)}" if known else None, name, type)


ABE, XI, TRUMP, KIM, MOON = map(entity, ("Shinzo Abe", "Xi Jinping", "Donald Trump", "Kim Jong Un", "Moon Jae-in"))
JAPAN, CHINA, AMERICA, NORTH_KOREA, VIETNAM, GERMANY = (
    entity(name, "State") for name in ("Japan", "China", "United States", "North Korea", "Vietnam", "Germany")
)
HAMBURG, HANOI, TOKYO, BEIJING = (entity(name, "Place") for name in ("Hamburg", "Hanoi", "Tokyo", "Beijing"))
G20 = entity("Group of Twenty", "Forum")
TRADE, SECURITY = (entity(name, "Issue") for name in ("trade", "maritime security"))
BELT = Entity(
    "Belt and Road", 0, 13, f"{ID}initiative-belt-and-road-initiative", "Belt and Road Initiative", "Initiative"
)
STATE_OF = {
    HAMBURG.id: GERMANY.id,
    HANOI.id: VIETNAM.id,
    TOKYO.id: JAPAN.id,
    BEIJING.id: CHINA.id,
    ABE.id: JAPAN.id,
    XI.id: CHINA.id,
}


def document(id: str = "a.txt", date: str = "2017-07-10", text: str = "", **rest: str) -> Document:
    """A document; its text is long enough for the evidence that claims here point to."""
    basis = DateBasis.GIVEN if date else DateBasis.UNKNOWN
    return Document(id, text or SENTENCE * 20, date=date, date_basis=basis, **{"title": f"On {id}", **rest})


SENTENCE = "Abe and Xi met in Hamburg on 8 July. "


def evidence(document: str = "a.txt", at: int = 0) -> Evidence:
    """The sentence number `at` of a document."""
    start = at * len(SENTENCE)
    return Evidence(document, start, start + len(SENTENCE) - 1, SENTENCE[:-1])


def _common(document: str, at: int, source: Entity | None) -> dict[str, object]:
    said = Attribution(source, "said") if source else None
    return {"evidence": evidence(document, at), "rule": "test", "confidence": 0.9, "attributed": said}


def time(edtf: str) -> Time | None:
    """A time expression that means the value; none for ""."""
    return Time(edtf, 0, len(edtf), edtf) if edtf else None


def report(
    *who: Entity | tuple[Entity, Role],
    type: str = "Meeting",
    status: Status = Status.HELD,
    on: str = "2017-07-08",
    place: Entity | None = None,
    topics: tuple[Entity, ...] = (),
    occasion: Entity | None = None,
    document: str = "a.txt",
    at: int = 0,
    source: Entity | None = None,
) -> EventReport:
    """A report that Abe and Xi met on 8 July 2017, where nothing else is said."""
    parts = tuple(Participant(*one) if isinstance(one, tuple) else Participant(one) for one in who or (ABE, XI))
    return EventReport(
        **_common(document, at, source),  # type: ignore[arg-type]
        type=type,
        plover="CONSULT",
        status=status,
        participants=parts,
        time=time(on),
        place=place,
        topics=topics,
        occasion=occasion,
        trigger="met",
    )


def stance(
    holder: Entity = ABE,
    target: Entity = BELT,
    polarity: Polarity = Polarity.SUPPORTS,
    *,
    hedged: bool = False,
    on: str = "",
    document: str = "a.txt",
    at: int = 0,
    source: Entity | None = None,
) -> Stance:
    """Abe's support of the Belt and Road, where nothing else is said."""
    return Stance(
        **_common(document, at, source),  # type: ignore[arg-type]
        holder=holder,
        target=target,
        polarity=polarity,
        hedged=hedged,
        time=time(on),
        trigger="endorsed",
    )


def position(
    person: Entity = ABE, office: str = "Prime Minister", of: Entity | None = JAPAN, **rest: object
) -> Position:
    """Abe as Prime Minister of Japan, where nothing else is said."""
    at, on, doc = rest.get("at", 0), str(rest.get("on", "")), str(rest.get("document", "a.txt"))
    known = f"{ID}office-{slug(office)}-of-{slug(of.label)}" if of and rest.get("known", True) else None
    return Position(
        **_common(doc, at, None),  # type: ignore[arg-type]
        person=person,
        office=office,
        office_id=known,
        of=of,
        time=time(on),
    )


def membership(member: Entity = JAPAN, of: Entity = G20, *, document: str = "a.txt", at: int = 0) -> Membership:
    """Japan in the G-20, where nothing else is said."""
    return Membership(**_common(document, at, None), member=member, of=of)  # type: ignore[arg-type]


def link(
    first: Entity = TRADE,
    second: Entity = SECURITY,
    relation: Relation = Relation.CONDITION_FOR,
    *,
    document: str = "a.txt",
    at: int = 0,
) -> IssueLink:
    """Trade as a condition for maritime security, where nothing else is said."""
    common = _common(document, at, None)
    return IssueLink(**common, issues=(first, second), relation=relation, trigger="in exchange for")  # type: ignore[arg-type]
