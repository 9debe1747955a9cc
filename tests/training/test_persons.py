"""Persons marked in raw text, as tags of tokens."""

import re

from persons import person_tags


def tagged(text: str, *people: str) -> list[str]:
    """The tags of a text in which these are marked."""
    tokens = [(it.start(), it.group()) for it in re.finditer(r"\w+|[^\w\s]", text)]
    return person_tags(tokens, [(text.index(name), text.index(name) + len(name)) for name in people])


def test_what_is_marked_is_a_person_and_other_capitals_are_unknown() -> None:
    assert tagged("Quill told Ada Moor in Oslo", "Ada Moor") == ["-", "O", "B-PERSON", "I-PERSON", "O", "-"]


def test_small_words_at_the_head_of_a_sentence_are_no_names() -> None:
    assert tagged("The talks failed") == ["O", "O", "O"]
    assert tagged("Then I left The") == ["O", "O", "O", "-"]


def test_titles_are_cut_off_but_one_alone_is_unknown() -> None:
    assert tagged("We saw President Moor", "President Moor") == ["O", "O", "-", "B-PERSON"]
    assert tagged("We saw King", "King") == ["O", "O", "-"]


def test_a_mark_that_ends_inside_a_token_is_unknown() -> None:
    assert tagged("the Moorish plan", "Moor") == ["O", "-", "O"]


def test_a_mark_outside_the_sentence_says_nothing() -> None:
    assert person_tags([(0, "talks")], [(-9, -2), (40, 44)]) == ["O"]
