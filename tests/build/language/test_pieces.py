"""Long sentences are cut where they have marks, and no word is lost."""

import spacy
from hypothesis import given
from hypothesis import strategies as st
from spacy.tokens import Doc

from detente.build.language.pieces import LONGEST, pieces

VOCAB = spacy.blank("en").vocab


def cut(words: list[str]) -> list[list[str]]:
    """The pieces of one sentence."""
    doc = Doc(VOCAB, words=words, sent_starts=[at == 0 for at in range(len(words))])
    return [[doc[int(at)].text for at in piece] for piece in pieces(doc, doc[:])]


def test_a_sentence_that_fits_is_one_piece() -> None:
    assert cut(["Abe", "met", "Xi", "."]) == [["Abe", "met", "Xi", "."]]
    assert [len(piece) for piece in cut(["word"] * LONGEST)] == [LONGEST]


def test_whitespace_is_in_no_piece() -> None:
    assert cut(["\n", "Abe", "  ", "left", "\t"]) == [["Abe", "left"]]
    assert cut(["\n", "  "]) == []


def test_a_long_sentence_is_cut_behind_the_last_strong_mark_that_fits() -> None:
    words = ["word"] * 99 + [";"] + ["word"] * 29 + [";"] + ["word"] * 9 + [","] + ["word"] * 99
    assert [len(piece) for piece in cut(words)] == [130, 109]


def test_else_behind_a_comma() -> None:
    assert [len(piece) for piece in cut(["word"] * 119 + [","] + ["word"] * 99)] == [120, 99]


def test_a_mark_in_the_first_half_is_no_place_to_cut() -> None:
    assert [len(piece) for piece in cut(["word"] * 9 + [";"] + ["word"] * 199)] == [LONGEST, 49]


@given(st.lists(st.sampled_from(["word", ",", ";", " ", "\n", ".", "("]), max_size=50), st.integers(1, 20))
def test_pieces_are_the_words_in_order(few: list[str], times: int) -> None:
    words = few * times
    found = cut(words)
    assert [word for piece in found for word in piece] == [word for word in words if not word.isspace()]
    assert all(0 < len(piece) <= LONGEST for piece in found)
    assert all(len(piece) > LONGEST // 2 for piece in found[:-1])
