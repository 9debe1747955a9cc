"""Verbs of which a sentence does not tell who is to do it, so that nobody near should be taken for him."""

from detente.build.grammar.parse import Relation
from detente.build.grammar.syntax import Syntax

_OF_PLANS = frozenset({"of", "for"})
# Of these nobody knows who is to act: "stressed the need to help".
_NEEDS = frozenset("need necessity importance desirability advisability possibility urgency right authority".split())
_LOOSE = frozenset({Relation.ADVERBIAL_CLAUSE, Relation.COMPLEMENT})


def is_anybodys(syntax: Syntax, verb: int) -> bool:
    """Whether nothing tells who is to do it: "it is necessary to lift", "plans for lifting", "as suggested"."""
    head, relation = syntax.head(verb), syntax.relation(verb)
    if head < 0:
        return False
    if relation is Relation.CLAUSAL_SUBJECT:
        told = syntax.lower(verb).endswith("ing") and syntax.reported(head) is not None
        return not told  # "to go there is best", but "Lind said that lifting it is out of the question"
    if syntax.marker(verb) == "as to" or _is_as_told(syntax, verb):
        return True  # "at such a level as to threaten"
    if relation is Relation.NOUN_CLAUSE:
        return syntax.word(head).pos not in ("VERB", "AUX") and _is_of_noun(syntax, verb, head)
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


def _is_of_noun(syntax: Syntax, verb: int, noun: int) -> bool:
    """Whether a clause on a noun is nobody's, as the noun is: "the plan for lifting", "an offer to help was made"."""
    if not _OF_PLANS.isdisjoint(syntax.marker(verb).split()):
        return syntax.word(noun).pos == "NOUN"
    if syntax.marker(verb) != "to":
        return False
    whole = syntax.first(noun)
    while syntax.relation(whole) is Relation.NOMINAL and syntax.preposition(whole) == "of":
        whole = syntax.first(syntax.head(whole))  # "gave tons of food to help"
    aim = syntax.preposition(noun) == "in" or syntax.lower(noun) == "view"  # "in an effort to", "with a view to"
    aside = not aim and syntax.relation(whole) is not Relation.OBJECT
    return aside or syntax.word(noun).lemma in _NEEDS or syntax.named_for(noun)


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
