"""A title with a name says that somebody holds an office."""

import pytest
from reading_aloud import positions

from detente.build.extract import Reader


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Japanese Prime Minister Shinzo Abe spoke.", ("Shinzo Abe", "Prime Minister", "Japan")),
        ("Japan's prime minister, Shinzo Abe, spoke.", ("Shinzo Abe", "prime minister", "Japan")),
        ("The Japanese prime minister, Shinzo Abe, spoke.", ("Shinzo Abe", "prime minister", "Japan")),
        ("Prime Minister Shinzo Abe spoke.", ("Shinzo Abe", "Prime Minister", "Japan")),
        ("President Anwar Sadat of Egypt spoke.", ("Anwar Sadat", "President", "Egypt")),
        ("Ursula Brandt, the foreign minister of Austria, spoke.", ("Ursula Brandt", "foreign minister", "Austria")),
    ],
)
def test_one_position(reader: Reader, sentence: str, expected: tuple[str, str, str]) -> None:
    assert positions(reader, sentence, "2017-06-20") == [expected]


def test_two_offices_of_one_person(reader: Reader) -> None:
    found = positions(reader, "Chinese Foreign Minister and State Councilor Wang Yi spoke.", "2018-04-20")
    assert {(office, of) for _, office, of in found} == {("Foreign Minister", "China"), ("State Councilor", "China")}


def test_a_courtesy_title_is_no_office(reader: Reader) -> None:
    assert positions(reader, "Mr. Rusk and General Taylor spoke.") == []
