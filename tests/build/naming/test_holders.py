"""Who held an office when."""

import pytest
from known_words import GAZETTEER

from detente.build.naming.holders import Holders

HOLDERS = Holders(GAZETTEER)
STATES = {thing.label: thing.id for thing in GAZETTEER.things.values() if thing.type == "State"}


def holder(state: str, title: str, date: str) -> str | None:
    thing = HOLDERS.holder(STATES[state], title, date)
    return thing.label if thing else None


def peer(state: str, *kinds: str, date: str = "2018-04-20") -> str | None:
    thing = HOLDERS.peer(STATES[state], kinds, date)
    return thing.label if thing else None


@pytest.mark.parametrize(
    ("state", "title", "date", "expected"),
    [
        ("Germany", "chancellor", "2018-04-20", "Angela Merkel"),
        ("Germany", "Chancellor", "2003", "Gerhard Schröder"),
        ("Germany", "Chancellor", "2005", None),  # there were two
        ("Germany", "Chancellor", "", None),
        ("Germany", "Shah", "2018", None),
        ("Norway", "Chancellor", "2018", None),
    ],
)
def test_an_office_has_one_holder_at_a_date_or_it_is_not_told(
    state: str, title: str, date: str, expected: str | None
) -> None:
    assert holder(state, title, date) == expected


def test_the_peer_of_a_head_is_the_head_whatever_the_title() -> None:
    assert peer("Japan", "foreign-minister") == "Taro Kono"
    assert peer("Japan", "head-of-state") == "Shinzo Abe"
    assert peer("China", "head-of-state") == "Xi Jinping"
    assert peer("Japan", "party-leader") is None


def test_a_title_that_only_one_has_tells_whose_it_is() -> None:
    assert HOLDERS.whose("Pope") == STATES["Holy See"]
    assert HOLDERS.whose("president") is None
    assert HOLDERS.whose("nobody at all") is None


def test_the_kinds_of_somebodys_offices_are_those_of_the_date() -> None:
    (merkel,) = (thing.id for thing in GAZETTEER.things.values() if thing.label == "Angela Merkel")
    assert "head-of-government" in HOLDERS.kinds(merkel, "2018-04-20")
    assert HOLDERS.kinds(merkel, "") == frozenset()
    assert "foreign-minister" in HOLDERS.kinds_of("Foreign Minister")
