"""Everything on one name, of a person and of a state with its people."""

from claim_factory import (
    ABE,
    BELT,
    G20,
    JAPAN,
    SECURITY,
    TRADE,
    XI,
    document,
    link,
    membership,
    position,
    report,
    stance,
)

from detente.graph.building import build_graph
from detente.graph.dossier import dossier

GRAPH = [report(), stance(), stance(XI, TRADE, at=1), position(at=2), membership(at=3), link(at=4)]


def test_a_person_a_state_and_an_issue() -> None:
    graph = build_graph([document()], GRAPH)
    abe = dossier(graph, ABE.id)
    assert abe.entry.label == "Shinzo Abe" and abe.entry.offices
    assert [row.office for row in abe.positions] == ["Prime Minister of Japan"]
    assert [row.kind for row in abe.events] == ["met"] and [row.target for row in abe.stances] == [BELT.label]
    assert dossier(graph, ABE.id, since="2018").events == ()
    japan = dossier(graph, JAPAN.id)
    assert [row.person for row in japan.positions] == ["Shinzo Abe"]
    assert [row.of for row in japan.memberships] == [G20.label] and japan.events == ()
    assert [row.kind for row in dossier(graph, JAPAN.id, states=True).events] == ["met"]
    trade = dossier(graph, TRADE.id)
    assert [row.holder for row in trade.stances_on] == ["Xi Jinping"]
    assert [row.target for row in trade.links] == [SECURITY.label]
