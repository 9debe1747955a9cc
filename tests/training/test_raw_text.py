"""Raw sentences: which are kept, and how they are cut; needs spaCy, which only training does."""

import json
import random

import pytest

spacy = pytest.importorskip("spacy")

from raw_text import Piece, documents, english, read, some  # noqa: E402


def sentences(*pieces: Piece, most: int | None = None) -> list[list[str]]:
    return [list(it.words) for it in read(pieces, spacy.blank("en"), random.Random(1), set(), most)]


def speech(text: str) -> Piece:
    return Piece("ours", "one", "speech", text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The envoys went to the lake.", True),
        ("Les envoyés sont partis vers le lac.", False),
        ("**The** envoys went to the lake.", False),
        ("TOP SECRET: FOR THE MINISTER", False),
        ("12 34 56 of 78 90", False),
    ],
)
def test_only_running_english_is_kept(text: str, expected: bool) -> None:
    assert english(text) is expected


def test_repetitions_are_left_out() -> None:
    assert len(sentences(speech("We thank the chair for it. We thank  the Chair for it!"))) == 1


def test_short_and_long_sentences_are_left_out() -> None:
    assert sentences(speech("We are. We are in favour of it. We " + "and so " * 40 + "on.")) == [
        "We are in favour of it .".split()
    ]


def test_marks_hold_in_later_sentences_and_over_line_breaks() -> None:
    text = "We are in favour of it. We saw Ada\nMoor in the hall."
    line = json.dumps({"id": "d1", "text": text, "mentions": [[31, 39, "Ada Moor", "Moor, Ada"]]})
    (_, second) = read(documents([line]), spacy.blank("en"), random.Random(1), set())
    assert second.words == "We saw Ada Moor in the hall .".split()
    assert second.ents == ["O", "O", "B-PERSON", "I-PERSON", "O", "O", "O", "O"]
    assert second.spaces == [True] * 6 + [False] * 2


def test_of_each_piece_come_no_more_than_asked() -> None:
    text = "We are in favour of it. They are against it all. The rest is to be seen."
    assert len(sentences(speech(text), most=2)) == 2


def test_some_are_taken_in_their_order() -> None:
    assert some("abcdef", 6, random.Random(1)) == list("abcdef")
    taken = some("abcdef", 3, random.Random(1))
    assert taken == sorted(taken) and len(taken) == 3
