"""Finds every known name in a text: Aho–Corasick over the gazetteer, longest match first, at word bounds."""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

import ahocorasick

from detente.build.naming.inverted import goes_on, inverted
from detente.build.sentences import fold, lowered
from detente.ontology.gazetteer import Gazetteer, Name, NameKind
from detente.ontology.lexicon import noun_forms


@dataclass(frozen=True, slots=True)
class Hit:
    """A known name at a place of a text, with everything that it may mean."""

    start: int
    end: int
    names: tuple[Name, ...]

    @property
    def contextual(self) -> bool:
        """Whether it means something only where the document has named that in full before."""
        return all(name.kind is NameKind.CONTEXTUAL for name in self.names)


_OF_FAMILIES = frozenset({"al-", "el-"})  # behind one of these a place's name is a family's: "al-Sabah"
_LONG_ENOUGH = 4  # letters of a name that in capitals cannot be taken for a word or an acronym
# "the East China and South China Seas": two names that share their head.
_SHARED_HEAD = re.compile(r"\b((?:[A-Z]\w+ ){1,2})and ((?:[A-Z]\w+ ){1,2}?)([A-Z]\w+)s\b")


def _plain(form: str) -> bool:
    """Whether a name is written without capitals, and so found in any case and in the plural."""
    return form == form.lower()


class NameIndex:
    """The names of a gazetteer, ready to be found; built once, used for every document."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        cased: defaultdict[str, list[Name]] = defaultdict(list)
        plain: defaultdict[str, list[Name]] = defaultdict(list)
        for name in gazetteer.names:
            form = fold(name.form)
            if not _plain(form):
                cased[form].append(name)
                continue
            for variant in noun_forms(form) if name.kind is NameKind.LABEL else {form}:
                plain[variant].append(name)
        for form, names in list(cased.items()):
            for variant in _variants(form):
                cased.setdefault(variant, names)
        self._forms = {form: tuple(names) for form, names in cased.items()}
        self._persons = {thing.id for thing in gazetteer.things.values() if thing.type == "Person"}
        self._cased, self._plain = _automaton(cased), _automaton(plain)
        self._inverted = _automaton(_inverted(gazetteer))

    def find(self, text: str) -> list[Hit]:
        """The names in a folded text, left to right; of two that overlap the earlier wins, then the longer.

        The article of a short name counts for nothing: "the South China Sea" is not "the South". Nor does the title of
        a person: "Prince Mohammed bin Nayef" is not "Prince Mohammed".
        """
        hits = [*_matches(self._cased, text, text), *_matches(self._plain, lowered(text), text), *self._shared(text)]
        hits += [hit for hit in _matches(self._inverted, text, text) if not goes_on(text, hit.end)]
        hits = [
            hit for hit in hits if self._personal(hit) or text[max(0, hit.start - 3) : hit.start] not in _OF_FAMILIES
        ]
        hits.sort(key=lambda hit: (hit.start + _article(text, hit), -hit.end, hit.start))
        kept: list[Hit] = []
        for hit in hits:
            if not kept or hit.start >= kept[-1].end:
                kept.append(hit)
            elif (hit.start, hit.end) == (kept[-1].start, kept[-1].end):
                kept[-1] = Hit(hit.start, hit.end, kept[-1].names + hit.names)
            elif hit.end > kept[-1].end and self._personal(hit) and self._personal(kept[-1]):
                kept[-1] = hit
        return kept

    def _personal(self, hit: Hit) -> bool:
        return all(name.thing in self._persons for name in hit.names)

    def _shared(self, text: str) -> Iterator[Hit]:
        for found in _SHARED_HEAD.finditer(text):
            one, other, head = found.groups()
            first, second = self._forms.get(one + head), self._forms.get(other + head)
            if first and second:
                yield Hit(found.start(1), found.end(1) - 1, first)
                yield Hit(found.start(2), found.end(), second)


def _variants(form: str) -> set[str]:
    """How else a name is written: at the head of a sentence, and (if it is long enough) all in capitals."""
    opening = {"The " + form.removeprefix("the ")} if form.startswith("the ") else set()
    return opening | ({form.upper()} if len(form) > _LONG_ENOUGH else set())


def _inverted(gazetteer: Gazetteer) -> dict[str, list[Name]]:
    """The names of states by their inverted forms."""
    found: defaultdict[str, list[Name]] = defaultdict(list)
    for name in gazetteer.names:
        if name.kind is NameKind.LABEL and gazetteer.things[name.thing].type == "State":
            for form in inverted(fold(name.form)):
                found[form].append(name)
    return found


def _article(text: str, hit: Hit) -> int:
    """The length of the article that a short name begins with."""
    return 4 if hit.contextual and text[hit.start : hit.start + 4].lower() == "the " else 0


def _automaton(forms: dict[str, list[Name]]) -> ahocorasick.Automaton:
    automaton = ahocorasick.Automaton()
    for form, names in sorted(forms.items()):
        automaton.add_word(form, (len(form), tuple(names)))
    automaton.make_automaton()
    return automaton


def _matches(automaton: ahocorasick.Automaton, haystack: str, text: str) -> Iterator[Hit]:
    if not len(automaton):
        return
    for last, (length, names) in automaton.iter(haystack):
        start, end = last - length + 1, last + 1
        if _bounded(text, start, end):
            yield Hit(start, end, names)


def _bounded(text: str, start: int, end: int) -> bool:
    """Whether a span stands between word bounds: no letter or digit touches it."""
    before = start and (text[start - 1].isalnum() or text[start - 1] == "_")
    after = end < len(text) and (text[end].isalnum() or text[end] == "_")
    return not before and not (after and text[end - 1] != ".")
