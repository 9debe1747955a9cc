"""What the trees of a parse tell of a clause: whether its verb is finite, what stands before it, who its subject is."""

from collections.abc import Iterator

from detente.build.dating.words import MONTHS, WEEKDAYS
from detente.build.grammar.mending import Mending
from detente.build.grammar.parse import Relation, Word

SUBJECTS = (Relation.SUBJECT, Relation.CLAUSAL_SUBJECT)
BEFORE_MAIN_VERBS = frozenset({Relation.RELATIVE_CLAUSE, Relation.ADVERBIAL_CLAUSE})  # a main verb may follow them
NOMINALS = frozenset({"NOUN", "PROPN", "PRON"})
_HELPING = frozenset({Relation.AUXILIARY, Relation.COPULA, Relation.MARKER, Relation.PREPOSITION, Relation.NAME})
_ASKING = frozenset("what who whom which that whatever whoever whichever there".split())
_WITH_PLURAL = frozenset("are were have do 're 've ’re ’ve".split())
_WITH_SINGULAR = frozenset("is was has does am 's ’s 'm ’m".split())
_LIKE_PLURAL = frozenset({"i", "you"})  # "I plan"
_COMMAS = frozenset({",", ";", ":", "–", "—", "--"})
_TIMES = frozenset(
    "day week month year decade hour minute today yesterday tomorrow tonight morning afternoon evening night weekend"
    " time".split()
)
_CALENDAR = _TIMES | MONTHS.keys() | WEEKDAYS.keys()


# ---- the verb ----


def finite(word: Word) -> bool:
    """Whether a word can be the finite verb of a statement; one without features is not trusted to be."""
    if word.pos not in ("VERB", "AUX") or word.feature("VerbForm") != "Fin":
        return False
    return word.feature("Mood") not in ("Imp", "Sub")


def finite_word(tree: Mending, at: int) -> int | None:
    """The word that makes the clause of a verb or predicate finite: its first auxiliary or copula, or itself."""
    if tree.relations[at] in _HELPING:
        return None
    helpers = tree.below(at, Relation.AUXILIARY, Relation.COPULA)
    first = helpers[0] if helpers and helpers[0] < at else at
    return first if finite(tree.words[first]) else None


def finite_clauses(tree: Mending) -> Iterator[tuple[int, int]]:
    """The head of each finite clause, with the word that makes it finite."""
    for verb, word in enumerate(tree.words):
        if finite(word):
            at = tree.heads[verb] if tree.relations[verb] in (Relation.AUXILIARY, Relation.COPULA) else verb
            if at >= 0 and finite_word(tree, at) == verb:
                yield at, verb


def opening(tree: Mending, verb: int) -> int:
    """Where the verb group of a finite word begins: there, or at an adverb or auxiliary before it."""
    while verb > 0 and (tree.pos(verb - 1) in ("ADV", "AUX") or tree.relations[verb - 1] == Relation.NEGATION):
        verb -= 1
    return verb


# ---- its clause ----


def is_clause(tree: Mending, at: int) -> bool:
    """Whether a word is the head of a clause: a verb, or a predicate with its copula or subject."""
    return tree.pos(at) in ("VERB", "AUX") or tree.has(at, Relation.COPULA, Relation.SUBJECT)


def has_subject(tree: Mending, at: int) -> bool:
    """Whether a clause has a subject in its own tree, or an "it" or "there" in its place."""
    return tree.has(at, *SUBJECTS, Relation.EXPLETIVE)


def is_coordinated(tree: Mending, at: int) -> bool:
    """Whether a clause hangs as a conjunct on another, whose subject it may share."""
    return tree.relations[at] == Relation.CONJUNCT and tree.heads[at] >= 0 and is_clause(tree, tree.heads[at])


# ---- the nominal before it ----


def nominal_before(tree: Mending, edge: int) -> int | None:
    """The head of the phrase that ends right before a word, where it may be the subject of what begins there."""
    chain = nominals_before(tree, edge)
    free = (at for at in reversed(chain) if not has_preposition(tree, at) and not _shares_preposition(tree, at))
    return next(free, None)


def conjunct_before(tree: Mending, edge: int) -> int | None:
    """The nominal right before a word that is coordinated with what stands before it: the Xi of "Abe and Xi met"."""
    chain = nominals_before(tree, edge)
    return next((at for at in chain if tree.relations[at] == Relation.CONJUNCT), None)


def nominals_before(tree: Mending, edge: int) -> list[int]:
    """The nominals that end right before a word, from the last word up: "China", "talks" for "talks with China"."""
    at = edge - 1
    chain = [at] if tree.pos(at) in NOMINALS else []
    while chain:
        head = tree.heads[at]
        if not 0 <= head < at or is_clause(tree, head) or comma_between(tree, head, at) is not None:
            break
        at = head
        if tree.pos(at) in NOMINALS:
            chain.append(at)
    return chain


def has_preposition(tree: Mending, at: int) -> bool:
    """Whether a nominal brings a preposition."""
    return tree.has(at, Relation.PREPOSITION)


def _shares_preposition(tree: Mending, at: int) -> bool:
    """Whether a nominal is the second of "with China and Korea"; in "in May and Park left" it cannot be."""
    first = tree.heads[at]
    if tree.relations[at] != Relation.CONJUNCT or first < 0 or not has_preposition(tree, first):
        return False
    if comma_between(tree, first, at) is not None or tree.words[at].feature("Case") == "Nom":
        return False
    return is_time(tree.words[first]) == is_time(tree.words[at])


def comma_between(tree: Mending, first: int, last: int) -> int | None:
    """The first comma, colon or dash between two words."""
    return next((at for at in range(first + 1, last) if tree.words[at].text in _COMMAS), None)


def is_time(word: Word) -> bool:
    """Whether a nominal is a time rather than somebody or something: "Monday", "last week", "July 8"."""
    last = word.text.lower().rpartition(" ")[2]
    return last[-1:].isdigit() or word.lemma.lower() in _CALENDAR or last in _CALENDAR


def agrees(tree: Mending, nominal: int, verb: int, with_others: bool = True) -> bool:
    """Whether a nominal may be the subject of a finite word by number: "they plan" and "he plans", not "he plan".

    `with_others`: an "and" before it makes it a plural.
    """
    noun, text = tree.words[nominal], tree.words[verb].text.lower()
    if noun.text.lower() in _ASKING:  # their verb may have its subject behind it: "what is their aim"
        return False
    plural = noun.feature("Number") == "Plur" or tree.has(nominal, Relation.CONJUNCT)
    plural = plural or (with_others and tree.has(nominal, Relation.COORDINATOR))
    if text in _WITH_PLURAL or text in _WITH_SINGULAR:
        return noun.pos == "PRON" or plural == (text in _WITH_PLURAL)
    if tree.pos(verb) == "AUX" or tree.words[verb].feature("Tense") != "Pres":
        return True
    return noun.text.lower() in _LIKE_PLURAL or plural != text.endswith("s")
