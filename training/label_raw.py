"""Has the teacher read raw text; writes what it holds likely, for the student to learn from.

    python training/label_raw.py --corpus work/corpus --teacher work/teacher.pt --out work/silver.pt

Names that are known for certain override the teacher: persons whom the FRUS editors marked, names of the gazetteer.
"""

import argparse
import random
import time
from pathlib import Path
from typing import Any

import torch
from batches import batches
from corpus import Labels, Sentence, merged, read_records, sentence_of
from heads import Scores
from teacher import Teacher
from torch import Tensor

SEED, LONGEST, MERGED = 3, 60, 0.6
_COLLAPSED = 1e-4  # probabilities below it are not kept apart from 0


def with_known_names(record: dict[str, Any]) -> Sentence:
    """A raw sentence with the names that are certain; "-" elsewhere."""
    sentence = sentence_of(record)
    ents = ["-"] * len(sentence.words)
    marked = [tag if tag.endswith("PERSON") else "-" for tag in sentence.ents or ents]
    for first, last, kind in record["known"]:
        if all(tag == "-" for tag in marked[first : last + 1]):
            ents[first : last + 1] = [f"B-{kind}"] + [f"I-{kind}"] * (last - first)
    ents = [tag if tag != "-" else old for tag, old in zip(marked, ents, strict=True)]
    return Sentence(sentence.words, sentence.source, ents=tuple(ents), spans=sentence.spans)


def likely(model: Teacher, labels: Labels, scores: Scores, batch: list[Sentence]) -> list[dict[str, Tensor]]:
    """What the teacher holds likely of each sentence, in half precision."""
    heads = scores.arcs.argmax(-1)
    kinds = {
        "arcs": scores.arcs,
        "rels": model.heads.relations(scores, heads),
        "pos": scores.pos.float(),
        "ents": scores.ents.float(),
    }
    kinds = {name: torch.softmax(each.float(), -1) for name, each in kinds.items()}
    out = []
    for row, sentence in enumerate(batch):
        n = len(sentence.words)
        one = {name: each[row, :n] for name, each in kinds.items()}
        one["arcs"] = one["arcs"][:, : n + 1]
        one["ents"] = certain(one["ents"], sentence.ents or (), labels)
        one = {name: torch.where(each < _COLLAPSED, 0.0, each).half() for name, each in one.items()}
        out.append(one | {"heads": heads[row, :n].short(), "feats": scores.feats[row, :n].argmax(-1).short()})
    return out


def certain(ents: Tensor, known: tuple[str, ...], labels: Labels) -> Tensor:
    """Probabilities of name tags with those that are known for certain set to 1."""
    ents = ents.clone()
    for at, tag in enumerate(known):
        if tag != "-":
            ents[at] = 0.0
            ents[at, labels.number("ents", tag)] = 1.0
    return ents


def main() -> None:
    """Write a list of (words, likely) for every raw sentence."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpus", type=Path, required=True)
    parser.add_argument("--teacher", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--most", type=int, default=130_000, help="sentences")
    arguments = parser.parse_args()
    chance = random.Random(SEED)
    stored = torch.load(arguments.teacher)
    labels = Labels(*stored["labels"])
    model = Teacher(labels)
    model.load_state_dict(stored["model"])
    model.eval()
    offered = [one for one in read_records(arguments.corpus / "raw.jsonl.gz") if 3 < len(one["words"]) <= LONGEST]
    drawn = chance.sample(offered, min(arguments.most, len(offered)))
    known = map(with_known_names, drawn)
    sentences = [merged(one) if chance.random() < MERGED else one for one in known]
    began, done, out = time.monotonic(), 0, []
    with torch.inference_mode(), torch.autocast("cpu", torch.bfloat16):
        for batch in batches(sentences, 3000, None):
            scores = model(*model.inputs([each.words for each in batch]))
            out += zip((each.words for each in batch), likely(model, labels, scores, batch), strict=True)
            if len(out) // 10_000 > done:
                done = len(out) // 10_000
                print(len(out), f"{time.monotonic() - began:.0f} s", flush=True)
    torch.save({"labels": stored["labels"], "silver": out}, arguments.out)


if __name__ == "__main__":
    main()
