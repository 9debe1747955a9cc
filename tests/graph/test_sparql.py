"""SPARQL that anybody may write, and what is refused."""

import pytest
from claim_factory import ABE, XI, document, report

from detente.graph import sparql
from detente.graph.building import build_graph
from detente.graph.sparql import query
from detente.graph.store import Graph
from detente.ontology.errors import InvalidQuery


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
        ("SELECT * {\n SERVICE <http://example.org/> { ?a ?b ?c } }", "line 2: SERVICE is refused"),
        ("select * { service silent ?s { ?a ?b ?c } }", "SERVICE is refused"),
        ("LOAD <file:///etc/passwd>", "LOAD is refused"),
        ("DELETE WHERE { ?a ?b ?c }", "DELETE is refused"),
        ("SELECT * " + "{" * 5000 + "}" * 5000, "nest deeper"),
        ("SELECT * {" + " " * 100_000 + "}", "at most 100000"),
    ],
)
def test_refuses_and_says_where(graph: Graph, text: str, message: str) -> None:
    with pytest.raises(InvalidQuery, match=message):
        query(graph, text)


def test_words_in_names_and_texts_are_no_commands(graph: Graph) -> None:
    text = 'SELECT ?service ("INSERT { SERVICE" AS ?load) { ?service a <https://example.org/SERVICE> } # DELETE'
    assert query(graph, text).rows == ()


@pytest.mark.parametrize("limited", [sparql._in_child, sparql._in_thread])
def test_stops_when_it_takes_too_long(graph: Graph, limited: object, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sparql, "_limited", limited)
    endless = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . FILTER(?a != ?d) } "
    with pytest.raises(InvalidQuery, match=r"longer than 0.2 s"):
        query(graph, endless, seconds=0.2)


def test_a_child_that_dies_takes_nobody_with_it() -> None:
    def dies() -> tuple[str, bytes]:
        raise SystemExit(1)

    with pytest.raises(InvalidQuery, match="ended its process"):
        sparql._in_child(dies, 10)
