"""Who supports, opposes or worries about what."""

import pytest
from reading_aloud import document, stances

from detente.build.extract import Reader
from detente.ontology.claims import Stance


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Italy endorsed the Belt and Road.", ("Italy", "supports", "Belt and Road Initiative")),
        ("India opposes the Belt and Road.", ("India", "opposes", "Belt and Road Initiative")),
        ("Berlin rejected the Nord Stream 2 pipeline.", ("Germany", "opposes", "Nord Stream 2")),
        ("Warsaw is concerned about Nord Stream 2.", ("Poland", "concerned", "Nord Stream 2")),
        ("Polish officials worry about Nord Stream 2.", ("Poland", "concerned", "Nord Stream 2")),
        ("Japan's concerns about the Belt and Road have not gone away.", ("Japan", "concerned", "Belt and Road Initiative")),
        ("Trump's disapproval of the Paris Agreement is well known.", ("Donald Trump", "opposes", "Paris Agreement")),
        ("Canberra did not endorse the Belt and Road.", ("Australia", "opposes", "Belt and Road Initiative")),
        ("Canberra declined to join the Asian Infrastructure Investment Bank.", ("Australia", "opposes", "Asian Infrastructure Investment Bank")),
        ("Cuba supports an end to the embargo.", ("Cuba", "opposes", "sanctions")),
        ("The United States withdrew from the Paris Agreement.", ("United States", "opposes", "Paris Agreement")),
        ("Barack Obama criticised Cuba over human rights.", ("Barack Obama", "opposes", "Cuba")),
        ("Saudi Arabia accused Qatar of supporting terrorism.", ("Saudi Arabia", "opposes", "Qatar")),
        ("Finland promised not to support Nord Stream 2.", ("Finland", "opposes", "Nord Stream 2")),
        ("The Saudis oppose the coal levy.", ("Saudi Arabia", "opposes", "coal levy")),
        ("Germany condemned human rights abuses.", ("Germany", "supports", "human rights")),
        ("Kenya is worried about human rights abuses.", ("Kenya", "concerned", "human rights")),
        ("Denmark supports a ban on plastic bags.", ("Denmark", "supports", "ban on plastic bags")),
        ("Nehru had been against a shipping fund.", ("Nehru", "opposes", "shipping fund")),
        ("New Delhi has grown uneasy about the Belt and Road.", ("India", "concerned", "Belt and Road Initiative")),
        ("German industrialists are worried about the coal levy.", ("German industrialists", "concerned", "coal levy")),
        ("President Abbas called the border plan a conspiracy.", ("Mahmoud Abbas", "opposes", "border plan")),
        ("Joko Widodo called the smelter a milestone.", ("Joko Widodo", "supports", "smelter")),
        ("“My country supports the coal levy,” said Chancellor Angela Merkel.", ("Germany", "supports", "coal levy")),
        ("“I am against the coal levy,” said Chancellor Angela Merkel.", ("Angela Merkel", "opposes", "coal levy")),
        ("What has worried Norway is the closure of the strait.", ("Norway", "concerned", "closure of the strait")),
    ],
)  # fmt: skip
def test_one_stance(reader: Reader, sentence: str, expected: tuple[str, str, str]) -> None:
    assert stances(reader, sentence, "2018-06-20") == [expected]


def test_targets_that_are_joined_are_all_meant(reader: Reader) -> None:
    text = "Vietnam firmly opposes Beijing's behaviour in the East China and South China Seas."
    targets = {
        target for holder, polarity, target in stances(reader, text) if (holder, polarity) == ("Vietnam", "opposes")
    }
    assert targets == {"East China Sea dispute", "South China Sea dispute"}


def test_a_former_stance_was_held_until_then(reader: Reader) -> None:
    text = "In May 2018 Italy overcame its former opposition to the Paris Agreement."
    found = [c for c in reader.claims(document(text, "2018-06-20")) if isinstance(c, Stance)]
    assert ("opposes", "../2018-05") in {(str(c.polarity), c.time.edtf) for c in found if c.time}


def test_what_one_prefers_to_a_thing_speaks_softly_against_it(reader: Reader) -> None:
    found = stances(reader, "Armenia favours a rail ferry over the canal scheme.")
    assert sorted(found) == [("Armenia", "opposes", "canal scheme"), ("Armenia", "supports", "rail ferry")]


def test_what_has_to_be_is_wanted_by_who_says_so(reader: Reader) -> None:
    found = stances(reader, "President Bola Tinubu said Ghana had to ratify the Paris Agreement.", "2024-06-01")
    assert found == [("Bola Tinubu", "supports", "Paris Agreement")]


def test_two_verbs_share_an_object(reader: Reader) -> None:
    text = "Mali denounced and then quit the Paris Agreement."
    assert stances(reader, text) == [("Mali", "opposes", "Paris Agreement")]


def test_neither_of_two_approves(reader: Reader) -> None:
    found = stances(reader, "Neither Laos nor Cambodia approved the Paris Agreement.")
    assert sorted(found) == [("Cambodia", "opposes", "Paris Agreement"), ("Laos", "opposes", "Paris Agreement")]


def test_a_thing_said_before_is_the_target(reader: Reader) -> None:
    text = "China launched the Asian Infrastructure Investment Bank last year. Tokyo opposed that project."
    assert stances(reader, text) == [("Japan", "opposes", "Asian Infrastructure Investment Bank")]


def test_a_hedge_is_kept(reader: Reader) -> None:
    (claim,) = (
        c for c in reader.claims(document("Italy cautiously endorsed the Belt and Road.")) if isinstance(c, Stance)
    )
    assert claim.hedged and claim.trigger == "endorsed"


@pytest.mark.parametrize(
    ("sentence", "old", "new"),
    [
        ("Greece will no longer block NATO enlargement.", ("opposes", False), ("supports", False)),
        ("Saudi Arabia dropped its opposition to the Paris Agreement.", ("opposes", False), ("supports", True)),
        ("In May 2018 Italy stopped backing the Belt and Road.", ("supports", False), ("opposes", True)),
    ],
)
def test_a_change_is_two_stances(reader: Reader, sentence: str, old: tuple[str, bool], new: tuple[str, bool]) -> None:
    found = [c for c in reader.claims(document(sentence, "2018-06-20")) if isinstance(c, Stance)]
    assert {(str(c.polarity), c.hedged) for c in found} == {old, new}
    (before,) = (c for c in found if str(c.polarity) == old[0])
    assert before.time is not None and before.time.edtf.startswith("../2018")


def test_whoever_is_likened_to_the_holder_holds_it_too(reader: Reader) -> None:
    told = stances(reader, "India, unlike Japan, still opposes the Belt and Road.")
    assert set(told) == {
        ("India", "opposes", "Belt and Road Initiative"),
        ("Japan", "supports", "Belt and Road Initiative"),
    }


@pytest.mark.parametrize(
    "sentence",
    [
        "Wang Yi visited Tokyo and discussed trade.",
        "Critics say that opposing the Belt and Road would not help.",
        "The Belt and Road is large.",
        "Australia denied that it opposes the Belt and Road.",
        "Mexico used to oppose the Belt and Road.",
        "Should Suriname endorse the Paris Agreement, Guyana may follow.",
        "What Guyana opposes",
        "The United States withdrew its troops from Vietnam.",
        "Kenya and Uganda agreed to help Rwanda.",
        "Japan and China are in talks on trade.",
    ],
)
def test_no_stance(reader: Reader, sentence: str) -> None:
    assert stances(reader, sentence) == []
