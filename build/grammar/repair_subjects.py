"""Mends finite verbs without a subject, where the subject or the verb was hung on what stands before it."""

from collections.abc import Iterator

from detente.build.grammar.clauses import (
    BEFORE_MAIN_VERBS,
    NOMINALS,
    SUBJECTS,
    agrees,
    comma_between,
    finite_clauses,
    finite_word,
    has_preposition,
    has_subject,
    is_clause,
    is_coordinated,
    is_time,
    nominal_before,
    opening,
)
from detente.build.grammar.mending import Mending
from detente.build.grammar.parse import Relation

_MISTAKEN = frozenset(  # what parsers take a stranded subject for
    {
        Relation.APPOSITION,
        Relation.COMPLEMENT,
        Relation.COMPOUND,
        Relation.CONJUNCT,
        Relation.NAME,
        Relation.NOMINAL,
        Relation.OBJECT,
        Relation.OBLIQUE,
        Relation.OPEN_COMPLEMENT,
        Relation.OTHER,
        Relation.PARATAXIS,
        Relation.ROOT,
    }
)
_ASTRAY = frozenset(  # what parsers take a verb for that they hang on its own subject
    {
        Relation.ADVERBIAL_CLAUSE,
        Relation.APPOSITION,
        Relation.COMPLEMENT,
        Relation.CONJUNCT,
        Relation.NOMINAL,
        Relation.NOUN_CLAUSE,
        Relation.OBLIQUE,
        Relation.OPEN_COMPLEMENT,
        Relation.PARATAXIS,
        Relation.RELATIVE_CLAUSE,
    }
)
_COMPLEMENTS = _ASTRAY - {Relation.ADVERBIAL_CLAUSE, Relation.CONJUNCT, Relation.PARATAXIS}
_WHOLE = frozenset({Relation.ROOT, Relation.COMPLEMENT, Relation.ADVERBIAL_CLAUSE, Relation.PARATAXIS})


def stranded(tree: Mending) -> Iterator[tuple[int, int]]:
    """Finite verbs without a subject, each with the nominal right before it that may be it."""
    for at, verb in finite_clauses(tree):
        found = nominal_before(tree, opening(tree, verb))
        if found is None or not may_be_subject(tree, found, verb):
            continue
        if not has_subject(tree, at) or _front_as_subject(tree, at, found):
            yield at, found


def may_be_subject(tree: Mending, found: int, verb: int) -> bool:
    """Whether the nominal before a finite word may be its subject, for all that it hangs elsewhere."""
    if verb + 1 < len(tree) and tree.words[verb + 1].feature("Case") == "Nom":
        return False  # "should they agree" has its subject behind
    return tree.relations[found] in _MISTAKEN and not is_time(tree.words[found]) and agrees(tree, found, verb)


def _front_as_subject(tree: Mending, at: int, found: int) -> bool:
    """Whether what a verb has for a subject is the date or place at the front, with the true one hung on it."""
    front = tree.heads[found]
    if tree.below(at, *SUBJECTS) != [front] or comma_between(tree, front, found) is None:
        return False
    return is_time(tree.words[front]) or has_preposition(tree, front)


# ---- subject-of-fronted ----


def subject_of_fronted(tree: Mending) -> None:
    """Frees the subject in "On July 8, Abe and Xi met" from the date on which it was hung."""
    for at, found in list(stranded(tree)):
        head = tree.heads[found]
        in_front = head < found and (head < 0 or not is_clause(tree, head) or _said_aside(tree, at, found))
        if (head == at or in_front) and not is_coordinated(tree, at):
            _take(tree, at, found)


def _said_aside(tree: Mending, at: int, found: int) -> bool:
    """Whether subject and verb come after the clause on which they were hung: "The talks failed, Abe said"."""
    return comma_between(tree, tree.heads[found], found) is not None and tree.heads[at] == tree.heads[found]


def _take(tree: Mending, at: int, found: int) -> None:
    """Hang a stranded subject on its verb, and on the verb too what it was stranded on, if that has no other place."""
    group, front = _group(tree, at, found), tree.heads[found]
    if found in tree.above(at):
        tree.hang(at, front, tree.relations[found])
    tree.hang(group[0], at, Relation.SUBJECT)
    for other in group[1:]:
        tree.hang(other, group[0], Relation.CONJUNCT)
    if front != at and front >= 0:
        _hang_front(tree, at, front)


def _group(tree: Mending, at: int, found: int) -> list[int]:
    """A stranded subject, after those that it is coordinated with: they hang side by side on the date."""
    front = tree.heads[found]
    if front in (at, -1) or tree.relations[found] != Relation.CONJUNCT or not tree.has(found, Relation.COORDINATOR):
        return [found]
    comma = comma_between(tree, front, found)
    if comma is None:
        return [found]
    beside = tree.below(front, Relation.CONJUNCT, Relation.APPOSITION)
    return [each for each in beside if comma < each < found and not is_time(tree.words[each])] + [found]


def _hang_front(tree: Mending, at: int, front: int) -> None:
    """Make a phrase at the front that was a root, or its verb's subject, that verb's oblique."""
    top = next(iter([*tree.above(front)][-1:]), front)
    if tree.pos(front) not in NOMINALS:
        return
    if top == at and tree.relations[front] in SUBJECTS:
        tree.hang(front, at, Relation.OBLIQUE)
    elif top == front and top != at:
        tree.change_places(top, at, Relation.OBLIQUE)


# ---- verb-of-fragment ----


def verb_of_fragment(tree: Mending) -> None:
    """Raises the verb in "Abe, prime minister of Japan, met Xi" from Japan, where nothing else makes a clause."""
    for at, verb in finite_clauses(tree):
        if has_subject(tree, at) or tree.relations[at] not in _ASTRAY:
            continue
        top = _phrase(tree, at)
        if top is None or tree.relations[top] not in _WHOLE or tree.has(at, Relation.MARKER, Relation.COORDINATOR):
            continue
        if _has_nearer(tree, top, verb):
            continue  # what the other steps look for
        if has_preposition(tree, top) or is_time(tree.words[top]):
            tree.change_places(top, at, Relation.OBLIQUE)
        elif agrees(tree, top, verb):
            tree.change_places(top, at, Relation.SUBJECT)


def _has_nearer(tree: Mending, top: int, verb: int) -> bool:
    """Whether a nominal nearer than the head of a phrase may be a verb's subject."""
    found = nominal_before(tree, opening(tree, verb))
    if found in (None, top) or any(_is_subordinate(tree, head) for head in tree.above(found) if head > top):
        return False
    return may_be_subject(tree, found, verb)


def _is_subordinate(tree: Mending, at: int) -> bool:
    """Whether a clause tells of a nominal: "the deal signed …", "the deal that …"."""
    return tree.relations[at] in (Relation.NOUN_CLAUSE, Relation.RELATIVE_CLAUSE)


def _phrase(tree: Mending, at: int) -> int | None:
    """The head of the phrase before a verb that hangs in it, if there are only clauses within it in between."""
    top = None
    for head in tree.above(at):
        if head < at and is_clause(tree, head) and _is_subordinate(tree, head):
            continue
        if head > at or is_clause(tree, head) or tree.pos(head) not in NOMINALS:
            return None
        top = head
        if tree.relations[head] in _WHOLE:
            return top
    return top


# ---- subject-of-complement ----


def shortened_clause(tree: Mending) -> None:
    """Parts "Israel does not" from "Iran applauded it" in "Israel does not: Iran applauded it"."""
    for at in range(1, len(tree) - 1):
        if tree.words[at].text not in (":", ";") or not _stops_short(tree, at):
            continue
        helper = at - 2 if tree.relations[at - 1] == Relation.NEGATION else at - 1
        verb = tree.heads[helper]
        if (
            tree.relations[helper] == Relation.AUXILIARY
            and verb > at
            and tree.below(verb, Relation.SUBJECT)[-1:] > [at]
        ):
            for child in [each for each in tree.below(verb) if each < at and each != helper]:
                tree.hang(child, helper, tree.relations[child])
            tree.hang(helper, verb, Relation.PARATAXIS)


def _stops_short(tree: Mending, at: int) -> bool:
    """Whether an auxiliary, with its "not", stands right before a stop."""
    before = at - 1 if tree.relations[at - 1] != Relation.NEGATION else at - 2
    return before > 0 and tree.pos(before) == "AUX"


def subject_of_complement(tree: Mending) -> None:
    """Frees the subject in "Abe said talks had failed" from the verb whose object or second subject it was made."""
    for clause, found in list(_second_subjects(tree)):
        tree.hang(found, clause, Relation.SUBJECT)
    for at, found in list(stranded(tree)):
        head = tree.heads[found]
        if not 0 <= head < found or tree.relations[head] in BEFORE_MAIN_VERBS or finite_word(tree, head) is None:
            continue
        if _is_complement(tree, at, found):
            tree.hang(at, head, Relation.COMPLEMENT)
            tree.hang(found, at, Relation.SUBJECT)


def _second_subjects(tree: Mending) -> Iterator[tuple[int, int]]:
    """Complements without a subject, each with what stands before it as its verb's second: "he asked Xi tell them"."""
    for clause in (at for at in range(len(tree)) if tree.relations[at] == Relation.COMPLEMENT):
        verb = tree.heads[clause]
        subjects = tree.below(verb, Relation.SUBJECT)
        if len(subjects) == 2 and subjects[0] < verb < subjects[1] < clause and not has_subject(tree, clause):
            yield clause, subjects[1]


def _is_complement(tree: Mending, at: int, found: int) -> bool:
    """Whether a verb hangs where a complement's may: on the verb before it, or on what was made that verb's object."""
    if tree.relations[at] not in _COMPLEMENTS or tree.words[found].feature("Case") == "Acc":
        return False
    return tree.heads[at] in (found, tree.heads[found])
