"""SPARQL that anybody may write, and what is refused."""

from pathlib import Path

import pytest
from claim_factory import ABE, XI, document, report

from detente.graph import child, guard, sparql
from detente.graph.building import build_graph
from detente.graph.sparql import query
from detente.graph.store import Graph
from detente.ontology.errors import DamagedGraph, InvalidQuery


@pytest.fixture(scope="module")
def graph() -> Graph:
    return build_graph([document()], [report()])


def test_answers_with_prefixes_known(graph: Graph) -> None:
    found = query(graph, "SELECT ?event ?who { ?event a det:Meeting ; det:participant ?who } ORDER BY ?who")
    assert found.variables == ("event", "who")
    assert [row[1] for row in found.rows] == [ABE.id, XI.id]
    assert query(graph, "ASK { id:person-shinzo-abe det:metWith id:person-xi-jinping }").truth is True
    assert len(query(graph, "CONSTRUCT { ?a det:metWith ?b } { ?a det:metWith ?b }").triples) == 2
    assert query(graph, "SELECT ?x { OPTIONAL { id:nobody det:metWith ?x } }").rows == ((None,),)


def test_named_graphs_can_be_asked_for(graph: Graph) -> None:
    assert query(graph, "SELECT ?e { GRAPH id:graph-derived { ?e a det:Meeting } }").rows
    assert not query(graph, "SELECT ?e { GRAPH id:graph-ontology { ?e a det:Meeting } }").rows


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("SELECT ?x {\n  ?x a det:Event", r"query:2:17: expected"),
        ("SELECT ?x { ?x foo:bar ?y }", "Prefix not found"),
        ("SELECT * {\n SERVICE <http://example.org/> { ?a ?b ?c } }", "query:2:2: SERVICE is refused"),
        ("select * { service silent ?s { ?a ?b ?c } }", "SERVICE is refused"),
        ("LOAD <file:///etc/passwd>", "LOAD is refused"),
        ("DELETE WHERE { ?a ?b ?c }", "DELETE is refused"),
        ("SELECT * " + "{" * 5000 + "}" * 5000, "nest deeper"),
        ("SELECT *\nFROM <http://example.org/g> { ?a ?b ?c }", "query:2:6: FROM <http://example.org/g> is refused"),
        (
            "SELECT * FROM NAMED id:nobody { GRAPH ?g { ?a ?b ?c } }",
            "query:1:21: FROM id:nobody is refused: .*/id/nobody>",
        ),
        ("SELECT ?x { ?x a det:Event FILTER(<urn:f>(?x)) }", "custom function <urn:f> is not supported"),
        ("SELECT ?x ?x { ?x ?y ?z }", "query:1:.*Duplicated variable name"),
        ("SELECT * {" + " " * 100_000 + "}", "at most 100000"),
    ],
)
def test_refuses_and_says_where(graph: Graph, text: str, message: str) -> None:
    with pytest.raises(InvalidQuery, match=message):
        query(graph, text)


def test_words_in_names_and_texts_are_no_commands(graph: Graph) -> None:
    text = 'SELECT ?service ("INSERT { SERVICE" AS ?load) { ?service a <https://example.org/SERVICE> } # DELETE'
    assert query(graph, text).rows == ()


@pytest.mark.parametrize(
    ("clause", "pattern", "found"),
    [
        ("", "?e a det:Meeting", True),
        ("FROM id:graph-derived", "?e a det:Meeting", True),
        ("FROM <https://w3id.org/detente/id/graph-ontology>", "?e a det:Meeting", False),
        ("FROM NAMED id:graph-derived", "GRAPH ?g { ?e a det:Meeting }", True),
        ("FROM <graph-derived>", "?e a det:Meeting", True),
        ("FROM NAMED id:graph-ontology", "GRAPH ?g { ?e a det:Meeting }", False),
    ],
)
def test_a_query_keeps_to_the_graphs_that_it_names(graph: Graph, clause: str, pattern: str, found: bool) -> None:
    assert query(graph, f"BASE <https://w3id.org/detente/id/>\nASK {clause} {{ {pattern} }}").truth is found


def test_variables_of_a_star_come_as_they_appear(graph: Graph) -> None:
    told = query(graph, "SELECT DISTINCT * { ?where ?what ?a FILTER(?a = id:person-shinzo-abe) }")
    assert told.variables == ("where", "what", "a")
    assert all(row[2] == ABE.id for row in told.rows) and len(told.datatypes) == 3
    assert query(graph, "SELECT (COUNT(*) AS ?z) ?a { ?a ?p ?o } GROUP BY ?a LIMIT 1").variables == ("z", "a")


def test_a_column_of_one_datatype_tells_it(graph: Graph) -> None:
    told = query(graph, "SELECT ?who (COUNT(*) AS ?n) { ?event det:participant ?who } GROUP BY ?who").datatypes
    assert told == ("", "http://www.w3.org/2001/XMLSchema#integer")


@pytest.mark.parametrize("limited", [child.in_child, lambda work, seconds, memory: child.in_thread(work, seconds)])
def test_stops_when_it_takes_too_long(graph: Graph, limited: object, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sparql, "limited", limited)
    endless = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . FILTER(?a != ?d) } "
    with pytest.raises(InvalidQuery, match=r"longer than 0.2 s"):
        query(graph, endless, seconds=0.2)


DEEP = "SELECT * " + "{" * 2300 + "}" * 2300  # 4.6 kB
MANY = "SELECT (GROUP_CONCAT(CONCAT(STR(?a), STR(?c))) AS ?x) { ?a ?p ?b . ?c ?q ?d }"


def test_a_query_that_nests_too_deep_ends_in_its_child(graph: Graph, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(InvalidQuery, match="query:1:74: brackets nest deeper than 64"):
        query(graph, DEEP)
    monkeypatch.setattr(guard, "DEEPEST", 10_000)
    with pytest.raises(InvalidQuery, match="nests too deep; write it flatter"):
        query(graph, DEEP)
    assert query(graph, "ASK { ?event a det:Meeting }").truth is True


@pytest.mark.skipif(not Path("/proc/self/statm").exists(), reason="nobody says how large the process is")
def test_a_query_that_eats_memory_is_stopped(graph: Graph, capfd: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(InvalidQuery, match="needs more than 64 MB of memory; narrow it, or allow more with --memory"):
        query(graph, MANY, memory=64)
    assert capfd.readouterr() == ("", "")


def test_a_damaged_graph_is_told_as_one() -> None:
    def damaged() -> tuple[str, bytes]:
        raise DamagedGraph("kg/store: not whole")

    with pytest.raises(DamagedGraph, match="kg/store: not whole"):
        child.in_child(damaged, 10, 100)


def test_a_child_that_dies_takes_nobody_with_it() -> None:
    def dies() -> tuple[str, bytes]:
        raise SystemExit(1)

    with pytest.raises(InvalidQuery, match="more than 100 MB"):
        child.in_child(dies, 10, 100)
