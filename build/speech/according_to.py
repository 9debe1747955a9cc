"""Reads "according to X" and its like: the source stands after it, what is said around it."""

from collections.abc import Iterator

from detente.build.groups import actor, modifier
from detente.build.reading import Reading, ReadSentence, Trigger
from detente.build.speech.quotations import Quotations
from detente.build.speech.reported import Reported, Span
from detente.build.speech.sources import group, noun_phrase, source
from detente.ontology.claims import Entity

_REACH = 10  # items of a source that was not parsed
_ENDS = frozenset({",", ".", ";", ":", '"', "(", ")", "–", "—", "--", "and", "which", "who", "that"})


def accounts(reading: Reading, sentence: ReadSentence, quotations: Quotations) -> Iterator[Reported]:
    """The reports of a sentence that have no verb: "according to the ministry", "in the words of the envoy"."""
    for trigger, _ in sentence.frames("according-to"):
        found = _source(reading, sentence, trigger) if trigger.last < len(sentence.items) else None
        if found:
            who, end = found
            cue = sentence.items[trigger.first].start, sentence.items[trigger.last - 1].end
            pieces = _content(reading, sentence, quotations, cue, end)
            if pieces:
                yield Reported(who, reading.words(sentence, trigger), cue, pieces)


def _source(reading: Reading, sentence: ReadSentence, trigger: Trigger) -> tuple[Entity, int] | None:
    """Who follows the words, and where what is said of them ends."""
    items, syntax = sentence.items, sentence.syntax
    end = _stop(sentence, trigger)
    if end == trigger.last:
        return None
    head = _head(sentence, trigger)
    if syntax is not None and head is not None:
        whole = syntax.syntax.word(syntax.syntax.span(head)[1]).end
        return source(reading, sentence, head), max(whole, noun_phrase(sentence, head)[1])
    named = next((items[at].mention for at in range(trigger.last, end) if _acts(reading, sentence, at)), None)
    start, stop = items[trigger.last].start, items[end - 1].end
    return named.entity if named else group(reading.document.text, start, stop), stop


def _head(sentence: ReadSentence, trigger: Trigger) -> int | None:
    """The noun that a parsed sentence has after the words: the one that hangs on nothing between it and them."""
    if sentence.syntax is None:
        return None
    first, tree = sentence.items[trigger.last].start, sentence.syntax.syntax
    at = next((at for at, word in enumerate(tree.parse.words) if word.start >= first), None)
    while at is not None and tree.head(at) > at and tree.word(at).pos not in ("VERB", "AUX"):
        if tree.word(tree.head(at)).pos not in ("NOUN", "PROPN", "PRON", "NUM", "ADJ"):
            break
        at = tree.head(at)
    return at if at is not None and tree.word(at).pos in ("NOUN", "PROPN", "PRON", "NUM") else None


def _stop(sentence: ReadSentence, trigger: Trigger) -> int:
    """The item after a source that was not parsed."""
    last = min(trigger.last + _REACH, len(sentence.items))
    return next((at for at in range(trigger.last, last) if sentence.items[at].word in _ENDS), last)


def _acts(reading: Reading, sentence: ReadSentence, at: int) -> bool:
    mention = sentence.items[at].mention
    return mention is not None and actor(reading, mention) and not modifier(sentence.items, at)


def _content(reading: Reading, sentence: ReadSentence, quotations: Quotations, cue: Span, end: int) -> tuple[Span, ...]:
    """What stands before the words, or what comes after the source where nothing does or a comma parts it off."""
    text = reading.document.text
    before = text[sentence.start : cue[0]].strip(" ,;:\"“”'(-–—")
    after = text[end : sentence.end]
    rest = end + len(after) - len(after.lstrip(" ,;:–—-")), sentence.end
    pieces = [(sentence.start, sentence.start + len(text[sentence.start : cue[0]].rstrip(" ,;:(–—-")))]
    if len(before) < 4 or before.lower() in ("and", "but", "however", "meanwhile", "still", "yet", "also"):
        pieces = [rest]
    elif after.lstrip().startswith(",") and rest[1] - rest[0] > 3:
        pieces.append(rest)
    return tuple((start, stop) for start, stop in pieces if start < stop)
