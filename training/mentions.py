"""What GUM brackets in a sentence as one thing: GRP-etype-infstat-salience-centering-minspan-link-identity."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from urllib.parse import unquote

from conllu import Word

_BRACKET = re.compile(r"\(([^()]+)(\))?|([^()]+)\)")
_PART = re.compile(r"\[(\d+)/(\d+)\]")  # "7[1/2]": the first of two parts of mention 7
_TITLE_WORD = re.compile(r"[^\W_]+(?:[.'’][^\W_]+)*")


@dataclass(frozen=True, slots=True)
class Mention:
    """Words that are bracketed together: their type, and the encyclopedia page that they are about, or ""."""

    words: tuple[int, ...]
    kind: str
    page: str

    def page_words(self) -> list[str]:
        """The words of the page's title in small letters, without what tells it from other pages."""
        return _TITLE_WORD.findall(self.page.lower().partition("_(")[0])

    def knows(self, word: str) -> bool:
        """Whether the title of the page has this word."""
        return word.lower().strip(".") in self.page_words()


def _brackets(words: Sequence[Word]) -> Iterator[tuple[int, str, str, bool, bool]]:
    """Position, group, description, and whether it opens and closes there, of each bracket."""
    for at, word in enumerate(words):
        for opening, alone, closing in _BRACKET.findall(word.note("Entity")):
            group, _, description = (opening or closing).partition("-")
            yield at, group, description, bool(opening), bool(alone) or not opening


def _mention(words: tuple[int, ...], description: str) -> Mention:
    fields = description.split("-", 6)  # the page, if there is one, is the seventh and may have hyphens
    return Mention(words, fields[0], unquote(fields[6]) if len(fields) > 6 else "")


def mentions(words: Sequence[Word]) -> list[Mention]:
    """The mentions of a sentence, nested ones too, each where it closes; parts of a discontinuous one are joined."""
    found: list[Mention] = []
    opened: dict[str, list[tuple[int, str]]] = defaultdict(list)
    parts: dict[str, list[int]] = defaultdict(list)
    for at, group, description, opens, closes in _brackets(words):
        if opens:
            opened[group].append((at, description))
        if not closes or not opened[group]:  # what closes here may have been opened in an earlier sentence
            continue
        start, description = opened[group].pop()
        run = tuple(range(start, at + 1))
        part = _PART.search(group)
        if part:
            whole = parts[group[: part.start()]]
            whole += run
            if part[1] != part[2]:
                continue
            run = tuple(whole)
            whole.clear()
        found.append(_mention(run, description))
    return found
