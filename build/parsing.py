"""Which sentences of a document are parsed: those where a word of the lexicon or an unknown name stands; and how."""

from collections.abc import Callable, Container, Sequence
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING

from detente.build.idioms import Idioms, idioms
from detente.build.language.parsed import Parsed
from detente.build.links.phrases import verbs_that_tie
from detente.build.naming.slots import Slot
from detente.build.sentences import Sentence
from detente.build.small_words import PREPOSITIONS
from detente.build.triggers import PhraseIndex
from detente.ontology.lexicon import Lexicon

if TYPE_CHECKING:
    from detente.build.language.parser import Parser


class Parse(StrEnum):
    """What is parsed: the sentences that can matter, every one, or none."""

    NEEDED = "needed"
    ALL = "all"
    NONE = "none"


class Parsing:
    """Parses what can matter of a document; spaCy and our pipeline are loaded when the first sentence asks for it."""

    def __init__(self, model: str, matters: Callable[[Sequence[Slot]], bool]) -> None:
        """With a spaCy pipeline ("" for our own) and what tells from a sentence's slots whether it can matter.

        Raises DetenteError where somebody else's pipeline is not there or cannot parse.
        """
        self._model, self._matters = model, matters
        if model:
            _ = self._parser

    @cached_property
    def _parser(self) -> "Parser":
        from detente.build.language.parser import Parser

        return Parser(self._model)

    def parse(self, text: str, sentences: Sequence[Sentence], cut: Sequence[Sequence[Slot]]) -> Sequence[Parsed | None]:
        """The parses of the sentences that matter, None for the others; `cut` has the slots of each."""
        asked = {
            at: ((sentence.start, sentence.end), [_span(slot) for slot in found if _one_word(slot)])
            for at, (sentence, found) in enumerate(zip(sentences, cut, strict=True))
            if self._matters(found)
        }
        parsed = dict(zip(asked, self._parser.parse(text, list(asked.values())) if asked else (), strict=True))
        return [parsed.get(at) for at in range(len(sentences))]


def parsing(lexicon: Lexicon, model: str = "", parse: Parse = Parse.NEEDED) -> Parsing | None:
    """How sentences are to be parsed; None where none is."""
    if parse is Parse.NONE:
        return None
    if parse is Parse.ALL:
        return Parsing(model, lambda _: True)
    phrases, spread = PhraseIndex(lexicon), idioms(lexicon)
    speech = PhraseIndex(lexicon, frozenset({"reports", "voices", "according-to"}))
    tying = verbs_that_tie(lexicon)
    return Parsing(model, lambda found: _matter(phrases, spread, speech, tying, found))


def _matter(
    phrases: PhraseIndex, idioms: Idioms, speech: PhraseIndex, tying: Container[str], found: Sequence[Slot]
) -> bool:
    """Whether something is told of a name, somebody unknown may be named, or it is said who says so."""
    if any(slot.capital for slot in found[1:]):
        return True
    words = [slot.word for slot in found]
    named = any(slot.hit for slot in found)
    told = phrases if named else speech
    if any(word and told.longest(words, at) for at, word in enumerate(words)):
        return True
    if named and any(word in tying for word in words):
        return True
    return named and idioms.may_stand([word for slot in found for word in slot.text.lower().split()])


def _span(slot: Slot) -> tuple[int, int]:
    """The span of a slot, without the preposition that a date may begin with: "from 3 to 5 June"."""
    first, blank, rest = slot.text.partition(" ")
    bare = slot.time and blank and rest and first.lower() in PREPOSITIONS
    return (slot.start + len(first) + 1 if bare else slot.start, slot.end)


def _one_word(slot: Slot) -> bool:
    """Whether a slot is parsed as one word: dates and proper names; "troop withdrawal" has a syntax of its own.

    A proper name ends in a word with a capital, or has a comma in it: "Korea, Republic of".
    """
    ends = slot.text.removeprefix("the ").split()
    whole = not ends[-1][0].islower() or "," in slot.text
    proper = slot.hit is not None and not ends[0][0].islower() and whole
    return slot.time is not None or proper
