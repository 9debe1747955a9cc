"""What a person who waits sees on standard error; nothing where nobody looks."""

import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import TypeVar

import click

from detente.build.documents.skipped import Skipped
from detente.command.sources import STDIN, Source, once, sources_of
from detente.command.terminal import coloured, columns, cut, is_terminal, plain, wrapped

Thing = TypeVar("Thing")
_MANY = (".jsonl", ".ndjson", ".jsonl.gz", ".ndjson.gz")  # one file, many documents


def say(message: str) -> None:
    """A message to standard error, without terminal escapes; broken into lines on a terminal, indented as it is."""
    blanks = " " * (len(message) - len(message.lstrip(" ")))
    text = plain(message)
    lines = wrapped(text, columns() - len(blanks) - 2) if is_terminal(sys.stderr) else [text]
    for number, line in enumerate(lines):
        click.echo(f"{blanks}{'  ' if number else ''}{line}", err=True)


def told(skipped: Skipped) -> None:
    """Say that something was not read, and why."""
    say(f"detente: skipped {skipped}")


def expected(arguments: Sequence[str]) -> int | None:
    """How many documents the arguments hold; None where only reading can tell."""
    sources = once(one for argument in arguments for one in sources_of(argument) if isinstance(one, Source))
    if any(source.id == STDIN or source.id.lower().endswith(_MANY) for source in sources):
        return None
    return len(sources)


@contextmanager
def bar(things: Iterable[Thing], label: str, length: int | None = None) -> Iterator[Iterable[Thing]]:
    """The same things, with a bar on the terminal that grows as they are taken."""
    if not is_terminal(sys.stderr):
        yield things
        return
    with click.progressbar(
        things,
        length=length,
        label=label,
        file=sys.stderr,
        show_pos=True,
        width=max(10, min(36, columns() - 44)),
        color=coloured(sys.stderr),
    ) as grown:
        yield grown


@contextmanager
def step(label: str) -> Iterator[None]:
    """A line on the terminal while something runs that cannot be counted; gone when it is done."""
    shown = is_terminal(sys.stderr)
    if shown:
        sys.stderr.write(cut(f"{label} …", columns() - 1))
        sys.stderr.flush()
    try:
        yield
    finally:
        if shown:
            sys.stderr.write("\r" + " " * (columns() - 1) + "\r")
            sys.stderr.flush()
