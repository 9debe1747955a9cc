"""Mentions tell how they were read, and so do the claims that take their entities."""

from dataclasses import replace

import pytest
from claim_factory import ABE, BEIJING, CHINA, JAPAN, TRADE, XI
from reading_aloud import document, event

from detente.build.extract import Reader
from detente.build.reading import Mention
from detente.command.explanations import parts
from detente.ontology.claims import Entity, EventReport
from detente.ontology.codes import Role


def ways(report: EventReport) -> dict[str, str]:
    """How everybody and everything of an event was read, by the words."""
    return {part.text: part.reading for _, part in parts(report) if isinstance(part, Entity)}


def test_a_mentions_entities_tell_how_they_were_read() -> None:
    mention = Mention(CHINA, "capital", place=BEIJING, issue=TRADE)
    assert mention.place and mention.issue
    assert [each.reading for each in (mention.entity, mention.place, mention.issue)] == ["capital", "name", "issue"]
    assert [each.reading for each in Mention(ABE, "pair", members=(ABE, XI)).members] == ["pair", "pair"]
    assert Mention(CHINA, "agents", called_after=XI).called_after == XI


def test_what_tells_how_it_was_read_keeps_telling_so() -> None:
    assert Mention(replace(JAPAN, reading="state-of-place"), "name").entity.reading == "state-of-place"


@pytest.mark.parametrize(
    ("text", "words", "reading"),
    [
        ("Angela Merkel met Theresa May in Berlin.", "Angela Merkel", "name"),
        ("Angela Merkel spoke. Merkel met Theresa May in Berlin.", "Merkel", "surname"),
        ("The British prime minister met Angela Merkel in Berlin.", "British prime minister", "office"),
        ("Foreign Minister Ola Brekkestad met Angela Merkel.", "Ola Brekkestad", "title"),
        ("Angela Merkel spoke. She met Theresa May in Berlin.", "She", "pronoun"),
        ("Japanese officials met Angela Merkel in Berlin.", "Japanese officials", "agents"),
        ("Tokyo accused Beijing of dumping.", "Tokyo", "capital"),
        ("The Kremlin accused Britain of lying.", "Kremlin", "metonym"),
    ],
)
def test_why_it_is_this_one(reader: Reader, text: str, words: str, reading: str) -> None:
    claims = reader.claims(document(text, "2018-04-20"))
    told = [ways(claim) for claim in claims if isinstance(claim, EventReport)]
    assert {each[words] for each in told if words in each} == {reading}


def test_a_place_and_the_state_it_lies_in(reader: Reader) -> None:
    told = event(reader, "Angela Merkel visited Hanoi.", "2018-04-20")
    (host,) = (part.entity for part in told.participants if part.role is Role.HOST)
    assert told.place
    assert (told.place.label, told.place.reading) == ("Hanoi", "name")
    assert (host.label, host.text, host.reading) == ("Vietnam", "Hanoi", "state-of-place")


def test_both_of_a_pair(reader: Reader) -> None:
    told = event(reader, "Here are Angela Merkel and Theresa May. The two leaders met in Berlin.", "2018-04-20")
    assert [part.entity.reading for part in told.participants] == ["pair", "pair"]


def test_whoever_says_so(reader: Reader) -> None:
    told = event(reader, "Some analysts say that Joe Biden will meet Vladimir Putin.")
    assert ways(told) == {"Some analysts": "group", "Joe Biden": "name", "Vladimir Putin": "name"}
