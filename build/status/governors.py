"""What governs the clause of an event word in a parse, and the rule by which its status follows from there."""

from collections.abc import Callable
from dataclasses import dataclass

from detente.build.grammar.parse import Relation
from detente.build.grammar.syntax import Syntax
from detente.build.status.adverbial_clauses import adverbial
from detente.build.status.bearers import bearer
from detente.build.status.clause_openers import infinitive, supposes
from detente.build.status.complements import bare, complement, subject_clause
from detente.build.status.composition import Rule, always
from detente.build.status.noun_clauses import clause_of_noun, content_without_that
from detente.build.status.senses import Senses
from detente.ontology.codes import Status


@dataclass(frozen=True, slots=True)
class Governor:
    """The word that governs another, and how the other's status follows from its own."""

    at: int
    rule: Rule


def governor_of_clause(senses: Senses, at: int) -> Governor | None:
    """What governs the clause of a verb or predicate; None where it stands for itself."""
    first = _linked(senses.syntax, at)
    if first != at and supposes(senses.syntax.marker(at)):
        return Governor(senses.syntax.head(first), always(Status.HYPOTHETICAL))  # "if they go or if we stay"
    above, relation = bearer(senses, first)
    find = _BY_RELATION.get(relation)
    if find is None or above < 0:
        return None
    rule = find(senses, first, above)
    return Governor(above, rule) if rule else None


def _linked(syntax: Syntax, at: int) -> int:
    """The word by which a clause hangs on the rest; "planned to come and met": no complement, what is past."""
    first = syntax.first(at)
    while first != at and syntax.tense(at) == "past" and infinitive(syntax, first):
        first = syntax.first(syntax.head(first))
    return first


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
