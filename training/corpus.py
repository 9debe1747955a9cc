"""Sentences to train on: records as `treebanks.py`, `names.py` and `raw_text.py` write them, and their label sets."""

import gzip
import json
import random
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

ENTITIES = ("O", "B-PERSON", "I-PERSON", "B-ORG", "I-ORG", "B-LOC", "I-LOC", "B-EVENT", "I-EVENT")
IGNORED = -100  # torch's mark for "no loss here"
_RARE_RELATION, _RARE_FEATURES = 20, 3  # times in the training set; below it a label is folded away


@dataclass(frozen=True, slots=True)
class Sentence:
    """Words with whatever is known of them; None where a source says nothing."""

    words: tuple[str, ...]
    source: str = ""
    pos: tuple[str, ...] | None = None
    feats: tuple[str, ...] | None = None
    heads: tuple[int, ...] | None = None  # -1 for the root
    rels: tuple[str, ...] | None = None
    ents: tuple[str, ...] | None = None  # BIO, "-" for unknown
    spans: tuple[tuple[int, int], ...] = ()  # first and last word of what the pipeline merges before parsing


@dataclass(frozen=True, slots=True)
class Labels:
    """The label sets of a model, each in a fixed order."""

    pos: tuple[str, ...]
    feats: tuple[str, ...]
    rels: tuple[str, ...]
    ents: tuple[str, ...] = ENTITIES
    index: dict[str, dict[str, int]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for kind in ("pos", "feats", "rels", "ents"):
            self.index[kind] = {label: at for at, label in enumerate(getattr(self, kind))}

    def number(self, kind: str, label: str) -> int:
        """The number of a label; of a rare relation that of its kind without the subtype; else IGNORED."""
        known = self.index[kind]
        if label in known:
            return known[label]
        return known.get(label.split(":")[0], IGNORED) if kind == "rels" else IGNORED


def labels_of(sentences: Iterable[Sentence]) -> Labels:
    """The labels that a training set has often enough."""
    pos, feats, rels = Counter[str](), Counter[str](), Counter[str]()
    for sentence in sentences:
        pos.update(sentence.pos or ())
        feats.update(sentence.feats or ())
        rels.update(sentence.rels or ())
        rels.update(rel.split(":")[0] for rel in sentence.rels or ())
    kept_rels = [rel for rel, times in rels.items() if times >= _RARE_RELATION or ":" not in rel]
    kept_feats = [feat for feat, times in feats.items() if times >= _RARE_FEATURES]
    return Labels(tuple(sorted(pos)), tuple(sorted(kept_feats)), tuple(sorted(kept_rels)))


def read_records(path: Path) -> Iterator[dict[str, Any]]:
    """The records of a file."""
    opener = gzip.open if path.suffix == ".gz" else open
    with opener(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


def read(path: Path) -> Iterator[Sentence]:
    """The sentences of a file of records."""
    yield from map(sentence_of, read_records(path))


def sentence_of(record: dict[str, Any]) -> Sentence:
    """One record as a sentence."""
    known = {key: tuple(value) if (value := record.get(key)) is not None else None for key in _COLUMNS}
    spans = tuple((first, last) for first, last in record.get("spans") or ())
    return Sentence(tuple(record["words"]), str(record["source"]), **known, spans=spans)


_COLUMNS = ("pos", "feats", "heads", "rels", "ents")


def cut(sentence: Sentence, longest: int) -> Sentence | None:
    """The sentence, or None where it is too long to train on."""
    return sentence if 0 < len(sentence.words) <= longest else None


def merged(sentence: Sentence) -> Sentence:
    """The sentence with each of its spans as one word, where the tree allows it; see `build/merging.py`."""
    spans = [span for span in sentence.spans if _whole(sentence, *span)]
    if not spans:
        return sentence
    group = list(range(len(sentence.words)))
    for first, last in spans:
        group[first : last + 1] = [first] * (last - first + 1)
    starts = sorted(set(group))
    new = {old: at for at, old in enumerate(starts)}
    ends = {first: last for first, last in spans}
    pick = [_top(sentence, start, ends.get(start, start)) for start in starts]
    words = tuple(" ".join(sentence.words[start : ends.get(start, start) + 1]) for start in starts)
    heads = None
    if sentence.heads is not None:
        heads = tuple(-1 if (head := sentence.heads[at]) < 0 else new[group[head]] for at in pick)

    def column(values: tuple[str, ...] | None) -> tuple[str, ...] | None:
        return None if values is None else tuple(values[at] for at in pick)

    ents = None if sentence.ents is None else tuple(sentence.ents[start] for start in starts)
    return replace(
        sentence,
        words=words,
        pos=column(sentence.pos),
        feats=column(sentence.feats),
        heads=heads,
        rels=column(sentence.rels),
        ents=ents,
        spans=(),
    )


def _whole(sentence: Sentence, first: int, last: int) -> bool:
    """Whether a span hangs together: one word of it hangs outside, and nothing outside on the others but marks."""
    if sentence.ents and any(ent.startswith("I-") for ent in sentence.ents[first : first + 1]):
        return False
    if sentence.heads is None:
        return True
    return sum(not first <= sentence.heads[at] <= last for at in range(first, last + 1)) == 1


def _top(sentence: Sentence, first: int, last: int) -> int:
    """The word of a span that hangs outside of it."""
    if sentence.heads is None:
        return first
    return next(at for at in range(first, last + 1) if not first <= sentence.heads[at] <= last)


def varied(sentence: Sentence, chance: random.Random, merge: float = 0.5) -> Sentence:
    """A sentence as it might also be written: names merged, in lower case, in capitals."""
    if sentence.spans and chance.random() < merge:
        sentence = merged(sentence)
    return replace(sentence, words=recased(sentence.words, chance))


def recased(words: tuple[str, ...], chance: random.Random) -> tuple[str, ...]:
    """Words as they are, or now and then in lower case or in capitals."""
    draw = chance.random()
    if draw < 0.06:
        return tuple(word.lower() if draw < 0.03 else word.upper() for word in words)
    return words
