"""All arguments that a tree leaves unsaid, by named steps, and how far to trust each step."""

from collections.abc import Callable, Iterator

from detente.build.grammar.added_arguments import (
    antecedents,
    attachments,
    possessor_as_actor,
    shared_arguments,
    shared_nominals,
    shared_possessors,
)
from detente.build.grammar.added_subjects import added_subjects
from detente.build.grammar.antecedents import Antecedents
from detente.build.grammar.parse import Relation, Unsaid

_FINDERS: tuple[Callable[[Antecedents], Iterator[Unsaid]], ...] = (
    antecedents,
    added_subjects,
    shared_arguments,
    shared_nominals,
    shared_possessors,
    possessor_as_actor,
    attachments,
)
# On right trees the enhanced graphs of EWT, GUM and PUD have 89 % of the controlled subjects, 83 % of the shared ones,
# 97 % of the shared nominals and all shared arguments; most of the rest are right too. The others are judged, as those
# graphs have none. A quarter of the attachments hang so in right trees; more do with a preposition that the word asks.
CONFIDENCE = {
    "antecedents": 0.95,
    "control-and-raising": 0.9,
    "shared-subjects": 0.85,
    "shared-nominals": 0.95,
    "shared-possessors": 0.75,
    "shared-arguments": 0.95,
    "subject-of-adjuncts": 0.75,
    "possessor-as-actor": 0.7,
    "attachments": 0.5,
}


def unsaid(tree: Antecedents) -> Iterator[Unsaid]:
    """Each unsaid argument once, though several steps may find it."""
    found: set[tuple[int, int, Relation]] = set()
    for finder in _FINDERS:
        for one in finder(tree):
            place = one.head, one.dependent, one.relation
            said = tree.head(one.dependent) == one.head and tree.relation(one.dependent) is one.relation
            if not said and place not in found and one.head != one.dependent:
                found.add(place)
                yield one
