"""Everything on one name: what the ontology knows, and what the texts have, with their sentences."""

from detente.graph import ask
from detente.graph.entries import Dossier
from detente.graph.evidence import classes
from detente.graph.store import Graph


def dossier(graph: Graph, thing: str, *, since: str = "", until: str = "", states: bool = False) -> Dossier:
    """The offices, events, stances, memberships, links and ties of one thing; with `states` those of its people too.

    The period is that of events and stances.
    """
    person = classes(graph, [thing]).get(thing) == "Person"
    return Dossier(
        entry=ask.show(graph, thing),
        positions=ask.positions(graph, person=thing) if person else ask.positions(graph, of=thing),
        events=ask.timeline(graph, thing, since=since, until=until, states=states),
        stances=ask.stances(graph, thing, since=since, until=until, states=states),
        stances_on=ask.stances(graph, issue=thing, since=since, until=until),
        memberships=ask.memberships(graph, thing),
        links=ask.links(graph, thing).said,
    )
