"""The whole of a document: attribution, memberships, order, evidence, and documents that break readers."""

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reading_aloud import document, event, memberships

from detente.build.extract import Reader
from detente.ontology.claims import AttributionNote, MentionNote, Stance, TimeNote
from detente.ontology.lines import write_line

DISPATCH = (
    "On 7 November 2015 the Chinese president, Xi Jinping, met Taiwan's president, Ma Ying-jeou, in Singapore. "
    "Beijing said that it opposes Taiwan's independence. Washington welcomed the talks.\n\n"
    "According to Reuters, Xi will visit London next month."
)


def test_reported_speech_is_attributed(reader: Reader) -> None:
    found = event(reader, "Reuters reported that Joe Biden met Vladimir Putin.")
    assert found.attributed is not None
    assert (found.attributed.source.label, found.attributed.cue) == ("Reuters", "reported")


def test_an_unnamed_source_is_a_group(reader: Reader) -> None:
    found = event(reader, "Some analysts say that Joe Biden will meet Vladimir Putin.")
    assert found.attributed is not None
    assert (found.attributed.source.label, found.attributed.source.type) == ("Some analysts", "Group")


def test_what_the_author_says_is_nobody_elses(reader: Reader) -> None:
    assert event(reader, "Joe Biden met Vladimir Putin.").attributed is None


def test_members(reader: Reader) -> None:
    assert memberships(reader, "Portugal joined the Asian Infrastructure Investment Bank.") == [
        ("Portugal", "Asian Infrastructure Investment Bank", "held")
    ]
    assert memberships(reader, "Ukraine hopes to join NATO.")[0][2] == "hypothetical"


def test_every_quote_is_in_the_text(reader: Reader) -> None:
    text = document(DISPATCH, "2015-11-08")
    claims = reader.claims(text, everything=True)
    assert claims and all(text.text[c.evidence.start : c.evidence.end] == c.evidence.quote for c in claims)
    assert {MentionNote, TimeNote, AttributionNote} <= {type(claim) for claim in claims}


def test_boilerplate_is_never_read(reader: Reader) -> None:
    text = "Joe Biden met Vladimir Putin.\nSubscribe now: Joe Biden met Xi Jinping."
    read = document(text, boilerplate=((30, len(text)),))
    assert all(claim.evidence.end <= 30 for claim in reader.claims(read, everything=True))


def test_the_same_text_gives_the_same_lines(reader: Reader) -> None:
    once, again = (list(map(write_line, reader.claims(document(DISPATCH)))) for _ in range(2))
    other = list(map(write_line, Reader().claims(document(DISPATCH))))
    assert once == again == other


def test_a_users_own_words_are_read(reader: Reader) -> None:
    turtle = b"""
        @prefix det: <https://w3id.org/detente/ns#> . @prefix id: <https://w3id.org/detente/id/> .
        @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
        id:issue-moon-mining a det:Issue ; skos:prefLabel "moon mining"@en ; det:broaderIssue id:issue-space .
    """
    own = Reader([("my.ttl", turtle)])
    text = document("India supports moon mining.")
    (known,) = (claim.target for claim in own.claims(text) if isinstance(claim, Stance))
    (candidate,) = (claim.target for claim in reader.claims(text) if isinstance(claim, Stance))
    assert (known.id, known.type) == ("https://w3id.org/detente/id/issue-moon-mining", "Issue")
    assert (candidate.label, candidate.type) == ("moon mining", "CandidateIssue")


@pytest.mark.parametrize(
    "text",
    [
        "word " * 5_000,
        "Xi Jinping met " * 2_000,
        "THE PRESIDENT OF FRANCE MET THE QUEEN",
        "习近平 met 安倍晋三 in 北京. التقى شي جين بينغ. 🤝🇯🇵",
        "a\u200bb\x00c \ud800 Xi\u200b Jinping met Shinzo Abe.",
        "a" * 1_000_000,
        "- item\n- item\n\t| table | cell |\n" * 200,
    ],
    ids=["long sentence", "one phrase", "capitals", "scripts", "odd characters", "one word", "lists"],
)
def test_documents_that_break_readers(reader: Reader, text: str) -> None:
    read = document(text)
    assert all(
        text[c.evidence.start : c.evidence.end] == c.evidence.quote for c in reader.claims(read, everything=True)
    )


WORDS = (
    "Xi Jinping met Shinzo Abe in Tokyo on 3 May . , and or who said that will not the of talks with between visit to"
    " opposes supports trade 's \" ( ) ; for after North Korea both leaders he his last month may if"
).split()


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(WORDS), max_size=60), st.randoms(use_true_random=False))
def test_any_jumble_of_words_is_read(reader: Reader, words: list[str], shuffle: random.Random) -> None:
    shuffle.shuffle(words)
    text = " ".join(words)
    for claim in reader.claims(document(text), everything=True):
        assert text[claim.evidence.start : claim.evidence.end] == claim.evidence.quote
        assert 0 <= claim.confidence <= 1
