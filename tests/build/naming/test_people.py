"""Who a personal name is: by the words of the name, by title and state, by who was in office then."""

import pytest
from known_words import GAZETTEER

from detente.build.naming.people import People, core

PEOPLE = People(GAZETTEER)
FRANCE = next(thing for thing in GAZETTEER.things.values() if thing.label == "France")
NORWAY = next(thing for thing in GAZETTEER.things.values() if thing.label == "Norway")


def label(name: str, *titles: str, state: str | None = None, date: str = "") -> str | None:
    thing = PEOPLE.known(name, titles, state, date)
    return thing.label if thing else None


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("Henry A. Kissinger", ("henry", "kissinger")),
        ("George H.W. Bush", ("george", "bush")),
        ("Xi Jinping", ("xi", "jinping")),
        ("U Thant", ("thant",)),
        ("J. F. K.", ()),
        ("", ()),
    ],
)
def test_a_name_without_its_initials(name: str, words: tuple[str, ...]) -> None:
    assert core(name) == words


@pytest.mark.parametrize("name", ["Henry Kissinger", "Henry A. Kissinger", "HENRY KISSINGER"])
def test_a_middle_initial_makes_nobody_else(name: str) -> None:
    assert label(name) == "Henry Kissinger"


def test_another_middle_initial_makes_somebody_else() -> None:
    assert label("James Wilson", date="1965-01-01") == "Harold Wilson"
    assert label("James K. Wilson", date="1965-01-01") is None


def test_the_date_tells_two_of_a_name_apart() -> None:
    assert label("Bush", "President", date="1990-05-01") == "George H. W. Bush"
    assert label("Bush", "President", date="2003-05-01") == "George W. Bush"


def test_without_a_date_two_of_a_name_stay_undecided() -> None:
    assert label("Bush", "President") is None


def test_a_surname_alone_is_who_leads_then() -> None:
    assert label("Xi", date="2017-07-08") == "Xi Jinping"
    assert label("Xi", date="1960-01-01") is None


def test_a_surname_that_one_person_has_needs_less_to_be_sure() -> None:
    assert label("Dobrynin", date="1965-01-01") == "Anatoly Dobrynin"
    assert label("Merkel", "Chancellor") == "Angela Merkel"
    assert label("Merkel") is None


def test_who_left_office_is_still_talked_of_for_some_years() -> None:
    assert label("Dobrynin", date="1990-01-01") == "Anatoly Dobrynin"
    assert label("Dobrynin", date="2017-01-01") is None
    assert label("Dobrynin", "Ambassador", date="2017-01-01") is None


@pytest.mark.parametrize("title", ["Secretary of State", "Secretary", "Sec."])
def test_a_title_may_be_shortened(title: str) -> None:
    assert label("Rusk", title, date="1965-01-01") == "Dean Rusk"


def test_another_state_speaks_against_a_person() -> None:
    assert label("Emmanuel Macron", state=FRANCE.id) == "Emmanuel Macron"
    assert label("Emmanuel Macron", state=NORWAY.id) is None


def test_a_name_without_words_is_nobody() -> None:
    assert label("") is None
    assert label("J.") is None


def test_somebody_unknown_gets_the_same_id_again_and_another_in_another_state() -> None:
    one = PEOPLE.new("Jane Poole", FRANCE, 0, 10)
    assert one.id == PEOPLE.new("Jane Poole", FRANCE, 90, 100).id
    assert one.id != PEOPLE.new("Jane Poole", NORWAY, 0, 10).id
    assert one.id != PEOPLE.new("Jane Poole", None, 0, 10).id


def test_an_office_is_the_one_held_at_the_date() -> None:
    person = PEOPLE.known("Emmanuel Macron")
    assert person
    office = PEOPLE.office(person.id, "president", "2018-01-01")
    assert office and office.of == FRANCE.id
    assert PEOPLE.office(person.id, "pope", "2018-01-01") is None


def test_a_person_has_the_surnames_of_the_gazetteer() -> None:
    person = PEOPLE.known("Emmanuel Macron")
    assert person and PEOPLE.surnames(person.id) == {"Macron"}
    assert PEOPLE.surnames("nobody") == frozenset()
