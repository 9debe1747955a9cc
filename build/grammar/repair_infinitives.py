"""Mends infinitives whose subject was hung above them, and participles that were taken for the main verb."""

from collections.abc import Iterator

from detente.build.grammar.clauses import NOMINALS, finite_word, nominals_before
from detente.build.grammar.mending import Mending
from detente.build.grammar.parse import Relation


def subject_of_infinitive(tree: Mending) -> None:
    """Makes the premier of "plans for the premier to visit Tokyo" the subject of "visit"."""
    for at, to in _infinitives(tree):
        for found in nominals_before(tree, to):
            words = [each for each in tree.below(found, Relation.PREPOSITION) if tree.words[each].text.lower() == "for"]
            if words and _may_be_for(tree, at, found):
                _take(tree, at, found, words[0])
                break


def _infinitives(tree: Mending) -> Iterator[tuple[int, int]]:
    """The infinitives without a subject of their own, each with its "to"."""
    for to, word in enumerate(tree.words):
        at = tree.heads[to]
        if word.text.lower() != "to" or tree.relations[to] != Relation.MARKER or at < to:
            continue
        if tree.words[at].feature("VerbForm") == "Inf" and not tree.has(at, Relation.SUBJECT):
            yield at, to


def _may_be_for(tree: Mending, at: int, found: int) -> bool:
    """Whether an infinitive hangs beside a nominal, or on a name: "for a way to end it" is about the way."""
    if tree.heads[at] == found:
        return tree.pos(found) in ("PROPN", "PRON")
    return tree.heads[at] == tree.heads[found] and tree.relations[at] != Relation.CONJUNCT


def _take(tree: Mending, at: int, found: int, preposition: int) -> None:
    """Make a nominal the subject of an infinitive, and its preposition a marker."""
    above = tree.heads[found]
    if tree.heads[at] == found:
        tree.hang(at, above, tree.relations[found])
    tree.hang(found, at, Relation.SUBJECT)
    tree.hang(at, above, Relation.NOUN_CLAUSE if tree.pos(above) in NOMINALS else Relation.ADVERBIAL_CLAUSE)
    tree.hang(preposition, at, Relation.MARKER)


def verb_of_opening(tree: Mending) -> None:
    """Raises "left" in "Asked about it, he left" from "asked"."""
    for at, word in enumerate(tree.words):
        if word.pos == "VERB" and tree.relations[at] == Relation.ROOT and _is_opening(tree, at):
            behind = [each for each in tree.below(at) if each > at and _is_main(tree, at, each)]
            if behind:
                tree.change_places(at, behind[0], Relation.ADVERBIAL_CLAUSE)


def _is_opening(tree: Mending, at: int) -> bool:
    """Whether a sentence begins with this participle, or with its "having"."""
    helpers = tree.below(at, Relation.AUXILIARY)
    having = bool(helpers) and tree.words[helpers[0]].text.endswith("ing")
    if not having and (helpers or tree.words[at].feature("VerbForm") not in ("Part", "Ger")):
        return False
    return all(tree.heads[each] == at for each in range(at)) and not tree.has(at, Relation.SUBJECT)


def _is_main(tree: Mending, at: int, clause: int) -> bool:
    """Whether a finite clause with a subject stands behind a comma, with nothing to tie it to the verb before."""
    if not tree.has(clause, Relation.SUBJECT) or tree.has(clause, Relation.MARKER, Relation.COORDINATOR):
        return False
    subject = tree.below(clause, Relation.SUBJECT)[0]
    comma = any(tree.words[each].text == "," for each in range(at, subject))
    return comma and at < subject < clause and finite_word(tree, clause) is not None
