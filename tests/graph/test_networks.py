"""Networks of rows, and the files of the graph that other tools read."""

import pytest
from claim_factory import (
    ABE,
    BELT,
    HAMBURG,
    JAPAN,
    KIM,
    MOON,
    SECURITY,
    TRADE,
    TRUMP,
    XI,
    document,
    link,
    report,
    stance,
)

from detente.graph import ask, networks
from detente.graph.building import build_graph
from detente.graph.store import Graph
from detente.ontology.claims import Claim
from detente.ontology.codes import Relation, Role

CLAIMS: list[Claim] = [
    report(place=HAMBURG, source=MOON),
    report(TRUMP, KIM, MOON, on="2019-06-30", at=1),
    report((XI, Role.VISITOR), (JAPAN, Role.HOST), (ABE, Role.HOST), type="Visit", on="2018-05", at=2),
    stance(at=3, hedged=True),
    link(at=4),
    link(relation=Relation.TRADED_AGAINST, at=5),
]


@pytest.fixture(scope="module")
def graph() -> Graph:
    return build_graph([document()], CLAIMS)


def test_a_meeting_of_three_is_three_edges_of_one_event(graph: Graph) -> None:
    found = networks.meetings(graph, ask.met(graph, TRUMP.id))
    assert {frozenset(edge) for edge in found.edges()} == {
        frozenset({TRUMP.id, KIM.id}),
        frozenset({TRUMP.id, MOON.id}),
        frozenset({KIM.id, MOON.id}),
    }
    assert len({event for _, _, event in found.edges(data="event")}) == 1


def test_an_open_end_is_no_day() -> None:
    graph = build_graph([document()], [report(on="2019-11-06/..")])
    (fact,) = (fact for _, _, fact in networks.meetings(graph, ask.met(graph)).edges(data=True))
    assert (fact["earliest"], fact["latest"]) == ("2019-11-06", "")


def test_an_edge_says_what_was_reported(graph: Graph) -> None:
    found = networks.meetings(graph, ask.met(graph, ABE.id))
    (fact,) = (fact for fact in found.get_edge_data(ABE.id, XI.id).values() if fact["kind"] == "met")
    assert (fact["type"], fact["status"], fact["date"], fact["place"]) == ("Meeting", "held", "2017-07-08", "Hamburg")
    assert (fact["earliest"], fact["latest"], fact["source"], fact["target"]) == ("2017-07-08", "2017-07-08", "", "")
    assert (fact["attributed"], fact["hedged"]) == ("Moon Jae-in", False)
    assert fact["evidence"][0]["quote"] == "Abe and Xi met in Hamburg on 8 July."
    node = found.nodes[ABE.id]
    assert (node["label"], node["type"]) == ("Shinzo Abe", "Person")
    assert "Abe Shinzo" in node["names"]


def test_a_visit_leads_from_the_visitor_to_the_hosts(graph: Graph) -> None:
    found = networks.meetings(graph, ask.met(graph, JAPAN.id))
    edges = {(fact["source"], fact["target"], fact["kind"]) for _, _, fact in found.edges(data=True)}
    assert edges == {(XI.id, JAPAN.id, "visited"), (XI.id, ABE.id, "visited")}


def test_stances_have_two_sorts_of_nodes(graph: Graph) -> None:
    found = networks.stances(graph, ask.stances(graph))
    ((one, other, fact),) = found.edges(data=True)
    assert {one, other} == {ABE.id, BELT.id}
    assert (fact["kind"], fact["source"], fact["hedged"], fact["date"]) == ("supports", ABE.id, True, "2017-07-10")


def test_issues_are_tied_with_and_without_direction(graph: Graph) -> None:
    found = networks.issues(graph, ask.links(graph).said)
    facts = {fact["kind"]: (fact["source"], fact["target"]) for _, _, fact in found.edges(data=True)}
    assert facts == {"conditionFor": (TRADE.id, SECURITY.id), "tradedAgainst": ("", "")}
