"""Reads who says so: source, cue and content of all reported speech of a document."""

from collections.abc import Iterator
from dataclasses import replace

from detente.build.reading import Reading, ReadSentence
from detente.build.speech.according_to import accounts
from detente.build.speech.content import Scene
from detente.build.speech.quotations import Quotations
from detente.build.speech.quoted import continued
from detente.build.speech.reported import Reported, Speech
from detente.build.speech.speech import speech
from detente.build.speech.turns import signed, turns
from detente.build.speech.words import speech_by_words
from detente.ontology.claims import AttributionNote

_ONESELF = frozenset({"i", "we", "you", "my", "our", "your"})


def reported(reading: Reading) -> Speech:
    """All that a document reports of what others say or think."""
    quotations = Quotations(reading.document.text, reading.sentences)
    return Speech(_reports(reading, quotations), ((each.start, each.end) for each in quotations.all))


def attributions(reading: Reading) -> Iterator[AttributionNote]:
    """The attribution notes of a document (written with `--all`)."""
    for found in reading.speech.reports:
        if found.retold or not _speaks(found, reading.speech.around(found.cue_span[0])):
            continue  # of use to claims, but not the document's own account
        place = [span for span in ((found.source.start, found.source.end), found.cue_span, found.content)]
        yield AttributionNote(
            evidence=reading.quote(min(start for start, _ in place), max(end for _, end in place)),
            rule="attribution.reported",
            confidence=0.7,
            source=(found.source.start, found.source.end) if found.named else None,
            cue=found.cue_span,
            content_span=found.content,
        )


def _reports(reading: Reading, quotations: Quotations) -> list[Reported]:
    found = [each for sentence in reading.sentences for each in _of_sentence(reading, sentence, quotations)]
    found += [*turns(reading), *signed(reading, quotations)]
    return continued(found, quotations, reading.sentences)


def _of_sentence(reading: Reading, sentence: ReadSentence, quotations: Quotations) -> Iterator[Reported]:
    """What a sentence reports, by verbs, nouns and phrases."""
    yield from accounts(reading, sentence, quotations)
    if sentence.syntax is None:
        yield from speech_by_words(reading, sentence)
    else:
        for each in speech(Scene(reading, sentence, quotations)):
            retold = quotations.around(each.cue_span[0]) is not None
            if not (retold and each.source.text.lower() in _ONESELF):  # "I think": whoever is quoted says so already
                yield replace(each, retold=True) if retold else each


def _speaks(found: Reported, outer: Reported | None) -> bool:
    """Whether a report brings a new voice into another: "he said Iran had warned …", but not "he said he hopes"."""
    return outer is None or (found.clause and found.named and found.source.id not in (None, outer.source.id))
