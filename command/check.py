"""`detente check`: what in a graph breaks the rules of the ontology."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from detente.command import options

if TYPE_CHECKING:
    from detente.graph.finding import Finding
    from detente.graph.store import Graph


@click.command
@click.option("--store", "files", is_flag=True, help="Check every byte that was written instead.")
@click.option("--all", "everything", is_flag=True, help="Check the gazetteer too, not only what the documents say.")
@options.graph
@options.format
@options.if_empty
@click.pass_context
def command(
    ctx: click.Context, files: bool, everything: bool, folder: Path, format: str | None, if_empty: bool
) -> None:
    """Check a graph against the shapes of the ontology (SHACL).

    Ends with 1 if there is a violation; warnings alone end with 0; with
    --store, which looks for damage on the disk, with 3 where there is any.

    \b
    Example:
      detente check
      detente check --format json
      detente check --store
    """
    from detente.command.answers import opened
    from detente.command.progress import say, step
    from detente.graph.check import check
    from detente.graph.folder import verified
    from detente.graph.idle import unapplied
    from detente.graph.judgement_file import judgements_in

    if files:
        with step("Checking every byte"):
            counts = verified(folder)
        say("Whole: " + ", ".join(f"{count:,} {what}" for what, count in counts.items()) + ", as they were written.")
        return
    graph = opened(folder)
    with step("Checking"):
        findings = [*check(graph, ontology=everything), *unapplied(graph, judgements_in(folder))]
    write_findings(ctx, graph, findings, format, if_empty=if_empty)


def write_findings(
    ctx: click.Context, graph: "Graph", findings: "Sequence[Finding]", format: str | None, *, if_empty: bool = False
) -> None:
    """Write the findings; ends with 1 where one of them is a violation."""
    from detente.command.answers import answer
    from detente.command.iris import short_iri
    from detente.command.tables import Column, text_of
    from detente.graph.check import document_of

    rows = (
        {
            "severity": finding.severity,
            "what": graph.labels.get(finding.focus) or document_of(graph, finding.focus),
            "message": finding.message,
            "path": finding.path,
            "value": finding.value,
            "id": finding.focus,
        }
        for finding in findings
    )
    table = (
        Column("severity"),
        Column("message"),
        Column("what"),
        Column("path"),
        Column("value", look=lambda row: short_iri(text_of(row["value"]))),
        Column("id", below=True, look=lambda row: short_iri(text_of(row["id"]))),
    )
    answer(rows, table, format, graph=graph, if_empty=if_empty, nothing="No findings.")
    if any(finding.severity == "violation" for finding in findings):
        ctx.exit(1)
