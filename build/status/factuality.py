"""Did it take place? The status of an event from its own clause and from all that governs it."""

from operator import attrgetter

from detente.build.grammar.kept import kept_by
from detente.build.grammar.parse import Relation
from detente.build.reading import ReadSentence, Trigger
from detente.build.status import by_words as status_by_words
from detente.build.status.composition import Rule, open_still
from detente.build.status.governors import governor_of_clause
from detente.build.status.governors_of_nouns import governor_of_noun
from detente.build.status.of_nouns import said_by_noun, said_by_predicate, took_place
from detente.build.status.of_verbs import said_by_verb
from detente.build.status.senses import Senses
from detente.build.status.turns import turned_out
from detente.ontology import edtf
from detente.ontology.codes import Status

denied_report = status_by_words.denied_report
_VERBAL = (Relation.COPULA, Relation.AUXILIARY)
_WORDS = {"verb": ("VERB", "AUX"), "noun": ("NOUN", "PROPN", "VERB", "ADJ")}


def status_of_verb(sentence: ReadSentence, trigger: Trigger) -> Status:
    """The status that a verb's own clause, and what governs it, give its event."""
    found = _parsed(sentence, trigger, "verb")
    if found is None:
        return status_by_words.status_of_verb(sentence, trigger)
    if status_by_words.called_false(sentence.items, trigger.first):
        return Status.DENIED
    return _status(*found) or Status.HELD


def status_of_noun(sentence: ReadSentence, trigger: Trigger) -> Status | None:
    """The status that the words around an event noun give it; None where they give none."""
    found = _parsed(sentence, trigger, "noun")
    if found is None:
        return status_by_words.status_of_noun(sentence, trigger)
    if status_by_words.called_false(sentence.items, trigger.first):
        return Status.DENIED
    senses, at = found
    return None if senses.voiced(at) and _turned_down(senses, at) else _status(senses, at)


def _turned_down(senses: Senses, at: int) -> bool:
    """Whether a noun is what somebody rejects: a demand that is rejected was made."""
    syntax = senses.syntax
    verb = syntax.head(at)
    turned = syntax.relation(at) is Relation.OBJECT or (
        syntax.relation(at) is Relation.SUBJECT and syntax.passive(verb)
    )
    return turned and "Rejection" in senses.evoked(verb)


def _parsed(sentence: ReadSentence, trigger: Trigger, kind: str) -> tuple[Senses, int] | None:
    """A trigger's word in its parse: the one on which the others hang; None without a parse."""
    if sentence.syntax is None:
        return None
    syntax, items = sentence.syntax.syntax, sentence.syntax.word_of
    words = [word for word in items[trigger.first : trigger.last] if word >= 0]
    tops = [word for word in words if syntax.head(word) not in words]
    heads = [word for word in tops if syntax.word(word).pos in _WORDS[kind]]
    return (Senses(sentence, sentence.syntax), (heads or tops or words)[0]) if words else None


@kept_by(attrgetter("syntax"))
def _status(senses: Senses, at: int) -> Status | None:
    """The status of a word by itself and by all that governs it; None where nothing tells."""
    own = _said(senses, at)
    governor = governor_of_clause(senses, at) or governor_of_noun(senses, at)
    none = own is Status.DENIED and senses.syntax.word(at).pos == "NOUN"  # "no talks are planned"
    found = own
    if governor and not none:
        outer = _status(senses, governor.at) or Status.HELD
        found = _governed(governor.rule, outer, own)
        if (
            found is Status.HELD
            and senses.offers(at)
            and (outer is not Status.HELD or _is_thought(senses, governor.at))
        ):
            found = Status.HYPOTHETICAL  # "may say that they are ready to go": nobody has offered it
    if found is None or not open_still(found):
        return found
    if own is None and took_place(senses, at):
        return None  # "wants to hear of the recent talks"
    return turned_out(senses, at) or found


def _is_thought(senses: Senses, at: int) -> bool:
    """Whether a noun is of what somebody only thinks: "the feeling that"."""
    return senses.syntax.word(at).pos == "NOUN" and senses.has(at, "idea-noun")


def _said(senses: Senses, at: int) -> Status | None:
    """What a word says itself of its status, as a verb, a predicate or a noun."""
    predicate = bool(senses.syntax.children(at, *_VERBAL))
    if senses.syntax.word(at).pos in ("NOUN", "PROPN"):
        return said_by_predicate(senses, at) if predicate else said_by_noun(senses, at)
    verbal = predicate or senses.syntax.word(at).pos in ("VERB", "AUX", "ADJ")
    return said_by_verb(senses, at) if verbal else said_by_noun(senses, at)


def _governed(rule: Rule, outer: Status, own: Status | None) -> Status | None:
    """A word's own status under that of what governs it; None where neither tells."""
    found = rule(outer, own or Status.HELD)
    return found if own or found is not Status.HELD else None


def settle(status: Status, time: str, document_date: str) -> Status:
    """The status once the date is known: what lies wholly after the document cannot have been held."""
    if status is not Status.HELD or not time or not document_date:
        return status
    return Status.PLANNED if edtf.bounds(time)[0] > edtf.bounds(document_date)[1] else status
