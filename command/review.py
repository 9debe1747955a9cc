"""`detente review`: walk through what is uncertain or contradictory, and judge it with one key each."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from detente.command import options
from detente.command.choices import Several

if TYPE_CHECKING:
    from detente.command.reviewing import Review

KINDS = ("contested", "disputed", "alike", "names", "low", "undated")  # as detente.graph.doubts has them
LAST = "That was the last. [b]ack [u]ndo, any other key ends"


@click.command
@click.option("--only", type=Several(KINDS), default=(), metavar="LIST", help=f"Any of {' '.join(KINDS)}.")
@click.option(
    "--below",
    type=click.FloatRange(0, 1),
    default=0.5,
    show_default=True,
    metavar="N",
    help="What counts as uncertain: a confidence below N.",
)
@click.option("--by", envvar="DETENTE_BY", default="", metavar="NAME", help="Who judges (else git's user.name).")
@click.option("--later", is_flag=True, help="Leave the graph as it is; the next build goes by your judgements.")
@options.limit
@options.graph
def command(only: tuple[str, ...], below: float, by: str, later: bool, limit: int | None, folder: Path) -> None:
    """Walk through what is uncertain or contradictory, one key each.

    Contested events, stances on which sources disagree, events and names
    that may be one, readings of low confidence, events without a date: what
    the graph reads, in its sentence, and your key decides. Every judgement
    is written at once; at the end the graph is brought up to them.

    \b
    Example:
      detente review
      detente review --only contested,names --by "Ada Byron"
    """
    from detente.command.answers import opened
    from detente.command.judges import judge_name, now
    from detente.command.progress import say, step
    from detente.command.rejudging import bring_up, counted
    from detente.command.reviewing import Review
    from detente.graph.doubts import doubts
    from detente.graph.judgement_file import judgements_in
    from detente.graph.store import NO_TEXTS
    from detente.ontology.errors import UnreadableInput

    graph = opened(folder)
    if not graph.quotes:
        raise UnreadableInput(NO_TEXTS)
    with step("Looking for what is doubtful"):
        found = doubts(graph, judgements_in(folder), only or KINDS, below)[:limit]
    if not found:
        say("Nothing to review; see also: detente review --below 0.7")
        return
    review = Review(graph, folder, found, by or judge_name(), now)
    try:
        _walk(review)
    except (KeyboardInterrupt, click.Abort):
        click.echo()
        say(f"{counted(judgement for _, judgement in review.written)} kept. To apply: detente judge --apply")
        raise
    if not review.written:
        say("Nothing judged.")
    elif later:
        say(f"{counted(judgement for _, judgement in review.written)} written. To apply: detente judge --apply")
    else:
        bring_up(folder)


def _walk(review: "Review") -> None:
    """Show one doubt after the other until somebody has enough."""
    from detente.command import keys
    from detente.command.doubt_screen import WIDEST, Screen
    from detente.command.terminal import coloured, columns, is_terminal, plain, wrapped
    from detente.ontology.errors import DetenteError

    message = ""
    alone = is_terminal(sys.stdout)
    width = min(columns(), WIDEST)
    while True:
        if alone:
            click.clear()
        told = [line for text in message.splitlines() for line in _fitted(text, width)]
        if not review.over:
            place = f"{review.at + 1} of {len(review.doubts)}"
            screen = Screen(_rows() - len(told), colours=coloured(sys.stdout))
            click.echo(screen.drawn(review.graph, review.doubt, place, review.fresh()))
        click.echo("\n".join(["", *told, *wrapped(LAST if review.over else review.bar(), width)]))
        key = keys.key()
        if key in ("", "q", "Q", "\x04") or (review.over and key not in "bu"):
            return
        try:
            message = review.press(key)
        except (DetenteError, click.UsageError) as wrong:
            message = plain(wrong.message if isinstance(wrong, click.UsageError) else str(wrong))


def _fitted(text: str, to: int) -> list[str]:
    """A line as it is, or broken where it is too long."""
    from detente.command.terminal import width, wrapped

    return [text] if width(text) <= to else wrapped(text, to)


def _rows() -> int:
    import shutil

    return shutil.get_terminal_size((80, 24)).lines
