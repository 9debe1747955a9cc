"""`detente build`: documents in, a graph out."""

import os
import time
from collections.abc import Sequence
from pathlib import Path

import click

from detente.command import options

FINDINGS, UNREADABLE = 1, 3


@click.command
@click.argument("paths", nargs=-1)
@options.output
@options.reading
@click.option("--add", is_flag=True, help="Keep the documents of the graph that is there, and add these.")
@click.option(
    "--remove", "removed", multiple=True, metavar="ID", help="Keep the documents that are there but this one."
)
@click.option("--no-quotes", is_flag=True, help="Leave out every sentence, so that the graph can be shared.")
@click.option("--claims", "lines", metavar="FILE", help="Take the claims from FILE (as extract writes them).")
@click.option(
    "--judgements", "decided", multiple=True, metavar="FILE", help="Add judgements made elsewhere; may be repeated."
)
@click.pass_context
def command(
    ctx: click.Context,
    paths: tuple[str, ...],
    folder: Path,
    date: str,
    own: tuple[str, ...],
    model: str,
    parse: str,
    jobs: int,
    no_quotes: bool,
    lines: str | None,
    add: bool,
    removed: tuple[str, ...],
    decided: tuple[str, ...],
) -> None:
    """Read documents and write a graph of who, what and when.

    PATHS are files (.txt .md .html .pdf .jsonl), folders of them, or - for
    JSON lines on standard input. The date of a document stands in its front
    matter, its JSON, a documents.csv beside it (file,title,date,author,
    publisher,url) or --date; else it is inferred from the text. What has not
    changed since it was last read is not read again.

    \b
    Example:
      detente build articles/ -o kg/
      detente build speech.txt --date 2018-04-27 --ontology my-names.ttl
      detente build monday/ --add
    """
    if not paths and not removed:
        raise click.MissingParameter(ctx=ctx, param_hint="'PATHS...'", param_type="argument")

    from importlib.metadata import version

    from detente.build.parsing import Parse
    from detente.command.inputs import documents
    from detente.command.intake import known_readings, left, take_in, take_in_claims, way_of_reading
    from detente.command.own_words import own_turtle
    from detente.command.parallel import HowToRead
    from detente.command.progress import expected, say, step, told
    from detente.command.standard_input import standard_input
    from detente.command.summary import summary
    from detente.graph.check import check
    from detente.graph.folder import open_graph
    from detente.graph.judgement_file import judgements_in, judgements_of
    from detente.graph.loading import own_triples
    from detente.graph.writing import writing
    from detente.ontology.errors import UnreadableInput

    began = time.monotonic()
    extra = own_turtle(own)
    own_triples(extra)  # what is wrong with it is told before anything is read
    _refuse_unknown(extra)
    refuse_foreign(folder)
    judgements = [*judgements_in(folder), *(one for name in decided for one in judgements_of(Path(name)))]
    with writing(folder) as writer:
        kept = left(writer.before, folder, removed) if add or removed else {}
        if kept and writer.before and writer.before.own:
            extra = [("ontology.ttl", writer.before.own.encode()), *extra]
        found = documents(paths, standard_input(paths), date) if paths else iter(())
        how = HowToRead(extra, model, Parse(parse))
        way = way_of_reading(how) if lines is None else ""
        into = writer.gathering()
        if lines is None:
            length = expected(paths)
            length = None if length is None else length + len(kept)
            # the readings hold the version that stands, so nothing may hold them when the next one takes its place
            taken = take_in(found, kept, known_readings(writer, way, kept), how, jobs, length, into)
        else:
            taken = take_in_claims(found, kept, writer.before, lines, into)
        if not taken.documents and not removed:
            for one in taken.skipped:
                told(one)
            raise UnreadableInput(f"nothing to build from: not one document could be read; {folder} is as it was")
        with step("Putting the graph together"):
            try:
                graph = writer.build(
                    into,
                    judgements=judgements,
                    extra=extra,
                    version=version("detente"),
                    quotes=not no_quotes,
                )
            except UnreadableInput as wrong:
                raise UnreadableInput(f"{lines}: {wrong}" if lines else str(wrong)) from None
        with step("Checking it"):
            findings = check(graph)
        with step("Writing it"):
            writer.commit(graph, way)
    for line in summary(open_graph(folder), folder, taken, findings, time.monotonic() - began):
        say(line)
    if any(one.unread for one in taken.skipped):
        ctx.exit(UNREADABLE)
    if any(finding.severity == "violation" for finding in findings):
        ctx.exit(FINDINGS)


def _refuse_unknown(extra: Sequence[tuple[str, bytes]]) -> None:
    """Raise InvalidOntology where the user's Turtle names what nobody defines, most likely a slip."""
    from detente.graph.unknown import unknown
    from detente.ontology.errors import InvalidOntology

    found = unknown(extra)
    if found:
        more = f" (and {len(found) - 1} more; see: detente ontology check)" if len(found) > 1 else ""
        raise InvalidOntology(f"{found[0].message}{more}")


def refuse_foreign(folder: Path) -> None:
    """Raise NotWritable before anything is read where writing would after it."""
    from detente.graph.writing import may_be_written
    from detente.ontology.errors import NotWritable

    parent = next(parent for parent in folder.absolute().parents if parent.exists())
    if not parent.is_dir():
        raise NotWritable(f"{folder}: {parent} is a file, not a folder; choose another place with -o")
    if not os.access(parent, os.W_OK):
        raise NotWritable(f"{folder}: nothing may be written in {parent}; choose another place with -o")
    if folder.absolute() == Path.cwd():
        raise NotWritable(f"{folder}: is the folder that you are in; name one inside it, such as -o kg")
    if folder.exists() and not folder.is_dir():
        raise NotWritable(f"{folder}: is a file; a graph is a folder: choose another name with -o")
    if not may_be_written(folder):
        raise NotWritable(f"{folder}: holds other files and no graph of détente; choose another folder with -o")
