"""Raw sentences of diplomats to records: `python training/raw_text.py --data ../shared/treebanks --out DIR`."""

import argparse
import gzip
import hashlib
import json
import random
import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

import records
import sources
import spacy
from persons import person_tags
from records import Record
from spacy.language import Language

from detente.build.sentences import Sentence, fold, split

Item = TypeVar("Item")

DEBATES, DOCUMENTS = "un_general_debate_1988-2024.txt.gz", "frus_person_mentions.jsonl.gz"
_SCORED = ("frus_mentions_sample.jsonl.gz", "frus_memcons.jsonl.gz")  # ../shared/tools/evaluate.py measures on these
_SHORTEST, _LONGEST = 4, 60  # words of a sentence
_WORD = re.compile(r"[^\W\d_]+")
_MARKUP = re.compile(r"[*|_#<>{}\\^~=@]|https?:|www\.")
_SMALL = frozenset(
    "the of and to in a that is for with by on it as we our be are has have was were not from this at".split()
)


@dataclass(frozen=True, slots=True)
class Piece:
    """One raw text; `people` are the spans of the persons that it is known to name, None if nobody looked."""

    source: str
    doc: str
    genre: str
    text: str
    people: tuple[tuple[int, int], ...] | None = None


def debates(lines: Iterable[str]) -> Iterator[Piece]:
    """The speeches of a file with one a line."""
    for at, line in enumerate(lines):
        if line.strip():
            yield Piece("un", f"un-{at:04}", "speech", line.rstrip("\n"))


def documents(lines: Iterable[str]) -> Iterator[Piece]:
    """The diplomatic documents of a file with marked persons."""
    for line in lines:
        read = json.loads(line)
        people = tuple((start, end) for start, end, *_ in read["mentions"])
        yield Piece("frus", read["id"], "document", read["text"], people)


def english(text: str) -> bool:
    """Whether a sentence is running text, most of it English words."""
    words = _WORD.findall(text)
    plain = sum(len(word) for word in words if word.isascii() and not (len(word) > 1 and word.isupper()))
    mostly = plain > 0.6 * len(text.replace(" ", ""))
    return mostly and not _MARKUP.search(text) and any(word.lower() in _SMALL for word in words)


def _letters(text: str) -> bytes:
    """What two sentences share that differ in marks and blanks alone."""
    return hashlib.blake2b("".join(_WORD.findall(text.lower())).encode(), digest_size=8).digest()


def _new(text: str, seen: set[bytes]) -> Iterator[Sentence]:
    """The usable sentences of a folded text whose letters were not seen before."""
    for sentence in split(text):
        words = text[sentence.start : sentence.end]
        key = _letters(words)
        if words.count(" ") < _LONGEST and key not in seen and english(words):
            seen.add(key)
            yield sentence


def _record(piece: Piece, text: str, sentence: Sentence, nlp: Language) -> Record | None:
    """A sentence as a record, unless it is too short or too long."""
    parsed = nlp.make_doc(re.sub(r"\s", " ", text[sentence.start : sentence.end]))
    kept = [token for token in parsed if not token.is_space]
    if not _SHORTEST <= len(kept) <= _LONGEST:
        return None
    words, starts = [token.text for token in kept], [token.idx for token in kept]
    spaces = [start + len(word) < after for start, word, after in zip(starts, words, [*starts[1:], 0], strict=True)]
    tags = None
    if piece.people is not None:
        people = [(start - sentence.start, end - sentence.start) for start, end in piece.people]
        tags = person_tags(list(zip(starts, words, strict=True)), people)
    return Record(piece.source, piece.doc, piece.genre, sentence.paragraph, words, spaces, ents=tags)


def read(
    pieces: Iterable[Piece], nlp: Language, chance: random.Random, seen: set[bytes], most: int | None = None
) -> Iterator[Record]:
    """The records of pieces, in their order; of each piece no more than so many, taken by chance."""
    for piece in pieces:
        text = fold(piece.text)
        offered = list(_new(text, seen))
        for sentence in offered if most is None else some(offered, most, chance):
            record = _record(piece, text, sentence, nlp)
            if record:
                yield record


def some(items: Sequence[Item], size: int, chance: random.Random) -> list[Item]:
    """So many of the items, or all if there are fewer, in their order."""
    return [items[at] for at in sorted(chance.sample(range(len(items)), min(size, len(items))))]


def scored(folder: Path) -> Iterator[tuple[str, frozenset[str]]]:
    """The ids of the documents of each set that is measured on."""
    for name in _SCORED:
        path = folder / name
        if not path.is_file():
            raise sources.SourceError(f"{path}: not there; say --evaluation FOLDER, whose documents are left out")
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            yield name, frozenset(json.loads(line)["id"] for line in lines)


def unscored(pieces: Iterable[Piece], evaluation: Path) -> list[Piece]:
    """The pieces that are in no set that is measured on."""
    left = list(pieces)
    for name, theirs in scored(evaluation):
        both = {piece.doc for piece in left} & theirs
        print(f"{name}: leaving out {len(both)} of {len(left)} documents", file=sys.stderr)
        left = [piece for piece in left if piece.doc not in both]
    return left


def build(data: Path, evaluation: Path, size: int, seed: int) -> list[Record]:
    """Three tenths of the sample from documents, the rest from debates, about as many of each speech."""
    nlp, chance, seen = spacy.blank("en"), random.Random(seed), set[bytes]()
    with sources.text(data, DOCUMENTS) as lines:
        pieces = unscored(documents(lines), evaluation)
    frus = some(list(read(pieces, nlp, chance, seen)), size * 3 // 10, chance)
    with sources.text(data, DEBATES) as lines:
        speeches = list(debates(lines))
    wanted = size - len(frus)
    each = wanted * 11 // (10 * len(speeches)) + 1  # a tenth more, as some speeches are short
    return some(list(read(speeches, nlp, chance, seen, each)), wanted, chance) + frus


def main() -> None:
    """Write raw.jsonl.gz."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder of the packed sources")
    parser.add_argument("--evaluation", type=Path, help="folder of the sets to leave out (default: DATA/../data)")
    parser.add_argument("--out", type=Path, required=True, help="folder for the records")
    parser.add_argument("--size", type=int, default=250_000, help="sentences (default: %(default)s)")
    parser.add_argument("--seed", type=int, default=1988)
    said = parser.parse_args()
    said.out.mkdir(parents=True, exist_ok=True)
    try:
        found = build(said.data, said.evaluation or said.data.parent / "data", said.size, said.seed)
    except sources.SourceError as error:
        sys.exit(str(error))
    records.write(said.out / "raw.jsonl.gz", found)
    print(f"raw: {len(found)} sentences, {sum(len(it.words) for it in found)} words", file=sys.stderr)


if __name__ == "__main__":
    main()
