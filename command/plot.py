"""`detente plot`: simple plots for print."""

from pathlib import Path

import click

from detente.command import options
from detente.command.choices import PLOTS, STATUSES, Several


@click.command
@click.argument("kind", type=click.Choice(PLOTS), metavar="KIND")
@click.option("-o", "--output", default="", metavar="FILE", help="A .svg, .png or .pdf; KIND.svg if not given.")
@click.option("--actor", default="", metavar="NAME", callback=options.name, help="Only of this actor.")
@click.option(
    "--issue", default="", metavar="NAME", callback=options.name, help="Only on this issue and those under it."
)
@click.option("--status", type=Several(STATUSES), default=(), metavar="LIST", help=f"Any of {' '.join(STATUSES)}.")
@click.option("--states", is_flag=True, help="Let leaders count as their states.")
@options.period
@options.graph
def command(
    kind: str,
    output: str,
    actor: str,
    issue: str,
    status: tuple[str, ...],
    states: bool,
    since: str,
    until: str,
    folder: Path,
) -> None:
    """Plot KIND for print.

    \b
    meetings  how many meetings, visits and calls each month saw
    stances   each actor's stances over time: --issue NAME
    heat      actors and issues: who is for and against what, how often

    --status is for meetings.

    \b
    Example:
      detente plot meetings --actor "Shinzo Abe" -o meetings.pdf
      detente plot stances --issue "NATO enlargement" -o nato.svg
      detente plot heat --states
    """
    if status and kind != "meetings":
        raise click.UsageError(f"--status is for meetings; {kind} takes none")
    from detente.command.answers import opened
    from detente.command.outputs import STDOUT, write_bytes
    from detente.command.progress import say, step
    from detente.graph import ask
    from detente.graph.names import find, find_issue
    from detente.graph.network.selection import as_states
    from detente.graph.picture import rendered
    from detente.graph.plots import events_plot, heat_map, stances_plot
    from detente.ontology.codes import Status

    name = output or f"{kind}.svg"
    graph = opened(folder)
    who, about = find(graph, actor) if actor else None, find_issue(graph, issue) if issue else None
    of = "".join([f" of {graph.label(who)}" if who else "", f" on {graph.label(about)}" if about else ""])
    when = f", {since or '…'} to {until or '…'}" if since or until else ""
    with step("Plotting"):
        if kind == "meetings":
            wanted = [Status(one) for one in status]
            met = ask.met(graph, who, status=wanted, since=since, until=until, issue=about, states=states)
            drawn = events_plot(met, f"Meetings{of}{when}")
        else:
            told = ask.stances(graph, who, about, since=since, until=until, states=states)
            rows = as_states(graph, told) if states else told
            drawn = (
                stances_plot(rows, f"Stances{of}{when}")
                if kind == "stances"
                else heat_map(rows, f"For and against{of}{when}")
            )
        write_bytes(name, rendered(drawn, Path(name).suffix.removeprefix(".").lower()))
    if name != STDOUT:
        say(f"Drew {name}")
