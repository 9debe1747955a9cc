"""Words that point back: "the two leaders", "he", "that project"."""

from collections.abc import Sequence

from detente.build.reading import Mention
from detente.build.walk import Walk
from detente.ontology.claims import Entity
from detente.ontology.lexicon import Word

_OWNERS = frozenset({"his", "her"})
_PRONOUNS = _OWNERS | {"he", "she", "him"}
_POINTING = frozenset({"the", "that", "this", "its", "such"})
_BARE = frozenset({"the two", "the pair"})  # of persons, where two have been named
_PERSONS = ("leader", "men", "president")  # a pair that names one of these is of persons
_REACH = 12  # things named before, among which the last of a class is sought
_CLOSE = 3  # the same for an organization called a project, as new banks are: it must have been named just before


def anaphor_at(walk: Walk, at: int) -> int | None:
    """Read a word that points back at a slot, if there is one; the slot after."""
    found = _pair(walk, at) or _noun(walk, at) or _pronoun(walk, at)
    return walk.emit(at, *found) if found else None


def _pair(walk: Walk, at: int) -> tuple[int, Mention] | None:
    """The last two persons or states: "the two leaders", "both countries"."""
    found = walk.phrase(walk.vocabulary.pairs, at)
    if found is None or walk.word(found[0]) == "of":
        return None
    phrase = " ".join(walk.words[at : found[0]])
    persons = phrase in _BARE or any(noun in phrase for noun in _PERSONS)
    two = walk.memory.last_two("Person") if persons else None
    two = two or walk.memory.last_two("State")
    if two is None:
        return None
    members = tuple(walk.again(each, at, found[0]) for each in two)
    return found[0], Mention(members[0], "pair", members=members)


def _pronoun(walk: Walk, at: int) -> tuple[int, Mention] | None:
    """Whom the sentence names first, or else the one before it: "he", "him", "his"."""
    if walk.word(at) not in _PRONOUNS:
        return None
    meant = walk.first_person() or walk.memory.topic
    if meant is None:
        return None
    reading = "owner-pronoun" if walk.word(at) in _OWNERS else "pronoun"
    return at + 1, Mention(walk.again(meant, at, at + 1), reading)


def _noun(walk: Walk, at: int) -> tuple[int, Mention] | None:
    """The last thing whose name has the noun, or else the last of its class: "that project", "the bank"."""
    found = walk.phrase(walk.vocabulary.anaphors, at) if walk.word(at - 1) in _POINTING else None
    if found is None or walk.word(found[0]) in ("of", "between", "with"):
        return None
    last = _pointed_at(walk, walk.words[at], found[1])
    return (found[0], Mention(walk.again(last, at, found[0]), "anaphor")) if last else None


def _pointed_at(walk: Walk, noun: str, entries: Sequence[Word]) -> Entity | None:
    for recent in reversed(walk.memory.recent):
        if noun in recent.label.lower().split() and not walk.gazetteer.is_a(recent.type, "Person"):
            return recent
    classes = {word.evokes for word in entries}
    for way, recent in enumerate(reversed(walk.memory.recent[-_REACH:])):
        meant = classes | {"Treaty"} if "Initiative" in classes else classes
        if "Initiative" in classes and way < _CLOSE:
            meant = meant | {"InternationalOrganization"}
        if any(walk.gazetteer.is_a(recent.type, class_) for class_ in meant):
            return recent
    return None
