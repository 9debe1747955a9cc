"""Subjects that a tree leaves unsaid: of open complements, later conjuncts, adjuncts, and clauses on nouns."""

from collections import defaultdict
from collections.abc import Iterator, Mapping

from detente.build.grammar.antecedents import Antecedents
from detente.build.grammar.clauses import NOMINALS, is_time
from detente.build.grammar.parse import Relation, Unsaid

# Verbs whose subject, not whose object, is to do what the infinitive says: "promised them to leave".
_PROMISING = frozenset({"promise", "vow", "pledge", "swear", "threaten"})
# Verbs whose object is to do it, even where the infinitive is taken for a purpose: "led them to leave".
_URGING = frozenset(
    "advise allow ask beg cause challenge compel convince direct drive enable encourage expect force help implore"
    " induce instruct invite lead motivate oblige order permit persuade press pressure prompt push remind request"
    " require tell tempt urge want warn".split()
)
_CALLED = frozenset({"on", "upon", "for"})  # "called on Iran to stop": who comes after them is to act
_OF_AGENTS = frozenset({"to", "by", "through", "via"})  # what a passive is done for, or by
_OF_THE_OBJECT = frozenset({"of", "for", "from", "into", "as"})  # "accused them of lying", but "met them after landing"
# Verbs that give their own plan or view as a noun: "made a decision to leave", "has no interest in leaving".
_HAVING = frozenset(
    "announce declare express have make reach reiterate show state take voice delay defer postpone undertake launch"
    " abandon cancel begin start conduct mount feel get gain lose lack adopt seize use".split()
)
_STANDING = frozenset({"in", "under", "on"})
_OF_CHANCES = frozenset({"of", "in"})
# Nouns of what one would have others do too: "the French idea of sharing costs", "Lind's appeal to stop".
FOR_OTHERS = frozenset(
    "idea notion concept suggestion recommendation advice instruction order demand call appeal plea invitation".split()
)
_RANKED = frozenset({"only", "last", "next"})  # as ordinals are: "the first leader to visit"
_STEPS = {
    Relation.OPEN_COMPLEMENT: "control-and-raising",
    Relation.CONJUNCT: "shared-subjects",
    Relation.ADVERBIAL_CLAUSE: "subject-of-adjuncts",
}
_SUBJECTLESS = frozenset({*_STEPS, Relation.NOUN_CLAUSE})
Found = Mapping[int, tuple[int, ...]]
"""The subjects of the words above, by word."""


def added_subjects(tree: Antecedents) -> Iterator[Unsaid]:
    """The subject of each clause that has none in its own tree, found from the top down: "wants to try to leave"."""
    found: defaultdict[int, tuple[int, ...]] = defaultdict(tuple)
    for own in reversed(tree.hanging(Relation.SUBJECT)):
        found[tree.head(own)] = (tree.subject(tree.head(own)),)
    lacking = {at for relation in _SUBJECTLESS for at in tree.hanging(relation)}
    for at in tree.downwards if lacking else ():
        if at in lacking and not found[at]:
            step, found[at] = _subjects(tree, at, found)
            for noun in found[at] if step else ():
                yield Unsaid(at, tree.meant(noun), Relation.SUBJECT, step)


def _subjects(tree: Antecedents, at: int, found: Found) -> tuple[str, tuple[int, ...]]:
    """The subjects of a word that has none of its own, and the step that finds them."""
    head, relation = tree.head(at), tree.relation(at)
    if tree.children(at, Relation.EXPLETIVE, Relation.CLAUSAL_SUBJECT):
        return "", ()
    if relation is Relation.CONJUNCT:
        return _STEPS[relation], found[head] if _is_predicate(tree, at, head) else ()
    if relation is Relation.OPEN_COMPLEMENT or (relation is Relation.ADVERBIAL_CLAUSE and not tree.tense(at)):
        return _STEPS[relation], () if _is_bidding(tree, at) else _controllers(tree, head, at, found)
    if relation is Relation.NOUN_CLAUSE and (tree.antecedent(at) is not None or _is_ranked(tree, head)):
        return "antecedents", (head,)
    if relation is Relation.NOUN_CLAUSE and _is_placed(tree, head):
        return "antecedents", found[head]
    if relation is Relation.NOUN_CLAUSE and not tree.tense(at):
        own = () if tree.word(head).lemma in FOR_OTHERS else actors(tree, head, planned=True)
        return "possessor-as-actor", own or _having(tree, head, found)
    return "", ()


def _is_predicate(tree: Antecedents, at: int, first: int) -> bool:
    """Whether a conjunct may have the subject of the first: a nominal only beside another with its copula."""
    return tree.word(at).pos not in NOMINALS or bool(tree.children(first, Relation.COPULA))


def _is_bidding(tree: Antecedents, at: int) -> bool:
    """Whether a bare verb opens a sentence, which the writer of a telegram says: "Suggest, if he agrees, Li go"."""
    return tree.span(at)[0] == at == 0 and tree.uninflected(at)


# ---- of clauses on verbs ----


def _controllers(tree: Antecedents, verb: int, clause: int, found: Found) -> tuple[int, ...]:
    """Which word of a verb or predicate is the subject of a clause on it."""
    if tree.passive(verb):
        return tree.children(verb, Relation.AGENT) if _is_of_agent(tree, clause) else found[verb]
    between = _is_of_object(tree, verb, clause) and (_objects(tree, verb, clause) or _called(tree, verb, clause))
    return between[:1] if between else found[verb]


def _objects(tree: Antecedents, verb: int, clause: int) -> tuple[int, ...]:
    """The objects before a clause, those between the verb and the clause first: "what he asked Li to read"."""
    direct, indirect = tree.children(verb, Relation.OBJECT), tree.children(verb, Relation.INDIRECT_OBJECT)
    near = (tuple(each for each in group if verb < each < clause) for group in (direct, indirect))
    return next(filter(None, near), tuple(each for each in direct or indirect if each < clause))


def _is_of_agent(tree: Antecedents, clause: int) -> bool:
    """Whether who does a passive does a clause too: "was held to end the war", "was ended through paying"."""
    aims = not _OF_AGENTS.isdisjoint(tree.marker(clause).split())
    urged = tree.marker(clause) == "to" and tree.word(tree.head(clause)).lemma in _URGING  # "was urged by Li to leave"
    return tree.relation(clause) is Relation.ADVERBIAL_CLAUSE and aims and not urged


def _is_of_object(tree: Antecedents, verb: int, clause: int) -> bool:
    """Whether the object of a verb, if there is one, is to do what a clause says."""
    lemma = tree.word(verb).lemma.lower()
    if tree.relation(clause) is Relation.ADVERBIAL_CLAUSE:
        marker = tree.marker(clause)
        return marker in _OF_THE_OBJECT or (marker == "to" and (lemma in _URGING or lemma == "call"))
    return lemma not in _PROMISING


def _called(tree: Antecedents, verb: int, clause: int) -> tuple[int, ...]:
    """Who is called on to act."""
    if "to" not in tree.marker(clause).split():
        return ()
    between = [noun for _, noun in tree.obliques(verb, *_CALLED) if verb < noun < clause]
    return tuple(noun for noun in reversed(between) if not is_time(tree.word(noun)))


# ---- of clauses on nouns, and of nouns ----


def actors(tree: Antecedents, noun: int, planned: bool) -> tuple[int, ...]:
    """Who does what a noun tells of: its "by", its possessor, or its "of" where a goal or a plan follows."""
    by = tuple(each for _, each in tree.obliques(noun, "by")) + tree.children(noun, Relation.AGENT)
    if by or (of_whom := owners(tree, noun)):
        return by or of_whom
    of = tuple(each for _, each in tree.obliques(noun, "of") if each > noun)[:1]
    if of and not planned:
        goal = any(True for _ in tree.obliques(noun, "to", "with", "in", "for", "on", "at"))
        return of if goal and tree.word(of[0]).pos in ("PROPN", "PRON") else ()
    return of


def owners(tree: Antecedents, noun: int) -> tuple[int, ...]:
    """The possessors of a noun, or those that it shares as a conjunct: "China's support and approval"."""
    first, own = tree.first(noun), tree.children(noun, Relation.POSSESSOR, Relation.DETERMINER)
    if own or tree.word(noun).pos != "NOUN" or tree.word(first).pos != "NOUN":
        return tree.children(noun, Relation.POSSESSOR)
    return tree.children(first, Relation.POSSESSOR)[:1]


def _having(tree: Antecedents, noun: int, found: Found) -> tuple[int, ...]:
    """The subject of a verb whose object is its own plan: "made a decision to leave", "has no interest in leaving"."""
    while tree.relation(noun) is Relation.NOMINAL and tree.preposition(noun) in _OF_CHANCES:
        noun = tree.head(noun)  # "took advantage of the break to leave"
    verb = tree.head(noun)
    taken = tree.relation(noun) is Relation.OBLIQUE and tree.preposition(noun) in _OF_CHANCES
    own = tree.relation(noun) is Relation.OBJECT or (taken and tree.word(verb).lemma == "take")
    if not own or tree.word(verb).lemma not in _HAVING or tree.passive(verb):
        return ()
    return () if tree.named_for(noun) else found[verb]


def _is_placed(tree: Antecedents, noun: int) -> bool:
    """Whether a noun tells how its subject stands: "is in a position to leave", "is under pressure to leave"."""
    said = tree.children(noun, Relation.COPULA, Relation.SUBJECT)  # telegrams leave out the "is"
    return bool(said) and tree.preposition(noun) in _STANDING


def _is_ranked(tree: Antecedents, noun: int) -> bool:
    """Whether a noun is "the first leader" of those who do what its infinitive says."""
    small = map(tree.word, tree.children(noun, Relation.ADJECTIVE))
    return any(word.feature("NumType") == "Ord" or word.text.lower() in _RANKED for word in small)
