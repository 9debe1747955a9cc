"""Who holds the same stance or the other one: "like Uganda", "unlike Japan", "and so does Peru", "Fiji did not"."""

from collections.abc import Iterator

from detente.build.grammar.parse import Relation
from detente.build.groups import actor
from detente.build.reading import Mention
from detente.build.stances.attitude import Attitude

_STANDING_IN = frozenset({"do", "have", "be", "will"})
_NOT = frozenset({"not", "n't", "never"})
_JOINED = (Relation.CONJUNCT, Relation.ADVERBIAL_CLAUSE, Relation.PARATAXIS)


def likewise(attitude: Attitude) -> Iterator[tuple[Mention, bool]]:
    """The others to whom a sentence likens the holder of a stance, and whether theirs is turned round."""
    yield from _compared(attitude)
    yield from _shortened(attitude)


def _compared(attitude: Attitude) -> Iterator[tuple[Mention, bool]]:
    syntax = attitude.syntax
    verb = attitude.root
    for host in (verb, *syntax.children(verb, Relation.SUBJECT)):
        for preposition, noun in syntax.obliques(host, "like", "unlike"):
            for mention in _actors(attitude, noun):
                yield mention, preposition == "unlike"


def _shortened(attitude: Attitude) -> Iterator[tuple[Mention, bool]]:
    """Those of whom only an auxiliary is said: "and so does Peru", "as did Chile", "the United States did not"."""
    syntax = attitude.syntax
    for clause in syntax.children(attitude.at, *_JOINED, Relation.AUXILIARY):
        if clause < attitude.at or syntax.word(clause).lemma.lower() not in _STANDING_IN or _goes_on(attitude, clause):
            continue
        negated = any(syntax.lower(each) in _NOT for each in range(clause, syntax.span(clause)[1] + 1))
        turned = negated != syntax.negated(attitude.at)
        for noun in syntax.children(clause, Relation.SUBJECT, Relation.OBJECT):
            yield from ((mention, turned) for mention in _actors(attitude, noun))


def _goes_on(attitude: Attitude, clause: int) -> bool:
    """Whether a verb does not stand in for another: it has an object beside its subject, or a verb of its own."""
    syntax = attitude.syntax
    if syntax.children(clause, Relation.COMPLEMENT, Relation.OPEN_COMPLEMENT, Relation.OBLIQUE):
        return True
    inverted = not syntax.children(clause, Relation.SUBJECT)
    opens = any(syntax.lower(each) in ("as", "so", "nor", "neither") for each in syntax.children(clause))
    return bool(syntax.children(clause, Relation.OBJECT)) and not (inverted and opens)


def _actors(attitude: Attitude, noun: int) -> list[Mention]:
    return [mention for mention in attitude.cast.named([noun]) if actor(attitude.reading, mention)]
