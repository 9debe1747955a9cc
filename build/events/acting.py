"""Who does what a verb of a parsed sentence tells of: its subjects, and those behind subjects that cannot act."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from detente.build.arguments import parted
from detente.build.events.figures import is_idea
from detente.build.events.named import Named
from detente.build.events.writings import UTTERANCES, issued, senders
from detente.build.grammar.clauses import is_time
from detente.build.grammar.parse import Relation
from detente.build.grammar.syntax import Syntax
from detente.build.groups import apposition
from detente.build.reading import Mention, Trigger

_CARRYING = frozenset(
    "plane aircraft jet train motorcade convoy ship yacht helicopter flight delegation team entourage mission".split()
)
_PROGRAMMES = frozenset("plan program programme budget schedule law constitution treaty strategy".split())
_SAID = frozenset("proposal suggestion demand decision initiative".split())
_STATES = frozenset({"position", "aspect", "economy"})
_HEADING = frozenset({":", "—", "–", "--"})


@dataclass(frozen=True, slots=True)
class Acting:
    """Those who act in the sentence of a trigger and its word."""

    named: Named
    trigger: Trigger
    word: int

    @property
    def _syntax(self) -> Syntax:
        return self.named.syntax

    def has_doer(self, verb: int) -> bool:
        """Whether the tree says who does it, whether or not that is a name: also the "people" of "people coming to"."""
        return any(self._speaks(each, verb) for each in (*self._syntax.subjects(verb), *self._syntax.doers(verb)))

    def by(self, verb: int) -> list[Mention]:
        """The subjects of a verb as meant, unless a semicolon parts them from it."""
        doers = self._syntax.subjects(verb) if self.is_predicate(verb) else self._syntax.doers(verb)
        words = [word for word in self._nearest(verb, doers) if not (self._parted(word, verb) or self._is_issue(word))]
        known = [word for word in words if self.named.sentence.mention_of(word)]
        return self.named.of(known or words)  # "Lapid, the leader, called": the second is often taken for a subject

    def _nearest(self, verb: int, doers: Sequence[int]) -> Sequence[int]:
        """Of doers that are of other clauses the one right before a verb: "a fact is that Peru left"."""
        syntax, several = self._syntax, self._syntax.children(verb, Relation.SUBJECT)
        if len(several) < 2 or syntax.passive(verb):
            return doers
        own = syntax.subject(verb)
        apart = any(syntax.lower(at) in _HEADING for at in range(several[0], own))
        told = apart or syntax.word(own).pos == "PRON" or self.named.sentence.mention_of(own) is not None
        joined = all(any(one.entity.type == "Person" for one in self.named.of([each])) for each in several)
        return (own,) if told and not joined else doers

    def _is_issue(self, word: int) -> bool:
        """Whether a word is of an issue, which does nothing: "Venezuelan oil went to Europe"."""
        mention = self.named.sentence.mention_of(word)
        return mention is not None and self.named.reading.is_a(mention.entity, "Issue")

    def behind(self, nouns: Iterable[int]) -> list[Mention]:
        """Who is behind nouns that cannot act themselves: "a Saudi air strike", "an attack by the rebels"."""
        goes = any(word.frame == "goes-to" for word in self.trigger.words)
        for noun in nouns:
            if goes and self._syntax.word(noun).lemma not in _CARRYING:
                continue  # "her exports going to China" are no visit of hers
            if self.trigger.evokes("Request") and self._syntax.word(noun).lemma.lower() in _PROGRAMMES:
                continue  # "India's plan calls for investment"
            if self._is_idle(noun):
                continue  # "Finland's position rules out war"
            by = [each for _, each in self._syntax.obliques(noun, "by")]
            if found := self.named.of(by) or self.named.owning(noun) or self._authors(noun):
                return found
        return []

    def _is_idle(self, noun: int) -> bool:
        """Whether a subject names an idea of which nobody says anything; by "the Soviet proposal" the Soviets do."""
        lemma = self._syntax.word(noun).lemma.lower()
        if noun not in self._syntax.subjects(self.word) or lemma in UTTERANCES | _SAID:
            return False  # not that of "his interest in talking with Chad"
        return lemma in _STATES or is_idea(self.named.reading.lexicon, self.named.sentence, self._syntax, noun)

    def writers(self, noun: int) -> list[Mention]:
        """Who wrote something, of those who are named."""
        return self.named.of(senders(self._syntax, noun)) or self._authors(noun)

    def _authors(self, noun: int) -> list[Mention]:
        """Who says what a writing says: "passed a resolution demanding"."""
        verb = issued(self._syntax, noun)
        return [] if verb is None else self.by(verb)

    def _speaks(self, word: int, verb: int) -> bool:
        """Whether a word can be the subject as the tree has it: no day, and no title behind a name."""
        told = self._syntax.word(word)
        day = is_time(told) and told.lemma != "time"  # "the time has come to act"
        return not (day or self._parted(word, verb))

    def is_predicate(self, verb: int) -> bool:
        """Whether a participle only says what its subject is like: "was opposed to the plan"."""
        return verb == self.word and any(word.lemma.startswith("be ") for word in self.trigger.words)

    def _parted(self, one: int, other: int) -> bool:
        first, last = self.named.items.item_of[one], self.named.items.item_of[other]
        return parted(self.named.sentence.items, first, last) or apposition(self.named.sentence.items, first)
