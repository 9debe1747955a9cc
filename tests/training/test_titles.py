"""Titles before names."""

import pytest
from titles import titles


@pytest.mark.parametrize(("words", "count"), [("Prime Minister Kim", 2), ("Mr. Quill", 1), ("U Thant", 0), ("King", 1)])
def test_titles_at_the_front_are_counted(words: str, count: int) -> None:
    assert titles(words.split()) == count
