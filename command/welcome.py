"""What `detente` alone says: what to do next."""

from pathlib import Path

import click

NOTHING_YET = """\
There is no graph in {graph} yet. Make one from documents:

    detente build articles/ -o {graph}

It reads .txt, .md, .html, .pdf and .jsonl files, and folders of them.
All commands: detente --help
"""
NEXT = """\
There is a graph in {graph}. Ask it:

    detente met                             who met whom
    detente stances                         who wants what
    detente links                           which issues hang together
    detente show "{name}"{blanks}all about one name
    detente view meetings -o meetings.html --open

All commands: detente --help
"""


def welcome(graph: str) -> None:
    """Say what to do next, by whether there is a graph."""
    from detente.graph.versions import is_graph

    if not is_graph(Path(graph)):
        click.echo(NOTHING_YET.format(graph=graph), nl=False)
        return
    name = "Shinzo Abe"
    click.echo(NEXT.format(graph=graph, name=name, blanks=" " * (25 - len(name))), nl=False)
