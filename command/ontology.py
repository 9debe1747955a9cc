"""`detente ontology`: look up, export and check what can be said and what it is called."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from detente.command import options

if TYPE_CHECKING:
    from detente.command.tables import Row


@click.group(invoke_without_command=True)
@click.pass_context
def command(ctx: click.Context) -> None:
    """Look up, export and check the words of détente.

    Alone it counts what the ontology has. Names and words of your own are
    Turtle files that you name with --ontology.

    \b
    Example:
      detente ontology list disputes
      detente ontology show "Belt and Road"
      detente ontology check my.ttl
      detente ontology adopt "second canal" --to my.ttl
    """
    if ctx.invoked_subcommand is not None:
        return
    from detente.command.answers import answer
    from detente.command.catalogue import Catalogue
    from detente.command.tables import Column

    rows: list[Row] = [{"kind": kind, "number": number} for kind, number in Catalogue().counts()]
    answer(rows, (Column("kind"), Column("number")), None)


@command.command("list")
@click.argument("kind")
@options.ontology
@options.format
@options.limit
def list_(kind: str, own: tuple[str, ...], format: str | None, limit: int | None) -> None:
    """List what there is of a KIND, such as states, disputes or words.

    \b
    Example:
      detente ontology list disputes
      detente ontology list words --format csv
    """
    from detente.command.answers import answer
    from detente.command.catalogue import Catalogue
    from detente.command.iris import short_iri
    from detente.command.own_words import own_turtle
    from detente.command.tables import Column, text_of

    table = (
        Column("label"),
        Column("type"),
        Column("id", look=lambda row: short_iri(text_of(row["id"]))),
        Column("also", below=True),
    )
    answer(Catalogue(own_turtle(own)).listed(kind), table, format, limit=limit)


@command.command()
@click.argument("name")
@options.ontology
@options.format
def show(name: str, own: tuple[str, ...], format: str | None) -> None:
    """What one term, name or word means.

    \b
    Example:
      detente ontology show Meeting
      detente ontology show Kremlin
      detente ontology show "call off"
    """
    from detente.command.answers import answer
    from detente.command.catalogue import Catalogue
    from detente.command.own_words import own_turtle
    from detente.command.tables import Column

    found: list[Row] = Catalogue(own_turtle(own)).shown(name)
    answer(found, (Column("what"), Column("value"), Column("note")), format)


@command.command()
@click.argument("file")
@options.ontology
def export(file: str, own: tuple[str, ...]) -> None:
    """Write the whole ontology as Turtle to FILE (- for standard output).

    \b
    Example:
      detente ontology export detente.ttl
      detente ontology export - --ontology my.ttl
    """
    import pyoxigraph as ox

    from detente.command.outputs import written
    from detente.command.own_words import own_turtle
    from detente.graph.loading import own_triples
    from detente.graph.turtle import turtle
    from detente.ontology import files

    triples = own_triples(own_turtle(own))
    for name in (*files.TERMS, *files.GAZETTEER, *files.LEXICON):
        quads = ox.parse(files.turtle(name), format=ox.RdfFormat.TURTLE)
        triples.update(ox.Triple(quad.subject, quad.predicate, quad.object) for quad in quads)
    with written(file) as out:
        out.write(turtle(triples))


@command.command()
@click.argument("names", nargs=-1, required=True)
@click.option("--under", default="", metavar="ISSUE", callback=options.name, help="The wider issue they belong to.")
@click.option("--to", "file", default="-", metavar="FILE", help="The Turtle to add them to (standard output).")
@options.graph
def adopt(names: tuple[str, ...], under: str, file: str, folder: Path) -> None:
    """Write names that the ontology does not know as Turtle of your own.

    NAMES are some of those that detente stats --candidates lists. What FILE
    has already stays. Then build with it, and they are found wherever they are
    named.

    \b
    Example:
      detente ontology adopt "second canal" --under infrastructure --to my.ttl
      detente build articles/ --ontology my.ttl
    """
    from detente.command.answers import opened
    from detente.command.outputs import STDOUT, written
    from detente.command.own_words import own_turtle
    from detente.command.progress import say
    from detente.command.summary import number
    from detente.graph.adoption import adopted
    from detente.graph.loading import own_triples
    from detente.graph.names import find, find_issue
    from detente.graph.turtle import turtle

    graph = opened(folder)
    things = [find(graph, name) for name in names]
    above = find_issue(graph, under) if under else None
    triples = set(adopted(graph, things, above))
    if file != STDOUT and Path(file).exists():
        triples |= own_triples(own_turtle([file]))
    with written(file) as out:
        out.write(turtle(triples))
    if file != STDOUT:
        added = f"{number(len(things), 'name', 'names')}{f' under {graph.label(above)}' if above else ''}"
        say(f"Added {added} to {file}; next: detente build … --ontology {file}")


@command.command()
@click.argument("file", type=click.Path(path_type=Path))
@options.format
@click.pass_context
def check(ctx: click.Context, file: Path, format: str | None) -> None:
    """Check Turtle of your own before you build with it.

    Names that nobody defines, things without a label, words of the lexicon
    without a frame or with an example in which they are not read. Ends with 1
    if there is a violation; warnings alone end with 0.

    \b
    Example:
      detente ontology check my.ttl
    """
    from detente.command.check import write_findings
    from detente.command.entries import findings_of_entries
    from detente.command.own_words import own_turtle
    from detente.command.progress import step
    from detente.graph.building import build_graph
    from detente.graph.check import check as findings_of
    from detente.graph.unknown import unknown

    extra = own_turtle([str(file)])
    with step("Checking"):
        graph = build_graph([], [], extra=extra)
        findings = [*unknown(extra), *findings_of_entries(extra), *findings_of(graph)]
    write_findings(ctx, graph, findings, format)
