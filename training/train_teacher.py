"""Fine-tunes the teacher on the treebanks and the names; writes its weights and its labels.

python training/train_teacher.py --corpus work/corpus --out work/teacher.pt
"""

import argparse
import random
import time
from dataclasses import astuple
from pathlib import Path

import torch
from batches import batches, gold
from corpus import Labels, Sentence, cut, labels_of, read, varied
from heads import loss, predicted
from teacher import Teacher
from trees import name_scores, parse_scores

TREEBANKS = ("ewt-train", "gum-train")
NAMES = ("crossner-train", "crossner-dev", "wikigold-train", "uner-train")
EPOCHS, BATCH, LONGEST, SEED = 5, 1600, 90, 11
RATES = (1.5e-4, 1.2e-3)  # of the transformer, of the rest


def corpus(folder: Path, names: tuple[str, ...]) -> list[Sentence]:
    """The sentences of several files, those that are too long left out."""
    return [each for name in names for one in read(folder / f"{name}.jsonl") if (each := cut(one, LONGEST))]


def parsed(model: Teacher, labels: Labels, sentences: list[Sentence]) -> tuple[list[Sentence], list[Sentence]]:
    """Sentences and what the model makes of them, in the same order."""
    model.eval()
    was, now = [], []
    with torch.no_grad(), torch.autocast("cpu", torch.bfloat16):
        for batch in batches(sentences, 4000, None):
            scores = model(*model.inputs([each.words for each in batch]))
            was += batch
            now += predicted(model.heads, scores, labels, batch)
    model.train()
    return was, now


def main() -> None:
    """Train, saying after each epoch how it does on the development sets."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpus", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--epochs", type=int, default=EPOCHS)
    arguments = parser.parse_args()
    torch.manual_seed(SEED)
    chance = random.Random(SEED)
    trees, names = corpus(arguments.corpus, TREEBANKS), corpus(arguments.corpus, NAMES)
    labels = labels_of(trees)
    model = Teacher(labels)
    pretrained = [*model.words.parameters(), *model.positions.parameters(), *model.norm.parameters()]
    pretrained += list(model.layers.parameters())
    rest = [*model.shapes.parameters(), *model.mix.parameters(), *model.heads.parameters()]
    optimizer = torch.optim.AdamW(
        [{"params": pretrained, "lr": RATES[0]}, {"params": rest, "lr": RATES[1]}], betas=(0.9, 0.98), weight_decay=0.01
    )
    steps = arguments.epochs * sum(1 for _ in batches(trees + names, BATCH, None))
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: min((step + 1) / (0.08 * steps), max(0.02, (steps - step) / (0.92 * steps)))
    )
    dev = {name: corpus(arguments.corpus, (name,)) for name in ("ewt-dev", "gum-dev")}
    dev_names = {name: corpus(arguments.corpus, (name,)) for name in ("wikigold-test", "uner-test")}
    began = time.monotonic()
    for epoch in range(arguments.epochs):
        total = 0.0
        for at, batch in enumerate(batches([varied(each, chance) for each in trees + names], BATCH, chance)):
            with torch.autocast("cpu", torch.bfloat16):
                scores = model(*model.inputs([each.words for each in batch]))
            cost = loss(model.heads, scores, gold(batch, labels))
            optimizer.zero_grad(set_to_none=True)
            cost.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            total += cost.item()
            if at % 100 == 0:
                print(f"  {epoch} {at} {total / (at + 1):.3f} {time.monotonic() - began:.0f} s", flush=True)
        told = {name: parse_scores(*parsed(model, labels, each)) for name, each in dev.items()}
        told |= {name: name_scores(*parsed(model, labels, each)) for name, each in dev_names.items()}
        print(epoch, round(total / (at + 1), 4), f"{time.monotonic() - began:.0f} s", told, flush=True)
        torch.save({"labels": astuple(labels)[:4], "model": model.state_dict()}, arguments.out)


if __name__ == "__main__":
    main()
