"""From a graph and settings to a networkx graph, of all time or window by window."""

from collections.abc import Sequence
from typing import cast

import networkx

from detente.graph import ask
from detente.graph.network.backbone import backbone
from detente.graph.network.facts import TiedRow, span
from detente.graph.network.issues import mentioned_together, said_links, tied_by_actors
from detente.graph.network.meetings import meetings
from detente.graph.network.mentions import Mention, mentions, stated
from detente.graph.network.positions import positions_network
from detente.graph.network.projected import Facts, projected
from detente.graph.network.selection import as_states, chosen, mentions_chosen, mentions_within, thinned, within
from detente.graph.network.settings import STANCE_KINDS, Settings
from detente.graph.network.stances import actor_network, affiliation_network
from detente.graph.network.windows import Span, moving
from detente.graph.rows import EventRow, LinkRow, PositionRow, StanceRow
from detente.graph.store import Graph
from detente.ontology import edtf


def network(graph: Graph, settings: Settings) -> networkx.Graph:
    """The network of the settings; two-mode kinds have `bipartite` 0 and 1, all have `kind` and what they are made of.

    Nodes are IRIs with `label`, `type` and `names`; edges have `weight`, `first`, `last`, `spells` and `evidence`.
    """
    first, last = _period(settings)
    return _tied(graph, _within(_facts(graph, settings), first, last), settings)


def windows(
    graph: Graph, settings: Settings, length: str, step: str = "", *, cumulative: bool = False
) -> list[tuple[Span, networkx.Graph]]:
    """One network a window of time, such as "1y", "6m", "4w" or "90d", that moves on by `step` (its length if "").

    With `cumulative` every window begins at the beginning. The first begins with the month or year, or on the day, of
    the first fact; facts without a date are in none.
    """
    first, last = _period(settings)
    facts = _within(_facts(graph, settings), first, last)
    days = sorted(day for pair in map(_days, facts) for day in pair if day)
    if not days:
        return []
    spans = moving(first or days[0], last or days[-1], length, step, cumulative=cumulative)
    return [(one, _tied(graph, _within(facts, one.first, one.last), settings)) for one in spans]


def _period(settings: Settings) -> tuple[str, str]:
    since = edtf.bounds(settings.since)[0] if settings.since else ""
    return since, edtf.bounds(settings.until)[1] if settings.until else ""


def _facts(graph: Graph, settings: Settings) -> Facts:
    """What the network is made of, of all time."""
    if settings.kind == "issues" and settings.linked in ("sentence", "paragraph"):
        return mentions_chosen(graph, mentions(graph), settings)
    return chosen(graph, _rows(graph, settings), settings)


def _rows(graph: Graph, settings: Settings) -> Sequence[TiedRow]:
    if settings.kind == "meetings":
        return ask.met(graph, status=settings.status, states=settings.states)
    if settings.kind == "positions":
        return ask.positions(graph)
    if settings.kind == "issues" and settings.linked == "said":
        return ask.links(graph).said
    rows = ask.stances(graph)
    return as_states(graph, rows) if settings.states else rows


def _within(facts: Facts, first: str, last: str) -> Facts:
    if facts and isinstance(facts[0], Mention):
        return mentions_within(cast(Sequence[Mention], facts), first, last)
    return within(cast(Sequence[TiedRow], facts), first, last)


def _days(fact: TiedRow | Mention) -> tuple[str, str]:
    if isinstance(fact, Mention):
        return edtf.bounds(fact.date) if fact.date else ("", "")
    return span(fact)


def _tied(graph: Graph, facts: Facts, settings: Settings) -> networkx.Graph:
    found = _made(graph, facts, settings)
    if settings.backbone < 1:
        found = backbone(found, settings.backbone, projected(graph, facts, settings))
    found.graph.update(kind=settings.kind, normalize=settings.normalize)
    return thinned(found, settings)


def _made(graph: Graph, facts: Facts, settings: Settings) -> networkx.Graph:
    how = {"normalize": settings.normalize, "duplicates": settings.duplicates}
    match settings.kind:
        case "meetings":
            return meetings(graph, cast(Sequence[EventRow], facts))
        case "affiliation":
            return affiliation_network(graph, cast(Sequence[StanceRow], facts), **how)
        case "positions":
            return positions_network(graph, cast(Sequence[PositionRow], facts), offices=settings.offices)
        case kind if kind in STANCE_KINDS:
            return actor_network(graph, cast(Sequence[StanceRow], facts), kind, **how)
    return _issues(graph, facts, settings)


def _issues(graph: Graph, facts: Facts, settings: Settings) -> networkx.Graph:
    if settings.linked == "said":
        return said_links(graph, cast(Sequence[LinkRow], facts))
    if settings.linked == "actors":
        known = {one.issue for one in mentions(graph)}
        return tied_by_actors(graph, cast(Sequence[StanceRow], facts), known)
    told = cast(Sequence[Mention], facts)
    return mentioned_together(graph, told, stated(graph), paragraphs=settings.linked == "paragraph")
