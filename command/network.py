"""`detente network`: a network in numbers, and as a file for Gephi, Cytoscape, Pajek, R or a spreadsheet."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from detente.command import options
from detente.command.choices import DUPLICATES, LINKED, MEASURES, NETWORKS, NORMALIZATIONS, STATUSES, Several

if TYPE_CHECKING:
    import networkx

    from detente.graph.network.profile import Profile
    from detente.graph.network.settings import Settings
    from detente.graph.network.windows import Span
    from detente.graph.store import Graph

SHOWN = 10  # nodes of a table, unless --limit says otherwise


@click.command
@click.argument("kind", type=click.Choice(NETWORKS), metavar="KIND")
@click.option("-o", "--output", default="", metavar="FILE", help="Write it: .graphml .gexf .cyjs .net .csv .matrix.csv")
@click.option("--ties", "by_tie", is_flag=True, help="Show the ties, not the nodes.")
@click.option("--sort", type=click.Choice(MEASURES), default="strength", metavar="NAME", help=" ".join(MEASURES))
@click.option("--states", is_flag=True, help="Let leaders count as their states.")
@click.option("--people", is_flag=True, help="Only persons.")
@click.option(
    "--status",
    type=Several((*STATUSES, "any")),
    default=("held",),
    metavar="LIST",
    help=f"Of meetings, held if not given: any {' '.join(STATUSES)}.",
)
@click.option("--only", multiple=True, metavar="NAME", help="Only this actor or issue; may be repeated.")
@click.option("--without", multiple=True, metavar="NAME", help="Leave this one out; may be repeated.")
@click.option("--min", "least", type=float, default=0, metavar="N", help="Only ties of weight N or more.")
@click.option("--active", type=click.IntRange(min=1), default=1, metavar="N", help="Only who is in N facts or more.")
@click.option("--isolates", is_flag=True, help="Keep those who are tied to nobody.")
@click.option(
    "--normalize", type=click.Choice(NORMALIZATIONS), default="no", metavar="NAME", help=" ".join(NORMALIZATIONS)
)
@click.option(
    "--duplicates",
    type=click.Choice(DUPLICATES),
    default="range",
    metavar="NAME",
    help="What is said again counts once per range, year, month, week, document, or always: include.",
)
@click.option(
    "--linked", type=click.Choice(LINKED), default="said", metavar="HOW", help=f"Of issues: {' '.join(LINKED)}."
)
@click.option("--offices", is_flag=True, help="Of positions: to offices, not to states and bodies.")
@click.option(
    "--backbone", type=click.FloatRange(0, 1), default=1, metavar="P", help="Only ties less likely than P by chance."
)
@click.option("--window", default="", metavar="LENGTH", help="One network per 1y, 6m, 4w or 90d.")
@click.option("--step", default="", metavar="LENGTH", help="How far the window moves; its length if not given.")
@click.option("--cumulative", is_flag=True, help="Every window begins at the beginning.")
@options.period
@options.limit
@options.asking
def command(
    output: str,
    by_tie: bool,
    sort: str,
    window: str,
    step: str,
    cumulative: bool,
    limit: int | None,
    folder: Path,
    format: str | None,
    if_empty: bool,
    **chosen: Any,
) -> None:
    """Measure a network and write it to a file for other tools.

    \b
    meetings     who met whom; weights count events, not reports
    affiliation  who is for (+) and against (-) which issue
    congruence   who is for or against the same issues
    conflict     who is for what the other is against
    subtract     congruence minus conflict
    issues       issues that hang together: as somebody said, or named in a
                 sentence or a paragraph, or held by the same actors
    positions    persons and the states and bodies they held office in

    The sums and normalizations are those of Discourse Network Analyzer;
    concerned counts as against, mixed as both, neutral is left out. Files
    have all attributes, .csv two tables, with --window one file a window.

    \b
    Example:
      detente network meetings --states -o meetings.gexf
      detente network congruence --normalize average --min 0.5
      detente network subtract --window 1y --format csv
    """
    if (step or cumulative) and not window:
        raise click.UsageError("--step and --cumulative are for windows: give a --window too")
    from detente.command.answers import answer, opened
    from detente.command.network_files import destinations, write_networks
    from detente.command.network_tables import NODES, TIES, WINDOWS, node_rows, summary, tie_rows, window_row
    from detente.command.progress import say
    from detente.command.progress import step as doing

    files = destinations(output) if output else ()  # a wrong ending is told before the work
    graph = opened(folder)
    with doing("Measuring"):
        made = _measured(graph, _settings(graph, chosen), (window, step, cumulative))
    nothing = "There is nothing in it: try fewer options, or detente stats"
    if window:
        rows = [window_row(span, told) for span, _, told in made if span]
        answer(rows, WINDOWS, format, limit=limit, if_empty=if_empty, nothing=nothing)
    else:
        ((_, network, told),) = made
        rows = tie_rows(network) if by_tie else node_rows(network, told, sort)
        most = SHOWN if limit is None and _in_a_table(format) else limit
        answer(rows, TIES if by_tie else NODES, format, graph=graph, limit=most, if_empty=if_empty, nothing=nothing)
        for line in summary(told):
            say(line)
    if files:
        for name in write_networks([(span, network) for span, network, _ in made], files):
            say(f"Wrote {name}")


def _in_a_table(format: str | None) -> bool:
    from detente.command.terminal import is_terminal

    return format == "table" or (format is None and is_terminal(sys.stdout))


def _settings(graph: "Graph", chosen: dict[str, Any]) -> "Settings":
    """What is to be made, with the names looked up."""
    from detente.graph.names import find
    from detente.graph.network.settings import Settings
    from detente.ontology.codes import Status

    status = () if "any" in chosen["status"] else tuple(Status(one) for one in chosen["status"])
    named = {name: frozenset(find(graph, one) for one in chosen[name]) for name in ("only", "without")}
    return Settings(**{**chosen, **named, "status": status})


def _measured(
    graph: "Graph", settings: "Settings", windows: tuple[str, str, bool]
) -> "list[tuple[Span | None, networkx.Graph, Profile]]":
    """The networks with their measures, one or one a window."""
    from detente.graph.network import making
    from detente.graph.network.profile import profile, with_measures

    length, step, cumulative = windows
    made: list[tuple[Span | None, networkx.Graph]]
    if length:
        made = [*making.windows(graph, settings, length, step, cumulative=cumulative)]
    else:
        made = [(None, making.network(graph, settings))]
    profiles = [(span, network, profile(network)) for span, network in made]
    return [(span, with_measures(network, told), told) for span, network, told in profiles]
