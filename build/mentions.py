"""Finds and links the names of a document, sentence by sentence, and folds each into one item."""

from collections.abc import Sequence

from detente.build.dates import find_times
from detente.build.linking import Linker
from detente.build.memory import Memory
from detente.build.names import NameIndex
from detente.build.people import People
from detente.build.reading import Mention, Reading, ReadSentence
from detente.build.sentences import fold, split
from detente.build.slots import slots
from detente.build.triggers import PhraseIndex
from detente.ontology.documents import Document
from detente.ontology.gazetteer import Gazetteer
from detente.ontology.lexicon import Lexicon


class MentionReader:
    """Reads documents against one gazetteer and one lexicon; holds no state between documents."""

    def __init__(self, gazetteer: Gazetteer, lexicon: Lexicon) -> None:
        self.gazetteer, self.lexicon = gazetteer, lexicon
        self._names = NameIndex(gazetteer)
        self._people = People(gazetteer)
        self._linker = Linker(gazetteer, lexicon, self._people)
        self._phrases = PhraseIndex(lexicon)

    def read(self, document: Document) -> Reading:
        """The document with its names linked and its dates resolved."""
        folded = fold(document.text)
        skip = document.boilerplate
        times = [time for time in find_times(folded, document.date) if not _within(time.start, skip)]
        hits = [hit for hit in self._names.find(folded) if not _within(hit.start, skip)]
        memory = Memory(self.gazetteer)
        sentences: list[ReadSentence] = []
        mentions: list[Mention] = []
        for sentence in split(folded, skip):
            items = self._linker.link(slots(folded, sentence, hits, times), memory, document)
            mentions += [item.mention for item in items if item.mention]
            triggers = tuple(self._phrases.find(items))
            sentences.append(ReadSentence(sentence.start, sentence.end, sentence.paragraph, tuple(items), triggers))
        return Reading(
            document,
            folded,
            tuple(sentences),
            self.gazetteer,
            self.lexicon,
            self._people,
            tuple(mentions),
            tuple(times),
        )


def _within(at: int, spans: Sequence[tuple[int, int]]) -> bool:
    return any(start <= at < end for start, end in spans)
