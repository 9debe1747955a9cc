"""Who stands together: the lines of a page are the cells of the matrices."""

import networkx
import pytest
from network_rows import stance_row

from detente.graph.building import build_graph
from detente.graph.coalitions import coalitions
from detente.graph.network.discourse import conflict, congruence, discourse
from detente.graph.network.incidence import pairs_of
from detente.graph.store import Graph

ROWS = [
    stance_row("Japan", "supports", "dam"),
    stance_row("Laos", "supports", "dam", day="2018-01-01"),
    stance_row("Laos", "supports", "dam", day="2019-01-01"),  # said again: one issue still
    stance_row("Peru", "concerned", "dam"),
    stance_row("Japan", "opposes", "toll"),
    stance_row("Peru", "opposes", "toll"),
    stance_row("Chad", "mixed", "dam"),
    stance_row("Mali", "neutral", "dam"),
]


@pytest.fixture(scope="module")
def graph() -> Graph:
    return build_graph([], [])


def ties(found: networkx.MultiGraph) -> set[tuple[str, str, str, str]]:
    return {(*sorted((a, b)), fact["kind"], *fact["issues"]) for a, b, fact in found.edges(data=True)}


def test_who_agrees_and_who_differs_on_what(graph: Graph) -> None:
    assert ties(coalitions(graph, ROWS[:6])) == {
        ("Japan", "Laos", "agree", "dam"),
        ("Japan", "Peru", "differ", "dam"),
        ("Laos", "Peru", "differ", "dam"),
        ("Japan", "Peru", "agree", "toll"),
    }
    assert ties(coalitions(graph, ROWS[:6], ("differ",))) == {
        ("Japan", "Peru", "differ", "dam"),
        ("Laos", "Peru", "differ", "dam"),
    }


@pytest.mark.parametrize(("kind", "matrix"), [("agree", congruence), ("differ", conflict)])
def test_a_pair_has_as_many_lines_as_its_cell_says(graph: Graph, kind: str, matrix: object) -> None:
    told = discourse(ROWS)
    found = coalitions(graph, ROWS, (kind,))
    cells = {(told.actors[i], told.actors[j]): weight for i, j, weight in pairs_of(matrix(told))}  # type: ignore[operator]
    assert cells == {pair: found.number_of_edges(*pair) for pair in {tuple(sorted(edge)) for edge in found.edges()}}


def test_a_line_has_the_sentences_of_both_and_spans_their_days(graph: Graph) -> None:
    found = coalitions(graph, [*ROWS[:3], stance_row("Peru", "supports", "well", day="9999-12-31")], ("agree",))
    ((_, _, fact),) = found.edges(data=True)
    assert len(fact["evidence"]) == 3
    assert (fact["earliest"], fact["latest"]) == ("2017-07-10", "2019-01-01")
    assert "Mali" not in coalitions(graph, ROWS)
