"""Two actors side by side: where they stand, and what passed between them."""

import pytest
from claim_factory import ABE, AMERICA, BELT, CHINA, JAPAN, NORTH_KOREA, SECURITY, TRADE, XI, document, report, stance

from detente.graph.agreement import agreement
from detente.graph.building import build_graph
from detente.graph.store import Graph
from detente.ontology.codes import Polarity, Role


@pytest.fixture(scope="module")
def graph() -> Graph:
    claims = [
        stance(JAPAN, TRADE),
        stance(CHINA, TRADE, at=1),
        stance(JAPAN, SECURITY, at=2),
        stance(CHINA, SECURITY, Polarity.OPPOSES, at=3),
        stance(ABE, BELT, Polarity.CONCERNED, at=4),
        stance(JAPAN, BELT, at=5),
        stance(CHINA, BELT, at=6),
        stance(CHINA, TRADE, Polarity.NEUTRAL, at=7),
        report(at=8),
        report((CHINA, Role.INITIATOR), (JAPAN, Role.TARGET), type="Sanction", on="2012", at=9),
        report((CHINA, Role.INITIATOR), (JAPAN, Role.INITIATOR), (NORTH_KOREA, Role.TARGET), type="Sanction", at=10),
        report((JAPAN, Role.INITIATOR), (CHINA, Role.TARGET), type="Statement", on="2013", at=11),
    ]
    return build_graph([document()], claims)


def test_issues_on_which_both_take_stances(graph: Graph) -> None:
    found = agreement(graph, JAPAN.id, CHINA.id)
    assert [(row.issue, row.how) for row in found.issues] == [
        ("Belt and Road Initiative", "alike"),
        ("trade", "alike"),
        ("maritime security", "against each other"),
    ]
    assert [(stance.holder, stance.polarity) for stance in found.issues[2].stances] == [
        ("Japan", "supports"),
        ("China", "opposes"),
    ]
    assert all(row.evidence for row in found.issues)
    assert [stance.polarity for stance in found.issues[1].stances] == ["supports", "supports"]


def test_a_side_in_two_minds_stands_on_neither(graph: Graph) -> None:
    found = agreement(graph, JAPAN.id, CHINA.id, states=True)
    assert {row.issue: row.how for row in found.issues}["Belt and Road Initiative"] == "unclear"


def test_what_they_did_together_and_to_each_other(graph: Graph) -> None:
    found = agreement(graph, JAPAN.id, CHINA.id)
    assert [(event.type, event.date) for event in found.conflict] == [("Sanction", "2012")]
    assert found.cooperation == ()
    (met,) = agreement(graph, JAPAN.id, CHINA.id, states=True).cooperation
    assert met.kind == "met" and met.evidence
    assert agreement(graph, ABE.id, XI.id, since="2018").cooperation == ()


def test_those_who_have_nothing_in_common(graph: Graph) -> None:
    found = agreement(graph, AMERICA.id, JAPAN.id)
    assert (found.issues, found.cooperation, found.conflict) == ((), (), ())
