"""Reads who says so: source, cue and content of reported speech, sentence by sentence."""

from collections.abc import Iterator
from dataclasses import dataclass

from detente.build.arguments import subject
from detente.build.groups import actor, mention_at, modifier
from detente.build.reading import Reading, ReadSentence, Trigger
from detente.build.small_words import STOPS
from detente.ontology.claims import Attribution, AttributionNote, Entity
from detente.ontology.identifiers import entity_iri

_QUANTIFIERS = frozenset(
    "some one many several most other unnamed senior critics two three local former official few".split()
)


@dataclass(frozen=True, slots=True)
class Reported:
    """One piece of reported speech: who, by which word, and the span of what is said."""

    source: Entity
    cue: str
    cue_span: tuple[int, int]
    content: tuple[int, int]

    def attribution(self, at: int) -> Attribution | None:
        """The attribution of what stands at a place; None where that is not part of what is said."""
        return Attribution(self.source, self.cue) if self.content[0] <= at < self.content[1] else None


def reported(reading: Reading, sentence: ReadSentence) -> Reported | None:
    """The reported speech of a sentence, if there is any."""
    for trigger, word in sentence.frames("reports", "according-to"):
        read = _according if word.frame == "according-to" else _said
        if found := read(reading, sentence, trigger):
            return found
    return None


def _said(reading: Reading, sentence: ReadSentence, trigger: Trigger) -> Reported | None:
    items = sentence.items
    source = _source(reading, sentence, trigger)
    if source is None:
        return None
    cue = (items[trigger.first].start, items[trigger.last - 1].end)
    text = reading.words(sentence, trigger)
    after = _content_after(sentence, trigger)
    if after is not None:
        return Reported(source, text, cue, (items[after].start, sentence.end))
    before = min(source.start, cue[0])
    if before - sentence.start > 12 and _closes_speech(sentence, before):
        return Reported(source, text, cue, (sentence.start, before))
    return None


def _content_after(sentence: ReadSentence, trigger: Trigger) -> int | None:
    """The item at which the content begins after a reporting verb; None where the verb reports nothing."""
    items = sentence.items
    for at in range(trigger.last, min(trigger.last + 9, len(items) - 1)):
        word = items[at].word
        if word in ("that", ":", '"') or (word == "," and items[at + 1].word == '"'):
            return at + 1
        if word in STOPS or word in ("to", "on", "in", "about", "for", "of", "by"):
            return None
        if (
            at == trigger.last
            and items[at].mention
            and items[trigger.first].word in ("said", "says", "say", "argued", "argue", "believe", "believes")
        ):
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


def group(text: str, start: int, end: int) -> Entity:
    """A group without a name, as an entity of its own by the words that call it."""
    words = text[start:end]
    return Entity(words, start, end, entity_iri("group", words.lower()), words, "Group")


def _according(reading: Reading, sentence: ReadSentence, trigger: Trigger) -> Reported | None:
    items = sentence.items
    cue = (items[trigger.first].start, items[trigger.last - 1].end)
    text = reading.words(sentence, trigger)
    last = min(trigger.last + 10, len(items))
    end = next((at for at in range(trigger.last, last) if items[at].word in (",", ".", ";")), last)
    named = next(
        (
            m
            for at in range(trigger.last, end)
            if (m := items[at].mention) and actor(reading, m) and not modifier(items, at)
        ),
        None,
    )
    if trigger.last >= end:
        return None
    source = named.entity if named else group(reading.document.text, items[trigger.last].start, items[end - 1].end)
    content = (items[end].end, sentence.end) if trigger.first < 3 and end < len(items) else (sentence.start, cue[0])
    return Reported(source, text, cue, content) if content[0] < content[1] else None


def attributions(reading: Reading) -> Iterator[AttributionNote]:
    """The attribution notes of a document (written with `--all`)."""
    for sentence in reading.sentences:
        if found := reported(reading, sentence):
            yield AttributionNote(
                evidence=reading.quote(sentence.start, sentence.end),
                rule="attribution.reported",
                confidence=0.7,
                source=(found.source.start, found.source.end),
                cue=found.cue_span,
                content_span=found.content,
            )
