"""A paper that is itself a letter or telegram is one message, from whom and to whom its head says."""

import pytest
from reading_aloud import document, when

from detente.build.extract import Reader
from detente.ontology.claims import EventReport
from detente.ontology.codes import Role, Status


def letter(reader: Reader, head: str, date: str = "1961-06-03") -> EventReport | None:
    """The message that a paper with a head is."""
    text = f"{head}\n\nVienna, June 3, 1961, 10 a.m.\n\nThe harbour was quiet today.\n"
    claims = reader.claims(document(text, date))
    found = [claim for claim in claims if isinstance(claim, EventReport) and claim.evidence.quote in head]
    assert len(found) < 2
    return found[0] if found and found[0].rule == "event.record.letter" else None


def parties(reader: Reader, head: str) -> tuple[str, str]:
    """The words for the senders and the receivers."""
    found = letter(reader, head)
    assert found is not None
    by = {role: [part.entity.text for part in found.participants if part.role is role] for role in Role}
    return " + ".join(by[Role.SENDER]), " + ".join(by[Role.RECIPIENT])


def test_a_telegram_is_one_message_of_its_day(reader: Reader) -> None:
    found = letter(reader, "12. Telegram From the Embassy in Chad to the Department of State")
    assert found is not None
    assert (found.type, found.status, found.trigger, when(found)) == (
        "Message",
        Status.HELD,
        "Telegram From",
        "1961-06-03",
    )
    assert found.place is None
    assert found.evidence.quote.startswith("Telegram From")


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("Letter From the Deputy Minister of Fisheries for Salt Fish (Holm) to Mr. Lund", ("Holm", "Lund")),
        (
            "Telegram From the Attaché in Chad (Holm) to the Chief of Staff, Royal Air Force (Lund)",
            ("Holm", "Lund"),
        ),
        (
            "Telegram From the Mission to the African Union and Regional Organizations to the Department of State",
            ("Mission to the African Union and Regional Organizations", "Department of State"),
        ),
        (
            "Telegram From the Department of State to the Mission to the African Union",
            ("Department of State", "Mission to the African Union"),
        ),
        (
            "Memorandum From the Secretaries for Fish (Holm) and Salt (Lund) to the Joint Chiefs of Staff",
            ("Holm + Lund", "Joint Chiefs of Staff"),
        ),
        ("The Consul at Oslo ( Holm ) to the Embassy in Chad, at Paris", ("Holm", "Embassy in Chad")),
        ("Note by the Minister of Fish (Holm) to the National Security Council", ("Holm", "National Security Council")),
        ("Message From King Olav to Prime Minister Lund", ("Olav", "Lund")),
        (
            "Despatch From the Consulate General in Oslo to Certain Embassies",
            ("Consulate General in Oslo", "Certain Embassies"),
        ),
        ("Telegram From the Embassy in Peru to Secretary of Trade Holm at Oslo", ("Embassy in Peru", "Holm")),
    ],
)
def test_a_head_names_senders_and_receivers(reader: Reader, head: str, expected: tuple[str, str]) -> None:
    assert parties(reader, head) == expected


def test_an_office_without_a_name_is_its_holders_of_the_day(reader: Reader) -> None:
    found = letter(reader, "Memorandum From the Secretary of State to President Kennedy")
    assert found is not None
    assert [part.entity.text for part in found.participants] == ["Secretary of State", "Kennedy"]


@pytest.mark.parametrize(
    "head",
    [
        "Report From the Embassy in Chad to the Minister",
        "A Letter From Chad",
        "Letter From Chad to Peru Surprises all the Ministers",
        "The President Speaks to the Nation",
        "The Telegram From the Embassy in Chad to the Minister was late.",
    ],
)
def test_other_papers_are_no_letters(reader: Reader, head: str) -> None:
    assert letter(reader, head) is None


def test_a_paper_of_another_day_has_no_time(reader: Reader) -> None:
    found = letter(reader, "Telegram From the Embassy in Chad to the Department of State", date="1961-07-01")
    assert found is not None and found.time is None
