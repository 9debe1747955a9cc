"""Words that are noun or verb by where they stand: "both sides plan a summit", "the visit to Tokyo"."""

from detente.build.grammar.clauses import NOMINALS, finite, has_preposition, is_clause, is_time
from detente.build.grammar.mending import Mending
from detente.build.grammar.parse import Relation, Word

_ARTICLES = frozenset("a an the its their his her our my your".split())  # what an object begins with
_NOMINATIVE = frozenset("he she they we".split())
_PLURAL = frozenset("both these those several many few various".split())  # a singular noun cannot follow
_NOT_PLURAL = frozenset({"one", "1"})
_STOPS = frozenset({",", ".", ";", ":", "?", "!", ")"})
_CLAUSES = frozenset({Relation.ROOT, Relation.COMPLEMENT, Relation.PARATAXIS})
_LOOSE = frozenset(  # how a verb hangs on its object, or that on it, where both are taken for nouns
    {Relation.COMPOUND, Relation.ADJECTIVE, Relation.NOMINAL, Relation.NAME, Relation.APPOSITION, Relation.CONJUNCT}
)
_INSIDE = frozenset(  # what stands before a noun within its phrase
    {Relation.DETERMINER, Relation.NUMBER, Relation.ADJECTIVE, Relation.COMPOUND, Relation.POSSESSOR, Relation.NAME}
)


def verb_for_noun(tree: Mending) -> None:
    """Take "plan" in "both sides plan a summit" for the verb that its clause lacks."""
    for at in range(1, len(tree)):
        word, found = tree.words[at], at - 1
        if _has_only_subject(tree, at):
            _as_verb_of_subject(tree, at)
            continue
        if word.pos not in ("NOUN", "ADJ") or not word.text[:1].islower() or tree.pos(found) not in NOMINALS:
            continue
        top = _clause_of(tree, at, found)
        if top is not None and _agree(tree.words[found], word) and _must_be_verb(tree, at, found, top):
            _as_verb(tree, at, found, top)


def _has_only_subject(tree: Mending, at: int) -> bool:
    """Whether a noun has a subject but nothing that makes it a predicate: "some in Beijing object to the plan"."""
    noun = tree.pos(at) == "NOUN" and tree.words[at].text[:1].islower() and tree.relations[at] in _CLAUSES
    small = (Relation.COPULA, Relation.AUXILIARY, Relation.DETERMINER, Relation.POSSESSOR, Relation.ADJECTIVE)
    before = [child for child in tree.below(at, Relation.SUBJECT) if child < at]
    agree = len(before) == 1 and _agree(tree.words[before[0]], tree.words[at])
    return noun and agree and not tree.has(at, *small) and not any(_brings_verb(tree, each) for each in tree.below(at))


def _as_verb_of_subject(tree: Mending, at: int) -> None:
    """Make a verb of such a noun: what stands before it belongs to its subject, what is behind it becomes its own."""
    subject = tree.below(at, Relation.SUBJECT)[0]
    for child in tree.below(at, *_LOOSE):
        if child < at:
            tree.hang(child, subject, Relation.NOMINAL)
        else:
            _as_argument(tree, child, at)
    tree.retag(at, "VERB", "Mood=Ind|Tense=Pres|VerbForm=Fin")


def gerund_for_noun(tree: Mending) -> None:
    """Take "meeting" in "left without meeting Putin" for a verb: nouns have no objects."""
    for at, word in enumerate(tree.words):
        if word.pos != "NOUN" or not word.text.lower().endswith("ing") or not tree.below(at, Relation.OBJECT):
            continue
        tree.retag(at, "VERB", "VerbForm=Ger")
        if tree.relations[at] is Relation.OBLIQUE:
            tree.hang(at, tree.heads[at], Relation.ADVERBIAL_CLAUSE)
            for marker in tree.below(at, Relation.PREPOSITION):
                tree.hang(marker, at, Relation.MARKER)


def _clause_of(tree: Mending, at: int, found: int) -> int | None:
    """The head of the verbless clause that two neighbours make up, with what follows them or alone."""
    top = at
    if tree.relations[at] in _LOOSE and (tree.heads[at] == found or tree.heads[at] > at):
        top = tree.heads[at]
    if (
        tree.relations[top] not in _CLAUSES
        or is_clause(tree, top)
        or tree.heads[found] not in (at, top, tree.heads[top])
    ):
        return None
    if found != top and (tree.relations[found] not in _LOOSE or tree.heads[found] not in (at, top)):
        return None
    return None if any(_brings_verb(tree, child) for each in {at, top} for child in tree.below(each)) else top


def _brings_verb(tree: Mending, at: int) -> bool:
    return tree.relations[at] not in (Relation.RELATIVE_CLAUSE, Relation.NOUN_CLAUSE) and (
        finite(tree.words[at]) or is_clause(tree, at)
    )


def _agree(noun: Word, verb: Word) -> bool:
    """Whether they would agree as subject and verb of the present."""
    plural = noun.feature("Number") == "Plur" or noun.text.lower() in ("they", "we")
    return plural != (verb.text.endswith("s") and verb.lemma != verb.text)


def _must_be_verb(tree: Mending, at: int, found: int, top: int) -> bool:
    """Whether grammar leaves no noun: an object begins right behind, a "they" goes before, or a "both" clashes."""
    after = tree.words[at + 1].text.lower() if at + 1 < len(tree) else ""
    if after in _ARTICLES or tree.words[found].text.lower() in _NOMINATIVE:
        return True
    before = [child for each in {at, found, top} for child in tree.below(each) if child < found]
    clash = any(_counts_several(tree.words[child]) for child in before)
    return clash and tree.words[found].feature("Number") == "Plur" and tree.words[top].feature("Number") == "Sing"


def _counts_several(word: Word) -> bool:
    text = word.text.lower()
    return text in _PLURAL or (word.pos == "NUM" and text not in _NOT_PLURAL)


def _as_verb(tree: Mending, at: int, found: int, top: int) -> None:
    """Make a verb of a word, of the one before it its subject, and of the phrase behind it its object."""
    if top != at:
        tree.change_places(top, at, Relation.OBJECT if top > at else Relation.SUBJECT)
    for child in [*tree.below(at), *tree.below(top)]:
        if child < found and tree.relations[child] in _INSIDE:
            tree.hang(child, found, tree.relations[child])
    tree.hang(found, at, Relation.SUBJECT)
    for child in tree.below(at, Relation.NOMINAL, Relation.APPOSITION, Relation.COMPOUND, Relation.CONJUNCT):
        _as_argument(tree, child, at)
    tree.retag(at, "VERB", "Mood=Ind|Tense=Pres|VerbForm=Fin")


def _as_argument(tree: Mending, child: int, at: int) -> None:
    """Hang what was a noun's on a verb."""
    if tree.relations[child] == Relation.CONJUNCT and tree.has(child, Relation.COORDINATOR):
        return
    bare = child > at and not has_preposition(tree, child) and not is_time(tree.words[child])
    taken = tree.has(at, Relation.OBJECT)
    tree.hang(child, at, Relation.OBJECT if bare and not taken else Relation.OBLIQUE)


def noun_for_verb(tree: Mending) -> None:
    """Take "visit" in "the visit to Tokyo" for a noun."""
    for at in range(1, len(tree)):
        word = tree.words[at]
        if word.pos != "VERB" or word.feature("VerbForm") not in ("Fin", "Inf") or word.text.lower().endswith("ing"):
            continue
        if tree.heads[at] > at and tree.relations[at] in _INSIDE:
            continue  # "a sit-down strike"
        article = _article(tree, at)
        if article is not None and _ends_phrase(tree, at) and not tree.has(at, Relation.SUBJECT, Relation.AUXILIARY):
            _as_noun(tree, at, article)


def _article(tree: Mending, at: int) -> int | None:
    """The determiner or possessive right before a word, or before its adjective."""
    before = at - 1
    if tree.pos(before) == "ADJ" and before > 0:
        before -= 1
    text, possessive = tree.words[before].text.lower(), tree.pos(before) == "PART"
    return before if text in (("'s", "’s") if possessive else _ARTICLES - {"her"}) else None


def _ends_phrase(tree: Mending, at: int) -> bool:
    """Whether no phrase goes on behind a word: a preposition comes, a stop, or a finite verb."""
    if at + 1 >= len(tree) or tree.pos(at + 1) == "ADP" or tree.words[at + 1].text in _STOPS:
        return True
    return finite(tree.words[at + 1])


def _as_noun(tree: Mending, at: int, article: int) -> None:
    """Make a noun of a word, and hang what is around it as it hangs on nouns."""
    plural = tree.words[at].text.lower().endswith("s")
    tree.retag(at, "NOUN", "Number=Plur" if plural else "Number=Sing")
    if tree.pos(article) != "PART":
        possessive = tree.words[article].feature("Poss") == "Yes" or tree.pos(article) == "PRON"
        tree.hang(article, at, Relation.POSSESSOR if possessive else Relation.DETERMINER)
    for child in tree.below(at, Relation.OBLIQUE):
        tree.hang(child, at, Relation.NOMINAL)
    for child in tree.below(at, Relation.OPEN_COMPLEMENT, Relation.ADVERBIAL_CLAUSE):
        tree.hang(child, at, Relation.NOUN_CLAUSE)
    _place(tree, at, article)


def _place(tree: Mending, at: int, article: int) -> None:
    """Hang a new noun where nouns hang: with its preposition, before its verb, or behind it."""
    head = tree.heads[at]
    small = [child for child in tree.below(at, Relation.MARKER, Relation.PREPOSITION) if child < article]
    for child in small:
        tree.hang(child, at, Relation.PREPOSITION)
    if head < 0 or tree.relations[at] in (Relation.CONJUNCT, Relation.NOMINAL, Relation.OBLIQUE, Relation.APPOSITION):
        return
    if small or not is_clause(tree, head):
        tree.hang(at, head, Relation.OBLIQUE if is_clause(tree, head) else Relation.NOMINAL)
    elif head > at:
        tree.hang(at, head, Relation.SUBJECT)
    else:
        tree.hang(at, head, Relation.OBLIQUE if tree.has(head, Relation.OBJECT) else Relation.OBJECT)
