"""What became of a plan by the same sentence: "was expected to come but did not"."""

from collections.abc import Iterator

from detente.build.grammar.parse import Relation
from detente.build.grammar.syntax import Syntax
from detente.build.status.composition import undone
from detente.build.status.of_verbs import said_by_verb
from detente.build.status.senses import EVENT_NOUNS, Senses
from detente.ontology.codes import Status

_POINTING = frozenset({"PRON"})
_TURNING = frozenset({"but", "yet"})


def turned_out(senses: Senses, at: int) -> Status | None:
    """How what is told of a plan ends after a "but"; None where nothing is said."""
    for verb in _after_but(senses.syntax, at):
        if found := _end(senses, verb):
            return found
    return None


def _after_but(syntax: Syntax, at: int) -> Iterator[int]:
    """The clauses that a "but" joins to a word or to any that it hangs on."""
    above = at
    while above >= 0:
        for verb in syntax.conjuncts(above):
            joined = (syntax.lower(word) for word in syntax.children(verb, Relation.COORDINATOR))
            if verb > at and _TURNING.intersection(joined):
                yield verb
        above = syntax.head(syntax.first(above))


def _end(senses: Senses, verb: int) -> Status | None:
    """What a clause says of a plan: "but did not", "but cancelled it", "but the trip was called off"."""
    syntax = senses.syntax
    if syntax.word(verb).pos == "AUX":
        return Status.DENIED if syntax.negated(verb) else None
    aspect = senses.aspect(verb)
    if aspect is None or not undone(aspect) or said_by_verb(senses, verb) is not Status.HELD:
        return None
    about = syntax.undergoers(verb)
    return aspect if all(_points_back(senses, noun) for noun in about) else None


def _points_back(senses: Senses, noun: int) -> bool:
    """Whether a noun means what was planned: "it", "the trip", not "the treaty"."""
    return senses.syntax.word(noun).pos in _POINTING or senses.has(noun, *EVENT_NOUNS, "control-noun")
