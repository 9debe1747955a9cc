"""What somebody should look at: the contradictory first, then what may be one, then what is uncertain."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import combinations

from detente.graph import ask, entities, turns
from detente.graph.adoption import candidates
from detente.graph.evidence import classes
from detente.graph.near_names import near_names
from detente.graph.rows import EventRow
from detente.graph.sightings import FAMILIES
from detente.graph.store import Graph
from detente.ontology import edtf
from detente.ontology.claims import Claim, EventReport
from detente.ontology.judgements import COMPARING, Judgement

KINDS = ("contested", "disputed", "alike", "names", "low", "undated")
UNSURE = 0.5  # confidence below which a reading is uncertain
NEAR = 3  # days between two events that may be one
AGE = 40  # years before and after somebody's offices in which documents may well speak of him or her
STRANGERS = ("Person", "Institution")
POINTING = ("anaphor", "pair", "pronoun", "owner-pronoun", "speaker", "writer")  # readings of words that are no name


@dataclass(frozen=True, slots=True)
class Doubt:
    """One claim to look at, or two events or names that may be one."""

    kind: str
    claim: str
    others: tuple[str, ...] = ()  # claims: the other reports, the stances against it, the reports of the other event
    things: tuple[str, ...] = ()  # the stranger, and who it may be


def doubts(
    graph: Graph, judgements: Iterable[Judgement] = (), kinds: Collection[str] = KINDS, unsure: float = UNSURE
) -> list[Doubt]:
    """What is doubtful in a graph and not judged yet, each claim once, by kind and then by document."""
    settled = _Settled(judgements)
    found: list[Doubt] = []
    seen: set[tuple[str, ...]] = set()
    for kind in KINDS:
        for doubt in _FINDERS[kind](graph, unsure) if kind in kinds else ():
            key = doubt.things or ((doubt.claim, *doubt.others) if kind == "alike" else (doubt.claim,))
            if key not in seen and not settled.has(doubt):
                seen.add(key)
                found.append(doubt)
    return found


class _Settled:
    """Claims and pairs on which somebody decided."""

    def __init__(self, judgements: Iterable[Judgement]) -> None:
        self._claims: set[str] = set()
        self._pairs: set[frozenset[str]] = set()
        for judgement in judgements:
            if judgement.verdict in COMPARING:
                first, *others = judgement.about
                self._pairs |= {frozenset((first, other)) for other in others}
            else:
                self._claims |= set(judgement.about)

    def has(self, doubt: Doubt) -> bool:
        """Whether somebody decided on all that is doubtful here."""
        if doubt.kind == "names":
            return frozenset(doubt.things) in self._pairs
        if doubt.kind == "alike":
            return any(frozenset((doubt.claim, other)) in self._pairs for other in doubt.others)
        return doubt.claim in self._claims


def _contested(graph: Graph, _: float) -> Iterator[Doubt]:
    for event in ask.timeline(graph, None):
        reports = [said.claim for said in event.evidence] if event.contested else []
        for report in reports:
            yield Doubt("contested", report, tuple(other for other in reports if other != report))


def _disputed(graph: Graph, _: float) -> Iterator[Doubt]:
    rows = turns.disputed(ask.stances(graph))
    for row in rows:
        against = [r for r in rows if (r.holder_id, r.target_id) == (row.holder_id, row.target_id) and r != row]
        others = tuple(other.stance for other in against if other.polarity != row.polarity)
        yield Doubt("disputed", row.stance, others)


def _alike(graph: Graph, _: float) -> Iterator[Doubt]:
    """Events of one kind and the same people, some days apart at most."""
    by_people: defaultdict[tuple[object, ...], list[EventRow]] = defaultdict(list)
    for event in ask.timeline(graph, None):
        people = frozenset(part.id for part in event.participants)
        if len(people) > 1 and event.earliest:
            by_people[FAMILIES.get(event.type, event.type), people].append(event)
    for events in by_people.values():
        for one, other in combinations(events, 2):
            if _near(one, other) and one.evidence and other.evidence:
                yield Doubt("alike", one.evidence[0].claim, tuple(said.claim for said in other.evidence))


def _near(one: EventRow, other: EventRow) -> bool:
    """Whether two events, the earlier first, are so near that they may be one."""
    if one.latest[:4] == "9999" or one.earliest[:4] == "0001" or other.earliest[:4] == "0001":
        return False
    return (date.fromisoformat(other.earliest) - date.fromisoformat(one.latest)).days <= NEAR


def _names(graph: Graph, _: float) -> Iterator[Doubt]:
    """Strangers who may be somebody known, or one another."""
    strangers = {one.iri: one for one in candidates(graph) if one.type in STRANGERS}
    if not strangers:
        return
    kinds = classes(graph, graph.labels.keys())
    eras = _eras(graph)
    for type_ in STRANGERS:
        names = {iri: graph.label(iri) for iri, kind in kinds.items() if kind == type_}
        for stranger, other in near_names([iri for iri, one in strangers.items() if one.type == type_], names):
            claims = strangers[stranger].claims
            if _of_one_age(eras.get(other), {graph.documents[claim.evidence.document].date for claim in claims}):
                yield Doubt("names", _most_telling(claims, stranger), (), (stranger, other))


def _eras(graph: Graph) -> dict[str, tuple[int, int]]:
    """The years of the offices of those of whom the ontology has any."""
    found: dict[str, tuple[int, int]] = {}
    for row in graph.answers("tenures"):
        first, last = (int(day[:4]) for day in edtf.bounds(row["date"]))
        one, other = found.get(row["person"], (first, last))
        found[row["person"]] = min(one, first), max(other, last)
    return found


def _of_one_age(era: tuple[int, int] | None, dates: Collection[str]) -> bool:
    """Whether documents may speak of somebody who had offices at a time, where anybody knows."""
    if era is None or "" in dates:
        return True
    years = [int(edtf.bounds(day)[0][:4]) for day in dates]
    return any(era[0] - AGE <= year <= era[1] + AGE for year in years)


def _most_telling(claims: Collection[Claim], stranger: str) -> str:
    """The claim that has the name in most words."""

    def words(claim: Claim) -> int:
        of = (one for one in entities.entities(claim) if entities.iri(one, claim.evidence.document) == stranger)
        return max(len(one.text) if one.reading not in POINTING else 0 for one in of)

    return min(claims, key=lambda claim: (-words(claim), claim.evidence.document, claim.evidence.start, claim.id)).id


def _low(graph: Graph, unsure: float) -> Iterator[Doubt]:
    shaky = [claim for claim in graph.judged.claims if claim.confidence < unsure]
    for claim in sorted(shaky, key=lambda one: (one.confidence, one.evidence.document, one.evidence.start, one.id)):
        yield Doubt("low", claim.id)


def _undated(graph: Graph, _: float) -> Iterator[Doubt]:
    known = {said.claim for event in ask.timeline(graph, None) if event.date for said in event.evidence}
    for claim in sorted(graph.judged.claims, key=lambda one: (one.evidence.document, one.evidence.start, one.id)):
        if isinstance(claim, EventReport) and claim.time is None and claim.id not in known:
            yield Doubt("undated", claim.id)


_FINDERS = {
    "contested": _contested,
    "disputed": _disputed,
    "alike": _alike,
    "names": _names,
    "low": _low,
    "undated": _undated,
}
