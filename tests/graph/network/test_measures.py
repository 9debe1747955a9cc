"""Measures: worked out by hand, and as networkx has them."""

from itertools import combinations
from math import isclose

import networkx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from detente.graph.network import measures
from detente.graph.network.balance import balance
from detente.graph.network.communities import communities
from detente.graph.network.polarization import polarization

PAIRS = list(combinations("abcdefgh", 2))


@st.composite
def networks(draw: st.DrawFn, weights: st.SearchStrategy[int]) -> networkx.Graph:
    """Some of eight nodes with some ties."""
    found = networkx.Graph()
    found.add_nodes_from("abcdefgh"[: draw(st.integers(0, 8))])
    for one, other in draw(st.lists(st.sampled_from(PAIRS), unique=True)):
        found.add_edge(one, other, weight=draw(weights))
    return found


def signed(*edges: tuple[str, str, int]) -> networkx.Graph:
    found = networkx.Graph()
    found.add_weighted_edges_from(edges)
    return found


# By hand: a triangle a b c with a tail c - d.
KITE = signed(("a", "b", 1), ("b", "c", 2), ("a", "c", 1), ("c", "d", 5))


def test_by_hand() -> None:
    assert measures.degree(KITE) == {"a": 2, "b": 2, "c": 3, "d": 1}
    assert measures.strength(KITE) == {"a": 2, "b": 3, "c": 8, "d": 5}
    found = measures.paths(KITE)
    assert found.betweenness == {"a": 0, "b": 0, "c": pytest.approx(2 / 3), "d": 0}  # a-d and b-d of three pairs
    assert found.closeness == {"a": 3 / 4, "b": 3 / 4, "c": 1, "d": pytest.approx(3 / 5)}
    assert (found.betweenness_error, found.closeness_error) == (0, 0)
    assert measures.clustering(KITE) == {"a": 1, "b": 1, "c": pytest.approx(1 / 3), "d": 0}
    assert measures.core(KITE) == {"a": 2, "b": 2, "c": 2, "d": 1}
    assert measures.eigenvector(signed(("a", "b", 3))) == {"a": pytest.approx(0.5**0.5), "b": pytest.approx(0.5**0.5)}


@given(networks(st.integers(1, 5)))
def test_as_networkx_has_them(network: networkx.Graph) -> None:
    assert measures.degree(network) == dict(network.degree())
    assert measures.strength(network) == dict(network.degree(weight="weight"))
    assert measures.core(network) == networkx.core_number(network)
    assert measures.clustering(network) == pytest.approx(networkx.clustering(network))
    found = measures.paths(network)
    assert found.betweenness == pytest.approx(networkx.betweenness_centrality(network))
    assert found.closeness == pytest.approx(networkx.closeness_centrality(network))


@given(networks(st.integers(1, 5)))
def test_eigenvector_as_networkx_has_it(network: networkx.Graph) -> None:
    if len(network) > 2 and networkx.is_connected(network):
        theirs = networkx.eigenvector_centrality_numpy(network, weight="weight")
        assert measures.eigenvector(network) == pytest.approx(theirs, abs=1e-5)


def test_zero_and_negative_weights_are_ties_too() -> None:
    network = signed(("a", "b", 0), ("b", "c", -2))
    assert measures.degree(network) == {"a": 1, "b": 2, "c": 1}
    assert measures.strength(network) == {"a": 0, "b": 2, "c": 2}
    assert measures.paths(network).betweenness["b"] == 1


def test_a_sample_says_how_far_off_it_may_be() -> None:
    network = networkx.barabasi_albert_graph(400, 3, seed=1)
    network = networkx.relabel_nodes(network, str)
    exact, sample = measures.paths(network), measures.paths(network, exact=100, pivots=150)
    assert 0 < sample.betweenness_error < 0.05 and 0 < sample.closeness_error < 0.05
    assert exact.betweenness_error == exact.closeness_error == 0
    top = max(exact.betweenness, key=lambda node: exact.betweenness[node])
    assert abs(sample.betweenness[top] - exact.betweenness[top]) < 4 * sample.betweenness_error
    assert all(abs(sample.closeness[node] - exact.closeness[node]) < 5 * sample.closeness_error for node in network)
    assert sample == measures.paths(network, exact=100, pivots=150)


def test_drawing_everybody_is_exact() -> None:
    network = networkx.relabel_nodes(networkx.cycle_graph(12), str)
    assert measures.paths(network, exact=2, pivots=12) == measures.paths(network)


def two_cliques() -> networkx.Graph:
    edges = [(one, other, 1) for group in ("abcd", "efgh") for one, other in combinations(group, 2)]
    return signed(*edges, ("d", "e", 1))


def test_two_cliques_are_two_communities() -> None:
    found = communities(two_cliques())
    assert found.group == {**dict.fromkeys("abcd", 1), **dict.fromkeys("efgh", 2)}
    assert found.sizes == [4, 4]
    assert isclose(found.modularity, 12 / 13 - 2 * (13 / 26) ** 2)  # by hand: 12 of 13 ties within, half the ends each
    shown = polarization(two_cliques(), found.group)
    assert isclose(shown.modularity, found.modularity)
    assert isclose(shown.external_internal, (1 - 12) / 13)


def test_communities_go_by_positive_ties() -> None:
    network = signed(("a", "b", 1), ("c", "d", 1), ("b", "c", -3), ("a", "d", -1))
    assert communities(network).group == {"a": 1, "b": 1, "c": 2, "d": 2}
    assert communities(signed(("a", "b", -1))).group == {"a": 1, "b": 2}
    assert communities(networkx.Graph()).group == {}


@given(networks(st.integers(1, 3)))
def test_modularity_as_networkx_has_it(network: networkx.Graph) -> None:
    found = communities(network)
    assert set(found.group) == set(network)
    if network.size():
        groups = [{node for node in network if found.group[node] == number} for number in set(found.group.values())]
        theirs = networkx.community.modularity(network, groups)
        assert isclose(found.modularity, theirs, abs_tol=1e-9)
        assert isclose(polarization(network, found.group).modularity, theirs, abs_tol=1e-9)


def test_polarization_of_friends_within_and_enemies_between() -> None:
    network = signed(("a", "b", 1), ("c", "d", 1), ("b", "c", -1), ("a", "d", -1))
    shown = polarization(network, {"a": 1, "b": 1, "c": 2, "d": 2})
    assert shown.external_internal == -1
    assert shown.modularity == pytest.approx(((2 - 1) - (0 - 1)) / 4)  # by hand: positive and negative ties apart
    assert polarization(networkx.Graph(), {}).modularity == 0


@pytest.mark.parametrize(
    ("signs", "balanced", "frustration"),
    [((1, 1, 1), 1, 0), ((1, -1, -1), 1, 0), ((1, 1, -1), 0, 1), ((-1, -1, -1), 0, 1)],
)
def test_one_triangle(signs: tuple[int, int, int], balanced: float, frustration: int) -> None:
    one, two, three = signs
    found = balance(signed(("a", "b", one), ("b", "c", two), ("a", "c", three)))
    assert (found.triangles, found.balanced, found.frustration, found.exact) == (1, balanced, frustration, True)


def test_enemies_of_enemies_are_in_one_camp() -> None:
    found = balance(signed(("a", "b", -2), ("b", "c", -1), ("c", "d", 4)))
    assert (found.camp, found.frustration, found.line) == ({"a": 0, "b": 1, "c": 0, "d": 0}, 0, 1)
    assert balance(networkx.Graph()).balanced == 1


@given(networks(st.sampled_from([-2, -1, 1, 2])))
def test_frustration_is_the_least_of_all_splits(network: networkx.Graph) -> None:
    nodes, edges = sorted(network), list(network.edges(data="weight"))
    splits = [{node: split >> at & 1 for at, node in enumerate(nodes)} for split in range(2 ** len(nodes))]
    against = [sum((camp[one] == camp[other]) != (weight > 0) for one, other, weight in edges) for camp in splits]
    found = balance(network)
    assert found.frustration == min(against)
    mine = sum((found.camp[one] == found.camp[other]) != (weight > 0) for one, other, weight in edges)
    assert mine == found.frustration
    signs = [
        network.edges[a, b]["weight"] * network.edges[b, c]["weight"] * network.edges[a, c]["weight"]
        for a, b, c in combinations(nodes, 3)
        if network.has_edge(a, b) and network.has_edge(b, c) and network.has_edge(a, c)
    ]
    assert found.triangles == len(signs)
    assert found.balanced == (sum(sign > 0 for sign in signs) / len(signs) if signs else 1)


def test_a_large_network_is_searched() -> None:
    network = networkx.relabel_nodes(networkx.gnp_random_graph(60, 0.2, seed=3), str)
    for one, other in network.edges():
        network.edges[one, other]["weight"] = 1 if (int(one) < 30) == (int(other) < 30) else -1
    found = balance(network)
    assert (found.frustration, found.exact, found.balanced) == (0, True, 1)
    first = next(iter(network.edges()))
    network.edges[first]["weight"] *= -1
    found = balance(network)
    assert (found.frustration, found.exact) == (1, False)
