"""What the link words of a parsed sentence tie: the issues that each stands between in the tree."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from functools import partial

from detente.build.item_syntax import ItemSyntax
from detente.build.links.denial import denied
from detente.build.links.ends import Ends
from detente.build.links.phrases import LinkWords, Phrase
from detente.build.links.sides import Sides
from detente.build.links.tie import Tie
from detente.build.links.unknown import unknown
from detente.build.reading import Reading, ReadSentence
from detente.build.status.senses import EVENT_NOUNS, EVENT_VERBS, Senses
from detente.ontology.claims import Entity

_APART = frozenset({";", ":"})
_FAR = 20  # words between a link word and an issue: what is farther away was often parsed wrong


def ties(reading: Reading, sentence: ReadSentence, items: ItemSyntax, words: LinkWords) -> Iterator[Tie]:
    """The ties of a parsed sentence."""
    for phrase in words.phrases(sentence, items):
        found = _Linking(Ends(reading, sentence, items), Sides(items.syntax, phrase))
        tie = None if denied(sentence, items, found.sides) else found.tie()
        if tie:
            yield tie


@dataclass(frozen=True, slots=True)
class _Linking:
    """One link word with what stands before and behind it."""

    ends: Ends
    sides: Sides

    @property
    def _phrase(self) -> Phrase:
        return self.sides.phrase

    def tie(self) -> Tie | None:
        """What it ties: known issues, or a known one and one that only the sentence names."""
        before, after = self._before(), self._after()
        if self._may_be_unknown() and not before and after:
            before = self._unknown(self._meant_before(), after)
        elif self._may_be_unknown() and before and not after:
            after = self._unknown(self._phrase.after, before)
        sure = self.ends.syntax.confidence(self._phrase.lead)
        return Tie(self._phrase.word, before, after, self._trigger(), sure) if before and after else None

    def _before(self) -> tuple[Entity, ...]:
        barred = (self._phrase.lead, *self._phrase.after)
        return self._near(_first(self._of_before(each, barred) for each in self._meant_before()))

    def _after(self) -> tuple[Entity, ...]:
        phrase = self._phrase
        joined = {other for each in phrase.after for other in self.sides.conjoined(each)}
        barred = {phrase.lead, *joined} - set(phrase.after)
        of = self.ends.named if self._enumerates() else partial(self.ends.of, barred=barred)
        return self._near(_first(of(each) for each in phrase.after))

    def _meant_before(self) -> Iterator[int]:
        """The words before it, unless somebody must do the tying and nobody does, or they tell of an opinion."""
        if self._phrase.word.frame != "link-object" or self._is_done():
            yield from (each for each in self.sides.before() if not self._is_felt(each))

    def _is_done(self) -> bool:
        """Whether somebody is said to do it, who is no issue: "Canada linked trade to", not "linked to"."""
        return any(not self.ends.of(doer) for doer in self.ends.syntax.doers(self._phrase.lead))

    def _of_before(self, word: int, barred: Collection[int]) -> tuple[Entity, ...]:
        if self._enumerates():
            others = (*self.sides.counted(word), *self.ends.syntax.undergoers(word))
            return self.ends.named(word) or _first(map(self.ends.named, others))
        if self.sides.bare:
            return self.ends.named(word) if self._may_be_over(word) else ()
        if self.ends.clausal(word):
            return self.ends.of(word, barred, subject=self._phrase.word.evokes != "relation-competes-with")
        return self.ends.of_noun(word, barred, alone=True)

    def _is_felt(self, host: int) -> bool:
        """Whether what has a cause is only what somebody thinks of an issue: "opposes tariffs because of"."""
        if self._phrase.word.evokes != "relation-causes" or self.sides.verbal or not self.ends.clausal(host):
            return False
        senses = Senses(self.ends.sentence, self.ends.items)
        return senses.has(host, "stance-subject") and not senses.has(host, *EVENT_VERBS)

    def _enumerates(self) -> bool:
        """Whether it tells the parts of a whole: they are what it names, not what they are about."""
        return self._phrase.word.evokes == "relation-part-of" and self._phrase.word.frame == "link-inverse"

    def _may_be_unknown(self) -> bool:
        """Whether an end may be an issue that nobody knows: not where a choice or a list tells too little."""
        word = self._phrase.word
        chooses = word.evokes == "relation-competes-with" and word.part_of_speech == "connective"
        return not (self._enumerates() or self.sides.bare or chooses)

    def _may_be_over(self, noun: int) -> bool:
        """Whether a noun may have a cause by one preposition: a deed has, "sanctions over", but no "trade over"."""
        entries = self.ends.reading.lexicon.forms.get(self.ends.syntax.lower(noun), ())
        return self._phrase.word.evokes != "relation-causes" or any(entry.frame in EVENT_NOUNS for entry in entries)

    def _unknown(self, words: Iterable[int], known: tuple[Entity, ...]) -> tuple[Entity, ...]:
        """The issue that nobody knows on the other side of a known one; none where the two overlap."""
        found = next(iter(words), None)
        issue = unknown(self.ends, found) if found is not None else None
        apart = issue and not any(issue.start < each.end and each.start < issue.end for each in known)
        return self._near((issue,)) if issue and apart else ()

    def _near(self, issues: tuple[Entity, ...]) -> tuple[Entity, ...]:
        """Those of some issues that stand near, in the same part of the sentence."""
        words = self.ends.syntax.parse.words
        first, last = words[self._phrase.first].start, words[self._phrase.last].end
        gaps = [(issue, (issue.end, first) if issue.end <= first else (last, issue.start)) for issue in issues]
        between = [(issue, [word.text for word in words if gap[0] <= word.start < gap[1]]) for issue, gap in gaps]
        return tuple(issue for issue, texts in between if len(texts) <= _FAR and _APART.isdisjoint(texts))

    def _trigger(self) -> str:
        """Its words as the document has them."""
        words = self.ends.syntax.parse.words
        return self.ends.reading.document.text[words[self._phrase.first].start : words[self._phrase.last].end]


def _first(found: Iterable[tuple[Entity, ...]]) -> tuple[Entity, ...]:
    return next(filter(None, found), ())
