"""Trains the name finder on top of a trained student, which stays as it is.

    python training/train_names.py --corpus work/corpus --vectors work/vectors.floret --silver work/silver.pt \\
        --student work/student.pt --out work/named.pt
"""

import argparse
import copy
import random
import time
from pathlib import Path

import torch
from batches import batches, gold
from corpus import Labels, Sentence
from heads import entropy
from student import NameFinder, Student, Subwords
from torch import Tensor
from torch.nn import functional
from train_student import Silver, average, epoch_of, soft
from train_teacher import NAMES, corpus
from trees import name_scores

EPOCHS, RATE, SEED = 6, 1.5e-3, 7
SOURCES = (*NAMES, "gum-train")
HELD_OUT = ("wikigold-test", "uner-test", "crossner-test")


def logits(student: Student, finder: NameFinder, words: list[tuple[str, ...]]) -> Tensor:
    """What the finder makes of sentences."""
    inputs = student.inputs(words)
    with torch.autocast("cpu", torch.bfloat16):
        with torch.no_grad():
            entry, encoded = student.encoded(*inputs)
        return finder(entry, encoded, inputs[-1])


def cost_of(student: Student, finder: NameFinder, labels: Labels, batch: list[Sentence] | list[Silver]) -> Tensor:
    """The loss of a batch, of known names or of what the teacher holds likely."""
    found = logits(student, finder, [each.words for each in batch])
    if isinstance(batch[0], Silver):
        told = soft(batch)
        return -(told.ents * functional.log_softmax(found.float(), -1)).sum(-1)[told.mask].mean()
    return entropy(found, gold(batch, labels).ents, 0.03)


def named(
    student: Student, finder: NameFinder, labels: Labels, sentences: list[Sentence]
) -> tuple[list[Sentence], list[Sentence]]:
    """Sentences, and the same with the names found in them."""
    finder.eval()
    was, now = [], []
    with torch.no_grad():
        for batch in batches(sentences, 4000, None):
            best = logits(student, finder, [each.words for each in batch]).argmax(-1)
            was += batch
            now += [
                Sentence(each.words, ents=tuple(labels.ents[int(best[row, at])] for at in range(len(each.words))))
                for row, each in enumerate(batch)
            ]
    finder.train()
    return was, now


def main() -> None:
    """Train, saying after each epoch how the averaged weights do on names that are held out."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("corpus", "vectors", "silver", "student", "out"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    parser.add_argument("--epochs", type=int, default=EPOCHS)
    arguments = parser.parse_args()
    torch.manual_seed(SEED)
    chance = random.Random(SEED)
    stored = torch.load(arguments.student)
    labels = Labels(*stored["labels"])
    student = Student(labels, Subwords(arguments.vectors))
    student.load_state_dict(stored["model"])
    student.eval()
    known = corpus(arguments.corpus, SOURCES)
    silver = [Silver(*one) for one in torch.load(arguments.silver)["silver"]]
    finder = NameFinder(labels)
    mean = copy.deepcopy(finder)
    optimizer = torch.optim.AdamW(finder.parameters(), lr=RATE, betas=(0.9, 0.98), weight_decay=0.02, fused=True)
    steps = arguments.epochs * len(epoch_of(known, silver, random.Random(0), share=1))
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: min((step + 1) / 100, max(0.01, (steps - step) / steps))
    )
    held_out = {name: corpus(arguments.corpus, (name,)) for name in HELD_OUT}
    began, step = time.monotonic(), 0
    for epoch in range(arguments.epochs):
        for batch in epoch_of(known, silver, chance, share=1):
            cost = cost_of(student, finder, labels, batch)
            optimizer.zero_grad(set_to_none=True)
            cost.backward()
            torch.nn.utils.clip_grad_norm_(finder.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            average(mean, finder, step)
            step += 1
        told = {name: name_scores(*named(student, mean, labels, each)) for name, each in held_out.items()}
        print(epoch, f"{time.monotonic() - began:.0f} s", told, flush=True)
    weights = stored["model"] | {f"names.{name}": each for name, each in mean.state_dict().items()}
    torch.save({"labels": stored["labels"], "model": weights}, arguments.out)


if __name__ == "__main__":
    main()
