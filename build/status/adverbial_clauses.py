"""How the status of an adverbial clause follows from what it is added to: "after meeting", "flew there to meet"."""

from detente.build.grammar.parse import Relation
from detente.build.grammar.syntax import Syntax
from detente.build.status.clause_openers import INSTEAD, LATER, UNREAL_OF_ADJECTIVES, WHEN, infinitive, opener, supposes
from detente.build.status.complements import moving, of_gerund, of_infinitive
from detente.build.status.composition import (
    Rule,
    alike,
    always,
    amid,
    awaited,
    expected,
    foreseen,
    given,
    lacking,
    undone,
)
from detente.build.status.senses import EVENT_NOUNS, PEOPLE, Senses
from detente.ontology.codes import Status

_AS_SOON = frozenset({"when", "once", "by the time"})
_SHIFTED = frozenset({"would", "should", "could", "might"})
_BESIDE = frozenset({"", "by", "with"})
_NAMES = ("PROPN", "PRON")
_WILLING = frozenset({"will", "shall", "can", "may"})


def adverbial(senses: Senses, at: int, above: int) -> Rule | None:
    """ "if they meet", "after meeting", "before they meet", "to meet", "instead of meeting"."""
    syntax = senses.syntax
    opening = opener(syntax, at)
    if supposes(opening) or (not opening and _supposed_by_noun(senses, at)):
        return always(Status.HYPOTHETICAL)
    if "than" in opening.split():
        return always(Status.HYPOTHETICAL) if opening.endswith(("to", "if")) else None
    if opening == "without":
        return lacking
    if infinitive(syntax, at):
        return _purpose(senses, at, above)
    if opening in INSTEAD:
        return always(Status.DENIED)
    if opening in LATER and "perfect" in syntax.aspect(at):
        return awaited  # "should not act before all had signed"
    if opening in WHEN and _ahead(syntax, at, above, opening):
        return awaited if opening in LATER else amid
    if syntax.tense(at) == "past" or ("perfect" in syntax.aspect(at) and opening != "as soon as"):
        return None
    if opening in _AS_SOON and syntax.tense(at) == "present" and moving(senses, at):
        return expected
    if opening in LATER:
        return awaited
    if opening == "as soon as":
        return foreseen
    finite = syntax.tense(at) or (syntax.children(at, Relation.SUBJECT) and not _absolute(syntax, at, opening))
    if opening == "as":
        return alike if syntax.lower(at).endswith("ing") and not finite else None  # "as agreed", "known as selling"
    if opening in UNREAL_OF_ADJECTIVES and syntax.lower(at).endswith("ing"):
        return of_gerund(senses, at, above)  # "dependent upon their leaving"
    if opening in WHEN or finite:
        return None if finite and opening not in WHEN - {"while"} else amid
    if opening == "by":
        return alike
    aspect = senses.aspect(above)
    named = any(syntax.word(noun).pos in _NAMES for noun in syntax.children(above, Relation.OBJECT))
    own = not named or undone(aspect or Status.HELD)  # not "threatened him saying"
    beside = aspect and own and syntax.lower(syntax.span(at)[0] - 1) != ","
    return of_gerund(senses, at, above) if opening or beside else amid


def _ahead(syntax: Syntax, at: int, above: int, opening: str) -> bool:
    """Whether a past is of times to come: "would like to see him before he left", "when they have met, she will"."""
    if "perfect" in syntax.aspect(at):
        will = _SHIFTED if syntax.tense(at) == "past" else _WILLING
        return opening != "while" and syntax.modality(above) in will
    waiting = opening in LATER and infinitive(syntax, above)  # "decided to wait until he left"
    return syntax.tense(at) == "past" and (waiting or (opening != "after" and syntax.modality(above) in _SHIFTED))


def _supposed_by_noun(senses: Senses, at: int) -> bool:
    """Whether the noun right before a clause has it for its content: "in the event France withdraws"."""
    before = senses.syntax.span(at)[0] - 1
    return senses.has(before, "control-noun") and senses.aspect(before) is Status.HYPOTHETICAL


def _absolute(syntax: Syntax, at: int, opening: str) -> bool:
    """Whether a clause with a subject is a participle's: "can be done by both sides working together"."""
    return syntax.lower(at).endswith("ing") and opening in _BESIDE and not syntax.helpers(at)


def _own(syntax: Syntax, noun: int) -> bool:
    """Whether an object is of the subject's own: "broke his journey"."""
    return any(syntax.word(owner).pos == "PRON" for owner in syntax.children(noun, Relation.POSSESSOR))


def _had(senses: Senses, at: int, objects: tuple[int, ...]) -> Status | None:
    """The status that what somebody has gives to an infinitive right behind it: "has an obligation to help"."""
    syntax = senses.syntax
    near = [noun for noun in objects if syntax.span(noun)[0] < at and syntax.word(noun).pos == "NOUN"]
    if not near or senses.has(near[-1], *EVENT_NOUNS, *PEOPLE):
        return None
    return senses.aspect(near[-1]) or Status.HYPOTHETICAL


def _purpose(senses: Senses, at: int, above: int) -> Rule:
    """What it was for: done as well after "flew there" or "cut his holiday short", not after "imposed sanctions"."""
    syntax = senses.syntax
    predicate = syntax.word(above).pos == "ADJ" and syntax.children(above, Relation.COPULA)
    if predicate and syntax.lower(syntax.span(at)[0] - 1) != ",":
        return of_infinitive(senses, at, above)  # "is anxious to meet them"
    if syntax.word(above).pos not in ("VERB", "AUX") and not syntax.helpers(above):
        told_ahead = syntax.relation(above) is Relation.ROOT  # "Our envoys to ask them"
        return given(Status.PLANNED) if told_ahead else of_infinitive(senses, at, above)
    if senses.phrase_ends(above, "on") and senses.evoked(at) & {"Request", "Protest"}:
        return alike  # "called on them to protest"
    if senses.aspect(above) or (senses.aspect_of_content(above) and not moving(senses, above)):
        return of_infinitive(senses, at, above)
    objects = syntax.children(above, Relation.OBJECT)
    if syntax.word(above).lemma == "have" and (held := _had(senses, at, objects)):
        return given(held)
    if any(senses.has(noun, "control-noun") and senses.aspect(noun) is Status.PROPOSED for noun in objects):
        return given(Status.PROPOSED)  # "received an invitation from him to come"
    acted_on = syntax.passive(above) or any(not _own(syntax, each) for each in objects)
    if "Cooperation" in senses.evoked(above):
        return given(Status.HYPOTHETICAL)  # "are working with them to oust her"
    same = senses.evoked(above) & senses.evoked(at) or senses.voiced(at)  # "donated food to assist", "rang to thank"
    return alike if moving(senses, above) or same or not acted_on else given(Status.HYPOTHETICAL)
