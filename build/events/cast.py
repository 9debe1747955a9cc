"""Who takes part in what a word tells of: by the sentence's parse where it has one, by the words around otherwise."""

from collections.abc import Iterator
from typing import Protocol

from detente.build.events.cast_by_parse import ByParse
from detente.build.events.cast_by_words import ByWords
from detente.build.reading import Mention, Reading, ReadSentence, Trigger


class Cast(Protocol):
    """The people, states and things around one lexicon word."""

    def doers(self) -> list[Mention]:
        """Who does what a verb says, whether it is active or passive."""

    def undergoers(self) -> list[Mention]:
        """To whom or what a verb does it."""

    def receivers(self) -> list[Mention]:
        """Who gets what a verb gives or tells: "handed Rusk a note"."""

    def beside(self, *prepositions: str) -> Iterator[tuple[str, list[Mention]]]:
        """Those whom one of the prepositions joins to the word, each group with its preposition."""

    def joins(self, *prepositions: str) -> bool:
        """Whether one of the prepositions joins anything to the word."""

    def speaker(self, *prepositions: str) -> bool:
        """Whether one of the prepositions joins whoever writes or is written to: "a letter from me"."""

    def concerned(self, doers: list[Mention], said: bool = False) -> list[Mention]:
        """The nearest of all whom what the word tells of may concern, those apart who do it; fewer if it is `said`."""

    def sides(self, doers: list[Mention]) -> set[str]:
        """The states for which those who do something act, by their ids: a minister's own."""

    def owners_behind(self, *prepositions: str) -> list[Mention]:
        """Whose the first thing is that one of the prepositions joins to the word: "riots against Israeli policies"."""

    def owners(self) -> list[Mention]:
        """Whose a noun is: "Abe's", "the Abe-Xi", "Japanese"."""

    def possessors(self) -> list[Mention]:
        """Whose a noun is by a possessive: "Abe's"."""

    def holders(self, light: bool = False) -> list[Mention]:
        """Who does the verb over a noun: "Abe held", "Abe arrived for"; only of light verbs if asked."""

    def obliged(self) -> list[Mention]:
        """Who must or should do something, in what a verb reports."""

    def bids(self) -> bool:
        """Whether a verb has somebody do something other than talk: "called on Iran to stop"."""

    def naming(self) -> bool:
        """Whether a verb says what its object is: "called Kim a partner"."""

    def finds(self) -> bool:
        """Whether a verb brings a that-clause: "recognized that"."""

    def questions(self) -> bool:
        """Whether what a verb brings is a question: "asked whether", "asked what"."""

    def stands_alone(self) -> bool:
        """Whether a verb has no object."""

    def seems(self) -> bool:
        """Whether a verb is only how somebody looks or feels, or what he does with himself: "sounds threatening"."""

    def of_ideas(self) -> bool:
        """Whether a word tells of what is done to ideas, or by them: "struck by the fact", "attack on the theory"."""

    def is_view(self) -> bool:
        """Whether a verb only tells a view or a subject: "would welcome", "suggested that they were late"."""

    def passive(self) -> bool:
        """Whether a verb tells of what is done to its subject."""

    def refuses(self) -> bool:
        """Whether a verb tells of a refusal: "will not lift the embargo"."""

    def past(self) -> bool:
        """Whether a verb tells of something done, not of something to do."""


def cast(reading: Reading, sentence: ReadSentence, trigger: Trigger) -> Cast:
    """The cast of a lexicon word in its sentence."""
    if sentence.syntax and (word := sentence.syntax.leading(trigger.first, trigger.last)) is not None:
        return ByParse(reading, sentence, trigger, sentence.syntax, word)
    return ByWords(reading, sentence, trigger)
