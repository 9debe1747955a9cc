"""From what somebody types to judgements: claims and events by their ids, people and things by their names."""

from collections.abc import Sequence
from dataclasses import dataclass

import click

from detente.command.assertions import assertion
from detente.command.corrections import changes
from detente.command.readings import meant
from detente.graph.names import find
from detente.graph.store import Graph
from detente.ontology.claims import Claim
from detente.ontology.errors import DetenteError
from detente.ontology.identifiers import ID
from detente.ontology.judgements import COMPARING, Judgement, Verdict

MOST = 3  # objects that a line names in words


@dataclass(frozen=True, slots=True)
class Judge:
    """Somebody who judges a graph at some time, with a note for what is judged."""

    graph: Graph
    name: str
    at: str
    note: str = ""

    def decision(self, verdict: str, what: Sequence[str]) -> list[Judgement]:
        """An acceptance, a rejection, or a comparison of what is named."""
        objects = [objects_of(self.graph, one) for one in what]
        if verdict == Verdict.DIFFERENT and len(objects) > 1:
            first, *others = objects
            return [self.judgement(verdict, [one, *(each for some in others for each in some)]) for one in first]
        if verdict in COMPARING and len(objects) == 1:
            raise click.UsageError(f"--{verdict} compares: name two claims, two events or two names")
        return [self.judgement(verdict, list(dict.fromkeys(each for some in objects for each in some)))]

    def correction(self, what: Sequence[str], typed: Sequence[str]) -> list[Judgement]:
        """Corrections of what is named."""
        found = []
        for one in what:
            objects = objects_of(self.graph, one)
            claims = [self.graph.claims[iri] for iri in objects if iri in self.graph.claims]
            found.append(self.judgement(Verdict.RELABEL, objects, changes(self.graph, claims, typed)))
        return found

    def addition(self, claim: Claim) -> Judgement:
        """A claim that nobody read."""
        return Judgement(
            verdict=Verdict.ADD,
            about=(claim.id,),
            by=self.name,
            at=self.at,
            note=self.note,
            claim=claim,
            what=f"{assertion(claim)} – {claim.evidence.document}",
        )

    def judgement(self, verdict: str, about: Sequence[str], wanted: tuple[tuple[str, str], ...] = ()) -> Judgement:
        """The judgement with its object in words; raises DetenteError where it says nothing that could be done."""
        try:
            return Judgement(
                verdict=Verdict(verdict),
                about=tuple(about),
                by=self.name,
                at=self.at,
                note=self.note,
                changes=wanted,
                what=self._in_words(about),
            )
        except ValueError as wrong:
            raise DetenteError(str(wrong)) from None

    def _in_words(self, about: Sequence[str]) -> str:
        words = [self._one(iri) for iri in about[:MOST]]
        more = len(about) - MOST
        return " | ".join(words) + (f" | and {more} more" if more > 0 else "")

    def _one(self, iri: str) -> str:
        claim = self.graph.claims.get(iri)
        return f"{assertion(claim)} – {claim.evidence.document}" if claim else self.graph.label(iri)


def objects_of(graph: Graph, what: str) -> list[str]:
    """The claim, the reports of the event, or the person or thing that is meant."""
    return [claim.id for claim in meant(graph, what)] or [find(graph, what)]


def named(graph: Graph, judgements: Sequence[Judgement], what: Sequence[str]) -> list[Judgement]:
    """The judgements that are named by their own ids, or by what they are about; raises DetenteError at none."""
    found: dict[str, Judgement] = {}
    for one in what:
        start = one.removeprefix(ID).removeprefix("id:").removeprefix("judgement-").removeprefix("claim-")
        ids = f"{ID}judgement-{start}", f"{ID}claim-{start}"
        some = [each for each in judgements if any(iri.startswith(ids) for iri in (each.id, *each.about))]
        if not some:
            objects = objects_of(graph, one)
            some = [each for each in judgements if set(objects) & set(each.about)]
        if not some:
            raise DetenteError(f'no judgement on "{one}"; detente judge lists them')
        found |= {each.id: each for each in some}
    return list(found.values())
