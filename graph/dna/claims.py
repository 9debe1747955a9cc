"""Coded statements as documents and stances, and stances as statements.

A statement of a person for an organization becomes a stance of the organization that the person tells of, or one of
the person as its member; of a person or an organization alone, that one's. The rule names the coder. What somebody
chose as a name is kept as it was, and linked to whom the ontology knows by it.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping

from detente.graph.dna.coding import Coding, Statement, Text
from detente.graph.entities import name
from detente.graph.evidence import classes, states_of
from detente.graph.names import ISSUES
from detente.graph.store import NO_TEXTS, Graph
from detente.ontology.claims import Attribution, Claim, Entity, Evidence, Membership, Stance
from detente.ontology.codes import Polarity
from detente.ontology.documents import DateBasis, Document
from detente.ontology.edtf import bounds
from detente.ontology.errors import UnreadableInput
from detente.ontology.identifiers import slug

RULE, READING = "dna", "coded"
NOTE = "detente: "  # before a document's id in DNA's notes
PERSONS = frozenset({"Person"})
_POLARITIES = {1: Polarity.SUPPORTS, -1: Polarity.OPPOSES, 0: Polarity.NEUTRAL}
_AGREEMENTS = {
    Polarity.SUPPORTS: (1,),
    Polarity.OPPOSES: (-1,),
    Polarity.CONCERNED: (-1,),
    Polarity.MIXED: (1, -1),
    Polarity.NEUTRAL: (),
}

Speaker = tuple[Evidence, str]  # where somebody speaks, and who
Known = Callable[[str, str], tuple[str, str, str] | None]  # a name, and what it should be: IRI, label, class


def documents(coding: Coding) -> list[Document]:
    """The texts as documents; one that was ours before has its id again."""
    return [_document(text) for text in coding.texts]


def _document(text: Text) -> Document:
    return Document(
        id=_id(text),
        text=text.words,
        date=text.date[:10],
        date_basis=DateBasis.GIVEN,
        title=text.title,
        author=text.author,
        publisher=text.source,
    )


def _id(text: Text) -> str:
    return text.notes.removeprefix(NOTE) if text.notes.startswith(NOTE) else text.id


def claims(coding: Coding, known: Known, *, by_person: bool = False) -> list[Claim]:
    """The statements as stances, those without a concept or anybody who says it left out.

    The holder is the organization, or, with `by_person`, the person, and the organization is what it is a member of.
    """
    texts = {text.id: text for text in coding.texts}
    return [
        claim
        for one in coding.statements
        if one.concept and (one.person or one.organization)
        for claim in _claims(one, texts[one.text], known, by_person=by_person)
    ]


def _claims(one: Statement, text: Text, known: Known, *, by_person: bool) -> Iterator[Claim]:
    words = text.words[one.start : one.stop]
    if not 0 <= one.start < one.stop <= len(text.words):
        raise UnreadableInput(f'"{text.title}": a statement from {one.start} to {one.stop} is not within its text')

    def entity(named: str, sort: str, otherwise: str) -> Entity:
        id_, label, type_ = known(named, sort) or (None, named, otherwise)
        return Entity(named, one.start, one.start, id_, label, type_, READING)

    person = entity(one.person, "person", "Person") if one.person else None
    organization = entity(one.organization, "body", "Institution") if one.organization else None
    holder = (person or organization) if by_person else (organization or person)
    assert holder is not None
    at, rule = Evidence(_id(text), one.start, one.stop, words), f"{RULE}.{slug(one.coder) or 'coder'}"
    yield Stance(
        evidence=at,
        rule=rule,
        confidence=1.0,
        attributed=Attribution(person, "") if person and holder is organization else None,
        holder=holder,
        target=entity(one.concept, "issue", "CandidateIssue"),
        polarity=_POLARITIES[one.agreement],
    )
    if organization and holder is person:
        yield Membership(evidence=at, rule=rule, confidence=1.0, member=holder, of=organization)


def names_of(graph: Graph) -> Known:
    """Whom or what the ontology knows by exactly a name: a person, an issue, or a body or state; None if not one."""

    def known(named: str, sort: str) -> tuple[str, str, str] | None:
        rows = graph.names.get(" ".join(named.lower().split()), ())
        bearers = sorted({thing for thing, kind in rows if kind in ("label", "other")})
        types = classes(graph, bearers)
        fit = [thing for thing in bearers if _fits(types.get(thing, ""), sort)]
        return (fit[0], graph.label(fit[0]), types[fit[0]]) if len(fit) == 1 else None

    return known


def _fits(type_: str, sort: str) -> bool:
    if sort == "issue":
        return type_ in ISSUES
    return type_ in PERSONS if sort == "person" else type_ not in {*PERSONS, *ISSUES, "Place", ""}


def coding(graph: Graph) -> tuple[Coding, int]:
    """The stances of a graph as statements, and how many were left out because they take no side.

    `mixed` becomes two statements, `concerned` one against. Of stances that were read and not coded, a person speaks
    for the state it belongs to. Raises UnreadableInput where the graph has no texts.
    """
    if not graph.quotes:
        raise UnreadableInput(NO_TEXTS)
    told = [claim for claim in graph.claims.values() if isinstance(claim, Stance)]
    bodies = _states(graph, told) | _bodies(graph)
    texts = tuple(_text(document) for document in graph.documents.values())
    statements = [one for claim in told for one in _statements(claim, bodies)]
    return Coding(texts, tuple(statements)), sum(not _AGREEMENTS[claim.polarity] for claim in told)


def _states(graph: Graph, told: Iterable[Stance]) -> dict[Speaker, str]:
    """The state of each person that was read somewhere."""
    people = [claim for claim in told if claim.holder.id and claim.holder.type == "Person" and not _coded(claim)]
    state = states_of(graph, {claim.holder.identity for claim in people})
    return {_speaker(one): graph.label(state[one.holder.identity]) for one in people if one.holder.identity in state}


def _bodies(graph: Graph) -> dict[Speaker, str]:
    """The organization for which a coder has each person speak."""
    told = [claim for claim in graph.claims.values() if isinstance(claim, Membership) and _coded(claim)]
    return {(claim.evidence, claim.member.identity): claim.of.text for claim in told}


def _speaker(claim: Stance) -> Speaker:
    return claim.evidence, claim.holder.identity


def _text(document: Document) -> Text:
    day = bounds(document.date)[0] if document.date else "1970-01-01"
    return Text(
        id=document.id,
        title=document.title or document.id,
        words=document.text,
        date=f"{day}T00:00:00",
        author=document.author,
        source=document.publisher,
        notes=f"{NOTE}{document.id}",
    )


def _statements(claim: Stance, bodies: Mapping[Speaker, str]) -> Iterator[Statement]:
    at = claim.evidence
    person, organization = _speakers(claim, bodies)
    coder = claim.rule.removeprefix(f"{RULE}.") if _coded(claim) else ""
    for agreement in _AGREEMENTS[claim.polarity]:
        concept = _name(claim, claim.target)
        yield Statement(at.document, at.start, at.end, person, organization, concept, agreement, coder)


def _speakers(claim: Stance, bodies: Mapping[Speaker, str]) -> tuple[str, str]:
    """The person and the organization."""
    if _coded(claim) and claim.attributed:
        return _name(claim, claim.attributed.source), _name(claim, claim.holder)
    if claim.holder.type == "Person":
        return _name(claim, claim.holder), bodies.get(_speaker(claim), "")
    return "", _name(claim, claim.holder)


def _coded(claim: Claim) -> bool:
    return claim.rule.startswith(f"{RULE}.")


def _name(claim: Claim, entity: Entity) -> str:
    """What a coder wrote, or the name to show of what was read."""
    return entity.text if _coded(claim) else name(entity)
