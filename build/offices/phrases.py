"""The lexicon's phrases in the parse of a sentence: "secretary of state", "founding members", "took office"."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from detente.build.grammar.parse import Relation
from detente.build.grammar.syntax import Syntax
from detente.build.grammar.tree import first_part
from detente.build.reading import Reading
from detente.ontology.lexicon import Lexicon, Word

_LONGEST = 9  # words: "chairman of the joint chiefs of staff" has seven
_OPENING = frozenset({"NOUN", "PROPN", "ADJ", "VERB", "ADV", "ADP", "X"})  # ADP: "under secretary"


@dataclass(frozen=True, slots=True)
class Phrase:
    """A lexicon noun that words[first:last] of a parse are, with the word on which the others hang."""

    first: int
    last: int
    head: int
    word: Word


def nouns(reading: Reading, syntax: Syntax, *frames: str) -> Iterator[Phrase]:
    """The nouns that have one of the frames, the longest at each place, from left to right."""
    openings = _openings(reading.lexicon, "noun", frames)
    last = 0
    for at in (at for at, part in enumerate(syntax.first_parts) if part in openings):
        found = _longest(reading, syntax, at, frames) if at >= last else None
        if found:
            yield found
            last = found.last


@cache
def _openings(lexicon: Lexicon, kind: str, frames: tuple[str, ...]) -> frozenset[str]:
    """The words with which the nouns or verbs of some frames begin, up to a blank or a hyphen: "co" of "co-chair"."""
    entries = ((form, word) for form, words in lexicon.forms.items() for word in words)
    return frozenset(first_part(form) for form, word in entries if _is_a(word, kind, frames))


def _is_a(word: Word, kind: str, frames: tuple[str, ...]) -> bool:
    return word.frame in frames and word.part_of_speech == kind


def _longest(reading: Reading, syntax: Syntax, first: int, frames: tuple[str, ...]) -> Phrase | None:
    words = syntax.parse.words
    if words[first].pos not in _OPENING:
        return None
    for last in range(min(first + _LONGEST, len(words)), first, -1):
        form = " ".join(reading.folded[words[first].start : words[last - 1].end].lower().split())
        for word in reading.lexicon.forms.get(form, ()):
            if _is_a(word, "noun", frames):
                return Phrase(first, last, _head(syntax, first, last), word)
    return None


def _head(syntax: Syntax, first: int, last: int) -> int:
    """The word of a phrase on which its others hang: the one that hangs outside, names and prepositions apart."""
    inside = range(first, last)
    outside = [at for at in inside if syntax.head(at) not in inside]
    small = (Relation.PREPOSITION, Relation.DETERMINER, Relation.PUNCTUATION)
    return next((at for at in outside if syntax.relation(at) not in small), outside[0])


def sense(reading: Reading, syntax: Syntax, verb: int, *frames: str) -> Word | None:
    """What a verb means in one of the frames, the idiom before the verb alone: "took office", "stepped down"."""
    return next(_meanings(reading, syntax, verb, frames), None)


def senses(reading: Reading, syntax: Syntax, verb: int, *frames: str) -> dict[str, Word]:
    """What a verb means in each of the frames in which it means something."""
    found: dict[str, Word] = {}
    for word in _meanings(reading, syntax, verb, frames):
        found.setdefault(word.frame, word)
    return found


def _meanings(reading: Reading, syntax: Syntax, verb: int, frames: tuple[str, ...]) -> Iterator[Word]:
    own = _whole(syntax, verb)
    if first_part(own) not in _openings(reading.lexicon, "verb", frames):
        return
    for form in _forms(syntax, verb, own):
        for word in reading.lexicon.forms.get(form, ()):
            if _is_a(word, "verb", frames) and not _is_other(syntax, verb, word):
                yield word


def _is_other(syntax: Syntax, verb: int, word: Word) -> bool:
    """Whether a form that an entry has for its infinitive is another verb's past: "found", "left"."""
    own = syntax.word(verb)
    return own.text.lower() == word.lemma and own.lemma.lower() != word.lemma and own.feature("Tense") == "Past"


def _forms(syntax: Syntax, verb: int, own: str) -> Iterator[str]:
    """A verb with each noun that it governs, with its particle or preposition or both, and alone."""
    ways = list(syntax.obliques(verb))
    for noun in (*syntax.children(verb, Relation.OBJECT), *(each for _, each in ways)):
        yield f"{own} {syntax.lower(noun)}"
        yield f"{own} {syntax.preposition(noun)} {syntax.lower(noun)}"
    particles = [syntax.lower(each) for each in syntax.children(verb, Relation.PARTICLE, Relation.ADVERB)]
    prepositions = [preposition for preposition, _ in ways if preposition]
    yield from (f"{own} {particle} {preposition}" for particle in particles for preposition in prepositions)
    yield from (f"{own} {small}" for small in (*particles, *prepositions))
    yield own


def _whole(syntax: Syntax, verb: int) -> str:
    """A verb with what a hyphen joins to it: "re-elected", which a parse may have as three words."""
    words, own = syntax.parse.words, syntax.lower(verb)
    if verb > 1 and words[verb - 1].text == "-":
        return f"{syntax.lower(verb - 2)}-{own}"
    joined = verb + 2 < len(words) and words[verb + 1].text == "-"
    return f"{own}-{syntax.lower(verb + 2)}" if joined else own
