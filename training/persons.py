"""Persons marked in a raw text, as tags of its tokens."""

from collections.abc import Iterable, Sequence

from records import OUTSIDE, UNKNOWN, Span, bio
from titles import titles

# What a capital at the head of a sentence says nothing about.
_OPENERS = frozenset(
    "the a an this that these those it he she they we i you there here in on at of for to from with by as after before"
    " if when while although though since because but and or so nor yet no not all both each some many most such any"
    " his her its their our my your what who which how why where however therefore moreover furthermore also thus then"
    " during under over upon about between among without within against through until is are was were has have had do"
    " does did can could should would must let one two three first second even only say said".split()
)


def person_tags(tokens: Sequence[tuple[int, str]], people: Iterable[tuple[int, int]]) -> list[str]:
    """PERSON where a person is marked, UNKNOWN for other words with a capital (not all are marked), else OUTSIDE."""
    tags = bio(len(tokens), (found for person in people for found in _person(tokens, *person)))
    for at, (_, word) in enumerate(tokens):
        opener = word == "I" or (at == 0 and word.lower() in _OPENERS)
        if tags[at] == OUTSIDE and any(map(str.isupper, word)) and not opener:
            tags[at] = UNKNOWN
    return tags


def _person(tokens: Sequence[tuple[int, str]], start: int, end: int) -> Iterable[Span]:
    """The tokens of a marked stretch of text, without titles; UNKNOWN if they go beyond it or nothing is left."""
    inside = [at for at, (left, word) in enumerate(tokens) if left < end and start < left + len(word)]
    if not inside:
        return
    first, last = inside[0], inside[-1]
    name = first + titles([tokens[at][1] for at in inside])
    whole = tokens[first][0] == start and tokens[last][0] + len(tokens[last][1]) == end
    yield Span(min(name, last), last + 1, "PERSON" if whole and name <= last else UNKNOWN)
