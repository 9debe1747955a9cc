"""Keys as somebody presses them, or one after the other from a pipe."""

import sys

import click

from detente.command.terminal import is_terminal

ARROWS = {"\x1b[C": "n", "\x1b[D": "b", "\x1bOC": "n", "\x1bOD": "b"}


def key() -> str:
    """The next key, "" at the end of the input."""
    if not is_terminal(sys.stdin):
        return _letter()
    try:
        pressed = click.getchar()
    except EOFError:
        return ""
    return ARROWS.get(pressed, pressed)


def _letter() -> str:
    """The next letter of a pipe; line ends are only there to be read by people."""
    while (letter := sys.stdin.read(1)) in ("\n", "\r"):
        pass
    return letter


def line(prompt: str) -> str:
    """A line that somebody types; "" where nothing is typed. In a pipe it may begin on the line after its key."""
    click.echo(prompt, nl=False)
    if not is_terminal(sys.stdin):
        text = (sys.stdin.readline().strip() or sys.stdin.readline()).strip()
        click.echo(text)
        return text
    try:
        return input().strip()
    except EOFError:
        click.echo()
        return ""
