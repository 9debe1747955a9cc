"""Whether the words of the lexicon are read in their own examples as they say."""

from collections.abc import Iterable, Iterator

from detente.build.extract import Reader
from detente.ontology.claims import EventReport, IssueLink, Stance
from detente.ontology.documents import Document
from detente.ontology.identifiers import kebab
from detente.ontology.lexicon import Lexicon, Word

# What a sentence with a word of these frames tells of, though the word evokes nothing.
_KINDS = {
    **dict.fromkeys(
        "takes-office gives-office holds-office leaves-office ends-office succeeds heads".split(), "position"
    ),
    **dict.fromkeys(
        "joins founds admits quits expels dominates comprises member membership-noun".split(), "membership"
    ),
}
DATE = "2024-06-01"  # names and days in examples are those of this day


def exemplified(lexicon: Lexicon) -> Iterator[Word]:
    """Every word that has an example, once."""
    yield from {word.id: word for words in lexicon.forms.values() for word in words if word.example}.values()


def misread(reader: Reader, words: Iterable[Word]) -> Iterator[Word]:
    """The words whose example tells of no event, stance, link, position or membership such as they stand for."""
    for word in words:
        claims = reader.claims(Document(word.id, word.example, DATE))
        told = {claim.type for claim in claims if isinstance(claim, EventReport)}
        told |= {f"polarity-{claim.polarity}" for claim in claims if isinstance(claim, Stance)}
        told |= {f"relation-{kebab(claim.relation)}" for claim in claims if isinstance(claim, IssueLink)}
        told |= {claim.kind for claim in claims}
        wanted = _KINDS.get(word.frame) or word.evokes
        if wanted and wanted not in told:
            yield word
