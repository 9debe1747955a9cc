"""Our own pipeline as a pipeline of spaCy's: what it writes, and what it leaves as it was given."""

from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.language import Language
from spacy.tokens import Doc

from detente.build.language.english import english


@cache
def nlp() -> Language:
    return english()


def labels(doc: Doc) -> list[tuple[str, str, str, str, int]]:
    """What is said of each token; places count from the beginning of its sentence."""
    return [(each.text, each.pos_, str(each.morph), each.dep_, each.head.i - each.sent.start) for each in doc]


def test_a_text_is_tagged_parsed_and_lemmatized() -> None:
    doc = nlp()("Abe met Xi. They talked.")
    assert [each.text for each in doc.sents] == ["Abe met Xi.", "They talked."]
    assert [each.pos_ for each in doc[:4]] == ["PROPN", "VERB", "PROPN", "PUNCT"]
    assert [each.dep_ for each in doc[:4]] == ["nsubj", "ROOT", "obj", "punct"]
    assert [each.lemma_ for each in doc[:3]] == ["Abe", "meet", "Xi"]
    assert [each.text for each in doc.ents] == ["Abe", "Xi"]


@pytest.mark.parametrize("text", ["", " ", "\n\n \t"])
def test_nothing_to_read_is_left_alone(text: str) -> None:
    doc = nlp()(text)
    assert doc.text == text and not doc.ents and all(each.pos_ == "SPACE" for each in doc)


def test_blanks_belong_to_the_sentence_beside_them() -> None:
    doc = nlp()("\n Abe met Xi. \n\n They left.\n")
    assert [each.text.strip() for each in doc.sents] == ["Abe met Xi.", "They left."]


def test_given_words_and_sentences_stay() -> None:
    words = ["Abe. Li", "met", "Xi", ".", "Then", "he", "left"]
    starts = [True, False, False, False, False, True, False]
    doc = nlp()(Doc(nlp().vocab, words=words, sent_starts=starts))
    assert [each.text for each in doc] == words
    assert [each.is_sent_start for each in doc] == starts


@pytest.mark.parametrize("starts", [[True, True, True], [True, False, False]])
def test_every_sentence_has_one_root(starts: list[bool]) -> None:
    doc = nlp()(Doc(nlp().vocab, words=["Abe", "met", "Xi"], sent_starts=starts))
    assert [each.dep_ for each in doc].count("ROOT") == starts.count(True)


def test_what_follows_in_a_long_sentence_hangs_on_its_first_root() -> None:
    words = ["Abe", "met", "Xi", ";"] * 100
    doc = nlp()(Doc(nlp().vocab, words=words, sent_starts=[at == 0 for at in range(len(words))]))
    assert len(list(doc.sents)) == 1
    (root,) = (each for each in doc if each.dep_ == "ROOT")
    assert any(each.dep_ == "parataxis" and each.head == root and each.i > 150 for each in doc)


TEXTS = [
    "Abe met Xi.",
    "",
    "They left. He stayed.",
    "\n",
    "The minister of trade went to the island with his ambassador.",
]


def test_a_text_is_read_alike_alone_and_among_others() -> None:
    assert [labels(doc) for doc in nlp().pipe(TEXTS)] == [labels(nlp()(text)) for text in TEXTS]
    assert [labels(doc) for doc in nlp().pipe(TEXTS, batch_size=2)] == [labels(nlp()(text)) for text in TEXTS]


def test_the_model_is_read_once() -> None:
    one, other = (english().get_pipe("detente_network")._network._weights for _ in range(2))  # type: ignore[attr-defined]
    assert one is other


@settings(deadline=None)
@given(st.text() | st.text("Abe met,.;\n\r\t \x1c\u2028"))
def test_any_text_keeps_its_letters_and_gets_trees(text: str) -> None:
    doc = nlp()(text)
    assert doc.text == text
    for sentence in doc.sents:
        assert all(each.head in sentence for each in sentence)
        assert [each.head == each for each in sentence].count(True) == 1
