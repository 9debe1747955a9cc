"""The neutral view of a parse with CLEAR labels, as spaCy's English pipelines give them.

CLEAR takes prepositions and "be" for heads; here they come to hang on what they bring.
"""

from collections.abc import Sequence

from detente.build.grammar.draft import Draft
from detente.build.grammar.parse import Parse, Relation, Word

_RELATIONS = {
    "nsubj": Relation.SUBJECT,
    "nsubjpass": Relation.SUBJECT,
    "csubj": Relation.CLAUSAL_SUBJECT,
    "csubjpass": Relation.CLAUSAL_SUBJECT,
    "expl": Relation.EXPLETIVE,
    "dobj": Relation.OBJECT,
    "dative": Relation.INDIRECT_OBJECT,
    "agent": Relation.PREPOSITION,
    "prep": Relation.PREPOSITION,
    "pobj": Relation.OBLIQUE,
    "pcomp": Relation.ADVERBIAL_CLAUSE,
    "npadvmod": Relation.OBLIQUE,
    "attr": Relation.OPEN_COMPLEMENT,
    "acomp": Relation.OPEN_COMPLEMENT,
    "oprd": Relation.OPEN_COMPLEMENT,
    "xcomp": Relation.OPEN_COMPLEMENT,
    "ccomp": Relation.COMPLEMENT,
    "advcl": Relation.ADVERBIAL_CLAUSE,
    "acl": Relation.NOUN_CLAUSE,
    "relcl": Relation.RELATIVE_CLAUSE,
    "poss": Relation.POSSESSOR,
    "appos": Relation.APPOSITION,
    "conj": Relation.CONJUNCT,
    "cc": Relation.COORDINATOR,
    "preconj": Relation.COORDINATOR,
    "mark": Relation.MARKER,
    "aux": Relation.AUXILIARY,
    "auxpass": Relation.AUXILIARY,
    "neg": Relation.NEGATION,
    "prt": Relation.PARTICLE,
    "advmod": Relation.ADVERB,
    "quantmod": Relation.ADVERB,
    "amod": Relation.ADJECTIVE,
    "nummod": Relation.NUMBER,
    "compound": Relation.COMPOUND,
    "nmod": Relation.COMPOUND,
    "det": Relation.DETERMINER,
    "predet": Relation.DETERMINER,
    "parataxis": Relation.PARATAXIS,
    "punct": Relation.PUNCTUATION,
}
_BRINGERS = frozenset({"prep", "agent", "dative", "pcomp", "advmod", "mark", "prt"})  # labels of prepositions
_PREDICATES = frozenset({"attr", "acomp", "oprd"})
_BEFORE_NOUNS = (Relation.PREPOSITION, Relation.DETERMINER, Relation.POSSESSOR, Relation.ADJECTIVE)
_QUOTES = frozenset({'"', "”", "''"})
_CLAUSES = (Relation.COMPLEMENT, Relation.OPEN_COMPLEMENT)


def clear(words: Sequence[Word], heads: Sequence[int], labels: Sequence[str]) -> Parse:
    """The neutral view of a tree with CLEAR labels; heads count from 0, a root has -1 or itself."""
    relations = [_relation(word, label) for word, label in zip(words, labels, strict=True)]
    draft = Draft(words, heads, relations)
    lifted = _rehang_prepositions(draft, labels)
    _rehang_predicates(draft, labels, lifted)
    _join_in_order(draft)
    _raise_objects(draft)
    _part_at_semicolons(draft)
    _tell_clauses_from_kin(draft)
    _share_objects(draft)
    return draft.parse()


def _relation(word: Word, label: str) -> Relation:
    """What a label means for this word."""
    text = word.text.lower()
    if label == "aux" and text == "to":
        return Relation.MARKER
    if text in ("n't", "n’t"):
        return Relation.NEGATION
    return _RELATIONS.get(label, Relation.OTHER)


# ---- prepositions ----


def _rehang_prepositions(draft: Draft, labels: Sequence[str]) -> set[int]:
    """Hang each preposition on what it brings, from the bottom up; the words brought."""
    lifted: set[int] = set()
    for at in reversed(draft.downwards()):
        brought = _brought(draft, labels, lifted, at)
        if brought >= 0:
            _rehang_preposition(draft, labels, lifted, at, brought)
            lifted.add(brought)
        elif draft.relations[at] is Relation.PREPOSITION:
            draft.relations[at] = Relation.ADVERB  # one with nothing after it: "the issue they argued about"
    return lifted


def _brought(draft: Draft, labels: Sequence[str], lifted: set[int], at: int) -> int:
    """The object or clause that a preposition brings, be it by another preposition ("out of the pact"); or -1."""
    if labels[at] not in ("prep", "agent") and draft.words[at].pos not in ("ADP", "SCONJ"):
        return -1
    children = draft.children(at)
    for label in ("pobj", "pcomp"):
        if found := [child for child in children if labels[child] == label and child > at]:
            return found[0]
    return next((child for child in children if child in lifted and child > at), -1)


def _rehang_preposition(draft: Draft, labels: Sequence[str], lifted: set[int], at: int, brought: int) -> None:
    clausal = draft.words[brought].pos in ("VERB", "AUX") and draft.relations[brought] is not Relation.OBLIQUE
    relation = _relation_brought(draft, labels[at], at, clausal)
    draft.lift(brought, Relation.MARKER if clausal else Relation.PREPOSITION)
    draft.hang(brought, draft.heads[brought], relation)
    for child in draft.children(at):
        draft.hang(child, brought, _relation_beside(draft, labels, lifted, child, brought))


def _relation_brought(draft: Draft, label: str, at: int, clausal: bool) -> Relation:
    """How what a preposition brings hangs where the preposition hung."""
    head = draft.heads[at]
    if label not in _BRINGERS:
        return draft.relations[at]
    if clausal:
        return Relation.NOUN_CLAUSE if draft.is_nominal(head) else Relation.ADVERBIAL_CLAUSE
    return Relation.AGENT if label == "agent" else draft.adjunct(head)


def _relation_beside(draft: Draft, labels: Sequence[str], lifted: set[int], at: int, brought: int) -> Relation:
    """How another word that hung on the preposition hangs on what it brings."""
    if at in lifted and draft.relations[at] in (Relation.OBLIQUE, Relation.NOMINAL):
        return draft.adjunct(brought)
    if labels[at] in ("prep", "pcomp") and draft.words[at].pos in ("ADP", "SCONJ"):
        return Relation.PREPOSITION  # "because of" has two
    return draft.relations[at]


# ---- predicates with "be" ----


def _rehang_predicates(draft: Draft, labels: Sequence[str], lifted: set[int]) -> None:
    """Hang each "be" on its predicate, from the bottom up."""
    for be in reversed(draft.downwards()):
        if draft.words[be].lemma != "be" or draft.relations[be] in (Relation.AUXILIARY, Relation.COPULA):
            continue
        named = [child for child in draft.children(be) if labels[child] in _PREDICATES]
        if _says_there(draft, be):
            for child in named:
                draft.relations[child] = Relation.SUBJECT
        elif (predicate := named[0] if named else _place(draft, lifted, be)) >= 0:
            _rehang_predicate(draft, be, predicate)


def _says_there(draft: Draft, be: int) -> bool:
    """Whether a "be" only says that something exists."""
    return any(draft.words[child].text.lower() == "there" for child in draft.children(be, Relation.EXPLETIVE))


def _place(draft: Draft, lifted: set[int], be: int) -> int:
    """The place, time or state after a "be" that has no other predicate: "is in Oslo", "is underway"; or -1."""
    if draft.has(be, *_CLAUSES):
        return -1
    later = [child for child in draft.children(be, Relation.OBLIQUE, Relation.ADVERB) if child > be]
    obliques = [child for child in later if child in lifted]
    return obliques[0] if obliques else later[-1] if later else -1


def _rehang_predicate(draft: Draft, be: int, predicate: int) -> None:
    """Hang a "be" and all that hung on it on its predicate."""
    clauses = [child for child in draft.children(be, *_CLAUSES) if child > predicate]
    stand_ins = [child for child in draft.children(be, Relation.SUBJECT) if draft.words[child].lemma.lower() == "it"]
    draft.lift(predicate, Relation.COPULA)
    draft.hand_over(be, predicate)
    if clauses and stand_ins:  # "it is unclear whether …"
        draft.relations[stand_ins[0]] = Relation.EXPLETIVE
        draft.relations[clauses[0]] = Relation.CLAUSAL_SUBJECT


# ---- clauses ----


def _join_in_order(draft: Draft) -> None:
    """Take the "in order" of "in order to talk" for a marker."""
    for at, word in enumerate(draft.words):
        if word.text.lower() == "order" and draft.relations[at] is Relation.OBLIQUE:
            bare = [child.text.lower() for child in map(draft.words.__getitem__, draft.children(at, *_BEFORE_NOUNS))]
            clauses = draft.children(at, Relation.NOUN_CLAUSE)
            if bare == ["in"] and clauses:
                _join_marker(draft, at, clauses[0])


def _join_marker(draft: Draft, noun: int, clause: int) -> None:
    """Put a clause in the place of its noun, which with its preposition becomes the clause's marker."""
    prepositions = draft.children(noun, Relation.PREPOSITION)
    draft.lift(clause, Relation.MARKER)
    draft.relations[clause] = Relation.ADVERBIAL_CLAUSE
    draft.hand_over(noun, clause)
    for preposition in prepositions:
        draft.hang(preposition, clause, Relation.MARKER)


def _raise_objects(draft: Draft) -> None:
    """Hang the subject of a clause without a finite verb on the verb above: "wants them to leave"."""
    for at, head in enumerate(draft.heads):
        if draft.relations[at] in _CLAUSES and not _is_finite(draft, at):
            subjects = [child for child in draft.children(at, Relation.SUBJECT) if head < child < at]
            for subject in subjects[:1]:
                draft.hang(subject, head, Relation.OBJECT)
                draft.relations[at] = Relation.OPEN_COMPLEMENT


def _is_finite(draft: Draft, at: int) -> bool:
    """Whether a clause has a finite verb, or a marker that asks for one."""
    verbs = [at, *draft.children(at, Relation.AUXILIARY, Relation.COPULA)]
    markers = {draft.words[child].text.lower() for child in draft.children(at, Relation.MARKER)}
    if markers - {"to"}:
        return True
    bare = draft.words[at].pos == "VERB" and not draft.words[at].features and not markers
    return bare or any(draft.words[verb].feature("VerbForm") == "Fin" for verb in verbs)


def _part_at_semicolons(draft: Draft) -> None:
    """Take a clause that a semicolon parts from its head for one that stands by itself."""
    parted = {draft.heads[at]: at for at, word in enumerate(draft.words) if word.text == ";"}
    for at, head in enumerate(draft.heads):
        if draft.relations[at] is Relation.COMPLEMENT and at < parted.get(head, -1) < head:
            draft.relations[at] = Relation.PARATAXIS


def _tell_clauses_from_kin(draft: Draft) -> None:
    """Take "told them that …" for a verb with an indirect object, and "way for us to go" for no relative clause."""
    for at, relation in enumerate(draft.relations):
        if relation is Relation.COMPLEMENT and draft.has(at, Relation.SUBJECT, Relation.EXPLETIVE):
            _tell_hearer(draft, at)
        elif relation is Relation.RELATIVE_CLAUSE and _has_to(draft, at):
            draft.relations[at] = Relation.NOUN_CLAUSE


def _tell_hearer(draft: Draft, clause: int) -> None:
    """Take an object right before what is told, or after what is quoted, for an indirect one."""
    verb = draft.heads[clause]
    for at in draft.children(verb, Relation.OBJECT)[:1]:
        first, last = sorted((at, clause))
        between = [child for child in draft.children(verb) if first < child < last]
        marks = {draft.words[child].text for child in between if draft.relations[child] is Relation.PUNCTUATION}
        told = verb < at < clause and not marks and (not between or draft.has(clause, Relation.MARKER))
        if told or (clause < verb and marks & _QUOTES):
            draft.relations[at] = Relation.INDIRECT_OBJECT


def _has_to(draft: Draft, at: int) -> bool:
    return any(draft.words[child].text.lower() == "to" for child in draft.children(at, Relation.MARKER))


def _share_objects(draft: Draft) -> None:
    """Hang the object behind a row of verbs on the first, as UD has it: "condemned and rejected the attack".

    CLEAR has it on the last, as in "met and signed the accord", so that verbs like "meet" get an object too.
    """
    for at, relation in enumerate(draft.relations):
        if relation is Relation.CONJUNCT and not draft.has(at, Relation.SUBJECT, Relation.AUXILIARY):
            for each in draft.children(at, Relation.OBJECT):
                draft.hang(each, _first_of_row(draft, at), Relation.OBJECT)


def _first_of_row(draft: Draft, at: int) -> int:
    """The first of the verbs that stand side by side up to this one."""
    head = draft.heads[at]
    while draft.relations[at] is Relation.CONJUNCT and draft.words[head].pos == "VERB" and _is_bare(draft, head):
        at, head = head, draft.heads[head]
    return at


def _is_bare(draft: Draft, verb: int) -> bool:
    """Whether a verb has no words of its own behind it."""
    behind = {draft.relations[child] for child in draft.children(verb) if child > verb}
    return behind <= {Relation.CONJUNCT, Relation.COORDINATOR, Relation.PUNCTUATION}
