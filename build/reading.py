"""What the readers look at: a document as sentences of items, in which every name and every date is one item."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from detente.build.dating.dates import TimeSpan
from detente.build.item_syntax import ItemSyntax
from detente.build.language.parsed import Proposal
from detente.build.naming.people import People
from detente.build.speech.reported import Speech
from detente.ontology.claims import Entity, EventReport, Evidence
from detente.ontology.documents import Document
from detente.ontology.gazetteer import Gazetteer, Thing
from detente.ontology.lexicon import Lexicon, Word


@dataclass(frozen=True, slots=True)
class Mention:
    """Somebody or something that a text names, who it is, and by which reading."""

    entity: Entity
    # name, demonym, capital, metonym, agents, surname, title, office, new, qualifier, contextual, group; of words that
    # only point back: anaphor, pair, pronoun, owner-pronoun, writer (docs/claims-format.md says what each means)
    reading: str
    place: Entity | None = None  # the place that a capital's name may mean instead
    issue: Entity | None = None  # the issue that a plain name may mean where an issue is expected
    members: tuple[Entity, ...] = ()  # both members of a pair ("the two leaders")
    called_after: Entity | None = None  # whose name it has in it: Trump in "the Trump administration"

    def __post_init__(self) -> None:
        """Its entities tell how they were read, wherever a claim takes them."""
        object.__setattr__(self, "entity", _read_as(self.entity, self.reading))
        if self.members:
            object.__setattr__(self, "members", tuple(_read_as(each, self.reading) for each in self.members))
        if self.place:
            object.__setattr__(self, "place", _read_as(self.place, "name"))
        if self.issue:
            object.__setattr__(self, "issue", _read_as(self.issue, "issue"))
        if self.called_after:
            object.__setattr__(self, "called_after", _read_as(self.called_after, "qualifier"))


def _read_as(entity: Entity, reading: str) -> Entity:
    """The entity with how it was read, unless it tells that already."""
    return entity if entity.reading else entity.read_as(reading)


@dataclass(frozen=True, slots=True)
class Title:
    """A title before or after a person's name, and the state or institution named with it."""

    text: str
    start: int
    end: int
    of: Entity | None = None
    courtesy: bool = False  # "Mr.", "General": says nothing of an office


@dataclass(frozen=True, slots=True)
class Writer:
    """Who says "I" in a document, for which state he says "we" and whom he calls "you", where its head tells."""

    person: Entity | None = None
    side: Thing | None = None
    until: int = 0  # where somebody else's letter begins that a telegram passes on
    of_talk: bool = False  # whether it is the record of a talk, where others than the writer may say "we"
    reader: Entity | None = None


class Item(NamedTuple):  # of which there is one for each word of a text: tuples are made in a third of the time
    """One word, name or time expression of a sentence."""

    start: int
    end: int
    lower: str
    mention: Mention | None = None
    time: TimeSpan | None = None
    titles: tuple[Title, ...] = ()

    @property
    def word(self) -> str:
        """The folded lower-case word; "" for names and dates, so that no word list ever matches them."""
        return "" if self.mention or self.time else self.lower

    @property
    def words(self) -> tuple[str, ...]:
        """The words in which lexicon phrases are looked for: a common-noun issue ("sanctions") keeps its own."""
        if (
            self.mention
            and self.mention.reading == "name"
            and self.lower.islower()
            and self.mention.entity.text.islower()
        ):
            return tuple(self.mention.entity.text.split())
        return (self.word,)


@dataclass(frozen=True, slots=True)
class Trigger:
    """A lexicon word in a sentence: items[first:last] are its words."""

    first: int
    last: int
    words: tuple[Word, ...]

    @property
    def verb(self) -> bool:
        """Whether it may be a verb."""
        return any(word.part_of_speech == "verb" for word in self.words)

    @property
    def tells(self) -> bool:
        """Whether it may tell of an event."""
        return self.has("event-noun", "visit-noun", "act-noun", "leaves")

    def has(self, *frames: str) -> bool:
        """Whether one of its entries has one of the frames."""
        return any(word.frame in frames for word in self.words)

    def evokes(self, *classes: str) -> bool:
        """Whether one of its entries stands for one of the classes of events."""
        return any(word.evokes in classes for word in self.words)


@dataclass(frozen=True, slots=True)
class ReadSentence:
    """A sentence as items, with the lexicon words found in it."""

    start: int
    end: int
    paragraph: int
    items: tuple[Item, ...]
    triggers: tuple[Trigger, ...] = ()
    syntax: ItemSyntax | None = None  # of sentences that were parsed
    names: tuple[Proposal, ...] = ()  # that the language pipeline proposes

    def mention_of(self, word: int) -> Mention | None:
        """Whom or what a word of the parse names."""
        item = self.syntax.item_of[word] if self.syntax else -1
        return self.items[item].mention if item >= 0 else None

    def triggers_at(self, item: int) -> list[Trigger]:
        """The lexicon words that an item belongs to; none for -1, which is no item."""
        return [trigger for trigger in self.triggers if trigger.first <= item < trigger.last]

    def sure(self, trigger: Trigger) -> float:
        """How far to trust the parse at a trigger: 1.0 where nothing was mended, or nothing parsed."""
        return self.syntax.confidence(trigger.first) if self.syntax else 1.0

    def frames(self, *frames: str) -> Iterator[tuple[Trigger, Word]]:
        """The triggers that have one of the frames, with the word that has it."""
        for trigger in self.triggers:
            for word in trigger.words:
                if word.frame in frames:
                    yield trigger, word


@dataclass(frozen=True, slots=True)
class Reading:
    """A whole document, read as far as names, dates and words go; extractors turn it into claims."""

    document: Document
    folded: str  # the text as it was read: typographic quotes and blanks plain, offsets the same
    sentences: tuple[ReadSentence, ...]
    gazetteer: Gazetteer
    lexicon: Lexicon
    people: People
    mentions: tuple[Mention, ...] = ()
    times: tuple[TimeSpan, ...] = field(default=(), repr=False)
    records: tuple[EventReport, ...] = ()  # the meeting that the document is the record of
    writer: Writer = Writer()
    speech: Speech = field(default_factory=lambda: Speech(()), repr=False)  # what it gives as others' words

    def quote(self, start: int, end: int) -> Evidence:
        """The evidence that a span of the document is."""
        return Evidence(self.document.id, start, end, self.document.text[start:end])

    def words(self, sentence: ReadSentence, trigger: Trigger) -> str:
        """The words of a trigger as the document has them."""
        return self.document.text[sentence.items[trigger.first].start : sentence.items[trigger.last - 1].end]

    def is_a(self, entity: Entity, *classes: str) -> bool:
        """Whether an entity's class is one of these or below one of them."""
        return self.gazetteer.is_a(entity.type, *classes)
