"""The options that many commands share, spelled once."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import click
from click.core import ParameterSource

Command = Callable[..., Any]
FORMATS = ("table", "csv", "tsv", "json", "jsonl", "markdown", "turtle")


def day(_: click.Context, option: click.Parameter, value: str) -> str:
    """An EDTF date, checked."""
    from detente.ontology.edtf import bounds

    try:
        if value:
            bounds(value)
    except ValueError:
        message = f'"{value}" is no date; write YYYY-MM-DD, YYYY-MM or YYYY'
        raise click.BadParameter(message, param=option) from None
    return value


def _end(ctx: click.Context, option: click.Parameter, value: str) -> str:
    """An end of the period; whichever of the two comes second is compared with the first."""
    from detente.ontology.edtf import bounds

    end = day(ctx, option, value)
    since, until = ({**ctx.params, option.name: end}.get(name) for name in ("since", "until"))
    if since and until and bounds(since)[0] > bounds(until)[1]:
        raise click.UsageError(f"--from {since} is after --to {until}", ctx)
    return end


def name(ctx: click.Context, option: click.Parameter, value: str) -> str:
    """A name that is left out or is one; an empty one is most likely a variable of the shell that is not set."""
    if not value.strip() and option.name and ctx.get_parameter_source(option.name) is ParameterSource.COMMANDLINE:
        raise click.BadParameter("the name is empty", param=option)
    return value


output = click.option(
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
graph = click.option(
    "--graph",
    "folder",
    envvar="DETENTE_GRAPH",
    default="kg",
    show_default=True,
    metavar="DIR",
    type=click.Path(path_type=Path),
    help="The folder of the graph (or set DETENTE_GRAPH).",
)


def _endpoint(ctx: click.Context, _: click.Parameter, value: str) -> None:
    """Keep the endpoint for `answers.opened`, so that not every command need hand it on."""
    ctx.meta[ENDPOINT] = value


ENDPOINT = "detente.endpoint"
endpoint = click.option(
    "--endpoint",
    envvar="DETENTE_ENDPOINT",
    default="",
    metavar="URL",
    expose_value=False,
    callback=_endpoint,
    help="Ask a SPARQL endpoint instead (or set DETENTE_ENDPOINT).",
)
format = click.option(
    "--format",
    "format",
    type=click.Choice(FORMATS, case_sensitive=False),
    metavar="NAME",
    help="table csv tsv json jsonl markdown turtle; a table on a terminal, else CSV.",
)
if_empty = click.option("--exit-status", "if_empty", is_flag=True, help="End with 4 if nothing is found.")
limit = click.option("--limit", type=click.IntRange(min=0), metavar="N", help="Show the first N rows only.")
since = click.option("--from", "since", default="", metavar="DATE", callback=_end, help="Not before 2017, 2017-07 …")
until = click.option("--to", "until", default="", metavar="DATE", callback=_end, help="Not after 2018, 2018-04-27 …")
date = click.option("--date", default="", metavar="DATE", callback=day, help="The date of the one file to read.")
ontology = click.option(
    "--ontology",
    "own",
    multiple=True,
    metavar="FILE",
    help="Turtle of your own with more names and words; may be repeated.",
)
jobs = click.option(
    "--jobs", type=click.IntRange(min=1), default=1, metavar="N", help="Read with N processes.", show_default=True
)

language_model = click.option(
    "--language-model",
    "model",
    default="",
    metavar="NAME",
    help="Parse with a spaCy pipeline (package or folder), not ours.",
)
parse = click.option(
    "--parse",
    type=click.Choice(["needed", "all", "none"]),
    default="needed",
    show_default=True,
    help="Which sentences to parse: those that can matter, all, none.",
)


def reading(command: Command) -> Command:
    """The options of reading documents."""
    for option in (jobs, parse, language_model, ontology, date):
        command = option(command)
    return command


def asking(command: Command) -> Command:
    """The options of every question: where the graph is, what the answer looks like."""
    for option in (if_empty, format, endpoint, graph):
        command = option(command)
    return command


def period(command: Command) -> Command:
    """The options of a question about some time."""
    return since(until(command))
