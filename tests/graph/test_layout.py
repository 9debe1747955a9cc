"""Where nodes stand: always the same, apart from each other, near to those they have to do with."""

import math
import random
from collections.abc import Mapping, Sequence
from itertools import combinations

import networkx
import numpy as np
import pytest

from detente.graph.crossings import crossings, uncrossed
from detente.graph.crowds import crowd_of
from detente.graph.layout import layout

BOX = (150.0, 60.0)  # wider than an edge is long: without pushing, they would overlap


def placed(*edges: tuple[str, str], alone: tuple[str, ...] = ()) -> dict[str, tuple[int, int]]:
    network = networkx.MultiGraph(list(edges))
    network.add_nodes_from(alone)
    return layout(network, dict.fromkeys(network, BOX))


def ring(size: int, name: str = "n") -> list[tuple[str, str]]:
    return [(f"{name}{i}", f"{name}{(i + 1) % size}") for i in range(size)]


def overlaps(places: dict[str, tuple[int, int]]) -> list[tuple[str, str]]:
    """Pairs whose boxes share more than rounding may bring."""
    return [
        (a, b)
        for a in places
        for b in places
        if a < b and all(abs(places[a][i] - places[b][i]) < BOX[i] - 2 for i in (0, 1))
    ]


def test_no_nodes_have_no_places() -> None:
    assert placed() == {}


def test_the_order_of_nodes_and_edges_does_not_matter() -> None:
    edges = [*ring(9), ("n0", "n4"), ("x", "y")]
    shuffled = [(b, a) for a, b in edges]
    random.Random(1).shuffle(shuffled)
    assert placed(*edges) == placed(*shuffled)


def test_parallel_edges_change_nothing() -> None:
    assert placed(*ring(5)) == placed(*ring(5), *ring(5))


@pytest.mark.parametrize("size", [2, 3, 10, 40])
def test_boxes_do_not_overlap(size: int) -> None:
    everybody = [(f"n{i}", f"n{j}") for i in range(size) for j in range(i)]
    assert overlaps(placed(*everybody, *ring(4, "m"), alone=("a", "b", "c"))) == []


def test_a_hub_stands_between_its_neighbours() -> None:
    places = placed(*[("hub", f"n{i}") for i in range(8)])
    x, y = places.pop("hub")
    xs, ys = [at[0] for at in places.values()], [at[1] for at in places.values()]
    assert min(xs) < x < max(xs) and min(ys) < y < max(ys)


def test_neighbours_stand_nearer_than_strangers() -> None:
    places = placed(*ring(12)[:-1])
    assert math.dist(places["n0"], places["n1"]) < math.dist(places["n0"], places["n6"])


def test_a_line_of_nodes_lies_flat() -> None:
    places = placed(*ring(12)[:-1])
    wide, high = (max(at[i] for at in places.values()) - min(at[i] for at in places.values()) for i in (0, 1))
    assert wide > high


def communities(number: int, size: int, seed: int = 3) -> networkx.Graph:
    """Dense groups with a few ties between them."""
    found = networkx.random_partition_graph([size] * number, 12 / size, 0.5 / (number * size), seed=seed)
    return networkx.relabel_nodes(networkx.Graph(found.edges()), "n{:05}".format)


GRAPHS = {
    "trees with some more lines": networkx.compose(
        networkx.barabasi_albert_graph(300, 1, seed=1), networkx.gnm_random_graph(300, 75, seed=2)
    ),
    "groups": communities(10, 30),
    "hubs": networkx.barabasi_albert_graph(300, 2, seed=1),
}


@pytest.mark.parametrize("name", GRAPHS)
def test_fewer_lines_cross_than_at_random_and_than_with_springs(name: str) -> None:
    graph = networkx.relabel_nodes(GRAPHS[name], str)
    nodes = sorted(graph)
    ends = np.array([sorted((nodes.index(a), nodes.index(b))) for a, b in graph.edges()])

    def crossed(places: Mapping[str, Sequence[float]]) -> int:
        return crossings(np.array([places[node] for node in nodes], dtype=float), ends)

    ours = crossed(layout(networkx.MultiGraph(graph), dict.fromkeys(nodes, (30.0, 30.0))))
    lots = np.random.default_rng(1)
    assert ours < crossed({node: lots.random(2) for node in nodes}) / 4
    assert ours < crossed(networkx.spring_layout(graph, seed=1))


def test_crossings_are_counted() -> None:
    square = np.array([[0.0, 0.0], [1.0, 0.0], [1.0, 1.0], [0.0, 1.0]])
    assert crossings(square, np.array([[0, 2], [1, 3]])) == 1
    assert crossings(square, np.array([[0, 1], [2, 3], [0, 2]])) == 0
    assert crossings(square, np.array([[0, 2], [0, 1]])) == 0  # a shared end


def test_a_node_that_stands_wrong_is_moved() -> None:
    points = np.array([[0.0, 0.0], [1.0, 0.0], [2.0, 0.0], [1.0, 3.0], [1.0, -3.0], [1.0, 4.0]])
    ends = np.array([[0, 1], [1, 2], [0, 2], [3, 4], [3, 5]])
    assert crossings(points, ends) > 0
    assert crossings(uncrossed(points, ends), ends) == 0


def test_crowds_are_the_groups_and_the_same_in_any_order() -> None:
    graph = communities(12, 60)
    found = crowd_of(networkx.MultiGraph(graph))
    edges = [(b, a) for a, b in graph.edges()]
    random.Random(2).shuffle(edges)
    assert crowd_of(networkx.MultiGraph(edges)) == found
    whole = sum(len({found[node] for node in graph if int(node[1:]) // 60 == group}) == 1 for group in range(12))
    assert whole >= 9


def test_small_crowds_go_to_others_or_to_each_other() -> None:
    edges = [(f"a{i}", f"a{j}") for i in range(12) for j in range(i)] + [("a0", "b"), ("c", "d"), ("e", "f")]
    found = crowd_of(networkx.MultiGraph(edges))
    assert found["b"] == found["a0"]
    assert found["c"] == found["d"] == found["e"] != found["a0"]


def test_crowds_stand_apart() -> None:
    graph = networkx.MultiGraph(communities(6, 50))
    crowd = crowd_of(graph)
    places = layout(graph, dict.fromkeys(graph, (30.0, 30.0)), crowd)
    spans = [
        [(min(places[n][i] for n in some), max(places[n][i] for n in some)) for i in (0, 1)]
        for number in set(crowd.values())
        for some in [[node for node in graph if crowd[node] == number]]
    ]
    for one, other in combinations(spans, 2):
        assert any(a[1] < b[0] or b[1] < a[0] for a, b in zip(one, other, strict=True))


def test_a_thousand_nodes_in_one_component_stand_apart() -> None:
    places = placed(*ring(1000), *[(f"n{i}", f"n{i + 500}") for i in range(0, 500, 50)])
    assert len(set(places.values())) == 1000
