"""`detente build`: documents in, a graph out."""

import os
import time
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from detente.command import options

if TYPE_CHECKING:
    from detente.build.documents.skipped import Skipped
    from detente.ontology.claims import Claim
    from detente.ontology.documents import Document

FINDINGS, UNREADABLE = 1, 3


@click.command
@click.argument("paths", nargs=-1, required=True)
@click.option(
    "-o",
    "--output",
    "--graph",
    "folder",
    envvar="DETENTE_GRAPH",
    default="kg",
    show_default=True,
    metavar="DIR",
    type=click.Path(path_type=Path),
    help="The folder to write; a graph that is there is replaced.",
)
@options.reading
@click.option("--no-quotes", is_flag=True, help="Leave out every sentence, so that the graph can be shared.")
@click.option("--claims", "lines", metavar="FILE", help="Take the claims from FILE (as extract writes them).")
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
) -> None:
    """Read documents and write a graph of who, what and when.

    PATHS are files (.txt .md .html .pdf .jsonl), folders of them, or - for
    JSON lines on standard input. The date of a document stands in its front
    matter, its JSON, a documents.csv beside it (file,title,date,author,
    publisher,url) or --date; else it is inferred from the text.

    \b
    Example:
      detente build articles/ -o kg/
      detente build speech.txt --date 2018-04-27 --ontology my-names.ttl
    """
    from importlib.metadata import version

    from detente.command.own_words import own_turtle
    from detente.command.progress import say, step, told
    from detente.command.summary import summary
    from detente.graph.check import check
    from detente.graph.loading import own_triples
    from detente.graph.store import build_graph, write_graph
    from detente.ontology.errors import UnreadableInput

    began = time.monotonic()
    extra = own_turtle(own)
    own_triples(extra)  # what is wrong with it is told before anything is read
    _refuse_unknown(extra)
    _refuse_foreign(folder)
    documents, claims, skipped = _read(paths, date, (extra, model, parse) if lines is None else None, jobs)
    if not documents:
        for one in skipped:
            told(one)
        raise UnreadableInput(f"nothing to build from: not one document could be read; {folder} is as it was")
    if lines is not None:
        claims = list(_claims_of(lines))
    with step("Putting the graph together"):
        try:
            graph = build_graph(documents, claims, extra=extra, version=version("detente"), quotes=not no_quotes)
        except UnreadableInput as wrong:
            raise UnreadableInput(f"{lines}: {wrong}" if lines else str(wrong)) from None
    with step("Checking it"):
        findings = check(graph)
    with step("Writing it"):
        write_graph(graph, folder)
    for line in summary(graph, folder, skipped, findings, time.monotonic() - began):
        say(line)
    if any(one.unread for one in skipped):
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


def _refuse_foreign(folder: Path) -> None:
    """Raise NotWritable before anything is read where `write_graph` would after it."""
    from detente.graph.store import is_graph
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
    if folder.is_dir() and any(folder.iterdir()) and not is_graph(folder):
        raise NotWritable(f"{folder}: holds other files and no graph of détente; choose another folder with -o")


def _read(
    paths: Sequence[str], date: str, how: tuple[Sequence[tuple[str, bytes]], str, str] | None, jobs: int
) -> "tuple[list[Document], list[Claim], list[Skipped]]":
    """The documents, their claims (none where they come from elsewhere: `how` is None then), and what was skipped."""
    from detente.build.documents.skipped import Skipped
    from detente.command.inputs import documents
    from detente.command.progress import bar, expected
    from detente.command.standard_input import standard_input

    found = documents(paths, standard_input(paths), date)
    read: Iterable[tuple[Document, list[Claim]] | Skipped]
    if how:
        from detente.build.parsing import Parse
        from detente.command.parallel import HowToRead, read_claims

        extra, model, parse = how
        read = read_claims(found, HowToRead(extra, model, Parse(parse)), jobs)
    else:
        read = (one if isinstance(one, Skipped) else (one, []) for one in found)
    kept: list[Document] = []
    claims: list[Claim] = []
    skipped: list[Skipped] = []
    with bar(read, "Reading", expected(paths)) as things:
        for one in things:
            if isinstance(one, Skipped):
                skipped.append(one)
            else:
                kept.append(one[0])
                claims += one[1]
    return kept, claims, skipped


def _claims_of(name: str) -> "Iterator[Claim]":
    from detente.ontology.errors import UnreadableInput
    from detente.ontology.lines import read_lines

    try:
        with Path(name).open(encoding="utf-8", errors="surrogatepass") as lines:
            yield from read_lines(lines, name)
    except UnicodeDecodeError as wrong:
        raise UnreadableInput(f"{name}: not UTF-8 at byte {wrong.start}; claims are JSON lines in UTF-8") from None
    except OSError as wrong:
        raise UnreadableInput(f"{name}: {wrong.strerror or wrong}") from None
