"""Corpora of names as records: their labels in ours."""

from conllu_lines import row, sentence
from names import CROSSNER, WIKIGOLD, columns, mapped, unvouched


def test_a_file_with_a_word_a_line_is_cut_at_empty_lines() -> None:
    assert list(columns(["Oslo\tB-location\n", "\n", "\n", "talks\tO\n"], "\t")) == [
        [["Oslo", "B-location"]],
        [["talks", "O"]],
    ]


def test_crossner_s_labels_become_ours_and_its_rest_unknown() -> None:
    tags = ["B-politician", "I-politician", "O", "B-election", "B-misc", "I-misc", "B-country"]
    assert mapped(tags, CROSSNER) == ["B-PERSON", "I-PERSON", "O", "B-EVENT", "-", "-", "B-LOC"]


def test_tags_without_beginnings_get_them() -> None:
    assert mapped(["I-PER", "I-PER", "I-MISC", "I-ORG"], WIKIGOLD) == ["B-PERSON", "I-PERSON", "-", "B-ORG"]


def test_proper_nouns_without_a_tag_are_unknown_but_for_dates() -> None:
    read = sentence(*(row(str(at), form, tag="NNP") for at, form in enumerate(("Quill", "Ramadan", "Monday"), 1)))
    assert unvouched(read, ["B-PERSON", "O", "O"]) == ["B-PERSON", "-", "O"]
