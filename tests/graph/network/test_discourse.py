"""Congruence, conflict, subtract and affiliation: worked out by hand, and by the manual's sums cell by cell."""

from itertools import product
from math import isclose

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from network_rows import stance_row

from detente.graph.network import discourse as dna
from detente.graph.rows import StanceRow

# Four states on three issues. By hand: Japan and France agree on the dam (for) and the fee (against); Japan and Peru
# agree on the dam and quarrel over the fee; France and Peru the same, and over the port they quarrel as well; Chad
# worries about the fee, which counts as against.
DEBATE = [
    stance_row("Japan", "supports", "dam"),
    stance_row("Japan", "opposes", "fee"),
    stance_row("France", "supports", "dam"),
    stance_row("France", "opposes", "fee"),
    stance_row("France", "supports", "port"),
    stance_row("Peru", "supports", "dam"),
    stance_row("Peru", "supports", "fee"),
    stance_row("Peru", "opposes", "port"),
    stance_row("Chad", "concerned", "fee"),
]
#            Chad France Japan Peru
CONGRUENCE = [[0, 1, 1, 0], [1, 0, 2, 1], [1, 2, 0, 1], [0, 1, 1, 0]]
CONFLICT = [[0, 0, 0, 1], [0, 0, 0, 2], [0, 0, 0, 1], [1, 2, 1, 0]]
SUBTRACT = [[0, 1, 1, -1], [1, 0, 2, -1], [1, 2, 0, 0], [-1, -1, 0, 0]]


def test_the_matrices_worked_out_by_hand() -> None:
    told = dna.discourse(DEBATE)
    assert told.actors == ("Chad", "France", "Japan", "Peru")
    assert dna.congruence(told).toarray().tolist() == CONGRUENCE
    assert dna.conflict(told).toarray().tolist() == CONFLICT
    assert dna.subtract(told).toarray().tolist() == SUBTRACT
    assert dna.affiliation(told).toarray().tolist() == [[0, -1, 0], [1, -1, 1], [1, -1, 0], [1, 1, -1]]


def test_the_normalisations_worked_out_by_hand() -> None:
    told = dna.discourse(DEBATE)
    france_japan = (1, 2)  # France says 3 things, Japan 2, both say 2 of them
    assert dna.congruence(told, "average")[france_japan] == 2 / 2.5
    assert dna.congruence(told, "jaccard")[france_japan] == 2 / (1 + 0 + 2)
    assert dna.congruence(told, "cosine")[france_japan] == 2 / 6
    assert dna.subtract(told, "average")[0, 3] == -1 / 2
    assert dna.affiliation(told, "activity").toarray()[1].tolist() == [1 / 3, -1 / 3, 1 / 3]
    assert dna.affiliation(told, "prominence").toarray()[:, 0].tolist() == [0, 1 / 3, 1 / 3, 1 / 3]


def test_saying_it_twice_counts_once_unless_asked() -> None:
    rows = [
        stance_row("Japan", "supports", "dam", day="2017-01-02", document="a"),
        stance_row("Japan", "supports", "dam", day="2017-01-03", document="a"),
        stance_row("Japan", "supports", "dam", day="2017-03-01", document="b"),
        stance_row("Japan", "supports", "dam", day="2018-03-01", document="c"),
    ]
    counted = {one: dna.discourse(rows, duplicates=one).supports.sum() for one in dna.DUPLICATES}
    assert counted == {"range": 1, "year": 2, "month": 3, "week": 3, "document": 3, "include": 4}


def test_two_minds_are_on_both_sides_and_neutral_is_on_none() -> None:
    told = dna.discourse(
        [
            stance_row("Japan", "mixed", "dam"),
            stance_row("Peru", "supports", "dam"),
            stance_row("Chad", "neutral", "dam"),
        ]
    )
    assert told.actors == ("Japan", "Peru")
    assert dna.congruence(told)[0, 1] == dna.conflict(told)[0, 1] == 1
    assert dna.subtract(told).nnz == 0


@pytest.mark.parametrize("matrix", [dna.congruence, dna.conflict, dna.subtract, dna.affiliation])
def test_nobody_says_anything(matrix: object) -> None:
    assert matrix(dna.discourse([])).shape == (0, 0)  # type: ignore[operator]


def test_a_wrong_word_is_answered_with_the_right_ones() -> None:
    with pytest.raises(ValueError, match="no, average, jaccard, cosine"):
        dna.congruence(dna.discourse(DEBATE), "activity")
    with pytest.raises(ValueError, match="no, activity, prominence"):
        dna.affiliation(dna.discourse(DEBATE), "cosine")
    with pytest.raises(ValueError, match="range, year"):
        dna.discourse(DEBATE, duplicates="always")


rows = st.lists(
    st.builds(
        stance_row,
        st.sampled_from("ABCDE"),
        st.sampled_from(["supports", "opposes", "concerned", "mixed", "neutral"]),
        st.sampled_from(["x", "y", "z"]),
        document=st.sampled_from(["1", "2"]),
    ),
    max_size=25,
)


def cuboid(said: list[StanceRow], duplicates: str) -> np.ndarray:
    """x(i,j,k), filled statement by statement."""
    told = dna.discourse(said, duplicates=duplicates)
    cells = np.zeros((len(told.actors), len(told.issues), 2))
    seen = set()
    for number, row in enumerate(said):
        for side in dna.SIDES[row.polarity]:
            at = told.actors.index(row.holder_id), told.issues.index(row.target_id), int(side > 0)
            key = (*at, {"range": "", "document": row.evidence[0].document, "include": number}[duplicates])
            if key not in seen:
                seen.add(key)
                cells[at] += 1
    return cells


@given(rows, st.sampled_from(["range", "document", "include"]), st.sampled_from(dna.ONE_MODE))
def test_every_cell_is_the_sum_of_the_manual(said: list[StanceRow], duplicates: str, normalize: str) -> None:
    x, told = cuboid(said, duplicates), dna.discourse(said, duplicates=duplicates)
    matrices = {name: getattr(dna, name)(told, normalize).toarray() for name in ("congruence", "conflict", "subtract")}
    for i, other in product(range(len(told.actors)), repeat=2):
        if i == other:
            assert all(matrix[i, i] == 0 for matrix in matrices.values())
            continue
        same = sum(x[i, j, k] * x[other, j, k] for j in range(x.shape[1]) for k in (0, 1))
        contrary = sum(x[i, j, k] * x[other, j, 1 - k] for j in range(x.shape[1]) for k in (0, 1))
        mine, theirs = x[i].sum(), x[other].sum()
        only_one = x[i][x[other] == 0].sum() + x[other][x[i] == 0].sum()
        norm = {"no": 1, "average": (mine + theirs) / 2, "jaccard": only_one + same, "cosine": mine * theirs}[normalize]
        expected = {"congruence": same, "conflict": contrary, "subtract": same - contrary}
        for name, value in expected.items():
            assert isclose(matrices[name][i, other], value / norm)


@given(rows)
def test_the_order_of_statements_does_not_matter(said: list[StanceRow]) -> None:
    one, other = dna.discourse(said), dna.discourse(said[::-1])
    assert one.actors == other.actors and one.issues == other.issues
    assert (one.said != other.said).nnz == 0
