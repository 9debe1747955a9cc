"""Mends clauses that were not hung on what they tell of: with a "which" or "who", of what is told or charged."""

from detente.build.grammar.clauses import (
    SUBJECTS,
    agrees,
    comma_between,
    finite_word,
    has_subject,
    is_clause,
    is_time,
    nominals_before,
)
from detente.build.grammar.mending import Mending
from detente.build.grammar.parse import Relation

_PRONOUNS = frozenset({"which", "who", "whom"})  # "that" may be anything
_CHARGING = frozenset({"accuse", "suspect", "convict", "acquit", "absolve"})
_IN_PLACE = frozenset({Relation.RELATIVE_CLAUSE, Relation.COMPLEMENT, Relation.CLAUSAL_SUBJECT})  # "asked who won"
_MAIN = frozenset(  # what a main verb behind a relative clause is taken for
    {
        Relation.ADVERBIAL_CLAUSE,
        Relation.COMPLEMENT,
        Relation.CONJUNCT,
        Relation.OPEN_COMPLEMENT,
        Relation.PARATAXIS,
        Relation.RELATIVE_CLAUSE,
    }
)


def content_clause(tree: Mending) -> None:
    """Hangs "rejected" in "told the envoy that it rejected it" on "told": who is told something has no such clause."""
    for clause, relation in enumerate(tree.relations):
        noun = tree.heads[clause]
        while noun >= 0 and tree.relations[noun] == Relation.NOMINAL:
            noun = tree.heads[noun]
        if relation in (Relation.RELATIVE_CLAUSE, Relation.NOUN_CLAUSE) and noun >= 0:
            that = any(tree.words[each].text.lower() == "that" for each in tree.below(clause, Relation.MARKER))
            if that and tree.relations[noun] == Relation.INDIRECT_OBJECT and has_subject(tree, clause):
                tree.hang(clause, tree.heads[noun], Relation.COMPLEMENT)


def charge(tree: Mending) -> None:
    """Hangs "lying" in "accused the rebels of lying" on "accused": it tells of no sort of rebels."""
    for clause, relation in enumerate(tree.relations):
        noun = tree.heads[clause]
        if relation != Relation.NOUN_CLAUSE or tree.relations[noun] != Relation.OBJECT:
            continue
        of = any(tree.words[each].text.lower() == "of" for each in tree.below(clause, Relation.MARKER))
        if of and tree.words[tree.heads[noun]].lemma.lower() in _CHARGING:
            tree.hang(clause, tree.heads[noun], Relation.ADVERBIAL_CLAUSE)


def relative_clause(tree: Mending) -> None:
    """Hangs "opposed" in "Peru, which opposed it, left" on Peru, and raises "left"."""
    for at in range(2, len(tree)):
        if tree.words[at].text.lower() in _PRONOUNS and tree.heads[at] > at:
            _hang_clause(tree, at, _clause(tree, at))


def _clause(tree: Mending, at: int) -> int:
    """The clause that a pronoun opens: that of its verb, or the one of which that is an infinitive."""
    clause = tree.heads[at]
    while tree.relations[clause] == Relation.OPEN_COMPLEMENT and tree.heads[clause] > at:
        clause = tree.heads[clause]
    return clause


def _hang_clause(tree: Mending, at: int, clause: int) -> None:
    """Hang a clause on the nominal before its pronoun, if it hangs where no such clause can."""
    if tree.relations[clause] in _IN_PLACE or not is_clause(tree, clause):
        return
    nominals = nominals_before(tree, _edge(tree, at))
    if not nominals:
        return
    first = nominals[-1]
    if first in tree.below(clause, *SUBJECTS) and _has_other_subject(tree, clause, first):
        _raise_main_verb(tree, clause, first)
    elif all(child > nominals[0] for child in tree.below(clause)):
        tree.hang(clause, _told_of(tree, at, clause, nominals), Relation.RELATIVE_CLAUSE)


def _edge(tree: Mending, at: int) -> int:
    """Where the phrase before a pronoun ends, its preposition and a comma left out."""
    edge = at - 1 if tree.pos(at - 1) == "ADP" else at
    return edge - 1 if comma_between(tree, edge - 2, edge) == edge - 1 else edge


def _has_other_subject(tree: Mending, clause: int, first: int) -> bool:
    return any(first < each < clause for each in tree.below(clause, *SUBJECTS))


def _raise_main_verb(tree: Mending, clause: int, noun: int) -> None:
    """Give the subject that a relative clause took to the verb behind it, and that the place of the clause."""
    behind = [each for each in tree.below(clause, *_MAIN) if each > clause]
    main = next((each for each in behind if _lacks_subject(tree, each)), None)
    if main is not None:
        tree.change_places(clause, main, Relation.RELATIVE_CLAUSE)
        tree.hang(noun, main, Relation.SUBJECT)
        tree.hang(clause, noun, Relation.RELATIVE_CLAUSE)


def _lacks_subject(tree: Mending, at: int) -> bool:
    if has_subject(tree, at) or tree.has(at, Relation.MARKER, Relation.COORDINATOR):
        return False
    return finite_word(tree, at) is not None


def _told_of(tree: Mending, at: int, clause: int, nominals: list[int]) -> int:
    """Which nominal of those that end before a pronoun it stands for: the last that is no time and agrees."""
    verb = finite_word(tree, clause)
    for noun in nominals:
        fits = verb is None or tree.relations[at] not in SUBJECTS or agrees(tree, noun, verb)
        if fits and not is_time(tree.words[noun]):
            return noun
    return nominals[0]
