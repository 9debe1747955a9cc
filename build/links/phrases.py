"""The link words of a parsed sentence: each with the word that it leans on and what it brings."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from detente.build.grammar.parse import Relation
from detente.build.grammar.syntax import Syntax
from detente.build.item_syntax import ItemSyntax
from detente.build.links.tie import FRAMES
from detente.build.reading import ReadSentence, Trigger
from detente.build.triggers import PhraseIndex
from detente.ontology.lexicon import Lexicon, Word

_SMALL = (Relation.PREPOSITION, Relation.MARKER)
_OPENING = (*_SMALL, Relation.COORDINATOR)
_CLAUSES = (Relation.ADVERBIAL_CLAUSE, Relation.OPEN_COMPLEMENT, Relation.COMPLEMENT, Relation.NOUN_CLAUSE)
_SPREAD = 2  # a verb or noun with its preposition, which may stand apart: "linked trade to human rights"
Spread = Mapping[str, Sequence[Word]]


@dataclass(frozen=True, slots=True)
class Phrase:
    """A link word in a parse."""

    word: Word
    lead: int  # the word by which it hangs on the rest
    after: tuple[int, ...]  # the words that it brings
    first: int  # its own words, from the first to the last
    last: int


class LinkWords:
    """The lexicon's words that tie issues, found in sentences; built once, used for every document."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._spread = _spread(lexicon)
        self._phrases = PhraseIndex(lexicon, frozenset({*FRAMES, "link-none"}))

    def triggers(self, sentence: ReadSentence) -> Iterator[tuple[Trigger, Word]]:
        """Those whose words stand together, from left to right."""
        for trigger in self._phrases.find(sentence.items, sentence.syntax):
            yield from ((trigger, word) for word in trigger.words if word.frame in FRAMES)

    def phrases(self, sentence: ReadSentence, items: ItemSyntax) -> Iterator[Phrase]:
        """Those of a parsed sentence, from left to right, what each preposition brings once."""
        taken: set[int] = set()
        found = [*_apart(items, self._spread), *_together(self.triggers(sentence), items)]
        for phrase in sorted(found, key=lambda each: (each.first, each.first - each.last)):
            if not taken.intersection(phrase.after):
                taken.update(phrase.after)
                yield phrase


@lru_cache(maxsize=2)
def link_words(lexicon: Lexicon) -> LinkWords:
    """The words of a lexicon that tie issues."""
    return LinkWords(lexicon)


def verbs_that_tie(lexicon: Lexicon) -> frozenset[str]:
    """The forms of the verbs that tie issues, without what stands behind them."""
    spread = _spread(lexicon).items()
    return frozenset(first for first, words in spread if any(word.part_of_speech == "verb" for word in words))


def _spread(lexicon: Lexicon) -> Spread:
    """The verbs, and the nouns with a preposition, by their first words."""
    found: defaultdict[str, set[Word]] = defaultdict(set)
    for frame in FRAMES:
        for form, word in lexicon.frame(frame):
            parts = form.split()
            if word.part_of_speech == "verb" or (word.part_of_speech == "noun" and len(parts) == _SPREAD):
                found[parts[0]].add(word)
    return {first: sorted(words, key=_rank) for first, words in found.items()}


def _rank(word: Word) -> tuple[int, str]:
    """The longer, the sooner it counts."""
    return -len(word.lemma.split()), word.id


# ---- words that may stand apart ----


def _apart(items: ItemSyntax, spread: Spread) -> Iterator[Phrase]:
    """Verbs and nouns with what their preposition or, without one, they themselves govern."""
    syntax = items.syntax
    for at, word in enumerate(syntax.parse.words):
        pos = word.pos.lower()
        for entry in spread.get(word.text.lower(), ()) if pos in ("verb", "noun") else ():
            if entry.part_of_speech == pos and (after := _governed(syntax, at, entry)):
                yield Phrase(entry, at, after, at, at)
                break


def _governed(syntax: Syntax, at: int, entry: Word) -> tuple[int, ...]:
    """What a word of one entry brings: by its preposition, or as its object or the infinitive after it."""
    rest = entry.lemma.split()[1:]
    if len(rest) > 1 and syntax.particle(at) == rest[0]:
        rest = rest[1:]  # "broke off talks over"
    if len(rest) > 1:
        return _behind_phrase(syntax, at, rest)
    if not rest:
        done = syntax.children(at, Relation.OPEN_COMPLEMENT)
        asked = done and entry.evokes == "relation-condition-for"  # "required the mission to leave"
        return () if asked else syntax.undergoers(at) + done
    if syntax.particle(at) == rest[-1]:
        return syntax.undergoers(at)
    nouns = [noun for _, noun in syntax.nearby(at, rest[-1]) if noun > at] or _behind_object(syntax, at, rest[-1])
    clauses = [each for each in syntax.children(at, *_CLAUSES) if rest[-1] in _openers(syntax, each)]
    return tuple(nouns or [each for each in clauses if _is_gerund(syntax, each)])


def _behind_object(syntax: Syntax, at: int, preposition: str) -> list[int]:
    """What a preposition brings that was taken for the object's own: "bartered oil for food", "a swap of oil for"."""
    objects = [*syntax.objects(at), *(noun for _, noun in syntax.obliques(at, "of"))]
    return [noun for each in objects for _, noun in syntax.obliques(each, preposition)]


def _behind_phrase(syntax: Syntax, at: int, rest: list[str]) -> tuple[int, ...]:
    """What a verb of several words brings that stand together: "pave the way for"."""
    last = at + len(rest)
    words = [syntax.lower(each) for each in range(at + 1, min(last + 1, len(syntax.parse.words)))]
    return (
        (syntax.head(last),) if words == rest and syntax.relation(last) in _SMALL and syntax.head(last) > last else ()
    )


def _openers(syntax: Syntax, clause: int) -> set[str]:
    return {syntax.lower(each) for each in syntax.children(clause, *_SMALL)}


def _is_gerund(syntax: Syntax, clause: int) -> bool:
    return syntax.lower(clause).endswith("ing")


# ---- words that stand together ----


def _together(found: Iterable[tuple[Trigger, Word]], items: ItemSyntax) -> Iterator[Phrase]:
    """Connectives, adjectives and nouns with what the preposition or conjunction among their words brings."""
    syntax = items.syntax
    for trigger, word in found:
        own = items.words(trigger.first, trigger.last)
        if not own or (word.part_of_speech == "verb" and syntax.relation(own[0]) not in _SMALL):
            continue  # but "including" is only a preposition
        after = _brought(syntax, own)
        if after is not None:
            yield Phrase(word, _lead(syntax, own, after), (after,), own[0], own[-1])


def _brought(syntax: Syntax, own: Sequence[int]) -> int | None:
    """The word behind a phrase on which its preposition or conjunction hangs, or the subject of its own verb."""
    small = [at for at in own if syntax.relation(at) in _OPENING]
    after = next((syntax.head(at) for at in reversed(small) if syntax.head(at) > own[-1]), None)
    if after is None:  # "before there can be talks"
        within = [syntax.head(at) for at in small if syntax.head(at) in own]
        return next((each for verb in within for each in syntax.subjects(verb) if each > own[-1]), None)
    if syntax.relation(after) is Relation.SUBJECT and syntax.lower(own[-1]) == "for":
        return syntax.head(after)  # "in order for talks to resume"
    return after


def _lead(syntax: Syntax, own: Sequence[int], after: int) -> int:
    """The topmost of a phrase's words, or what it brings where the phrase is only a preposition."""
    lead = after
    while syntax.head(lead) in own:
        lead = syntax.head(lead)
    return lead
