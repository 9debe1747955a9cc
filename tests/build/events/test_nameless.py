"""Those who act without a name of their own: a group by its words, or the states whose agents they are."""

import pytest
from reading_aloud import event, events

from detente.build.extract import Reader
from detente.ontology.claims import EventReport


def called(report: EventReport, role: str) -> list[str]:
    """Those in a role, by their names, or by their words where they have none."""
    return [part.entity.label or part.entity.text for part in report.participants if part.role == role]


@pytest.mark.parametrize(
    ("sentence", "group"),
    [
        ("The rebels attacked Chad.", "rebels"),
        ("Young rebel fighters attacked Niger.", "Young rebel fighters"),
        ("Islamist gunmen attacked Niger.", "Islamist gunmen"),
        ("Its soldiers attacked Chad.", "soldiers"),  # whose, is no part of what they are called
        ("Their young fighters bombed Niger.", "young fighters"),
        ("Soldiers loyal to him attacked Chad.", "Soldiers"),
        ("A crowd of farmers attacked Goma.", "crowd"),
        ("The air force bombed Niger.", "air force"),
        ("On Saturday 40 soldiers attacked Kenya.", "40 soldiers"),
    ],
)
def test_a_group_is_called_by_its_words(reader: Reader, sentence: str, group: str) -> None:
    found = event(reader, sentence)
    assert called(found, "initiator") == [group]
    assert [part.entity.type for part in found.participants if part.role == "initiator"] == ["Group"]


def test_groups_may_suffer_too(reader: Reader) -> None:
    found = event(reader, "Kenyan police arrested three Ugandan students.")
    assert (called(found, "initiator"), called(found, "target")) == (["Kenya"], ["three Ugandan students"])


@pytest.mark.parametrize(
    ("sentence", "groups"),
    [
        ("Dozens of villagers attacked Goma.", ["villagers"]),
        ("Some of the villagers attacked Goma.", ["villagers"]),
        ("Hundreds of rebels and soldiers attacked Goma.", ["rebels", "soldiers"]),
    ],
)
def test_a_quantity_is_not_who_acts(reader: Reader, sentence: str, groups: list[str]) -> None:
    assert called(event(reader, sentence), "initiator") == groups


@pytest.mark.parametrize(
    ("sentence", "people"), [("Kurds attacked Turkey.", "Kurds"), ("The Serbs attacked Croatia.", "Serbs")]
)
def test_a_people_is_a_group(reader: Reader, sentence: str, people: str) -> None:
    assert called(event(reader, sentence), "initiator") == [people]


@pytest.mark.parametrize(
    ("sentence", "people"),
    [
        ("The Saudis attacked Chad.", "Saudi Arabia"),
        ("The Soviets attacked Finland.", "Soviet Union"),
        ("The North Koreans attacked Chad.", "North Korea"),
        ("Some Saudis attacked Chad.", "Saudis"),
        ("Greek opposition leaders attacked Chad.", "Greek opposition leaders"),
        ("The three Germans attacked Chad.", "three Germans"),
        ("The Germans who fled attacked Chad.", "Germans"),
    ],
)
def test_a_people_as_a_whole_is_its_state(reader: Reader, sentence: str, people: str) -> None:
    assert called(event(reader, sentence), "initiator") == [people]


def test_a_name_that_nobody_knows_is_told_by_what_it_is_said_to_be(reader: Reader) -> None:
    assert called(event(reader, "Lumora, a group of rebels, attacked Chad."), "initiator") == ["Lumora"]


@pytest.mark.parametrize("nobody", ["The storm", "Heavy rain", "Dozens of storms", "It"])
def test_what_cannot_act_is_nobody(reader: Reader, nobody: str) -> None:
    assert [name for each in events(reader, f"{nobody} attacked Chad.") for name in called(each, "initiator")] == []


@pytest.mark.parametrize(
    ("sentence", "states"),
    [
        ("Officials from Kenya and Uganda met in Nairobi.", ["Kenya", "Uganda"]),
        ("Envoys for Serbia and Kosovo met in Vienna.", ["Serbia", "Kosovo"]),
        ("Officials of Kenya met envoys of Uganda.", ["Kenya", "Uganda"]),
    ],
)
def test_the_agents_of_states_are_the_states(reader: Reader, sentence: str, states: list[str]) -> None:
    assert called(event(reader, sentence), "participant") == states


@pytest.mark.parametrize(
    ("sentence", "states"),
    [
        ("Troops from Chad and Niger attacked Mali.", ["Chad", "Niger"]),
        ("The Sudanese air force bombed Chad.", ["Sudan"]),
        ("Farmers from Chad and Niger attacked Mali.", ["Farmers"]),  # who is no agent of a state acts for himself
    ],
)
def test_so_are_their_troops_but_not_their_farmers(reader: Reader, sentence: str, states: list[str]) -> None:
    assert called(event(reader, sentence), "initiator") == states


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("Boris Johnson said that his government condemned Iran.", "United Kingdom"),
        ("Angela Merkel defended herself. Her government condemned Iran.", "Germany"),
        ("Emmanuel Macron's government condemned Iran.", "France"),
    ],
)
def test_the_government_of_a_person_is_that_persons_state(reader: Reader, text: str, state: str) -> None:
    found = event(reader, text)
    assert (called(found, "initiator"), called(found, "target")) == ([state], ["Iran"])
    assert found.participants[0].entity.reading == "agents"
