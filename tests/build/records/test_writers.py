"""Who says "I" and "we" in a paper, by its head and by the name under it."""

import pytest
from known_words import mention_reader

from detente.build.parsing import Parse
from detente.build.reading import Writer
from detente.ontology.documents import Document

READER = mention_reader(Parse.ALL)
_STATE = "The port is closed."


def writer(head: str, text: str = _STATE, name: str = "") -> Writer:
    return READER.read(Document("d", f"{head}\n\n{text}\n\n{name}", "1958-03-04")).writer


def told(found: Writer) -> tuple[str, str]:
    return (found.person.label if found.person else "", found.side.label if found.side else "")


@pytest.mark.parametrize(
    ("head", "name", "expected"),
    [
        ("7. Telegram From the Embassy in Chad to the Department of State", "Okafor", ("Okafor", "United States")),
        ("Telegram From Ambassador Lindqvist to the Department of State", "", ("Lindqvist", "United States")),
        ("The Consul at Valletta ( Lindqvist ) to the Secretary of State", "", ("Lindqvist", "United States")),
        (
            "Memorandum From the Special Assistant to the President (Lindqvist) to the Secretary of State",
            "",
            ("Lindqvist", "United States"),
        ),
        ("Memorandum of Conversation, by Mr. Okafor of the Division of Fisheries", "", ("Okafor", "")),
        ("Letter From the Ambassador in Chad (Okafor) to the Secretary of State", "", ("Okafor", "United States")),
        ("The Maltese Ambassador ( Lindqvist ) to the Secretary of State", "", ("Lindqvist", "Malta")),
        ("The Maltese Embassy to the Department of State", "", ("", "Malta")),
        ("Letter From the Prime Minister of Peru (Okafor) to the Secretary of State", "", ("Okafor", "Peru")),
        ("Letter From Chancellor Adenauer to Secretary of State Dulles", "", ("Konrad Adenauer", "West Germany")),
        ("Memorandum by Mr. Lind of the Office of Peruvian Affairs", "", ("Lind", "")),
        ("National Security Council Report", "", ("", "United States")),
        ("Editorial Note", "Okafor", ("", "")),
        ("The Maltese Road to the Union", "", ("", "")),
        ("State Department Warns Peru", "", ("", "")),
    ],
)
def test_the_head_and_the_name_under_it_tell_who_writes(head: str, name: str, expected: tuple[str, str]) -> None:
    assert told(writer(head, name=name)) == expected


def test_a_talk_has_others_who_say_we() -> None:
    assert writer("Memorandum of Conversation, by Mr. Okafor").of_talk
    assert not writer("Memorandum by Mr. Okafor").of_talk


def test_a_ministry_passes_on_letters_of_others() -> None:
    head = "Telegram From the Department of State to the Embassy in Chad"
    found = writer(head, "Please hand this to the King.\n\nDear King: I shall come.", "Okafor")
    assert told(found) == ("Okafor", "United States")
    assert found.until == len(f"{head}\n\nPlease hand this to the King.\n")
