"""Claims of every kind in a few words: those that rest on unnamed sources, and those that tie two things."""

import re
from collections import defaultdict
from collections.abc import Collection

from detente.graph import scope
from detente.graph.evidence import evidence, relation, short
from detente.graph.rows import ClaimRow, Said, SourcedRow
from detente.graph.store import Graph
from detente.ontology import edtf
from detente.ontology.codes import ACTING

Raw = dict[str, str]


def claim_rows(graph: Graph, claims: Collection[str]) -> tuple[ClaimRow, ...]:
    """The claims in the order of their documents' dates, and in these as they stand there."""
    told: defaultdict[str, list[Raw]] = defaultdict(list)
    for row in graph.answers("claims", claim=sorted(set(claims))):
        told[row["claim"]].append(row)
    said = evidence(graph, {claim: [claim] for claim in told})
    return tuple(sorted((_row(graph, rows, said[claim]) for claim, rows in told.items()), key=_place))


def _row(graph: Graph, rows: Collection[Raw], said: tuple[Said, ...]) -> ClaimRow:
    first = next(iter(rows))
    who, whom = _ends(graph, rows)
    return ClaimRow(
        claim=first["claim"],
        kind=first["kind"],
        who=tuple(map(graph.label, who)),
        what=relation(first["what"]) if first["kind"] == "link" else short(first["what"]),
        whom=tuple(map(graph.label, whom)),
        status=short(first["status"]),
        date=first["date"],
        evidence=said,
        who_id=who,
        whom_id=whom,
        rule=first["rule"],
        confidence=first["confidence"],
    )


def _ends(graph: Graph, rows: Collection[Raw]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Who acts and the others, by label; where nobody acts more than others, the first counts as acting."""
    acting = {row["who"] for row in rows if row["who"] and short(row["role"]) in ("", *ACTING)}
    others = {row[end] for row in rows for end in ("who", "whom") if row[end]} - acting
    if not acting:
        acting = set(sorted(others, key=graph.label)[:1])
        others -= acting
    return tuple(sorted(acting, key=graph.label)), tuple(sorted(others, key=graph.label))


def _place(row: ClaimRow) -> tuple[str, str, int, str]:
    first = row.evidence[0] if row.evidence else None
    return (first.date, first.document, int(first.start), row.claim) if first else ("", "", 0, row.claim)


def unnamed(graph: Graph, about: str | None = None) -> tuple[SourcedRow, ...]:
    """The claims that rest on a source that is not named, all or those that speak of a thing."""
    rows = graph.answers("unnamed", about=scope.one(about))
    sources = {row["claim"]: row for row in rows}
    return tuple(
        SourcedRow(graph.label(sources[row.claim]["source"]), sources[row.claim]["reading"], row)
        for row in claim_rows(graph, sources)
    )


def search(graph: Graph, words: str) -> tuple[ClaimRow, ...]:
    """The claims of the sentences in which words stand one after the other, whole and in any case."""
    wanted = " ".join(words.split())
    whole = re.compile(rf"(?<!\w){re.escape(wanted)}(?!\w)", re.IGNORECASE)
    rows = graph.answers("search", words=[wanted.lower()])
    return claim_rows(graph, [row["claim"] for row in rows if whole.search(row["quote"])])


def ties(graph: Graph, one: str, other: str, *, states: bool = False) -> tuple[ClaimRow, ...]:
    """Every claim that ties two things, by date: one that speaks of both, or reports an event of both."""
    here, there = (scope.side(graph, end, states=states) for end in (one, other))
    rows = claim_rows(graph, [row["claim"] for row in graph.answers("ties", one=here, other=there)])
    return tuple(sorted(rows, key=_when))


def _when(row: ClaimRow) -> tuple[str, str]:
    """The days that a claim speaks of, or else those of its document."""
    date = row.date or row.evidence[0].date if row.evidence else row.date
    return edtf.bounds(date) if date else ("9", "")
