"""Finds and links the names of a document, sentence by sentence, and folds each into one item."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace

from detente.build.dating.dates import TimeSpan, find_times
from detente.build.documents.datelines import datelines
from detente.build.grammar.syntax import Syntax
from detente.build.idioms import idioms
from detente.build.language.parsed import Parsed
from detente.build.naming.linking import link
from detente.build.naming.memory import Memory
from detente.build.naming.names import Hit, NameIndex
from detente.build.naming.people import People
from detente.build.naming.slots import Slot, inside, slots
from detente.build.naming.vocabulary import BESIDE_NAMES, Vocabulary
from detente.build.parsing import Parsing
from detente.build.reading import Mention, Reading, ReadSentence
from detente.build.records.records import called_by_office, records
from detente.build.records.writers import writer
from detente.build.sentences import Sentence, fold, split, unwrapped
from detente.build.triggers import PhraseIndex
from detente.ontology.documents import Document
from detente.ontology.gazetteer import Gazetteer
from detente.ontology.lexicon import Lexicon


@dataclass(frozen=True, slots=True)
class _Ready:
    """A document found to be of sentences, names and dates, and parsed; who the names are is still open."""

    document: Document
    folded: str
    flat: str  # the folded text, with line breaks inside of sentences as blanks
    hits: Sequence[Hit]
    times: Sequence[TimeSpan]
    sentences: Sequence[Sentence]
    cuts: Sequence[Sequence[Slot]]
    parses: Sequence[Parsed | None]


class MentionReader:
    """Reads documents against one gazetteer and one lexicon; holds no state between documents."""

    def __init__(self, gazetteer: Gazetteer, lexicon: Lexicon, parsing: Parsing | None = None) -> None:
        """With a parser, or else by words alone."""
        self.gazetteer, self.lexicon, self._parsing = gazetteer, lexicon, parsing
        self._names = NameIndex(gazetteer)
        self._people = People(gazetteer)
        self._vocabulary = Vocabulary(gazetteer, lexicon, self._people)
        frames = {word.frame for words in lexicon.forms.values() for word in words}
        self._phrases = PhraseIndex(lexicon, frozenset(frames) - BESIDE_NAMES)
        self._idioms = idioms(lexicon)

    def read(self, document: Document) -> Reading:
        """The document with its names linked and its dates resolved."""
        folded = fold(document.text)
        flat, skip = unwrapped(folded), _merged([*document.boilerplate, *datelines(folded)])
        times = [time for time in find_times(flat, document.date) if not _within(time.start, skip)]
        spoken = (hit for hit in self._names.find(flat) if not _within(hit.start, skip))
        hits = [hit for each in spoken if (hit := self._timely(each, document))]
        found = list(split(folded, skip))
        cuts = [slots(flat, each, _plain(inside(hits, each)), inside(times, each)) for each in found]
        parses = self._parsed(flat, found, cuts)
        ready = _Ready(document, folded, flat, hits, times, found, cuts, parses)
        reading = self._linked(ready, Memory(self.gazetteer))
        if listed := called_by_office(reading.records):
            reading = self._linked(ready, Memory(self.gazetteer, listed=listed))
        return reading

    def _linked(self, ready: _Ready, memory: Memory) -> Reading:
        """The document with the names linked that its sentences name, one after the other."""
        sentences: list[ReadSentence] = []
        mentions: list[Mention] = []
        for sentence, cut, parsed in zip(ready.sentences, ready.cuts, ready.parses, strict=True):
            hits = inside(ready.hits, sentence)
            if any(hit.contextual for hit in hits):
                meant = [*_plain(hits), *_short_names(hits, memory, self._vocabulary)]
                cut = slots(ready.flat, sentence, meant, inside(ready.times, sentence))
            tree = Syntax(parsed.parse) if parsed else None
            names = parsed.names if parsed else ()
            items, syntax = link(self._vocabulary, cut, memory, ready.document, names, tree)
            mentions += [item.mention for item in items if item.mention]
            triggers = self._idioms.spread(tuple(self._phrases.find(items, syntax)), syntax)
            sentences.append(
                ReadSentence(sentence.start, sentence.end, sentence.paragraph, tuple(items), triggers, syntax, names)
            )
        reading = Reading(
            ready.document,
            ready.folded,
            tuple(sentences),
            self.gazetteer,
            self.lexicon,
            self._people,
            tuple(mentions),
            tuple(ready.times),
        )
        return replace(reading, records=tuple(records(reading)), writer=writer(reading))

    def _timely(self, hit: Hit, document: Document) -> Hit | None:
        """The hit with what it can mean in its day; nothing for "King Frederik" long before or after he was one."""
        words = document.text[hit.start : hit.end].lower().split()
        titled = len(words) > 1 and self._vocabulary.titles.longest(words, 0) is not None
        names = tuple(name for name in hit.names if not self.gazetteer.precedes(name, document.date))
        if not names or (titled and self._people.untimely(names, document.date)):
            return None
        return hit if len(names) == len(hit.names) else replace(hit, names=names)

    def _parsed(self, text: str, found: Sequence[Sentence], cuts: Sequence[Sequence[Slot]]) -> Sequence[Parsed | None]:
        """The parse of each sentence that is worth parsing."""
        return self._parsing.parse(text, found, cuts) if self._parsing else [None] * len(found)


def _plain(hits: Sequence[Hit]) -> list[Hit]:
    """The names that mean something by themselves."""
    return [hit for hit in hits if not hit.contextual]


def _short_names(hits: Sequence[Hit], memory: Memory, vocabulary: Vocabulary) -> list[Hit]:
    """The short names ("the Bank") that mean something here: those after what they are short for."""
    named = set(memory.named)
    kept: list[Hit] = []
    for hit in hits:
        things = {name.thing for name in hit.names}
        if not hit.contextual:
            named |= things.union(*(vocabulary.named_with(thing) for thing in things))
        elif things & named:
            kept.append(hit)
    return kept


def _merged(spans: Sequence[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    """Spans in order, those that touch made one."""
    found: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if found and start <= found[-1][1]:
            start, end = found[-1][0], max(found.pop()[1], end)
        found.append((start, end))
    return tuple(found)


def _within(at: int, spans: Sequence[tuple[int, int]]) -> bool:
    """Whether a place lies in one of some sorted, disjoint spans."""
    before = bisect_right(spans, at, key=lambda span: span[0]) - 1
    return before >= 0 and spans[before][0] <= at < spans[before][1]
