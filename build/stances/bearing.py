"""Which way a stance word points in its sentence, once negations, modals, refusals and conditions are heard."""

from dataclasses import dataclass

from detente.build.grammar.parse import Relation
from detente.build.reading import Mention
from detente.build.stances.attitude import Attitude
from detente.build.stances.holders import subjects
from detente.build.status.factuality import denied_report, status_of_noun, status_of_verb
from detente.ontology.codes import Polarity, Status

DOUBTING = frozenset({"may", "might", "could"})
TURNED = {Polarity.SUPPORTS: Polarity.OPPOSES, Polarity.OPPOSES: Polarity.SUPPORTS}
_FEW = frozenset({"no", "little", "scant"})
_ASKING = frozenset("what which who whom how why whether where when".split())
_OBLIGING = frozenset({"should", "must", "ought", "need"})
_UNREAL = frozenset({"would", "could", "should", "might"})
_WISHING = frozenset(
    "hope want wish seek aim aspire yearn intend plan agree long eager ready willing keen prepared like".split()
)
_ABLE = frozenset("able unable afford help ability inability capability capacity".split())
_CONDITIONS = frozenset(
    "if unless provided providing once until as-long-as so-long-as on-condition-that only-if assuming".split()
)
_CLAUSES = (Relation.COMPLEMENT, Relation.OPEN_COMPLEMENT, Relation.NOUN_CLAUSE, Relation.ADVERBIAL_CLAUSE)
_REACH = 40  # words up a tree, which has no cycles but may be deep


@dataclass(frozen=True, slots=True)
class Bearing:
    """The polarity that a word has in its place, whether it is hedged, and who proposes it if not its subject."""

    polarity: Polarity
    hedged: bool = False
    proposer: tuple[Mention, ...] | None = None
    negation: str = ""  # the words that turned it round
    hedge: str = ""  # the words that weakened it


def bearing(attitude: Attitude, polarity: Polarity) -> Bearing | None:
    """How a stance word is meant; None where it tells of no stance at all."""
    if _silent(attitude):
        return None
    verb = attitude.word.part_of_speech == "verb"
    if verb and needed(attitude):
        speaker = attitude.speaker()
        return Bearing(polarity, proposer=(speaker,)) if speaker else None
    status, hedge = _status(attitude), hedging(attitude)
    own = bool(_FEW & set(attitude.word.lemma.split()))  # "takes no position on": the idiom has its "no" in it
    if status is Status.DENIED and own:
        status = Status.HELD
    if status is Status.PROPOSED:
        return _proposed(attitude, polarity)
    negated = verb and attitude.syntax.negated(attitude.at) and not own  # "promised not to support"
    if negated or status in (Status.DENIED, Status.CANCELLED):
        return _denied(attitude, polarity, hedge)
    if status is Status.HYPOTHETICAL:
        return _hypothetical(attitude, polarity)
    return _with_quantity(attitude, Bearing(polarity, bool(hedge), hedge=hedge))


def needed(attitude: Attitude) -> bool:
    """Whether something has or needs to be done: "the blockade needs to be lifted", "had to ratify it"."""
    syntax, at = attitude.syntax, attitude.at
    above = syntax.head(at) if syntax.relation(at) is Relation.OPEN_COMPLEMENT else -1
    return above >= 0 and syntax.word(above).lemma in ("need", "have") and not syntax.negated(above)


def _status(attitude: Attitude) -> Status:
    if attitude.word.part_of_speech == "noun":
        return status_of_noun(attitude.sentence, attitude.trigger) or Status.HELD
    return status_of_verb(attitude.sentence, attitude.trigger)


# ---- where no stance is told ----


def _silent(attitude: Attitude) -> bool:
    """Whether a word tells of nobody's stance: it is asked, supposed, over, or only laid at somebody's door."""
    syntax, at = attitude.syntax, attitude.at
    if syntax.conditional(at) or _asked(attitude) or _opens(attitude) or _said_not_so(attitude):
        return True
    above = _above(attitude)
    modal, perfect = syntax.modality(at), "perfect" in syntax.aspect(at)
    unreal = modal in _UNREAL and perfect
    over = any(syntax.word(each).lemma == "use" for each in above[:1]) and syntax.marker(at) == "to"
    supported = bool(above) and attitude.senses.has(above[0], "stance-subject") and _has_own_subject(attitude)
    accused = any("Accusation" in attitude.senses.evoked(each) for each in above)
    able = any(syntax.word(each).lemma in _ABLE for each in above[:1])
    return unreal or over or able or supported or accused


def _has_own_subject(attitude: Attitude) -> bool:
    """Whether a clause is of somebody else than the verb over it: "supports Ukraine joining"."""
    syntax, root = attitude.syntax, attitude.root
    return any(syntax.head(root) < noun < root for noun in syntax.controller(root))


def _above(attitude: Attitude) -> list[int]:
    """The words that govern the clause of a word, the nearest first."""
    syntax, at, found = attitude.syntax, attitude.root, []
    for _ in range(_REACH):
        if syntax.relation(at) not in _CLAUSES or syntax.head(at) < 0:
            break
        at = syntax.first(syntax.head(at))
        found.append(at)
    return found


def _asked(attitude: Attitude) -> bool:
    """Whether a sentence or a clause is a question: "asked what Kenya supports"."""
    syntax = attitude.syntax
    if any(word.text == "?" for word in syntax.parse.words[-2:]):
        return True
    root = attitude.root
    opening = syntax.lower(syntax.span(root)[0])
    return syntax.relation(root) is Relation.COMPLEMENT and opening in _ASKING


def _opens(attitude: Attitude) -> bool:
    """Whether a gerund is the subject of its sentence: "opposing it would not help" tells of nobody's stance."""
    syntax, at = attitude.syntax, attitude.at
    gerund = attitude.word.part_of_speech == "verb" and syntax.lower(at).endswith("ing")
    return gerund and syntax.relation(syntax.first(at)) is Relation.CLAUSAL_SUBJECT


def _said_not_so(attitude: Attitude) -> bool:
    """Whether somebody denies that there is such a stance: "denied that it opposes", "no truth in reports that"."""
    if denied_report(attitude.sentence.items, attitude.trigger.first):
        return True
    teller = attitude.syntax.reported(attitude.at)
    if teller is None:
        return False
    return "denied" in str(attitude.senses.aspect(teller) or "") or attitude.syntax.negated(teller)


# ---- how it is turned ----


def _denied(attitude: Attitude, polarity: Polarity, hedge: str) -> Bearing | None:
    """ "does not support", "refused to endorse"; who only does not join holds no stance, who is not worried neither."""
    own = attitude.syntax.negated(attitude.at)
    if own and (attitude.word.frame in ("stance-deed", "leaves") or _proposes(attitude)):
        return None  # "did not propose it"
    turned = TURNED.get(polarity)
    if turned is None:
        return None
    return Bearing(turned, bool(hedge) or polarity is Polarity.OPPOSES, negation=_denying(attitude), hedge=hedge)


def _proposes(attitude: Attitude) -> bool:
    """Whether the word itself makes a proposal: "call for", "propose"."""
    return attitude.senses.aspect(attitude.at) is Status.PROPOSED


def _denying(attitude: Attitude) -> str:
    """The words that deny a stance: "not", "declined"."""
    syntax = attitude.syntax
    own = (*syntax.children(attitude.at, Relation.NEGATION, Relation.DETERMINER), *_above(attitude)[:1])
    return next((syntax.word(each).text for each in own if syntax.lower(each) not in ("the", "a", "an")), "")


def _with_quantity(attitude: Attitude, found: Bearing) -> Bearing | None:
    """Whether a noun is said to be little or none: "little support for", "no interest in"."""
    syntax, at = attitude.syntax, attitude.at
    if attitude.word.part_of_speech != "noun":
        return found
    small = {syntax.lower(each) for each in syntax.children(at, Relation.ADJECTIVE, Relation.DETERMINER)}
    if not small & _FEW and not syntax.negated(at):
        return found
    turned, few = TURNED.get(found.polarity), " ".join(sorted(small & _FEW)) or "not"
    return Bearing(turned, hedged=True, negation=few) if turned else None


def _hypothetical(attitude: Attitude, polarity: Polarity) -> Bearing | None:
    """ "may support", "hopes to join"; "fears that Russia will join" is no stance of Russia."""
    syntax, at = attitude.syntax, attitude.root
    modal = syntax.modality(attitude.at)
    if condition(attitude) and modal not in DOUBTING:
        return Bearing(polarity)
    if modal:
        return Bearing(polarity, hedged=True, hedge=modal)
    above = syntax.head(at) if syntax.relation(at) in _CLAUSES else -1
    if above < 0:
        return Bearing(polarity, hedged=True)
    lemma = syntax.word(above).lemma.lower()
    if syntax.relation(at) is Relation.COMPLEMENT and syntax.subjects(attitude.at):
        return Bearing(polarity, proposer=tuple(subjects(attitude, above))) if lemma in _WISHING else None
    if lemma in _WISHING:
        return Bearing(polarity)
    return Bearing(polarity, hedged=True, hedge=syntax.word(above).text)


def _proposed(attitude: Attitude, polarity: Polarity) -> Bearing | None:
    """What somebody is asked to do is the stance of whoever asks: "urged Cuba to ratify", "Cuba should, he said"."""
    syntax = attitude.syntax
    if syntax.modality(attitude.at) in _OBLIGING:
        speaker = attitude.speaker()
        return Bearing(polarity, proposer=(speaker,)) if speaker else None
    for above in _above(attitude):
        if str(attitude.senses.aspect_of_content(above) or "") == "proposed":
            found = (
                subjects(attitude, above)
                if syntax.word(above).pos == "VERB"
                else attitude.cast.named(syntax.possessors(above))
            )
            return Bearing(polarity, proposer=tuple(found)) if found else None
    return (
        Bearing(polarity)
        if attitude.word.part_of_speech == "noun"
        or attitude.word.lemma.split()[0] in ("call", "push", "press", "argue", "lobby", "advocate")
        else None
    )


def hedging(attitude: Attitude) -> str:
    """The words near a stance that weaken it, or "": "cautiously endorsed", "supports it in principle"."""
    syntax, own = attitude.syntax, set(attitude.own)
    for trigger, _ in attitude.sentence.frames("hedge"):
        at = attitude.items.leading(trigger.first, trigger.last)
        near = -6 <= trigger.first - attitude.trigger.first <= 8
        beside = at is not None and near and syntax.head(at) == syntax.head(attitude.at)
        phrase = at is not None and near and syntax.word(at).pos in ("ADP", "NOUN", "SCONJ")
        if at is not None and (syntax.head(at) in own or beside or phrase):
            return attitude.reading.words(attitude.sentence, trigger)
    return ""


def _with_long(attitude: Attitude, clause: int) -> int:
    """The "long" of "so long as" where a clause hangs on it, or the clause itself."""
    head = attitude.syntax.head(clause)
    return head if head >= 0 and attitude.syntax.relation(head) is Relation.ADVERB else clause


def _inside(attitude: Attitude, clause: int) -> bool:
    """Whether a clause hangs on the stance word, or on what it is on, or on the verb that brings its noun."""
    syntax, root = attitude.syntax, attitude.root
    roots = {root, attitude.at, *attitude.own}
    if attitude.word.part_of_speech == "noun" and syntax.head(root) >= 0:
        roots.add(syntax.head(root))
    at = syntax.head(clause)
    for _ in range(4):
        if at in roots:
            return True
        if at < 0 or syntax.relation(at) in (Relation.CONJUNCT, Relation.RELATIVE_CLAUSE):
            return False
        at = syntax.head(at)
    return False


def condition(attitude: Attitude) -> str:
    """The words of the clause on which a stance hangs, or "": "so long as the strait stays open"."""
    syntax = attitude.syntax
    for clause in syntax.hanging(Relation.ADVERBIAL_CLAUSE):
        if not _inside(attitude, clause):
            continue
        first, last = syntax.span(_with_long(attitude, clause))
        opening = "-".join(syntax.lower(each) for each in range(first, min(first + 4, last)))
        if any(opening.startswith(each) for each in _CONDITIONS):
            start, end = syntax.word(first).start, syntax.word(last).end
            return attitude.reading.document.text[start:end]
    return ""
