"""Documents, and what each of them alone knows."""

import pytest
from claim_factory import ABE, BELT, JAPAN, KIM, MOON, TRUMP, document, report, stance

from detente.graph.building import build_graph
from detente.graph.contents import addition, documents, find_document
from detente.graph.store import Graph
from detente.ontology.errors import AmbiguousName, UnknownName


@pytest.fixture(scope="module")
def graph() -> Graph:
    claims = [
        report(),
        report(document="news/b.txt", at=1),
        report(TRUMP, KIM, on="2018-06-12", document="news/b.txt"),
        stance(JAPAN, BELT, document="news/b.txt", at=2, source=MOON),
        stance(ABE, BELT, at=3),
    ]
    named = [
        document(publisher="Harbour Gazette"),
        document("news/b.txt", "2016", title="Two summits"),
        document("c.txt"),
    ]
    return build_graph(named, claims)


def test_the_documents_by_date(graph: Graph) -> None:
    assert [(row.id, row.date, row.publisher, row.claims) for row in documents(graph)] == [
        ("news/b.txt", "2016", "", 3),
        ("a.txt", "2017-07-10", "Harbour Gazette", 2),
        ("c.txt", "2017-07-10", "", 0),
    ]


def test_what_a_document_added(graph: Graph) -> None:
    found = addition(graph, find_document(graph, "news/b.txt"))
    assert [(claim.what, claim.claim in found.new_events) for claim in found.claims] == [
        ("Meeting", True),
        ("Meeting", False),
        ("supports", False),
    ]
    assert [(name.relation, name.label) for name in found.new_names] == [
        ("Person", "Donald Trump"),
        ("Person", "Kim Jong Un"),
        ("Person", "Moon Jae-in"),
        ("State", "Japan"),
    ]
    assert addition(graph, find_document(graph, "c.txt")).claims == ()


@pytest.mark.parametrize("name", ["news/b.txt", "b.txt", "two SUMMITS", "news"])
def test_a_document_is_found_by_its_id_or_a_part_of_it(graph: Graph, name: str) -> None:
    found = find_document(graph, name)
    assert documents(graph, found)[0].id == "news/b.txt"
    assert find_document(graph, found) == found


def test_a_document_that_is_not_there_or_not_the_only_one(graph: Graph) -> None:
    with pytest.raises(UnknownName, match=r"nearest: c\.txt"):
        find_document(graph, "cc.txt")
    with pytest.raises(AmbiguousName, match=r"news/b\.txt"):
        find_document(graph, ".txt")
