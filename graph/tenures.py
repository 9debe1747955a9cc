"""Whether what documents say of offices fits the tenures that the gazetteer knows: told, never mended."""

from collections import defaultdict
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field

from detente.graph.evidence import short
from detente.graph.finding import Finding
from detente.graph.store import Graph
from detente.ontology import edtf

# Offices that one person holds at a time, so that another's tenure speaks against a claim.
_SINGLE = frozenset(
    ("head-of-state", "head-of-government", "foreign-minister", "defence-minister", "head-of-organization")
)
_WAY_OUT = (
    "if the date is right and the title not one of the past, say so in Turtle of your own (a det:Tenure, --ontology)"
)
Raw = dict[str, str]


@dataclass(slots=True)
class _Known:
    """The tenures of the gazetteer: by person and office, and of single offices by owner and title."""

    own: defaultdict[tuple[str, str], set[str]] = field(default_factory=lambda: defaultdict(set))
    single: defaultdict[tuple[str, str], dict[str, set[tuple[str, str]]]] = field(
        default_factory=lambda: defaultdict(lambda: defaultdict(set))
    )


def clashes(graph: Graph) -> Iterator[Finding]:
    """A warning for each position whose date the gazetteer has for no such tenure, or for somebody else's."""
    positions: defaultdict[tuple[str, ...], set[str]] = defaultdict(set)
    for row in graph.answers("check-tenures"):
        place = row["focus"], row["person"], row["office"], row["name"], row["of"], row["own"], row["told"]
        positions[place].add(row["when"])
    if not positions:
        return
    known = _known(graph.answers("terms-of-office"))
    for (focus, person, office, name, of, own, told), events in sorted(positions.items()):
        date, basis = (own, "its own date") if own else (told, "the date of its document")
        if not date:
            continue
        if office:
            tenures = known.own.get((person, office), set())
            if not tenures or any(edtf.overlap(tenure, day) for tenure in tenures for day in {date, *events} - {""}):
                continue
            has = f"his or her tenure is {', '.join(sorted(tenures))}"
        else:
            held = _held_by_others(known.single.get((of, name.lower()), {}), person, date)
            if held is None:
                continue
            office, holders = held
            has = f"the gazetteer has it held by {', '.join(f'{graph.label(who)} {when}' for who, when in holders)}"
        claimed = f"{graph.label(person)} as {graph.label(office)} at {date} ({basis})"
        yield Finding("warning", focus, "date", f"{claimed}, but {has}; {_WAY_OUT}")


def _held_by_others(
    offices: dict[str, set[tuple[str, str]]], person: str, date: str
) -> tuple[str, list[tuple[str, str]]] | None:
    """The office and the others whose tenures span the whole of a date; None where nobody's does."""
    first, last = edtf.bounds(date)
    for office, terms in sorted(offices.items()):
        spans = [(edtf.bounds(tenure), who, tenure) for who, tenure in terms]
        if found := sorted((who, tenure) for (start, end), who, tenure in spans if start < first and last < end):
            return None if any(who == person for who, _ in found) else (office, found)
    return None


def _known(rows: Collection[Raw]) -> _Known:
    known = _Known()
    for row in rows:
        known.own[row["person"], row["office"]].add(row["date"])
        if short(row["kind"]) not in _SINGLE or not row["of"]:
            continue
        title, owner, label = row["title"].lower(), row["owner"].lower(), row["label"].lower()
        if label in (f"{title} of {owner}", f"{title} of the {owner}"):  # not one of several with this title
            known.single[row["of"], title][row["office"]].add((row["person"], row["date"]))
    return known
