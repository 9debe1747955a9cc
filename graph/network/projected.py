"""Which networks are projections of two sorts of nodes onto one, and of what."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import cast

from scipy.sparse import csr_array

from detente.graph.network.discourse import discourse
from detente.graph.network.facts import TiedRow
from detente.graph.network.incidence import incidence
from detente.graph.network.meetings import attendance
from detente.graph.network.mentions import Mention, issues_of, mentions
from detente.graph.network.settings import Settings
from detente.graph.rows import EventRow, StanceRow
from detente.graph.store import Graph

Facts = Sequence[TiedRow] | Sequence[Mention]


@dataclass(frozen=True, slots=True)
class Projected:
    """The nodes, and what each of them is in: rows and columns of ones."""

    nodes: tuple[str, ...]
    cells: csr_array


def projected(graph: Graph, facts: Facts, settings: Settings) -> Projected | None:
    """What a network is a projection of; None where ties are not made by being in the same thing."""
    match settings.kind, settings.linked:
        case "congruence", _:
            told = discourse(cast(Sequence[StanceRow], facts))
            return Projected(told.actors, told.said)
        case "issues", "actors":
            known = issues_of(mentions(graph))
            told = discourse(row for row in cast(Sequence[StanceRow], facts) if row.target_id in known)
            return Projected(told.issues, _ones(told.supports + told.opposes).T.tocsr())
        case "issues", "sentence" | "paragraph":
            named = cast(Sequence[Mention], facts)
            places = {(one.issue, one.passage if settings.linked == "sentence" else one.paragraph) for one in named}
            issues = issues_of(named)
            return Projected(issues, incidence(places, issues, sorted({place for _, place in places})))
        case "meetings", _:
            attended = attendance(cast(Sequence[EventRow], facts))
            return None if attended.visiting.nnz else Projected(attended.actors, attended.meeting)
    return None


def _ones(cells: csr_array) -> csr_array:
    return csr_array(cells > 0).astype(float)
