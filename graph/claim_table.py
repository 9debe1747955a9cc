"""The claims as a table: one row a claim, with what it says, its ends, its quote and where that stands."""

import csv
import io
from collections.abc import Iterator

from detente.graph.claim_rows import claim_rows
from detente.graph.contents import documents
from detente.graph.rows import ClaimRow
from detente.graph.spreadsheet import safe
from detente.graph.store import Graph

_SAID = ("quote", "start", "end", "document", "published", "title", "publisher", "url", "said_by")
COLUMNS = ("claim", "kind", "who", "who_id", "what", "whom", "whom_id", "status", "date", *_SAID, "rule", "confidence")


def as_csv(graph: Graph, *, quotes: bool = True) -> Iterator[str]:
    """CSV, document by document and there in the order of the text; several ends of one claim stand with "; " between.

    No cell is a formula to a spreadsheet. Without `quotes` their column is empty.
    """
    yield _line(COLUMNS)
    for document in sorted(documents(graph), key=lambda row: row.id):
        told = graph.answers("told-in", document=[document.document])
        for row in claim_rows(graph, [one["claim"] for one in told]):
            cells = _cells(row) if quotes else {**_cells(row), "quote": ""}
            yield _line([safe(cells[name]) for name in COLUMNS])


def _line(cells: tuple[str, ...] | list[str]) -> str:
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerow(cells)
    return out.getvalue()


def _cells(row: ClaimRow) -> dict[str, str]:
    (said,) = row.evidence
    ends = {name: "; ".join(getattr(row, name)) for name in ("who", "who_id", "whom", "whom_id")}
    own = {name: getattr(row, name) for name in ("claim", "kind", "what", "status", "date", "rule", "confidence")}
    here = {name: getattr(said, name) for name in ("quote", "start", "end", "document", "title", "publisher", "url")}
    return {**ends, **own, **here, "published": said.date, "said_by": said.attributed}
