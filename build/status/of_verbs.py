"""What a verb group says itself of whether something takes place: "may meet", "did not meet until 2014"."""

from detente.build.grammar.clauses import is_time
from detente.build.grammar.parse import Relation
from detente.build.grammar.syntax import Syntax
from detente.build.grammar.verb_group import UNCHANGING
from detente.build.small_words import ALMOST
from detente.build.status.composition import undone
from detente.build.status.senses import Senses
from detente.build.status.telegrams import wanted_below
from detente.ontology.codes import Status

_MODALS = {
    **dict.fromkeys("will shall".split(), Status.PLANNED),
    **dict.fromkeys("should must ought".split(), Status.PROPOSED),
    **dict.fromkeys("may might can could would need dare".split(), Status.HYPOTHETICAL),
}
_PERHAPS_NOT = frozenset("may might should must ought need".split())  # "may not meet" does not deny
_SUGGESTING = frozenset("can could would should might".split())
# What the writer of a telegram does without an "I": "Suggest you ask them"; and what only points: "see the letter".
_SAID_ONESELF = frozenset(
    "suggest request recommend propose believe urge ask agree thank hope regret welcome appreciate reject".split()
) | {"see", "note", "follow", "compare"}
# Whom telegrams tell to do something: "Embassy inform the Peruvians".
_OF_SERVICE = frozenset(
    "embassy emb legation consulate congen mission delegation del usdel department dept bureau office ambassador amb"
    " minister secretary consul".split()
)
_INVERTING = frozenset({"had", "should", "were"})
_SETTING_OUT = frozenset({"go", "come", "leave", "return", "depart", "arrive"})
_AHEAD = frozenset({"tomorrow", "shortly", "soon"})
_COMING = frozenset({"next", "following", "coming"})
_AT_HAND = frozenset({"due to", "about to"})
_SMALL = (Relation.PUNCTUATION, Relation.COORDINATOR)
_REACH = 12
_UNTIL = frozenset({"until", "till", "before"})


def said_by_verb(senses: Senses, at: int) -> Status:
    """The status that a verb or predicate with its auxiliaries, negations and adverbs gives itself."""
    syntax = senses.syntax
    adverbs = _adverbs(senses, at)
    if Status.DENIED in adverbs:
        return Status.DENIED
    if syntax.negated(at):
        if syntax.word(at).pos == "ADJ" and senses.has(at, "hedge") and senses.aspect(at) is Status.HYPOTHETICAL:
            return Status.HYPOTHETICAL  # what is "not likely" is not denied
        return _asked_not(syntax, at) or _negated(syntax, at)
    if _supposed(syntax, at) or _asked(syntax, at) or Status.HYPOTHETICAL in adverbs:
        return Status.HYPOTHETICAL
    return wanted_below(senses, at) or said_by_auxiliaries(syntax, at)


def said_by_auxiliaries(syntax: Syntax, at: int) -> Status:
    """The status that modal verb and tense alone give."""
    return _by_modal(syntax, at) or _by_tense(syntax, at)


def _by_modal(syntax: Syntax, at: int) -> Status | None:
    """ "will meet", "should meet", "said he would meet"; what "should have", "would have" happened has not."""
    modal = syntax.modality(at)
    if not modal:
        return None
    perfect = "perfect" in syntax.aspect(at)
    if modal == "would" and not perfect and (syntax.reported(at) is not None or _dated_ahead(syntax, at)):
        return Status.PLANNED  # the future, as seen from the past
    if modal == "will" and perfect:
        return Status.PLANNED
    return Status.HYPOTHETICAL if perfect else _MODALS.get(modal, Status.HYPOTHETICAL)


def _by_tense(syntax: Syntax, at: int) -> Status:
    """ "is to meet", "was to have met", "due to meet", "Xi to meet Putin"."""
    if syntax.tense(at) == "future":
        return Status.CANCELLED if "perfect" in syntax.aspect(at) else Status.PLANNED
    marker = syntax.marker(at)
    if _subjunctive(syntax, at) or _resolved(syntax, at) or _is_bidden(syntax, at) or _instructed(syntax, at):
        return Status.PROPOSED
    if _coming(syntax, at):
        return Status.PLANNED
    headline = marker == "to" and syntax.relation(syntax.first(at)) in (Relation.ROOT, Relation.PARATAXIS)
    return Status.PLANNED if headline or marker in _AT_HAND else Status.HELD


def _coming(syntax: Syntax, at: int) -> bool:
    """Whether a progressive tells of what is to come: "said that he was going to Kenya", "is meeting him tomorrow"."""
    if syntax.aspect(at) != "progressive":
        return False
    told = syntax.tense(at) == "present" or syntax.reported(at) is not None
    return told and (syntax.word(at).lemma in _SETTING_OUT or _dated_ahead(syntax, at))


def _dated_ahead(syntax: Syntax, at: int) -> bool:
    """Whether a time that hangs on a verb is yet to come for whoever speaks: "tomorrow", "the following morning"."""
    beside = syntax.children(at, Relation.OBLIQUE, Relation.ADVERB)
    return any(
        syntax.lower(word) in _AHEAD or (is_time(syntax.word(word)) and _COMING & {*syntax.lower(word).split()})
        for word in beside  # a known time is one word of the parse
    )


def _subjunctive(syntax: Syntax, at: int) -> bool:
    """Whether a bare "be" makes a wish of a clause: "that he be asked"."""
    helpers = syntax.helpers(at)
    own = bool(helpers) and syntax.lower(helpers[0]) == "be" and not syntax.marker(at).endswith("to")
    return own and bool(syntax.subjects(at)) and syntax.relation(at) is not Relation.CONJUNCT


def _resolved(syntax: Syntax, at: int) -> bool:
    """Whether a "that" opens the whole sentence, as in resolutions: "That Norway be prepared to"."""
    first = syntax.first(at)
    if syntax.relation(first) is not Relation.ROOT:
        return False
    bare = syntax.marker(first) == "that" and syntax.subjunctive(first)
    return bare or syntax.lower(syntax.span(first)[0]) == "that"


def _is_bidden(syntax: Syntax, at: int) -> bool:
    """Whether the reader is bidden to do it: "If they agree, inform the Peruvians"; of what one says oneself, not."""
    first = syntax.first(at)
    word = syntax.word(at)
    helpers = syntax.helpers(at)
    if syntax.relation(first) is not Relation.ROOT or syntax.subjects(at) or syntax.marker(at):
        return False
    if helpers:
        return syntax.lower(helpers[0]) == "be"  # "Receive them and be prepared to help them"
    bare = word.feature("Mood") == "Imp" or (word.feature("VerbForm") == "Inf" and syntax.uninflected(at))
    return word.pos == "VERB" and bare and word.lemma.lower() not in _SAID_ONESELF


def _instructed(syntax: Syntax, at: int) -> bool:
    """Whether a telegram tells somebody of the service to do it: "Embassy inform the Peruvians"."""
    first = syntax.first(at)
    own = syntax.relation(first) in (Relation.ROOT, Relation.PARATAXIS) and syntax.subjunctive(first)
    service = any(syntax.lower(noun) in _OF_SERVICE for noun in syntax.subjects(first))
    return own and service and syntax.word(first).lemma not in UNCHANGING


def _negated(syntax: Syntax, at: int) -> Status:
    """Denied, but not by "may not", and only so long: "did not meet until 2014"."""
    modal = syntax.modality(at)
    if modal in _PERHAPS_NOT:
        return Status.HYPOTHETICAL
    until = _until(syntax, at)
    if until < 0:
        return Status.DENIED
    if not modal and (syntax.tense(at) == "past" or "perfect" in syntax.aspect(at)):
        return Status.HELD
    return Status.DENIED if syntax.relation(until) is Relation.MARKER else Status.PLANNED


def _until(syntax: Syntax, at: int) -> int:
    """The "until" that comes after a verb, in what hangs on it, or -1."""
    last = syntax.span(at)[1]
    found = (
        word
        for word in range(at + 1, min(last, at + _REACH) + 1)
        if syntax.lower(word) in _UNTIL and syntax.head(syntax.head(word)) in range(at, last + 1)
    )
    return next(found, -1)


def _supposed(syntax: Syntax, at: int) -> bool:
    """Whether an auxiliary opens the clause: "Should Russia invade, …", "Had they met, …"."""
    first = _inverted(syntax, at)
    return first >= 0 and syntax.lower(first) in _INVERTING and not _question(syntax)


def _asked(syntax: Syntax, at: int) -> bool:
    """Whether a clause asks if it is so: "Will they meet?", but not "Why did they meet?"."""
    first = _inverted(syntax, at)
    return first >= 0 and _question(syntax)


def _asked_not(syntax: Syntax, at: int) -> Status | None:
    """What "Could they not meet?" proposes, and "Did they not meet?" leaves open."""
    if not _asked(syntax, at):
        return None
    return Status.PROPOSED if syntax.modality(at) in _SUGGESTING else Status.HYPOTHETICAL


def _inverted(syntax: Syntax, at: int) -> int:
    """The auxiliary that opens a clause before its subject, or -1."""
    helpers = syntax.helpers(at)
    subjects = syntax.subjects(at)
    if not helpers or not subjects or helpers[0] > subjects[0]:
        return -1
    earlier = range(syntax.span(at)[0], helpers[0])
    spoken = {syntax.lower(word) for word in earlier if syntax.relation(word) not in _SMALL}
    return helpers[0] if spoken <= {"that"} else -1  # "believes that had they met"


def _question(syntax: Syntax) -> bool:
    return any(word.text == "?" for word in syntax.parse.words[-2:])


def _adverbs(senses: Senses, at: int) -> list[Status]:
    """What its adverbs say of a verb: "almost met", "perhaps met"."""
    syntax = senses.syntax
    found: list[Status] = []
    for adverb in syntax.children(at, Relation.ADVERB):
        if senses.together(adverb, at):
            continue  # "stopped short of"
        if syntax.lower(adverb) in ALMOST:
            found.append(Status.DENIED)
        elif (aspect := senses.aspect(adverb)) and (aspect is Status.HYPOTHETICAL or undone(aspect)):
            found.append(Status.DENIED if undone(aspect) else aspect)
    return found
