"""Marks in each sentence what the pipeline merges before parsing: known names and dates of several words.

python training/merging.py --corpus data --out corpus
"""

import argparse
import gzip
import json
from collections.abc import Iterable
from itertools import accumulate
from pathlib import Path
from typing import Any

import spacy
from records import UNKNOWN, Span, bio, spans
from spacy.language import Language

from detente.build.dating.dates import find_times
from detente.build.naming.names import NameIndex
from detente.build.naming.slots import slots
from detente.build.sentences import Sentence, fold
from detente.ontology.gazetteer import Name, NameKind, read_gazetteer

Places = tuple[int, int]


class Merger:
    """The gazetteer, and what of it stands in a sentence."""

    def __init__(self) -> None:
        self._gazetteer = read_gazetteer()
        self._index = NameIndex(self._gazetteer)

    def mark(self, words: list[str], spaces: list[bool]) -> tuple[list[Places], list[tuple[int, int, str]]]:
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


def recut(nlp: Language, record: dict[str, Any]) -> dict[str, Any]:
    """A record without a tree, with its words cut as the pipeline cuts them; names that it cuts into stay unknown."""
    pairs = list(zip(record["words"], record["spaces"], strict=True))
    text = "".join(word + " " * space for word, space in pairs)
    starts = [0, *accumulate(len(word) + space for word, space in pairs)]
    doc = [token for token in nlp.make_doc(text) if not token.is_space]
    ends = [token.idx + len(token) for token in doc]
    out = record | {"words": [token.text for token in doc], "spaces": [bool(token.whitespace_) for token in doc]}
    if record["ents"] is None:
        return out
    found = []
    for one in spans(record["ents"]):
        start, end = starts[one.start], starts[one.end - 1] + len(record["words"][one.end - 1])
        inside = [at for at, token in enumerate(doc) if token.idx < end and ends[at] > start]
        exact = doc[inside[0]].idx == start and ends[inside[-1]] == end
        found.append(Span(inside[0], inside[-1] + 1, one.kind if exact else UNKNOWN))
    for at, tag in enumerate(record["ents"]):
        if tag == UNKNOWN:
            start, end = starts[at], starts[at] + len(record["words"][at])
            inside = [at for at, token in enumerate(doc) if token.idx < end and ends[at] > start]
            found += [Span(one, one + 1, UNKNOWN) for one in inside]
    return out | {"ents": bio(len(doc), found)}


def main() -> None:
    """Copy every file of records with `spans` added, those without trees cut anew."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpus", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    arguments = parser.parse_args()
    arguments.out.mkdir(parents=True, exist_ok=True)
    merger, nlp = Merger(), spacy.blank("en")
    for path in sorted([*arguments.corpus.glob("*.jsonl"), *arguments.corpus.glob("*.jsonl.gz")]):
        opener = gzip.open if path.suffix == ".gz" else open
        with (
            opener(path, "rt", encoding="utf-8") as lines,
            opener(arguments.out / path.name, "wt", encoding="utf-8") as out,
        ):
            for line in lines:
                record = json.loads(line)
                if record["heads"] is None:
                    record = recut(nlp, record)
                record["spans"], record["known"] = merger.mark(record["words"], record["spaces"])
                out.write(json.dumps(record, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
