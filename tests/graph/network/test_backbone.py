"""Backbones: worked out by hand, and by counting every way in which chance may fall."""

from itertools import product
from math import comb, isclose

import networkx
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from network_rows import event_row, stance_row
from scipy.sparse import csr_array

from detente.graph.network.backbone import backbone
from detente.graph.network.discourse import congruence, discourse
from detente.graph.network.meetings import attendance
from detente.graph.network.projected import Projected
from detente.graph.network.sdsm import chances, probabilities


def weighted(*edges: tuple[str, str, float]) -> networkx.Graph:
    found = networkx.Graph()
    found.add_weighted_edges_from(edges)
    return found


def test_the_disparity_filter_by_hand() -> None:
    # Of a's ten ties one has 91 of its strength of 100: (1 - 0.91)^9; the others (1 - 0.01)^9 = 0.91.
    network = weighted(("a", "b", 91), *(("a", leaf, 1) for leaf in "cdefghijk"))
    found = backbone(network, 0.05)
    assert list(found.edges()) == [("a", "b")]
    assert isclose(found.edges["a", "b"]["p_value"], 0.09**9)
    assert len(backbone(network, 0.95)) == 11
    assert len(backbone(weighted(("a", "b", 0)), 0.5)) == len(backbone(networkx.Graph(), 0.05)) == 0


def test_where_all_have_equally_many_chance_is_a_binomial() -> None:
    cells = csr_array(np.array([[1, 1, 0, 0], [1, 1, 0, 0], [0, 0, 1, 1], [0, 0, 1, 1]]))
    # By hand: every cell is 1 with probability 1/2, every column shared with 1/4; two or more of four columns.
    likely = 1 - sum(comb(4, k) * 0.25**k * 0.75 ** (4 - k) for k in (0, 1))
    assert chances(cells) == pytest.approx({(0, 1): likely, (2, 3): likely})


ones = st.lists(st.lists(st.booleans(), min_size=5, max_size=5), min_size=2, max_size=5).map(np.array)


@settings(max_examples=25)
@given(ones)
def test_chance_is_what_all_its_outcomes_add_up_to(cells: np.ndarray) -> None:
    cells = cells[:, cells.any(axis=0)].astype(float)
    found = chances(csr_array(cells))
    rows, columns = cells.sum(axis=1), cells.sum(axis=0)
    likely = probabilities(rows, np.ones(len(rows)), columns, np.ones(len(columns)))
    for (one, other), chance in found.items():
        shared = int((cells[one] * cells[other]).sum())
        both = likely[one] * likely[other]
        every = product((0, 1), repeat=len(both))
        more = sum(
            np.prod([p if is_in else 1 - p for p, is_in in zip(both, outcome, strict=True)])
            for outcome in every
            if sum(outcome) >= shared
        )
        assert isclose(chance, more, abs_tol=1e-6)


def test_sums_are_as_given_on_average() -> None:
    heights, widths = np.array([1.0, 2.0, 4.0]), np.array([1.0, 3.0])
    rows, columns = np.array([3, 2, 1]), np.array([5, 2])
    likely = probabilities(heights, rows, widths, columns)
    assert likely @ columns == pytest.approx(heights)
    assert likely.T @ rows == pytest.approx(widths)


def test_the_backbone_of_congruence_and_of_meetings() -> None:
    debate = [stance_row(who, "supports", issue) for issue in "abcdefgh" for who in ("Japan", "France")]
    debate += [stance_row(who, "opposes", issue) for issue in "abcdefgh" for who in ("Peru", "Chad")]
    debate += [stance_row("Peru", "supports", "a"), stance_row("Chad", "supports", "z")]
    told = discourse(debate)
    network = networkx.Graph()
    for one, other in zip(*congruence(told).nonzero(), strict=True):
        network.add_edge(told.actors[one], told.actors[other], weight=congruence(told)[one, other])
    found = backbone(network, 0.1, Projected(told.actors, told.said))
    assert {frozenset(edge) for edge in found.edges()} == {
        frozenset({"Japan", "France"}),
        frozenset({"Peru", "Chad"}),
    }
    met = attendance([event_row("Japan", "Peru"), event_row("Japan", "Peru"), event_row("Chad", "Peru", "Japan")])
    assert set(chances(met.meeting)) == {(0, 1), (0, 2), (1, 2)}
