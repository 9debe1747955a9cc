"""Who holds office at a time: as passages have it, and apart from that as the gazetteer knows."""

from detente.graph import scope
from detente.graph.ask import position_rows
from detente.graph.entries import Holders, OfficeRow
from detente.graph.rows import PositionRow
from detente.graph.store import Graph
from detente.ontology import edtf


def holders(graph: Graph, at: str, person: str | None = None, of: str | None = None) -> Holders:
    """The office-holders at an EDTF date, of a state or institution, or one person's offices, or all."""
    return Holders(told=_told(graph, at, person, of), known=_known(graph, at, person, of))


def _told(graph: Graph, at: str, person: str | None, of: str | None) -> tuple[PositionRow, ...]:
    rows = graph.answers("holders", person=scope.one(person), side=scope.one(of), period=scope.period(at, at))
    found = position_rows(graph, rows)
    return tuple(sorted(found, key=lambda r: (r.of, r.office, r.date, r.person, r.person_id, r.office_id, r.of_id)))


def _known(graph: Graph, at: str, person: str | None, of: str | None) -> tuple[OfficeRow, ...]:
    rows = graph.answers("tenures", thing=scope.one(of or person))
    found = {
        OfficeRow(
            graph.label(row["person"]), graph.label(row["office"]), graph.label(row["of"]), row["date"], row["person"]
        )
        for row in rows
        if row["date"] and edtf.overlap(row["date"], at) and person in (None, row["person"])
    }
    return tuple(sorted(found, key=lambda o: (o.of, o.office, o.date, o.person, o.person_id)))
