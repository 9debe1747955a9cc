"""What governs an event word in a parse, and the rule by which its status follows from there: of nouns."""

from collections.abc import Callable

from detente.build.grammar.parse import Relation
from detente.build.status.composition import (
    Rule,
    alike,
    always,
    amid,
    awaited,
    ended,
    expected,
    foreshadowed,
    given,
    supposed,
    taking_place,
    told,
    undone,
)
from detente.build.status.governors import Governor
from detente.build.status.of_nouns import definite
from detente.build.status.senses import EVENT_NOUNS, EVENT_VERBS, PEOPLE, Senses
from detente.ontology.codes import Status

_AHEAD = frozenset({"ahead of", "prior to", "pending", "in advance of", "in preparation for", "in anticipation of"})
_TILL = frozenset({"before", "until", "till", "until after", "till after"})
_INSTEAD = frozenset({"instead of", "rather than", "in lieu of", "in place of", "short of", "in absence of"})
_IF = frozenset({"in case of", "barring"})
_IN_RETURN = frozenset({"return", "exchange"})
_FOR = frozenset({"for", "to", "of", "toward", "towards", "about"})
_OF_NOUNS = _FOR | {"on", "over", "against", "in"}
_WITHIN = frozenset({"in", "into"})
_MEANS = frozenset({"by", "through", "via"})
_BY_MEANS = frozenset({"on basis of", "by means of", "by way of"})
# What only something that took place, or takes place, has.
_OF_WHAT_WAS = frozenset("status progress result outcome record minute summary course conclusion".split())
_MEANWHILE = frozenset({"on", "during", "at"})
_AFTER = frozenset({"after", "following"})
_GOING_ON = frozenset({"continue", "maintain", "preserve", "prolong"})
_HAPPENINGS = ("event-noun", "visit-noun")


def governor_of_noun(senses: Senses, at: int) -> Governor | None:
    """What governs a noun; None where nothing tells of its status."""
    above = senses.syntax.head(at)
    find = _BY_RELATION.get(senses.syntax.relation(at))
    if senses.syntax.relation(at) is Relation.CONJUNCT and senses.syntax.word(at).pos in ("VERB", "AUX"):
        return None
    return find(senses, at, above) if find and above >= 0 else None


# ---- objects and subjects ----


def _object(senses: Senses, at: int, above: int) -> Governor | None:
    """ "called off the visit", "hopes to hold talks", "plans to attend a summit", "pending a visit"."""
    if found := _by_preposition(senses, senses.syntax.lower(above), above):
        return Governor(above, found)
    if senses.syntax.relation(above) is Relation.AUXILIARY:
        return Governor(above, always(Status.HYPOTHETICAL))  # "Had the summit taken place, …"
    aspect = None if _announced(senses, at, above) else senses.aspect(above)
    if aspect is Status.CANCELLED and not senses.has(at, *_HAPPENINGS):
        return Governor(above, ended)
    if aspect and aspect is not Status.HELD:
        return Governor(above, given(aspect))
    if senses.syntax.word(above).lemma in _GOING_ON and definite(senses.syntax, at):
        return None  # "wishes to continue its cooperation", which there is
    if aspect or _carries_out(senses, at, above):
        return Governor(above, taking_place)
    if definite(senses.syntax, at):
        return None
    if senses.has(at, *_HAPPENINGS):
        return Governor(above, given(Status.HYPOTHETICAL) if senses.weighs(above) else _arranged(senses, above))
    if senses.syntax.modality(above) == "would":
        return Governor(above, supposed)
    there = senses.has(at, *EVENT_NOUNS, *PEOPLE) or senses.has(above, "reports")
    return None if there else Governor(above, amid)  # "may unleash a series of attacks"


def _arranged(senses: Senses, verb: int) -> Rule:
    """The rule of some meeting that a verb brings about or tells of: "wants to arrange a meeting", "called none"."""
    return told if senses.has(verb, "reports") else alike


def _announced(senses: Senses, at: int, above: int) -> bool:
    """Whether an act is done by announcing it: "announced sanctions", unlike "announced a visit"."""
    done = senses.evoked(above) & (senses.evoked(at) | {"Statement"})
    return senses.has(at, "act-noun", "leaves") and bool(done)


def _carries_out(senses: Senses, at: int, verb: int) -> bool:
    """Whether a verb says that what the noun names goes on: "held talks", "imposed sanctions"."""
    return senses.has(verb, "light-verb") or bool(senses.evoked(verb) & senses.evoked(at))


def _subject(senses: Senses, at: int, above: int) -> Governor | None:
    """ "the visit was called off", "talks will resume", "a summit is unlikely", "talks are to begin"."""
    verb = _deepest(senses, above)
    if senses.syntax.passive(verb) or senses.syntax.helpers(verb):
        aspect = senses.aspect(verb) if _says_so(senses, verb) else None
        if aspect and aspect is not Status.HELD:
            return Governor(verb, given(aspect))
    if _happens(senses, at, verb):
        return Governor(verb, taking_place)
    aspect = senses.aspect(above) if _says_so(senses, above) else None
    if verb != above and aspect:
        return Governor(above, given(aspect))
    return _foretold(senses, at, verb)


def _says_so(senses: Senses, at: int) -> bool:
    """Whether a verb or predicate tells its subject's status: "was planned", "is possible"; not "has planned"."""
    return senses.syntax.passive(at) or senses.syntax.word(at).pos not in ("VERB", "AUX")


def _deepest(senses: Senses, verb: int) -> int:
    """The verb at the end of a chain: "begin" in "is expected to begin"."""
    while clauses := senses.syntax.children(verb, Relation.OPEN_COMPLEMENT):
        verb = clauses[-1]
    return verb


def _happens(senses: Senses, at: int, verb: int) -> bool:
    """Whether a verb says of its subject that it takes place: "talks resumed", "were held", "there were talks"."""
    syntax = senses.syntax
    if syntax.passive(verb):
        return senses.aspect(verb) is Status.HELD or _carries_out(senses, at, verb)
    if any(not senses.together(verb, noun) for noun in syntax.children(verb, Relation.OBJECT)):
        return False
    if any(senses.phrase_ends(verb, preposition) for preposition, _ in syntax.obliques(verb)):
        return False  # "the visit may lead to a treaty"
    there = bool(syntax.children(verb, Relation.EXPLETIVE))
    return there or senses.has(verb, "light-verb") or senses.aspect(verb) is Status.HELD


def _foretold(senses: Senses, at: int, verb: int) -> Governor | None:
    """ "The visit will focus on trade", "a visit would be risky"; an attack that "may" harm somebody is there."""
    if not senses.has(at, *_HAPPENINGS):
        return Governor(verb, supposed) if senses.syntax.modality(verb) == "would" else None
    unreal = not definite(senses.syntax, at) or senses.syntax.modality(verb) == "would"
    return Governor(verb, amid if unreal else foreshadowed)


# ---- what hangs by a preposition ----


def _oblique(senses: Senses, at: int, above: int) -> Governor | None:
    """ "called for talks", "ahead of talks", "flew there for talks", "is in talks", "in the event of an attack"."""
    preposition = _preposition(senses, at)
    if preposition.endswith("for") and senses.syntax.lower(above) in _IN_RETURN and senses.syntax.head(above) >= 0:
        return Governor(senses.syntax.head(above), awaited)  # "would not leave in return for aid"
    if found := _by_preposition(senses, preposition, above):
        return Governor(above, found)
    if senses.syntax.word(above).pos in ("NOUN", "PROPN") and not senses.syntax.helpers(above):
        return _of_noun(senses, at, above, preposition)
    return _of_verb(senses, at, above, preposition)


def _preposition(senses: Senses, at: int) -> str:
    """The preposition of a noun, articles within left out."""
    words = senses.syntax.preposition(at).split()
    return " ".join(word for word in words if word not in ("the", "a"))


def _by_preposition(senses: Senses, preposition: str, above: int) -> Rule | None:
    """What a preposition alone tells: "ahead of", "instead of", "in case of"."""
    told_back = senses.syntax.tense(above) == "past" and "perfect" in senses.syntax.aspect(above)
    if preposition in _AHEAD:
        return None if told_back else always(Status.PLANNED)  # who "had met him prior to the talks" held both
    if preposition in _INSTEAD:
        return always(Status.DENIED)
    if preposition in _IF:
        return always(Status.HYPOTHETICAL)
    past = senses.syntax.tense(above) == "past"
    return always(Status.PLANNED) if preposition in _TILL and not past else None


def _of_noun(senses: Senses, at: int, above: int, preposition: str) -> Governor | None:
    """ "plans for a summit", "a threat of sanctions", "a round of talks", "a visit for talks"."""
    known = senses.has(at, *_HAPPENINGS) and definite(senses.syntax, at)
    if preposition in _BY_MEANS and senses.syntax.head(above) >= 0:
        return Governor(senses.syntax.head(above), foreshadowed if known else amid)  # "on the basis of talks"
    if preposition not in _OF_NOUNS or senses.syntax.word(above).lemma in _OF_WHAT_WAS:
        return None
    aspect = senses.aspect_of_content(above) if senses.has(above, "control-noun", "status-verb") else None
    if aspect:
        return Governor(above, given(aspect))
    same = senses.has(above, "control-noun") or (preposition == "for" and senses.has(above, *_HAPPENINGS))
    if same:
        return Governor(above, alike)
    if preposition != "of" or senses.has(above, *EVENT_NOUNS):
        return None
    return Governor(above, foreshadowed if known else amid)  # "the timing of a visit", "a note of their talks"


def _of_verb(senses: Senses, at: int, above: int, preposition: str) -> Governor | None:
    aspect = senses.aspect(above)
    if aspect and aspect is not Status.HELD and _asks_for(senses, above, preposition, aspect):
        return Governor(above, given(aspect))
    if aspect is Status.HELD and senses.phrase_ends(above, preposition):
        return Governor(above, taking_place)  # "could lead to a request"
    if preposition == "for" and senses.syntax.passive(above) and (arranged := _of_subject(senses, above)):
        return Governor(above, given(arranged))
    if senses.has(above, "light-verb") and (preposition in _WITHIN or senses.phrase_ends(above, preposition)):
        return Governor(above, taking_place)
    if preposition == "for" and senses.has(above, *EVENT_VERBS):
        return Governor(above, alike)
    known = definite(senses.syntax, at)
    some = not known and (senses.has(at, *_HAPPENINGS) or not senses.has(at, *EVENT_NOUNS))
    if known and preposition in _WITHIN | _MEANWHILE and senses.has(at, *_HAPPENINGS):
        past = "perfect" in senses.syntax.aspect(above)
        return Governor(above, foreshadowed if past else expected)  # "hopes to raise it during her visit"
    if preposition in _WITHIN | {"for"}:
        return Governor(above, foreshadowed if known and senses.has(at, *_HAPPENINGS) else amid)
    agreed = preposition == "to" and senses.has(at, *_HAPPENINGS) and "Message" not in senses.evoked(at)
    if (some and (agreed or preposition in _MEANWHILE | _AFTER)) or (not known and preposition in _MEANS):
        return Governor(above, amid)
    later = preposition in _AFTER and senses.syntax.tense(above) == "future" and senses.has(at, *_HAPPENINGS)
    return Governor(above, foreshadowed) if later or preposition in _MEANWHILE else None


def _agent(senses: Senses, at: int, above: int) -> Governor | None:
    """ "could best be handled by a meeting": some means is no nearer than what is done by it."""
    return None if definite(senses.syntax, at) else Governor(above, amid)


def _of_subject(senses: Senses, verb: int) -> Status | None:
    """The status that the noun of a passive gives: "arrangements were made for talks", "a chance given for talks"."""
    described = (senses.syntax.head(verb),) if senses.syntax.relation(verb) is Relation.NOUN_CLAUSE else ()
    about = (*senses.syntax.subjects(verb), *described)
    nouns = (noun for noun in about if senses.has(noun, "control-noun"))
    return next((aspect for noun in nouns if (aspect := senses.aspect(noun))), None)


def _asks_for(senses: Senses, verb: int, preposition: str, aspect: Status) -> bool:
    """Whether a verb's status reaches a noun after a preposition: "hoped for", but not "denied guilt for"."""
    object_denied = undone(aspect) and senses.syntax.children(verb, Relation.OBJECT)
    return senses.phrase_ends(verb, preposition) or (preposition in _FOR and not object_denied)


# ---- other nouns ----


def _compound(senses: Senses, at: int, above: int) -> Governor | None:
    """ "summit plans", "summit talks"."""
    aspect = senses.aspect(above) if senses.has(above, "control-noun") else None
    if aspect:
        return Governor(above, given(aspect))
    named = senses.syntax.word(above).pos == "PROPN"  # "considered bombing Natanz", read as one noun phrase
    return Governor(above, alike) if named or senses.has(above, *_HAPPENINGS) else None


def _alike(senses: Senses, at: int, above: int) -> Governor | None:
    """ "the meeting, a summit of both leaders", "the upcoming visit and talks"."""
    return Governor(above, alike)


def _describing(senses: Senses, at: int, above: int) -> Governor | None:
    """ "improved relations are hoped for"."""
    described = senses.syntax.word(above).pos == "NOUN" and senses.syntax.word(at).feature("VerbForm") == "Part"
    return Governor(above, amid) if described else None


_BY_RELATION: dict[Relation, Callable[[Senses, int, int], Governor | None]] = {
    Relation.OBJECT: _object,
    Relation.SUBJECT: _subject,
    Relation.OBLIQUE: _oblique,
    Relation.NOMINAL: _oblique,
    Relation.AGENT: _agent,
    Relation.COMPOUND: _compound,
    Relation.APPOSITION: _alike,
    Relation.CONJUNCT: _alike,
    Relation.ADJECTIVE: _describing,
}
