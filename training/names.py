"""Corpora of names to records: `python training/names.py --data ../shared/treebanks --out DIR`."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import conllu
import records
import sources
import spacing
from conversion import convert
from records import UNKNOWN, Record

# What a corpus lumps together as "misc" holds groups and events of ours among much else: nobody can vouch for it.
CROSSNER = {
    **dict.fromkeys(("politician", "person"), "PERSON"),
    **dict.fromkeys(("politicalparty", "organisation"), "ORG"),
    **dict.fromkeys(("country", "location"), "LOC"),
    **dict.fromkeys(("election", "event"), "EVENT"),
    "misc": UNKNOWN,
}
WIKIGOLD = {"PER": "PERSON", "ORG": "ORG", "LOC": "LOC", "MISC": UNKNOWN}
UNER = {"PER": "PERSON", "ORG": "ORG", "LOC": "LOC"}
_DATES = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august"
    " september october november december".split()
)


def columns(lines: Iterable[str], sep: str | None = None) -> Iterator[list[list[str]]]:
    """The sentences of a file with a word a line, each line as its columns."""
    rows: list[list[str]] = []
    for line in (*lines, ""):
        if line.strip():
            rows.append(line.rstrip("\n").split(sep))
        elif rows:
            yield rows
            rows = []


def mapped(tags: Sequence[str], kinds: dict[str, str]) -> list[str]:
    """A corpus's tags, BIO or IO, in our labels."""
    return records.bio(len(tags), [replace(span, kind=kinds[span.kind]) for span in records.spans(tags)])


def _record(source: str, doc: str, genre: str, rows: list[list[str]], kinds: dict[str, str]) -> Record:
    words = [row[0] for row in rows]
    ents = mapped([row[1] for row in rows], kinds)
    return Record(source, doc, genre, par=0, words=words, spaces=spacing.guessed(words), ents=ents)


def crossner(data: Path) -> Iterator[tuple[str, list[Record]]]:
    """The politics part of CrossNER; its sentences come from many documents, which it does not name."""
    for split in ("train", "dev", "test"):
        with sources.text(data, f"crossner_politics_{split}.txt.gz") as lines:
            found = [
                _record("crossner", f"{split}-{at}", "politics", rows, CROSSNER)
                for at, rows in enumerate(columns(lines, "\t"))
            ]
        yield f"crossner-{split}", found


def wikigold(data: Path) -> Iterator[tuple[str, list[Record]]]:
    """Wikigold; one of ten articles is for tests."""
    split: dict[str, list[Record]] = {"train": [], "test": []}
    doc = 0
    with sources.text(data, "wikigold.conll.gz") as lines:
        for rows in columns(lines):
            if rows[0][0] == "-DOCSTART-":
                doc += 1
                continue
            part = "test" if doc % 10 == 4 else "train"
            split[part].append(_record("wikigold", str(doc), "wiki", rows, WIKIGOLD))
    yield from ((f"wikigold-{part}", found) for part, found in split.items())


def unvouched(sentence: conllu.Sentence, ents: Sequence[str]) -> list[str]:
    """Tags in which a proper noun without a name is UNKNOWN: UNER has no events, and no names of things."""
    return [
        UNKNOWN if tag == "O" and word.pos == "PROPN" and word.form.lower() not in _DATES else tag
        for word, tag in zip(sentence.words, ents, strict=True)
    ]


def uner(data: Path) -> Iterator[tuple[str, list[Record]]]:
    """UNER's tags on two files of the web treebank: what is dev there trains here."""
    for split, ours in (("dev", "train"), ("test", "test")):
        with sources.text(data, f"en_ewt-{split}.conllu.gz") as lines:
            trees = {sentence.id: sentence for sentence in conllu.read(lines)}
        with sources.text(data, f"uner_en_ewt-ud-{split}.iob2.gz") as lines:
            found = list(_uner(lines, trees, ours))
        yield f"uner-{ours}", found


def _uner(lines: Iterable[str], trees: dict[str, conllu.Sentence], split: str) -> Iterator[Record]:
    """The records of a file whose sentences stand under their names in the treebank."""
    for rows in columns(lines, "\t"):
        said = [row[0].partition("=")[2].strip() for row in rows if row[0].startswith("# sent_id")]
        tagged = [row for row in rows if not row[0].startswith("#")]
        words = [row[1] for row in tagged]
        ents = mapped([row[2] for row in tagged], UNER)
        tree = trees.get(said[0])
        if tree is None or [word.form for word in tree.words] != words:
            genre = said[0].partition("-")[0]
            yield Record("uner", said[0].rpartition("-")[0], genre, 0, words, spacing.guessed(words), ents=ents)
            continue
        ents = unvouched(tree, ents) if split == "train" else ents
        yield Record("uner", tree.doc, tree.doc.partition("-")[0], tree.par, words, tree.spaces, ents=ents)


if __name__ == "__main__":
    convert(__doc__, crossner, wikigold, uner)
