"""What an event noun says itself of whether it takes place: "no talks", "the planned visit", "talks due in May"."""

from collections.abc import Iterator

from detente.build.grammar.parse import Relation
from detente.build.grammar.syntax import Syntax
from detente.build.status.composition import compose, open_still, strongest, undone
from detente.build.status.of_verbs import said_by_auxiliaries, said_by_verb
from detente.build.status.senses import Senses
from detente.ontology.codes import Status

_BESIDE = (Relation.ADJECTIVE, Relation.COMPOUND)
_DEFINITE = frozenset({"the", "this", "that", "these", "those", "its", "his", "her", "their", "our", "my", "your"})
_RELATIVE = frozenset({"who", "which", "that"})
_ANY = frozenset({"any"})


def said_by_noun(senses: Senses, at: int) -> Status | None:
    """The status that a noun gets from its own small words, adjectives and clauses; None where they give none."""
    return Status.DENIED if senses.syntax.negated(at) else _described(senses, at)


def _described(senses: Senses, at: int) -> Status | None:
    """The status that a noun gets from what describes it."""
    syntax = senses.syntax
    found = [*_by_adjectives(senses, at), *_by_clauses(senses, at)]
    if any(_leaves_open(syntax, word) for word in syntax.children(at, Relation.DETERMINER)):
        found.append(Status.HYPOTHETICAL)
    return strongest(*found) if found else None


def took_place(senses: Senses, at: int) -> bool:
    """Whether an adjective says of a noun that it is past: "their recent talks"."""
    return any(senses.aspect(word) is Status.HELD for word in senses.syntax.children(at, Relation.ADJECTIVE))


def _leaves_open(syntax: Syntax, word: int) -> bool:
    """Whether a small word is an "any", but not that of "if any"."""
    return syntax.lower(word) in _ANY and (word == 0 or syntax.lower(word - 1) != "if")


def said_by_predicate(senses: Senses, at: int) -> Status:
    """The status that a noun with "be" gets: "is in talks", "will be their first meeting", "is the upcoming summit".

    What is known is not denied by "was not their first meeting".
    """
    known = definite(senses.syntax, at) and not senses.syntax.preposition(at)
    group = said_by_auxiliaries(senses.syntax, at) if known else said_by_verb(senses, at)
    return compose(group, _described(senses, at) or Status.HELD) if known else group


def definite(syntax: Syntax, at: int) -> bool:
    """Whether a noun means something known: "the visit", "her visit"."""
    known = any(syntax.lower(word) in _DEFINITE for word in syntax.children(at, Relation.DETERMINER))
    if known and syntax.lower(at).endswith("ing") and any(syntax.obliques(at, "of")):
        return False  # "the granting of aid" is no more than granting aid
    return known or bool(syntax.children(at, Relation.POSSESSOR))


def _by_adjectives(senses: Senses, at: int) -> Iterator[Status]:
    """ "the upcoming summit", "a possible but unlikely visit"."""
    syntax = senses.syntax
    for beside in syntax.children(at, *_BESIDE):
        named = syntax.word(beside).pos in ("NOUN", "PROPN")
        for word in () if named else syntax.conjuncts(beside):
            if (aspect := senses.aspect(word)) and aspect is not Status.HELD:
                yield aspect


def _by_clauses(senses: Senses, at: int) -> Iterator[Status]:
    """ "a meeting scheduled for May", "talks to be held", "the visit, which was cancelled", "talks that they plan"."""
    syntax = senses.syntax
    for clause in syntax.children(at, Relation.NOUN_CLAUSE, Relation.RELATIVE_CLAUSE):
        marker = syntax.marker(clause)
        if marker not in ("", "that"):
            if marker == "to" and syntax.passive(clause):
                yield Status.PLANNED  # "joy at being asked" tells of no joy that was asked for
        elif syntax.passive(clause) or syntax.word(clause).pos == "ADJ" or _is_object(syntax, clause):
            aspect = senses.aspect(clause) or (Status.HELD if senses.has(clause, "light-verb") else None)
            found = compose(said_by_verb(senses, clause), aspect) if aspect else None
            if found and (open_still(found) or undone(found)):
                yield found


def _is_object(syntax: Syntax, clause: int) -> bool:
    """Whether a relative clause has a subject of its own, so that its noun is what is done: "talks that they plan"."""
    relative = syntax.relation(clause) is Relation.RELATIVE_CLAUSE
    whole = any(syntax.lower(noun) not in _RELATIVE for noun in syntax.children(clause, Relation.OBJECT))
    return relative and not whole and all(syntax.lower(noun) not in _RELATIVE for noun in syntax.subjects(clause))
