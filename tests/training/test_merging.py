"""What stands in a sentence for the pipeline: names and dates of several words, and words cut as it cuts them."""

import merging
import pytest
import spacy

NLP = spacy.blank("en")


def record(words: str, ents: str) -> dict[str, object]:
    """Words with "_" where no blank follows, and their tags."""
    cut = words.split()
    return {
        "words": [word.rstrip("_") for word in cut],
        "spaces": [not word.endswith("_") for word in cut],
        "heads": None,
        "ents": ents.split(),
    }


@pytest.fixture(scope="module")
def merger() -> merging.Merger:
    return merging.Merger()


def test_names_and_dates_of_several_words_are_marked(merger: merging.Merger) -> None:
    words = "Xi Jinping left Hanoi on 3 June 2018 .".split()
    merge, known = merger.mark(words, [True] * len(words))
    assert merge == [(0, 1), (5, 7)]
    assert known == [(0, 1, "PERSON"), (3, 3, "LOC")]


def test_words_are_cut_as_the_pipeline_cuts_them() -> None:
    cut = merging.recut(NLP, record("The Anglo-Irish Club met_ .", "O B-ORG I-ORG O O"))
    assert cut["words"] == ["The", "Anglo", "-", "Irish", "Club", "met", "."]
    assert cut["ents"] == ["O", "B-ORG", "I-ORG", "I-ORG", "I-ORG", "O", "O"]


def test_a_name_that_is_no_whole_word_is_unknown() -> None:
    cut = merging.recut(NLP, record("in the U.S_ .", "O O B-LOC O"))
    assert (cut["words"], cut["ents"]) == (["in", "the", "U.S."], ["O", "O", "-"])


def test_what_is_unknown_stays_unknown() -> None:
    assert merging.recut(NLP, record("the Nobel Prize", "O - -"))["ents"] == ["O", "-", "-"]
