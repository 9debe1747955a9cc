"""Words that point back: "the two leaders", "he", "the minister", "that project"."""

from collections.abc import Sequence

from detente.build.naming.offices import COUNTERPART, counterpart, title_of
from detente.build.naming.pairs import pair_at
from detente.build.naming.pronouns import PRONOUNS, pronoun_at
from detente.build.naming.walk import Walk
from detente.build.reading import Mention
from detente.ontology.claims import Entity
from detente.ontology.lexicon import Word

_POINTING = frozenset({"the", "that", "this", "its", "such"})
_ALONE = frozenset({"the", "both", COUNTERPART}) | PRONOUNS  # with these, and the first words of pairs, others begin
_REACH = 12  # things named before, among which the last of a class is sought
_CLOSE = 3  # the same for an organization called a project, as new banks are: it must have been named just before


def pointing_back(walk: Walk) -> frozenset[int]:
    """The slots at which words that point back may begin: few, so that nothing is looked for at the others."""
    opening = _ALONE | walk.vocabulary.pairs.first
    alone = (at for at, word in enumerate(walk.words) if word in opening)
    return frozenset(alone).union(at + 1 for at, word in enumerate(walk.words) if word in _POINTING)


def anaphor_at(walk: Walk, at: int) -> int | None:
    """Read words that point back at a slot where they may begin; the slot after."""
    found = pair_at(walk, at) or pronoun_at(walk, at) or counterpart(walk, at) or title_of(walk, at) or _noun(walk, at)
    return walk.emit(at, *found) if found else None


def _noun(walk: Walk, at: int) -> tuple[int, Mention] | None:
    """The last thing whose name has the noun, or else the last of its class: "that project", "the bank"."""
    found = walk.phrase(walk.vocabulary.anaphors, at) if walk.word(at - 1) in _POINTING else None
    if found is None or walk.word(found[0]) in ("of", "between", "with") or _is_several(walk, at, found[1]):
        return None
    last = _pointed_at(walk, at, found[1])
    return (found[0], Mention(walk.again(last, at, found[0]), "anaphor")) if last else None


def _is_several(walk: Walk, at: int, entries: Sequence[Word]) -> bool:
    """Whether a noun is for more than one: "the parties"."""
    return walk.words[at].endswith("s") and all(not entry.lemma.endswith("s") for entry in entries)


def _pointed_at(walk: Walk, at: int, entries: Sequence[Word]) -> Entity | None:
    noun = walk.words[at]
    for recent in reversed(walk.memory.recent):
        if noun in recent.label.lower().split() and not walk.gazetteer.is_a(recent.type, "Person"):
            return recent
    classes = {word.evokes for word in entries}
    for way, recent in enumerate(reversed(walk.memory.recent[-_REACH:])):
        meant = classes | {"Treaty"} if "Initiative" in classes else classes
        if "Initiative" in classes and way < _CLOSE:
            meant = meant | {"InternationalOrganization"}
        if way >= _CLOSE and meant == {"InternationalOrganization"}:
            return None  # "the bloc" of a text that spoke of the United Nations long before
        if any(walk.gazetteer.is_a(recent.type, class_) for class_ in meant):
            return recent
    return _only_one(walk, at, classes)


def _only_one(walk: Walk, at: int, classes: set[str]) -> Entity | None:
    """The one thing of a class that a document has named so far, however long ago."""
    things = (walk.gazetteer.things.get(each) for each in sorted(walk.memory.named))
    found = [thing for thing in things if thing and any(walk.gazetteer.is_a(thing.type, each) for each in classes)]
    return walk.entity(found[0], at) if len(found) == 1 else None
