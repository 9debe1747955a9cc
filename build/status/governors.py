"""What governs the clause of an event word in a parse, and the rule by which its status follows from there."""

from collections.abc import Callable
from dataclasses import dataclass

from detente.build.grammar.parse import Relation
from detente.build.grammar.syntax import Syntax
from detente.build.status.adverbial_clauses import adverbial
from detente.build.status.bearers import bearer
from detente.build.status.clause_openers import infinitive, supposes
from detente.build.status.complements import bare, complement, subject_clause
from detente.build.status.composition import Rule, always, given
from detente.build.status.noun_clauses import clause_of_noun, content_without_that
from detente.build.status.senses import Senses
from detente.build.status.telegrams import bidden_by
from detente.ontology.codes import Status

_SUBJECTS = (Relation.SUBJECT, Relation.EXPLETIVE)


@dataclass(frozen=True, slots=True)
class Governor:
    """The word that governs another, and how the other's status follows from its own."""

    at: int
    rule: Rule


def governor_of_clause(senses: Senses, at: int) -> Governor | None:
    """What governs the clause of a verb or predicate; None where it stands for itself."""
    first = _linked(senses, at)
    if first != at and supposes(senses.syntax.marker(at)):
        return Governor(senses.syntax.head(first), always(Status.HYPOTHETICAL))  # "if they go or if we stay"
    if (word := bidden_by(senses, first)) >= 0:
        return Governor(word, given(senses.aspect(word) or Status.HYPOTHETICAL))
    above, relation = bearer(senses, first)
    find = _BY_RELATION.get(relation)
    if find is None or above < 0:
        return None
    rule = find(senses, first, above)
    return Governor(above, rule) if rule else None


def _linked(senses: Senses, at: int) -> int:
    """The word by which a clause hangs on the rest; "planned to come and met": what is past is no complement."""
    syntax = senses.syntax
    first = syntax.first(at)
    finite = syntax.tense(at) == "past" or (syntax.tense(at) == "present" and "progressive" in syntax.aspect(at))
    while first != at and finite and (_bare(senses, first) or _unlike(syntax, first, at)):
        first = syntax.first(syntax.head(first))
    return first


def _bare(senses: Senses, at: int) -> bool:
    """Whether a clause is an infinitive, with or without its "to"."""
    return infinitive(senses.syntax, at) or bidden_by(senses, at) >= 0


def _unlike(syntax: Syntax, first: int, at: int) -> bool:
    """Whether what happened cannot share the modal before another verb: "hoped he would agree and asked him"."""
    own = (
        syntax.word(at).feature("VerbForm") == "Fin" and not syntax.helpers(at) and not syntax.children(at, *_SUBJECTS)
    )
    return own and bool(syntax.modality(first)) and not syntax.passive(first) and "perfect" not in syntax.aspect(first)


_BY_RELATION: dict[Relation, Callable[[Senses, int, int], Rule | None]] = {
    Relation.COMPLEMENT: complement,
    Relation.OPEN_COMPLEMENT: complement,
    Relation.ADVERBIAL_CLAUSE: adverbial,
    Relation.NOUN_CLAUSE: clause_of_noun,
    Relation.RELATIVE_CLAUSE: content_without_that,
    Relation.CLAUSAL_SUBJECT: subject_clause,
    Relation.PARATAXIS: bare,
    Relation.ADJECTIVE: bare,
}
