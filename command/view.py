"""`detente view`: a network as one HTML page that needs nothing else."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from detente.command import options
from detente.command.choices import STATUSES, VIEWS, Several

if TYPE_CHECKING:
    import networkx

    from detente.graph.store import Graph


@click.command
@click.argument("view", type=click.Choice(VIEWS))
@click.option("-o", "--output", default="", metavar="FILE", help="The page; VIEW.html if not given.")
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
    """Draw a network as one HTML page: meetings, stances or issues.

    The page works offline; click a line to read the sentences behind it.
    --status is for meetings; --from, --to and --states for meetings and
    stances.

    \b
    Example:
      detente view meetings -o meetings.html --open
      detente view stances --focus Japan --depth 2 -o japan.html
    """
    if status and view != "meetings":
        raise click.UsageError(f"--status is for meetings; {view} have none")
    if view == "issues" and (since or until or states):
        raise click.UsageError("--from, --to and --states are for meetings and stances, not for issues")
    from detente.command.answers import opened
    from detente.command.outputs import STDOUT, opened_in_browser, written
    from detente.command.progress import say, step
    from detente.command.summary import number
    from detente.graph.names import find, find_issue
    from detente.graph.page import page

    graph = opened(folder)
    network = _network(graph, view, since, until, status, states=states)
    if focus:
        network = _around(network, find_issue(graph, focus) if view == "issues" else find(graph, focus), depth)
    network = _thinned(network, least)
    with step("Drawing"):
        html = page(network, heading=_heading(view, focus, since, until), view=view)
    name = output or f"{view}.html"
    with written(name) as file:
        file.write(html)
    if name == STDOUT:
        return
    say(f"Drew {number(len(network), 'node')} and {number(network.size(), 'line')} in {name}")
    if not len(network):
        say("There is nothing in it: try fewer options, or detente stats")
    if opening and not opened_in_browser(Path(name)):
        say(f"No browser was found; open {name} yourself")


def _network(
    graph: "Graph", view: str, since: str, until: str, status: tuple[str, ...], *, states: bool
) -> "networkx.MultiGraph":
    from detente.graph import ask, networks
    from detente.ontology.claims import Status

    if view == "meetings":
        wanted = [Status(one) for one in status]
        return networks.meetings(graph, ask.met(graph, status=wanted, since=since, until=until, states=states))
    if view == "stances":
        return networks.stances(graph, ask.stances(graph, since=since, until=until, states=states))
    links = ask.links(graph)
    return networks.issues(graph, (*links.said, *links.together))


def _around(network: "networkx.MultiGraph", thing: str, depth: int) -> "networkx.MultiGraph":
    """The part of a network within some steps of a thing; nothing where the thing is not in it."""
    import networkx

    return networkx.ego_graph(network, thing, radius=depth) if thing in network else networkx.MultiGraph()


def _thinned(network: "networkx.MultiGraph", least: int) -> "networkx.MultiGraph":
    """The network without pairs that are tied less often, and without nodes that this leaves alone."""
    if least == 1:
        return network
    few = [(a, b) for a, b in network.edges() if _ties(network, a, b) < least]
    network = network.copy()
    network.remove_edges_from([(a, b, key) for a, b in set(few) for key in list(network[a][b])])
    network.remove_nodes_from([node for node, degree in list(network.degree()) if not degree])
    return network


def _ties(network: "networkx.MultiGraph", one: str, other: str) -> int:
    return sum(int(fact.get("count", 1)) for fact in network[one][other].values())


def _heading(view: str, focus: str, since: str, until: str) -> str:
    title = {"meetings": "Who met whom", "stances": "Who wants what", "issues": "Which issues hang together"}[view]
    around = f" around {focus}" if focus else ""
    when = f", {since or '…'} to {until or '…'}" if since or until else ""
    return f"{title}{around}{when}"
