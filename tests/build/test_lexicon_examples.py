"""Each word of an event stands in the lexicon with a sentence, and in that sentence it is read as it says."""

from collections import defaultdict

import pytest
from known_words import LEXICON
from reading_aloud import events

from detente.build.extract import Reader
from detente.build.lexicon_examples import exemplified, misread
from detente.ontology.lexicon import Word

BY_LETTER: defaultdict[str, list[Word]] = defaultdict(list)
for each in exemplified(LEXICON):
    BY_LETTER[each.lemma[0].lower()].append(each)


@pytest.mark.parametrize("letter", sorted(BY_LETTER))
def test_words_are_read_in_their_examples(reader: Reader, letter: str) -> None:
    assert [f"{word.id} ({word.evokes}): {word.example}" for word in misread(reader, BY_LETTER[letter])] == []


def test_idle_words_tell_of_no_event(reader: Reader) -> None:
    idle = {word.id: word for words in LEXICON.forms.values() for word in words if word.frame == "idle"}
    told = [word.example for word in idle.values() if events(reader, word.example)]
    assert (told, len(idle) > 100) == ([], True)


def test_every_word_of_an_event_has_an_example() -> None:
    coded = {*LEXICON.plover, "Statement", "Election"}
    words = {word for form in LEXICON.forms.values() for word in form if word.evokes in coded}
    silent = {word.id for word in words if not word.example and word.frame not in ("anaphor", "actor-noun")}
    assert silent == set()


def test_a_word_that_is_not_in_its_example_is_told(reader: Reader) -> None:
    word = Word("id:hobnob", "hobnob", "verb", "meets", "Talks", example="Kenya sat with Uganda in Kampala.")
    assert list(misread(reader, [word])) == [word]
