"""Where the words of a sentence stand, and what the tokenizer is never shown."""

from collections.abc import Sequence

import spacy
from hypothesis import given
from hypothesis import strategies as st
from spacy.tokenizer import Tokenizer
from spacy.tokens import Doc

from detente.build.language.word_spans import LONGEST, word_spans

TOKENIZER = spacy.blank("en").tokenizer


class Overheard(Tokenizer):
    """A tokenizer at blanks that keeps what it was shown."""

    def __init__(self) -> None:
        super().__init__(TOKENIZER.vocab)
        self.shown: list[str] = []

    def __call__(self, text: str) -> Doc:
        self.shown.append(text)
        return super().__call__(text)


def cut(text: str, known: Sequence[tuple[int, int]] = ()) -> list[str]:
    return [text[start:end] for start, end in word_spans(TOKENIZER, text, (0, len(text)), known)]


def test_words_are_those_of_the_pipeline() -> None:
    assert cut("Abe can't meet Xi's envoy.") == ["Abe", "ca", "n't", "meet", "Xi", "'s", "envoy", "."]


def test_known_names_are_one_word_wherever_they_end() -> None:
    assert cut("the US-Japan alliance", [(4, 6), (7, 21)]) == ["the", "US", "-", "Japan alliance"]


def test_marks_without_end_are_words_of_their_own() -> None:
    assert cut("so" + "," * 1_000) == ["so", *[","] * 1_000]


def test_a_word_without_end_is_one() -> None:
    assert cut("so " + "a" * 100_000 + " it went") == ["so", "a" * 100_000, "it", "went"]


@given(st.lists(st.sampled_from(["a", ",", "(", " ", "\n", "ab" * 200, "," * 400, "é" * 299]), max_size=12))
def test_the_tokenizer_sees_no_long_run_without_blanks(parts: list[str]) -> None:
    text, tokenizer = "".join(parts), Overheard()
    found = list(word_spans(tokenizer, text, (0, len(text)), ()))
    assert all(len(run) < LONGEST for shown in tokenizer.shown for run in shown.split())
    assert "".join(text[start:end] for start, end in found) == "".join(text.split())
