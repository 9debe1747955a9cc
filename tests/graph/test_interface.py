"""The graph from Python: the same answers as from the command line, by the names that people write."""

import sys
from pathlib import Path

import pytest
from claim_factory import (
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

from detente.graph import Graph
from detente.graph.building import build_graph
from detente.graph.writing import write_graph
from detente.ontology.codes import Polarity
from detente.ontology.errors import DetenteError, GraphMissing, UnknownName


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> Graph:
    claims = [
        report(),
        stance(JAPAN, BELT, Polarity.OPPOSES, on="2015", at=1),
        stance(JAPAN, BELT, on="2017", at=2),
        stance(XI, TRADE, at=3),
        link(TRADE, SECURITY, at=4),
        position(at=5),
        membership(JAPAN, G20, at=6),
    ]
    folder = tmp_path_factory.mktemp("graph") / "kg"
    write_graph(build_graph([document()], claims), folder)
    return Graph.open(folder)


def test_the_questions(graph: Graph) -> None:
    assert [row.date for row in graph.met("Abe", "Xi", status="held")] == ["2017-07-08"]
    assert len(graph.met(status=["planned", "denied"])) == 0
    assert [row.holder for row in graph.stances(issue="trade")] == ["Xi Jinping"]
    assert {row.polarity for row in graph.stances("Japan", changed=True)} == {"opposes", "supports"}
    assert len(graph.stances(polarity="opposes")) == 1 and len(graph.stances(disputed=True)) == 0
    assert [row.relation for row in graph.links("trade")] == ["conditionFor"]
    assert len(graph.links_by_actors()) == 0
    assert [row.office for row in graph.positions(of="Japan")] == ["Prime Minister of Japan"]
    assert [row.of for row in graph.memberships("Japan")] == ["Group of Twenty"]
    assert len(graph.timeline("Shinzo Abe")) == 1
    assert graph.show("Abe").label == "Shinzo Abe"
    assert len(graph.plans("Abe")) == 0
    assert [row.how for row in graph.agreement("Japan", "Xi Jinping", states=True).issues] == []
    assert [row.person for row in graph.holders("2017-07", of="Japan").told] == ["Shinzo Abe"]
    assert len(graph.unnamed()) == 0 and [row.what for row in graph.evidence("Abe", "Xi")] == ["Meeting"]
    assert [row.claims for row in graph.documents()] == [7] and len(graph.document("a.txt").claims) == 7
    assert len(graph.dossier("Japan").stances) == 2
    assert graph.query("ASK { id:person-shinzo-abe det:metWith ?who }").truth is True


def test_any_question_by_its_name(graph: Graph) -> None:
    assert graph.ask("pairs", one="Abe").column("other") == [XI.id]
    assert graph.ask("met", actor=["Abe", "Trump"], wanted="held", since="2017").column("date") == ["2017-07-08"]
    assert len(graph.ask("stances", holder=JAPAN.id, until="2016")) == 1
    (row,) = graph.ask("told-in", document="a.txt")[:1]
    assert graph.ask("evidence", claim=row["claim"]).column("document") == ["a.txt"]
    assert len(graph.ask("search", words="hamburg on")) == 7


@pytest.mark.parametrize(
    ("question", "given", "message"),
    [
        ("whom", {}, "no question 'whom'; detente questions lists them"),
        ("pairs", {"who": "Abe"}, "pairs has no parameter who; it has one"),
        ("busiest", {"actor": "Nobody Ever"}, "Nobody Ever"),
        ("busiest", {"since": "2017"}, "busiest is of all time: leave since and until out"),
        ("pairs", {"until": "2017"}, "pairs is of all time"),
    ],
)
def test_questions_that_there_are_not(graph: Graph, question: str, given: dict[str, str], message: str) -> None:
    with pytest.raises(DetenteError, match=message):
        graph.ask(question, **given)


def test_rows_are_a_sequence_that_shows_itself(graph: Graph) -> None:
    rows = graph.stances()
    assert len(rows[1:]) == len(rows) - 1 and rows[0].evidence[0].document == "a.txt"
    assert repr(rows).splitlines()[0] == "3 rows"
    assert "Japan · opposes · Belt and Road Initiative · 2015 · Abe and Xi met in Hamburg on 8 July." in repr(rows)
    assert rows.to_dicts()[0]["quote"].startswith("Abe and Xi met")


def test_without_pandas_it_says_what_to_install(graph: Graph, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pandas", None)
    with pytest.raises(DetenteError, match="pip install pandas"):
        graph.stances().to_pandas()


@pytest.mark.parametrize(
    ("kind", "nodes"), [("meetings", 2), ("affiliation", 4), ("congruence", 0), ("issues", 2), ("positions", 2)]
)
def test_networks(graph: Graph, kind: str, nodes: int) -> None:
    assert len(graph.network(kind)) == nodes


def test_networks_with_choices(graph: Graph) -> None:
    assert len(graph.network("meetings", status="planned")) == 0
    assert {label for _, label in graph.network("meetings", states=True).nodes(data="label")} == {"Japan", "China"}
    assert len(graph.network("affiliation", only=["Japan", "Xi"], without="trade", isolates=True)) == 2
    assert [(one.first, len(found)) for one, found in graph.networks("meetings", "1y")] == [("2017-01-01", 2)]
    with pytest.raises(DetenteError, match="no choice weight"):
        graph.network("meetings", weight=3)


def test_what_is_not_there(graph: Graph, tmp_path: Path) -> None:
    with pytest.raises(GraphMissing):
        Graph.open(tmp_path)
    with pytest.raises(UnknownName, match="Shinzo Abe"):
        graph.met("Shinzo Abee")
    with pytest.raises(DetenteError, match="issues or positions"):
        graph.network("friends")
