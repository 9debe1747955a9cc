"""IRIs: the same for the same, different for the different, and readable where they can be."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detente.ontology.identifiers import ID, digest, document_iri, entity_iri, kebab, passage_iri, slug

texts = st.text(max_size=20)


def test_a_digest_stays_what_it_was() -> None:
    assert digest("a", "bc") == "42a6f3f44be0aaf2"


def test_a_digest_is_of_a_list_and_not_of_joined_strings() -> None:
    assert digest("a", "bc") != digest("ab", "c")
    assert digest("a") != digest("a", "")
    assert digest("1") != digest(1)
    assert digest(None) != digest("null")


def test_half_a_character_has_a_digest_too() -> None:
    assert re.fullmatch("[0-9a-f]{16}", digest("\ud83d"))


@given(st.lists(texts), st.lists(texts))
def test_digests_agree_only_where_the_parts_do(one: list[str], other: list[str]) -> None:
    assert (digest(*one) == digest(*other)) == (one == other)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Shinzo Abe", "shinzo-abe"),
        ("Côte d'Ivoire", "cote-divoire"),
        ("Asian Infrastructure Investment Bank", "asian-infrastructure-investment-bank"),
        ("G-20", "g-20"),
        ("  U.S. (federal)  ", "u-s-federal"),
        ("日本", ""),
        ("", ""),
    ],
)
def test_a_slug_is_ascii_kebab_case(name: str, expected: str) -> None:
    assert slug(name) == expected


@given(texts)
def test_a_slug_of_a_slug_is_itself(name: str) -> None:
    assert slug(slug(name)) == slug(name)
    assert re.fullmatch(r"([a-z0-9]+(-[a-z0-9]+)*)?", slug(name))


def test_an_unknown_entity_is_readable_and_never_a_known_one() -> None:
    iri = entity_iri("person", "John Smith")
    assert re.fullmatch(re.escape(f"{ID}person-x-john-smith-") + "[0-9a-f]{8}", iri)
    assert iri == entity_iri("person", "John Smith")


def test_namesakes_of_two_states_are_two() -> None:
    assert entity_iri("person", "John Smith", f"{ID}state-canada") != entity_iri(
        "person", "John Smith", f"{ID}state-japan"
    )


def test_a_name_without_ascii_still_gets_an_iri() -> None:
    assert entity_iri("person", "日本").startswith(f"{ID}person-x-name-")
    assert entity_iri("person", "日本") != entity_iri("person", "中国")


def test_a_long_name_is_cut_and_still_told_apart() -> None:
    one, other = entity_iri("issue", "a" * 80), entity_iri("issue", "a" * 81)
    assert len(one) == len(other) == len(ID) + len("issue-x-") + 60 + 9
    assert one != other


@given(st.text(min_size=1, max_size=20), texts)
def test_an_iri_needs_no_escaping(name: str, state: str) -> None:
    assert re.fullmatch(r"[a-z0-9-]+", entity_iri("person", name, state).removeprefix(ID))


def test_a_document_is_known_by_its_id_alone() -> None:
    assert document_iri("a.txt") == document_iri("a.txt") != document_iri("b.txt")
    assert passage_iri("a.txt", 3, 17) == f"{document_iri('a.txt')}#char=3,17"


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("tradedAgainst", "traded-against"),
        ("causes", "causes"),
        ("InternationalOrganization", "international-organization"),
    ],
)
def test_the_words_of_a_code_are_parted_by_hyphens(name: str, expected: str) -> None:
    assert kebab(name) == expected
