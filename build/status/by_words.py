"""Did it take place? Where a sentence has no parse: a status from the words that stand around an event word."""

from collections.abc import Iterable, Sequence

from detente.build.reading import Item, ReadSentence, Trigger
from detente.build.small_words import ALMOST, AUXILIARIES, CLAUSE, FUTURE, NEGATIONS, POSSIBLE, STOPS
from detente.build.status.composition import compose, strongest
from detente.ontology.codes import Status

_UNREAL = frozenset({"in", "of", "about", "to", "for", "toward", "towards", "at", "on"})  # "interest in joining"
_DENYING = frozenset({"denied", "deny", "denies", "denying", "untrue", "false", "refuted"})
_FALSE = frozenset({"false", "untrue", "unfounded", "baseless", "wrong"})
_IS_SAID = frozenset({"is", "are", "was", "were", "be", "proved", "prove", "as"})
_GOVERNING = ("status-verb", "status-adjective", "control-noun")
_IF = frozenset({"if", "whether", "unless"})
_OUGHT = frozenset({"should", "must"})
_NONE = frozenset({"no", "nobody", "neither", "none"})
_REACH = 7


def status_of_verb(sentence: ReadSentence, trigger: Trigger) -> Status:
    """The status that the words before a verb give its event."""
    items, at = sentence.items, trigger.first - 1
    if denied_report(items, trigger.first):
        return Status.DENIED
    words: set[str] = set()
    while at >= 0 and items[at].word in AUXILIARIES | NEGATIONS:
        words.add(items[at].word)
        at -= 1
    before = {item.word for item in _clause_before(items, trigger.first)}
    if words & NEGATIONS or before & _NONE or (at >= 0 and items[at].word in NEGATIONS | ALMOST):
        until = any(item.word == "until" for item in items[trigger.last : trigger.last + 6])
        return Status.HELD if until else Status.DENIED
    if words & _OUGHT:
        return Status.PROPOSED
    if before & _IF or words & POSSIBLE:
        return Status.HYPOTHETICAL
    if words & FUTURE:
        return Status.PLANNED
    gerund = items[trigger.first].word.endswith("ing") and at >= 0 and items[at].word in _UNREAL
    if "to" not in words and not gerund:
        return Status.HELD
    governing = _governor(sentence, at + 1)
    return _aspect(sentence, governing) if governing else Status.HYPOTHETICAL if gerund else Status.PLANNED


def denied_report(items: Sequence[Item], at: int) -> bool:
    """Whether the sentence says that what it reports is not so: "denied that …", "rumours that … were false"."""
    that = next((k for k in range(at - 1, max(-1, at - 14), -1) if items[k].word == "that"), None)
    if that is None:
        return False
    before = {item.word for item in items[max(0, that - 6) : that]}
    return bool(before & _DENYING) or called_false(items, at)


def called_false(items: Sequence[Item], at: int) -> bool:
    """Whether what a "that" opens before an item is called false: "not true that …", "claims that … are false"."""
    that = next((k for k in range(at - 1, max(-1, at - 14), -1) if items[k].word == "that"), None)
    if that is None:
        return False
    before = {item.word for item in items[max(0, that - 6) : that]}
    after = [item.word for item in items[at + 1 : at + 14]]
    wrong = any(word in _FALSE and after[n - 1] in _IS_SAID for n, word in enumerate(after) if n)
    return {"not", "true"} <= before or wrong


def status_of_noun(sentence: ReadSentence, trigger: Trigger) -> Status | None:
    """The status that the words around an event noun give it; None where they give none."""
    if denied_report(sentence.items, trigger.first):
        return Status.DENIED
    governing = _governor(sentence, trigger.first)
    light = next((other for other in reversed(sentence.triggers) if _carries(other, trigger)), None)
    status = _aspect(sentence, governing) if governing else status_of_verb(sentence, light) if light else None
    return _first((_after(sentence, trigger), status))


def _carries(light: Trigger, noun: Trigger) -> bool:
    """Whether a light verb stands near before a noun: the "held" of "held talks"."""
    return light.first < noun.first <= light.last + 4 and light.has("light-verb")


def _after(sentence: ReadSentence, trigger: Trigger) -> Status | None:
    """ "the talks were called off", "the visit is planned for May", "the meeting did not take place"."""
    for other in sentence.triggers:
        if trigger.last <= other.first <= trigger.last + _REACH and other.verb:
            words = {item.word for item in sentence.items[trigger.last : other.first]}
            passive = words & _IS_SAID or words & {"been"}
            happened = any(word.aspect == "held" for word in other.words)
            told = other.has("status-verb") and (passive or happened) and not words & CLAUSE
            return _aspect(sentence, other) if told else None
    return None


def _first(statuses: Iterable[Status | None]) -> Status | None:
    return next((status for status in statuses if status is not None), None)


def _governor(sentence: ReadSentence, before: int) -> Trigger | None:
    """The nearest word before an item that changes a status, with no other verb between."""
    for trigger in reversed(sentence.triggers):
        if trigger.first < before:
            between = {item.word for item in sentence.items[trigger.last : before]}
            if before - trigger.last > _REACH or between & (STOPS | CLAUSE | {","}):
                return None
            if trigger.has(*_GOVERNING):
                return trigger
            if trigger.verb and not trigger.has("light-verb", "reports"):
                return None
    return None


def _aspect(sentence: ReadSentence, trigger: Trigger) -> Status:
    """The status that a governing word gives, with its own modals and negation counted in."""
    given = strongest(*(Status(word.aspect) for word in trigger.words if word.frame in _GOVERNING and word.aspect))
    before = {item.word for item in _clause_before(sentence.items, trigger.first)[-4:]}
    outer = Status.DENIED if before & NEGATIONS else Status.HYPOTHETICAL if before & POSSIBLE else Status.HELD
    return compose(outer, given)


def _clause_before(items: Sequence[Item], at: int) -> Sequence[Item]:
    """The items before one, back to a stop or a comma; at most ten."""
    first = at
    while first > max(0, at - 10) and items[first - 1].word not in STOPS | {","}:
        first -= 1
    return items[first:at]
