"""When, where, at what occasion and about what: the circumstances of an event in its sentence."""

from itertools import chain

from detente.build.arguments import clause
from detente.build.reading import Mention, Reading, ReadSentence, Trigger
from detente.build.small_words import CLAUSE, PREPOSITIONS, STOPS
from detente.ontology.claims import Entity, Time

_AT = frozenset({"in", "at", "near"})
_ABOUT = frozenset(
    "on about over regarding concerning including involving for discuss discussed discussing to of".split()
)
_FAR = 26


def when(sentence: ReadSentence, trigger: Trigger) -> Time | None:
    """The time expression that belongs to a trigger: the nearest, where commas, stops and other verbs count as way."""
    best: tuple[int, int] | None = None
    for at, item in enumerate(sentence.items):
        if item.time is None or not item.time.edtf:
            continue
        way = _way(sentence, trigger, at)
        if way <= _FAR and (best is None or way < best[0]):
            best = (way, at)
    if best is None:
        return None
    time = sentence.items[best[1]].time
    return Time(time.text, time.start, time.end, time.edtf) if time else None


def _way(sentence: ReadSentence, trigger: Trigger, at: int) -> int:
    first, last = (trigger.last, at) if at >= trigger.last else (at + 1, trigger.first)
    between = sentence.items[first:last]
    way = len(between)
    way += sum(8 for item in between if item.word in STOPS or item.word in CLAUSE)
    way += sum(3 for item in between if item.word == ",")
    way += sum(9 for item in between if item.time and item.time.edtf)
    if at <= 2:
        way = min(way, 12 + sum(9 for item in between if item.time and item.time.edtf))
    else:
        way += 9 * sum(other.verb for other in sentence.triggers if first <= other.first < last)
        way += 4 if at < trigger.first else 0
    return way


def where(reading: Reading, sentence: ReadSentence, trigger: Trigger) -> Entity | None:
    """The place of an event: "in Hamburg" after it in its clause, or else before it."""
    first, last = clause(sentence, trigger.first)
    for at in chain(range(trigger.last, last), range(trigger.first - 1, first - 1, -1)):
        mention = sentence.items[at].mention
        if mention is None or at == 0 or not _stands_after(sentence, at, _AT):
            continue
        if mention.entity.type == "Place" and (mention.issue is None or _can_host(reading, mention.entity)):
            return mention.entity
        if mention.entity.type == "State" and mention.reading == "name":
            return mention.place or mention.entity
    return None


def _can_host(reading: Reading, place: Entity) -> bool:
    """Whether people can meet at a place that is also an issue: in Berlin or Jerusalem, not in a sea."""
    thing = reading.gazetteer.things.get(place.id or "")
    return thing is not None and thing.kind in ("city", "venue", "base")


def _stands_after(sentence: ReadSentence, at: int, words: frozenset[str]) -> bool:
    back = at - 1
    while back > 0 and sentence.items[back].word in ("the", "a"):
        back -= 1
    return sentence.items[back].word in words


def occasion(reading: Reading, sentence: ReadSentence, trigger: Trigger) -> Entity | None:
    """The forum or conference at which it takes place: "on the sidelines of the G-20 summit"."""
    for found, _ in sentence.frames("occasion"):
        if abs(found.first - trigger.first) > 24:
            continue
        for at in range(found.last, min(found.last + 5, len(sentence.items))):
            mention = sentence.items[at].mention
            if mention and reading.is_a(mention.entity, "Forum", "InternationalOrganization"):
                return mention.entity
            if sentence.items[at].word in STOPS:
                break
    return None


def topics(reading: Reading, sentence: ReadSentence, trigger: Trigger) -> tuple[Entity, ...]:
    """The issues named after a trigger as what it was about, in order, nothing twice."""
    found: list[Entity] = []
    about = False
    last = min(clause(sentence, trigger.first)[1], trigger.last + 22)
    for at in range(trigger.last, last):
        item = sentence.items[at]
        if item.word in _ABOUT:
            about = True
        elif item.word in PREPOSITIONS:
            about = about and item.word in ("in", "between")
        issue = as_issue(reading, item.mention) if item.mention else None
        if about and issue and all(issue.id != other.id for other in found):
            found.append(issue)
    return tuple(found)


def as_issue(reading: Reading, mention: Mention) -> Entity | None:
    """What a mention means where an issue is expected: itself, or the issue over the thing that it names."""
    if reading.is_a(mention.entity, "Issue"):
        return mention.entity
    return mention.issue
