"""Did it take place? The status of an event from tense, modals, negation and the words that govern it."""

from collections.abc import Sequence

from detente.build.arguments import AUXILIARIES, CLAUSE, STOPS, mention_at
from detente.build.reading import Item, ReadSentence, Trigger
from detente.ontology import edtf
from detente.ontology.claims import Status

NEGATIONS = frozenset("not never n't nor neither without didn't doesn't don't hasn't haven't hadn't won't cannot can't wasn't weren't".split())  # fmt: skip
FUTURE = frozenset({"will", "shall", "'ll", "won't"})
POSSIBLE = frozenset({"may", "might", "could", "would", "should", "can", "if", "whether", "unless"})
_BE = frozenset({"is", "are", "was", "were", "be", "been", "being", "has", "have", "had", "'s"})
_LAST = frozenset({"last", "until", "only"})


def status_of_verb(sentence: ReadSentence, trigger: Trigger) -> Status:
    """The status that a verb's own clause gives its event."""
    items = sentence.items
    at = trigger.first - 1
    words: list[str] = []
    while at >= 0 and items[at].word in AUXILIARIES | NEGATIONS:
        words.append(items[at].word)
        at -= 1
    if _contains(words, NEGATIONS) and "to" not in words:
        return Status.HELD if _until(items, trigger.last) else Status.DENIED
    if _contains(words, FUTURE):
        return Status.DENIED if "not" in words else Status.PLANNED
    if _contains(words, POSSIBLE - {"should"}):
        return Status.HYPOTHETICAL
    if words and "to" in words:
        return _infinitive(sentence, at, words)
    if at >= 0 and items[at].word in NEGATIONS:
        return Status.DENIED
    if _supposed(items, trigger.first):
        return Status.HYPOTHETICAL
    return Status.HELD


def _contains(words: Sequence[str], wanted: frozenset[str]) -> bool:
    return any(word in wanted for word in words)


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


def _infinitive(sentence: ReadSentence, at: int, words: Sequence[str]) -> Status:
    """The status of "to visit", by what stands before it: "plans to", "refused to", "for Li to", "led him to"."""
    items = sentence.items
    negated = _contains(words, NEGATIONS)
    if _contains(words, frozenset({"is", "are", "was", "were", "be"})) and not negated:
        return Status.PLANNED  # "is to visit"
    governing = _governor(sentence, at + 1, 7)
    if governing is not None:
        status = _aspect(sentence, governing)
        return Status.DENIED if negated and status is not Status.CANCELLED else status
    if negated:
        return Status.DENIED
    if mention_at(items, at):
        before = items[at - 1].word if at else ""
        return Status.PLANNED if before in ("for", "", ",", "and", "by") or items[at].titles else Status.HELD
    return Status.HELD


def _governor(sentence: ReadSentence, before: int, reach: int) -> Trigger | None:
    """The nearest word before an item that changes a status, within its clause."""
    for trigger in reversed(sentence.triggers):
        if trigger.first >= before:
            continue
        if before - trigger.last > reach:
            return None
        between = sentence.items[trigger.last : before]
        if any(item.word in STOPS or item.word in CLAUSE - {"as", "so", "before", "after"} for item in between):
            return None
        if any(word.frame in ("status-verb", "status-adjective") for word in trigger.words):
            return trigger
        if any(word.part_of_speech == "verb" and word.frame not in ("light-verb", "reports") for word in trigger.words):
            return None
    return None


def _aspect(sentence: ReadSentence, trigger: Trigger) -> Status:
    """The status that a governing word gives, with its own modals and negation counted in."""
    aspects = [word.aspect for word in trigger.words if word.frame in ("status-verb", "status-adjective")]
    status = Status(sorted(aspects, key=_STRENGTH.index)[0])
    before = [item.word for item in sentence.items[max(0, trigger.first - 4) : trigger.first]]
    if _contains(before, NEGATIONS) and status in (Status.PLANNED, Status.PROPOSED, Status.HYPOTHETICAL):
        return Status.DENIED
    if _contains(before, POSSIBLE) and status is Status.PLANNED:
        return Status.HYPOTHETICAL
    return status


_STRENGTH = ["cancelled", "denied", "hypothetical", "proposed", "planned", "held", ""]


def status_of_noun(sentence: ReadSentence, trigger: Trigger) -> tuple[Status, bool]:
    """The status that the words around an event noun give it, and whether any word gave one."""
    beside = _beside(sentence, trigger)
    after = _verb_after(sentence, trigger)
    before = _verb_before(sentence, trigger)
    for status in (after, before, beside):
        if status in (Status.CANCELLED, Status.DENIED):
            return status, True
    for status in (beside, before, after):
        if status is not None:
            return status, True
    return Status.HELD, False


def _beside(sentence: ReadSentence, trigger: Trigger) -> Status | None:
    """ "the upcoming summit", "a possible visit", "no meeting"."""
    for other in sentence.triggers:
        if other.last <= trigger.first and trigger.first - other.last <= 2:
            for word in other.words:
                if word.frame == "status-adjective" and not any(
                    item.mention and item.mention.reading != "demonym" for item in sentence.items[other.last : trigger.first]
                ):
                    return Status(word.aspect)
    return None


def _verb_before(sentence: ReadSentence, trigger: Trigger) -> Status | None:
    """ "called for a summit", "did not hold talks", "may hope to hold a summit", "will have a meeting"."""
    items = sentence.items
    light = next(
        (
            other
            for other in reversed(sentence.triggers)
            if other.last <= trigger.first <= other.last + 6
            and any(word.frame == "light-verb" for word in other.words)
            and not any(item.word in STOPS or item.mention and not _owned(items, n) for n, item in _span(items, other.last, trigger.first))
        ),
        None,
    )
    governing = _governor(sentence, light.first if light else trigger.first, 6)
    if governing is not None:
        return _aspect(sentence, governing)
    if light is None:
        return None
    status = status_of_verb(sentence, light)
    return status if status is not Status.HELD else Status.HELD if _finite(items, light) else None


def _finite(items: Sequence[Item], light: Trigger) -> bool:
    return light.first > 0 and not items[light.first].word.endswith("ing")


def _owned(items: Sequence[Item], at: int) -> bool:
    return at + 1 < len(items) and (items[at + 1].word in ("'s", "'") or items[at].mention is not None)


def _span(items: Sequence[Item], first: int, last: int) -> list[tuple[int, Item]]:
    return list(enumerate(items[first:last], first))


def _verb_after(sentence: ReadSentence, trigger: Trigger) -> Status | None:
    """ "the talks were called off", "the visit is planned for May", "a meeting scheduled for", "would be risky"."""
    items = sentence.items
    for other in sentence.triggers:
        if other.first < trigger.last or other.first - trigger.last > 14:
            continue
        between = items[trigger.last : other.first]
        if any(item.word in STOPS or item.word in CLAUSE | {",", "that", "which", "who", "and"} for item in between):
            return None
        words = [item.word for item in between]
        passive = bool(words) and words[-1] in _BE or (not words) or (words[-1] in ("been", "being"))
        if any(word.frame == "status-verb" for word in other.words) and passive and items[other.first].word.endswith(("ed", "off", "set", "en")):
            status = _aspect(sentence, other)
            return Status.DENIED if _contains(words, NEGATIONS) else status
        if any(word.part_of_speech == "verb" for word in other.words):
            if _contains(words, NEGATIONS):
                return Status.DENIED
            if _contains(words, FUTURE):
                return Status.PLANNED
            return Status.HYPOTHETICAL if _contains(words, POSSIBLE - {"can"}) else None
    return None


def settle(status: Status, time: str, document_date: str) -> Status:
    """The status once the date is known: what lies wholly after the document cannot have been held."""
    if status is not Status.HELD or not time or not document_date:
        return status
    return Status.PLANNED if edtf.bounds(time)[0] > edtf.bounds(document_date)[1] else status
