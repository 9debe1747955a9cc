"""Claims of all kinds as rows of one table."""

from typing import TYPE_CHECKING

from detente.command.answers import EVIDENCE, told
from detente.command.tables import Column, Row

if TYPE_CHECKING:
    from detente.graph.rows import ClaimRow

CLAIM = (
    Column("date"),
    Column("kind"),
    Column("who"),
    Column("what", look=lambda row: in_words(str(row["what"])) if row["kind"] == "link" else str(row["what"])),
    Column("whom", "whom or what"),
    Column("status"),
    *EVIDENCE,
    Column("id", data=True),
)


def claim_cells(row: "ClaimRow") -> Row:
    """The cells of one claim."""
    return {
        "date": row.date,
        "kind": row.kind,
        "who": list(row.who),
        "what": row.what,
        "whom": list(row.whom),
        "status": row.status,
        "id": row.claim,
        **told(row.evidence),
    }


def in_words(relation: str) -> str:
    """A relation as people say it: traded against."""
    return "".join(f" {letter.lower()}" if letter.isupper() else letter for letter in relation)
