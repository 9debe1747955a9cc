"""The names and words of the ontology, and those who read by them, loaded once for all tests that take them apart."""

from functools import cache

from detente.build.mentions import MentionReader
from detente.build.parsing import Parse, parsing
from detente.ontology.gazetteer import read_gazetteer
from detente.ontology.lexicon import read_lexicon

GAZETTEER, LEXICON = read_gazetteer(), read_lexicon()


@cache
def mention_reader(parse: Parse) -> MentionReader:
    """Who links the names of documents, and parses so many of their sentences."""
    return MentionReader(GAZETTEER, LEXICON, parsing(LEXICON, parse=parse))
