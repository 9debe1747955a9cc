"""`detente search`: the sentences in which words stand, and what they are read to say."""

from pathlib import Path

import click

from detente.command import options


@click.command
@click.argument("words", callback=options.name)
@options.limit
@options.asking
def command(words: str, limit: int | None, folder: Path, format: str | None, if_empty: bool) -> None:
    """What the sentences say in which WORDS stand one after the other.

    Whole words, in any case; of sentences of which something was read.

    \b
    Example:
      detente search "security guarantees"
      detente search veto --format csv
    """
    from detente.command.answers import answer, opened
    from detente.command.claim_tables import CLAIM, claim_cells
    from detente.graph.claim_rows import search

    graph = opened(folder)
    rows = map(claim_cells, search(graph, words))
    nothing = f'No sentence of which anything was read has the words "{words}".'
    answer(rows, CLAIM, format, graph=graph, limit=limit, if_empty=if_empty, nothing=nothing)
