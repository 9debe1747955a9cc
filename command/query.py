"""`detente query`: any question in SPARQL."""

import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from detente.command import options

if TYPE_CHECKING:
    from detente.command.tables import Row
    from detente.graph.sparql import Answer

TRIPLES = ("turtle", "ntriples", "jsonld")
_FILES = (".rq", ".sparql")


@click.command
@click.argument("sparql", default="")
@click.option("-f", "--file", "file", default="", metavar="FILE", help="Read the query from a file.")
@click.option(
    "--seconds",
    type=click.FloatRange(min=0.1),
    default=30.0,
    show_default=True,
    metavar="N",
    help="Stop after N seconds.",
)
@click.option(
    "--memory",
    type=click.IntRange(min=16),
    default=2048,
    show_default=True,
    metavar="MB",
    help="Stop where it takes more memory.",
)
@options.graph
@options.endpoint
@click.option(
    "--format",
    "format",
    type=click.Choice((*options.FORMATS, "ntriples", "jsonld", "parquet"), case_sensitive=False),
    metavar="NAME",
    help="table csv tsv json jsonl markdown parquet, a table on a terminal, else CSV; triples: turtle ntriples jsonld.",
)
@options.if_empty
def command(
    sparql: str, file: str, seconds: float, memory: int, folder: Path, format: str | None, if_empty: bool
) -> None:
    """Ask in SPARQL 1.1: SELECT, ASK, CONSTRUCT or DESCRIBE.

    SPARQL is the query, a file that ends in .rq or .sparql, or - for standard
    input. The prefixes det: id: code: skos: dcterms: prov: oa: xsd: rdf: rdfs:
    owl: need no declaration. All named graphs are asked as one; FROM and GRAPH
    choose some. Queries cannot change the graph or leave it.

    \b
    Example:
      detente query "SELECT ?who WHERE { id:person-shinzo-abe det:metWith ?who }"
      detente query question.rq --format json
      detente query question.rq --format parquet > answer.parquet
    """
    from detente.command.answers import answer, opened
    from detente.command.tables import Column
    from detente.graph.selection import selected
    from detente.graph.sparql import query
    from detente.graph.statements import GRAPHS
    from detente.graph.turtle import turtle
    from detente.ontology.errors import InvalidQuery

    text, name = _text(sparql, file)
    graph = opened(folder)
    try:
        found = query(graph, text, seconds, memory)
    except InvalidQuery as wrong:
        raise InvalidQuery(str(wrong).replace("query:", f"{name}:", 1)) from None
    if found.is_graph and format in (None, "turtle"):
        click.echo(turtle(found.triples), nl=False)
        return
    if found.is_graph and format in TRIPLES:
        sys.stdout.writelines(GRAPHS[format](selected(found.triples)))
        return
    if format in TRIPLES:
        raise click.UsageError(f"only CONSTRUCT and DESCRIBE answer in {format}: choose another --format")
    names, rows = _rows(found)
    if format == "parquet":
        from detente.command.parquet import write_parquet

        datatypes = found.datatypes if found.variables else ["" for _ in names]
        write_parquet(names, datatypes, rows)
        return
    table = [Column(one, look=_looks(one)) for one in names]
    answer(rows, table, format, if_empty=if_empty)


def _text(sparql: str, file: str) -> tuple[str, str]:
    """The query, and what to call it in an error."""
    from detente.command.standard_input import standard_input
    from detente.ontology.errors import UnreadableInput

    if bool(sparql) == bool(file):
        raise click.UsageError("give one query: as an argument, with -f FILE, or - for standard input")
    if sparql == "-":
        return standard_input([sparql]).read().decode("utf-8", "replace"), "standard input"
    if not file and not sparql.endswith(_FILES):
        return sparql, "query"
    try:
        return Path(file or sparql).read_text(encoding="utf-8-sig"), file or sparql
    except OSError as wrong:
        raise UnreadableInput(f"{file or sparql}: {wrong.strerror or wrong}") from None
    except UnicodeDecodeError as wrong:
        raise UnreadableInput(f"{file or sparql}: not UTF-8 at byte {wrong.start}; save it as UTF-8") from None


def _rows(found: "Answer") -> "tuple[Sequence[str], list[Row]]":
    if found.truth is not None:
        return ("answer",), [{"answer": "yes" if found.truth else "no"}]
    if not found.is_graph:
        return found.variables, [dict(zip(found.variables, row, strict=True)) for row in found.rows]
    parts = ("subject", "predicate", "object")
    return parts, [{part: _value(getattr(triple, part)) for part in parts} for triple in found.triples]


def _value(term: object) -> str:
    return str(getattr(term, "value", term))


def _looks(variable: str) -> "Callable[[Row], str]":
    """How people see the cells of a variable: IRIs by their prefix."""
    from detente.command.iris import short_iri
    from detente.command.tables import text_of

    return lambda row: short_iri(text_of(row[variable]))
