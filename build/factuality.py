"""Did it take place? The status of an event from tense, modals, negation and the words that govern it."""

from collections.abc import Iterable, Sequence

from detente.build.groups import mention_at
from detente.build.reading import Item, ReadSentence, Trigger
from detente.build.small_words import ALMOST, AUXILIARIES, CLAUSE, FUTURE, NEGATIONS, POSSIBLE, STOPS
from detente.ontology import edtf
from detente.ontology.claims import Status

_BE = frozenset({"is", "are", "was", "were", "be", "been", "being", "has", "have", "had", "'s"})
_UNREAL = frozenset({"in", "of", "about", "to", "for", "toward", "towards", "at", "on"})  # "interest in joining"
_DENYING = frozenset({"denied", "deny", "denies", "denying", "untrue", "false", "refuted"})
_FALSE = frozenset({"false", "untrue", "unfounded", "baseless", "wrong"})
_IS_SAID = frozenset({"is", "are", "was", "were", "be", "proved", "prove", "as"})
_WISHING = frozenset({"wish", "wished", "wishes"})
_STRENGTH = ("cancelled", "denied", "hypothetical", "proposed", "planned", "held", "")
_UNSETTLED = frozenset({Status.PLANNED, Status.PROPOSED, Status.HYPOTHETICAL})


def status_of_verb(sentence: ReadSentence, trigger: Trigger) -> Status:
    """The status that a verb's own clause gives its event."""
    items = sentence.items
    at = trigger.first - 1
    words: set[str] = set()
    while at >= 0 and items[at].word in AUXILIARIES | NEGATIONS:
        words.add(items[at].word)
        at -= 1
    if _none_did(items, trigger.first):
        return Status.DENIED
    if words & NEGATIONS and "to" not in words:
        return Status.HELD if _until(items, trigger.last) else Status.DENIED
    if unreal := _unreal(items, trigger):
        return unreal
    if words & FUTURE:
        return Status.PLANNED
    if words & (POSSIBLE - {"should"}):
        return Status.HYPOTHETICAL
    if "to" in words:
        return _infinitive(sentence, at, words)
    before = items[at].word if at >= 0 else ""
    if before in NEGATIONS | ALMOST:
        return Status.DENIED
    if items[trigger.first].word.endswith("ing") and before in _UNREAL:
        governing = _governor(sentence, at + 1, 5)
        return _aspect(sentence, governing) if governing else Status.HYPOTHETICAL
    return Status.HYPOTHETICAL if _supposed(items, trigger.first) else Status.HELD


def denied_report(items: Sequence[Item], at: int) -> bool:
    """Whether the sentence says that what it reports is not so: "denied that …", "rumours that … were false"."""
    that = next((k for k in range(at - 1, max(-1, at - 14), -1) if items[k].word == "that"), None)
    if that is None:
        return False
    before = [item.word for item in items[max(0, that - 6) : that]]
    after = [item.word for item in items[at + 1 : at + 14]]
    wrong = any(word in _FALSE and after[n - 1] in _IS_SAID for n, word in enumerate(after) if n)
    return bool(set(before) & _DENYING) or ("not" in before and "true" in before) or wrong


def _unreal(items: Sequence[Item], trigger: Trigger) -> Status | None:
    """What only was said, wished or supposed: "denied reports that", "wished she had met", "Had he met her, …"."""
    if denied_report(items, trigger.first):
        return Status.DENIED
    near = {item.word for item in items[max(0, trigger.first - 4) : trigger.first]}
    return Status.HYPOTHETICAL if near & _WISHING or _inverted(items, trigger.first) else None


def _inverted(items: Sequence[Item], verb: int) -> bool:
    """Whether "had" opens the clause of a verb: "Had Blair visited Tripoli, …"."""
    for at in range(verb - 1, max(-1, verb - 8), -1):
        if items[at].word == "had":
            subject = any(item.mention for item in items[at + 1 : verb])
            return subject and (at == 0 or items[at - 1].word in STOPS | {","})
        if items[at].word in STOPS | {","}:
            return False
    return False


def _none_did(items: Sequence[Item], verb: int) -> bool:
    """ "No American president had ever met …": the subject itself is denied."""
    for at in range(verb - 1, max(-1, verb - 10), -1):
        if items[at].word in STOPS | {","}:
            return False
        if items[at].word in ("no", "nobody", "neither", "none"):
            return items[at + 1].word != "longer"
    return False


def _until(items: Sequence[Item], after: int) -> bool:
    """ "did not meet until 2014": they met in 2014."""
    return any(item.word == "until" for item in items[after : after + 6])


def _supposed(items: Sequence[Item], before: int) -> bool:
    """Whether "if" or "whether" opens the clause of an item."""
    for at in range(before - 1, max(-1, before - 8), -1):
        if items[at].word in STOPS | {","}:
            return False
        if items[at].word in ("if", "whether", "unless"):
            return True
    return False


def _infinitive(sentence: ReadSentence, at: int, words: set[str]) -> Status:
    """The status of "to visit", by what stands before it: "plans to", "refused to", "for Li to", "led him to"."""
    items = sentence.items
    negated = bool(words & NEGATIONS)
    if words & {"is", "are", "was", "were", "be"} and not negated:
        return Status.PLANNED  # "is to visit"
    governing = _governor(sentence, at + 1, 7)
    if governing is not None:
        status = _aspect(sentence, governing)
        return Status.DENIED if negated and status is not Status.CANCELLED else status
    control = next((word for found, word in sentence.frames("control-noun") if found.last == at + 1), None)
    if control and control.aspect:
        return Status(control.aspect)  # "their plan to meet"; a decision to withdraw is as good as done
    if negated:
        return Status.DENIED
    if mention_at(items, at):
        before = items[at - 1].word if at else ""
        if before in ("for", "", ",", "and", "by") or items[at].titles:
            return Status.PLANNED
    return _status_before(sentence, at + 1)


def _status_before(sentence: ReadSentence, before: int) -> Status:
    """The status of the verb whose purpose an infinitive tells: "will travel to Mexico to meet", "flew to meet"."""
    for other in reversed(sentence.triggers):
        if other.last <= before and other.verb and not other.has("reports"):
            between = {item.word for item in sentence.items[other.last : before]}
            return Status.HELD if between & (STOPS | CLAUSE | {","}) else status_of_verb(sentence, other)
    return Status.HELD


def _governor(sentence: ReadSentence, before: int, reach: int) -> Trigger | None:
    """The nearest word before an item that changes a status, within its clause and with no other verb between."""
    for trigger in reversed(sentence.triggers):
        if trigger.first >= before:
            continue
        between = {item.word for item in sentence.items[trigger.last : before]}
        if before - trigger.last > reach or between & (STOPS | CLAUSE - {"as", "so", "before", "after"}):
            return None
        if trigger.has("status-verb", "status-adjective"):
            return trigger
        if trigger.verb and not trigger.has("light-verb", "reports"):
            return None
    return None


def _aspect(sentence: ReadSentence, trigger: Trigger) -> Status:
    """The status that a governing word gives, with its own modals and negation counted in."""
    aspects = [word.aspect for word in trigger.words if word.frame in ("status-verb", "status-adjective")]
    status = Status(min(aspects, key=_STRENGTH.index))
    before = {item.word for item in sentence.items[max(0, trigger.first - 4) : trigger.first]}
    if before & NEGATIONS and status in _UNSETTLED:
        return Status.DENIED
    if before & POSSIBLE and status is Status.PLANNED:
        return Status.HYPOTHETICAL
    return status


def status_of_noun(sentence: ReadSentence, trigger: Trigger) -> Status | None:
    """The status that the words around an event noun give it; None where they give none."""
    after = _verb_after(sentence, trigger)
    if after is Status.HELD:
        return after  # "the meeting that was cancelled went ahead"
    if _never(sentence, trigger) or denied_report(sentence.items, trigger.first):
        return Status.DENIED
    before, beside = _verb_before(sentence, trigger), _beside(sentence, trigger)
    undone = {Status.CANCELLED, Status.DENIED}
    return _first(status for status in (after, before, beside) if status in undone) or _first((beside, before, after))


def _never(sentence: ReadSentence, trigger: Trigger) -> bool:
    """ "A visit to Seoul, promised in May and expected by June, has never taken place"."""
    later = [other for other in sentence.triggers if other.first >= trigger.last]
    for other in later:
        if other.has("event-noun", "visit-noun"):
            return False
        if other.has("status-verb") and any(word.aspect == "held" for word in other.words):
            return bool({item.word for item in sentence.items[max(0, other.first - 3) : other.first]} & NEGATIONS)
    return False


def _first(statuses: Iterable[Status | None]) -> Status | None:
    return next((status for status in statuses if status is not None), None)


def _beside(sentence: ReadSentence, trigger: Trigger) -> Status | None:
    """ "the upcoming summit", "a possible visit", "no meeting"."""
    for other in sentence.triggers:
        if not other.last <= trigger.first <= other.last + 2:
            continue
        named = [item.mention for item in sentence.items[other.last : trigger.first] if item.mention]
        aspect = next((word.aspect for word in other.words if word.frame == "status-adjective"), "")
        if aspect and all(mention.reading == "demonym" for mention in named):
            return Status(aspect)
    return None


def _verb_before(sentence: ReadSentence, trigger: Trigger) -> Status | None:
    """ "called for a summit", "did not hold talks", "may hope to hold a summit", "will have a meeting"."""
    light = _light_verb(sentence, trigger)
    for before in (trigger.first, light.first if light else trigger.first):
        governing = _governor(sentence, before, 6)
        if governing is not None:
            return _aspect(sentence, governing)
    if light is None:
        return None
    status = status_of_verb(sentence, light)
    finite = light.first > 0 and not sentence.items[light.first].word.endswith("ing")
    return status if finite or status is not Status.HELD else None


def _light_verb(sentence: ReadSentence, trigger: Trigger) -> Trigger | None:
    """The "held" of "held talks", with nobody named between but owners."""
    items = sentence.items
    for other in reversed(sentence.triggers):
        if other.last <= trigger.first <= other.last + 6 and other.has("light-verb"):
            between = range(other.last, trigger.first)
            if not any(items[at].word in STOPS for at in between):
                return other
    return None


def _verb_after(sentence: ReadSentence, trigger: Trigger) -> Status | None:
    """ "the talks were called off", "the visit is planned for May", "a meeting scheduled for", "would be risky"."""
    for other in sentence.triggers:
        if trigger.last <= other.first <= trigger.last + 14:
            words = [item.word for item in sentence.items[trigger.last : other.first]]
            if set(words) & (STOPS | CLAUSE | {",", "that", "which", "who"}):
                return None
            if other.verb:
                return _told_by(sentence, other, words)
    return None


def _told_by(sentence: ReadSentence, verb: Trigger, words: Sequence[str]) -> Status | None:
    """The status that a verb after an event noun gives it; `words` stand between the two."""
    between = set(words)
    if verb.has("status-verb"):
        passive = not words or words[-1] in _BE
        status = _aspect(sentence, verb)
        if status is Status.HELD and not between & (POSSIBLE | FUTURE):
            return Status.DENIED if between & NEGATIONS else status
        if passive and sentence.items[verb.first].word.endswith(("ed", "off", "set", "en")):
            return Status.DENIED if between & NEGATIONS else status
    if between & NEGATIONS:
        return Status.DENIED
    if between & FUTURE:
        return Status.PLANNED
    return Status.HYPOTHETICAL if between & (POSSIBLE - {"can"}) else None


def settle(status: Status, time: str, document_date: str) -> Status:
    """The status once the date is known: what lies wholly after the document cannot have been held."""
    if status is not Status.HELD or not time or not document_date:
        return status
    return Status.PLANNED if edtf.bounds(time)[0] > edtf.bounds(document_date)[1] else status
