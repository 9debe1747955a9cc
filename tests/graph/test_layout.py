"""Where nodes stand: always the same, apart from each other, near to those they have to do with."""

import math
import random

import networkx
import pytest

from detente.graph.layout import MOST, layout

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


def test_a_component_too_large_for_all_pairs_is_placed_too() -> None:
    places = placed(*ring(MOST + 1))
    assert len(set(places.values())) > MOST * 0.9
