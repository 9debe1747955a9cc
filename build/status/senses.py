"""What the lexicon says of the words of a parse: their frames, the statuses that they give, the events they name."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from detente.build.grammar.syntax import Syntax
from detente.build.item_syntax import ItemSyntax
from detente.build.reading import ReadSentence
from detente.build.status.composition import strongest
from detente.ontology.codes import Status
from detente.ontology.lexicon import Word

EVENT_VERBS = ("meets", "goes-to", "receives", "sends-to", "acts-on", "leaves", "moves", "joins")
EVENT_NOUNS = ("event-noun", "visit-noun", "act-noun")
PEOPLE = ("agent-noun", "actor-noun", "source-noun", "title")
_GOVERNING = ("status-verb", "status-adjective", "control-noun", "modal")
# Acts of speech whose content is no more than proposed, threatened, refused or promised.
_OF_CONTENT = {
    "Request": Status.PROPOSED,
    "Proposal": Status.PROPOSED,
    "Threat": Status.HYPOTHETICAL,
    "Rejection": Status.DENIED,
    "Agreement": Status.PLANNED,
}
_ACTS_OF_SPEECH = frozenset(
    {"Request", "Proposal", "Threat", "Rejection", "Accusation", "Protest", "Statement", "Message", "SupportAct"}
)
# Verbs for or against what did take place: "regretted lifting the ban".
_OF_FACTS = frozenset(
    "regret resent praise commend applaud hail welcome condemn deplore denounce criticise criticize".split()
)
_FOR_OR_AGAINST = frozenset({"polarity-supports", "polarity-opposes"})


@dataclass(frozen=True)  # no slots: the index is made when first asked for, and kept
class Senses:
    """A parsed sentence with the lexicon's entries at each word of its parse."""

    sentence: ReadSentence
    items: ItemSyntax

    @property
    def syntax(self) -> Syntax:
        """The parse."""
        return self.items.syntax

    @cached_property
    def _at_item(self) -> dict[int, tuple[Word, ...]]:
        found: dict[int, tuple[Word, ...]] = {}
        for trigger in self.sentence.triggers:
            for item in range(trigger.first, trigger.last):
                found[item] = (*found.get(item, ()), *trigger.words)
        return found

    def words(self, at: int) -> tuple[Word, ...]:
        """The entries that a word of the parse belongs to."""
        return self._at_item.get(self.items.item_of[at], ()) if at >= 0 else ()

    def has(self, at: int, *frames: str) -> bool:
        """Whether a word has one of the frames."""
        return any(word.frame in frames for word in self.words(at))

    def aspect(self, at: int) -> Status | None:
        """The status that a word gives to what it governs or stands beside; None where it gives none."""
        return _strongest(word.aspect for word in self.words(at) if word.frame in _GOVERNING)

    def aspect_of_content(self, at: int) -> Status | None:
        """The same of a clause that a verb or noun has for its content: what is asked for, threatened, agreed on."""
        classes = (_OF_CONTENT.get(word.evokes) for word in self.words(at))
        return self.aspect(at) or next((status for status in classes if status), None)

    def evoked(self, at: int) -> frozenset[str]:
        """The classes of events that a word evokes."""
        return frozenset(word.evokes for word in self.words(at) if word.evokes and not _polar(word))

    def voiced(self, at: int) -> bool:
        """Whether a word tells of an act of speech: a request, a threat, an accusation."""
        return bool(self.evoked(at) & _ACTS_OF_SPEECH)

    def offers(self, at: int) -> bool:
        """Whether a word tells of a readiness, which is an offer where somebody says so: "is prepared to"."""
        return "Agreement" in self.evoked(at) and self.aspect(at) is Status.HYPOTHETICAL

    def together(self, one: int, other: int) -> bool:
        """Whether two words belong to one entry: "took" and "place"."""
        return bool(set(self.words(one)) & set(self.words(other)))

    def phrase_ends(self, at: int, last: str) -> bool:
        """Whether a word belongs to an entry that ends with a small word: "call for"."""
        return any(word.lemma.endswith(f" {last}") for word in self.words(at))

    def leans(self, at: int) -> bool:
        """Whether a word is for or against something."""
        return any(word.frame == "stance-subject" and word.evokes in _FOR_OR_AGAINST for word in self.words(at))

    def weighs(self, at: int) -> bool:
        """Whether a word is for or against what need not be, as who "regrets" something is not."""
        return self.leans(at) and self.syntax.word(at).lemma.lower() not in _OF_FACTS


def _polar(word: Word) -> bool:
    return word.evokes.startswith("polarity-")


def _strongest(aspects: Iterable[str]) -> Status | None:
    found = [Status(aspect) for aspect in aspects if aspect]
    return strongest(*found) if found else None
