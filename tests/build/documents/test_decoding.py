"""Bytes to text: what is read how, and what is refused in words that say what to do."""

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detente.build.documents.decoding import decode
from detente.ontology.errors import UnreadableInput

SENTENCE = "“We are worried,” Mr Peña said – and the talks’ second day was put off."


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (SENTENCE.encode(), "utf-8"),
        (codecs.BOM_UTF8 + SENTENCE.encode(), "utf-8"),
        (codecs.BOM_UTF16_LE + SENTENCE.encode("utf-16-le"), "utf-16-le"),
        (codecs.BOM_UTF16_BE + SENTENCE.encode("utf-16-be"), "utf-16-be"),
        (codecs.BOM_UTF32_LE + SENTENCE.encode("utf-32-le"), "utf-32-le"),
        (SENTENCE.encode("utf-16-le"), "utf-16-le (guessed)"),
        (SENTENCE.encode("utf-16-be"), "utf-16-be (guessed)"),
        (SENTENCE.encode("windows-1252"), "windows-1252 (guessed)"),
    ],
)
def test_the_same_sentence_from_any_encoding(data: bytes, encoding: str) -> None:
    assert decode(data) == (SENTENCE, encoding)


def test_one_bad_byte_does_not_turn_utf8_into_something_else() -> None:
    text, encoding = decode(SENTENCE.encode() * 3 + b"\xe2\x80")
    assert encoding == "utf-8 (damaged)"
    assert text.startswith(SENTENCE)


def test_a_page_that_says_its_encoding_is_believed_where_it_is_not_utf8() -> None:
    assert decode("Wałęsa".encode("iso-8859-2"), "iso-8859-2") == ("Wałęsa", "iso8859-2")
    assert decode("Wałęsa".encode(), "iso-8859-2") == ("Wałęsa", "utf-8")
    assert decode(b"Pe\xf1a Nieto came", "no-such-encoding")[1] == "windows-1252 (guessed)"


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "empty"),
        (b" \r\n\t ", "empty"),
        ("\u200b\ufeff\u200d".encode(), "empty"),
        (codecs.BOM_UTF16_LE, "empty"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "a PNG image"),
        (b"PK\x03\x04\x14\x00", "a ZIP archive"),
        (b"%PDF-1.7\n", "a PDF file"),
        (b"{\\rtf1 Talks}", "an RTF file"),
        (b"talks\x00were\x00held\x00and more words", "NUL characters"),
        (b"\x01\x02\x03\x04 talks", "control characters"),
        (codecs.BOM_UTF16_LE + b"\x00\xd8a", "not utf-16-le"),
        ("Министры встретились в Москве".encode("windows-1251"), "cannot be told"),
    ],
)
def test_what_is_no_text_says_why(data: bytes, reason: str) -> None:
    with pytest.raises(UnreadableInput, match=reason):
        decode(data)


@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    try:
        text, encoding = decode(data)
    except UnreadableInput as fault:
        assert str(fault)
    else:
        assert text.strip() and encoding


@given(st.text(st.characters(exclude_categories=("Cs", "Cc")), min_size=1).filter(lambda text: text.strip()))
def test_utf8_comes_back_as_it_was_written(text: str) -> None:
    try:
        assert decode(codecs.BOM_UTF8 + text.encode()) == (text, "utf-8")
    except UnreadableInput as fault:
        assert str(fault) == "empty"
