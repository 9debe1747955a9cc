"""Plans and what became of them, by the documents alone."""

import pytest
from claim_factory import ABE, JAPAN, KIM, MOON, TRUMP, XI, document, report

from detente.graph.building import build_graph
from detente.graph.plans import plans
from detente.graph.store import Graph
from detente.ontology.codes import Status

OLD, NEW = document("a.txt", "2018-05-01"), document("b.txt", "2018-06-20")


@pytest.fixture(scope="module")
def graph() -> Graph:
    claims = [
        report(TRUMP, KIM, on="2018-06-12", status=Status.PROPOSED, type="Summit"),
        report(TRUMP, KIM, on="2018-06-12", type="Summit", document="b.txt"),
        report(ABE, XI, on="2018-05-20", status=Status.PLANNED, at=1),
        report(ABE, XI, on="2018-05-20", status=Status.CANCELLED, document="b.txt", at=1),
        report(ABE, MOON, on="2018-05-25", status=Status.PLANNED, at=2),
        report(XI, MOON, on="2018-07", status=Status.PLANNED, document="b.txt", at=2),
        report(KIM, MOON, on="", status=Status.PLANNED, at=3),
        report(ABE, KIM, on="2018-04", at=4),
        report(TRUMP, XI, on="2018-04-02", status=Status.CANCELLED, at=5),
    ]
    return build_graph([OLD, NEW], claims)


def outcomes(graph: Graph, **options: object) -> list[tuple[str, str, str, str]]:
    rows = plans(graph, **options)  # type: ignore[arg-type]
    return [(row.planned, row.event.date, row.outcome, row.told) for row in rows]


def test_each_plan_has_its_outcome(graph: Graph) -> None:
    assert outcomes(graph) == [
        ("", "2018-04-02", "cancelled", "2018-05-01"),
        ("2018-05-01", "2018-05-20", "cancelled", "2018-06-20"),
        ("2018-05-01", "2018-05-25", "nothing heard", ""),
        ("2018-05-01", "2018-06-12", "held", "2018-06-20"),
        ("2018-06-20", "2018-07", "not yet due", ""),
        ("2018-05-01", "", "nothing heard", ""),
    ]


def test_plans_of_some(graph: Graph) -> None:
    assert len(plans(graph, ABE.id)) == 2 and len(plans(graph, ABE.id, XI.id)) == 1
    assert [row.outcome for row in plans(graph, outcome=["held"])] == ["held"]
    assert len(plans(graph, since="2018-06", until="2018-06-30")) == 1
    (first, _) = plans(graph, JAPAN.id, states=True)
    assert [part.label for part in first.event.participants] == ["China", "Japan"]
