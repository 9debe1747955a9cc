"""Records: BIO tags from spans and back, files that appear when they are whole."""

import gzip
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from records import UNKNOWN, Record, Span, bio, spans, write


def a_record(**facts: object) -> Record:
    usual = {
        "source": "ours",
        "doc": "one",
        "genre": "news",
        "par": 0,
        "words": ["Oslo", "talks"],
        "spaces": [True] * 2,
    }
    return Record(**{**usual, **facts})  # type: ignore[arg-type]


def test_spans_become_tags() -> None:
    assert bio(4, [Span(0, 2, "ORG"), Span(2, 3, "ORG")]) == ["B-ORG", "I-ORG", "B-ORG", "O"]


def test_of_nested_names_the_longest_stays() -> None:
    assert bio(3, [Span(2, 3, "LOC"), Span(0, 3, "ORG")]) == ["B-ORG", "I-ORG", "I-ORG"]


def test_unknown_words_have_no_beginning() -> None:
    assert bio(3, [Span(0, 2, UNKNOWN)]) == ["-", "-", "O"]


@pytest.mark.parametrize(
    ("tags", "expected"),
    [
        (["I-ORG", "I-ORG", "O", "I-LOC"], [Span(0, 2, "ORG"), Span(3, 4, "LOC")]),
        (["B-ORG", "I-LOC"], [Span(0, 1, "ORG"), Span(1, 2, "LOC")]),
        (["B-LOC", "B-LOC", "-"], [Span(0, 1, "LOC"), Span(1, 2, "LOC")]),
    ],
    ids=["only I-", "another type begins", "two in a row"],
)
def test_tags_become_spans(tags: list[str], expected: list[Span]) -> None:
    assert spans(tags) == expected


@given(st.lists(st.sampled_from(["", "LOC", "PERSON"]), max_size=8), st.integers(1, 3))
def test_spans_survive_the_round_trip(kinds: list[str], size: int) -> None:
    apart = [Span(at * size, (at + 1) * size, kind) for at, kind in enumerate(kinds) if kind]
    assert spans(bio(len(kinds) * size, apart)) == apart


@pytest.mark.parametrize("name", ["some.jsonl", "some.jsonl.gz"])
def test_files_have_a_record_a_line_and_the_same_bytes_each_time(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    write(path, [a_record(), a_record(doc="two", ents=["B-LOC", "O"])])
    first = path.read_bytes()
    write(path, [a_record(), a_record(doc="two", ents=["B-LOC", "O"])])
    assert path.read_bytes() == first
    text = gzip.decompress(first) if name.endswith(".gz") else first
    one, two = map(json.loads, text.splitlines())
    assert (one["words"], one["ents"], two["doc"], two["ents"]) == (["Oslo", "talks"], None, "two", ["B-LOC", "O"])
    assert list(tmp_path.iterdir()) == [path]
