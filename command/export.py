"""`detente export`: the graph for other tools."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from detente.command import options

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
    ".csv": "dna-csv",
}


@click.command
@click.argument("file")
@click.option(
    "--format",
    "format",
    type=click.Choice(tuple(dict.fromkeys(SUFFIXES.values()))),
    metavar="NAME",
    help="turtle trig ntriples nquads jsonld dna dna-csv; else by the ending of FILE.",
)
@click.option("--no-ontology", is_flag=True, help="Only what was read from the documents.")
@click.option("--no-quotes", is_flag=True, help="Without the sentences, so that it can be shared.")
@options.graph
def command(file: str, format: str | None, no_ontology: bool, no_quotes: bool, folder: Path) -> None:
    """Write the graph to FILE (- for standard output) for other tools.

    .ttl and .nt merge all graphs into one; .trig, .nq and .jsonld keep one
    named graph for each document. .dna is a database of statements for
    Discourse Network Analyzer (coder Admin, password detente), .csv its event
    list.

    \b
    Example:
      detente export graph.ttl
      detente export - --format nquads --no-ontology | sort | head
      detente export statements.dna
    """
    from detente.command.answers import opened
    from detente.command.outputs import STDOUT, written
    from detente.command.progress import step
    from detente.graph.export import GRAPHS

    chosen = format or SUFFIXES.get(Path(file).suffix.lower()) or ("turtle" if file == STDOUT else None)
    if chosen is None:
        raise click.UsageError(f"the ending of {file} is none of {' '.join(SUFFIXES)}: choose a --format")
    graph = opened(folder)
    if chosen in ("dna", "dna-csv"):
        if no_quotes or no_ontology:
            raise click.UsageError("--no-quotes and --no-ontology are for RDF: statements are the words of texts")
        _export_statements(graph, file, chosen)
        return
    if no_quotes:
        graph = _without_quotes(graph)
    with written(file) as out, step("Writing"):
        out.write(GRAPHS[chosen](graph, ontology=not no_ontology))


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


def _without_quotes(graph: "Graph") -> "Graph":
    """The graph without any words of the documents but names."""
    import pyoxigraph as ox

    from detente.graph.store import Graph
    from detente.graph.vocabulary import TYPE, term

    quotes = {quad.subject for quad in graph.store.quads_for_pattern(None, TYPE, term("oa:TextQuoteSelector"), None)}
    words = {term("det:trigger"), term("det:cue"), term("det:dateText")}
    store = ox.Store()
    store.bulk_extend(
        quad
        for quad in graph.store
        if quad.predicate not in words and quad.subject not in quotes and quad.object not in quotes
    )
    return Graph(lambda: store, tuple, tuple, own=graph.own, quotes=False)
