"""Who takes part in what a word tells of, by the words around it: for sentences without a parse."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from detente.build.arguments import objects, subject
from detente.build.events.named import SPEAKERS
from detente.build.groups import expand, group_left, mention_at, modifier
from detente.build.reading import Mention, Reading, ReadSentence, Trigger
from detente.build.small_words import AND, AUXILIARIES, PREPOSITIONS, STOPS

_BE = frozenset({"was", "were", "been", "being", "is", "are"})
_AT_TARGET = frozenset({"", "on", "against", "to", "with", "for", "from", "over", "into", "of"})
_ASKING = frozenset("whether if what why how who when where which".split())
_REACH = 8


@dataclass(frozen=True, slots=True)
class ByWords:
    """The cast of a word among the items of its sentence."""

    reading: Reading
    sentence: ReadSentence
    trigger: Trigger

    def doers(self) -> list[Mention]:
        """The agent of a passive verb, the subject of another."""
        if self._participle():
            return next((group for _, group in self._groups(frozenset({"by"}), _REACH)), [])
        return subject(self.reading, self.sentence, self.trigger.first)

    def undergoers(self) -> list[Mention]:
        """The subject of a passive verb, the direct object of another."""
        if self._participle():
            return subject(self.reading, self.sentence, self.trigger.first) if self.passive() else []
        return next((group for preposition, group in self._groups(frozenset({""}), 5) if not preposition), [])

    def receivers(self) -> list[Mention]:
        """The objects, which words alone do not tell apart."""
        return self.undergoers()

    def beside(self, *prepositions: str) -> Iterator[tuple[str, list[Mention]]]:
        """The groups after the word that have one of the prepositions, up to the next event."""
        stop = self._next_event()
        for preposition, group in self._groups(frozenset(prepositions), _REACH):
            if stop is not None and self.sentence.items[stop].start < group[0].entity.start:
                return
            if preposition in prepositions:
                yield preposition, group

    def joins(self, *prepositions: str) -> bool:
        """Whether one of the prepositions is in the word or right behind it."""
        items = self.sentence.items[self.trigger.first : self.trigger.last + 1]
        return any(item.word in prepositions for item in items)

    def speaker(self, *prepositions: str) -> bool:
        """Whether a word of one who writes or is written to stands behind one of the prepositions."""
        items = self.sentence.items[self.trigger.first : self.trigger.last + 1]
        return any(one.word in prepositions and other.word in SPEAKERS for one, other in pairwise(items))

    def concerned(self, doers: list[Mention], said: bool = False) -> list[Mention]:
        """The object, or the first group behind a preposition that leads to those concerned; what is said alike."""
        known = {doer.entity.identity for doer in doers}
        groups = [self.undergoers()] if self.passive() else []
        groups += [group for preposition, group in self._groups(_AT_TARGET, _REACH) if preposition in _AT_TARGET]
        others = ([each for each in group if each.entity.identity not in known] for group in groups)
        return next((group for group in others if group), [])

    def sides(self, doers: list[Mention]) -> set[str]:
        """None: without a parse nobody is obliged."""
        return set()

    def owners_behind(self, *prepositions: str) -> list[Mention]:
        """Nobody: without a parse nobody tells whose a thing is."""
        return []

    def owners(self) -> list[Mention]:
        """ "Kim's subsequent summit", "the Abe-Xi meeting", "U.S.-China talks"."""
        items = self.sentence.items
        for at in range(self.trigger.first - 1, max(-1, self.trigger.first - 5), -1):
            if items[at].mention:
                return expand(self._chain(at) if modifier(items, at) else group_left(items, at)[1])
            if items[at].word in PREPOSITIONS | {",", "and", "."}:
                return []
        return []

    def possessors(self) -> list[Mention]:
        """The owners, if the item before the noun is a possessive."""
        before = self.trigger.first - 1
        owned = before > 0 and self.sentence.items[before].word in ("'s", "'")
        return self.owners() if owned else []

    def holders(self, light: bool = False) -> list[Mention]:
        """The subject of the verb near before a noun, or of the "in" of "is in talks"."""
        verb = self._governing_verb()
        return [] if verb is None else subject(self.reading, self.sentence, verb)

    def obliged(self) -> list[Mention]:
        """Nobody: without a parse nobody tells whose "must" it is."""
        return []

    def bids(self) -> bool:
        """Whether an infinitive follows near."""
        return any(item.word == "to" for item in self.sentence.items[self.trigger.last : self.trigger.last + 6])

    def naming(self) -> bool:
        """Never: without a parse nobody tells."""
        return False

    def finds(self) -> bool:
        """Whether "that" follows."""
        after = self.sentence.items[self.trigger.last : self.trigger.last + 1]
        return any(item.word == "that" for item in after)

    def questions(self) -> bool:
        """Whether a question word follows near."""
        after = self.sentence.items[self.trigger.last : self.trigger.last + 4]
        return not _ASKING.isdisjoint(item.word for item in after)

    def stands_alone(self) -> bool:
        """Whether what follows a verb is a preposition, a date, a stop or an adverb."""
        items, last = self.sentence.items, self.trigger.last
        if last >= len(items) or items[last].time or items[last - 1].word in PREPOSITIONS:
            return True
        after = items[last].word
        return after in PREPOSITIONS | AND | AUXILIARIES | STOPS | {","} or after.endswith(("ly", "face"))

    def is_view(self) -> bool:
        """Whether "would" stands before "welcome"; more only a parse tells."""
        first = self.trigger.first
        welcome = any(word.lemma == "welcome" for word in self.trigger.words)
        return welcome and first > 0 and self.sentence.items[first - 1].word == "would"

    def seems(self) -> bool:
        """False: only a parse tells."""
        return False

    def of_ideas(self) -> bool:
        """False: only a parse tells."""
        return False

    def passive(self) -> bool:
        """Whether a form of "be" stands before the verb, and "by" behind it."""
        first = self.trigger.first
        return bool(first) and self.sentence.items[first - 1].word in _BE and self._participle()

    def refuses(self) -> bool:
        """Whether "will not" stands before a verb."""
        before = [item.word for item in self.sentence.items[max(0, self.trigger.first - 2) : self.trigger.first]]
        return before in (["will", "not"], ["would", "not"])

    def past(self) -> bool:
        """Whether a verb stands in the past: "arrested", "shot", not "to arrest" or "arresting"."""
        form = self.sentence.items[self.trigger.first].word
        lemmas = {word.lemma.split()[0] for word in self.trigger.words if word.part_of_speech == "verb"}
        return form not in lemmas and not form.endswith(("ing", "s"))

    # ---- where they stand ----

    def _participle(self) -> bool:
        items, last = self.sentence.items, self.trigger.last
        return last < len(items) and items[last].word == "by"

    def _groups(self, prepositions: frozenset[str], reach: int) -> Iterator[tuple[str, list[Mention]]]:
        return objects(self.sentence, self.trigger.last, prepositions, reach)

    def _next_event(self) -> int | None:
        """Where the next verb or event noun stands, beyond which nobody belongs to a noun."""
        if self.trigger.verb:
            return None
        later = (each for each in self.sentence.triggers if each.first >= self.trigger.last)
        return next((each.first for each in later if each.verb or each.has("event-noun", "visit-noun")), None)

    def _chain(self, at: int) -> list[Mention]:
        """Owners joined by "and" or a hyphen: "China and Japan's talks", "U.S.-Chinese talks".

        Not so in "a summit between Kim and Moon and Kim's talks with Trump": who hangs on a preposition owns nothing.
        """
        items = self.sentence.items
        found = [mention] if (mention := items[at].mention) else []
        last = at
        while at >= 2 and items[at - 1].word in ("and", "-", "–") and (before := items[at - 2].mention):
            found.insert(0, before)
            at -= 2
        governed = at > 0 and items[at - 1].word in PREPOSITIONS and items[last - 1].word == "and"
        return found[-1:] if governed else found

    def _governing_verb(self) -> int | None:
        for other in reversed(self.sentence.triggers):
            near = other.last <= self.trigger.first <= other.last + 7
            if near and (other.verb or other.has("status-verb")):
                return other.first
        for at in range(self.trigger.first - 1, max(0, self.trigger.first - 5), -1):
            if mention_at(self.sentence.items, at):
                return None
            if self.sentence.items[at].word in ("in", "into", "for", "to"):
                return at
        return None
