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
own, never the order of reading. Look-ups go by family, pair of participants and days: near-linear in the reports.

What people judged to be the same or different counts before all of this.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass
from itertools import combinations

from detente.graph.resolving import resolve
from detente.graph.shelf import Fold, Shelf
from detente.graph.sightings import TOGETHER, Sighting, sighted
from detente.graph.steering import UNSTEERED, Steering
from detente.ontology.claims import EventReport
from detente.ontology.codes import Role, Status
from detente.ontology.identifiers import ID, digest

SHARPEST = ("Summit", "Talks", "Meeting", "Encounter")  # which class an event has whose reports differ


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
    met: tuple[tuple[str, str], ...] = ()  # whom held reports bring together, if it was held: visitors with hosts


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
    with closing(Shelf()) as shelf:
        for one in reports:
            shelf.put(sighted(one, dates.get(one.evidence.document, ""), state_of or {}))
        return tuple(folded(shelf, steering))


def folded(shelf: Shelf, steering: Steering = UNSTEERED) -> Iterator[Event]:
    """The events behind the sightings on a shelf, sorted by id, each put together when its turn comes."""
    judged = _Judged(steering)
    for number, sighting in shelf.walk():
        into = judged.fold(sighting.report)
        if into is None:
            fitting = [fold for fold in _fitting(sighting, shelf) if not judged.apart(sighting.report, fold.number)]
            into = _only(sighting, fitting, shelf)
        judged.put(sighting.report, shelf.lay(number, sighting, into))
    for fold, members in shelf.folds():
        shelf.name(fold, *_names(fold, members))
    for name, date, members in shelf.named():
        yield _event(name, date, members)


class _Judged:
    """The folds of the few reports that people judged, each known by the report that stands for others of its event."""

    def __init__(self, steering: Steering) -> None:
        self._steering = steering
        self._judged = {*steering.stands_for, *steering.stands_for.values()}.union(*steering.apart)
        self._folds: dict[str, int] = {}
        self._groups: defaultdict[int, set[str]] = defaultdict(set)

    def put(self, report: str, fold: int) -> None:
        """Know into which fold a report has gone."""
        if report in self._judged:
            group = self._steering.first(report)
            self._folds[group] = fold
            self._groups[fold].add(group)

    def fold(self, report: str) -> int | None:
        """The fold that has a report of the same event."""
        return self._folds.get(self._steering.first(report))

    def apart(self, report: str, fold: int) -> bool:
        """Whether a report must not go into a fold."""
        return self._steering.parts(self._steering.first(report), self._groups.get(fold, ()))


def _fitting(sighting: Sighting, shelf: Shelf) -> list[Fold]:
    """The folds that a sighting may belong to."""
    if len(sighting.core) < 2 and not (sighting.family in TOGETHER or sighting.about or sighting.place):
        return []  # "Xi said": too little to be known again
    alike = (fold for fold in shelf.near(sighting) if _same_core(sighting, fold.core))
    return [fold for fold in alike if sighting.dated or _fits_undated(sighting, fold)]


def _same_core(sighting: Sighting, core: frozenset[str]) -> bool:
    if sighting.core == core:
        return True
    small, large = sorted((sighting.core, core), key=len)
    enough = len(small) >= 2 or (sighting.family == "Visit" and small)
    return bool(enough) and small <= large and len(large) <= 2 * len(small)


def _fits_undated(sighting: Sighting, fold: Fold) -> bool:
    if fold.statuses | {sighting.status} >= {Status.HELD, Status.DENIED}:
        return False
    return bool(fold.date) or fold.document == sighting.document


def _only(sighting: Sighting, fitting: list[Fold], shelf: Shelf) -> int | None:
    """The number of the one fold that fits, or fits best: by its days, its participants, its documents, its place."""
    for better in (
        lambda fold: (fold.first, fold.last) == (sighting.first, sighting.last),
        lambda fold: fold.core == sighting.core,
        lambda fold: shelf.tells(fold, sighting.document),
        lambda fold: bool(sighting.place) and fold.place == sighting.place,
    ):
        if len(fitting) > 1:
            fitting = [fold for fold in fitting if better(fold)] or fitting
    return fitting[0].number if len(fitting) == 1 else None


def _names(fold: Fold, members: list[Sighting]) -> tuple[str, str]:
    """What names the event, and what does where family, participants and date do not tell two apart."""
    content = "event", fold.family, sorted(_union(members, "everyone")), fold.date
    fuller = digest(*content, fold.place, min(member.report for member in members))
    return digest(*content) if fold.date else fuller, fuller


def _union(members: list[Sighting], part: str) -> set[str]:
    return set().union(*(getattr(member, part) for member in members))


def _event(name: str, date: str, members: list[Sighting]) -> Event:
    outcome = resolve((member.status, member.document_date) for member in members)
    told = sorted({member.type for member in members})
    type_ = min(told, key=lambda one: SHARPEST.index(one) if one in SHARPEST else len(SHARPEST))
    return Event(
        id=f"{ID}event-{name}",
        type=type_,
        status=outcome.status,
        contested=outcome.contested,
        participants=tuple(sorted(_union(members, "everyone"))),
        date=date,
        places=tuple(sorted({member.venue for member in members} - {""})),
        occasions=tuple(sorted({member.occasion for member in members} - {""})),
        topics=tuple(sorted(_union(members, "topics"))),
        reports=tuple(sorted(member.report for member in members)),
        parts=tuple(sorted({part for member in members for part in member.parts})),
        met=tuple(sorted(_met(type_, members))) if outcome.status is Status.HELD else (),
    )


def _met(type_: str, members: list[Sighting]) -> Iterable[tuple[str, str]]:
    """Whom the held reports of an event bring together."""
    parts = {part for member in members if member.status is Status.HELD for part in member.parts}
    if type_ == "Visit":
        visitors, hosts = ([who for who, role in parts if role == wanted] for wanted in (Role.VISITOR, Role.HOST))
        return ((one, other) for one in visitors for other in hosts if one != other)
    return combinations(sorted({who for who, _ in parts}), 2) if type_ in (*SHARPEST, "Call") else ()
