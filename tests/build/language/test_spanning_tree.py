"""The tree of a sentence: always one, with one root; the best there is wherever that is promised."""

from itertools import product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from detente.build.grammar.parse import forest
from detente.build.language.spanning_tree import spanning_tree

Scores = NDArray[np.float32]


def matrix(size: int, numbers: list[int]) -> Scores:
    return np.array(numbers, np.float32).reshape(size, size + 1)


def matrices(most: int, least: int = 1) -> st.SearchStrategy[Scores]:
    """Scores of small sentences, with many ties."""
    scores = st.integers(-9, 9)
    return st.integers(least, most).flatmap(
        lambda size: st.lists(scores, min_size=size * (size + 1), max_size=size * (size + 1)).map(
            lambda numbers: matrix(size, numbers)
        )
    )


def is_tree(heads: tuple[int, ...]) -> bool:
    return heads.count(-1) == 1 and forest(heads) == heads


def crosses(heads: tuple[int, ...]) -> bool:
    """Whether two arcs cross, the one from above the sentence to its root among them."""
    arcs = [sorted((at, head)) if head >= 0 else [at, len(heads)] for at, head in enumerate(heads)]
    return any(one[0] < other[0] < one[1] < other[1] for one, other in product(arcs, arcs))


def total(scores: Scores, heads: tuple[int, ...]) -> float:
    return float(sum(scores[at, head + 1] for at, head in enumerate(heads)))


def trees(size: int) -> list[tuple[int, ...]]:
    """Every tree over a few words."""
    return [heads for heads in product(range(-1, size), repeat=size) if is_tree(heads)]


TREES = {size: trees(size) for size in range(1, 6)}
PROJECTIVE = {size: [heads for heads in found if not crosses(heads)] for size, found in TREES.items()}


def found(scores: Scores) -> tuple[int, ...]:
    return tuple(int(head) for head in spanning_tree(scores))


def test_there_are_as_many_trees_as_were_counted() -> None:
    assert [len(TREES[size]) for size in TREES] == [1, 2, 9, 64, 625]  # Cayley
    assert [len(PROJECTIVE[size]) for size in PROJECTIVE] == [1, 2, 7, 30, 143]  # OEIS A006013


@given(matrices(12))
def test_there_is_one_root_and_no_cycle_and_nothing_crosses(scores: Scores) -> None:
    assert is_tree(found(scores)) and not crosses(found(scores))


@given(matrices(5))
def test_no_tree_is_better(scores: Scores) -> None:
    assert total(scores, found(scores)) == max(total(scores, each) for each in PROJECTIVE[len(scores)])


@given(matrices(8))
def test_likeliest_heads_that_make_a_tree_are_kept(scores: Scores) -> None:
    own = np.eye(len(scores), len(scores) + 1, 1, dtype=bool)
    likeliest = tuple(int(head) for head in np.where(own, -np.inf, scores).argmax(1) - 1)
    if is_tree(likeliest) and not crosses(likeliest):
        assert found(scores) == likeliest


@pytest.mark.parametrize("favourite", ["next", "ring", "pairs"])
def test_long_sentences_of_cycles_become_trees(favourite: str) -> None:
    size = 160
    at = np.arange(size)
    wanted = {"next": np.minimum(at + 1, size - 1), "ring": (at + 1) % size, "pairs": at ^ 1}[favourite]
    scores = np.zeros((size, size + 1), np.float32)
    scores[at, wanted + 1] = 9
    assert is_tree(found(scores))
