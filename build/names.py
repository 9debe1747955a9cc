"""Finds every known name in a text: Aho–Corasick over the gazetteer, longest match first, at word bounds."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

import ahocorasick

from detente.build.sentences import fold
from detente.ontology.gazetteer import Gazetteer, Name, NameKind
from detente.ontology.lexicon import noun_forms


@dataclass(frozen=True, slots=True)
class Hit:
    """A known name at a place of a text, with everything that it may mean."""

    start: int
    end: int
    names: tuple[Name, ...]


def lowered(text: str) -> str:
    """Lower case without a change of length (some letters have longer lower forms; those stay as they are)."""
    plain = text.lower()
    if len(plain) == len(text):
        return plain
    return "".join(low if len(low := letter.lower()) == 1 else letter for letter in text)


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
        self._cased, self._plain = _automaton(cased), _automaton(plain)

    def find(self, text: str) -> list[Hit]:
        """The names in a folded text, left to right; of two that overlap the earlier wins, then the longer."""
        hits = [*_matches(self._cased, text, text), *_matches(self._plain, lowered(text), text)]
        hits.sort(key=lambda hit: (hit.start, -hit.end))
        kept: list[Hit] = []
        for hit in hits:
            if not kept or hit.start >= kept[-1].end:
                kept.append(hit)
            elif (hit.start, hit.end) == (kept[-1].start, kept[-1].end):
                kept[-1] = Hit(hit.start, hit.end, kept[-1].names + hit.names)
        return kept


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
