"""Documents and claims of any number, seeded, with the skew of real news: few actors are in most of it.

Actors and issues of the gazetteer and strangers follow a power law (the hundredth is named a hundredth as often as the
first), dates run from 1990 to 2024, and each document has a dozen claims: 60 % events, 25 % stances, 10 % positions,
5 % issue links. Claims are as the extractor writes them; each quotes a sentence of its document.
"""

import random
from collections.abc import Iterator
from itertools import accumulate

import pyoxigraph as ox

from detente.graph.loading import load_ontology
from detente.graph.vocabulary import LABEL, TYPE, term
from detente.ontology.claims import (
    Claim,
    Entity,
    EventReport,
    Evidence,
    IssueLink,
    Participant,
    Position,
    Stance,
    Time,
)
from detente.ontology.codes import Polarity, Relation, Role, Status
from detente.ontology.documents import DateBasis, Document

CLAIMS = 12  # of each document
TRIPLES = 400  # of each document, about
STRANGERS = 8_000
EVENTS = ("Meeting", "Talks", "Visit", "Call", "Sanction", "Criticism", "Meeting", "Talks")


class _Skewed:
    """Things of which the n-th comes 1/n as often as the first."""

    def __init__(self, things: list[Entity], chance: random.Random) -> None:
        self.things, self._chance = things, chance
        self._weights = list(accumulate(1 / (rank + 1) for rank in range(len(things))))

    def some(self, number: int) -> list[Entity]:
        found: dict[str, Entity] = {}
        while len(found) < number:
            (one,) = self._chance.choices(self.things, cum_weights=self._weights)
            found[one.label] = one
        return list(found.values())


def corpus(triples: int, seed: int = 1) -> Iterator[tuple[Document, list[Claim]]]:
    """Documents with their claims, together about so many triples."""
    chance = random.Random(seed)
    actors, issues, places = (_Skewed(things, chance) for things in _things(chance))
    for number in range(max(1, triples // TRIPLES)):
        yield _document(number, chance, actors, issues, places)


def _things(chance: random.Random) -> tuple[list[Entity], list[Entity], list[Entity]]:
    """Actors, issues and places in order of fame."""
    store = ox.Store()
    load_ontology(store)
    found = []
    for kinds in (("State", "Person", "Institution"), ("Issue", "Dispute", "Initiative"), ("Place",)):
        things = []
        for kind in kinds:
            for quad in store.quads_for_pattern(None, TYPE, term(f"det:{kind}"), None):
                label = next(store.quads_for_pattern(quad.subject, LABEL, None, None)).object
                things.append(Entity(label.value, 0, 4, quad.subject.value, label.value, kind))
        things.sort(key=lambda one: one.id or "")
        chance.shuffle(things)
        found.append(things)
    strangers = [Entity(f"Person {n}", 0, 4, None, f"Person {n}", "Person") for n in range(STRANGERS)]
    return found[0] + strangers, found[1], found[2]


def _document(
    number: int, chance: random.Random, actors: _Skewed, issues: _Skewed, places: _Skewed
) -> tuple[Document, list[Claim]]:
    name = f"news-{number:07}.txt"
    year, month, day = chance.randint(1990, 2024), chance.randint(1, 12), chance.randint(1, 28)
    date = f"{year}-{month:02}-{day:02}"
    sentences = [f"Sentence {n} of document {number} says what somebody did, wants or is." for n in range(CLAIMS)]
    text, claims, at = "", [], 0
    for sentence in sentences:
        evidence = Evidence(name, at, at + len(sentence), sentence)
        claims.append(_claim(evidence, date, chance, actors, issues, places))
        gap = "\n\n" if chance.random() < 0.3 else " "
        text += sentence + gap
        at += len(sentence) + len(gap)
    return Document(name, text, date=date, date_basis=DateBasis.GIVEN, title=f"News {number}"), claims


def _claim(
    evidence: Evidence, date: str, chance: random.Random, actors: _Skewed, issues: _Skewed, places: _Skewed
) -> Claim:
    common = {"evidence": evidence, "rule": "synthetic", "confidence": 0.9}
    time = Time(date, 0, 4, date) if chance.random() < 0.7 else None
    kind = chance.random()
    if kind < 0.6:
        who = actors.some(2 if chance.random() < 0.9 else chance.randint(3, 8))
        return EventReport(
            **common,
            type=chance.choice(EVENTS),
            plover="CONSULT",
            status=chance.choice([*[Status.HELD] * 8, Status.PLANNED, Status.DENIED]),
            participants=tuple(Participant(one, Role.PARTICIPANT) for one in who),
            time=time,
            place=places.some(1)[0] if chance.random() < 0.4 else None,
            topics=tuple(issues.some(1)) if chance.random() < 0.3 else (),
            trigger="met",
        )
    if kind < 0.85:
        polarity = chance.choice(list(Polarity))
        return Stance(**common, holder=actors.some(1)[0], target=issues.some(1)[0], polarity=polarity, time=time)
    if kind < 0.95:
        return Position(**common, person=actors.some(1)[0], office="minister", time=time)
    return IssueLink(**common, issues=tuple(issues.some(2)), relation=Relation.CONDITION_FOR)
