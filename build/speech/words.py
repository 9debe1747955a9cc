"""Reads reported speech by words alone, in sentences that were not parsed."""

from collections.abc import Iterator

from detente.build.arguments import subject
from detente.build.groups import actor, mention_at
from detente.build.reading import Reading, ReadSentence, Trigger
from detente.build.small_words import STOPS
from detente.build.speech.reported import Reported
from detente.build.speech.sources import group
from detente.ontology.claims import Entity

_QUANTIFIERS = frozenset(
    "some one many several most other unnamed senior critics two three local former official few".split()
)
_BRING_CLAUSES = frozenset({"said", "says", "say", "argued", "argue", "believe", "believes"})
_NO_CLAUSE = frozenset({"to", "on", "in", "about", "for", "of", "by"})


def speech_by_words(reading: Reading, sentence: ReadSentence) -> Iterator[Reported]:
    """The first report of a sentence."""
    for trigger, _ in sentence.frames("reports"):
        if found := _said(reading, sentence, trigger):
            yield found
            return


def _said(reading: Reading, sentence: ReadSentence, trigger: Trigger) -> Reported | None:
    items = sentence.items
    source = _source(reading, sentence, trigger)
    if source is None:
        return None
    cue = (items[trigger.first].start, items[trigger.last - 1].end)
    text = reading.words(sentence, trigger)
    after = _content_after(sentence, trigger)
    if after is not None:
        return Reported(source, text, cue, ((items[after].start, sentence.end),))
    before = min(source.start, cue[0])
    if before - sentence.start > 12 and _closes_speech(sentence, before):
        return Reported(source, text, cue, ((sentence.start, before),))
    return None


def _content_after(sentence: ReadSentence, trigger: Trigger) -> int | None:
    """The item at which the content begins after a reporting verb; None where the verb reports nothing."""
    items = sentence.items
    for at in range(trigger.last, min(trigger.last + 9, len(items) - 1)):
        word = items[at].word
        if word in ("that", ":", '"') or (word == "," and items[at + 1].word == '"'):
            return at + 1
        if word in STOPS or word in _NO_CLAUSE:
            return None
        if at == trigger.last and items[at].mention and items[trigger.first].word in _BRING_CLAUSES:
            return at
    return None


def _closes_speech(sentence: ReadSentence, start: int) -> bool:
    """Whether what stands before "he said" ends like speech: with a comma or a quotation mark."""
    before = [item for item in sentence.items if item.end <= start]
    return bool(before) and (before[-1].word in (",", '"') or (len(before) > 1 and before[-2].word in (",", '"')))


def _source(reading: Reading, sentence: ReadSentence, trigger: Trigger) -> Entity | None:
    who = subject(reading, sentence, trigger.first)
    noun = _unnamed(reading, sentence, trigger)
    if noun and (not who or who[-1].entity.end <= noun.start):
        return noun
    if who:
        return who[0].entity
    after = mention_at(sentence.items, trigger.last)
    return after.entity if after and actor(reading, after) else None


def _unnamed(reading: Reading, sentence: ReadSentence, trigger: Trigger) -> Entity | None:
    """A source without a name before a verb: "some analysts", "reports", "one Chinese official"."""
    items = sentence.items
    for other, _ in sentence.frames("source-noun"):
        if 0 <= trigger.first - other.last <= 2:
            first = other.first
            while first > 0 and (
                items[first - 1].word in _QUANTIFIERS or ((m := items[first - 1].mention) and m.reading == "demonym")
            ):
                first -= 1
            return group(reading.document.text, items[first].start, items[other.last - 1].end)
    if trigger.first and items[trigger.first - 1].word in ("some", "many", "others"):
        return group(reading.document.text, items[trigger.first - 1].start, items[trigger.first - 1].end)
    return None
