"""`detente questions`: the named questions behind the commands, as SPARQL for other tools."""

from difflib import get_close_matches

import click

from detente.command import options


@click.command
@click.argument("name", default="", callback=options.name)
@options.format
def command(name: str, format: str | None) -> None:
    """List the questions behind the commands, or print one as SPARQL.

    A parameter is a VALUES ?name { UNDEF } of the query, with its type after
    it: put IRIs for UNDEF, or leave it open. They run on what detente export
    writes, in any SPARQL 1.1 engine that takes all named graphs as one.

    \b
    Example:
      detente questions
      detente questions stances > stances.rq
    """
    from detente.command.answers import answer
    from detente.command.tables import Column
    from detente.graph.binding import questions

    known = {one.name: one for one in questions()}
    if not name:
        rows = (
            {
                "name": one.name,
                "asks": one.asks,
                "parameters": [f"{name} {kind}" for name, kind in one.parameters.items()],
            }
            for one in known.values()
        )
        answer(rows, (Column("name"), Column("parameters"), Column("asks", below=True)), format)
        return
    if name not in known:
        near = get_close_matches(name, known, 1)
        raise click.UsageError(f'no question "{name}"' + (f": did you mean {near[0]}?" if near else ""))
    if format:
        raise click.UsageError("one question is printed as SPARQL: leave --format out")
    click.echo(known[name].sparql, nl=False)
