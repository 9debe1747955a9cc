"""Known names in a text: the longest, between word bounds, in the cases in which they are written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from known_words import GAZETTEER

from detente.build.naming.names import NameIndex
from detente.build.sentences import fold, unwrapped

INDEX = NameIndex(GAZETTEER)


def found(text: str) -> list[str]:
    return [text[hit.start : hit.end] for hit in INDEX.find(unwrapped(fold(text)))]


def meant(text: str) -> set[str]:
    """The ids of all that the names of a text may mean, without their base."""
    return {name.thing.rsplit("/", 1)[1] for hit in INDEX.find(unwrapped(fold(text))) for name in hit.names}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("South Korea agreed.", ["South Korea"]),
        ("South Korean officials agreed.", ["South Korean"]),
        ("The Asian Infrastructure Investment Bank lends.", ["Asian Infrastructure Investment Bank"]),
        ("The U.S.-led force left.", ["U.S."]),
        ("A Chinese-built port opened.", ["Chinese"]),
        ("China’s plan and Japan's reply.", ["China", "Japan"]),
        ("Chinatown and Japanology.", []),
        ("They need us to turkey.", []),
        ("Shinzo\nAbe came.", ["Shinzo\nAbe"]),
        ("JAPAN ANSWERS", ["JAPAN"]),
        ("\u200bJapan\u200b answered.", ["Japan"]),
        ("Japan_2 and 2Japan", []),
        ("Crown Prince Mohammed bin Nayef left.", ["Mohammed bin Nayef"]),
        ("Omaro al-Sudan left Sudan.", ["Sudan"]),
    ],
)
def test_these_names_are_found(text: str, expected: list[str]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("He flew to Seoul, Korea, Republic of, in spring.", "state-south-korea"),
        ("He flew to Pyongyang, Korea, Democratic People’s Republic of.", "state-north-korea"),
        ("China, People's Republic of", "state-china"),
        ("China, Republic of", "state-taiwan"),
        ("Congo, Democratic Republic of the", "state-democratic-republic-of-the-congo"),
        ("Congo, Republic of", "state-republic-of-the-congo"),
        ("Tanzania, United Republic of", "state-tanzania"),
        ("Macedonia, Former Yugoslav Republic of", "state-north-macedonia"),
        ("Korea, South", "state-south-korea"),
        ("Yemen, North (1985)", "state-north-yemen"),
        ("Gambia, The", "state-gambia"),
    ],
)
def test_an_index_puts_first_what_sorts_a_state(text: str, state: str) -> None:
    assert state in meant(text) and found(text)[-1] in text and "," in found(text)[-1]


@pytest.mark.parametrize("text", ["Sudan, South Africa and Peru", "Korea, North Macedonia and Peru"])
def test_the_next_state_of_a_list_is_no_part_of_a_name(text: str) -> None:
    assert len(found(text)) == 3


@pytest.mark.parametrize("text", ["the trade war", "The Trade War", "two trade wars"])
def test_a_name_without_capitals_is_found_in_any_case_and_in_the_plural(text: str) -> None:
    assert any("war" in name.lower() for name in found(text))


def test_two_names_that_share_their_head_are_two() -> None:
    assert found("The East China and South China Seas are calm.") == ["East China", "South China Seas"]
    assert {"place-east-china-sea", "place-south-china-sea"} <= meant("the East China and South China Seas")


def test_two_words_that_only_look_as_if_they_shared_a_head_are_none() -> None:
    assert found("the Sour Apple and Sweet Pear Trees") == []


def test_an_article_may_open_a_sentence() -> None:
    assert meant("The North refused.") == meant("Then the North refused.") != set()


def test_a_short_name_in_capitals_is_no_name() -> None:
    assert found("WE CHAD OMAN") == []


NAMES = st.sampled_from(
    ["China", "South", "Korea", "the", "Korean", "Sea", "U.S.", "and", "Seas", "Xi", "\u200b", ".", "İ"]
)


@given(st.text() | st.lists(NAMES).map(" ".join) | st.lists(NAMES).map("".join))
def test_any_text_gives_names_in_order_that_do_not_overlap(text: str) -> None:
    at = 0
    for hit in INDEX.find(fold(text)):
        assert at <= hit.start < hit.end <= len(text)
        assert hit.names
        at = hit.end
