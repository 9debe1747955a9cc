"""Blanks between words that a corpus keeps apart."""

import pytest
from spacing import guessed


@pytest.mark.parametrize(
    "text",
    [
        "Talks|, she said|, were over|.",
        "The party (|SDI|) won 4|%",
        "Oslo|'s envoys did|n't come|.",
        'The "|big deal|" fell|.',
        "the workers|' party",
        "a plan '|for all|' by May",
        "Aloni|'|s list",
        "in 1990|–|95",
        "a yes|/|no vote",
        "war – and peace",
        "it cost $|5 in all",
    ],
)
def test_blanks_stand_as_english_is_set(text: str) -> None:
    """In the examples, a bar stands where words touch."""
    words, spaces = [], []
    for run in text.split():
        parts = run.split("|")
        words += parts
        spaces += [False] * (len(parts) - 1) + [True]
    assert guessed(words) == spaces


def test_nothing_has_no_blanks() -> None:
    assert guessed([]) == []
