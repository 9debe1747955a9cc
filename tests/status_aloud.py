"""Tells the status of one word of a sentence, which stands between asterisks, as if that word told of an event."""

from functools import cache

from reading_aloud import document

from detente.build.mentions import MentionReader
from detente.build.parsing import Parse, parsing
from detente.build.reading import ReadSentence, Trigger
from detente.build.status.factuality import status_of_noun, status_of_verb
from detente.ontology.codes import Status
from detente.ontology.gazetteer import read_gazetteer
from detente.ontology.lexicon import read_lexicon


@cache
def _mentions(parse: Parse) -> MentionReader:
    lexicon = read_lexicon()
    return MentionReader(read_gazetteer(), lexicon, parsing(lexicon, parse=parse))


def _starred(sentence: ReadSentence, at: int) -> Trigger:
    item = next(n for n, item in enumerate(sentence.items) if item.start <= at < item.end)
    return Trigger(item, item + 1, ())


def told(text: str, parse: Parse = Parse.NEEDED, verb: bool | None = None) -> Status:
    """The status of the starred word; as a verb's or a noun's, by its part of speech where `verb` does not say."""
    reading = _mentions(parse).read(document(text.replace("*", "")))
    (sentence,) = reading.sentences
    trigger = _starred(sentence, text.index("*"))
    if verb is None:
        verb = sentence.syntax is not None and sentence.syntax.pos(trigger.first) in ("VERB", "AUX")
    return status_of_verb(sentence, trigger) if verb else status_of_noun(sentence, trigger) or Status.HELD
