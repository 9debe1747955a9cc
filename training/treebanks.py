"""Universal Dependencies treebanks to records: `python training/treebanks.py --data ../shared/treebanks --out DIR`."""

from collections.abc import Iterator
from pathlib import Path

import conllu
import gum_names
import records
import sources
from conllu import Sentence
from conversion import convert
from records import Record

_SPLITS = ("train", "dev", "test")


def record(sentence: Sentence, source: str, genre: str, ents: list[str] | None = None) -> Record:
    """A sentence of a treebank as a record."""
    words = sentence.words
    return Record(
        source=source,
        doc=sentence.doc,
        genre=genre,
        par=sentence.par,
        words=[word.form for word in words],
        spaces=list(sentence.spaces),
        pos=[word.pos for word in words],
        feats=[word.feats for word in words],
        lemmas=[word.lemma for word in words],
        heads=[word.head for word in words],
        rels=[word.rel for word in words],
        ents=ents,
    )


def read(data: Path, name: str) -> list[Sentence]:
    """The sentences of a treebank file among the sources."""
    with sources.text(data, name) as lines:
        return list(conllu.read(lines))


def ewt(data: Path) -> Iterator[tuple[str, list[Record]]]:
    """The English Web Treebank; its genre is the first part of a document's name."""
    for split in _SPLITS:
        sentences = read(data, f"en_ewt-{split}.conllu.gz")
        yield f"ewt-{split}", [record(it, "ewt", it.doc.partition("-")[0]) for it in sentences]


def pud(data: Path) -> Iterator[tuple[str, list[Record]]]:
    """The parallel treebank, for tests only: its news (n) and its encyclopedia (w)."""
    sentences = read(data, "en_pud-test.conllu.gz")
    for letter, genre in (("n", "news"), ("w", "wiki")):
        yield f"pud-{genre}", [record(it, "pud", genre) for it in sentences if it.id.startswith(letter)]


def gum(data: Path) -> Iterator[tuple[str, list[Record]]]:
    """Nine genres of GUM, with names; what the corpus says of a page or a word is counted in all three files."""
    files = {split: read(data, f"en_gum9-{split}.conllu.gz") for split in _SPLITS}
    facts = gum_names.facts(sentence for split in _SPLITS for sentence in files[split])
    for split, sentences in files.items():
        yield f"gum-{split}", [_named(it, facts) for it in sentences]


def _named(sentence: Sentence, facts: gum_names.Facts) -> Record:
    ents = records.bio(len(sentence.words), gum_names.names(sentence.words, facts))
    return record(sentence, "gum", sentence.doc.split("_")[1], ents)


if __name__ == "__main__":
    convert(__doc__, ewt, pud, gum)
