"""CoNLL-U files to sentences, with the spacing of their text."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Word:
    """One syntactic word: the columns of its line that anyone reads."""

    form: str
    lemma: str
    pos: str
    tag: str  # the language's own part of speech
    feats: str
    head: int  # counted from 0; -1 is the root
    rel: str
    misc: str

    def note(self, name: str) -> str:
        """The value of a name in the last column, or ""."""
        for pair in self.misc.split("|"):
            if pair.startswith(f"{name}="):
                return pair[len(name) + 1 :]
        return ""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence, its place, and whether a blank follows each word."""

    id: str
    doc: str
    par: int
    text: str
    words: tuple[Word, ...]
    spaces: tuple[bool, ...]


def _word(columns: list[str]) -> Word:
    _, form, lemma, pos, tag, feats, head, rel, _, misc = columns
    lemma, feats, misc = form if lemma == "_" else lemma, feats.removeprefix("_"), misc.removeprefix("_")
    return Word(form, lemma, pos, tag, feats, int(head) - 1, rel, misc)


def _spaced(misc: str) -> bool:
    return "SpaceAfter=No" not in misc.split("|")


def _words(lines: list[list[str]]) -> tuple[tuple[Word, ...], tuple[bool, ...]]:
    """The words and their spacing: inside a multiword token ("can't") no blanks, after it as its own line says."""
    words: list[Word] = []
    spaces: list[bool] = []
    last, blank_after = 0, True
    for columns in lines:
        if "." in columns[0]:  # an empty node, which stands in no text
            continue
        if "-" in columns[0]:
            last, blank_after = int(columns[0].partition("-")[2]), _spaced(columns[9])
            continue
        words.append(_word(columns))
        at = len(words)
        spaces.append(blank_after if at == last else at > last and _spaced(columns[9]))
    return tuple(words), tuple(spaces)


def read(lines: Iterable[str]) -> Iterator[Sentence]:
    """The sentences of a file, each with its document and its paragraph's number there."""
    doc, par, first = "", 0, True
    said: dict[str, str] = {}
    rows: list[list[str]] = []
    for line in (*lines, ""):
        line = line.rstrip("\n")
        if line.startswith("#"):
            name, _, value = line[1:].partition("=")
            said[name.split()[0] if name.strip() else ""] = value.strip()
        elif line:
            rows.append(line.split("\t"))
        elif rows:
            if "newdoc" in said:
                doc, par, first = said["newdoc"], 0, True
            par += "newpar" in said and not first
            yield Sentence(said.get("sent_id", ""), doc, par, said.get("text", ""), *_words(rows))
            first, said, rows = False, {}, []
