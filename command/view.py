"""`detente view`: a network, a chronicle or a dossier as one HTML page that needs nothing else."""

from pathlib import Path
from typing import TYPE_CHECKING

import click
from click.core import ParameterSource

from detente.command import options
from detente.command.choices import STATUSES, VIEWS, Several

if TYPE_CHECKING:
    from detente.graph.views import View

SPELLED = {"since": "--from", "until": "--to", "least": "--min"}
PICTURES = (".svg", ".png", ".pdf")


@click.command
@click.argument("view", type=click.Choice(VIEWS), metavar="VIEW")
@click.option(
    "-o", "--output", default="", metavar="FILE", help="The page, or for all the folder; VIEW.html if not given."
)
@click.option("--static", default="", metavar="FILE", help="A picture for print instead: .svg, .png or .pdf.")
@click.option("--open", "opening", is_flag=True, help="Show it in the browser.")
@click.option("--focus", default="", metavar="NAME", callback=options.name, help="Only what is near this one.")
@click.option(
    "--depth", type=click.IntRange(min=1), default=1, show_default=True, metavar="N", help="How near, in steps."
)
@click.option("--status", type=Several(STATUSES), default=(), metavar="LIST", help=f"Any of {' '.join(STATUSES)}.")
@click.option(
    "--min", "least", type=click.IntRange(min=1), default=1, metavar="N", help="Only pairs tied at least N times."
)
@click.option("--states", is_flag=True, help="Let leaders count as their states.")
@options.period
@options.graph
def command(
    view: str,
    output: str,
    static: str,
    opening: bool,
    focus: str,
    depth: int,
    status: tuple[str, ...],
    least: int,
    states: bool,
    since: str,
    until: str,
    folder: Path,
) -> None:
    """Draw VIEW as one HTML page that works offline.

    \b
    meetings    who met, visited or called whom
    stances     who supports, opposes or worries about what
    issues      which issues hang together
    coalitions  who stands on the same side of issues, who on contrary ones
    congruence  the same, only where two agree
    conflict    the same, only where two differ
    positions   who held which office
    timeline    what was done and said, month by month
    dossier     all about one actor: --focus NAME
    all         all of these and the most active actors, in a folder
                with an index page that can be sent to a colleague

    Click a line, a name or an entry to read the sentences behind it.

    \b
    Example:
      detente view meetings -o meetings.html --open
      detente view stances --focus Japan --depth 2 -o japan.html
      detente view dossier --focus "Shinzo Abe" -o abe.html
      detente view meetings --static meetings.pdf
      detente view all -o pages/
    """
    from detente.command.answers import opened
    from detente.command.folder_of_pages import written_folder
    from detente.command.outputs import STDOUT, opened_in_browser, write_bytes, written
    from detente.command.progress import say, step
    from detente.command.summary import number
    from detente.graph.views import View, page_of, picture_of

    wanted = View(view, focus, depth, least, status, states, since, until)
    ctx = click.get_current_context()
    _check(wanted, ctx.get_parameter_source("depth") is not ParameterSource.DEFAULT)
    if output and Path(output).suffix.lower() in PICTURES:
        raise click.UsageError(f"a page is HTML; for a picture: --static {output}")
    if view == "all" and output == STDOUT:
        raise click.UsageError("all is a folder of pages: -o FOLDER")
    if view == "all" and static:
        raise click.UsageError("--static is for one view, not for all")
    graph = opened(folder)
    if static:
        with step("Drawing"):
            write_bytes(static, picture_of(graph, wanted, Path(static).suffix.removeprefix(".").lower()))
        if static != STDOUT:
            say(f"Drew {static}")
        if not output:
            return
    if view == "all":
        index = written_folder(graph, wanted, Path(output or "pages"))
        if opening and not opened_in_browser(index):
            say(f"No browser was found; open {index} yourself")
        return
    with step("Drawing"):
        network, html = page_of(graph, wanted)
    name = output or f"{view}.html"
    with written(name) as file:
        file.write(html)
    if name == STDOUT:
        return
    say(f"Drew {number(len(network), 'node')} and {number(network.size(), 'line')} in {name}")
    if not network.size():
        say("There is nothing in it: try fewer options, or detente stats")
    if opening and not opened_in_browser(Path(name)):
        say(f"No browser was found; open {name} yourself")


def _check(wanted: "View", depth: bool) -> None:
    """Raise UsageError where an option says nothing to the view, or one is missing."""
    from detente.graph.views import TAKES

    if depth and not wanted.focus:
        raise click.UsageError("--depth counts steps from --focus NAME: name one")

    for name in wanted.misfits():
        taken = ", ".join(map(_option, TAKES[wanted.kind]))
        raise click.UsageError(f"{wanted.kind} takes no {_option(name)}, but {taken}")
    if wanted.kind == "dossier" and not wanted.focus:
        raise click.UsageError('a dossier needs to know of whom: --focus "Shinzo Abe"')


def _option(name: str) -> str:
    return SPELLED.get(name, f"--{name}")
