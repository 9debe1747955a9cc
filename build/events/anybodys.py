"""Verbs of which a sentence does not tell who is to do it, so that nobody near should be taken for him."""

from detente.build.grammar.parse import Relation
from detente.build.grammar.syntax import Syntax

_LOOSE = frozenset({Relation.ADVERBIAL_CLAUSE, Relation.COMPLEMENT})


def is_anybodys(syntax: Syntax, verb: int) -> bool:
    """Whether nothing tells who is to do it: "it is necessary to lift", "plans for lifting", "as suggested"."""
    head, relation = syntax.head(verb), syntax.relation(verb)
    if head < 0 or syntax.word(verb).pos == "ADV":
        return syntax.word(verb).pos != "NOUN" and syntax.uninflected(verb)  # "Suggest you vote for it": whoever writes
    if relation is Relation.CLAUSAL_SUBJECT:
        told = syntax.lower(verb).endswith("ing") and syntax.reported(head) is not None
        return not told  # "to go there is best", but "Lind said that lifting it is out of the question"
    if syntax.marker(verb) == "as to" or _is_as_told(syntax, verb):
        return True  # "at such a level as to threaten"
    if relation is Relation.NOUN_CLAUSE:
        return syntax.head(head) >= 0  # "a determination to withdraw" is of him who has it, whom the tree would tell
    if relation is Relation.ADVERBIAL_CLAUSE and syntax.passive(head):
        return True  # "will be improved through providing jets"
    if relation in _LOOSE and _is_bare(syntax, verb):
        return True  # "Lind, harassed with problems, left", "he thought proposed supervision would fail"
    if relation is Relation.CONJUNCT:
        return _is_bidden(syntax, verb, head)
    return _is_impersonal(syntax, head) or (relation is Relation.OBJECT and syntax.word(verb).pos == "NOUN")


def _is_as_told(syntax: Syntax, verb: int) -> bool:
    """Whether a bare participle only points to what was said elsewhere: "as suggested in our letter"."""
    return syntax.marker(verb) == "as" and not (syntax.subjects(verb) or syntax.lower(verb).endswith("ing"))


def _is_bare(syntax: Syntax, verb: int) -> bool:
    """Whether a past participle has neither auxiliary nor marker."""
    word = syntax.word(verb)
    past = word.feature("VerbForm") == "Part" and word.feature("Tense") == "Past"
    return past and not syntax.children(verb, Relation.MARKER, Relation.AUXILIARY, Relation.COPULA)


def _is_bidden(syntax: Syntax, verb: int, first: int) -> bool:
    """Whether a bare verb is joined to a noun or to another that bids: "Continue trade and seek cooperation"."""
    if syntax.word(verb).feature("VerbForm") != "Inf" or syntax.children(verb, Relation.AUXILIARY):
        return False
    return syntax.word(first).pos == "NOUN" or (syntax.uninflected(first) and syntax.marker(first) != "to")


def _is_impersonal(syntax: Syntax, head: int) -> bool:
    """Whether an adjective is said of nobody: "it is necessary to", "it would seem wise to"."""
    above = syntax.head(head) if syntax.relation(head) is Relation.OPEN_COMPLEMENT else head
    return syntax.word(head).pos == "ADJ" and any(syntax.children(each, Relation.EXPLETIVE) for each in (head, above))
