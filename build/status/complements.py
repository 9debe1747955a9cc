"""How the status of a clause follows from the verb or predicate that it is the complement of: "hopes to meet"."""

from detente.build.grammar.parse import Relation
from detente.build.grammar.syntax import Syntax
from detente.build.grammar.verb_group import UNCHANGING
from detente.build.status.clause_openers import UNREAL, UNREAL_OF_ADJECTIVES, WHEN, infinitive, opener, supposes
from detente.build.status.composition import (
    Rule,
    alike,
    always,
    amid,
    evident,
    given,
    open_still,
    reported_as,
    told,
    undone,
)
from detente.build.status.senses import EVENT_VERBS, Senses
from detente.ontology.codes import Status

_ENDING = frozenset({"stop", "cease", "quit", "halt", "end", "finish"})
_ASKING = frozenset({"why", "how", "when", "where", "who", "whom"})
_WISHING = frozenset({"wish", "want", "desire"})
_UTTERING = frozenset("express thank congratulate convey assure inform state emphasize stress reiterate".split())
# Whoever was "glad to see them" saw them, though not whoever was "glad to help".
_MOVED = frozenset("glad happy pleased delighted honored honoured sorry proud".split())
_PERCEIVED = frozenset("see meet receive welcome have hear learn inform announce report be".split())
_SUPPOSING = frozenset({"provided", "providing", "assuming", "supposing"})
_PERHAPS = frozenset({"may", "might", "can", "could"})
_THIRD = frozenset({"he", "she", "it"})
_ONE_OF_ITS_KIND = frozenset({"first", "second", "third", "last", "only", "latest"})


def complement(senses: Senses, at: int, above: int) -> Rule | None:
    """What is said, hoped, denied: "said that", "hopes that", "asked whether", "wants to", "denied meeting"."""
    opening = opener(senses.syntax, at)
    inverted = senses.syntax.relation(above) is Relation.AUXILIARY  # the "had" of "that had they met, he would"
    if inverted or supposes(opening) or _is_supposition(senses.syntax, above):
        return always(Status.HYPOTHETICAL)
    if infinitive(senses.syntax, at) or _is_bare(senses, at, above):
        return of_infinitive(senses, at, above)
    if judged := _judged(senses, at, above):
        return judged
    if _asks_after(senses.syntax, at):
        return None
    if _participle(senses.syntax, at):
        return None if undone(senses.aspect(above) or Status.HELD) else alike  # "rejected the man convicted"
    if _may_be_thought(senses.syntax, above):
        return always(Status.HYPOTHETICAL)
    shown = senses.syntax.tense(at) or senses.syntax.modality(at)
    wished = _subjunctive(senses, at, above)
    if wished and opening == "that" and _bids(senses, at, above):
        return given(Status.PROPOSED)
    if shown or opening == "that":
        return that_clause(senses, above, bool(shown) and not wished)
    return of_gerund(senses, at, above)


def _is_bare(senses: Senses, at: int, above: int) -> bool:
    """Whether an infinitive has lost its "to", as in telegrams: "authorized discuss it", not "let it go"."""
    syntax = senses.syntax
    if senses.aspect_of_content(above) is None:
        return False
    own = syntax.relation(at) is Relation.OPEN_COMPLEMENT and syntax.uninflected(at)
    return own and syntax.word(at).pos == "VERB" and not syntax.children(at, Relation.SUBJECT, Relation.COPULA)


def _is_supposition(syntax: Syntax, above: int) -> bool:
    """Whether a participle only supposes what follows: "provided that they meet"."""
    bare = not (syntax.helpers(above) or syntax.subjects(above))
    return bare and syntax.lower(above) in _SUPPOSING


def _asks_after(syntax: Syntax, at: int) -> bool:
    """Whether a clause asks after what did happen: "could not see why they met"."""
    first = syntax.span(at)[0]
    asked = {syntax.lower(word) for word in (first - 1, first) if word >= 0} & _ASKING
    return bool(asked) and syntax.tense(at) == "past" and bool(syntax.subjects(at))


def _judged(senses: Senses, at: int, above: int) -> Rule | None:
    """The rule of what is called likely or possible: "consider it likely that", "it is not possible that"."""
    beside = (above, *(word for word in senses.syntax.children(above, Relation.OPEN_COMPLEMENT) if word < at))
    aspects = (senses.aspect(word) for word in beside if senses.syntax.word(word).pos == "ADJ")
    aspect = next((found for found in aspects if found), None)
    if aspect is Status.HYPOTHETICAL:
        return always(aspect)
    return given(aspect) if aspect else None


def _may_be_thought(syntax: Syntax, above: int) -> bool:
    """Whether nobody says it who has a name, and not for sure: "it might be argued that they met"."""
    return (
        syntax.passive(above)
        and syntax.modality(above) in _PERHAPS
        and bool(syntax.children(above, Relation.EXPLETIVE))
    )


def _participle(syntax: Syntax, at: int) -> bool:
    """Whether a verb is a bare past participle."""
    bare = not (syntax.helpers(at) or syntax.subjects(at) or syntax.lower(at).endswith("ing"))
    return bare and syntax.word(at).feature("VerbForm") == "Part"


def _subjunctive(senses: Senses, at: int, above: int) -> bool:
    """Whether a bare verb has a single subject, or stands under a past: "suggests he go", "suggested they go".

    So it does without a "that" after what only asks for something: "request you go".
    """
    syntax = senses.syntax
    single = (syntax.word(noun).feature("Number") == "Sing" for noun in syntax.children(at, Relation.SUBJECT))
    bare = syntax.lower(at) == syntax.word(at).lemma.lower() and not syntax.helpers(at)
    past = syntax.word(at).lemma in UNCHANGING and syntax.word(at).feature("Tense") == "Past"
    past = past and not any(syntax.uninflected(other) for other in syntax.conjuncts(at) if other != at)
    shifted = syntax.tense(above) == "past" or bool(syntax.modality(above))
    alone = all(syntax.tense(other) == "past" for other in syntax.conjuncts(at) if other != at)
    proposed = senses.aspect(above) is Status.PROPOSED
    asked = proposed and (not syntax.marker(at) or not senses.has(above, "reports"))
    return bare and not past and alone and (shifted or asked or any(single))


def _bids(senses: Senses, at: int, above: int) -> bool:
    """Whether a verb that may only tell bids by a subjunctive: "directed that he go"; not "says Britain believe"."""
    if senses.aspect_of_content(above) or not senses.syntax.subjects(at):
        return False
    return not senses.has(above, "reports") or any(
        senses.syntax.lower(who) in _THIRD for who in senses.syntax.subjects(at)
    )


def that_clause(senses: Senses, above: int, tense: bool) -> Rule:
    """By the word's own status if it has one: "demanded that", "denied that"; "announced that" only tells."""
    aspect = senses.aspect_of_content(above)
    if aspect is None:
        return evident if senses.syntax.word(above).pos == "ADJ" else told
    return reported_as(aspect) if tense and _tells(senses, above, aspect) else given(aspect)


def _tells(senses: Senses, at: int, aspect: Status) -> bool:
    """Whether a verb may tell what happened as well as weigh it: "advised that he had met them", not "denied that"."""
    return aspect in (Status.PROPOSED, Status.PLANNED) or (aspect is Status.HYPOTHETICAL and senses.has(at, "reports"))


def of_infinitive(senses: Senses, at: int, above: int) -> Rule:
    """ "hopes to", "is to", "has yet to", "was able to", "is said to", "flew there to"; who knows, with other verbs."""
    syntax = senses.syntax
    if any(syntax.lower(adverb) == "yet" for adverb in syntax.children(above, Relation.ADVERB)):
        return given(Status.DENIED)
    if syntax.word(above).lemma.lower() == "be" and (named := _identified(senses, above)):
        return given(named)
    aspect = senses.aspect_of_content(above)
    if aspect and syntax.word(above).lemma in _WISHING and syntax.word(at).lemma in _UTTERING:
        return alike  # whoever "wishes to thank them" does
    if aspect:
        return given(aspect)
    past = syntax.tense(above) == "past"
    if past and syntax.lower(above) in _MOVED and syntax.word(at).lemma in _PERCEIVED:
        return alike
    lemma = syntax.word(above).lemma.lower()
    if lemma in ("have", "able"):
        return alike if past else given(Status.PROPOSED if lemma == "have" else Status.HYPOTHETICAL)
    if lemma in ("be", "go", "use") or moving(senses, above) or one_of_its_kind(syntax, above):
        return alike
    reported = "perfect" in syntax.aspect(at) or (senses.has(above, "reports") and syntax.passive(above))
    return told if reported else given(Status.HYPOTHETICAL)


def _identified(senses: Senses, be: int) -> Status | None:
    """The status of what a "be" only names: "the aim is to ask", "a better way would be to ask"."""
    if senses.syntax.modality(be) not in ("", "will", "shall"):
        return Status.HYPOTHETICAL
    nouns = (noun for noun in senses.syntax.subjects(be) if senses.has(noun, "control-noun"))
    return next((aspect for noun in nouns if (aspect := senses.aspect(noun))), None)


def moving(senses: Senses, at: int) -> bool:
    """Whether somebody went, came or met: what for is then done as well."""
    return senses.has(at, *set(EVENT_VERBS) - {"acts-on", "sends-to"}, "light-verb")


def one_of_its_kind(syntax: Syntax, at: int) -> bool:
    """Whether a noun is "the first" or "the only" one: "was the first to visit"."""
    words = (at, *syntax.children(at, Relation.ADJECTIVE, Relation.NUMBER))
    return any(syntax.lower(word) in _ONE_OF_ITS_KIND for word in words)


def of_gerund(senses: Senses, at: int, above: int) -> Rule | None:
    """ "considered meeting", "insisted on meeting", "was prevented from meeting", "was accused of attacking"."""
    opening = opener(senses.syntax, at)
    if opening == "for" and senses.syntax.word(above).pos == "VERB":
        return None  # "apologized for attacking": it did take place
    turned_down = Status.DENIED if "Rejection" in senses.evoked(above) else None  # "is opposed to granting"
    if (aspect := senses.aspect(above) or turned_down) and opening not in WHEN | {"by", "without"}:
        amid_it = opening == "in" and senses.syntax.word(above).pos == "VERB" and open_still(aspect)
        return amid if amid_it else given(aspect)  # "proposed much in replying to them"
    if senses.syntax.word(above).lemma in _ENDING:
        return None  # "stopped meeting"
    if not opening and senses.weighs(above):
        return given(Status.HYPOTHETICAL)  # "favours lifting the ban"
    if not opening and senses.syntax.word(above).pos == "ADJ" and senses.syntax.lower(at).endswith("ing"):
        return given(Status.HYPOTHETICAL)  # "still allergic putting it forward", as in telegrams
    if not opening or "Accusation" in senses.evoked(above):
        return None if opening else alike
    if opening == "from":
        return amid if moving(senses, above) else given(Status.DENIED)
    adjective = senses.syntax.word(above).pos == "ADJ"
    return given(Status.HYPOTHETICAL) if opening in (UNREAL_OF_ADJECTIVES if adjective else UNREAL) else amid


def bare(senses: Senses, at: int, above: int) -> Rule | None:
    """A bare infinitive that hangs anywhere, as in telegrams: "would be quick condemn them"."""
    syntax = senses.syntax
    form = syntax.word(at).feature("VerbForm")
    if form == "Inf" and not syntax.subjects(at):
        return of_infinitive(senses, at, above)
    wanted = senses.aspect(above) if syntax.word(at).pos == "VERB" and syntax.uninflected(at) and above < at else None
    return given(wanted) if wanted in (Status.PROPOSED, Status.PLANNED) else None  # "Request Embassy discuss it"


def subject_clause(senses: Senses, at: int, above: int) -> Rule | None:
    """ "It is unlikely that they met", "Meeting them would be a mistake"."""
    if opener(senses.syntax, at):
        return complement(senses, at, above)
    adjective = senses.syntax.word(above).pos not in ("VERB", "AUX")
    aspect = senses.aspect(above) if adjective else None
    if aspect:
        return given(aspect)  # "Lifting the ban is out of the question"
    weighed = senses.syntax.word(above).pos == "ADJ" and senses.syntax.tense(above) == "present"
    return given(Status.HYPOTHETICAL) if weighed else amid  # "Lifting the ban is appropriate"
