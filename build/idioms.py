"""Idioms that a sentence spreads out: "imposed sweeping new sanctions", "the ban was lifted", "a series of attacks"."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from detente.build.grammar.clauses import is_time
from detente.build.grammar.parse import Relation
from detente.build.grammar.syntax import Syntax
from detente.build.item_syntax import ItemSyntax
from detente.build.reading import Trigger
from detente.build.sentences import folded_words
from detente.build.small_words import PREPOSITIONS
from detente.ontology.lexicon import Lexicon, Word, noun_forms

_OF_EVENTS = frozenset({"meets", "goes-to", "receives", "sends-to", "acts-on", "leaves", "idle"})
_OF_STANCES = frozenset({"stance-subject", "stance-object", "stance-deed"})
_STANCE_NOUN = "stance-noun"  # which need not stand beside its preposition: "support in Chad for the plan"
_NO_NOUN = ""  # of an idiom that has none
_SKIPPED = frozenset("a an the its his her their".split())
_ADVERBIAL = frozenset("in on over out up off down away back forward aside".split())  # prepositions and particles
_PARTICLES = PREPOSITIONS | _ADVERBIAL
# Nouns that only measure what comes after their "of".
_MEASURES = frozenset(
    "series wave round package set number spate string barrage campaign kind raft flurry dozen hundred thousand million"
    " ton tonne kg worth".split()
)


@dataclass(frozen=True, slots=True)
class _Idiom:
    """A verb's particle or preposition, the forms of the noun that it governs, and what hangs on that noun."""

    particle: str
    nouns: frozenset[str]
    qualified: frozenset[str]
    of: str  # "emergency" of "declare a state of emergency"
    word: Word
    small: frozenset[str]  # the words of its particle


class Idioms:
    """The lexicon's verbs of several words, by the forms of their first; built once, used for every sentence."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._by_verb: defaultdict[str, set[_Idiom]] = defaultdict(set)
        for form, words in lexicon.forms.items():
            parts = folded_words(form)
            for word in words if len(parts) > 1 else ():
                verb = word.part_of_speech == "verb" and word.frame in _OF_EVENTS | _OF_STANCES
                if verb or (word.frame == _STANCE_NOUN and len(parts) == 2):
                    self._by_verb[parts[0]].add(_idiom(parts[1:], word))
        self._sorted = {verb: sorted(idioms, key=_rank) for verb, idioms in self._by_verb.items()}
        self._by_noun = {verb: _by_noun(idioms) for verb, idioms in self._sorted.items()}

    def may_stand(self, words: Sequence[str]) -> bool:
        """Whether a verb stands among some words with the noun of one of its idioms, wherever: before any parse."""
        found = frozenset(words)
        return any(idiom.nouns & found for word in words for idiom in self._sorted.get(word, ()))

    def spread(self, triggers: Sequence[Trigger], syntax: ItemSyntax | None) -> tuple[Trigger, ...]:
        """The triggers of a sentence with the idioms that its parse shows: an idiom means more than its verb alone."""
        if syntax is None:
            return tuple(triggers)
        found = {item: words for item, words in self._found(syntax)}
        out = [_enriched(trigger, found.pop(trigger.first, ())) for trigger in triggers]
        taken = {at for trigger in triggers for at in range(trigger.first, trigger.last)}
        out += [Trigger(item, item + 1, words) for item, words in found.items() if item not in taken]
        return tuple(sorted(out, key=lambda trigger: trigger.first))

    def _found(self, items: ItemSyntax) -> Iterator[tuple[int, tuple[Word, ...]]]:
        """The item of each verb that stands in an idiom, and what the idiom means."""
        syntax = items.syntax
        forms = [syntax.lower(at) for at in range(len(syntax.parse.words))]
        there = {*forms, *(_hyphenated(syntax, at + 1) for at, form in enumerate(forms[:-1]) if form == "-")}
        for verb, form in enumerate(forms):
            if form not in self._by_noun:
                continue
            opens = items.item_of[verb] >= 0 and (verb == 0 or items.item_of[verb - 1] != items.item_of[verb])
            idioms = self._there(form, there) if opens else ()  # not the "fired" of "test-fired"
            words = [each.word for each in idioms if _fits(syntax, verb, each)]
            events = [each for each in words if each.frame in _OF_EVENTS]
            held = [each for each in words if each.frame not in _OF_EVENTS]
            if words:
                yield items.item_of[verb], tuple(events[:1] + held[:1])

    def _there(self, verb: str, words: set[str]) -> list[_Idiom]:
        """The idioms of a verb whose words are in a sentence at all, the longest first: most verbs have none there."""
        by_noun = self._by_noun[verb]
        found = [idiom for noun in by_noun.keys() & words for idiom in by_noun[noun] if idiom.small <= words]
        found += [idiom for idiom in by_noun.get(_NO_NOUN, ()) if idiom.small <= words]
        return sorted(found, key=_rank)


@lru_cache(maxsize=1)
def idioms(lexicon: Lexicon) -> Idioms:
    """The idioms of a lexicon, made once for all who ask."""
    return Idioms(lexicon)


def _by_noun(idioms: Sequence[_Idiom]) -> dict[str, list[_Idiom]]:
    """The idioms of a verb by each form of their noun."""
    found: defaultdict[str, list[_Idiom]] = defaultdict(list)
    for idiom in idioms:
        for noun in idiom.nouns or {_NO_NOUN}:
            found[noun].append(idiom)
    return dict(found)


def _forms(syntax: Syntax, at: int) -> tuple[str, str]:
    """A word alone, and with what a hyphen joins it to."""
    return syntax.lower(at), _hyphenated(syntax, at)


def _rank(idiom: _Idiom) -> tuple[int, str]:
    """The longer the idiom, the sooner it counts."""
    return -len(idiom.qualified) - 2 * bool(idiom.nouns) - bool(idiom.particle) - bool(idiom.of), idiom.word.id


def _enriched(trigger: Trigger, idiom: tuple[Word, ...]) -> Trigger:
    """A trigger that is read as the idiom where it stands in one, unless its own words are as many."""
    length = trigger.last - trigger.first
    nouns = tuple(word for word in idiom if word.frame == _STANCE_NOUN and word not in trigger.words)
    if nouns and length > 1:
        return replace(trigger, words=trigger.words + nouns)  # "work with Kenya on": of both
    if not idiom or len(idiom[0].lemma.split()) <= length > 1:
        return _with_event(trigger, idiom)
    said = _OF_EVENTS if idiom[0].frame in _OF_EVENTS else _OF_STANCES
    kept = tuple(word for word in trigger.words if word.frame not in said and word not in idiom)
    return replace(trigger, words=idiom + kept)


def _with_event(trigger: Trigger, idiom: tuple[Word, ...]) -> Trigger:
    """A trigger with the event of an idiom where its own words tell of a stance: "gave the green light to"."""
    event = next((word for word in idiom if word.frame in _OF_EVENTS), None)
    if event is None or not trigger.has(*_OF_STANCES):
        return trigger
    longer = [word for word in trigger.words if word.frame not in _OF_EVENTS or _length(word) >= _length(event)]
    told = any(word.frame in _OF_EVENTS for word in longer)
    return trigger if told else replace(trigger, words=(*longer, event))


def _length(word: Word) -> int:
    return len(word.lemma.split())


def _idiom(rest: Sequence[str], word: Word) -> _Idiom:
    """The idiom that a verb and the words after it make; a preposition at the end only leads to whom it concerns."""
    own = [part for part in rest if part not in _SKIPPED]
    opening = next((at for at, part in enumerate(own) if part not in _PARTICLES), len(own))
    noun = own[opening:]
    while noun and noun[-1] in _PARTICLES:
        noun.pop()
    head, of = (noun[: noun.index("of")], noun[-1]) if "of" in noun[1:] else (noun, "")
    nouns = noun_forms(head[-1]) if head else set()
    small = own[:opening]
    return _Idiom(" ".join(small), frozenset(nouns), frozenset(head[:-1]), of, word, frozenset(small))


def _fits(syntax: Syntax, verb: int, idiom: _Idiom) -> bool:
    """Whether a verb has the particle and the noun of an idiom."""
    if idiom.word.frame == _STANCE_NOUN:
        return syntax.word(verb).pos == "NOUN" and _brings(syntax, verb, idiom.particle)
    if syntax.word(verb).pos != "VERB":
        return False
    particle = syntax.particle(verb) == idiom.particle or _follows(syntax, verb, idiom.particle)
    if not idiom.nouns:
        return particle or _governs(syntax, verb, idiom.particle)
    governed = [noun for _, noun in syntax.obliques(verb, idiom.particle)] if idiom.particle else []
    if particle:
        governed += [*syntax.undergoers(verb), *_predicates(syntax, verb)]
    return any(_is_noun(syntax, each, idiom) for noun in governed for each in syntax.conjuncts(noun))


def _follows(syntax: Syntax, verb: int, particle: str) -> bool:
    """Whether a particle stands right behind its verb, whatever it was taken for: "handed over 300 tons"."""
    behind = verb + 1
    return particle in _ADVERBIAL and behind < len(syntax.parse.words) and syntax.lower(behind) == particle


def _predicates(syntax: Syntax, verb: int) -> Iterator[int]:
    """What a verb says that its object is, however it was parsed: "found the bishop guilty"."""
    said = (each for each in syntax.children(verb, Relation.OPEN_COMPLEMENT) if syntax.word(each).pos != "NOUN")
    yield from (each for each in said if syntax.marker(each) != "to")  # "made it hard to offer" is no "make offer"
    for noun in syntax.objects(verb):
        yield from (each for each in syntax.children(noun, Relation.ADJECTIVE) if each > noun)


def _governs(syntax: Syntax, verb: int, preposition: str) -> bool:
    """Whether a verb has somebody or something behind a preposition, not a day: "called on Friday" is no "call on".

    Nor is "took prisoners in Sudan" a "take in".
    """
    if preposition in _ADVERBIAL and syntax.objects(verb):
        return False
    return any(not is_time(syntax.word(noun)) for _, noun in syntax.obliques(verb, preposition))


def _brings(syntax: Syntax, noun: int, preposition: str) -> bool:
    """Whether a preposition belongs to a noun, or to the verb that only brings it: "voiced support in Chad for"."""
    hosts = [noun]
    verb = syntax.head(noun)
    there = verb >= 0 and bool(syntax.children(verb, Relation.EXPLETIVE))  # "There is opposition in Chad to"
    if syntax.relation(noun) is Relation.OBJECT or (syntax.relation(noun) is Relation.SUBJECT and there):
        hosts.append(verb)
    return any(other > noun for host in hosts for _, other in syntax.obliques(host, preposition))


def _hyphenated(syntax: Syntax, at: int) -> str:
    """A word with what a hyphen joins it to: "cease-fire", which a parse may have as three."""
    return f"{syntax.lower(at - 2)}-{syntax.lower(at)}" if at > 1 and syntax.lower(at - 1) == "-" else ""


def _is_noun(syntax: Syntax, at: int, idiom: _Idiom) -> bool:
    """Whether a noun is that of an idiom, measured or not: "a series of attacks"."""
    if not idiom.nouns.isdisjoint(_forms(syntax, at)):
        small = syntax.children(at, Relation.ADJECTIVE, Relation.COMPOUND)
        of = {syntax.lower(each) for _, each in syntax.obliques(at, "of")} if idiom.of else {""}
        return idiom.qualified <= {syntax.lower(each) for each in small} and idiom.of in of
    measured = syntax.obliques(at, "of") if syntax.word(at).lemma in _MEASURES else ()
    return any(_is_noun(syntax, noun, idiom) for _, noun in measured)
