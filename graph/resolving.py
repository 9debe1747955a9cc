"""What became of an event that several passages report: one status by a stated rule, whoever is read first.

1. Nothing but reports of it being held: held.
2. Held, and elsewhere denied or called off: contested. It counts as held if a document that says so is dated at or
   after every document that denies it or calls it off; otherwise as what the newest of those says.
3. Never reported as held: denied or called off, if the newest document that says so is dated at or after the newest
   that plans, proposes or imagines it; otherwise the highest of planned, proposed, hypothetical that anybody reports.

A document without a date counts as older than any other; between two of one date, the order of the lists below decides.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from detente.ontology import edtf
from detente.ontology.codes import Status

AFFIRMED = (Status.HELD, Status.PLANNED, Status.PROPOSED, Status.HYPOTHETICAL)
NEGATED = (Status.CANCELLED, Status.DENIED)


@dataclass(frozen=True, slots=True)
class Outcome:
    """The resolved status of an event, and whether its reports contradict each other."""

    status: Status
    contested: bool = False


def last_day(date: str) -> str:
    """The last day that a document's date allows, "" where it has none."""
    return edtf.bounds(date)[1] if date else ""


def resolve(reports: Iterable[tuple[Status, str]]) -> Outcome:
    """The outcome of at least one report, each a status and its document's date (EDTF or "")."""
    newest: dict[Status, str] = {}
    for status, date in reports:
        newest[status] = max(newest.get(status, ""), last_day(date))
    affirmed = [status for status in AFFIRMED if status in newest]
    negated = sorted((status for status in NEGATED if status in newest), key=lambda status: newest[status])
    if not negated:
        return Outcome(affirmed[0])
    denial = max(negated, key=lambda status: (newest[status], -NEGATED.index(status)))
    if Status.HELD in newest:
        held = newest[Status.HELD] >= newest[denial]
        return Outcome(Status.HELD if held else denial, contested=True)
    outlived = any(newest[status] > newest[denial] for status in affirmed)
    return Outcome(affirmed[0] if outlived else denial)
