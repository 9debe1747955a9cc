"""What `detente build` says at the end: what was read, what is in the graph, what is wrong with it, what to do next."""

from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from detente.build.documents.skipped import Skipped
from detente.command.intake import Intake
from detente.graph import ask
from detente.graph.finding import Finding
from detente.graph.store import Graph

KINDS = (
    ("EventReport", "report of an event", "reports of events"),
    ("Stance", "stance", "stances"),
    ("Position", "position", "positions"),
    ("Membership", "membership", "memberships"),
    ("IssueLink", "issue link", "issue links"),
)
MOST_SKIPPED = 20
MOST_REPLACED = 5


def summary(graph: Graph, folder: Path, taken: Intake, findings: Sequence[Finding], seconds: float) -> Iterator[str]:
    """The lines of the summary."""
    counts = ask.stats(graph)
    totals: Counter[str] = Counter()
    for count in counts:
        totals[count.group] += count.count
    claims = {count.what: count.count for count in counts if count.group == "claims"}
    read = totals["documents"] - taken.known
    unchanged = f" {number(taken.known, 'document')} as before." if taken.known and read else ""
    head = f"Read {number(read, 'document')}" if read else f"Took {number(taken.known, 'document')} as before"
    yield f"{head} in {seconds:.1f} s.{unchanged}{_skipped_head(taken.skipped)}"
    yield from _skipped_lines(taken.skipped)
    if taken.replaced:
        more = f" and {len(taken.replaced) - MOST_REPLACED} more" if len(taken.replaced) > MOST_REPLACED else ""
        yield f"In place of older ones of the same name: {', '.join(taken.replaced[:MOST_REPLACED])}{more}."
    told = [number(claims.get(kind, 0), one, many) for kind, one, many in KINDS if claims.get(kind)]
    yield f"Claims: {', '.join(told) or 'none'}."
    status = [f"{count.count} {count.what}" for count in counts if count.group == "events"]
    events = number(totals["events"], "event") + (f" ({', '.join(status)})" if status else "")
    yield f"Graph: {events}, {number(totals['actors'], 'actor')}, {number(totals['issues'], 'issue')}."
    if graph.judgements:
        yield f"Judgements: {_judgements(graph)}."
    if not graph.quotes and any(judgement.claim for judgement in graph.judgements.values()):
        yield f"{folder}/judgements.jsonl quotes sentences, of claims added by hand: share the folder without it."
    yield f"Check: {_findings(findings, folder)}"
    yield f"Wrote {folder}/"
    yield from _next(folder, any_claims=bool(claims))


def number(count: int, one: str, many: str = "") -> str:
    """1 claim, 2 claims."""
    return f"{count:,} {one if count == 1 else many or one + 's'}"


def _skipped_head(skipped: Sequence[Skipped]) -> str:
    loud = sum(not one.quiet for one in skipped)
    quiet = len(skipped) - loud
    beside = f" Left aside {number(quiet, 'file')} of other kinds." if quiet else ""
    return beside + (f" Skipped {loud}:" if loud else "")


def _skipped_lines(skipped: Sequence[Skipped]) -> Iterator[str]:
    loud = [one for one in skipped if not one.quiet]
    yield from (f"  {one}" for one in loud[:MOST_SKIPPED])
    if len(loud) > MOST_SKIPPED:
        yield f"  and {len(loud) - MOST_SKIPPED} more"


def _findings(findings: Sequence[Finding], folder: Path) -> str:
    if not findings:
        return "no findings."
    by_severity = Counter(finding.severity for finding in findings)
    told = ", ".join(number(count, severity) for severity, count in by_severity.items())
    return f"{told}; see: detente check{_where(folder)}"


def _judgements(graph: Graph) -> str:
    """How many of each verdict, and how many of all have no effect."""
    verdicts = Counter(str(judgement.verdict) for judgement in graph.judgements.values())
    told = ", ".join(f"{count} {verdict}" for verdict, count in sorted(verdicts.items()))
    without = Counter({row["focus"]: row["path"] for row in graph.answers("check-judgements")}.values())
    missing, overruled = without["missing"], without["overruledBy"]
    told += (
        f"; {missing} {'waits for what it is' if missing == 1 else 'wait for what they are'} about" if missing else ""
    )
    return told + (f"; {overruled} overruled by newer ones" if overruled else "")


def _where(folder: Path) -> str:
    return "" if str(folder) == "kg" else f" --graph {folder}"


def _next(folder: Path, *, any_claims: bool) -> Iterator[str]:
    where = _where(folder)
    if not any_claims:
        yield "Nothing was found in these documents. What détente can read: detente ontology"
        return
    yield f"Next: detente met{where}"
    yield f"      detente stances{where}"
    yield f"      detente view meetings{where} -o meetings.html --open"
