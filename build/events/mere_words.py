"""Verbs that tell of no act where they stand: "sounds threatening", "was reassured to hear", "would welcome"."""

from detente.build.events.writings import UTTERANCES
from detente.build.grammar.parse import Relation
from detente.build.grammar.syntax import Syntax

_SEEMING = frozenset({"sound", "seem", "look", "appear", "feel"})
_LEARNING = frozenset({"hear", "learn", "know", "see", "note", "find", "read", "discover"})
_INFINITIVES = (Relation.OPEN_COMPLEMENT, Relation.ADVERBIAL_CLAUSE)
_PARTICIPLES = (Relation.ADVERBIAL_CLAUSE, Relation.NOUN_CLAUSE)
_CLAUSES = (Relation.COMPLEMENT, Relation.ADVERB)  # "suggested it is soon", an adverb to a parse
_BIDDING = frozenset("should must ought shall may might could".split())
_ADVISED = frozenset(
    "good well better best wise useful helpful desirable advisable preferable appropriate fair".split()
)


def seems(syntax: Syntax, verb: int) -> bool:
    """Whether a verb is only how somebody is said to sound or look, or feels at news."""
    head = syntax.head(verb)
    looks = head >= 0 and syntax.relation(verb) is Relation.OPEN_COMPLEMENT and syntax.word(head).lemma in _SEEMING
    return looks or (syntax.passive(verb) and _is_news(syntax, verb))


def _is_news(syntax: Syntax, verb: int) -> bool:
    """Whether an infinitive of learning follows: "was reassured to hear"."""
    clauses = (each for each in syntax.children(verb, *_INFINITIVES) if syntax.marker(each) == "to")
    return any(syntax.word(clause).lemma in _LEARNING for clause in clauses)


def reflects(syntax: Syntax, verb: int) -> bool:
    """Whether those who do it are its object: "occupied themselves with it"."""
    return any(syntax.lower(noun).endswith(("self", "selves")) for noun in syntax.objects(verb))


def occurs(syntax: Syntax, verb: int) -> bool:
    """Whether it is only what somebody thinks of something: "it struck him that", "strikes us as good"."""
    told = syntax.children(verb, Relation.COMPLEMENT, Relation.CLAUSAL_SUBJECT) or any(syntax.obliques(verb, "as"))
    return syntax.word(verb).lemma == "strike" and bool(told)


def is_view(syntax: Syntax, verb: int) -> bool:
    """Whether a verb here only tells a view or a subject, for the few verbs of which that can be."""
    judge = {"suggest": _states, "discuss": _comments, "welcome": _wishes}.get(syntax.word(verb).lemma)
    return judge is not None and judge(syntax, verb)


def _states(syntax: Syntax, verb: int) -> bool:
    """Whether its clause tells what is or would be so; what is to be has a bare verb or a "should"."""
    opened = [each for each in syntax.children(verb, *_CLAUSES) if _is_clause(syntax, each)]
    clauses = [each for clause in opened for each in syntax.conjuncts(clause)]
    if any(_may_be_so(syntax, each) for each in clauses[:1]):
        return True  # "suggested that Chad might have another view"
    if any(syntax.modality(each) in _BIDDING for each in clauses):
        return False  # "suggested that it might not work and that we should wait"
    plain = (each for each in opened if not syntax.modality(each))
    return any(_expects(syntax, each) for each in opened) or any(
        syntax.tense(each) and not syntax.subjunctive(each) for each in plain
    )


def _is_clause(syntax: Syntax, word: int) -> bool:
    return syntax.relation(word) is Relation.COMPLEMENT or bool(syntax.children(word, Relation.COPULA))


def _expects(syntax: Syntax, clause: int) -> bool:
    """Whether a clause tells what would be so, not what would have to be done, or that it would be well to do it."""
    if syntax.modality(clause) != "would" or syntax.word(clause).lemma == "have":
        return False
    said = [clause, *syntax.children(clause, Relation.ADJECTIVE, Relation.ADVERB)]
    subjects = syntax.children(clause, Relation.SUBJECT, Relation.EXPLETIVE)
    advises = any(syntax.lower(each) in _ADVISED for each in said) or any(
        syntax.lower(each) == "it" for each in subjects
    )
    return not advises


def _may_be_so(syntax: Syntax, clause: int) -> bool:
    """Whether a clause tells what may be so, not what would be well: "might have another view"."""
    rests = syntax.word(clause).lemma == "have" or bool(syntax.children(clause, Relation.COPULA))
    whose = syntax.children(clause, Relation.SUBJECT)
    named = bool(whose) and all(syntax.lower(each) != "it" for each in whose)
    return rests and named and syntax.modality(clause) == "might"


def _comments(syntax: Syntax, verb: int) -> bool:
    """Whether a participle tells of what a writing or speech is about: "gave speeches, discussing Berlin"."""
    head = syntax.head(verb)
    if head < 0 or not syntax.lower(verb).endswith("ing") or syntax.relation(verb) not in _PARTICIPLES:
        return False
    return any(syntax.word(noun).lemma in UTTERANCES for noun in (head, *syntax.objects(head)))


def _wishes(syntax: Syntax, verb: int) -> bool:
    """Whether a verb stands in a "would": "would welcome"."""
    return syntax.modality(verb) == "would"
