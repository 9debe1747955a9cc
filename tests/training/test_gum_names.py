"""Names from GUM's mentions: what of a mention is the name, and of what type."""

import pytest
from conllu_lines import row, sentence
from gum_names import Facts, facts, names
from records import UNKNOWN

NOTHING = Facts({}, frozenset())


def note(group: int, kind: str, page: str = "", *, alone: bool = False) -> str:
    return f"({group}-{kind}-new-nnnnn-cf1-1-sgl{'-' + page if page else ''}{')' if alone else ''}"


def found(*rows: str, known: Facts = NOTHING) -> list[tuple[str, str]]:
    """The names of a sentence, as text and label."""
    words = sentence(*rows).words
    return [(" ".join(word.form for word in words[it.start : it.end]), it.kind) for it in names(words, known)]


def test_a_person_goes_without_determiner_place_and_title() -> None:
    assert found(
        row("1", "The", f"Entity={note(1, 'person')}", tag="DT", head=4, rel="det"),
        row("2", "Ruritanian", tag="JJ", head=4, rel="amod"),
        row("3", "Minister", tag="NNP", head=4, rel="nmod:desc"),
        row("4", "Ada", tag="NNP", rel="root"),
        row("5", "Quill", "Entity=1)", tag="NNP", head=4, rel="flat"),
    ) == [("Ada Quill", "PERSON")]


def test_a_title_that_the_page_has_is_a_name() -> None:
    assert found(
        row("1", "Major", f"Entity={note(1, 'person', 'Major_Quill')}", tag="NNP", head=2, rel="nmod:desc"),
        row("2", "Quill", "Entity=1)", tag="NNP"),
    ) == [("Major Quill", "PERSON")]


def test_a_title_alone_is_no_name() -> None:
    for page in ("Ada_Quill", "President"):
        assert found(row("1", "President", f"Entity={note(1, 'person', page, alone=True)}", tag="NNP")) == []


def test_common_nouns_and_groups_are_no_names() -> None:
    assert found(row("1", "Delegates", f"Entity={note(1, 'person', alone=True)}", tag="NNS")) == []
    assert (
        found(row("1", "Ruritanians", f"Entity={note(1, 'person', alone=True)}", tag="NNPS", feats="Number=Plur")) == []
    )


def test_of_nested_names_each_is_found_and_parts_with_of_belong() -> None:
    assert found(
        row("1", "the", f"Entity={note(1, 'organization')}", tag="DT", head=2, rel="det"),
        row("2", "Bank", tag="NNP"),
        row("3", "of", tag="IN", head=4, rel="case"),
        row("4", "Ruritania", f"Entity={note(2, 'place', alone=True)}1)", tag="NNP", head=2, rel="nmod"),
    ) == [("Ruritania", "LOC"), ("Bank of Ruritania", "ORG")]


def test_two_organisations_with_and_are_two() -> None:
    assert found(
        row("1", "Senate", f"Entity={note(1, 'organization')}{note(2, 'organization', alone=True)}", tag="NNP"),
        row("2", "and", tag="CC", head=3, rel="cc"),
        row("3", "Sejm", f"Entity={note(3, 'organization', alone=True)}1)", tag="NNP", head=1, rel="conj"),
    ) == [("Senate", "ORG"), ("Sejm", "ORG"), ("Senate", "ORG")]


@pytest.mark.parametrize(
    ("second", "expected"),
    [("Ruritania", [("Strelsau", "LOC"), ("Ruritania", "LOC")]), ("D.C.", [("Strelsau , D.C.", "LOC")])],
)
def test_a_place_in_a_place_is_two_names(second: str, expected: list[tuple[str, str]]) -> None:
    assert (
        found(
            row("1", "Strelsau", f"Entity={note(1, 'place')}", tag="NNP"),
            row("2", ",", tag=",", head=3, rel="punct"),
            row("3", second, "Entity=1)", tag="NNP", head=1, rel="flat"),
        )
        == expected
    )


def test_a_mention_that_is_its_page_s_title_is_a_name_whole() -> None:
    assert found(
        row("1", "Talk", f"Entity={note(1, 'organization', 'Talk_to_Quill')}", tag="VB"),
        row("2", "to", tag="IN", head=3, rel="case"),
        row("3", "Quill", "Entity=1)", tag="NNP", head=1, rel="obl"),
    ) == [("Talk to Quill", "ORG")]


def test_nobody_can_vouch_for_a_name_inside_the_name_of_something_else() -> None:
    assert found(
        row(
            "1",
            "Ruritania",
            f"Entity={note(1, 'abstract')}{note(2, 'place', alone=True)}",
            tag="NNP",
            head=2,
            rel="compound",
        ),
        row("2", "Act", "Entity=1)", tag="NNP"),
    ) == [("Ruritania", "LOC"), ("Ruritania Act", UNKNOWN)]


def test_the_names_of_other_things_and_of_times_are_none_of_ours() -> None:
    assert found(row("1", "Koine", f"Entity={note(1, 'abstract', alone=True)}", tag="NNP")) == []
    assert found(row("1", "Monday", f"Entity={note(1, 'time', alone=True)}", tag="NNP")) == []


def test_a_word_that_is_mostly_a_common_noun_is_unknown_unless_its_page_is_called_so() -> None:
    court = Facts({}, frozenset({"Court", "court"}))
    assert found(row("1", "Court", f"Entity={note(1, 'organization', alone=True)}", tag="NNP"), known=court) == [
        ("Court", UNKNOWN)
    ]
    assert found(
        row("1", "Court", f"Entity={note(1, 'organization', 'The_Court', alone=True)}", tag="NNP"), known=court
    ) == [("Court", "ORG")]


def test_a_page_is_of_the_type_that_most_of_its_mentions_have() -> None:
    place, actor = (
        sentence(row("1", "Ruritania", f"Entity={note(1, kind, 'Ruritania', alone=True)}", tag="NNP"))
        for kind in ("place", "organization")
    )
    known = facts([place, actor, place])
    assert known.kinds == {"Ruritania": "place"}
    assert [it.kind for it in names(actor.words, known)] == ["LOC"]
