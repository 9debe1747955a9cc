"""Text to sentences, tokens and slots: where each begins and ends, whatever the text is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detente.build.sentences import LONGEST, fold, folded_words, lowered, split, tokens, unwrapped

HOSTILE = [
    "",
    " \n\t\n ",
    "a" * 1_000_000,
    " " * 1_000_000,
    "\n" * 200_000,
    "\r\n" * 200_000,
    "." * 1_000_000,
    "?!. " * 100_000,
    "A." * 200_000 + "b",
    "'" * 200_000,
    "word " * 5_000,
    "Name " * 200_000,
    "外交部长在北京会见了来访的客人。" * 2_000,
    "التقى الوزيران في العاصمة. " * 2_000,
    "🕊️🤝" * 10_000,
    "Talks\x00began.\x00 They ended.",
    "A lone \ud800 surrogate. \udfff Another.",
    "\u200bZero\u200b width.\u200b",
]


def sentences(text: str) -> list[str]:
    return [text[each.start : each.end] for each in split(fold(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They met. They left.", ["They met.", "They left."]),
        ("Who came? Nobody! Nobody came.", ["Who came?", "Nobody!", "Nobody came."]),
        ("Mr. Okoro met Gen. Silva. Both smiled.", ["Mr. Okoro met Gen. Silva.", "Both smiled."]),
        ("Talks with the U.S. delegation began.", ["Talks with the U.S. delegation began."]),
        ("He flew to the U.S. The visit was short.", ["He flew to the U.S.", "The visit was short."]),
        ("The treaty of Jan. 5 holds.", ["The treaty of Jan. 5 holds."]),
        ("John F. Doe spoke.", ["John F. Doe spoke."]),
        ("“We agree.” She left.", ["“We agree.”", "She left."]),
        ("Growth was 3.5 percent. Trade fell.", ["Growth was 3.5 percent.", "Trade fell."]),
        ("Talks resume\n\nThe ministers met", ["Talks resume", "The ministers met"]),
        ("The ministers\nmet in Oslo.", ["The ministers\nmet in Oslo."]),
        ("Agreed:\n- trade\n- fishing", ["Agreed:", "- trade", "- fishing"]),
    ],
)
def test_a_text_has_these_sentences(text: str, expected: list[str]) -> None:
    assert sentences(text) == expected


def test_paragraphs_are_counted() -> None:
    assert [each.paragraph for each in split("One. Two.\n\nThree.\n\n\nFour.")] == [0, 0, 1, 2]


def test_what_is_to_be_skipped_is_in_no_sentence() -> None:
    text = "The talks began. SUBSCRIBE NOW. They ended."
    advert = text.index("SUBSCRIBE"), text.index("They")
    assert [text[each.start : each.end] for each in split(text, (advert,))] == ["The talks began.", "They ended."]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tokyo's ally", ["tokyo", "'s", "ally"]),
        ("Tokyo’s ally", ["tokyo", "'s", "ally"]),
        ("don’t go", ["don't", "go"]),
        ("U.S.-led talks", ["u.s.", "-", "led", "talks"]),
        ("al-Abadi met H.W. Stone.", ["al-abadi", "met", "h.w.", "stone", "."]),
        ("Mr. Rao and Mrs. Lund", ["mr.", "rao", "and", "mrs.", "lund"]),
        ("on the 21st at 10:30", ["on", "the", "21st", "at", "10:30"]),
        ("$1,500.50 (net)", ["$", "1,500.50", "(", "net", ")"]),
    ],
)
def test_a_text_has_these_tokens(text: str, expected: list[str]) -> None:
    assert [token.lower for token in tokens(fold(text), 0, len(text))] == expected


def test_a_line_break_inside_a_paragraph_is_a_blank_for_names() -> None:
    assert unwrapped("South\nKorea\n\nNext") == "South Korea\n\nNext"


def test_signs_that_nobody_sees_are_blanks() -> None:
    assert fold("\ufeffOne\u200b two\u00a0three\x00") == " One  two three "


@given(st.text())
def test_folding_keeps_every_offset(text: str) -> None:
    assert len(unwrapped(fold(text))) == len(text)


def check(text: str) -> None:
    folded = fold(text)
    at = 0
    for sentence in split(folded):
        assert at <= sentence.start < sentence.end <= len(text)
        assert not folded[sentence.start].isspace() and not folded[sentence.end - 1].isspace()
        at = sentence.end
        word = sentence.start
        for token in tokens(folded, sentence.start, sentence.end):
            assert word <= token.start < token.end <= sentence.end
            assert folded[token.start : token.end] == token.text
            word = token.end


@given(st.text() | st.text(alphabet="Aa.?! \n'\"-“”’\r•5"))
def test_any_text_gives_sentences_and_tokens_in_order(text: str) -> None:
    check(text)


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_text_comes_to_an_end(text: str) -> None:
    check(text)


@given(st.text(alphabet='Aa. \n"”'))
def test_nothing_but_blanks_is_left_out(text: str) -> None:
    folded = fold(text)
    kept = "".join(folded[each.start : each.end] for each in split(folded))
    assert "".join(kept.split()) == "".join(folded.split())


def test_a_run_without_a_stop_is_cut_between_words() -> None:
    pieces = sentences("so on and on " * 2_000)
    assert len(pieces) > 1 and all(len(piece) <= LONGEST for piece in pieces)
    assert " ".join(pieces).split() == ("so on and on " * 2_000).split()


def test_lower_case_keeps_the_length() -> None:
    assert len(lowered("İstanbul and ẞ")) == len("İstanbul and ẞ")


@given(st.text(alphabet="İẞΣς aA\ud800🕊中"))
def test_lower_case_keeps_any_length(text: str) -> None:
    assert len(lowered(text)) == len(text)


@given(st.text(st.sampled_from("aB -'.\u20191\x00")))
def test_the_words_of_a_phrase_are_its_tokens(phrase: str) -> None:
    assert list(folded_words(phrase)) == [token.lower for token in tokens(fold(phrase), 0, len(phrase))]
