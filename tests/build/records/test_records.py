"""A paper that is itself the record of a meeting is one meeting, with all who were there."""

import pytest
from reading_aloud import document, when, who

from detente.build.extract import Reader
from detente.ontology.claims import EventReport
from detente.ontology.codes import Status

HEAD = "Memorandum of Conversation\n\nVienna, June 3, 1961, 10 a.m.\n\n"


def record(reader: Reader, text: str, date: str = "1961-06-03") -> EventReport | None:
    """The meeting that a text is the record of."""
    claims = reader.claims(document(text, date))
    found = [claim for claim in claims if isinstance(claim, EventReport) and claim.rule.startswith("event.record")]
    assert len(found) < 2
    for claim in found:
        assert claim.evidence.quote == text[claim.evidence.start : claim.evidence.end]
    return found[0] if found else None


def listed(reader: Reader, *lines: str, gap: str = "\n\n") -> list[str]:
    """The names that a list of those present is read as."""
    found = record(
        reader, HEAD + "PARTICIPANTS\n\n" + gap.join(lines) + "\n\nThey talked of the harbour for an hour.\n"
    )
    return [part.entity.text for part in found.participants] if found else []


def test_a_record_is_one_held_meeting(reader: Reader) -> None:
    text = HEAD + "SUBJECT\n\nCyprus\n\nPARTICIPANTS\n\nMr. Arne Holm\n\nMrs. Ilse Brandt\n\nMr. Holm spoke first.\n"
    found = record(reader, text)
    assert found is not None
    assert (found.type, found.plover, found.status, when(found)) == ("Meeting", "CONSULT", Status.HELD, "1961-06-03")
    assert who(found) == {"Arne Holm", "Ilse Brandt"}
    assert found.place is not None and found.place.label == "Vienna"
    assert [topic.label for topic in found.topics] == ["Cyprus dispute"]
    assert found.evidence.quote.startswith("Memorandum") and found.evidence.quote.endswith("Ilse Brandt")


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Mr. Arne Holm", ["Arne Holm"]),
        ("Arne Holm, Minister of Fisheries", ["Arne Holm"]),
        ("3. Arne Holm, Minister of Fisheries", ["Arne Holm"]),
        ("Ambassador Holm (interpreter)", ["Holm"]),
        ("EUR—Mr. Arne Holm", ["Arne Holm"]),
        ("Chairman—Arne B. Holm", ["Arne B. Holm"]),
        ("Arne B. Holm—Chairman", ["Arne B. Holm"]),
        ("Chairman: Arne Holm", ["Arne Holm"]),
        ("Arne Holm, Jr., Counselor", ["Arne Holm, Jr."]),
        ("Dr. Piet van der Meer, Embassy of the Netherlands", ["Piet van der Meer"]),
        ("The Norwegian Ambassador (Holm)", ["Holm"]),
        ("Minister of Fisheries of Norway, Arne Holm", ["Arne Holm"]),
        ("Secretary of the Treasury Holm", ["Holm"]),
        ("General (Tiger) Holm", ["Holm"]),
        ("Mr. Holm vice Mr. Lund", ["Holm"]),
        ("Mr. Holm; Mr. Lund; the Attorney General", ["Holm", "Lund", "the Attorney General"]),
        ("Mr. Holm, Secretary Lund, General Berg", ["Holm", "Lund", "Berg"]),
        ("Holm, Lund, Berg, Dahl and Moe", ["Holm", "Lund", "Berg", "Dahl", "Moe"]),
        ("Messrs. Holm, Lund and Berg", ["Holm", "Lund", "Berg"]),
        ("Prime Ministers Holm and Lund", ["Holm", "Lund"]),
        ("Arne Holm and Nils Lund, interpreters", ["Arne Holm", "Nils Lund"]),
        ("Secretary Holm Ambassador Lund Mr. Berg", ["Holm", "Lund", "Berg"]),
        ("The Deputy Under Secretary", ["The Deputy Under Secretary"]),
        ("[Mr. Holm]", ["Holm"]),
        ("See attached list", []),
    ],
)
def test_one_line_of_a_list(reader: Reader, line: str, expected: list[str]) -> None:
    assert listed(reader, line, "Mrs. Ilse Brandt", "Mr. Oskar Wolff")[:-2] == expected


@pytest.mark.parametrize(
    "heading",
    [
        "PARTICIPANTS",
        "Participants:",
        "PRESENT",
        "Also present:",
        "OTHERS PRESENT",
        "List of participants",
        "In attendance:",
    ],
)
def test_headings_of_lists(reader: Reader, heading: str) -> None:
    found = record(reader, f"{HEAD}{heading}\nMr. Arne Holm\nMrs. Ilse Brandt\n\nMr. Holm told of the herring.\n")
    assert found is not None and who(found) == {"Arne Holm", "Ilse Brandt"}


def test_a_list_in_the_line_of_its_heading(reader: Reader) -> None:
    found = record(reader, HEAD + "Present: Mr. Arne Holm, Mrs. Ilse Brandt, Mr. Oskar Wolff\n\nMr. Holm spoke.\n")
    assert found is not None and who(found) == {"Arne Holm", "Ilse Brandt", "Oskar Wolff"}


def test_sides_take_part(reader: Reader) -> None:
    names = listed(reader, "US", "Mr. Holm", "Soviet Side", "Mr. Lund", "Germans", "Mr. Berg", "CIA", "Mr. Dahl")
    assert names == ["US", "Holm", "Soviet Side", "Lund", "Germans", "Berg", "CIA", "Dahl"]


def test_the_heading_after_a_list_is_nobody(reader: Reader) -> None:
    assert listed(reader, "Mr. Holm", "Mr. Lund", "Mr. Berg", "Mr. Dahl", "Herring") == ["Holm", "Lund", "Berg", "Dahl"]


def test_an_office_is_who_held_it_then(reader: Reader) -> None:
    text = (
        HEAD + "PARTICIPANTS\n\nUnited States\n\nThe President\n\nU.S.S.R.\n\nMr. Lund\n\nThey met alone for an hour.\n"
    )
    found = record(reader, text)
    assert found is not None
    assert [part.entity.label for part in found.participants][1] == "John F. Kennedy"


def test_an_office_of_the_list_is_who_bears_it_all_through_the_record(reader: Reader) -> None:
    head = (
        "Memorandum of Conversation\n\nWashington, June 3, 1958\n\nPARTICIPANTS\n\nThe President\n\nMr. Arne Holm\n\n"
    )
    body = "They spoke of the harbour for an hour. The President thanked Mr. Holm.\n\nPresident Tito had received the President in May.\n"
    claims = reader.claims(document(head + body, "1958-06-03"))
    told = {claim.trigger: who(claim) for claim in claims if isinstance(claim, EventReport)}
    assert told["thanked"] == {"Dwight D. Eisenhower", "Arne Holm"}
    assert told["received"] == {"Dwight D. Eisenhower", "Josip Broz Tito"}


def test_an_office_that_nobody_is_known_to_hold_is_of_its_document(reader: Reader) -> None:
    first, second = (
        record(
            reader,
            f"{HEAD}PARTICIPANTS\n\nThe Quartermaster, interpreter\n\nThe Minister\n\n{name}\n\nThey spoke a while.\n",
        )
        for name in ("Mr. Holm", "Mr. Lund")
    )
    assert first is not None and second is not None
    assert all(part.entity.id for part in first.participants)


def test_a_name_has_the_id_that_the_body_gives_it(reader: Reader) -> None:
    text = HEAD + "PARTICIPANTS\n\nMr. Dean Rusk\n\nMr. Arne Holm\n\nMr. Holm met Mr. Rusk in Vienna on June 3, 1961.\n"
    claims = [claim for claim in reader.claims(document(text, "1961-06-03")) if isinstance(claim, EventReport)]
    ids = {part.entity.text: part.entity.id for claim in claims for part in claim.participants}
    assert ids["Dean Rusk"] and ids.get("Rusk", ids["Dean Rusk"]) == ids["Dean Rusk"]


@pytest.mark.parametrize(
    ("title", "class_", "expected"),
    [
        (
            "Memorandum of a Telephone Conversation Between Mr. Arne Holm and Mrs. Ilse Brandt",
            "Call",
            {"Arne Holm", "Ilse Brandt"},
        ),
        (
            "Memorandum of a Conversation Between the Norwegian Ambassador (Holm) and Mr. Lund",
            "Meeting",
            {"Holm", "Lund"},
        ),
        ("Minutes of the Talks Between Mr. Holm and Mr. Lund", "Talks", {"Holm", "Lund"}),
        (
            "Minutes of the 12th Meeting of the National Security Council",
            "Meeting",
            {"United States National Security Council"},
        ),
    ],
)
def test_a_title_tells_who_met(reader: Reader, title: str, class_: str, expected: set[str]) -> None:
    found = record(
        reader, f"{title}\n\nVienna, June 3, 1961.\n\nIt was said that the herring had come back to the coast.\n"
    )
    assert found is not None
    assert (found.type, who(found), when(found)) == (class_, expected, "1961-06-03")


def test_a_sentence_tells_who_was_there(reader: Reader) -> None:
    text = (
        "Minutes of the 12th Meeting of the National Security Council\n\nWashington, June 8, 1961.\n\n"
        "Present at the 12th meeting were Mr. Holm, presiding; the Secretary of Fisheries; and the Director, Bureau of"
        " Nets. Also present were Mr. Lund; General Berg.\n\nMr. Holm opened the meeting.\n"
    )
    found = record(reader, text, "1961-06-08")
    assert found is not None
    texts = [part.entity.text for part in found.participants]
    assert texts[0] == "Holm" and texts[-2:] == ["Lund", "Berg"] and "the Secretary of Fisheries" in texts


def test_a_list_without_a_heading(reader: Reader) -> None:
    text = (
        HEAD + "Mr. Arne Holm (Chairman), Ministry of Fisheries\n\nMrs. Ilse Brandt\n\nMr. Holm opened the meeting.\n"
    )
    found = record(reader, text)
    assert found is not None and who(found) == {"Arne Holm", "Ilse Brandt"}


def test_date_and_place_under_their_own_headings(reader: Reader) -> None:
    text = (
        "MEMORANDUM OF CONVERSATION\n\nDATE:\n\nJune 3, 1961, 4 p.m.\n\nPLACE: Geneva\n\n"
        "PARTICIPANTS:\n\nMr. Arne Holm\nMrs. Ilse Brandt\n\nMr. Holm spoke of the herring.\n"
    )
    found = record(reader, text)
    assert found is not None and when(found) == "1961-06-03"
    assert found.place is not None and found.place.label == "Geneva"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\n\n\n",
        "Ministers meet in Vienna\n\nVIENNA, June 3, 1961 - The participants said that the talks went well.\n",
        "Report on the meeting between Mr. Holm and Mr. Lund\n\nVienna, June 3, 1961\n\nThe two spoke of herring for hours.\n",
        "The harbour\n\nPresent at the creation was Mr. Holm, who told us of it.\n",
        "Telegram From the Embassy\n\nVienna, June 3, 1961\n\nThose present were not told of the plan by anybody there.\n",
        HEAD + "PARTICIPANTS\n\nSee attached list\n\nMr. Holm opened the meeting.\n",
    ],
)
def test_no_record(reader: Reader, text: str) -> None:
    assert record(reader, text) is None


def test_a_huge_list_is_read_to_its_end(reader: Reader) -> None:
    numbers = "Holm Lund Berg Dahl Moe Vik Aas Lie Bakke Hagen".split()
    names = [f"Mr. {one} {other}" for one in numbers for other in numbers]
    assert len(listed(reader, *names, gap="\n")) == 100


def test_who_calls_on_somebody_at_the_meeting_of_a_record_gives_him_the_floor(reader: Reader) -> None:
    told = "Mr. Arne Holm called on Mrs. Ilse Brandt.\n"
    text = HEAD + "SUBJECT\n\nCyprus\n\nPARTICIPANTS\n\nMr. Arne Holm\n\nMrs. Ilse Brandt\n\n" + told
    claims = [each for each in reader.claims(document(text, "1961-06-03")) if isinstance(each, EventReport)]
    assert [each.rule for each in claims] == ["event.record"]
    alone = [each for each in reader.claims(document(told, "1961-06-03")) if isinstance(each, EventReport)]
    assert [each.rule for each in alone] == ["event.calls-on"]
