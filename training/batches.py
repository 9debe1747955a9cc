"""Sentences to batches of like length, and their labels to tensors."""

import random
from collections.abc import Iterator, Sequence
from typing import Protocol, TypeVar

import torch
from corpus import IGNORED, Labels, Sentence
from heads import Gold


class HasWords(Protocol):
    """What is put in batches: anything made of words."""

    @property
    def words(self) -> tuple[str, ...]: ...


Worded = TypeVar("Worded", bound=HasWords)


def batches(sentences: Sequence[Worded], words: int, chance: random.Random | None) -> Iterator[list[Worded]]:
    """Batches of about so many words, of sentences of like length; in a random order where there is chance."""
    order = list(sentences)
    if chance:
        chance.shuffle(order)
    size = 8000  # sorted within pools, so that batches stay mixed
    ready: list[list[Worded]] = []
    for begin in range(0, len(order), size):
        batch: list[Worded] = []
        for sentence in sorted(order[begin : begin + size], key=lambda each: len(each.words)):
            if batch and (len(batch) + 1) * len(sentence.words) > words:
                ready.append(batch)
                batch = []
            batch.append(sentence)
        if batch:
            ready.append(batch)
    if chance:
        chance.shuffle(ready)
    yield from ready


def gold(sentences: Sequence[Sentence], labels: Labels) -> Gold:
    """What is known of a batch."""
    shape = len(sentences), max(len(each.words) for each in sentences)
    made = Gold(*(torch.full(shape, IGNORED, dtype=torch.long) for _ in range(5)))
    for row, each in enumerate(sentences):
        if each.heads is not None:
            made.heads[row, : len(each.heads)] = torch.tensor(each.heads) + 1
        for kind in ("rels", "pos", "feats", "ents"):
            if (values := getattr(each, kind)) is not None:
                numbers = [labels.number(kind, value) for value in values]
                getattr(made, kind)[row, : len(numbers)] = torch.tensor(numbers)
    return made
