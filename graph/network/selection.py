"""Which rows count: whose, of when, and who is left out."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

import networkx

from detente.graph.evidence import classes, states_of
from detente.graph.names import ISSUES
from detente.graph.network.facts import TiedRow, span
from detente.graph.network.mentions import Mention
from detente.graph.network.settings import Settings
from detente.graph.rows import EventRow, LinkRow, PositionRow, StanceRow
from detente.graph.store import Graph
from detente.ontology import edtf
from detente.ontology.edtf import OPEN_END, OPEN_START


def as_states(graph: Graph, rows: Sequence[StanceRow]) -> list[StanceRow]:
    """The stances of persons as those of the states they belong to, as far as they belong to one."""
    state = states_of(graph, {row.holder_id for row in rows})
    types = classes(graph, set(state.values()))

    def rolled(row: StanceRow) -> StanceRow:
        own = state.get(row.holder_id)
        return replace(row, holder=graph.label(own), holder_id=own, holder_type=types.get(own, "")) if own else row

    return [rolled(row) for row in rows]


@dataclass(frozen=True, slots=True)
class Wanted:
    """Who and what counts: `only` of actors says nothing of issues, nor the other way round."""

    only: frozenset[str]
    without: frozenset[str]
    sorts: frozenset[str]  # of those in `only`

    def has(self, thing: str, sort: str) -> bool:
        """Whether an "actor" or an "issue" counts."""
        return thing not in self.without and (sort not in self.sorts or thing in self.only)


def wanted(graph: Graph, settings: Settings) -> Wanted:
    """Who and what the settings name, issues with the narrower ones under them."""
    issues = {thing for thing in settings.only | settings.without if is_issue(graph, thing)}
    sorts = {"issue" if thing in issues else "actor" for thing in settings.only}
    only, without = (_with_narrower(graph, things, issues) for things in (settings.only, settings.without))
    return Wanted(only, without, frozenset(sorts))


def _with_narrower(graph: Graph, things: frozenset[str], issues: Collection[str]) -> frozenset[str]:
    wide = sorted(things & set(issues))
    found = graph.answers("narrower", wide=wide) if wide else []
    return things | {row["issue"] for row in found}


def is_issue(graph: Graph, thing: str) -> bool:
    """Whether a thing is an issue, a dispute, an initiative or a treaty."""
    return classes(graph, [thing]).get(thing, "") in ISSUES


def chosen(graph: Graph, rows: Iterable[TiedRow], settings: Settings) -> list[TiedRow]:
    """The rows without those whom the settings leave out; an event loses participants, a stance is lost whole."""
    counts = wanted(graph, settings)
    reduced = (_reduced(row, counts, people=settings.people) for row in rows)
    return _of_the_active([row for row in reduced if row is not None], settings.active)


def _reduced(row: TiedRow, wanted: Wanted, *, people: bool) -> TiedRow | None:
    """The row with those who count, None where nobody is left."""
    match row:
        case EventRow():
            parts = tuple(
                part
                for part in row.participants
                if wanted.has(part.id, "actor") and (not people or part.type == "Person")
            )
            return replace(row, participants=parts) if parts else None
        case StanceRow():
            counts = wanted.has(row.holder_id, "actor") and wanted.has(row.target_id, "issue")
            return row if counts and (not people or row.holder_type == "Person") else None
        case LinkRow():
            return row if wanted.has(row.source_id, "issue") and wanted.has(row.target_id, "issue") else None
    counts = wanted.has(row.person_id, "actor") or row.of_id in wanted.only
    return row if counts and not {row.person_id, row.of_id} & wanted.without else None


def _of_the_active(rows: list[TiedRow], least: int) -> list[TiedRow]:
    """The rows of those who are in at least so many of them."""
    if least <= 1:
        return rows
    counts = Counter(actor for row in rows for actor in set(_acting(row)))
    found: list[TiedRow] = []
    for row in rows:
        if isinstance(row, EventRow):
            row = replace(row, participants=tuple(part for part in row.participants if counts[part.id] >= least))
            found += [row] if row.participants else []
        elif all(counts[actor] >= least for actor in _acting(row)):
            found.append(row)
    return found


def _acting(row: TiedRow) -> Iterator[str]:
    match row:
        case EventRow():
            yield from (part.id for part in row.participants)
        case StanceRow():
            yield row.holder_id
        case LinkRow():
            yield from (row.source_id, row.target_id)
        case PositionRow():
            yield row.person_id


def within(rows: Iterable[TiedRow], since: str, until: str) -> list[TiedRow]:
    """The rows of a period of ISO days, both included, "" for an open end; what has no date is of no period.

    Rows of several passages keep those of documents in the period.
    """
    if not (since or until):
        return list(rows)
    found: list[TiedRow] = []
    for row in rows:
        if isinstance(row, LinkRow):
            said = tuple(one for one in row.evidence if one.date and _overlaps(edtf.bounds(one.date), since, until))
            found += [replace(row, evidence=said, count=len(said))] if said else []
        elif _overlaps(span(row), since, until):
            found.append(row)
    return found


def mentions_chosen(graph: Graph, told: Iterable[Mention], settings: Settings) -> list[Mention]:
    """The mentions of issues that count and that enough passages name."""
    counts = wanted(graph, settings)
    found = [one for one in told if counts.has(one.issue, "issue")]
    passages = Counter(issue for issue, _ in {(one.issue, one.passage) for one in found})
    return [one for one in found if passages[one.issue] >= settings.active]


def mentions_within(told: Iterable[Mention], since: str, until: str) -> list[Mention]:
    """The mentions in documents of a period, as `within`."""
    if not (since or until):
        return list(told)
    return [one for one in told if one.date and _overlaps(edtf.bounds(one.date), since, until)]


def _overlaps(days: tuple[str, str], since: str, until: str) -> bool:
    first, last = days
    return bool(first or last) and (last or OPEN_END) >= since and (first or OPEN_START) <= (until or OPEN_END)


def thinned(network: networkx.Graph, settings: Settings) -> networkx.Graph:
    """The network without ties that are too weak, and, unless wanted, without nodes that are tied to nobody."""
    weak = [pair for *pair, weight in network.edges(data="weight") if abs(weight) < settings.least]
    network.remove_edges_from(weak)
    if not settings.isolates:
        network.remove_nodes_from([node for node, degree in list(network.degree()) if not degree])
    return network
