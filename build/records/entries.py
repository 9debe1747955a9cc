"""One line of a list of those present, as the persons that it names."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from detente.build.records.names import Names
from detente.build.records.parts import Part, chunks, halves, sides, split, whole
from detente.build.records.words import BODIES, GOES_ON, HONOURS, ROLES
from detente.ontology.lexicon import Lexicon

_BRACKETED = re.compile(r"\((?P<name>[^()]{2,40})\)")
_COURTESY = re.compile(r"(?:Mr|Mrs|Ms|Miss|Messrs|Dr)\.?")
_SEVERAL = re.compile(r"messrs?\.?s?\s|mssrs\.?\s", re.IGNORECASE)
_OFFICES = re.compile(  # of several: "Prime Ministers Menzies and Macmillan"
    r"(?:the\s+)?(?:[A-Z]\w+\s){0,2}(?:Ministers|Secretaries|Ambassadors|Presidents|Senators|Congressmen|Generals"
    r"|Admirals|Colonels|Governors|Professors|Drs\.?|Assistants to the President)"
    r"\s+(?=[A-Z][\w'’.-]+\s+and\s+[A-Z][\w'’.-]+\s*$)"
)
_REACH = 300  # characters of what may be somebody before the next title


@dataclass(frozen=True, slots=True)
class Entry:
    """Somebody in a line: the span of the name, or of the office where no name stands."""

    start: int
    end: int
    office: bool = False


class Entries:
    """Cuts lines into entries; holds no state between lines."""

    def __init__(self, lexicon: Lexicon, known: Callable[[str], Iterable[str]]) -> None:
        """With the classes of the things that a form names in the gazetteer."""
        self._names = Names(lexicon, known)

    def read(self, line: str) -> Iterator[Entry]:
        """The persons of a line; after a semicolon an office is a person's only where persons are listed so."""
        office = True
        for part in split(whole(line), ";"):
            found = [entry for piece in self._unmarked(part) for entry in self._persons(piece)]
            listed = office or _definite(part) or len(found) > 1
            yield from (entry for entry in found if listed or not entry.office)
            office = any(entry.office for entry in found)

    def names_somebody(self, line: str) -> bool:
        """Whether a line begins with a title and a name: it is of a list, even without a heading."""
        found = chunks(Part(line, 0, len(line)))
        return bool(found) and self._names.named(found[0])

    # ---- persons side by side without a mark ----

    def _unmarked(self, part: Part) -> Iterator[Part]:
        """The pieces of what names several without a mark between: "Secretary Rusk Ambassador Dowling Mr. Hall"."""
        words = part.words
        begin, at = part.start, 0
        while at < len(words):
            step = self._opens(part.line, words, at)
            before = part.cut(begin, words[at].start()) if step else None
            if before and self._complete(before, words[at - 1], _COURTESY.fullmatch(words[at].group()) is not None):
                yield before
                begin = words[at].start()
            at += max(step, 1)
        if piece := part.cut(begin, part.end):
            yield piece

    def _opens(self, line: str, words: list[re.Match[str]], at: int) -> int:
        """How many words from one on are a title that a name or another title follows, as where somebody new begins."""
        step = self._names.title_at(words, at, owners=False) if at and words[at].group()[0].isupper() else 0
        if not step or line[words[at - 1].end() : words[at].start()].strip(" )"):
            return 0
        if at + step == len(words):
            return step if words[at].group() == "The" and step > 1 else 0
        after = words[at + step]
        apart = line[words[at + step - 1].end() : after.start()].strip()
        return step if not apart and after.group()[0].isupper() and after.group().lower() not in BODIES else 0

    def _complete(self, before: Part, last: re.Match[str], courtesy: bool) -> bool:
        """Whether what stands before a title is somebody already, and no mark or small word leads on to it."""
        words, word = str(before), last.group().lower().strip(".")
        if len(words) > _REACH or words.count("(") != words.count(")") or words[-1] in "-—–:":
            return False
        if last.end() < before.end - 1 or word in GOES_ON or word in HONOURS or word == "&":
            return False
        head = next(iter(chunks(before)), before)
        office = words.startswith("The ") and self._names.holds(head)
        if courtesy:
            return office or self._names.name(next(iter(sides(head)), head)) is not None
        fits = office or self._names.named(before)
        return head.end == before.end and fits and not self._names.of_state(last.group())

    # ---- how many ----

    def _persons(self, part: Part) -> Iterator[Entry]:
        """Everybody of a piece between semicolons."""
        side = min(sides(part), key=self._unlike, default=part)
        if several := _SEVERAL.match(side.line, side.start) or _OFFICES.match(side.line, side.start, side.end):
            yield from self._all(chunks(Part(side.line, several.end(), side.end)))
            return
        found = chunks(side)
        pair = halves(found[0]) if found else []
        if self._listed(found):
            yield from self._all(found)
        elif len(pair) > 1 and all(self._names.somebody(each) for each in pair):
            yield from self._all(pair)
        else:
            yield from self._one(found)

    def _all(self, found: Iterable[Part]) -> Iterator[Entry]:
        """Everybody where each piece, or each half of one at its "and", is somebody."""
        for chunk in found:
            for each in halves(chunk):
                yield from self._one([each])

    def _listed(self, found: list[Part]) -> bool:
        """Whether commas stand between persons, and not between a name and its office."""
        first = [next(iter(halves(chunk)), chunk) for chunk in found]
        named = sum(map(self._names.named, first))
        if len(found) < 3:
            return len(found) == 2 and named == 2
        bare = sum(map(self._names.bare, first))
        persons = named + bare + sum(map(self._names.holds, found))
        if len(found) == 3:
            return persons == 3 and (named > 1 or all(" " not in str(each) for each in found))
        if persons * 3 < len(found) * 2:
            return False
        return named > 1 or (bare > 2 and persons * 5 >= len(found) * 4)

    def _unlike(self, side: Part) -> int:
        """How unlike a person a piece beside a dash is: "CIA—Mr. Cox", "The Ambassador—Mr. Cox"."""
        head = next(iter(chunks(side)), side)
        if self._names.code(head) or str(head).lower() in ROLES:
            return 4
        if self._names.named(head):
            return 0
        if self._names.name(head):
            return 1 if " " in str(head) else 2
        return 3

    # ---- who ----

    def _one(self, found: list[Part]) -> Iterator[Entry]:
        """The one person of a name with an office behind or before it."""
        if not found:
            return
        head = found[0]
        office = self._names.office(head)
        name = self._names.name(head)
        if name is None and (office or (len(found) > 1 and self._names.after_titles(head) == head.end)):
            name = self._apart(found)
        if name:
            yield Entry(name.start, name.end)
        elif office:
            yield Entry(head.start, _office_end(found), office=True)

    def _apart(self, found: list[Part]) -> Part | None:
        """The name behind an office, in brackets or after a comma: "the German Ambassador (Krekeler)"."""
        head = found[0]
        if inner := _BRACKETED.search(head.line, head.start, head.end):
            part = Part(head.line, *inner.span("name"))
            return self._names.name(part) if self._names.bare(part) or self._names.named(part) else None
        return next((name for chunk in found[1:4] if (name := self._names.name(chunk))), None)


def _definite(part: Part) -> bool:
    return str(part)[:4].lower() == "the "


def _office_end(found: list[Part]) -> int:
    """Where an office ends: "the Director" is none without its "Bureau of the Budget"; a bracket is not of it."""
    head = found[0]
    alone = _definite(head) and " " not in str(head)[4:]
    end = found[1].end if alone and len(found) > 1 else head.end
    bracket = head.line.find(" (", head.start, end)
    return bracket if bracket > 0 else end
