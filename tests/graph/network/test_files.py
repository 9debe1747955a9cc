"""Files of networks: each is read back by another program and has everything in it."""

import csv
import io
import json
from pathlib import Path
from typing import Any

import networkx
import pytest
from claim_factory import ABE, BELT, CHINA, JAPAN, KIM, MOON, TRADE, TRUMP, XI, document, report, stance

from detente.graph import ask, networks
from detente.graph.building import build_graph
from detente.graph.network.files import FILES, as_cytoscape, as_graphml, as_pajek, edges_csv, matrix_csv, nodes_csv
from detente.graph.network.gexf import as_gexf
from detente.graph.network.making import network
from detente.graph.network.plain import plain
from detente.graph.network.settings import KINDS, Settings
from detente.graph.store import Graph
from detente.ontology.claims import Claim
from detente.ontology.codes import Polarity

AGAINST = Polarity.OPPOSES
CLAIMS: list[Claim] = [
    report(ABE, XI, on="2017-07-08"),
    report(ABE, XI, on="2018-05", at=1),
    report(TRUMP, KIM, MOON, on="2019-06-30", at=2),
    stance(ABE, BELT, at=3),
    stance(XI, BELT, at=4),
    stance(ABE, TRADE, AGAINST, at=5),
    stance(CHINA, TRADE, at=6),
    stance(JAPAN, TRADE, Polarity.MIXED, at=7),
]


@pytest.fixture(scope="module")
def graph() -> Graph:
    return build_graph([document()], CLAIMS)


@pytest.fixture(scope="module", params=["meetings", "affiliation", "subtract"])
def made(graph: Graph, request: pytest.FixtureRequest) -> networkx.Graph:
    return network(graph, Settings(request.param))


@pytest.fixture(scope="module")
def parallel(graph: Graph) -> networkx.MultiGraph:
    """A network with an edge for each event, directed ones among them."""
    return networks.stances(graph, ask.stances(graph))


def edges(found: networkx.Graph) -> dict[tuple[str, ...], dict[str, Any]]:
    return {tuple(sorted((one, other))): dict(fact) for one, other, fact in found.edges(data=True)}


def expected(made: networkx.Graph) -> tuple[dict[str, Any], dict[tuple[str, str], Any]]:
    """Everything that there is, as plain values."""
    told = plain(made)
    return told.nodes, {(edge.source, edge.target): edge.cells for edge in told.edges}


def test_graphml_by_networkx(made: networkx.Graph) -> None:
    back = networkx.parse_graphml(as_graphml(made))
    nodes, ties = expected(made)
    assert {node: dict(facts) for node, facts in back.nodes(data=True)} == nodes
    assert edges(back) == ties
    assert back.graph["kind"] == made.graph["kind"]


def test_graphml_by_igraph(made: networkx.Graph, tmp_path: Path) -> None:
    igraph = pytest.importorskip("igraph")
    (tmp_path / "it.graphml").write_text(as_graphml(made), encoding="utf-8")
    back = igraph.Graph.Read_GraphML(str(tmp_path / "it.graphml"))
    nodes, ties = expected(made)
    assert {node["id"]: node["label"] for node in back.vs} == {node: cells["label"] for node, cells in nodes.items()}
    ids = back.vs["id"]
    weights = {tuple(sorted((ids[edge.source], ids[edge.target]))): edge["weight"] for edge in back.es}
    assert weights == {ends: cells["weight"] for ends, cells in ties.items()}
    assert set(back.es.attributes()) == {name for cells in ties.values() for name in cells}


def test_gexf_by_networkx(made: networkx.Graph) -> None:
    back = networkx.read_gexf(io.BytesIO(as_gexf(made).encode()))
    nodes, ties = expected(made)
    assert {node: facts["label"] for node, facts in back.nodes(data=True)} == {
        node: cells["label"] for node, cells in nodes.items()
    }
    for ends, facts in edges(back).items():
        told = ties[ends]
        assert facts["signed"] == told["weight"]
        assert facts["evidence"] == told["evidence"]
        assert [[first or "", last or ""] for first, last in facts["spells"]] == json.loads(told["spells"])
        assert set(told) - {"weight"} <= set(facts)


def test_gexf_is_dynamic_so_that_a_timeline_can_be_moved(graph: Graph) -> None:
    written = as_gexf(network(graph, Settings("meetings")))
    assert 'mode="dynamic" timeformat="date"' in written
    assert '<spell start="2018-05-01" end="2018-05-31" />' in written
    back = networkx.read_gexf(io.BytesIO(written.encode()))
    assert back.nodes[TRUMP.id]["spells"] == [("2019-06-30", "2019-06-30")]
    timeless = networkx.Graph([("a", "b")])
    assert 'mode="static"' in as_gexf(timeless) and "spell" not in as_gexf(timeless)


def test_no_weight_below_zero_reaches_gephi(graph: Graph) -> None:
    back = networkx.read_gexf(io.BytesIO(as_gexf(network(graph, Settings("affiliation"))).encode()))
    assert back.edges[ABE.id, TRADE.id]["weight"] == 1
    assert back.edges[ABE.id, TRADE.id]["signed"] == -1


def test_cytoscape_by_networkx(made: networkx.Graph) -> None:
    back = networkx.cytoscape_graph(json.loads(as_cytoscape(made)))
    nodes, ties = expected(made)
    own = {"id", "name", "value", "key", "source", "target", "directed"}
    assert {node: {k: v for k, v in facts.items() if k not in own} for node, facts in back.nodes(data=True)} == nodes
    assert {e: {k: v for k, v in facts.items() if k not in own} for e, facts in edges(back).items()} == ties


def test_pajek_by_networkx(made: networkx.Graph) -> None:
    written = as_pajek(made)
    lines = written.splitlines()
    lines[0] = " ".join(lines[0].split()[:2])  # networkx knows nothing of two sorts
    back = networkx.parse_pajek(lines)
    label = plain(made).label
    weights = {tuple(sorted((one, other))): fact["weight"] for one, other, fact in back.edges(data=True)}
    assert weights == {
        tuple(sorted((label(one), label(other)))): cells["weight"] for (one, other), cells in expected(made)[1].items()
    }


def test_pajek_by_igraph(graph: Graph, tmp_path: Path) -> None:
    igraph = pytest.importorskip("igraph")
    made = network(graph, Settings("affiliation"))
    (tmp_path / "it.net").write_text(as_pajek(made), encoding="utf-8")
    back = igraph.Graph.Read_Pajek(str(tmp_path / "it.net"))
    assert back.vcount() == len(made) and sorted(back.es["weight"]) == [-1, 0, 1, 1, 1]
    assert back.vs["type"].count(True) == 2  # the issues


def test_csv(made: networkx.Graph) -> None:
    nodes, ties = expected(made)
    rows = list(csv.DictReader(io.StringIO(nodes_csv(made))))
    assert [row["id"] for row in rows] == list(nodes)
    back = {(row["source"], row["target"]): row for row in csv.DictReader(io.StringIO(edges_csv(made)))}
    for ends, cells in ties.items():
        assert float(back[ends]["weight"]) == cells["weight"]
        assert back[ends]["evidence"] == cells["evidence"]
        assert set(cells) <= set(back[ends])


def test_the_matrix_is_the_one_that_was_counted(graph: Graph) -> None:
    rows = list(csv.reader(io.StringIO(matrix_csv(network(graph, Settings("affiliation"))))))
    assert rows == [
        ["", "Belt and Road Initiative", "trade"],
        ["Shinzo Abe", "1", "-1"],
        ["Xi Jinping", "1", "0"],
        ["China", "0", "1"],
        ["Japan", "0", "0"],
    ]
    square = list(csv.reader(io.StringIO(matrix_csv(network(graph, Settings("conflict"))))))
    assert square[0][1:] == [row[0] for row in square[1:]] == ["Shinzo Abe", "China", "Japan"]
    assert [row[1:] for row in square[1:]] == [["0", "1", "1"], ["1", "0", "1"], ["1", "1", "0"]]


def test_parallel_edges_and_directions_come_back(parallel: networkx.MultiGraph) -> None:
    graphml = networkx.parse_graphml(as_graphml(parallel), force_multigraph=True)
    gexf = networkx.read_gexf(io.BytesIO(as_gexf(parallel).encode()))
    assert graphml.number_of_edges() == gexf.number_of_edges() == parallel.number_of_edges()
    assert {fact["from"] for _, _, fact in graphml.edges(data=True)} == {ABE.id, XI.id, CHINA.id, JAPAN.id}
    rows = list(csv.DictReader(io.StringIO(edges_csv(parallel))))
    assert {(row["source"], row["kind"], row["directed"]) for row in rows} >= {(ABE.id, "opposes", "true")}
    assert as_pajek(parallel).count("\n*Arcs\n") == 1


@pytest.mark.parametrize("format", FILES)
def test_files_do_not_depend_on_the_order(graph: Graph, format: str) -> None:
    for kind in ("meetings", "affiliation"):
        made = network(graph, Settings(kind))
        other = networkx.Graph(**made.graph)
        other.add_nodes_from(reversed(list(made.nodes(data=True))))
        other.add_edges_from((two, one, fact) for one, two, fact in reversed(list(made.edges(data=True))))
        assert FILES[format](made) == FILES[format](other)


@pytest.mark.parametrize("format", FILES)
@pytest.mark.parametrize("kind", KINDS)
def test_an_empty_network_is_a_file_too(format: str, kind: str) -> None:
    assert FILES[format](networkx.Graph(kind=kind))


HOSTILE = ["=1+1", '"\n<script>', "\x00\x0b\ud800", "ＴＯＫＹＯ 東京", "-2", "a;b,c\td"]


@pytest.mark.parametrize("label", HOSTILE)
def test_names_that_would_break_a_file(label: str) -> None:
    made = networkx.Graph()
    made.add_node("a", label=label, type="Person")
    made.add_node("b", label=label, type="Person")
    made.add_edge("a", "b", weight=-2, note=label)
    for format, write in FILES.items():
        written = write(made)
        written.encode()
        if "csv" in format:
            cells = [cell for row in csv.reader(io.StringIO(written)) for cell in row]
            assert not any(cell.startswith(("=", "@", "\t")) for cell in cells)
    assert len(networkx.parse_graphml(as_graphml(made))) == 2
    assert len(networkx.read_gexf(io.BytesIO(as_gexf(made).encode()))) == 2
    assert len(networkx.parse_pajek(as_pajek(made).splitlines())) == 2
    (edge,) = csv.DictReader(io.StringIO(edges_csv(made)))
    assert edge["weight"] == "-2"
