"""`detente export`: the graph for other tools."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from detente.command import options
from detente.command.choices import SCOPES, Several

if TYPE_CHECKING:
    from detente.graph.store import Graph

SUFFIXES = {
    ".ttl": "turtle",
    ".trig": "trig",
    ".nt": "ntriples",
    ".nq": "nquads",
    ".jsonld": "jsonld",
    ".json": "jsonld",
    ".dna": "dna",
    ".rdf": "rdfxml",
    ".xml": "rdfxml",
    ".csv": "csv",
    ".jsonl": "jsonl",
}
FORMATS = (*dict.fromkeys(SUFFIXES.values()), "dna-csv")
CLAIMS = ("csv", "jsonl")


@click.command
@click.argument("file", default="")
@click.option(
    "--format",
    "format",
    type=click.Choice(FORMATS),
    metavar="NAME",
    help=f"{' '.join(FORMATS)}; else by the ending of FILE.",
)
@click.option(
    "--scope",
    type=Several((*SCOPES, "all")),
    default="all",
    show_default=True,
    metavar="LIST",
    help=f"Any of {' '.join(SCOPES)}.",
)
@click.option("--no-ontology", is_flag=True, help="The same as --scope asserted,derived.")
@click.option("--no-quotes", is_flag=True, help="Without the sentences, so that it can be shared.")
@click.option(
    "--to-endpoint",
    "endpoint",
    default="",
    metavar="URL",
    help="Load it into a SPARQL endpoint, by the URL for updates.",
)
@options.graph
def command(
    file: str,
    format: str | None,
    scope: tuple[str, ...],
    no_ontology: bool,
    no_quotes: bool,
    endpoint: str,
    folder: Path,
) -> None:
    """Write the graph, or its claims, to FILE (- for standard output).

    Asserted is what the documents say, derived what follows from it. .ttl, .nt
    and .rdf merge all graphs into one; .trig, .nq and .jsonld keep one named
    graph for each document. .csv and .jsonl hold the claims, one a line. .dna
    is a database of statements for Discourse Network Analyzer (coder Admin,
    password detente), dna-csv its event list.

    With --to-endpoint each named graph takes the place of the one of its name
    there; other graphs stay. Ask it then with --endpoint.

    \b
    Example:
      detente export graph.ttl
      detente export claims.csv
      detente export --to-endpoint http://localhost:7878/update
      detente export - --format nquads --scope derived | head
      detente export statements.dna
    """
    from detente.command.answers import opened
    from detente.command.outputs import STDOUT, written
    from detente.command.progress import step

    if bool(file) == bool(endpoint) or (endpoint and format):
        raise click.UsageError("give a FILE (- for standard output), or --to-endpoint URL without a --format")
    if endpoint:
        _load(opened(folder), _scopes(scope, no_ontology), endpoint, quotes=not no_quotes)
        return
    chosen = format or SUFFIXES.get(Path(file).suffix.lower()) or ("turtle" if file == STDOUT else None)
    if chosen is None:
        raise click.UsageError(f"the ending of {file} is none of {' '.join(SUFFIXES)}: choose a --format")
    scope = _scopes(scope, no_ontology)
    if chosen in CLAIMS and "asserted" not in scope:
        raise click.UsageError(f"{chosen} holds the claims, which are asserted: leave out --scope")
    graph = opened(folder)
    if chosen in ("dna", "dna-csv"):
        if no_quotes or len(scope) < len(SCOPES):
            raise click.UsageError("--no-quotes and --scope are for RDF: statements are the words of texts")
        _export_statements(graph, file, chosen)
        return
    with step("Writing"):
        pieces = _pieces(graph, chosen, scope, quotes=not no_quotes)
        with written(file) as out:
            out.writelines(pieces)


def _scopes(scope: tuple[str, ...], no_ontology: bool) -> tuple[str, ...]:
    chosen = [one for one in (SCOPES if "all" in scope else scope) if not (no_ontology and one == "ontology")]
    if not chosen:
        raise click.UsageError("--scope ontology and --no-ontology leave nothing to write")
    return tuple(chosen)


def _load(graph: "Graph", scope: tuple[str, ...], url: str, *, quotes: bool) -> None:
    """Put the graph into an endpoint, and say how much that was."""
    from detente.command.progress import bar, say
    from detente.command.summary import number
    from detente.graph.protocol import shown
    from detente.graph.selection import selection
    from detente.graph.upload import upload

    chosen = selection(graph, scope, quotes=quotes)
    with bar(upload(chosen, url), "Loading") as batches:
        total = sum(batches)
    say(f"Loaded {number(total, 'statement')} in {number(len(chosen.graphs()), 'graph')} into {shown(url)}")


def _pieces(graph: "Graph", format: str, scope: tuple[str, ...], *, quotes: bool) -> Iterator[str]:
    """What is written, piece by piece."""
    from detente.graph.claim_table import as_csv
    from detente.graph.selection import selection
    from detente.graph.statements import GRAPHS
    from detente.ontology.lines import write_line

    if format == "csv":
        return as_csv(graph, quotes=quotes)
    if format == "jsonl":
        if not (quotes and graph.quotes):
            raise click.UsageError("claims as JSON lines are nothing without their quotes: choose csv")
        return map(write_line, graph.claims.values())
    return GRAPHS[format](selection(graph, scope, quotes=quotes))


def _export_statements(graph: "Graph", file: str, format: str) -> None:
    from detente.command.outputs import STDOUT, written
    from detente.command.progress import say
    from detente.command.summary import number
    from detente.graph.dna.claims import coding
    from detente.graph.dna.database import write_database
    from detente.graph.dna.event_list import write_event_list

    told, neutral = coding(graph)
    data = write_database(told) if format == "dna" else write_event_list(told).encode("utf-8", "surrogatepass")
    with written(file) as out:
        out.buffer.write(data)
    if file != STDOUT:
        beside = f"; left out {number(neutral, 'stance')} on neither side" if neutral else ""
        say(f"Wrote {number(len(told.statements), 'statement')} to {file}{beside}")
