"""The lexicon's words and idioms in a sentence: the longest at each place, and no verb where only a noun can stand."""

import pytest
from known_words import LEXICON, mention_reader

from detente.build.parsing import Parse
from detente.build.triggers import PhraseIndex
from detente.ontology.documents import Document

READER = mention_reader(Parse.NONE)


def frames(text: str) -> dict[str, set[str]]:
    """The trigger words of a text with their frames."""
    (sentence,) = READER.read(Document("d", text)).sentences
    return {
        text[sentence.items[each.first].start : sentence.items[each.last - 1].end]: {word.frame for word in each.words}
        for each in sentence.triggers
    }


def test_the_longest_phrase_wins() -> None:
    index = PhraseIndex(LEXICON, frozenset({"title"}))
    words = ["deputy", "foreign", "minister", "spoke"]
    found = index.longest(words, 0)
    assert found and (found[0], {word.lemma for word in found[1]}) == (3, {"deputy foreign minister"})
    assert index.longest(words, 3) is None


def test_an_abbreviated_title_is_one_word() -> None:
    found = PhraseIndex(LEXICON, frozenset({"title"})).longest(["mr.", "lund"], 0)
    assert found and found[0] == 1


def test_an_idiom_is_found_whole() -> None:
    assert "meets" in frames("The two held talks in Oslo.").get("held talks", set())


def test_a_form_that_could_be_verb_or_noun_is_a_noun_after_an_article() -> None:
    assert "goes-to" in frames("They visit Oslo.")["visit"]
    assert "goes-to" not in frames("The visit pleased them.")["visit"]


def test_words_that_only_stand_beside_names_are_no_triggers() -> None:
    assert not {"title-qualifier", "name-particle", "moves"} & set().union(
        *frames("The former envoy flew in.").values()
    )


@pytest.mark.parametrize("text", ["…", "42", "\x00"])
def test_a_sentence_without_words_has_no_triggers(text: str) -> None:
    assert [each for one in READER.read(Document("d", text)).sentences for each in one.triggers] == []
