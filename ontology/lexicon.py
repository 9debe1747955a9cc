"""The lexicon: which words mean what, read from Turtle, with their inflected forms."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

import pyoxigraph as ox

from detente.ontology import files
from detente.ontology.identifiers import CODE, NS
from detente.ontology.turtle_tables import Table, load

_VOWELS = "aeiou"
_AFTER_HEADS = frozenset("of for to on in from over about against at with toward towards between into".split())


@dataclass(frozen=True, slots=True)
class Word:
    """One lexical entry; `evokes` is a class (`Meeting`) or a code (`polarity-supports`), "" where it has none."""

    id: str
    lemma: str
    part_of_speech: str
    frame: str
    evokes: str = ""
    aspect: str = ""
    example: str = ""  # a sentence in which it is read so
    plover: str = ""  # its PLOVER class, where that is not its event class's


@dataclass(frozen=True, slots=True, eq=False)  # compared and hashed as itself: what is made of it can be kept
class Lexicon:
    """Every written form, lower case, and the entries that it may be."""

    forms: Mapping[str, tuple[Word, ...]]
    plover: Mapping[str, str]  # event class -> PLOVER class

    def frame(self, name: str) -> Iterator[tuple[str, Word]]:
        """The forms of one frame with their entries."""
        yield from _by_frame(self).get(name, ())


@lru_cache(maxsize=1)
def _by_frame(lexicon: Lexicon) -> dict[str, list[tuple[str, Word]]]:
    found: dict[str, list[tuple[str, Word]]] = {}
    for form, words in lexicon.forms.items():
        for word in words:
            found.setdefault(word.frame, []).append((form, word))
    return found


def _doubles(verb: str) -> bool:
    """Whether a short verb doubles its last letter: ban, banning."""
    ends = len(verb) > 2 and verb[-1] not in _VOWELS + "wxy" and verb[-2] in _VOWELS and verb[-3] not in _VOWELS
    return ends and sum(letter in _VOWELS for letter in verb) == 1


def gerund(verb: str) -> str:
    """The form in -ing of a verb's lemma: "building", "banning"."""
    return next(form for form in _verb_forms(verb) if form.endswith("ing") and form != verb)


def _verb_forms(verb: str) -> set[str]:
    if verb.endswith(("ee", "oe", "ye")):
        return {verb, verb + "s", verb + "d", verb + "ing"}
    stem = verb[:-1] if verb.endswith("e") else verb + verb[-1] if _doubles(verb) else verb
    if verb.endswith("y") and verb[-2:-1] not in _VOWELS:
        return {verb, verb[:-1] + "ies", verb[:-1] + "ied", verb + "ing"}
    third = verb + ("es" if verb.endswith(("s", "x", "z", "ch", "sh", "o")) else "s")
    return {verb, third, stem + "ed", stem + "ing"}


def _plural(noun: str) -> str:
    if noun.endswith("y") and noun[-2:-1] not in _VOWELS:
        return noun[:-1] + "ies"
    return noun + ("es" if noun.endswith(("s", "x", "z", "ch", "sh")) else "s")


def noun_forms(phrase: str) -> set[str]:
    """A noun phrase and its plural, made at the head before any preposition: "request to", "requests to"."""
    words = phrase.split(" ")
    after_head = (n for n, word in enumerate(words) if n and word in _AFTER_HEADS)
    head = next(after_head, len(words)) - 1
    plural = _plural(words[head])
    return {phrase, " ".join([*words[:head], plural, *words[head + 1 :]])}


def _inflected(lemma: str, part_of_speech: str, given: tuple[str, ...]) -> set[str]:
    """All forms: those given, and the regular ones where English makes them."""
    first, _, rest = lemma.partition(" ")
    tail = f" {rest}" if rest else ""
    if part_of_speech == "verb" and first == "be":
        return {form + tail for form in ("be", "am", "is", "are", "was", "were", "been", "being")} | set(given)
    if part_of_speech == "verb":
        regular = {form + tail for form in _verb_forms(first)}
        return regular | set(given)
    if part_of_speech == "noun":
        return noun_forms(lemma) | set(given)
    return {lemma, *given}


def _irregular(
    table: Table, speech: Mapping[str, str], given: Mapping[str, tuple[str, ...]]
) -> Mapping[str, frozenset[str]]:
    """The given forms of each verb, by whatever entry: "struck" of "strike" serves "strike a deal" too."""
    found: dict[str, set[str]] = {}
    for iri, lemma in table.local("lemma"):
        if speech.get(iri, "").endswith("verb"):
            found.setdefault(lemma.split()[0], set()).update(form.split()[0] for form in given.get(iri, ()))
    return {lemma: frozenset(forms) for lemma, forms in found.items() if forms}


def read_lexicon(extra: Iterable[tuple[str, bytes]] = ()) -> Lexicon:
    """The lexicon of our own Turtle and the user's `extra` (name, bytes); raises InvalidOntology on bad Turtle."""
    own = [(f"{name}.ttl", files.turtle(name)) for name in (files.TERMS[0], *files.LEXICON)]
    table = Table(load([*own, *extra]))
    frame, speech = table.one("frame"), table.one("partOfSpeech")
    evokes, aspect, given = table.one("evokes"), table.one("aspect"), table.many("form")
    examples = dict(table.pairs(ox.NamedNode("http://www.w3.org/2004/02/skos/core#example")))
    irregular = _irregular(table, speech, given)
    notation = dict(table.pairs(ox.NamedNode("http://www.w3.org/2004/02/skos/core#notation")))
    forms: dict[str, list[Word]] = {}
    for iri, lemma in table.local("lemma"):
        kind = speech.get(iri, "").removeprefix(f"{CODE}pos-")
        word = Word(
            iri,
            lemma,
            kind,
            frame.get(iri, "").removeprefix(f"{CODE}frame-"),
            evokes.get(iri, "").removeprefix(NS).removeprefix(CODE),
            aspect.get(iri, "").removeprefix(f"{CODE}status-"),
            examples.get(iri, ""),
            notation.get(iri, ""),
        )
        first, _, rest = lemma.partition(" ")
        shared = {f"{form} {rest}" for form in irregular.get(first, ())} if kind == "verb" and rest else set()
        for form in sorted(_inflected(lemma, kind, given.get(iri, ())) | shared):
            forms.setdefault(form.lower(), []).append(word)
    return Lexicon(
        forms={form: tuple(words) for form, words in sorted(forms.items())},
        plover={class_.removeprefix(NS): code for class_, code in notation.items() if class_.startswith(NS)},
    )
