"""Trains the network that ships, on the treebanks and the names and on what the teacher makes of raw text.

    python training/train_student.py --corpus work/corpus --vectors work/vectors.floret --out work/student.pt \
        --silver work/silver.pt
"""

import argparse
import copy
import random
import time
from collections.abc import Sequence
from dataclasses import astuple, dataclass, replace
from pathlib import Path

import torch
from batches import batches, gold
from corpus import IGNORED, Labels, Sentence, labels_of, recased, varied
from heads import Soft, loss, predicted, soft_loss
from student import Student, Subwords
from torch import Tensor, nn
from train_teacher import NAMES, TREEBANKS, corpus
from trees import name_scores, parse_scores

BATCH, SEED, RATE, EPOCHS = 1800, 5, 1.5e-3, 8
AVERAGED = 0.998  # of the running mean of the weights, which is what ships
SILVER_SHARE = 3  # sentences of silver for each one of gold, in an epoch


def parsed(model: Student, labels: Labels, sentences: list[Sentence]) -> tuple[list[Sentence], list[Sentence]]:
    """Sentences and what the model makes of them, in the same order."""
    model.eval()
    was, now = [], []
    with torch.no_grad():
        for batch in batches(sentences, 4000, None):
            scores = model(*model.inputs([each.words for each in batch]))
            was += batch
            now += predicted(model.heads, scores, labels, batch)
    return was, now


def average(mean: nn.Module, model: nn.Module, step: int) -> None:
    """Move the running mean a little towards the weights; faster at first."""
    keep = min(AVERAGED, (step + 1) / (step + 10))
    with torch.no_grad():
        for old, new in zip(mean.parameters(), model.parameters(), strict=True):
            old.lerp_(new, 1 - keep)


@dataclass(frozen=True, slots=True)
class Silver:
    """A raw sentence and what the teacher holds likely of it."""

    words: tuple[str, ...]
    likely: dict[str, Tensor]


def soft(sentences: Sequence[Silver]) -> Soft:
    """What the teacher holds likely of a batch."""
    first = sentences[0].likely
    shape = len(sentences), max(len(each.words) for each in sentences)
    made = Soft(
        torch.zeros(shape, dtype=torch.bool),
        torch.zeros(shape, dtype=torch.long),
        torch.zeros(*shape, shape[1] + 1),
        *(torch.zeros(*shape, first[kind].shape[-1]) for kind in ("rels", "pos")),
        torch.full(shape, IGNORED, dtype=torch.long),
        torch.zeros(*shape, first["ents"].shape[-1]),
    )
    for row, each in enumerate(sentences):
        n = len(each.words)
        made.mask[row, :n] = True
        made.arcs[row, :n, : n + 1] = each.likely["arcs"]
        for kind in ("heads", "rels", "pos", "feats", "ents"):
            getattr(made, kind)[row, :n] = each.likely[kind]
    return made


def epoch_of(
    known: list[Sentence], silver: list[Silver], chance: random.Random, share: int = SILVER_SHARE
) -> list[list[Sentence] | list[Silver]]:
    """The batches of one epoch: everything that people annotated, and a fresh share of silver, mixed."""
    drawn = chance.sample(silver, min(len(silver), share * len(known)))
    cased = [replace(each, words=recased(each.words, chance)) for each in drawn]
    ready = [*batches([varied(each, chance) for each in known], BATCH, chance), *batches(cased, BATCH, chance)]
    chance.shuffle(ready)
    return ready


def cost_of(model: Student, labels: Labels, batch: list[Sentence] | list[Silver]) -> Tensor:
    """The loss of a batch of either kind."""
    with torch.autocast("cpu", torch.bfloat16):
        scores = model(*model.inputs([each.words for each in batch]))
    if isinstance(batch[0], Silver):
        return soft_loss(model.heads, scores, soft(batch))
    return loss(model.heads, scores, gold(batch, labels))


def main() -> None:
    """Train, saying after each epoch how the averaged weights do on the development sets."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpus", type=Path, required=True)
    parser.add_argument("--vectors", type=Path, required=True)
    parser.add_argument("--silver", type=Path)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--epochs", type=int, default=EPOCHS)
    arguments = parser.parse_args()
    torch.manual_seed(SEED)
    chance = random.Random(SEED)
    trees, names = corpus(arguments.corpus, TREEBANKS), corpus(arguments.corpus, NAMES)
    labels = labels_of(trees)
    known = trees + names
    silver = [Silver(*one) for one in torch.load(arguments.silver)["silver"]] if arguments.silver else []
    model = Student(labels, Subwords(arguments.vectors))
    mean = copy.deepcopy(model)
    optimizer = torch.optim.AdamW(model.parameters(), lr=RATE, betas=(0.9, 0.98), weight_decay=0.02, fused=True)
    steps = arguments.epochs * len(epoch_of(known, silver, random.Random(0)))
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: min((step + 1) / 200, max(0.01, (steps - step) / steps))
    )
    dev = {name: corpus(arguments.corpus, (name,)) for name in ("ewt-dev", "gum-dev")}
    dev_names = {name: corpus(arguments.corpus, (name,)) for name in ("wikigold-test", "uner-test")}
    began, step = time.monotonic(), 0
    for epoch in range(arguments.epochs):
        total = 0.0
        model.train()
        ready = epoch_of(known, silver, chance)
        for batch in ready:
            cost = cost_of(model, labels, batch)
            optimizer.zero_grad(set_to_none=True)
            cost.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            average(mean, model, step)
            step += 1
            total += cost.item()
        told = {name: parse_scores(*parsed(mean, labels, each)) for name, each in dev.items()}
        told |= {name: name_scores(*parsed(mean, labels, each)) for name, each in dev_names.items()}
        print(epoch, round(total / len(ready), 4), f"{time.monotonic() - began:.0f} s", told, flush=True)
        torch.save({"labels": astuple(labels)[:4], "model": mean.state_dict()}, arguments.out)


if __name__ == "__main__":
    main()
