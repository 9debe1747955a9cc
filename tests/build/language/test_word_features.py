"""What the parser sees of a word: the same today as when it was trained, whatever the word is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detente.build.language.word_features import TABLES, parts, rows, shape


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("Xi", "Xx"),
        ("treaty", "xx"),
        ("NATO", "XX"),
        ("2021", "dd"),
        ("al-Abadi", "xx-Xxx"),
        ("F-16s", "X-ddx"),
        ("U.S.", "X.X."),
        ("...", ".."),
        ("習近平", "xx"),
        ("", ""),
        ("a1b2c3d4e5", "xdxdxdxd"),
    ],
)
def test_a_word_has_this_shape(word: str, expected: str) -> None:
    assert shape(word) == expected


def test_a_merged_name_is_several_words() -> None:
    assert parts("North Korea") == ["north", "korea"]
    assert parts("Korea") == ["korea"]
    assert parts(" ") == [" "]


def test_a_merged_name_begins_as_its_first_word_and_ends_as_its_last() -> None:
    whole, first, last = rows("North Korea"), rows("North"), rows("Korea")
    assert whole[:2] == last[:2]
    assert whole[2] == first[2]


def test_rows_never_change() -> None:
    """The weights were trained with these."""
    assert rows("Abe") == (6876, 3467, 613, 151)
    assert rows("North Korea") == (4033, 636, 1746, 248)


@given(st.text(st.characters(exclude_categories=())))
def test_any_word_has_a_row_in_every_table(word: str) -> None:
    assert all(0 <= row < size for row, size in zip(rows(word), TABLES, strict=True))
    assert parts(word) and len(shape(word)) <= 8
