"""Arguments other than subjects that a tree leaves unsaid, and who does what a noun tells of."""

from collections.abc import Iterator

from detente.build.grammar.added_subjects import actors, owners
from detente.build.grammar.antecedents import Antecedents
from detente.build.grammar.clauses import NOMINALS
from detente.build.grammar.parse import Relation, Unsaid

_ARGUMENTS = frozenset({Relation.SUBJECT, Relation.OBJECT, Relation.INDIRECT_OBJECT, Relation.OBLIQUE, Relation.AGENT})
_NAMING = (Relation.POSSESSOR, Relation.AGENT, Relation.OBLIQUE, Relation.NOMINAL)  # as those hang who do it
_SHARED = _ARGUMENTS | {Relation.NOMINAL, Relation.POSSESSOR}


def antecedents(tree: Antecedents) -> Iterator[Unsaid]:
    """What a relative clause is about, in the place of its pronoun or of the gap that it leaves."""
    for at in tree.relative_pronouns:
        noun = tree.meant(at)
        if noun != at and tree.relation(at) in _ARGUMENTS:
            yield Unsaid(tree.head(at), noun, tree.relation(at), "antecedents")
    for clause in tree.hanging(Relation.RELATIVE_CLAUSE):
        if gap := tree.gap(clause):
            yield Unsaid(*gap, Relation.OBJECT, "antecedents")


def shared_arguments(tree: Antecedents) -> Iterator[Unsaid]:
    """What later verbs share with the first if it stands behind them: "welcomed and endorsed the plan".

    It hangs on the first, as in UD. Of 144 such objects in EWT, GUM and PUD 143 are shared; of 135 that hang on the
    last verb none is ("met and formed a bond"), so those are left alone.
    """
    for at in tree.hanging(Relation.CONJUNCT):
        if tree.word(at).pos != "VERB" or tree.children(at, Relation.OBJECT, Relation.AGENT):
            continue
        for relation in (Relation.AGENT,) if tree.passive(at) else (Relation.OBJECT,):
            for each in tree.children(tree.head(at), relation)[-1:]:
                if each > at:
                    yield Unsaid(at, tree.meant(each), relation, "shared-arguments")


def shared_nominals(tree: Antecedents) -> Iterator[Unsaid]:
    """The place of the first conjunct, and its preposition, for later ones: "talks with China and South Korea"."""
    for at in tree.hanging(Relation.CONJUNCT):
        first = tree.head(at)
        if not _is_nominal(tree, at) or not _is_nominal(tree, first):
            continue
        if tree.relation(first) in _SHARED:
            yield Unsaid(tree.head(first), at, tree.relation(first), "shared-nominals")
        if not tree.children(at, Relation.PREPOSITION):
            for preposition in tree.children(first, Relation.PREPOSITION):
                yield Unsaid(at, preposition, Relation.PREPOSITION, "shared-nominals")


def _is_nominal(tree: Antecedents, at: int) -> bool:
    return tree.word(at).pos in NOMINALS and not tree.children(at, Relation.COPULA)


def shared_possessors(tree: Antecedents) -> Iterator[Unsaid]:
    """The possessor of the first conjunct for later ones: "China's support and approval"."""
    for at in tree.hanging(Relation.CONJUNCT):
        for possessor in owners(tree, at):
            yield Unsaid(at, possessor, Relation.POSSESSOR, "shared-possessors")


def attachments(tree: Antecedents) -> Iterator[Unsaid]:
    """The other place of what may hang on a verb or on the noun before it: "held a summit with Xi".

    Parsers take it for either; a rule that knows its prepositions need not care.
    """
    for noun in (*tree.hanging(Relation.OBJECT), *tree.hanging(Relation.OBLIQUE)):
        verb, behind = tree.head(noun), tree.span(noun)[1] + 1
        for each in tree.children(verb, Relation.OBLIQUE) if tree.word(noun).pos == "NOUN" else ():
            if tree.span(each)[0] == behind and tree.children(each, Relation.PREPOSITION):
                yield Unsaid(noun, each, Relation.NOMINAL, "attachments")
        for each in tree.children(noun, Relation.NOMINAL) if tree.relation(noun) is Relation.OBJECT else ():
            if each > noun:
                agent = tree.preposition(each) == "by" and tree.passive(verb)
                yield Unsaid(verb, each, Relation.AGENT if agent else Relation.OBLIQUE, "attachments")


def possessor_as_actor(tree: Antecedents) -> Iterator[Unsaid]:
    """Who does what a noun tells of: "Iran's refusal to talk", "the visit of Li to Tokyo", "a visit by Li".

    Whether a noun tells of something done is for the lexicon to say.
    """
    named = {tree.head(each) for relation in _NAMING for each in tree.hanging(relation)} - {-1}
    for at in sorted(named.union(tree.hanging(Relation.CONJUNCT))):
        if tree.word(at).pos != "NOUN" or tree.children(at, Relation.COPULA):
            continue
        planned = any(tree.marker(each) == "to" for each in tree.children(at, Relation.NOUN_CLAUSE))
        for actor in actors(tree, at, planned):
            yield Unsaid(at, tree.meant(actor), Relation.SUBJECT, "possessor-as-actor")
