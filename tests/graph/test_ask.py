"""Every named question, with the answer that a small graph must give."""

from importlib import resources

import pytest
from claim_factory import (
    ABE,
    AMERICA,
    BELT,
    CHINA,
    G20,
    GERMANY,
    HAMBURG,
    JAPAN,
    KIM,
    MOON,
    NORTH_KOREA,
    SECURITY,
    TRADE,
    TRUMP,
    XI,
    document,
    entity,
    link,
    membership,
    position,
    report,
    stance,
)

from detente.graph import ask
from detente.graph.building import build_graph
from detente.graph.entries import Count
from detente.graph.rows import EventRow, flat
from detente.graph.store import Graph
from detente.ontology.codes import Polarity, Relation, Role, Status

NEWS = document("a.txt", "2017-07-10", publisher="Harbour Gazette", url="https://example.org/a")
LATER = document("b.txt", "2018-10-27")
SENKAKU = entity("Senkaku Islands", "Place")


@pytest.fixture(scope="module")
def graph() -> Graph:
    claims = [
        report(place=HAMBURG, occasion=G20, topics=(TRADE,), source=MOON),
        report(TRUMP, KIM, on="2018-06-12", status=Status.PLANNED, document="b.txt", type="Summit"),
        report(
            (XI, Role.VISITOR), (JAPAN, Role.HOST), (ABE, Role.HOST), type="Visit", on="2018-05", document="b.txt", at=1
        ),
        report((TRUMP, Role.SENDER), (ABE, Role.RECIPIENT), type="Call", on="", document="b.txt", at=2),
        report((AMERICA, Role.INITIATOR), (NORTH_KOREA, Role.TARGET), type="Sanction", document="b.txt", at=3),
        stance(at=4, hedged=True),
        stance(JAPAN, SENKAKU, Polarity.CONCERNED, on="2012", document="b.txt", at=4),
        stance(XI, BELT, Polarity.SUPPORTS, document="b.txt", at=5, source=MOON),
        position(at=5),
        position(at=6, document="b.txt"),
        position(KIM, "Supreme Leader", NORTH_KOREA, at=7, document="b.txt", known=False),
        membership(at=8),
        link(at=9),
        link(at=10, document="b.txt"),
        link(SECURITY, TRADE, Relation.MENTIONED_WITH, at=11),
        link(TRADE, SECURITY, Relation.MENTIONED_WITH, at=12),
    ]
    return build_graph([NEWS, LATER], claims)


def who(rows: tuple[EventRow, ...]) -> list[tuple[str, list[str], str]]:
    return [(row.kind, [part.label for part in row.participants], row.date) for row in rows]


MEETING = ("met", ["Shinzo Abe", "Xi Jinping"], "2017-07-08")
VISIT = ("visited", ["Xi Jinping", "Shinzo Abe", "Japan"], "2018-05")
SUMMIT = ("met", ["Donald Trump", "Kim Jong Un"], "2018-06-12")
CALL = ("called", ["Donald Trump", "Shinzo Abe"], "")


def test_met(graph: Graph) -> None:
    assert who(ask.met(graph)) == [MEETING, VISIT, SUMMIT, CALL]
    assert who(ask.met(graph, ABE.id)) == [MEETING, VISIT, CALL]
    assert who(ask.met(graph, ABE.id, XI.id)) == [MEETING, VISIT]
    assert who(ask.met(graph, status=[Status.PLANNED, Status.PROPOSED])) == [SUMMIT]
    assert who(ask.met(graph, MOON.id)) == []


def test_met_in_a_period_by_overlap(graph: Graph) -> None:
    assert who(ask.met(graph, since="2018-05-20", until="2018-06-01")) == [VISIT]
    assert who(ask.met(graph, until="2017")) == [MEETING]


def test_met_at_a_place_or_in_a_state_and_about(graph: Graph) -> None:
    assert who(ask.met(graph, place=HAMBURG.id)) == who(ask.met(graph, place=GERMANY.id)) == [MEETING]
    assert who(ask.met(graph, issue=TRADE.id)) == who(ask.met(graph, issue=G20.id)) == [MEETING]
    assert who(ask.met(graph, issue=SECURITY.id)) == []


def test_met_by_states(graph: Graph) -> None:
    rows = ask.met(graph, JAPAN.id, states=True)
    assert who(rows) == [
        ("met", ["China", "Japan"], "2017-07-08"),
        ("visited", ["China", "Japan"], "2018-05"),
        ("called", ["United States", "Japan"], ""),
    ]


def test_a_row_carries_its_evidence(graph: Graph) -> None:
    (row, *_) = ask.met(graph)
    assert (row.place, row.occasion, row.issues, row.status) == ("Hamburg", "Group of Twenty", ("trade",), "held")
    (said,) = row.evidence
    assert (said.quote, said.trigger) == ("Abe and Xi met in Hamburg on 8 July.", "met")
    assert (said.document, said.title, said.date, said.publisher) == (
        "a.txt",
        "On a.txt",
        "2017-07-10",
        "Harbour Gazette",
    )
    assert (said.url, said.attributed) == ("https://example.org/a", "Moon Jae-in")
    cells = flat(row)
    assert cells["participants"] == "Shinzo Abe; Xi Jinping"
    assert (cells["publisher"], cells["reports"], cells["contested"]) == ("Harbour Gazette", "1", "")


def test_timeline_has_all_that_somebody_did(graph: Graph) -> None:
    assert who(ask.timeline(graph, AMERICA.id)) == [("sanction", ["United States", "North Korea"], "2017-07-08")]
    assert who(ask.timeline(graph, ABE.id, since="2018")) == [VISIT]


def test_stances(graph: Graph) -> None:
    rows = ask.stances(graph)
    assert [(row.holder, row.polarity, row.target, row.date) for row in rows] == [
        ("Japan", "concerned", "Senkaku Islands", "2012"),
        ("Shinzo Abe", "supports", "Belt and Road Initiative", "2017-07-10"),
        ("Xi Jinping", "supports", "Belt and Road Initiative", "2018-10-27"),
    ]
    assert [row.hedged for row in rows] == [False, True, False]
    assert [row.evidence[0].attributed for row in rows] == ["", "", "Moon Jae-in"]
    assert [row.holder for row in ask.stances(graph, issue=BELT.id, since="2018")] == ["Xi Jinping"]
    assert [row.holder for row in ask.stances(graph, JAPAN.id, states=True)] == ["Japan", "Shinzo Abe"]
    assert [row.holder for row in ask.stances(graph, polarity=[Polarity.CONCERNED])] == ["Japan"]


def test_a_stance_on_a_place_is_one_on_the_dispute_and_what_is_above_it(graph: Graph) -> None:
    dispute = "https://w3id.org/detente/id/dispute-senkaku-islands"
    assert [row.holder for row in ask.stances(graph, issue=dispute)] == ["Japan"]
    above = [row["other"] for row in graph.answers("around", thing=[dispute]) if row["relation"] == "broader issue"]
    assert [row.holder for row in ask.stances(graph, issue=above[0])] == ["Japan"]


def test_links_that_are_said_stand_apart_from_names_side_by_side(graph: Graph) -> None:
    found = ask.links(graph, TRADE.id)
    assert [(r.source, r.relation, r.target, r.count) for r in found.said] == [
        ("trade", "conditionFor", "maritime security", 2)
    ]
    assert [(r.source, r.target, r.count) for r in found.together] == [("maritime security", "trade", 2)]
    assert [said.document for said in found.said[0].evidence] == ["b.txt", "a.txt"]
    assert ask.links(graph, BELT.id).said == ()


def test_positions(graph: Graph) -> None:
    assert [(row.person, row.office, row.of, len(row.evidence)) for row in ask.positions(graph)] == [
        ("Kim Jong Un", "Supreme Leader", "North Korea", 1),
        ("Shinzo Abe", "Prime Minister of Japan", "Japan", 2),
    ]
    assert [row.person for row in ask.positions(graph, of=JAPAN.id)] == ["Shinzo Abe"]
    assert ask.positions(graph, XI.id) == ()


def test_memberships_of_a_member_or_a_body(graph: Graph) -> None:
    (row,) = ask.memberships(graph)
    assert (row.member, row.of, row.status, row.date) == ("Japan", "Group of Twenty", "held", "")
    assert ask.memberships(graph, JAPAN.id) == ask.memberships(graph, G20.id) == (row,)
    assert ask.memberships(graph, XI.id) == ()


def test_show(graph: Graph) -> None:
    abe = ask.show(graph, ABE.id)
    assert (abe.label, abe.type) == ("Shinzo Abe", "Person")
    assert ("Abe", "surname", "") in [(name.form, name.kind, name.used_by) for name in abe.names]
    assert "Prime Minister of Japan" in [office.office for office in abe.offices]
    assert dict(abe.counts) == {"documents": 2, "events": 3, "positions": 2, "stances held": 1}
    islands = ask.show(graph, SENKAKU.id)
    assert ("Diaoyu Islands", "China") in [(name.form, name.used_by) for name in islands.names]
    dispute = ask.show(graph, "https://w3id.org/detente/id/dispute-senkaku-islands")
    assert {tie.label for tie in dispute.ties if tie.relation == "disputant"} >= {"Japan", "China"}


def test_stats(graph: Graph) -> None:
    found = ask.stats(graph)
    assert Count("documents", "Document", 2) in found
    assert {(count.what, count.count) for count in found if count.group == "claims"} == {
        ("EventReport", 5),
        ("IssueLink", 4),
        ("Membership", 1),
        ("Position", 3),
        ("Stance", 3),
    }
    assert {(count.what, count.count) for count in found if count.group == "events"} == {("held", 4), ("planned", 1)}


def test_met_with_is_between_those_who_met(graph: Graph) -> None:
    rows = graph.store.query(
        "PREFIX det: <https://w3id.org/detente/ns#> SELECT ?a ?b { ?a det:metWith ?b FILTER(STR(?a) < STR(?b)) }",
        use_default_graph_as_union=True,
    )
    met = {(graph.label(row["a"].value), graph.label(row["b"].value)) for row in rows}  # type: ignore[union-attr]
    assert met == {("Shinzo Abe", "Xi Jinping"), ("Donald Trump", "Shinzo Abe")}


QUESTIONS = sorted(
    path.name.removesuffix(".rq")
    for path in resources.files("detente.ontology.questions").iterdir()
    if path.name.endswith(".rq") and not path.name.startswith("derive-")
)


@pytest.mark.parametrize("name", QUESTIONS)
def test_every_question_runs_as_it_stands(graph: Graph, name: str) -> None:
    assert isinstance(graph.answers(name), list)


def test_a_parameter_that_a_question_lacks_is_refused(graph: Graph) -> None:
    with pytest.raises(TypeError, match="no parameter nobody"):
        graph.answers("met", nobody=[])


def test_china_is_not_its_president(graph: Graph) -> None:
    assert ask.met(graph, CHINA.id) == ()
