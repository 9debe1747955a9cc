"""Which sentences are parsed."""

import pytest
from known_words import GAZETTEER, LEXICON

from detente.build.naming.names import NameIndex
from detente.build.naming.slots import inside, slots
from detente.build.parsing import Parse, parsing
from detente.build.sentences import split
from detente.ontology.errors import DetenteError

NAMES = NameIndex(GAZETTEER)


def parsed(text: str, parse: Parse) -> list[str]:
    """The sentences of a text that are parsed."""
    hits, found, how = NAMES.find(text), list(split(text)), parsing(LEXICON, parse=parse)
    assert how is not None
    cut = [slots(text, each, inside(hits, each), ()) for each in found]
    parses = how.parse(text, found, cut)
    return [text[each.start : each.end] for each, one in zip(found, parses, strict=True) if one]


@pytest.mark.parametrize(
    "text",
    [
        "Japan met its neighbours.",  # something is told of somebody known
        "Yesterday Olga left.",  # somebody unknown may be named
        "the envoys and al-Okoro",
        "TALKS WILL RESUME",
        "Japan sent the poet three tents.",  # an idiom that the sentence spreads out: neither word tells anything alone
    ],
)
def test_what_can_matter_is_parsed(text: str) -> None:
    assert parsed(text, Parse.NEEDED) == [text]


@pytest.mark.parametrize(
    "text",
    [
        "It rained all day.",  # nobody is named
        "They met.",
        "They sent the poet three tents.",
        "Japan sent the poet three roses.",
        "Japan.",  # nothing is told
        "?!",
        "42",
        "习近平在北京。",
    ],
)
def test_what_cannot_is_not(text: str) -> None:
    assert parsed(text, Parse.NEEDED) == []
    assert parsed(text, Parse.ALL) == [text]


def test_only_the_sentences_that_matter() -> None:
    assert parsed("It rained. Japan met China. They left.", Parse.NEEDED) == ["Japan met China."]


def test_nothing_is_parsed_where_nothing_should_be() -> None:
    assert parsing(LEXICON, parse=Parse.NONE) is None


def test_a_pipeline_that_is_not_there_is_told_at_once() -> None:
    with pytest.raises(DetenteError, match="xx_none"):
        parsing(LEXICON, "xx_none")
