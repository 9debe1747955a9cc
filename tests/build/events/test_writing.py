"""Whom "I" and "we" mean in what a paper tells, and whom "him" means to whom something is done."""

import pytest
from reading_aloud import events, roles

from detente.build.extract import Reader

_TELEGRAM = "Telegram From the Embassy in Chad to the Department of State\n\n{}\n\nOkafor"
_TALK = "Memorandum of Conversation, by the Under Secretary of State (Okafor)\n\n{}"


def told(reader: Reader, head: str, sentence: str, type_: str) -> list[dict[str, str]]:
    """Of each event of a type in a paper who takes part, with the roles."""
    return [roles(each) for each in events(reader, head.format(sentence), "1958-03-04") if each.type == type_]


@pytest.mark.parametrize(
    ("sentence", "type_", "expected"),
    [
        ("Mr. Lindqvist and I called on President Tubman.", "Meeting", {"Lindqvist", "Okafor", "William Tubman"}),
        ("Lindqvist asked me to come to the port.", "Request", {"Lindqvist", "Okafor"}),
        ("Lindqvist met Tubman and myself.", "Meeting", {"Lindqvist", "William Tubman", "Okafor"}),
        ("Malta asked us to send wheat.", "Request", {"Malta", "United States"}),
        ("Malta asked that I leave.", "Request", {"Malta", "Okafor"}),
        ("Malta criticized our plans.", "Accusation", {"Malta", "United States"}),
        ("We urged Malta to sign.", "Request", {"United States", "Malta"}),
        ("Nikita Khrushchev said that we urged Malta to sign.", "Request", {"United States", "Malta"}),
        ("Malta asked that we not sign.", "Request", {"Malta", "United States"}),
        ("I spoke with Tito, urging him to wait.", "Request", {"Okafor", "Josip Broz Tito"}),
    ],
)
def test_whoever_writes_takes_part(reader: Reader, sentence: str, type_: str, expected: set[str]) -> None:
    assert [set(each) for each in told(reader, _TELEGRAM, sentence, type_)] == [expected]


@pytest.mark.parametrize(
    ("head", "sentence", "type_", "nobody"),
    [
        (_TELEGRAM, 'Lindqvist said, "Malta asked me to come."', "Request", "Okafor"),
        (_TALK, "We urged Malta to sign.", "Request", "United States"),
        (_TELEGRAM, "Malta proposed to drop List I.", "Proposal", "Okafor"),
        (_TELEGRAM, "I met Okafor and Lindqvist.", "Meeting", "nobody"),
        (_TELEGRAM, "Malta thanked Lindqvist when I came.", "SupportAct", "Okafor"),
        ("{}", "We urged Malta to sign.", "Request", "United States"),
    ],
)
def test_nobody_is_meant_who_is_not_sure(reader: Reader, head: str, sentence: str, type_: str, nobody: str) -> None:
    assert all(nobody not in each for each in told(reader, head, sentence, type_))


def test_we_is_ours_in_what_our_own_say(reader: Reader) -> None:
    found = told(reader, _TALK, "Secretary Dulles said that we urged Malta to sign.", "Request")
    assert [set(each) for each in found] == [{"United States", "Malta"}]


def test_him_is_who_is_asked(reader: Reader) -> None:
    found = told(reader, "{}", "Mr. Lindqvist said that Malta pressed him to leave.", "Request")
    assert found == [{"Malta": "initiator", "Lindqvist": "target"}]


def test_nobody_is_struck_by_what_he_thinks(reader: Reader) -> None:
    assert told(reader, "{}", "Mr. Lindqvist came. It struck him that Malta was late.", "Assault") == []


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("I urge you to sign.", {"Okafor", "Lindqvist"}),
        ("We urge you to sign.", {"United States", "Lindqvist"}),
        ('Malta said, "Chad urges you to sign."', {"Chad"}),
    ],
)
def test_you_is_whom_a_letter_is_for(reader: Reader, sentence: str, expected: set[str]) -> None:
    head = "Letter From the Under Secretary of State (Okafor) to the Ambassador in Chad (Lindqvist)\n\n{}"
    assert [set(each) for each in told(reader, head, sentence, "Request")] == [expected]
