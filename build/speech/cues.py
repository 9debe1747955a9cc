"""The words of a parsed sentence by which somebody says or thinks something: "said", "pointed out", "claim that"."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from detente.build.grammar.parse import Relation
from detente.build.grammar.syntax import Syntax
from detente.ontology.lexicon import Lexicon, Word

_LONGEST = 5  # words of a cue: "speak out in favor of"
_SPEECH = {"VERB": ("verb", "adjective"), "NOUN": ("noun",), "ADJ": ("adjective",)}
_FRAMES = frozenset({"reports", "voices"})


@dataclass(frozen=True, slots=True)
class Cue:
    """One such word: its place, the words that belong to it, and what its rows of the lexicon allow."""

    at: int
    first: int
    last: int  # the last of its words, so that "point" has the "out" of "point out"
    noun: bool
    frames: frozenset[str]
    preposition: str = ""  # what is said stands after it: "call for"
    felt: bool = False  # a participle or adjective whose subject thinks it: "is convinced that"

    @property
    def things(self) -> bool:
        """Whether what is said may be a noun or an infinitive: "denied the report", "vowed to go"."""
        return "voices" in self.frames


def cues(syntax: Syntax, lexicon: Lexicon) -> Iterator[Cue]:
    """The cues of a sentence, from left to right."""
    longest = _longest(lexicon)
    for at, word in enumerate(syntax.parse.words):
        most = longest.get(syntax.lower(at).partition(" ")[0], 0)
        kinds = _SPEECH.get(word.pos, ()) if most else ()
        if kinds and (found := _cue(syntax, lexicon, at, kinds, most)):
            yield found


@cache
def _longest(lexicon: Lexicon) -> Mapping[str, int]:
    """The words with which such phrases begin, and how many words the longest phrase of each has."""
    forms = [form.split() for frame in _FRAMES for form, _ in lexicon.frame(frame)]
    return {words[0]: len(words) for words in sorted(forms, key=len)}


def _cue(syntax: Syntax, lexicon: Lexicon, at: int, kinds: tuple[str, ...], most: int) -> Cue | None:
    """The cue that a word is, by the longest phrase that it begins or has with its particle or preposition."""
    for phrase, last, preposition in _phrases(syntax, at, most):
        rows = [row for row in lexicon.forms.get(phrase, ()) if _fits(row, kinds)]
        if rows:
            bound = preposition if rows[0].lemma.endswith(f" {preposition}") else ""
            noun, felt = (any(row.part_of_speech == kind for row in rows) for kind in ("noun", "adjective"))
            return Cue(at, at, last, noun, frozenset(row.frame for row in rows), bound, felt)
    return None


def _fits(row: Word, kinds: tuple[str, ...]) -> bool:
    return row.frame in _FRAMES and row.part_of_speech in kinds


def _phrases(syntax: Syntax, at: int, most: int) -> Iterator[tuple[str, int, str]]:
    """What a word may be a phrase of, the longest first, each with its last word and the preposition it ends with."""
    words, own = syntax.parse.words, syntax.lower(at)
    stop = min(at + min(most, _LONGEST), len(words))
    for last in range(stop - 1, at, -1):
        if words[last].pos != "PUNCT":
            yield " ".join(syntax.lower(each) for each in range(at, last + 1)), last, syntax.lower(last)
    for child in syntax.children(at, Relation.PARTICLE):
        yield f"{own} {syntax.lower(child)}", at, ""
    for preposition, _ in syntax.obliques(at) if most > 1 else ():
        if preposition:
            yield f"{own} {preposition}", at, preposition
    yield own, at, ""
