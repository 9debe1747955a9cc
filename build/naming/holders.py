"""Who held an office when: by whose it is and its title, or by its kind."""

from collections import defaultdict
from collections.abc import Iterable

from detente.ontology import edtf
from detente.ontology.gazetteer import Gazetteer, Office, Thing

# Offices that one person holds at a time, so that whose it is and its title tell who is meant.
_SINGLE = frozenset(
    "head-of-state head-of-government foreign-minister defence-minister monarch head-of-organization minister".split()
)
_HEADS = ("head-of-government", "head-of-state", "monarch")  # who meet as equals, the likeliest first


class Holders:
    """The offices of a gazetteer with those who held them."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self._gazetteer = gazetteer
        self._by_title: defaultdict[tuple[str, str], list[Office]] = defaultdict(list)
        self._by_kind: defaultdict[tuple[str, str], list[Office]] = defaultdict(list)
        self._whose: defaultdict[str, set[str]] = defaultdict(set)
        self._tenures: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
        for office in gazetteer.offices.values():
            self._by_kind[office.of or "", office.kind].append(office)
            for title in {each.lower() for each in office.titles}:
                self._whose[title].add(office.of or "" if office.label.lower().startswith(title) else "")
                if office.kind in _SINGLE:
                    self._by_title[office.of or "", title].append(office)
        kinds: defaultdict[str, set[str]] = defaultdict(set)
        self._owners: defaultdict[str, set[str]] = defaultdict(set)
        for (owner, title), offices in self._by_title.items():
            if any(office.label.lower().startswith(f"{title} of ") for office in offices):
                self._owners[title].add(owner)
            kinds[title].update(office.kind for office in offices)
        self._kinds = {title: frozenset(found) for title, found in kinds.items()}
        for person, tenures in gazetteer.tenures.items():
            for tenure in tenures:
                self._tenures[tenure.office].append((tenure.date, person))

    def whose(self, title: str) -> str | None:
        """Whose a title is that only one state or institution has, whose office is called so: the Pope's; else None.

        A title that one office has beside its name ("Generalissimo") may be others' that the gazetteer does not know.
        """
        owners = self._whose.get(title.lower(), set())
        (owner,) = owners if len(owners) == 1 else (None,)
        heads = (office for office in self._by_title.get((owner or "", title.lower()), ()) if office.kind in _HEADS)
        return owner if any(heads) else None

    def only_with(self, title: str, date: str) -> str | None:
        """The one state or institution in which somebody held at a date an office that is called so in full."""
        owners = sorted(self._owners.get(title.lower(), ()))
        found = [owner for owner in owners if self.holder(owner, title, date)]
        return found[0] if len(found) == 1 else None

    def holder(self, owner: str, title: str, date: str) -> Thing | None:
        """The one person who held an office of a state or institution at a date; None if there was none, or more."""
        return self._one(self._by_title.get((owner, title.lower()), ()), date)

    def peer(self, owner: str, kinds: Iterable[str], date: str) -> Thing | None:
        """Who held at a date the office of another state that answers to one of these kinds."""
        wanted = set(kinds)
        heads = [kind for kind in _HEADS if wanted & set(_HEADS)]
        same = [kind for kind in (*_HEADS[:2], *sorted(wanted - set(_HEADS))) if kind in wanted & _SINGLE]
        found = (self._one(self._by_kind.get((owner, kind), ()), date) for kind in dict.fromkeys((*same, *heads)))
        return next((thing for thing in found if thing), None)

    def kinds(self, person: str, date: str) -> frozenset[str]:
        """The kinds of the offices that a person held at a date."""
        offices = self._gazetteer.offices
        held = (tenure for tenure in self._gazetteer.tenures.get(person, ()) if tenure.office in offices)
        return frozenset(offices[each.office].kind for each in held if date and edtf.overlap(each.date, date))

    def kinds_of(self, title: str) -> frozenset[str]:
        """The kinds of the offices that have a title, whosoever they are."""
        return self._kinds.get(title.lower(), frozenset())

    def _one(self, offices: Iterable[Office], date: str) -> Thing | None:
        if not date:
            return None
        held = (tenure for office in offices for tenure in self._tenures[office.id])
        persons = {person for tenure, person in held if edtf.overlap(tenure, date)}
        return self._gazetteer.things[persons.pop()] if len(persons) == 1 else None
