"""What `detente view` draws: the network of a view, within what was asked for, as a page."""

from dataclasses import dataclass, fields, replace
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    import networkx

    from detente.graph.store import Graph

PERIOD = ("since", "until")
NEAR = ("focus", "depth", "least")
TAKES = {  # the options that a view goes by
    "meetings": ("status", *PERIOD, "states", *NEAR),
    "stances": (*PERIOD, "states", *NEAR),
    "issues": NEAR,
    "coalitions": (*PERIOD, "states", *NEAR),
    "congruence": (*PERIOD, "states", *NEAR),
    "conflict": (*PERIOD, "states", *NEAR),
    "positions": (*PERIOD, *NEAR),
    "timeline": ("status", *PERIOD, "focus"),
    "dossier": ("status", *PERIOD, "focus"),
    "all": (*PERIOD, "states"),
}
SIDES = {"congruence": ("agree",), "conflict": ("differ",)}
SPELLED = {"since": "--from", "until": "--to", "least": "--min"}
TITLES = {
    "meetings": "Who met whom",
    "stances": "Who wants what",
    "issues": "Which issues hang together",
    "coalitions": "Who stands together",
    "congruence": "Who is of one mind",
    "conflict": "Who is at odds",
    "positions": "Who held which office",
    "timeline": "What happened when",
    "dossier": "Dossier",
}


@dataclass(frozen=True, slots=True)
class Wanted:
    """A view and the options that narrow it."""

    view: str
    focus: str = ""
    depth: int = 1
    least: int = 1
    status: tuple[str, ...] = ()
    states: bool = False
    since: str = ""
    until: str = ""

    def check(self) -> None:
        """Raise UsageError where an option says nothing to the view, or one is missing."""
        for field in fields(self):
            given = field.name != "view" and getattr(self, field.name) != field.default
            if given and field.name not in TAKES[self.view]:
                taken = ", ".join(map(_option, TAKES[self.view]))
                raise click.UsageError(f"{self.view} takes no {_option(field.name)}, but {taken}")
        if self.view == "dossier" and not self.focus:
            raise click.UsageError('a dossier needs to know of whom: --focus "Shinzo Abe"')

    def heading(self) -> str:
        """What stands over the page."""
        when = f", {self.since or '…'} to {self.until or '…'}" if self.since or self.until else ""
        if self.view == "dossier":
            return f"{self.focus}{when}"
        around = "" if not self.focus else f" with {self.focus}" if self.view == "timeline" else f" around {self.focus}"
        return f"{TITLES[self.view]}{around}{when}"


def _option(name: str) -> str:
    return SPELLED.get(name, f"--{name}")


def drawing(graph: "Graph", wanted: Wanted) -> "tuple[networkx.MultiGraph, str]":
    """The network of a view and its page; raises UnknownName at a focus that nobody bears."""
    from detente.graph.dossier import about
    from detente.graph.page import page

    network, focus = sought(graph, wanted)
    if wanted.view == "dossier":
        heading = replace(wanted, focus=graph.label(focus)).heading()
        return network, page(network, heading=heading, view="dossier", centre=focus, about=about(graph, focus))
    return network, page(network, heading=wanted.heading(), view=wanted.view)


def picture(graph: "Graph", wanted: Wanted, format: str) -> bytes:
    """The same as a picture for print: svg, png or pdf; a timeline as bars of events a month."""
    from detente.graph import ask
    from detente.graph.names import find
    from detente.graph.picture import network_picture, rendered
    from detente.graph.plots import events_plot

    if wanted.view == "timeline":
        focus = find(graph, wanted.focus) if wanted.focus else None
        rows = ask.timeline(graph, focus, since=wanted.since, until=wanted.until)
        told = [row for row in rows if not wanted.status or row.status in wanted.status]
        return rendered(events_plot(told, wanted.heading()), format)
    network, _ = sought(graph, wanted)
    return rendered(network_picture(network, wanted.heading()), format)


def sought(graph: "Graph", wanted: Wanted) -> "tuple[networkx.MultiGraph, str]":
    """The network of a view within what is wanted, and the IRI of the focus or ""."""
    from detente.graph.dossier import dossier
    from detente.graph.names import find, find_issue
    from detente.ontology.claims import Status

    seek = find_issue if wanted.view == "issues" else find
    focus = seek(graph, wanted.focus) if wanted.focus else ""
    if wanted.view == "dossier":
        status = [Status(one) for one in wanted.status]
        return dossier(graph, focus, since=wanted.since, until=wanted.until, status=status), focus
    network = _network(graph, wanted, focus)
    if focus and wanted.view != "timeline":
        network = _around(network, focus, wanted.depth)
    return _thinned(network, wanted.least), focus


def _network(graph: "Graph", wanted: Wanted, focus: str) -> "networkx.MultiGraph":
    import networkx

    from detente.graph import ask, networks
    from detente.graph.coalitions import coalitions
    from detente.graph.dossier import in_period
    from detente.ontology.claims import Status

    status, states = [Status(one) for one in wanted.status], wanted.states
    since, until = wanted.since, wanted.until
    match wanted.view:
        case "meetings":
            return networks.meetings(graph, ask.met(graph, status=status, since=since, until=until, states=states))
        case "stances":
            return networks.stances(graph, ask.stances(graph, since=since, until=until, states=states))
        case "coalitions" | "congruence" | "conflict":
            kinds = SIDES.get(wanted.view, ("agree", "differ"))
            return coalitions(graph, ask.stances(graph, since=since, until=until, states=states), kinds)
        case "positions":
            return networks.positions(graph, (r for r in ask.positions(graph) if in_period(r.date, since, until)))
        case "timeline":
            told = ask.timeline(graph, focus or None, since=since, until=until)
            events = networks.events(graph, (row for row in told if not status or Status(row.status) in status))
            said = () if status else ask.stances(graph, focus or None, since=since, until=until)
            both: networkx.MultiGraph = networkx.compose(events, networks.stances(graph, said))
            return both
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
