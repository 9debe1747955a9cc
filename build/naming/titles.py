"""Titles before and after names, with the state or institution that goes with them."""

from collections.abc import Iterable
from dataclasses import replace

from detente.build.naming.walk import POSSESSIVE, Walk
from detente.build.reading import Title
from detente.ontology.claims import Entity

_OF = frozenset({"of", "for", "at"})
_OF_ENDS = frozenset([",", ".", ";", "(", "and", "is", "was", "who", "to", "on", "in"])
_OPENS_APPOSITION = frozenset([",", "is", "was", "("])
_DETERMINERS = frozenset({"the", "a", "an", "its", "their", "his", "her"})
_BRACKET_REACH = 12  # slots between a title and a name in brackets
_BRACKET_ENDS = frozenset([".", ";", ":", "(", ")"])
_REACH = 6  # slots between a name and its title in apposition


def titles_before(walk: Walk, at: int) -> tuple[int, tuple[Title, ...]]:
    """The titles that stand before a name ("Chinese Foreign Minister and State Councilor"), and where they begin."""
    if walk.word(at - 1) == "(" and walk.word(at + 1) == ")":
        return at, _title_outside(walk, at - 1)
    comma = at > 1 and walk.words[at - 1] == "," and at - 1 in walk.title_ending
    spans = _chain(walk, at - 1 if comma else at)
    if not spans:
        return at, ()
    first = spans[0][0]
    if comma and (first == 0 or not _determined(walk, first)):
        return at, ()
    titles = tuple(_title(walk, begin, end, None) for begin, end in spans)
    while walk.word(first - 1) in walk.vocabulary.qualifiers:
        first -= 1
    owner, begin = walk.owner(first)
    return begin, owned_by(titles, owner)


def _title_outside(walk: Walk, bracket: int) -> tuple[Title, ...]:
    """The title before a name in brackets: "the Assistant Secretary for European Affairs (Hillenbrand)"."""
    served: tuple[Title, ...] = ()
    for end in range(bracket, max(0, bracket - _BRACKET_REACH), -1):
        if end in walk.title_ending:
            title = _title(walk, walk.title_ending[end], end, None)
            if not _of_another(walk, walk.title_ending[end], end):
                return (title,)
            served = (replace(title, courtesy=True),)  # it tells that a person is named, and not which office he has
        if walk.word(end - 1) in _BRACKET_ENDS:
            break
    return served


def _of_another(walk: Walk, first: int, last: int) -> bool:
    """Whether a title is of whom somebody serves: "the President's Assistant", "the Assistant to the Secretary"."""
    return walk.word(last) in POSSESSIVE or (walk.word(first - 1) == "the" and walk.word(first - 2) == "to")


def _chain(walk: Walk, edge: int) -> list[tuple[int, int]]:
    """The spans of the titles that end before a slot, joined by "and" or commas, in order."""
    spans: list[tuple[int, int]] = []
    while edge in walk.title_ending:
        first = walk.title_ending[edge]
        spans.insert(0, (first, edge))
        edge = first
        if edge > 1 and walk.words[edge - 1] in ("and", ",") and edge - 1 in walk.title_ending:
            if walk.word(walk.title_ending[edge - 1] - 1) == "the":
                break  # "the President and Secretary Wilson" are two
            edge -= 1
    return spans


def titles_after(walk: Walk, at: int) -> tuple[Title, ...]:
    """The title in apposition or predicate after a name: ", the secretary-general of …" or "is director of …"."""
    if walk.word(at) not in _OPENS_APPOSITION:
        return ()
    owner: Entity | None = None
    for ahead in range(at + 1, min(at + 1 + _REACH, len(walk.slots))):
        found = walk.phrase(walk.vocabulary.titles, ahead)
        if found:
            end, body = of_after(walk, found[0])
            of = body or owner
            bare = walk.words[at] == "," and not of and ahead == at + 1
            acts = walk.words[at] == "," and walk.predicate(end)  # "turning to Xi, the President said"
            return () if bare or acts else (_title(walk, ahead, found[0], of),)
        owner = walk.body_at(ahead) or owner
        word = walk.words[ahead]
        if word in (",", "and", "."):
            return ()
        if not owner and word not in _DETERMINERS and word not in walk.vocabulary.qualifiers:
            return ()
    return ()


def of_after(walk: Walk, at: int) -> tuple[int, Entity | None]:
    """The state or institution in "of …" right after a name or a title, and the slot after it."""
    if walk.word(at) not in _OF:
        return at, None
    found: tuple[int, Entity | None] = (at, None)
    for ahead in range(at + 1, min(at + 9, len(walk.slots))):
        if walk.words[ahead] in _OF_ENDS or walk.predicate(ahead):
            break
        entity = walk.body_at(ahead)
        if entity:
            found = (ahead + 1, entity)
            if walk.word(ahead + 1) not in POSSESSIVE:
                break
        elif walk.words[at] == "of" and ahead > at + 4:
            break
    return found


def owned_by(titles: Iterable[Title], owner: Entity | None) -> tuple[Title, ...]:
    """The titles, those without an owner given this one."""
    return tuple(title if title.of else replace(title, of=owner) for title in titles)


def _title(walk: Walk, first: int, last: int, of: Entity | None) -> Title:
    """The title that slots[first:last] are; the body that they name is whose it is: "Speaker of the Knesset"."""
    found = walk.phrase(walk.vocabulary.titles, first)
    courtesy = found is None or all(word.evokes == "Person" for word in found[1])
    if found and found[0] < last and (body := of_after(walk, found[0])[1]):
        of, last = body, found[0]
    return Title(walk.text(first, last), walk.slots[first].start, walk.slots[last - 1].end, of, courtesy)


def _determined(walk: Walk, first: int) -> bool:
    """Whether a title in apposition has an article or an owner: "the Chinese president, Xi"."""
    return walk.words[first - 1] == "the" or walk.words[first - 1] in POSSESSIVE or walk.body_at(first - 1) is not None
