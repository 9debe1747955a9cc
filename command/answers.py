"""What every question does with its rows: the columns of evidence, the format, and the exit status."""

import sys
from collections.abc import Iterable, Sequence
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

import click
from click.core import ParameterSource

from detente.command.options import ENDPOINT
from detente.command.tables import Cell, Column, Row, write_rows
from detente.command.terminal import is_terminal

if TYPE_CHECKING:
    from detente.graph.rows import Said
    from detente.graph.store import Graph

EMPTY = 4
SHORT = 8  # hexadecimal digits of a claim's id that are shown; `detente explain` takes as many as tell it apart


def opened(folder: Path) -> "Graph":
    """The graph in a folder, or at the endpoint that the command was given; raises GraphMissing, EndpointFailed."""
    context = click.get_current_context()
    if url := _endpoint(context):
        from detente.graph.endpoint import open_endpoint

        return open_endpoint(url, float(context.params.get("seconds", 30)))
    from detente.graph.folder import open_graph

    return open_graph(folder)


def _endpoint(context: click.Context) -> str:
    """The endpoint to ask, "" for none; a folder on the command line goes before one of the environment."""
    url = str(context.meta.get(ENDPOINT, ""))
    if url and context.get_parameter_source("folder") is ParameterSource.COMMANDLINE:
        if context.get_parameter_source("endpoint") is ParameterSource.COMMANDLINE:
            raise click.UsageError("--graph or --endpoint, not both", context)
        return ""
    return url


def short_id(claim: str) -> str:
    """The part of a claim's IRI by which `detente explain` finds it."""
    return claim.rpartition("claim-")[2][:SHORT]


def told_moment(at: str) -> str:
    """The day of an instant, and the minute where it has one."""
    return at.replace("T", " ")[:16]


def told(evidence: "Sequence[Said]", holder: str = "") -> dict[str, Cell]:
    """The cells of what is said where: the newest sentence, and how many there are."""
    first = evidence[0] if evidence else None
    if first is None:
        texts = ("sentence", "said_by", "source", "published", "title", "publisher", "url")
        return {**dict.fromkeys(texts, ""), "passages": 0, "claims": []}
    return {
        "sentence": first.quote,
        "said_by": "self" if first.attributed and first.attributed == holder else first.attributed,
        "source": first.document,
        "published": first.date,
        "title": first.title,
        "publisher": first.publisher,
        "url": first.url,
        "passages": len(evidence),
        "claims": [short_id(said.claim) for said in evidence],
    }


def _source(row: Row) -> str:
    """The line under a sentence: where it stands, who says so, and how to ask for more."""
    parts = [str(row["source"])]
    if row["published"] and str(row["published"]) not in parts[0]:
        parts.append(str(row["published"]))
    if row["said_by"]:
        parts.append(f"says {row['said_by']}" if row["said_by"] != "self" else "by own account")
    claims = row["claims"]
    more = int(str(row["passages"])) - 1
    if isinstance(claims, Sequence) and claims:
        parts.append(f"explain {claims[0]}")
    if more > 0:
        parts.append(f"and {more} more {'passage' if more == 1 else 'passages'}")
    return " · ".join(parts)


def _quoted(row: Row) -> str:
    return f"“{row['sentence']}”" if row["sentence"] else ""


EVIDENCE = (
    Column("sentence", below=True, look=_quoted),
    Column("source", below=True, look=_source),
    Column("said_by", data=True),
    Column("published", data=True),
    Column("title", data=True),
    Column("publisher", data=True),
    Column("url", data=True),
    Column("passages", data=True),
    Column("claims", data=True),
)


def answer(
    rows: Iterable[Row],
    table: Sequence[Column],
    format: str | None,
    *,
    graph: "Graph | None" = None,
    limit: int | None = None,
    if_empty: bool = False,
    nothing: str = "Nothing found.",
) -> None:
    """Write the rows and say so if there are none; with `if_empty` that ends the command with status 4.

    In Turtle the answer is what the graph has on the first column with IRIs named `id`.
    """
    chosen = rows if limit is None else islice(rows, limit)
    number = _turtle(list(chosen), graph) if format == "turtle" else write_rows(chosen, table, format)
    if not number:
        sys.stdout.flush()
        if is_terminal(sys.stderr) or not is_terminal(sys.stdout):
            click.echo(nothing, err=True)
        if if_empty:
            click.get_current_context().exit(EMPTY)


def _turtle(rows: Sequence[Row], graph: "Graph | None") -> int:
    if graph is None:
        raise click.UsageError("this answer has no triples: choose another --format", click.get_current_context())
    from detente.command.subgraph import subgraph

    sys.stdout.write(subgraph(graph, [thing for row in rows for thing in _ids(row)]))
    return len(rows)


def _ids(row: Row) -> list[str]:
    thing = row["id"]
    return [thing] if isinstance(thing, str) else list(thing) if isinstance(thing, Sequence) else []
