"""Marks in each sentence what the pipeline merges before parsing: known names and dates of several words.

python training/merging.py --corpus data --out corpus
"""

import argparse
import gzip
import json
from collections.abc import Iterable
from itertools import accumulate
from pathlib import Path

from detente.build.dates import find_times
from detente.build.names import NameIndex
from detente.build.sentences import Sentence, fold
from detente.build.slots import slots
from detente.ontology.gazetteer import Name, NameKind, read_gazetteer

Span = tuple[int, int]


class Merger:
    """The gazetteer, and what of it stands in a sentence."""

    def __init__(self) -> None:
        self._gazetteer = read_gazetteer()
        self._index = NameIndex(self._gazetteer)

    def mark(self, words: list[str], spaces: list[bool]) -> tuple[list[Span], list[tuple[int, int, str]]]:
        """What to merge (first and last words of names and dates of several), and the types of all known names."""
        lengths = [len(word) + space for word, space in zip(words, spaces, strict=True)]
        starts = [0, *accumulate(lengths)][:-1]
        begins = {start: at for at, start in enumerate(starts)}
        ends = {start + len(word): at for at, (start, word) in enumerate(zip(starts, words, strict=True))}
        text = fold("".join(word + " " * space for word, space in zip(words, spaces, strict=True)))
        hits = [hit for hit in self._index.find(text) if not hit.contextual]
        merge, known = [], []
        for slot in slots(text, Sentence(0, len(text), 0), hits, list(find_times(text, ""))):
            first, last = begins.get(slot.start), ends.get(slot.end)
            if first is None or last is None or not (slot.hit or slot.time):
                continue
            if last > first:
                merge.append((first, last))
            if slot.hit and (kind := self._type(slot.hit.names)):
                known.append((first, last, kind))
        return merge, known

    def _type(self, names: Iterable[Name]) -> str:
        """PERSON, ORG or LOC where every meaning of a name is of that type, else ""."""
        things = self._gazetteer.things
        kinds = {self._kind(things[name.thing].type) if name.kind is NameKind.LABEL else "" for name in names}
        return kinds.pop() if len(kinds) == 1 else ""

    def _kind(self, class_: str) -> str:
        if class_ == "Person":
            return "PERSON"
        if class_ == "State" or self._gazetteer.is_a(class_, "Place"):
            return "LOC"
        return "ORG" if self._gazetteer.is_a(class_, "Institution") else ""


def main() -> None:
    """Copy every file of records with `spans` added."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpus", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    arguments = parser.parse_args()
    arguments.out.mkdir(parents=True, exist_ok=True)
    merger = Merger()
    for path in sorted([*arguments.corpus.glob("*.jsonl"), *arguments.corpus.glob("*.jsonl.gz")]):
        opener = gzip.open if path.suffix == ".gz" else open
        with (
            opener(path, "rt", encoding="utf-8") as lines,
            opener(arguments.out / path.name, "wt", encoding="utf-8") as out,
        ):
            for line in lines:
                record = json.loads(line)
                record["spans"], record["known"] = merger.mark(record["words"], record["spaces"])
                out.write(json.dumps(record, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
