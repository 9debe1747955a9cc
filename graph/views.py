"""Views: which network is drawn, within what, and the page or picture that shows it."""

from collections.abc import Sequence
from dataclasses import dataclass, fields, replace

import networkx

from detente.graph import ask, networks
from detente.graph.coalitions import coalitions
from detente.graph.dossier_network import about, dossier, in_period
from detente.graph.names import find, find_issue
from detente.graph.network.selection import as_states
from detente.graph.page import page
from detente.graph.rows import StanceRow
from detente.graph.store import Graph
from detente.ontology.codes import Status
from detente.ontology.errors import DetenteError

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
    "all": (*PERIOD, "states"),  # of the command line: a folder with all of them
}
SIDES = {"congruence": ("agree",), "conflict": ("differ",)}
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
class View:
    """A kind of view and the choices that narrow it; names and dates as people write them."""

    kind: str
    focus: str = ""
    depth: int = 1
    least: int = 1
    status: tuple[str, ...] = ()
    states: bool = False
    since: str = ""
    until: str = ""

    def misfits(self) -> list[str]:
        """The choices that were made though they say nothing to the kind."""
        given = [field for field in fields(self) if field.name != "kind" and getattr(self, field.name) != field.default]
        return [field.name for field in given if field.name not in TAKES[self.kind]]

    def heading(self) -> str:
        """What stands over the page."""
        when = f", {self.since or '…'} to {self.until or '…'}" if self.since or self.until else ""
        if self.kind == "dossier":
            return f"{self.focus}{when}"
        around = "" if not self.focus else f" with {self.focus}" if self.kind == "timeline" else f" around {self.focus}"
        return f"{TITLES[self.kind]}{around}{when}"


def page_of(graph: Graph, view: View) -> tuple[networkx.MultiGraph, str]:
    """The network of a view and its page; raises UnknownName at a focus that nobody bears."""
    network, focus = network_of(graph, view)
    if view.kind == "dossier":
        heading = replace(view, focus=graph.label(focus)).heading()
        return network, page(network, heading=heading, view="dossier", centre=focus, about=about(graph, focus))
    return network, page(network, heading=view.heading(), view=view.kind)


def picture_of(graph: Graph, view: View, format: str) -> bytes:
    """The same as a picture for print: svg, png or pdf; a timeline as bars of events a month."""
    from detente.graph.picture import network_picture, rendered
    from detente.graph.plots import events_plot

    if view.kind == "timeline":
        focus = find(graph, view.focus) if view.focus else None
        rows = ask.timeline(graph, focus, since=view.since, until=view.until)
        told = [row for row in rows if not view.status or row.status in view.status]
        return rendered(events_plot(told, view.heading()), format)
    network, _ = network_of(graph, view)
    return rendered(network_picture(network, view.heading()), format)


def network_of(graph: Graph, view: View) -> tuple[networkx.MultiGraph, str]:
    """The network of a view within its choices, and the IRI of the focus or ""; raises DetenteError, UnknownName."""
    if view.kind not in TITLES:
        raise DetenteError(f'no view "{view.kind}": {", ".join(TITLES)}')
    seek = find_issue if view.kind == "issues" else find
    focus = seek(graph, view.focus) if view.focus else ""
    if view.kind == "dossier":
        if not focus:
            raise DetenteError("a dossier needs to know of whom: name a focus")
        status = [Status(one) for one in view.status]
        return dossier(graph, focus, since=view.since, until=view.until, status=status), focus
    network = _network(graph, view, focus)
    if focus and view.kind != "timeline":
        network = _around(network, focus, view.depth)
    return _thinned(network, view.least), focus


def _network(graph: Graph, view: View, focus: str) -> networkx.MultiGraph:
    status, states = [Status(one) for one in view.status], view.states
    since, until = view.since, view.until
    match view.kind:
        case "meetings":
            return networks.meetings(graph, ask.met(graph, status=status, since=since, until=until, states=states))
        case "stances":
            return networks.stances(graph, _stances(graph, view))
        case "coalitions" | "congruence" | "conflict":
            kinds = SIDES.get(view.kind, ("agree", "differ"))
            return coalitions(graph, _stances(graph, view), kinds)
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


def _stances(graph: Graph, view: View) -> Sequence[StanceRow]:
    """All stances of the view's time, those of leaders as their states' if it wants states."""
    rows = ask.stances(graph, since=view.since, until=view.until)
    return as_states(graph, rows) if view.states else rows


def _around(network: networkx.MultiGraph, thing: str, depth: int) -> networkx.MultiGraph:
    """The part of a network within some steps of a thing; nothing where the thing is not in it."""
    return networkx.ego_graph(network, thing, radius=depth) if thing in network else networkx.MultiGraph()


def _thinned(network: networkx.MultiGraph, least: int) -> networkx.MultiGraph:
    """The network without pairs that are tied less often, and without nodes that this leaves alone."""
    if least == 1:
        return network
    few = [(a, b) for a, b in network.edges() if _ties(network, a, b) < least]
    network = network.copy()
    network.remove_edges_from([(a, b, key) for a, b in set(few) for key in list(network[a][b])])
    network.remove_nodes_from([node for node, degree in list(network.degree()) if not degree])
    return network


def _ties(network: networkx.MultiGraph, one: str, other: str) -> int:
    return sum(int(fact.get("count", 1)) for fact in network[one][other].values())
