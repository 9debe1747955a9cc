"""A sentence's words and its items, told from each other, however differently they are cut."""

from dataclasses import dataclass
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st
from parse_sketch import drawn

from detente.build.grammar.parse import Parse
from detente.build.grammar.syntax import Syntax
from detente.build.item_syntax import ItemSyntax, item_syntax

MET = drawn("Abe:NAME:subject>met and:CCONJ:coordinator>Xi Xi:NAME:conjunct>Abe met:PAST:root Li:NAME:object>met")


@dataclass(frozen=True)
class Stretch:
    """An item, as far as its syntax goes."""

    start: int
    end: int


def over(parse: Parse, *items: str) -> ItemSyntax:
    """The syntax of a parse whose text is cut into items: ("Abe and", "Xi")."""
    text = " ".join(word.text for word in parse.words)
    return item_syntax(Syntax(parse), [Stretch(text.index(each), text.index(each) + len(each)) for each in items])


def test_words_and_items_that_are_the_same() -> None:
    seen = over(MET, "Abe", "and", "Xi", "met", "Li")
    assert seen.item_of == seen.word_of == (0, 1, 2, 3, 4)
    assert seen.pos(3) == "VERB"


def test_who_does_it_is_told_by_items() -> None:
    assert over(MET, "Abe", "and", "Xi", "met", "Li").subjects(3) == [0, 2]


def test_a_subject_may_be_named_again() -> None:
    named = drawn(
        "the:DET:determiner>ministers ministers:NS:subject>met Kono:NAME:apposition>ministers and:CCONJ:coordinator>Kang"
        " Kang:NAME:conjunct>Kono met:PAST:root"
    )
    seen = over(named, "ministers", "Kono", "Kang", "met")
    assert seen.appositions(seen.subjects(3)[0]) == [1, 2]


def test_what_was_mended_or_added_is_trusted_less() -> None:
    assert over(MET, "Abe", "and", "Xi", "met", "Li").confidence(3) == 1.0
    wants = drawn("Abe:NAME:subject>hopes hopes:PRES:root to:PART:marker>meet meet:INF:open-complement>hopes")
    assert over(wants, "Abe", "hopes", "to", "meet").confidence(3) < 1.0  # whose meeting it is, was added
    assert over(wants, "Abe", "hopes", "to", "meet").confidence(1) == 1.0


def test_words_outside_every_item_belong_to_none() -> None:
    assert over(MET, "Xi", "Li").item_of == (-1, -1, 0, -1, 1)


def test_the_leading_word_of_an_item_is_the_one_that_hangs_outside_it() -> None:
    prime = drawn("the:DET:determiner>minister prime:N:compound>minister minister:N:subject>left left:PAST:root")
    seen = over(prime, "the prime minister", "left")
    assert (seen.item_of, seen.word_of) == ((0, 0, 0, 1), (2, 3))
    assert seen.subjects(1) == [0]


def test_an_item_within_a_word_has_no_syntax() -> None:
    led = drawn(
        "US-led:NAME:compound>talks talks:NS:subject>began began:PAST:root to:PART:marker>fail"
        " fail:INF:open-complement>began"
    )
    seen = over(led, "US", "-", "led", "talks", "began", "to", "fail")
    assert (seen.item_of, seen.word_of) == ((0, 3, 4, 5, 6), (0, -1, -1, 1, 2, 3, 4))
    assert seen.subjects(6) == [3]
    assert seen.pos(1) == ""
    assert seen.subjects(1) == []


@given(st.sets(st.integers(0, 18)))
def test_however_a_text_is_cut(edges: set[int]) -> None:
    cuts = sorted(edges)
    items = [Stretch(start, end) for start, end in pairwise(cuts)]
    seen = item_syntax(Syntax(MET), items)
    assert len(seen.item_of) == len(MET.words) and len(seen.word_of) == len(items)
    for item, word in enumerate(seen.word_of):
        assert (word < 0 and item not in seen.item_of) or seen.item_of[word] == item
