"""Whom a text is about from sentence to sentence: whoever is said to do something, or whom the writer meets or tells.

What only is told by somebody ("had promised", "would go") does not take the word from who tells it.
"""

from detente.build.grammar.parse import Relation
from detente.build.grammar.syntax import Syntax
from detente.build.naming.memory import Somebody
from detente.build.naming.persons_told import PersonsTold
from detente.build.naming.walk import Walk


def note_focus(walk: Walk) -> None:
    """Remember whom a sentence is about."""
    memory = walk.memory
    if walk.syntax is None:
        memory.topic = walk.first_person() or (None if walk.stranger() else memory.topic)
        return
    told = PersonsTold(walk, walk.syntax, len(walk.slots))
    memory.since += 1
    for clause in reversed(told.main):
        if found := told.subject(clause):
            _note(walk, found, weak=is_told(told.tree, clause))
            return
    if found := next((one for clause in reversed(told.main) if (one := _whose(told, clause))), None):
        _note(walk, found, weak=True)
        return
    writers = [clause for clause in told.main if told.is_writers(clause)]
    if found := next((one for clause in writers for _, one in told.addressed(clause)), None):
        _note(walk, found, weak=False)
        return
    if walk.stranger():
        _note(walk, Somebody(None), weak=False)  # whoever comes next may be "the Ambassador"
        return
    if not any(item.mention and item.mention.entity.type == "Person" for item in walk.items):
        return
    named = told.named(len(walk.slots))
    lost = told.has_lost_subject
    if (memory.topic is None and named) or (len(named) == 1 and (told.has_subject or lost)):
        _note(walk, Somebody(named[0]), weak=not ((writers or lost) and len(named) == 1))


def is_told(tree: Syntax, clause: int) -> bool:
    """Whether a clause only gives what somebody tells: "Xi had left", "Xi would leave"."""
    return tree.modality(clause) != "" or (tree.tense(clause) == "past" and tree.aspect(clause).startswith("perfect"))


def _whose(told: PersonsTold, clause: int) -> Somebody | None:
    """Whose the subject of a clause is: "Kono's answer was"."""
    owners = [each for one in told.tree.subjects(clause) for each in told.tree.children(one, Relation.POSSESSOR)]
    found = told.one(owners[0]) if owners else None
    return found if found and found.entity else None


def _note(walk: Walk, found: Somebody, weak: bool) -> None:
    walk.memory.topic = found.entity
    if not weak:
        walk.memory.speaker, walk.memory.since = found, 0
