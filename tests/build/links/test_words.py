"""Each word that ties issues stands in the lexicon with a sentence, and in that sentence it is read as it says."""

import pytest
from known_words import LEXICON

from detente.build.extract import Reader
from detente.ontology.claims import IssueLink
from detente.ontology.codes import Relation
from detente.ontology.documents import Document
from detente.ontology.identifiers import kebab
from detente.ontology.lexicon import Word

WORDS = sorted(
    {
        word.id: word
        for frame in ("link", "link-inverse", "link-denied", "link-object")
        for _, word in LEXICON.frame(frame)
    }.values(),
    key=lambda word: word.id,
)
LAST_FIRST = ("link-inverse", "link-denied")  # frames of words behind which the part, condition or cause stands
MUTUAL = (Relation.TRADED_AGAINST, Relation.COMPETES_WITH)


def name(word: Word) -> str:
    return word.id.rpartition("word-")[2]


@pytest.mark.parametrize("word", WORDS, ids=name)
def test_a_word_ties_the_issues_of_its_example_as_its_frame_says(reader: Reader, word: Word) -> None:
    claims = reader.claims(Document(word.id, word.example, "2024-06-01"))
    found = [claim for claim in claims if isinstance(claim, IssueLink) and claim.relation != Relation.MENTIONED_WITH]
    assert found
    for link in found:
        first, second = link.issues
        assert f"relation-{kebab(link.relation)}" == word.evokes
        assert link.relation in MUTUAL or (first.start > second.start) == (word.frame in LAST_FIRST)


def test_words_that_tie_nothing_say_no_more(reader: Reader) -> None:
    assert {word.evokes for _, word in LEXICON.frame("link-none")} == {""}
    claims = reader.claims(Document("x", "China claims sovereignty over fisheries.", "2024-06-01"))
    assert not any(isinstance(claim, IssueLink) for claim in claims)
