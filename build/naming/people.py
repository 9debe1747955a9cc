"""Who a personal name is: by full name, by surname and title, by office and date, or somebody new."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import cached_property

from detente.build.naming.holders import Holders
from detente.ontology import edtf
from detente.ontology.claims import Entity
from detente.ontology.gazetteer import Gazetteer, Name, NameKind, Office, Thing
from detente.ontology.identifiers import entity_iri

_YEARS_NEAR = 12
LEADING = frozenset({"head-of-state", "head-of-government", "foreign-minister", "monarch", "head-of-organization"})


def core(name: str) -> tuple[str, ...]:
    """A name's words without initials, for "Henry A. Kissinger" beside "Henry Kissinger"."""
    words = re.findall(r"[\w'-]+(?:\.(?=\w))?", name.lower())
    return tuple(word for word in words if len(word.rstrip(".")) > 1)


class People:
    """The persons of a gazetteer, by their names and offices."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self._gazetteer = gazetteer
        self.holders = Holders(gazetteer)
        self._by_surname: defaultdict[str, set[str]] = defaultdict(set)
        self._by_last: defaultdict[str, set[tuple[tuple[str, ...], str]]] = defaultdict(set)  # names by their last word
        self._surnames: defaultdict[str, set[str]] = defaultdict(set)
        for name in gazetteer.names:
            if gazetteer.things[name.thing].type != "Person":
                continue
            if name.kind is NameKind.SURNAME:
                self._by_surname[name.form.lower()].add(name.thing)
                self._surnames[name.thing].add(name.form)
            else:
                words = core(name.form)
                self._by_last[words[-1] if words else ""].add((words, name.thing))

    def surnames(self, person: str) -> frozenset[str]:
        """The surnames by which a known person is called."""
        return frozenset(self._surnames.get(person, ()))

    def office(self, person: str, title: str, date: str) -> Office | None:
        """The office with such a title that a known person holds: at the date if any, else at any time."""
        offices = self._gazetteer.offices
        fitting = [
            (_distance(tenure.date, date) == 0, tenure.date, offices[tenure.office])
            for tenure in self._gazetteer.tenures.get(person, ())
            if tenure.office in offices and _titled(offices[tenure.office], title)
        ]
        return max(fitting, key=lambda each: (each[0], each[1]))[2] if fitting else None

    def in_office(self, person: str, title: str, date: str) -> bool:
        """Whether a known person is known to have held an office with such a title at a date."""
        offices = self._gazetteer.offices
        return any(
            tenure.office in offices and _titled(offices[tenure.office], title) and edtf.overlap(tenure.date, date)
            for tenure in self._gazetteer.tenures.get(person, ())
        )

    def _fit(self, person: str, titles: Sequence[str], state: str | None, date: str) -> int:
        """How well a known person fits title, state and date; below 0 where the state speaks against it."""
        offices = self._gazetteer.offices
        held = [
            (offices[tenure.office], _distance(tenure.date, date))
            for tenure in self._gazetteer.tenures.get(person, ())
            if tenure.office in offices
        ]
        if state and self._gazetteer.things[person].state != state and all(office.of != state for office, _ in held):
            return -1
        titled = [years for office, years in held if any(_titled(office, title) for title in titles)]
        now = [office for office, years in held if years == 0]
        score = 2 if state else 0
        score += any(title.lower() == known.lower() for office in now for known in office.titles for title in titles)
        score += any(years is None or years <= _YEARS_NEAR for years in titled)
        score += 2 * (0 in titled if titles else bool(now))
        return (
            score + any(office.kind in LEADING for office in now) + (not now and any(_near(years) for _, years in held))
        )

    def known(self, name: str, titles: Iterable[str] = (), state: str | None = None, date: str = "") -> Thing | None:
        """The gazetteer's person of that name, if title, state and date leave no better or equal other."""
        wanted = tuple(titles)
        return next((one for form in _called(name) if (one := self._known(form, wanted, state, date))), None)

    def _known(self, name: str, wanted: Sequence[str], state: str | None, date: str) -> Thing | None:
        words = core(name)
        if not words:
            return None
        if len(words) > 1:
            named, initials = self._by_last.get(words[-1], ()), _initials(name)
            candidates = sorted({person for known, person in named if _same(words, known, initials)})
            enough = 0
        else:
            candidates = sorted(self._by_surname.get(name.lower(), ()))
            enough = _enough(len(candidates) == 1, bool(state), bool(date))
        scored = sorted(((self._fit(person, wanted, state, date), person) for person in candidates), reverse=True)
        if not scored or scored[0][0] < enough or (len(scored) > 1 and scored[0][0] == scored[1][0]):
            return None
        return self._gazetteer.things[scored[0][1]]

    def leader(self, state: str, title: str, date: str) -> Thing | None:
        """The one person who led a state or its foreign affairs on a day, by a title short or in full."""
        held = self._leading.get((state, title.lower()), ()) if date else ()
        persons = {person for person, tenure in held if edtf.overlap(tenure, date)}
        return self._gazetteer.things[persons.pop()] if len(persons) == 1 else None

    @cached_property
    def _leading(self) -> dict[tuple[str, str], list[tuple[str, str]]]:
        """Who led, and when, by the state and the title."""
        found: defaultdict[tuple[str, str], list[tuple[str, str]]] = defaultdict(list)
        for person, tenures in self._gazetteer.tenures.items():
            for tenure in tenures:
                office = self._gazetteer.offices.get(tenure.office)
                if office and office.kind in LEADING:
                    for title in _short_and_long(office):
                        found[office.of or "", title].append((person, tenure.date))
        return found

    def untimely(self, names: Iterable[Name], date: str) -> bool:
        """Whether names are only of persons who held all their offices long before or after a date."""
        tenures = [self._gazetteer.tenures.get(name.thing, ()) for name in names]
        terms = [tenure for held in tenures for tenure in held]
        return bool(date) and all(tenures) and not any(_near(_distance(tenure.date, date)) for tenure in terms)

    def new(self, name: str, state: Thing | None, start: int, end: int) -> Entity:
        """Somebody whom the gazetteer does not know, apart from any namesake of another state."""
        return Entity(name, start, end, entity_iri("person", name, state.id if state else ""), name, "Person")


def _short_and_long(office: Office) -> set[str]:
    """The titles of an office, lower case, in full and without their "of …"."""
    titles = {title.lower() for title in office.titles}
    return titles | {title.partition(" of ")[0] for title in titles}


def _called(name: str) -> tuple[str, ...]:
    """A name, or the two that one with a nickname in brackets is: "Rudolf (Rudi) Berg"."""
    first, bracket, rest = name.partition("(")
    nickname, _, last = rest.partition(")")
    return (f"{first.strip()} {last.strip()}", f"{nickname} {last.strip()}") if bracket else (name,)


def _titled(office: Office, title: str) -> bool:
    """Whether an office has a title, in full, without its "of …", or shortened: "Secretary", "Amb."."""
    wanted = title.lower()
    begins = wanted.removesuffix(".") if wanted.endswith(".") else wanted + " "
    return any(wanted == known.lower() or known.lower().startswith(begins) for known in office.titles)


def _distance(tenure: str, date: str) -> int | None:
    """The years from a tenure to a date, 0 within it; None where there is no date."""
    if not date:
        return None
    if edtf.overlap(tenure, date):
        return 0
    (first, last), (start, end) = edtf.bounds(tenure), edtf.bounds(date)
    return max(1, int(start[:4]) - int(last[:4]), int(first[:4]) - int(end[:4]))


def _near(years: int | None) -> bool:
    """Whether somebody is still, or already, talked of so many years from a tenure."""
    return years is not None and years <= _YEARS_NEAR


def _enough(unique: bool, state: bool, date: bool) -> int:
    """How well a person must fit a surname alone: the less, the fewer there are whom it could mean."""
    if unique:
        return 1
    return 2 if state else 3


def _initials(name: str) -> set[str]:
    """The initials inside a name, in lower case: the "a" of "Henry A. Kissinger"."""
    return {word[0].lower() for word in name.split()[1:-1] if len(word.rstrip(".")) == 1}


def _same(words: tuple[str, ...], known: tuple[str, ...], initials: set[str]) -> bool:
    """Whether two names are one: the same words, or first and last alike with middle names left out.

    "James K. Wilson" is not James Harold Wilson.
    """
    if words == known:
        return True
    middle = {word[0] for word in known[1:-1]}
    if initials and middle and initials.isdisjoint(middle):
        return False
    return len(known) > 1 and words[-1] == known[-1] and words[0] == known[0]
