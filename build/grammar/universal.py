"""The neutral view of a parse in Universal Dependencies (version 2, as EWT and GUM have it)."""

from collections.abc import Sequence

from detente.build.grammar.draft import Draft
from detente.build.grammar.parse import Parse, Relation, Word

_RELATIONS = {  # a label stands for its subtypes too, unless they are listed
    "nsubj": Relation.SUBJECT,
    "csubj": Relation.CLAUSAL_SUBJECT,
    "expl": Relation.EXPLETIVE,
    "obj": Relation.OBJECT,
    "iobj": Relation.INDIRECT_OBJECT,
    "obl": Relation.OBLIQUE,
    "obl:agent": Relation.AGENT,
    "nmod": Relation.NOMINAL,
    "nmod:poss": Relation.POSSESSOR,
    "nmod:desc": Relation.COMPOUND,
    "appos": Relation.APPOSITION,
    "conj": Relation.CONJUNCT,
    "cc": Relation.COORDINATOR,
    "ccomp": Relation.COMPLEMENT,
    "xcomp": Relation.OPEN_COMPLEMENT,
    "advcl": Relation.ADVERBIAL_CLAUSE,
    "advcl:relcl": Relation.RELATIVE_CLAUSE,
    "acl": Relation.NOUN_CLAUSE,
    "acl:relcl": Relation.RELATIVE_CLAUSE,
    "parataxis": Relation.PARATAXIS,
    "mark": Relation.MARKER,
    "case": Relation.PREPOSITION,
    "aux": Relation.AUXILIARY,
    "cop": Relation.COPULA,
    "compound": Relation.COMPOUND,
    "compound:prt": Relation.PARTICLE,
    "advmod": Relation.ADVERB,
    "amod": Relation.ADJECTIVE,
    "nummod": Relation.NUMBER,
    "det": Relation.DETERMINER,
    "det:poss": Relation.POSSESSOR,
    "flat": Relation.NAME,
    "fixed": Relation.NAME,
    "goeswith": Relation.NAME,
    "punct": Relation.PUNCTUATION,
}
_NEGATIONS = frozenset({"not", "n't", "n’t", "never", "no"})
_POSSESSIVE = frozenset({"'s", "’s", "'", "’"})


def universal(words: Sequence[Word], heads: Sequence[int], labels: Sequence[str]) -> Parse:
    """The neutral view of a tree with UD labels; heads count from 0, a root has -1 or itself."""
    relations = [_relation(word, label) for word, label in zip(words, labels, strict=True)]
    draft = Draft(words, heads, relations)
    _rehang_clauses_under_be(draft, labels)
    _tell_obliques(draft)
    return draft.parse()


def _relation(word: Word, label: str) -> Relation:
    """What a label means for this word."""
    found = _RELATIONS.get(label) or _RELATIONS.get(label.partition(":")[0], Relation.OTHER)
    text = word.text.lower()
    if found is Relation.ADVERB and text in _NEGATIONS:
        return Relation.NEGATION
    if found is Relation.PREPOSITION and text in _POSSESSIVE:
        return Relation.OTHER
    return found


def _rehang_clauses_under_be(draft: Draft, labels: Sequence[str]) -> None:
    """Make "be" the head in "the aim is to talk" and "she is to visit", as it is in "she wants to visit"."""
    outer = {draft.heads[at] for at, label in enumerate(labels) if label.endswith(":outer")}
    for at, word in enumerate(draft.words):
        clause = draft.heads[at]
        if word.lemma == "be" and draft.relations[at] in (Relation.COPULA, Relation.AUXILIARY):
            if clause in outer and draft.relations[at] is Relation.COPULA:
                outer.discard(clause)
            elif not _infinitive_follows(draft, at):
                continue
            draft.lift(at, Relation.COMPLEMENT)
            draft.hand_over(clause, at, before=at)
            _rehang_conjuncts(draft, clause, at)


def _rehang_conjuncts(draft: Draft, clause: int, be: int) -> None:
    """Hang on a "be" the conjuncts that are finite like itself: "was to come but left"."""
    for at in draft.children(clause, Relation.CONJUNCT):
        verbs = (at, *draft.children(at, Relation.AUXILIARY, Relation.COPULA))
        if any(draft.words[verb].feature("VerbForm") == "Fin" for verb in verbs):
            draft.hang(at, be, Relation.CONJUNCT)


def _infinitive_follows(draft: Draft, be: int) -> bool:
    """Whether a "to" stands between a "be" and its head."""
    head = draft.heads[be]
    markers = draft.children(head, Relation.MARKER) if be < head else []
    return any(be < marker < head and draft.words[marker].text.lower() == "to" for marker in markers)


def _tell_obliques(draft: Draft) -> None:
    """Take an adverb with a preposition ("since then") for an oblique, and a preposition left alone for an adverb."""
    for at, relation in enumerate(draft.relations):
        if relation is Relation.ADVERB and draft.has(at, Relation.PREPOSITION):
            draft.relations[at] = draft.adjunct(draft.heads[at])
        elif relation is Relation.OBLIQUE and draft.words[at].pos == "ADP":
            draft.relations[at] = Relation.ADVERB
