"""Answers in columns: the same rows, made when they are looked at."""

import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detente.graph.columns import Columns, of_rows
from detente.graph.packed import packed, unpacked
from detente.ontology.errors import DetenteError

NAMES = ("one", "other", "events")
ROWS = [("Abe", "Xi", "2"), ("Abe", "Trump", "2"), ("Xi", "Abe", "2")]


@given(st.lists(st.integers(0, 2**32 - 1)))
def test_numbers_go_through_bytes(numbers: list[int]) -> None:
    assert [*unpacked(packed(numbers))] == numbers


def test_numbers_are_the_same_bytes_on_every_machine() -> None:
    assert packed([1, 258]) == b"\x01\0\0\0\x02\x01\0\0"


@given(st.lists(st.tuples(*[st.text(max_size=2)] * 3)))
def test_columns_hold_the_rows(rows: list[tuple[str, ...]]) -> None:
    found = of_rows(NAMES, rows)
    assert [tuple(row.values()) for row in found] == rows
    assert [tuple(row.values()) for row in found[1:-1]] == rows[1:-1]
    assert [found[at] for at in range(len(found))] == [*found]
    assert [found.column(name) for name in NAMES] == [[row[at] for row in rows] for at in range(3)]


def test_a_text_that_stands_in_many_rows_is_there_once() -> None:
    found = of_rows(NAMES, ROWS).columns
    assert sorted(found["one"].texts.values()) == ["2", "Abe", "Trump", "Xi"]
    assert found["events"].codes[0] == found["events"].codes[2]


def test_they_show_themselves() -> None:
    assert repr(of_rows(NAMES, ROWS)).splitlines() == ["3 rows: one, other, events", *map(" · ".join, ROWS)]
    assert repr(of_rows(NAMES, ROWS * 5)).splitlines()[-1] == "… and 5 more"


def test_without_pandas_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pandas", None)
    with pytest.raises(DetenteError, match="pip install pandas"):
        Columns({}).to_pandas()
