"""Claims as people judged them: what counts, what is rejected, what is one and what is not. Nothing else is edited.

The newest judgement counts. What it is about may be gone, because a text changed or is read otherwise by now: then it
waits, is told as `missing`, and has its effect again as soon as its object is back.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, fields, replace

from detente.graph import entities
from detente.graph.correcting import corrected, known_as, with_entities
from detente.graph.steering import UNSTEERED, Steering, steer
from detente.graph.things import Thing, named_things
from detente.ontology.claims import Claim, Entity, EventReport
from detente.ontology.documents import Document
from detente.ontology.identifiers import ID
from detente.ontology.judgements import COMPARING, LABEL, Judgement, Verdict, in_order

Newest = dict[tuple[str, str], tuple[str, Judgement]]  # by claim or thing, and what of it: its value, and by what


@dataclass(frozen=True, slots=True, kw_only=True)
class Ruling:
    """What judgements come to; it is small, however many the claims are that it is put to."""

    added: tuple[Claim, ...] = ()  # those that nobody read
    judgements: tuple[Judgement, ...] = ()  # the newest first
    reports: Steering = UNSTEERED
    things: Steering = UNSTEERED
    labels: Mapping[str, str] = field(default_factory=dict)  # the names that judgements give
    former: Mapping[str, frozenset[str]] = field(default_factory=dict)  # names given up, by whom they stand for now
    missing: Mapping[str, tuple[str, ...]] = field(default_factory=dict)  # by judgement: what it does not find
    overruled: Mapping[str, str] = field(default_factory=dict)  # judgements, and the newer ones that contradict them
    verdicts: Mapping[str, str] = field(default_factory=dict)  # what of a claim was decided, by its id
    right: Mapping[str, Claim] = field(default_factory=dict)  # claims as corrected, by id
    named: Mapping[str, Thing] = field(default_factory=dict)  # what is known of the things that judgements name

    def halves(self, claims: Iterable[Claim]) -> tuple[list[Claim], list[Claim]]:
        """The claims that count, as corrected and renamed, and those that are rejected."""
        if not self.judgements:
            return list(claims), []
        counting: list[Claim] = []
        rejected: list[Claim] = []
        for claim in claims:
            decided = self.verdicts.get(claim.id)
            if decided == Verdict.REJECT:
                rejected.append(claim)
                continue
            counts = _renamed(self.right.get(claim.id, claim), self.things, self.labels, self.named)
            counting.append(replace(counts, confidence=1.0) if decided else counts)
        return counting, rejected


@dataclass(frozen=True, slots=True)
class Judged(Ruling):
    """What claims come to after judgement."""

    claims: tuple[Claim, ...]  # those that count, as corrected, under the ids by which they were read
    rejected: tuple[Claim, ...] = ()


def judge(
    claims: Iterable[Claim],
    judgements: Iterable[Judgement],
    documents: Mapping[str, Document],
    known: Mapping[str, Thing],
) -> Judged:
    """The claims after judgement; `known` has what the ontology knows of the things that judgements name."""
    read = list({claim.id: claim for claim in claims}.values())
    ruled = rule(read, judgements, documents, known)
    counting, rejected = ruled.halves([*read, *ruled.added])
    every = {one.name: getattr(ruled, one.name) for one in fields(ruled)}
    return Judged(tuple(counting), tuple(rejected), **every)


def rule(
    claims: Iterable[Claim],
    judgements: Iterable[Judgement],
    documents: Mapping[str, Document],
    known: Mapping[str, Thing],
) -> Ruling:
    """What the judgements come to among these claims, which are walked through once."""
    newest_first = in_order(judgements)
    if not newest_first:
        return Ruling()
    additions = {claim.id: claim for claim in _additions(newest_first, documents)}
    wanted = {iri for judgement in newest_first for iri in judgement.names} | additions.keys()
    every, things = _spoken_of(claims, wanted)
    added = {iri: claim for iri, claim in additions.items() if iri not in every}
    every |= added
    things |= {iri: thing for iri, thing in named_things(added.values()).items() if iri in wanted}
    things |= known
    newest, overruled = _newest(newest_first)
    right = {iri: corrected(claim, changes, things) for iri, claim, changes in _to_correct(every, newest)}
    comparing = [one for one in newest_first if one.verdict in COMPARING]
    events = {iri for iri, claim in every.items() if isinstance(claim, EventReport)}
    reports, one = steer(comparing, events), steer(comparing, things, known)
    labels = {iri: value for (iri, what), (value, _) in newest.items() if what == LABEL and iri in things}
    useless = {iri for iri, claim in right.items() if claim is every[iri]}
    return Ruling(
        added=tuple(added.values()),
        judgements=tuple(newest_first),
        reports=reports,
        things=one,
        labels=labels,
        former=_former(one, labels, things),
        missing=_missing(newest_first, {"claims": {*every}, "reports": events, "things": {*things}}, useless),
        overruled={**one.overruled, **reports.overruled, **overruled},
        verdicts={iri: value for (iri, what), (value, _) in newest.items() if not what},
        right=right,
        named=things,
    )


def _spoken_of(claims: Iterable[Claim], wanted: Collection[str]) -> tuple[dict[str, Claim], dict[str, Thing]]:
    """Those of the claims, and of the things that these name, that judgements speak of."""
    found: dict[str, Claim] = {}
    things: dict[str, Thing] = {}
    for claim in claims:
        if (iri := claim.id) in wanted:
            found[iri] = claim
        things |= {iri: thing for iri, thing in named_things([claim]).items() if iri in wanted}
    return found, things


def _additions(judgements: Iterable[Judgement], documents: Mapping[str, Document]) -> Iterator[Claim]:
    """The claims that people added to documents that still have the words."""
    for claim in (judgement.claim for judgement in judgements):
        document = documents.get(claim.evidence.document) if claim else None
        if claim and document and document.text[claim.evidence.start : claim.evidence.end] == claim.evidence.quote:
            yield claim


def _newest(newest_first: Iterable[Judgement]) -> tuple[Newest, dict[str, str]]:
    """The newest value of all that is decided or corrected, and the older judgements that had another."""
    newest: Newest = {}
    overruled: dict[str, str] = {}
    for judgement in newest_first:
        for key, value in _decisions(judgement):
            valid, newer = newest.setdefault(key, (value, judgement))
            if valid != value:
                overruled.setdefault(judgement.id, newer.id)
    return newest, overruled


def _decisions(judgement: Judgement) -> Iterator[tuple[tuple[str, str], str]]:
    for iri in judgement.about:
        if judgement.verdict in (Verdict.ACCEPT, Verdict.ADD):
            yield (iri, ""), Verdict.ACCEPT
        elif judgement.verdict is Verdict.REJECT:
            yield (iri, ""), Verdict.REJECT
        for name, value in judgement.changes:
            yield (iri, name), value


def _to_correct(every: Mapping[str, Claim], newest: Newest) -> Iterator[tuple[str, Claim, dict[str, str]]]:
    changes: defaultdict[str, dict[str, str]] = defaultdict(dict)
    for (iri, name), (value, _) in newest.items():
        if name and iri in every:
            changes[iri][name] = value
    yield from ((iri, every[iri], some) for iri, some in changes.items())


def _renamed(claim: Claim, one: Steering, labels: Mapping[str, str], things: Mapping[str, Thing]) -> Claim:
    """The claim with those whom it names under the IRI and the name that judgements give them."""

    def change(entity: Entity) -> Entity:
        old = entities.iri(entity, claim.evidence.document)
        iri = one.first(old)
        if iri == old and iri not in labels:
            return entity
        return known_as(entity, iri, replace(things[iri], label=labels.get(iri, things[iri].label)))

    return with_entities(claim, change) if one.stands_for or labels else claim


def _former(one: Steering, labels: Mapping[str, str], things: Mapping[str, Thing]) -> dict[str, frozenset[str]]:
    """By whom they stand for now: the names of things that are another, or that have another name."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for iri in [*one.stands_for, *labels]:
        found[one.first(iri)].add(things[iri].label)
    return {iri: frozenset(names - {labels.get(iri, "")}) for iri, names in found.items()}


def _missing(
    judgements: Iterable[Judgement], there: Mapping[str, Collection[str]], useless: Collection[str]
) -> dict[str, tuple[str, ...]]:
    """By judgement: what it is about and does not find, or finds without anything that it could change."""
    found = {}
    for judgement in judgements:
        kind = "things" if not judgement.of_claims else "reports" if judgement.verdict in COMPARING else "claims"
        gone = [iri for iri in judgement.about if iri not in there[kind] or (judgement.changes and iri in useless)]
        named = [iri for change in judgement.changes for iri in change if iri.startswith(ID)]
        gone += [iri for iri in named if iri not in there["things"]]
        if gone:
            found[judgement.id] = tuple(gone)
    return found
