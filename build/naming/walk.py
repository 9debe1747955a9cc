"""One walk through the slots of a sentence: where it stands, what it has read, and what lies around."""

from bisect import bisect_right
from collections.abc import Sequence
from functools import cached_property
from operator import itemgetter

from detente.build.grammar.clauses import finite
from detente.build.grammar.parse import Relation
from detente.build.grammar.syntax import Syntax
from detente.build.item_syntax import ItemSyntax, item_syntax
from detente.build.language.parsed import Proposal
from detente.build.naming.memory import Memory
from detente.build.naming.slots import Slot
from detente.build.naming.title_spans import titles_ending
from detente.build.naming.vocabulary import Vocabulary
from detente.build.reading import Item, Mention, Title
from detente.build.triggers import PhraseIndex
from detente.ontology.claims import Entity
from detente.ontology.documents import Document
from detente.ontology.gazetteer import Name, NameKind, Thing
from detente.ontology.lexicon import Word

_FEW = 3  # words that may all be in capitals without being shouted: "ABE, SHINZO"
POSSESSIVE = frozenset({"'s", "'"})


class Walk:
    """Goes left to right; what is read may take back the items just before it ("Chinese President" + "Xi")."""

    def __init__(
        self,
        vocabulary: Vocabulary,
        found: Sequence[Slot],
        memory: Memory,
        document: Document,
        proposed: Sequence[Proposal] = (),
        parsed: Syntax | None = None,
    ) -> None:
        self.proposed, self._parsed = tuple(proposed), parsed
        self.vocabulary, self.gazetteer, self.people = vocabulary, vocabulary.gazetteer, vocabulary.people
        self.slots, self.memory, self.document = found, memory, document
        self.words = [slot.word or self._title(slot) for slot in found]
        self.shouted = _shouted(self.slots)  # where all is in capitals, a capital says nothing
        self.items: list[Item] = []
        self._spans: list[tuple[int, int]] = []  # for each item, the slot that it begins with and the one after it
        self.title_ending = titles_ending(self)  # the slot after a title -> its first slot
        self.title_slots = frozenset(at for end, first in self.title_ending.items() for at in range(first, end))

    def _title(self, slot: Slot) -> str:
        """The word of a slot that is a title as well as a surname ("King"), or ""."""
        word = slot.text.lower()
        surname = slot.hit is not None and all(name.kind is NameKind.SURNAME for name in slot.hit.names)
        return word if surname and self.vocabulary.titles.longest([word], 0) else ""

    def emit(self, first: int, last: int, mention: Mention, titles: tuple[Title, ...] = ()) -> int:
        """Put slots[first:last] out as an item with a name, and take back the items that it absorbs; the slot after."""
        while self._spans and self._spans[-1][0] >= first:
            self._spans.pop()
            self.items.pop()
        if self._spans:
            first = max(first, self._spans[-1][1])
        slot, end = self.slots[first], self.slots[last - 1].end
        self.items.append(Item(slot.start, end, slot.text.lower(), mention, None, titles))
        self._spans.append((first, last))
        for entity in mention.members or (mention.entity,):
            self.memory.note(entity)
            self.memory.named.update(self.vocabulary.named_with(entity.id or ""))
        return last

    def leave(self, at: int) -> int:
        """Put a slot that nothing is read in out as an item; the slot after it."""
        slot = self.slots[at]
        self.items.append(Item(slot.start, slot.end, slot.text.lower(), None, slot.time))
        self._spans.append((at, at + 1))
        return at + 1

    def joined_to(self) -> Entity | None:
        """Whom an "and" joins to what comes now: the name before it."""
        if len(self.items) > 1 and self.items[-1].word == "and" and (other := self.items[-2].mention):
            return other.entity
        return None

    def first_person(self) -> Entity | None:
        """The first person that the sentence has named so far, not by a pronoun; None after a title of an unknown."""
        titles = self.vocabulary.titles.first
        found: Entity | None = None
        fresh = True
        for at, item in enumerate(self.items):
            fresh = fresh or item.lower == ";"  # what follows a semicolon may be about somebody else
            mention = item.mention
            if fresh and mention and mention.entity.type == "Person" and "pronoun" not in mention.reading:
                found, fresh = mention.entity, False
            elif fresh and item.lower in titles and self._untold(at):
                found, fresh = None, False
        return found

    def stranger(self) -> bool:
        """Whether somebody is called by a title alone whom nothing tells: "the Secretary", or "King" in a telegram."""
        titles = self.vocabulary.titles.first
        return any(item.lower in titles and self._untold(at) for at, item in enumerate(self.items))

    def _untold(self, at: int) -> bool:
        """Whether the word of an item, with which a title begins, is one that nothing says more of."""
        item = self.items[at]
        called = at > 0 and (self.items[at - 1].word == "the" or self.document.text[item.start].isupper())
        alone = called and bool(item.word) and not item.word.endswith("s")  # of "Foreign Ministers" none is "he"
        found = self.vocabulary.titles.longest([item.word], 0) if alone else None
        if found is None or all(word.evokes == "Person" for word in found[1]):
            return False
        after = self.items[at + 1 : at + 3]
        return not any(each.mention for each in after) and not any(each.word in ("of", "general") for each in after)

    # ---- what lies at a slot ----

    def word(self, at: int) -> str:
        """The lower-case word at a slot; "" for names and dates and outside the sentence."""
        return self.words[at] if 0 <= at < len(self.words) else ""

    def names(self, at: int) -> tuple[Name, ...]:
        """The known names at a slot."""
        hit = self.slots[at].hit if 0 <= at < len(self.slots) else None
        return hit.names if hit else ()

    def phrase(self, index: PhraseIndex, at: int) -> tuple[int, tuple[Word, ...]] | None:
        """The end and the entries of the longest phrase of a kind that begins at a slot."""
        return index.longest(self.words, at) if self.word(at) else None

    def text(self, first: int, last: int) -> str:
        """The words of slots[first:last] as they stand, blanks folded to one."""
        out = ""
        for at in range(first, last):
            out += (" " if at > first and self.slots[at].start > self.slots[at - 1].end else "") + self.slots[at].text
        return out

    def entity(self, thing: Thing, first: int, last: int | None = None, reading: str = "") -> Entity:
        """A gazetteer's thing as read in slots[first:last], or in one slot."""
        last = first + 1 if last is None else last
        start, end = self.slots[first].start, self.slots[last - 1].end
        return Entity(self.text(first, last), start, end, thing.id, thing.label, thing.type, reading)

    def again(self, known: Entity, first: int, last: int) -> Entity:
        """Somebody or something known from before, as read in slots[first:last]."""
        start, end = self.slots[first].start, self.slots[last - 1].end
        return Entity(self.text(first, last), start, end, known.id, known.label, known.type)

    def proposed_person(self, first: int, last: int) -> bool:
        """Whether slots[first:last] are a person's name to the language pipeline."""
        return "PERSON" in self._proposals(first, last)

    def proposed_other(self, first: int, last: int) -> bool:
        """Whether slots[first:last] are some other name to the language pipeline."""
        return bool(self._proposals(first, last) - {"PERSON"})

    def _proposals(self, first: int, last: int) -> set[str]:
        start, end = self.slots[first].start, self.slots[last - 1].end
        return {name.type for name in self.proposed if name.start <= start and end <= name.end}

    # ---- how the sentence is built ----

    @cached_property
    def syntax(self) -> ItemSyntax | None:
        """The syntax of the slots, where the sentence was parsed."""
        return item_syntax(self._parsed, self.slots) if self._parsed else None

    def relation(self, at: int) -> Relation | None:
        """How a slot hangs on its head; None where nothing is known."""
        word = self.syntax.word_of[at] if self.syntax else -1
        return self.syntax.syntax.relation(word) if self.syntax and word >= 0 else None

    def qualifies(self, at: int) -> bool:
        """Whether a slot only tells more of the noun that follows: "the Colombo plan"."""
        return self.relation(at) in (Relation.COMPOUND, Relation.ADJECTIVE, Relation.NAME)

    def pos(self, at: int) -> str:
        """The part of speech of a slot; "" where nothing is known."""
        return self.syntax.pos(at) if self.syntax else ""

    def finite(self, at: int) -> bool:
        """Whether a slot is a finite verb or an auxiliary: it ends what stands before it."""
        word = self.syntax.word_of[at] if self.syntax and at < len(self.slots) else -1
        return self.syntax is not None and word >= 0 and finite(self.syntax.syntax.word(word))

    def predicate(self, at: int) -> bool:
        """Whether a slot is a finite verb or, where nothing was parsed, a verb of the lexicon that tells of a deed."""
        return self.finite(at) if self.syntax else self.phrase(self.vocabulary.doing, at) is not None

    def mention_at(self, at: int) -> Mention | None:
        """What has been read at a slot."""
        nearest = bisect_right(self._spans, at, key=itemgetter(0)) - 1
        return self.items[nearest].mention if nearest >= 0 and at < self._spans[nearest][1] else None

    # ---- who owns what lies at a slot ----

    def body_at(self, at: int) -> Entity | None:
        """The state (or else institution) that a slot names, by any of its names; a capital stands for its state."""
        things, capitals = self.gazetteer.things, self.gazetteer.state_of_capital
        read = [(things[name.thing], kind_read(name.kind)) for name in sorted(self.names(at), key=self.rank)]
        read += [(things[capitals[thing.id]], "capital") for thing, _ in read if thing.id in capitals]
        for thing, reading in sorted(read, key=lambda each: each[0].type != "State"):
            if thing.type == "State" or self.gazetteer.is_a(thing.type, "Institution"):
                return self.entity(thing, at, reading=reading)
        return None

    def rank(self, name: Name) -> int:
        """How likely a name means its thing at the document's date, 0 the likeliest."""
        return self.gazetteer.stands_for(name, self.document.date)

    def owner(self, edge: int) -> tuple[Entity | None, int]:
        """The state whose demonym or possessive stands right before a slot, and where it begins."""
        at = edge - 1
        if at > 0 and self.words[at] in POSSESSIVE:
            at -= 1
        found = self.body_at(at)
        return (found, at) if found else (None, edge)


def kind_read(kind: NameKind) -> str:
    """By which reading a name of a kind means its bearer."""
    return "name" if kind is NameKind.LABEL else str(kind)


def _shouted(found: Sequence[Slot]) -> bool:
    """Whether a sentence is written in capitals: a headline."""
    words = [slot.text for slot in found]
    if any(word != word.upper() and _has_letter(word) for word in words):
        return False
    return sum(map(_has_letter, words)) > _FEW


def _has_letter(word: str) -> bool:
    return any(letter.isalpha() for letter in word)
