"""The student: the network that ships. Small tables of subwords, convolutions, two layers of attention, the heads.

What it computes is computed again by `detente.build.language.network`, in numpy alone; a change here is a change there.
"""

from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

import numpy as np
import torch
from corpus import Labels
from heads import Heads, Scores
from spacy.vectors import Vectors
from torch import Tensor, nn
from torch.nn import functional

from detente.build.language.network import ATTENTION_HEADS, EPSILON, FAR, WINDOW
from detente.build.language.word_features import TABLES, parts, rows

TABLE_WIDTH, WIDTH, INNER, BLOCKS = 64, 256, 512, 3


class Subwords:
    """The floret table: its rows, and which of them make up a word."""

    def __init__(self, path: Path) -> None:
        with path.open(encoding="utf-8") as lines:
            bucket, dim, minn, maxn, count, seed, bow, eow = next(lines).split()
            table = np.array([line.split(" ")[1 : int(dim) + 1] for line in lines], dtype=np.float32)
        self.settings = {"minn": int(minn), "maxn": int(maxn), "hash_count": int(count), "hash_seed": int(seed)}
        self.settings |= {"bow": bow, "eow": eow}
        self.vectors = Vectors(mode="floret", data=table, strings=None, **self.settings)
        assert table.shape == (int(bucket), int(dim))

    @lru_cache(maxsize=300_000)  # noqa: B019 - one table a run
    def bag(self, word: str) -> tuple[tuple[int, ...], tuple[float, ...]]:
        """The rows of a word's n-grams and their weights in its mean; of a merged name the mean of its words."""
        found: list[int] = []
        weights: list[float] = []
        pieces = parts(word)
        for piece in pieces:
            hashed = [each for gram in self.vectors._get_ngrams(piece) for each in self.vectors._get_ngram_hashes(gram)]
            found += [each % len(self.vectors.data) for each in hashed]
            weights += [1 / len(hashed) / len(pieces)] * len(hashed)
        return tuple(found), tuple(weights)


class Norm(nn.Module):
    """Each word by its root mean square, scaled (torch's own falls back to a slow path between precisions)."""

    def __init__(self) -> None:
        super().__init__()
        self.weight = nn.Parameter(torch.ones(WIDTH))

    def forward(self, x: Tensor) -> Tensor:
        x = x.float()
        return x * torch.rsqrt((x * x).mean(-1, keepdim=True) + EPSILON) * self.weight


class Convolution(nn.Module):
    """A word and its neighbours to two candidates, the larger of which is added."""

    def __init__(self) -> None:
        super().__init__()
        self.norm = Norm()
        self.mix = nn.Linear((2 * WINDOW + 1) * WIDTH, 2 * WIDTH)

    def forward(self, x: Tensor, mask: Tensor) -> Tensor:
        y = self.norm(x) * mask.unsqueeze(-1)
        padded = functional.pad(y, (0, 0, WINDOW, WINDOW))
        around = torch.cat([padded[:, at : at + x.shape[1]] for at in range(2 * WINDOW + 1)], -1)
        one, other = self.mix(around).chunk(2, -1)
        return x + torch.maximum(one, other)


class Attention(nn.Module):
    """Attention with a bias for each distance, and a layer of hidden units."""

    def __init__(self) -> None:
        super().__init__()
        self.norm, self.last_norm = Norm(), Norm()
        self.all = nn.Linear(WIDTH, 3 * WIDTH)
        self.far = nn.Parameter(torch.zeros(ATTENTION_HEADS, 2 * FAR + 1))
        self.output = nn.Linear(WIDTH, WIDTH)
        self.inner, self.outer = nn.Linear(WIDTH, INNER), nn.Linear(INNER, WIDTH)

    def forward(self, x: Tensor, mask: Tensor) -> Tensor:
        batch, length, _ = x.shape
        query, key, value = self.all(self.norm(x)).view(batch, length, 3, ATTENTION_HEADS, -1).permute(2, 0, 3, 1, 4)
        at = torch.arange(length)
        far = self.far[:, (at[None, :] - at[:, None]).clamp(-FAR, FAR) + FAR]
        scores = query @ key.transpose(2, 3) * (WIDTH // ATTENTION_HEADS) ** -0.5 + far
        seen = torch.softmax(scores.masked_fill(~mask[:, None, None, :], -1e4), -1).to(value.dtype) @ value
        x = x + self.output(seen.transpose(1, 2).reshape(batch, length, WIDTH))
        return x + self.outer(functional.relu(self.inner(self.last_norm(x))))


class Student(nn.Module):
    """Tables, convolutions and attentions by turns, heads."""

    def __init__(self, labels: Labels, subwords: Subwords, dropout: float = 0.15) -> None:
        super().__init__()
        self.subwords = subwords
        table = torch.tensor(subwords.vectors.data)
        self.table = nn.EmbeddingBag.from_pretrained(table / table.std(), freeze=False, mode="sum")
        self.tables = nn.ModuleList(nn.Embedding(size, TABLE_WIDTH) for size in TABLES)
        for each in self.tables:
            nn.init.normal_(each.weight, std=0.3)
        self.entry = nn.Linear(table.shape[1] + TABLE_WIDTH * len(TABLES), WIDTH)
        self.layers = nn.ModuleList(layer() for _ in range(BLOCKS) for layer in (Convolution, Attention))
        self.norm = Norm()
        self.heads = Heads(WIDTH, labels, arc=192, rel=64, dropout=dropout)
        self.dropout = nn.Dropout(dropout)

    def inputs(self, sentences: Sequence[Sequence[str]]) -> tuple[Tensor, ...]:
        """Distinct words as bags of subwords, weights, offsets and table rows; which each word is; where words are."""
        types = {word: at for at, word in enumerate(dict.fromkeys(word for words in sentences for word in words))}
        bags = [self.subwords.bag(word) for word in types]
        offsets = torch.tensor(np.cumsum([0, *(len(found) for found, _ in bags)])[:-1])
        which = torch.zeros(len(sentences), max(map(len, sentences)), dtype=torch.long)
        mask = torch.zeros(which.shape, dtype=torch.bool)
        for row, words in enumerate(sentences):
            which[row, : len(words)] = torch.tensor([types[word] for word in words])
            mask[row, : len(words)] = True
        flat = torch.tensor([row for found, _ in bags for row in found], dtype=torch.long)
        weights = torch.tensor([weight for _, each in bags for weight in each])
        return flat, weights, offsets, torch.tensor([rows(word) for word in types]), which, mask

    def forward(
        self, flat: Tensor, weights: Tensor, offsets: Tensor, table_rows: Tensor, which: Tensor, mask: Tensor
    ) -> Scores:
        _, words = self.encoded(flat, weights, offsets, table_rows, which, mask)
        return self.heads(words, mask)

    def encoded(
        self, flat: Tensor, weights: Tensor, offsets: Tensor, table_rows: Tensor, which: Tensor, mask: Tensor
    ) -> tuple[Tensor, Tensor]:
        """Each word as it enters, and in its context (both B, N, WIDTH)."""
        found = [self.table(flat, offsets, per_sample_weights=weights)]
        found += [table(table_rows[:, at]) for at, table in enumerate(self.tables)]
        entry = self.entry(torch.cat(found, -1))[which]
        x = self.dropout(entry)
        for layer in self.layers:
            x = layer(x, mask)
        return entry, self.norm(x)


class NameFinder(nn.Module):
    """Finds names in what a trained student has encoded: layers of its own, since names are the smaller task."""

    def __init__(self, labels: Labels, dropout: float = 0.2) -> None:
        super().__init__()
        self.mix = nn.Linear(2 * WIDTH, WIDTH)
        self.layers = nn.ModuleList([Convolution(), Attention()])
        self.norm = Norm()
        self.ents = nn.Linear(WIDTH, len(labels.ents))
        self.dropout = nn.Dropout(dropout)

    def forward(self, entry: Tensor, words: Tensor, mask: Tensor) -> Tensor:
        """Logits of the name tags: B, N, E."""
        x = self.mix(self.dropout(torch.cat([words, entry], -1)))
        for layer in self.layers:
            x = layer(x, mask)
        return self.ents(self.dropout(self.norm(x)))
