"""How prose tells where a place lies: "Turin, Alba, Italy", "Algiers (Algeria), France", "Ramallah, West Bank"."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from detente.build.groups import mention_at
from detente.build.reading import Item, Mention, Reading, ReadSentence, Trigger
from detente.build.small_words import AND, PREPOSITIONS, RELATIVE, STOPS
from detente.ontology.claims import Entity

_LISTED = 12  # items between a place and the state named after it and others
_JOINING = AND | {",", "(", ")"}
_AFTER = STOPS | AND | PREPOSITIONS | RELATIVE | {",", ""}  # what may stand behind a name that only tells where


def state_behind(reading: Reading, sentence: ReadSentence, place: Entity) -> Entity | None:
    """The state that is named behind a place; one in parentheses counts if no other follows."""
    return _Address(reading, sentence.items, place).read()[1]


def in_full(reading: Reading, sentence: ReadSentence, place: Entity) -> Entity:
    """A place with all the words that tell where it is: "Bonn, Germany", not only "Bonn"."""
    end = _Address(reading, sentence.items, place).read()[0]
    return replace(place, text=reading.document.text[place.start : end], end=end) if end > place.end else place


def next_place(reading: Reading, sentence: ReadSentence, trigger: Trigger) -> Mention | None:
    """The place right behind a word, whatever the parse makes of it; an unknown name only with a state behind it."""
    items, first = sentence.items, trigger.last
    if first < len(items) and items[first].word == "the":
        first += 1
    last = first
    while last < len(items) and items[last].mention is None and _capital(reading, items[last]):
        last += 1
    if last == first:
        mention = mention_at(items, first)
        return mention if mention and mention.place and not _goes_on(items, first) else None
    start, end = items[first].start, items[last - 1].end
    entity = Entity(reading.document.text[start:end], start, end, None, "", "Group")
    return Mention(entity, "group") if state_behind(reading, sentence, entity) else None


def _capital(reading: Reading, item: Item) -> bool:
    return item.time is None and reading.document.text[item.start].isupper()


def _goes_on(items: Sequence[Item], at: int) -> bool:
    """Whether a noun follows that a name only qualifies: "visited Berlin hospitals"."""
    return at + 1 < len(items) and items[at + 1].word not in _AFTER


@dataclass(frozen=True, slots=True)
class _Address:
    reading: Reading
    items: Sequence[Item]
    place: Entity

    def read(self) -> tuple[int, Entity | None]:
        """Where the words that tell of the place end, and the state that they name."""
        first = next((at for at, item in enumerate(self.items) if item.start >= self.place.end), len(self.items))
        if not self._opens(first):
            return self.place.end, None
        end, explained, bracket = self.place.end, None, False
        for at in range(first, min(first + _LISTED, len(self.items))):
            item = self.items[at]
            bracket = item.word == "(" or (bracket and item.word != ")")
            if self._body(item):
                state = self._told(at)
                if not bracket:
                    return (self._closed(at), state) if state else (end, explained)
                end, explained = (self._closed(at), state) if state else (end, explained)
            elif self._lies_in(at) and not bracket:
                end = item.end
            elif not self._belongs(item):
                break
        return end, explained

    def _opens(self, first: int) -> bool:
        """Whether more about a place may follow; behind a state only what a comma closes: "Malta, United Kingdom,"."""
        if not self.reading.is_a(self.place, "State"):
            return True
        words = [item.word for item in self.items[first : first + 4]]
        closed = len(words) == 4 and (words[0], words[2]) == (",", ",") and words[3] not in AND
        return closed and self._told(first + 1) is not None and mention_at(self.items, first + 3) is None

    def _body(self, item: Item) -> bool:
        return item.mention is not None and self.reading.is_a(item.mention.entity, "State", "GovernmentBody")

    def _told(self, at: int) -> Entity | None:
        """The state or authority that an item names to tell where: not that of "Rome and Albania", nor who acts."""
        mention = self.items[at].mention
        if mention is None or mention.reading != "name" or not self._body(self.items[at]):
            return None
        other = self.items[at - 1].word in AND or _goes_on(self.items, at)
        return None if other else mention.entity

    def _closed(self, at: int) -> int:
        """Where what tells of a state ends: with the other name that stands in parentheses, "Zaire (Congo)"."""
        words = [item.word for item in self.items[at + 1 : at + 4]]
        if words[:1] == [")"]:
            return self.items[at + 1].end
        named = len(words) == 3 and (words[0], words[2]) == ("(", ")") and self.items[at + 2].mention is not None
        return self.items[at + 3].end if named else self.items[at].end

    def _lies_in(self, at: int) -> bool:
        """Whether an item is a place in which the one before it may lie: "Ramallah, West Bank"."""
        mention = self.items[at].mention
        return mention is not None and mention.entity.type == "Place" and self.items[at - 1].word == ","

    def _belongs(self, item: Item) -> bool:
        """Whether a list of places may go on with an item."""
        place = item.mention is not None and self.reading.is_a(item.mention.entity, "Place")
        return item.word in _JOINING or place or _capital(self.reading, item)
