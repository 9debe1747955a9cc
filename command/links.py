"""`detente links`: which issues hang together, how, and which sentence ties them."""

import re
from pathlib import Path
from typing import TYPE_CHECKING

import click

from detente.command import options
from detente.command.choices import RELATIONS, Several

if TYPE_CHECKING:
    from detente.command.tables import Row
    from detente.graph.rows import LinkRow


@click.command
@click.argument("issue", default="", callback=options.name)
@click.option("--kind", type=Several(RELATIONS), default=(), metavar="LIST", help=f"Any of {' '.join(RELATIONS)}.")
@options.limit
@options.asking
def command(
    issue: str, kind: tuple[str, ...], limit: int | None, folder: Path, format: str | None, if_empty: bool
) -> None:
    """Which issues hang together, and which sentence ties them.

    Ties that a sentence states come first, then issues that are only named
    side by side (mentionedWith).

    \b
    Example:
      detente links "North Korea"
      detente links --kind conditionFor,tradedAgainst
    """
    from detente.command.answers import EVIDENCE, answer, opened
    from detente.command.tables import Column
    from detente.graph import ask
    from detente.graph.names import find_issue

    graph = opened(folder)
    found = ask.links(graph, find_issue(graph, issue) if issue else None)
    rows = [row for row in (*found.said, *found.together) if not kind or row.relation in kind]
    table = (
        Column("issue"),
        Column("kind", "how", look=lambda row: re.sub("([A-Z])", r" \1", str(row["kind"])).lower()),
        Column("other"),
        *EVIDENCE,
        Column("id", data=True),
    )
    answer(
        map(_row, rows),
        table,
        format,
        graph=graph,
        limit=limit,
        if_empty=if_empty,
        nothing="No such link in this graph; detente links alone shows all",
    )


def _row(row: "LinkRow") -> "Row":
    from detente.command.answers import told

    said = told(row.evidence)
    return {
        "issue": row.source,
        "kind": row.relation,
        "other": row.target,
        "id": [said.claim for said in row.evidence],
        **said,
    }
