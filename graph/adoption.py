"""What documents name and the ontology does not know, and how it is put into an ontology of one's own."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

import pyoxigraph as ox

from detente.graph import entities
from detente.graph.store import Graph
from detente.graph.vocabulary import LABEL, ONTOLOGY, TYPE, node, term
from detente.ontology.claims import Claim, Entity
from detente.ontology.errors import DetenteError
from detente.ontology.identifiers import ID, digest, kebab, slug


@dataclass(slots=True)
class Candidate:
    """Something that the ontology does not know, with all that speaks of it."""

    iri: str
    label: str
    type: str
    broader: str | None = None  # the known issue above it
    claims: set[Claim] = field(default_factory=set)
    words: set[str] = field(default_factory=set)  # as the documents have it

    @property
    def documents(self) -> set[str]:
        """Where it is named."""
        return {claim.evidence.document for claim in self.claims}


def candidates(graph: Graph) -> list[Candidate]:
    """All that documents name and the ontology does not know, the most frequent first."""
    known = {str(quad.subject) for quad in graph.store.quads_for_pattern(None, LABEL, None, ONTOLOGY)}
    found: dict[str, Candidate] = {}
    for claim in graph.judged.claims:
        for entity in entities.entities(claim):
            iri = entities.iri(entity, claim.evidence.document)
            if f"<{iri}>" not in known and _tells(entity):
                _note(found.setdefault(iri, Candidate(iri, entities.name(entity), entity.type)), entity, claim)
    return sorted(found.values(), key=lambda one: (-len(one.claims), one.label, one.iri))


def _tells(entity: Entity) -> bool:
    """Whether a name says who or what it is outside its sentence: not "the demand", nor "police"."""
    return entity.reading != "definite" and not (entity.type in entities.LOOSE and entity.text.islower())


def _note(candidate: Candidate, entity: Entity, claim: Claim) -> None:
    candidate.claims.add(claim)
    candidate.words.add(" ".join(entity.text.split()))
    candidate.broader = candidate.broader or entity.broader


def adopted(graph: Graph, things: Sequence[str], under: str | None = None) -> Iterator[ox.Triple]:
    """Candidates, by IRI, as entries of an ontology: class, names, and the issue above (`under`, or as read).

    Raises DetenteError for what the ontology knows.
    """
    by_iri = {one.iri: one for one in candidates(graph)}
    for iri in things:
        if iri not in by_iri:
            raise DetenteError(f"{graph.label(iri)} is in the ontology already; detente ontology show tells how")
        candidate = by_iri[iri]
        type_ = "Issue" if candidate.type == "CandidateIssue" else candidate.type
        subject = node(_iri(candidate, type_))
        yield ox.Triple(subject, TYPE, term(f"det:{type_}"))
        yield ox.Triple(subject, LABEL, ox.Literal(candidate.label, language="en"))
        for words in sorted(candidate.words - {candidate.label}):
            if any(letter.isupper() for letter in words) or " " in words:  # "it" and "ships" are no names
                yield ox.Triple(subject, term("skos:altLabel"), ox.Literal(words, language="en"))
        above = under or candidate.broader
        if above and type_ == "Issue":
            yield ox.Triple(subject, term("det:broaderIssue"), node(above))


def _iri(candidate: Candidate, type_: str) -> str:
    """An id such as a person would write: id:issue-second-canal."""
    plain = slug(candidate.label)[:60].strip("-") or digest(candidate.label)
    return f"{ID}{kebab(type_)}-{plain}"
