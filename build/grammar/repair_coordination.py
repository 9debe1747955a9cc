"""Mends finite verbs after an "and": hung where they share no subject, or with their own taken for a conjunct."""

from itertools import islice

from detente.build.grammar.clauses import (
    BEFORE_MAIN_VERBS,
    agrees,
    conjunct_before,
    finite_clauses,
    finite_word,
    has_subject,
    is_coordinated,
    opening,
)
from detente.build.grammar.mending import Mending
from detente.build.grammar.parse import Relation
from detente.build.grammar.repair_subjects import may_be_subject

_COMPLETE = frozenset({Relation.OBJECT, Relation.OBLIQUE})  # behind which a clause may be over
_INSIDE = _COMPLETE | {Relation.NOMINAL, Relation.OPEN_COMPLEMENT}  # "will go on to give aid to Chad"
_FAR = 30  # heads up a tree, where a list of thousands was parsed as a chain


def subject_of_coordinated(tree: Mending) -> None:
    """Joins "met" in "Li arrived on Monday and met Abe" to "arrived"; frees the Park of "saw Seoul and Park left"."""
    for at, verb in finite_clauses(tree):
        if has_subject(tree, at):
            continue
        first = opening(tree, verb)
        if tree.pos(first - 1) == "CCONJ":
            if not is_coordinated(tree, at) and not tree.has(at, Relation.MARKER):
                _join(tree, at, first - 1)
            continue
        found = conjunct_before(tree, first)
        if found is not None and may_be_subject(tree, found, verb) and agrees(tree, found, verb, with_others=False):
            _part(tree, at, found)


def _join(tree: Mending, at: int, conjunction: int) -> None:
    """Hang a verb right after an "and" on the nearest finite clause before it that has a subject."""
    near = islice(tree.above(at), _FAR)
    first = next((head for head in near if head < conjunction and _can_share(tree, head)), None)
    if first is None:  # or that clause was hung on the verb
        first = next((each for each in reversed(tree.below(at)) if each < conjunction and _can_share(tree, each)), None)
        if first is None or tree.has(first, Relation.MARKER):
            return
        tree.change_places(at, first, Relation.CONJUNCT)
    tree.hang(at, first, Relation.CONJUNCT)
    tree.hang(conjunction, at, Relation.COORDINATOR)


def _can_share(tree: Mending, at: int) -> bool:
    return finite_word(tree, at) is not None and has_subject(tree, at)


def _part(tree: Mending, at: int, found: int) -> None:
    """Make the nominal between an "and" and a finite verb its subject, and the verb a conjunct of the clause before."""
    conjunctions, other = tree.below(found, Relation.COORDINATOR), tree.heads[found]
    while tree.relations[other] in _INSIDE and not _can_share(tree, tree.heads[other]):
        other = tree.heads[other]
    first = tree.heads[other]
    if not conjunctions or first in (at, -1) or first > found or not _can_share(tree, first):
        return
    if tree.relations[other] in _INSIDE and tree.relations[first] not in BEFORE_MAIN_VERBS:
        tree.hang(at, first, Relation.CONJUNCT)
        tree.hang(found, at, Relation.SUBJECT)
        tree.hang(conjunctions[0], at, Relation.COORDINATOR)
