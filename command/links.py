"""`detente links`: which issues hang together, how, and which sentence ties them."""

import re
from pathlib import Path
from typing import TYPE_CHECKING

import click

from detente.command import options
from detente.command.choices import RELATIONS, Several

if TYPE_CHECKING:
    from detente.command.tables import Row
    from detente.graph.rows import ActorLinkRow, LinkRow


STATED = tuple(kind for kind in RELATIONS if kind != "mentionedWith")


@click.command
@click.argument("issue", default="", callback=options.name)
@click.option("--kind", type=Several(RELATIONS), default=(), metavar="LIST", help=f"Any of {' '.join(RELATIONS)}.")
@click.option("--by-actors", is_flag=True, help="Those on which the same actors hold stances instead.")
@options.limit
@options.asking
def command(
    issue: str,
    kind: tuple[str, ...],
    by_actors: bool,
    limit: int | None,
    folder: Path,
    format: str | None,
    if_empty: bool,
) -> None:
    """Which issues hang together, and which sentence ties them.

    Shows the ties that a sentence states; with --kind mentionedWith the issues
    that are only named together, in how many sentences and paragraphs.
    With --by-actors, issues on which the same actors hold stances: who wants
    or rejects both (alike), and who wants only one of them (apart).

    \b
    Example:
      detente links "North Korea"
      detente links --kind conditionFor,tradedAgainst
      detente links "Belt and Road" --by-actors
    """
    if by_actors and kind:
        raise click.UsageError("--kind is of links that somebody states; with --by-actors there are none")
    from detente.command.answers import EVIDENCE, answer, opened
    from detente.command.progress import say
    from detente.command.summary import number
    from detente.command.tables import Column
    from detente.graph import ask
    from detente.graph.names import find_issue

    graph = opened(folder)
    wanted = find_issue(graph, issue) if issue else None
    if by_actors:
        rows = [_by_actors(row) for row in ask.links_by_actors(graph, wanted)]
        columns = [Column("issue"), Column("other"), Column("actors"), Column("alike"), Column("apart")]
        columns += [Column("unclear"), Column("claims", below=True, look=_ids)]
        evidence = tuple(each for each in EVIDENCE if each.data and each.key != "claims")
    else:
        found = ask.links(graph, wanted)
        every = (*found.said, *found.together, *found.nearby)
        rows = [_row(row) for row in every if row.relation in (kind or STATED)]
        columns = [Column("issue"), Column("kind", "how", look=_how), Column("other")]
        columns += [Column("sentences", data=True), Column("paragraphs", data=True)]
        evidence = EVIDENCE
    answer(
        rows,
        (*columns, *evidence, Column("id", data=True)),
        format,
        graph=graph,
        limit=limit,
        if_empty=if_empty,
        nothing="No such link in this graph; detente links alone shows all that are stated",
    )
    if not by_actors and not kind and len(every) > len(rows):
        say(f"Only named together: {number(len(every) - len(rows), 'pair')}; see detente links --kind mentionedWith")


def _row(row: "LinkRow") -> "Row":
    from detente.command.answers import told

    said, named = told(row.evidence), row.relation == "mentionedWith"
    return {
        "issue": row.source,
        "kind": row.relation,
        "other": row.target,
        "sentences": row.count if named else None,
        "paragraphs": row.paragraphs if named else None,
        "id": [said.claim for said in row.evidence],
        **said,
    }


def _how(row: "Row") -> str:
    """The kind in words; of issues that are only named together, how often."""
    if row["kind"] == "mentionedWith":
        counts = {"same sentence": row["sentences"], "same paragraph": row["paragraphs"]}
        return ", ".join(f"{where} {count}" for where, count in counts.items() if count)
    return re.sub("([A-Z])", r" \1", str(row["kind"])).lower()


def _by_actors(row: "ActorLinkRow") -> "Row":
    from detente.command.answers import told

    said = told(row.evidence)
    return {
        "issue": row.source,
        "other": row.target,
        "actors": row.actors,
        "alike": row.agreeing,
        "apart": row.differing,
        "unclear": row.unclear,
        "id": [said.claim for said in row.evidence],
        **said,
    }


def _ids(row: "Row") -> str:
    """The claims that say so, as `detente explain` takes them."""
    from detente.command.tables import text_of

    return f"explain {text_of(row['claims'], ', ')}" if row["claims"] else ""
