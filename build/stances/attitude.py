"""One stance word at its place in a parsed sentence, and what the readers of stances ask about it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from detente.build.events.cast_by_parse import ByParse
from detente.build.grammar.parse import Relation
from detente.build.grammar.syntax import Syntax
from detente.build.item_syntax import ItemSyntax
from detente.build.reading import Mention, Reading, ReadSentence, Trigger
from detente.build.small_words import PREPOSITIONS
from detente.build.status.senses import Senses
from detente.ontology.claims import Entity, Stance
from detente.ontology.codes import Polarity
from detente.ontology.lexicon import Word

_BRINGING = PREPOSITIONS | {"that", "upon", "around", "behind", "beyond", "off", "out"}
_PRONOUNS = frozenset("i we he she they it you one who".split())
_SPEAKING = frozenset("i me we us our my".split())


@dataclass(frozen=True)  # no slots: what is asked for often is found once, and kept
class Attitude:
    """A word of the lexicon that may tell of a stance, where it stands."""

    reading: Reading
    sentence: ReadSentence
    items: ItemSyntax
    trigger: Trigger
    word: Word
    at: int  # the word of the parse on which the others of the trigger hang

    @property
    def syntax(self) -> Syntax:
        """The parse of the sentence."""
        return self.items.syntax

    @property
    def root(self) -> int:
        """The first word of the coordination that the word is in, by which it hangs on the rest."""
        return self.syntax.first(self.at)

    @cached_property
    def cast(self) -> ByParse:
        """Who is around the word."""
        return ByParse(self.reading, self.sentence, self.trigger, self.items, self.at)

    @cached_property
    def senses(self) -> Senses:
        """The lexicon's entries at each word of the sentence."""
        return Senses(self.sentence, self.items)

    @property
    def preposition(self) -> str:
        """The preposition that brings what the stance is on: "to" of "object to", or ""."""
        first, _, last = self.word.lemma.rpartition(" ")
        return last if first and last in _BRINGING else ""

    @cached_property
    def own(self) -> tuple[int, ...]:
        """The words of the parse that belong to the word, the leading one first."""
        inside = self.items.words(self.trigger.first, self.trigger.last)
        return (self.at, *(at for at in inside if at != self.at), *self._spread)

    @cached_property
    def _spread(self) -> tuple[int, ...]:
        """The noun of an idiom that stands apart from its verb: "voiced strong and lasting support for"."""
        nouns = {part for part in self.word.lemma.split()[1:] if part not in PREPOSITIONS}
        syntax = self.syntax
        predicates = syntax.children(self.at, Relation.OPEN_COMPLEMENT)  # "made the reform a priority"
        below = (*syntax.undergoers(self.at), *(noun for _, noun in syntax.obliques(self.at)), *predicates)
        return tuple(each for each in below if self.syntax.word(each).lemma.lower() in nouns)

    def behind(self, host: int) -> Iterator[int]:
        """The nouns that the word's preposition brings to itself or to another word: "pulled out of", "oppose to"."""
        near = self.syntax.nearby(host) if host in self.own else self.syntax.obliques(host)
        for joined, noun in near:
            *opening, last = joined.split() or [""]
            if last == self.preposition and set(opening) <= set(self.word.lemma.split()):
                yield noun

    @property
    def predicate(self) -> int:
        """The noun that the word only brings as what is said of somebody ("is against the dam"), or the word itself."""
        small = self.syntax.relation(self.at) in (Relation.COPULA, Relation.PREPOSITION)
        head = self.syntax.head(self.at)
        return head if small and head >= 0 and self.word.part_of_speech != "noun" else self.at

    def words(self) -> str:
        """The word as the document has it."""
        return self.reading.words(self.sentence, self.trigger)

    def other(self, trigger: Trigger, word: Word, at: int) -> "Attitude":
        """Another word of the same sentence."""
        return Attitude(self.reading, self.sentence, self.items, trigger, word, at)

    def at_word(self, at: int, *frames: str) -> Iterator["Attitude"]:
        """What stands at a word of the parse and has one of the frames."""
        item = self.items.item_of[at]
        for trigger in self.sentence.triggers:
            if trigger.first <= item < trigger.last and self.items.leading(trigger.first, trigger.last) == at:
                yield from (self.other(trigger, word, at) for word in trigger.words if word.frame in frames)

    def speaker(self) -> Mention | None:
        """Who says the words around, where somebody is said to."""
        start = self.syntax.word(self.at).start
        said = self.reading.speech.around(start)
        if said is None or not said.named or not self.reading.is_a(said.source, "Actor"):
            return None
        if said.source.text.lower() in _PRONOUNS:
            return None  # nobody knows who speaks
        return Mention(replace(said.source, reading="speaker"), "speaker")

    def stance(self, holder: Mention, target: Entity, polarity: Polarity, rule: str, sure: float) -> Stance:
        """What the word tells of one holder and one target, as a claim; `sure` before any doubt about the parse."""
        sentence = self.sentence
        return Stance(
            evidence=self.reading.quote(sentence.start, sentence.end),
            rule=rule,
            confidence=round(sure * sentence.sure(self.trigger), 2),
            holder=holder.entity,
            target=target,
            polarity=polarity,
            trigger=self.words(),
        )

    def speaks_for_itself(self, words: tuple[int, ...]) -> bool:
        """Whether one of some words is a "we" or "our"."""
        return any(self.syntax.lower(word) in _SPEAKING for word in words)


def attitudes(reading: Reading, sentence: ReadSentence, *frames: str) -> Iterator[Attitude]:
    """The words of a parsed sentence that have one of the frames, from left to right."""
    items = sentence.syntax
    if items is None:
        return
    for trigger, word in sentence.frames(*frames):
        at = items.leading(trigger.first, trigger.last)
        if at is not None and _can_be(items.syntax, at, word) and not _infinitive(items, trigger, word):
            yield Attitude(reading, sentence, items, trigger, word, at)


def _infinitive(items: ItemSyntax, trigger: Trigger, word: Word) -> bool:
    """Whether the "to" of a word is one of a verb: "agreed to help" is no agreement to a thing."""
    last = items.word_of[trigger.last - 1]
    return word.lemma.endswith(" to") and last >= 0 and items.syntax.relation(last) is Relation.MARKER


_PARTS = {
    "verb": ("VERB", "AUX"),
    "noun": ("NOUN", "PROPN"),
    "adjective": ("ADJ", "VERB", "ADV", "NOUN", "ADP"),
}


def _can_be(syntax: Syntax, at: int, word: Word) -> bool:
    """Whether a word is of the part of speech that its entry asks for."""
    if word.part_of_speech == "verb" and word.lemma.startswith("be "):
        return True
    if syntax.lower(at) == "interests":
        return False  # what somebody has at stake, and no interest in a thing
    parts = _PARTS.get(word.part_of_speech, ())
    qualifies = word.part_of_speech == "verb" and syntax.relation(at) in (Relation.ADJECTIVE, Relation.COMPOUND)
    return syntax.word(at).pos in parts and not qualifies


def known(entity: Entity) -> bool:
    """Whether the ontology knows somebody or something."""
    return entity.id is not None and "-x-" not in entity.id
