"""What networks say of their nodes and edges: names, classes, weights, spans of time, and the sentences behind them."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from operator import attrgetter
from typing import Any

import networkx

from detente.graph.networks import EVIDENCE
from detente.graph.rows import EventRow, LinkRow, PositionRow, Said, StanceRow
from detente.graph.store import Graph
from detente.ontology import edtf
from detente.ontology.edtf import OPEN_END, OPEN_START

_cells = attrgetter(*EVIDENCE)
Facts = dict[str, Any]
TiedRow = EventRow | StanceRow | LinkRow | PositionRow
Written = TiedRow | Said


def add_node(found: networkx.Graph, graph: Graph, iri: str, label: str, type_: str, **more: object) -> None:
    """Add a node with its label, class and other names, once."""
    if iri not in found:
        names = [name for name in graph.forms.get(iri, ()) if name != label]
        found.add_node(iri, label=label, type=type_, names=names, **more)


def edge_facts(weight: float, rows: Collection[Written]) -> Facts:
    """The weight of an edge, and when and where the rows behind it are written.

    `first` and `last` are ISO days or "", `spells` the spans between them as pairs of days, in order.
    """
    spans = sorted({span(row) for row in rows})
    days = sorted(day for pair in spans for day in pair if day)
    said = _newest_first(one for row in rows for one in _said(row))
    return {
        "weight": whole(weight),
        "first": days[0] if days else "",
        "last": days[-1] if days else "",
        "spells": [list(pair) for pair in spans if any(pair)],
        "documents": len({one.document for one in said}),
        "evidence": [dict(zip(EVIDENCE, _cells(one), strict=True)) for one in said],
    }


def whole(weight: float) -> float | int:
    """The same number, an integer where it is one."""
    return int(weight) if float(weight).is_integer() else float(weight)


def _said(row: Written) -> tuple[Said, ...]:
    return (row,) if isinstance(row, Said) else row.evidence


def span(row: Written) -> tuple[str, str]:
    """The first and last ISO day of a row, "" at an open end; of rows without a date those of their documents."""
    match row:
        case EventRow() | StanceRow():
            first, last = row.earliest, row.latest
        case PositionRow() if row.date:
            first, last = edtf.bounds(row.date)
        case _:
            bounds = [edtf.bounds(said.date) for said in _said(row) if said.date]
            first, last = (min(b[0] for b in bounds), max(b[1] for b in bounds)) if bounds else ("", "")
    return first.removeprefix(OPEN_START), last.removeprefix(OPEN_END)


def counted(words: Iterable[str]) -> str:
    """How often each word comes, the most frequent first: "held 3; planned 1"."""
    counts: Mapping[str, int] = Counter(words)
    return "; ".join(f"{word} {count}" for word, count in sorted(counts.items(), key=lambda one: (-one[1], one[0])))


def _newest_first(said: Iterable[Said]) -> list[Said]:
    once = {one.claim: one for one in said}.values()
    if len(once) == 1:
        return list(once)
    by_place = sorted(once, key=lambda one: (one.document, int(one.start or 0), one.claim))
    return sorted(by_place, key=lambda one: one.date, reverse=True)
