"""Many reports, one event: which passages speak of the same meeting, visit, call or act.

Two reports fold when they agree in all of this:

- family: Meeting, Summit, Talks and Encounter are one, Visit and Call one each; any other class folds with itself only;
- participants: the same, or one set holds the other (at least two shared, and no more than twice as many in the
  larger, so that a summit of twenty does not swallow the talks of two at its margin). A state or place that merely
  hosts is dropped first. A state and its leader are not the same. Of visits only the visitors are compared, of acts
  with a direction who does it to whom, and of acts that are not meetings also the issues;
- dates: they overlap. A report without a date allows what its document's date and its status allow (a held meeting
  lies before, a planned one after), and folds only inside its document or with the one dated event that fits;
- places: equal, in the same state, or one of them unknown.

Planned, proposed and cancelled reports fold with held ones. A denial without a date folds with nothing held.
Union-find over pairs would chain July to November by way of "2017". So the sharpest reports come first, each later one
joins the event that it fits if there is exactly one (by its date, its participants, its document, its place, whichever
tells them apart), and a report that fits several stays alone: it is no evidence for either. The order is the reports'
own, never the order of reading. Look-ups go by pair of participants, family and year: near-linear in the reports.

What people judged to be the same or different counts before all of this.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import combinations

from detente.graph.resolving import resolve
from detente.graph.sightings import TOGETHER, Sighting, sighted
from detente.graph.steering import UNSTEERED, Steering
from detente.ontology.claims import EventReport
from detente.ontology.codes import Status
from detente.ontology.identifiers import ID, digest

SHARPEST = ("Summit", "Talks", "Meeting", "Encounter")  # which class an event has whose reports differ
LONG = 3  # years above which a span is looked for apart

Key = tuple[str, str, str]  # family, participant, participant


@dataclass(frozen=True, slots=True)
class Event:
    """What one or many reports speak of, with what they say together."""

    id: str
    type: str
    status: Status
    contested: bool
    participants: tuple[str, ...]
    date: str  # the sharpest EDTF value of the reports, "" where none has one
    places: tuple[str, ...]
    occasions: tuple[str, ...]
    topics: tuple[str, ...]
    reports: tuple[str, ...]  # ids of the claims
    parts: tuple[tuple[str, str], ...] = ()  # everybody with each role that a report gives


@dataclass(slots=True)
class _Fold:
    """Sightings that have been found to speak of one event; the first of them is the sharpest."""

    seed: Sighting
    core: frozenset[str]
    place: str
    members: list[Sighting]
    groups: set[str] = field(default_factory=set)  # the reports that stand for its members by judgement
    keys: set[tuple[bool, Key]] = field(default_factory=set)

    def documents(self) -> set[str]:
        return {member.document for member in self.members}

    def add(self, sighting: Sighting) -> None:
        self.members.append(sighting)
        self.core |= sighting.core
        self.place = self.place or sighting.place


def fold(
    reports: Iterable[EventReport],
    dates: Mapping[str, str],
    state_of: Mapping[str, str] | None = None,
    steering: Steering = UNSTEERED,
) -> tuple[Event, ...]:
    """The events behind the reports, sorted by id.

    `dates` gives the EDTF date of each document, `state_of` the state of places and persons, `steering` the reports
    that people judged to be of one event or of different ones.
    """
    sightings = (sighted(one, dates.get(one.evidence.document, ""), state_of or {}) for one in reports)
    return tuple(folded(sightings, steering))


def folded(sightings: Iterable[Sighting], steering: Steering = UNSTEERED) -> Iterator[Event]:
    """The events behind the sightings, sorted by id, each put together when its turn comes."""
    unique = {sighting.report: sighting for sighting in sightings}
    folds: list[_Fold] = []
    judged: dict[str, _Fold] = {}  # by the report that stands for others of the same event, mostly for itself only
    shelf = _Shelf()
    for sighting in sorted(unique.values(), key=Sighting.order):
        group = steering.first(sighting.report)
        fitting = (fold for fold in shelf.fitting(sighting) if not steering.parts(group, fold.groups))
        found = judged.get(group) or _only(sighting, list(fitting))
        if found is None:
            found = _Fold(sighting, sighting.core, sighting.place, [])
            folds.append(found)
        judged[group] = found
        found.groups.add(group)
        found.add(sighting)
        shelf.put(found)
    for name, fold in sorted(_named(folds), key=lambda named: named[0]):
        yield _event(fold, name)


class _Shelf:
    """Folds by pair of participants, family and year."""

    def __init__(self) -> None:
        self._rows: dict[tuple[bool, Key], dict[int, list[_Fold]]] = {}

    def put(self, fold: _Fold) -> None:
        """Find the fold from now on by every pair of its participants, and by its first pair among larger sets."""
        keys = {(True, key) for key in _pairs(fold.seed.family, fold.core)}
        keys.add((False, _first(fold.seed.family, fold.core)))
        for key in keys - fold.keys:
            for year in _years(fold.seed.first, fold.seed.last):
                self._rows.setdefault(key, {}).setdefault(year, []).append(fold)
        fold.keys |= keys

    def fitting(self, sighting: Sighting) -> list[_Fold]:
        """The folds that a sighting may belong to."""
        if len(sighting.core) < 2 and not (sighting.family in TOGETHER or sighting.about or sighting.place):
            return []  # "Xi said": too little to be known again
        keys = [(True, _first(sighting.family, sighting.core))]
        keys += [(False, key) for key in _pairs(sighting.family, sighting.core)]
        found: dict[int, _Fold] = {}
        for key in keys:
            for fold in self._near(key, sighting):
                if id(fold) not in found and _fits(sighting, fold):
                    found[id(fold)] = fold
        return list(found.values())

    def _near(self, key: tuple[bool, Key], sighting: Sighting) -> Iterator[_Fold]:
        rows = self._rows.get(key, {})
        first, last = int(sighting.first[:4]), int(sighting.last[:4])
        years = range(first, last + 1) if last - first < len(rows) else [y for y in rows if first <= y <= last]
        for year in {0, *years}:
            yield from rows.get(year, ())


def _years(first: str, last: str) -> range | tuple[int]:
    start, end = int(first[:4]), int(last[:4])
    return range(start, end + 1) if end - start < LONG else (0,)


def _pairs(family: str, core: frozenset[str]) -> Iterator[Key]:
    yield from ((family, one, other) for one, other in combinations(sorted(core), 2))
    if len(core) < 2 or family == "Visit":
        yield from ((family, one, one) for one in core)


def _first(family: str, core: frozenset[str]) -> Key:
    """The pair by which a set is found among those that hold it; a lone participant pairs with itself."""
    least = [*sorted(core)[:2], "", ""]
    return family, least[0], least[1] if len(core) > 1 else least[0]


def _fits(sighting: Sighting, fold: _Fold) -> bool:
    seed = fold.seed
    if not (sighting.first <= seed.last and seed.first <= sighting.last) or sighting.about != seed.about:
        return False
    if sighting.place and fold.place and sighting.place != fold.place:
        return False
    return _same_core(sighting, fold.core) and (sighting.dated or _fits_undated(sighting, fold))


def _same_core(sighting: Sighting, core: frozenset[str]) -> bool:
    if sighting.core == core:
        return True
    small, large = sorted((sighting.core, core), key=len)
    enough = len(small) >= 2 or (sighting.family == "Visit" and small)
    return bool(enough) and small <= large and len(large) <= 2 * len(small)


def _fits_undated(sighting: Sighting, fold: _Fold) -> bool:
    statuses = {member.status for member in fold.members} | {sighting.status}
    if statuses >= {Status.HELD, Status.DENIED}:
        return False
    return fold.seed.dated or fold.documents() == {sighting.document}


def _only(sighting: Sighting, fitting: list[_Fold]) -> _Fold | None:
    """The one fold that fits, or fits best."""
    for better in (_same_days, _same_people, _same_document, _same_place):
        if len(fitting) > 1:
            fitting = [fold for fold in fitting if better(sighting, fold)] or fitting
    return fitting[0] if len(fitting) == 1 else None


def _same_days(sighting: Sighting, fold: _Fold) -> bool:
    return (sighting.first, sighting.last) == (fold.seed.first, fold.seed.last)


def _same_people(sighting: Sighting, fold: _Fold) -> bool:
    return sighting.core == fold.core


def _same_document(sighting: Sighting, fold: _Fold) -> bool:
    return sighting.document in fold.documents()


def _same_place(sighting: Sighting, fold: _Fold) -> bool:
    return bool(sighting.place) and sighting.place == fold.place


def _named(folds: Iterable[_Fold]) -> Iterator[tuple[str, _Fold]]:
    """The folds with names for their events; where family, participants and date do not tell two apart, more does."""
    alike: defaultdict[str, list[_Fold]] = defaultdict(list)
    for fold in folds:
        alike[digest(*_content(fold))].append(fold)
    for name, same in alike.items():
        for fold in same:
            first = min(member.report for member in fold.members)
            only = len(same) == 1 and fold.seed.dated
            yield name if only else digest(*_content(fold), fold.place, first), fold


def _content(fold: _Fold) -> tuple[object, ...]:
    return "event", fold.seed.family, sorted(_union(fold, "everyone")), fold.seed.date


def _union(fold: _Fold, part: str) -> set[str]:
    return set().union(*(getattr(member, part) for member in fold.members))


def _event(fold: _Fold, name: str) -> Event:
    members = fold.members
    outcome = resolve((member.status, member.document_date) for member in members)
    told = {member.type for member in members}
    return Event(
        id=f"{ID}event-{name}",
        type=min(told, key=lambda type_: SHARPEST.index(type_) if type_ in SHARPEST else len(SHARPEST)),
        status=outcome.status,
        contested=outcome.contested,
        participants=tuple(sorted(_union(fold, "everyone"))),
        date=fold.seed.date,
        places=tuple(sorted({member.venue for member in members} - {""})),
        occasions=tuple(sorted({member.occasion for member in members} - {""})),
        topics=tuple(sorted(_union(fold, "topics"))),
        reports=tuple(sorted(member.report for member in members)),
        parts=tuple(sorted({part for member in members for part in member.parts})),
    )
