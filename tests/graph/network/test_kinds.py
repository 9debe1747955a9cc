"""Networks of each kind, made of a small graph of claims."""

import pytest
from claim_factory import (
    ABE,
    BELT,
    CHINA,
    JAPAN,
    KIM,
    MOON,
    SECURITY,
    SENTENCE,
    TRADE,
    TRUMP,
    XI,
    document,
    entity,
    link,
    position,
    report,
    stance,
)
from network_rows import stance_row

from detente.graph import ask
from detente.graph.building import build_graph
from detente.graph.network.making import network, windows
from detente.graph.network.settings import KINDS, Settings
from detente.graph.network.stances import affiliation_network
from detente.graph.store import Graph
from detente.ontology.claims import Claim
from detente.ontology.codes import Polarity, Relation, Role, Status
from detente.ontology.errors import DetenteError

FOR, AGAINST, WORRIED, TORN = Polarity.SUPPORTS, Polarity.OPPOSES, Polarity.CONCERNED, Polarity.MIXED
CLIMATE = entity("climate change", "Issue")
PARAGRAPHS = document(text=f"{(SENTENCE * 2)[:-1]}\n{SENTENCE * 20}")
LATER = document("b.txt", "2018-04-28", text=f"{(SENTENCE * 4)[:-1]}\n{SENTENCE * 20}")
CLAIMS: list[Claim] = [
    report(ABE, XI, MOON, on="2017-07-08", at=0),
    report(ABE, XI, MOON, on="2017-07-08", document="b.txt", at=0),  # another report of the same event
    report(ABE, XI, on="2018-05-09", document="b.txt", at=1),
    report((TRUMP, Role.VISITOR), (JAPAN, Role.HOST), (ABE, Role.HOST), type="Visit", on="2017-11-06", at=2),
    report(TRUMP, KIM, status=Status.PLANNED, on="2018-06", document="b.txt", at=2),
    stance(ABE, BELT, on="2017-05", at=3),
    stance(XI, BELT, on="2017-05", at=3),
    stance(XI, TRADE, at=3),
    stance(CHINA, TRADE, document="b.txt", at=3),
    stance(ABE, TRADE, WORRIED, on="2018", document="b.txt", at=4),
    stance(MOON, SECURITY, TORN, document="b.txt", at=4),
    stance(MOON, TRADE, AGAINST, document="b.txt", at=6),
    stance(CHINA, CLIMATE, Polarity.NEUTRAL, document="b.txt", at=7),
    link(TRADE, SECURITY, at=7),
    link(SECURITY, TRADE, Relation.CAUSES, document="b.txt", at=8),
    link(CLIMATE, TRADE, Relation.MENTIONED_WITH, at=1),
    position(at=9),
    position(at=10),
    position(KIM, "Supreme Leader", None, at=11),
]


@pytest.fixture(scope="module")
def graph() -> Graph:
    return build_graph([PARAGRAPHS, LATER], CLAIMS)


def weights(graph: Graph, kind: str, **choices: object) -> dict[frozenset[str], float]:
    """What ties whom how strongly, by labels."""
    found = network(graph, Settings(kind, **choices))  # type: ignore[arg-type]
    label = found.nodes(data="label")
    return {frozenset({label[one], label[other]}): weight for one, other, weight in found.edges(data="weight")}


def pair(one: str, other: str) -> frozenset[str]:
    return frozenset({one, other})


def test_meetings_count_events_and_not_their_reports(graph: Graph) -> None:
    assert weights(graph, "meetings") == {
        pair("Shinzo Abe", "Xi Jinping"): 2,
        pair("Shinzo Abe", "Moon Jae-in"): 1,
        pair("Xi Jinping", "Moon Jae-in"): 1,
        pair("Donald Trump", "Japan"): 1,  # the visitor met his hosts; they did not meet each other
        pair("Donald Trump", "Shinzo Abe"): 1,
    }
    fact = network(graph, Settings("meetings")).edges[ABE.id, XI.id]
    assert (fact["reports"], fact["documents"], len(fact["events"])) == (3, 2, 2)
    assert (fact["first"], fact["last"], fact["statuses"]) == ("2017-07-08", "2018-05-09", "held 2")
    assert fact["spells"] == [["2017-07-08", "2017-07-08"], ["2018-05-09", "2018-05-09"]]
    assert fact["evidence"][0]["document"] == "b.txt"


@pytest.mark.parametrize(
    ("choices", "pairs"),
    [
        ({"status": (Status.PLANNED,)}, {pair("Donald Trump", "Kim Jong Un")}),
        ({"states": True, "since": "2018"}, {pair("China", "Japan")}),
        (
            {"people": True, "until": "2017-12", "without": frozenset({MOON.id, XI.id})},
            {pair("Donald Trump", "Shinzo Abe")},
        ),
        ({"only": frozenset({ABE.id, XI.id})}, {pair("Shinzo Abe", "Xi Jinping")}),
        ({"least": 2}, {pair("Shinzo Abe", "Xi Jinping")}),
        ({"active": 3}, set()),
        ({"active": 2}, {pair("Shinzo Abe", "Xi Jinping")}),
    ],
)
def test_meetings_of_some(graph: Graph, choices: dict[str, object], pairs: set[frozenset[str]]) -> None:
    assert set(weights(graph, "meetings", **choices)) == pairs


def test_affiliation_is_signed_and_has_two_sorts_of_nodes(graph: Graph) -> None:
    assert weights(graph, "affiliation") == {
        pair("Shinzo Abe", "Belt and Road Initiative"): 1,
        pair("Xi Jinping", "Belt and Road Initiative"): 1,
        pair("Xi Jinping", "trade"): 1,
        pair("China", "trade"): 1,
        pair("Shinzo Abe", "trade"): -1,
        pair("Moon Jae-in", "trade"): -1,
        pair("Moon Jae-in", "maritime security"): 0,
    }
    found = network(graph, Settings("affiliation"))
    assert {found.nodes[node]["bipartite"] for node in (ABE.id, MOON.id)} == {0}
    assert found.nodes[TRADE.id]["bipartite"] == 1
    assert found.edges[MOON.id, SECURITY.id]["polarities"] == "mixed 1"


def test_who_holds_stances_and_has_some_held_on_it_is_two_nodes() -> None:
    rows = [stance_row("Japan", "opposes", "Peru"), stance_row("Peru", "supports", "dam")]
    found = affiliation_network(build_graph((), ()), rows)
    assert set(found.edges()) == {("Japan", "Peru#as-issue"), ("Peru", "dam")}
    assert found.nodes["Peru#as-issue"] == {"label": "Peru (as issue)", "type": "Issue", "names": [], "bipartite": 1}


def test_actors_of_one_mind_and_of_two(graph: Graph) -> None:
    assert weights(graph, "congruence") == {
        pair("Shinzo Abe", "Xi Jinping"): 1,
        pair("Shinzo Abe", "Moon Jae-in"): 1,
        pair("China", "Xi Jinping"): 1,
    }
    conflict = network(graph, Settings("conflict"))
    assert (conflict.edges[ABE.id, XI.id]["agree"], conflict.edges[ABE.id, XI.id]["differ"]) == (
        ["Belt and Road Initiative"],
        ["trade"],
    )
    assert len(conflict.edges[ABE.id, XI.id]["evidence"]) == 2
    assert pair("Shinzo Abe", "Xi Jinping") not in weights(graph, "subtract")
    assert weights(graph, "subtract")[pair("China", "Shinzo Abe")] == -1


def test_states_speak_for_their_leaders(graph: Graph) -> None:
    assert weights(graph, "congruence", states=True) == {pair("China", "Japan"): 1, pair("Japan", "South Korea"): 1}
    assert weights(graph, "affiliation", only=frozenset({BELT.id, JAPAN.id}), states=True) == {
        pair("Japan", "Belt and Road Initiative"): 1
    }


def test_what_is_said_of_issues_keeps_its_direction(graph: Graph) -> None:
    (fact,) = (fact for _, _, fact in network(graph, Settings("issues")).edges(data=True))
    assert (fact["weight"], fact["relations"]) == (2, "causes 1; conditionFor 1")
    assert {(tie["relation"], tie["source"]) for tie in fact["ties"]} == {
        ("conditionFor", TRADE.id),
        ("causes", SECURITY.id),
    }


def test_mentions_side_by_side_are_those_of_the_question(graph: Graph) -> None:
    links = ask.links(graph)
    rows = (*links.together, *links.nearby)
    assert len(rows) > 3
    sentences = {pair(row.source, row.target): row.count for row in rows if row.count}
    paragraphs = {pair(row.source, row.target): row.paragraphs for row in rows if row.paragraphs}
    assert weights(graph, "issues", linked="sentence") == sentences
    assert weights(graph, "issues", linked="paragraph") == paragraphs
    found = network(graph, Settings("issues", linked="sentence"))
    assert all(fact["evidence"] for _, _, fact in found.edges(data=True))


def test_issues_tied_by_actors_are_those_of_the_question(graph: Graph) -> None:
    found = network(graph, Settings("issues", linked="actors"))
    rows = ask.links_by_actors(graph)
    assert len(rows) == found.number_of_edges() == 2
    for row in rows:
        fact = found.edges[row.source_id, row.target_id]
        named = tuple(fact["alike"]), tuple(fact["apart"]), tuple(fact["unclear"])
        assert (fact["weight"], *named) == (row.actors, row.agreeing, row.differing, row.unclear)


def test_positions_tie_persons_to_states_or_to_offices(graph: Graph) -> None:
    assert weights(graph, "positions") == {pair("Shinzo Abe", "Japan"): 2}
    assert weights(graph, "positions", offices=True) == {
        pair("Shinzo Abe", "Prime Minister of Japan"): 2,
        pair("Kim Jong Un", "Supreme Leader"): 1,
    }


def test_windows_move_or_grow(graph: Graph) -> None:
    moving = windows(graph, Settings("meetings"), "1y")
    assert [(one.first, one.last, found.number_of_edges()) for one, found in moving] == [
        ("2017-01-01", "2017-12-31", 5),
        ("2018-01-01", "2018-12-31", 1),
    ]
    growing = windows(graph, Settings("meetings"), "1y", cumulative=True)
    assert [(one.first, found.number_of_edges()) for one, found in growing] == [("2017-01-01", 5), ("2017-01-01", 5)]
    assert growing[1][1].edges[ABE.id, XI.id]["weight"] == 2
    assert [found.number_of_edges() for _, found in windows(graph, Settings("issues"), "1y")] == [1, 1]
    assert windows(graph, Settings("meetings", since="2020"), "1y") == []


def test_settings_answer_wrong_words_with_the_right_ones(graph: Graph) -> None:
    with pytest.raises(DetenteError, match="meetings, affiliation, congruence"):
        Settings("friends")
    with pytest.raises(DetenteError, match="meetings has none"):
        Settings("meetings", normalize="jaccard")
    with pytest.raises(DetenteError, match="affiliation can have no, activity, prominence"):
        Settings("affiliation", normalize="jaccard")
    with pytest.raises(DetenteError, match="exclude each other"):
        Settings("meetings", people=True, states=True)


@pytest.mark.parametrize("kind", KINDS)
def test_an_empty_graph_gives_an_empty_network(kind: str, empty: Graph) -> None:
    assert len(network(empty, Settings(kind))) == 0


@pytest.fixture(scope="module")
def empty() -> Graph:
    return build_graph([document()], [])
