"""Whether the words of the lexicon are read in their own examples as they say."""

from collections.abc import Iterable, Iterator

from detente.build.extract import Reader
from detente.ontology.claims import EventReport, Stance
from detente.ontology.documents import Document
from detente.ontology.lexicon import Lexicon, Word

DATE = "2024-06-01"  # names and days in examples are those of this day


def exemplified(lexicon: Lexicon) -> Iterator[Word]:
    """Every word that has an example, once."""
    yield from {word.id: word for words in lexicon.forms.values() for word in words if word.example}.values()


def misread(reader: Reader, words: Iterable[Word]) -> Iterator[Word]:
    """The words whose example tells of no event or stance such as they evoke."""
    for word in words:
        claims = reader.claims(Document(word.id, word.example, DATE))
        told = {claim.type for claim in claims if isinstance(claim, EventReport)}
        told |= {f"polarity-{claim.polarity}" for claim in claims if isinstance(claim, Stance)}
        if word.evokes and word.evokes not in told:
            yield word
