"""From what somebody types to whom it means."""

import pytest
from claim_factory import ABE, BELT, JAPAN, KIM, SECURITY, TRADE, XI, document, entity, report, stance

from detente.graph.building import build_graph
from detente.graph.names import find, find_issue
from detente.graph.store import Graph
from detente.ontology.errors import AmbiguousName, UnknownName
from detente.ontology.identifiers import ID


@pytest.fixture(scope="module")
def graph() -> Graph:
    stranger = entity("Jane Doe", known=False)
    return build_graph([document()], [report(), report(KIM, stranger, at=1), stance(at=2)])


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("Shinzo Abe", ABE.id),
        ("  shinzo   ABE ", ABE.id),
        ("Abe Shinzo", ABE.id),
        ("Abe", ABE.id),  # the only Abe of whom the documents speak
        ("Xi", XI.id),
        ("Japan", JAPAN.id),
        ("the Kremlin", f"{ID}state-russia"),
        ("Diaoyu Islands", f"{ID}place-senkaku-islands"),
        ("Senkaku Islands", f"{ID}place-senkaku-islands"),
        ("AIIB", f"{ID}institution-asian-infrastructure-investment-bank"),
        ("Singapore", f"{ID}state-singapore"),  # not the city in it
        ("id:state-japan", JAPAN.id),
        (f"{ID}state-japan", JAPAN.id),
    ],
)
def test_finds(graph: Graph, name: str, meant: str) -> None:
    assert find(graph, name) == meant


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("Belt and Road", BELT.id),
        ("trade", TRADE.id),
        ("Diaoyu Islands", f"{ID}dispute-senkaku-islands"),
        ("Senkaku", f"{ID}dispute-senkaku-islands"),
        ("AIIB", f"{ID}institution-asian-infrastructure-investment-bank"),
    ],
)
def test_finds_issues(graph: Graph, name: str, meant: str) -> None:
    assert find_issue(graph, name) == meant


def test_finds_whom_only_the_documents_know(graph: Graph) -> None:
    assert find(graph, "jane doe").startswith(f"{ID}person-x-jane-doe")


def test_offers_the_nearest(graph: Graph) -> None:
    with pytest.raises(UnknownName, match='called "Shinzo Aba"; nearest: Shinzo Abe') as wrong:
        find(graph, "Shinzo Aba")
    assert wrong.value.nearest[0] == "Shinzo Abe"
    with pytest.raises(UnknownName):
        find(graph, "")


def test_offers_those_who_share_a_name(graph: Graph) -> None:
    with pytest.raises(AmbiguousName) as wrong:
        find(graph, "Bush")
    assert str(wrong.value) == '"Bush" may be George H. W. Bush or George W. Bush; say which'
    assert wrong.value.bearers == ("George H. W. Bush", "George W. Bush")
    with pytest.raises(AmbiguousName, match=r'"John" may be .*, .* or \d+ others; say which'):
        find(graph, "John")


def test_offers_ids_where_labels_do_not_tell_apart() -> None:
    twins = [entity(text, known=False, type=kind) for text, kind in (("Jo Doe", "Person"), ("Jo Doe", "Institution"))]
    with pytest.raises(AmbiguousName, match=r'"Jo Doe" may be Jo Doe \(id:.*\) or Jo Doe \(id:.*\); say which'):
        find(build_graph([document()], [report(*twins)]), "Jo Doe")


def test_what_the_ontology_knows_is_meant_before_a_candidate_with_the_same_words() -> None:
    candidate = entity("quarrel over maritime security", "CandidateIssue", known=False)
    graph = build_graph([document()], [stance(target=SECURITY), stance(target=candidate)])
    assert find_issue(graph, "maritime") == SECURITY.id
    assert find_issue(graph, "quarrel over maritime security") != SECURITY.id
