"""The network that tags, parses and proposes names: what `training/student.py` trains, computed in numpy alone.

Words come in by subword vectors and small tables; convolutions and attention put each in its context; linear layers
tag it and biaffine attention finds its head (Dozat and Manning, "Deep Biaffine Attention", ICLR 2017).
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from detente.build.language.spanning_tree import spanning_tree
from detente.build.language.word_features import TABLES, parts, rows

ATTENTION_HEADS = 4
WINDOW = 1  # words to either side that a convolution sees
FAR = 32  # words beyond which a distance counts as this one
LONGEST = 160  # words of a sentence; attention takes the square of it
EPSILON = 1e-5
_BATCH = 500  # words computed at once
_KEPT = 20_000  # distinct words of which the entry vector is kept
_ROWS = 32  # words that enter at least at once: BLAS sums fewer in another order, and a last bit would tell of it

Floats = NDArray[np.float32]
Vectors = Callable[[Sequence[str]], Floats]  # lower-case words to subword vectors


@dataclass(frozen=True, slots=True)
class Analysis:
    """What the network says of a sentence of n words: numbers of labels, and heads (-1 for the root)."""

    pos: NDArray[np.int64]
    feats: NDArray[np.int64]
    ents: NDArray[np.int64]
    heads: NDArray[np.int64]
    rels: NDArray[np.int64]


class Network:
    """The weights, and how they are applied."""

    def __init__(self, weights: Mapping[str, Floats], vectors: Vectors) -> None:
        self._weights, self._vectors = weights, vectors
        self._entries: dict[str, Floats] = {}
        self._far = {name.removesuffix(".far"): _far(each) for name, each in weights.items() if name.endswith(".far")}
        self._layers, self._name_layers = _layers(weights, "layers"), _layers(weights, "names.layers")
        self._rels = weights["heads.rel.flat"].shape[1] // weights["heads.rel.flat"].shape[0]

    def analyse(self, sentences: Sequence[Sequence[str]]) -> list[Analysis]:
        """An analysis of each sentence; none may be empty."""
        found: list[Analysis] = []
        for batch in _batches(sentences):
            found += self._batch(batch)
        return found

    def _batch(self, sentences: Sequence[Sequence[str]]) -> list[Analysis]:
        stretch = _Stretch([len(words) for words in sentences])
        entry = self._entry([word for words in sentences for word in words])
        words = _normed(self._through(self._layers, entry, stretch))
        mixed = self._linear(np.concatenate([words, entry], 1), "names.mix")
        names = _normed(self._through(self._name_layers, mixed, stretch))
        return self._read_off(words, self._linear(names, "names.ents").argmax(-1), stretch.lengths)

    def _through(self, layers: Sequence[str], words: Floats, stretch: "_Stretch") -> Floats:
        """Words after some layers: of attention where there are biases of distance, else of convolution."""
        x = stretch.spread(words)
        for layer in layers:
            x = self._attention(x, layer, stretch.spans) if layer in self._far else self._mixed(x, layer)
            x[stretch.gaps] = 0
        words = x[stretch.real]
        return words

    def _entry(self, words: Sequence[str]) -> Floats:
        """The vector with which each word enters: the same wherever it stands."""
        unknown = [word for word in dict.fromkeys(words) if word not in self._entries]
        if unknown:
            if len(self._entries) + len(unknown) > _KEPT:
                self._entries.clear()
                unknown = list(dict.fromkeys(words))
            self._entries.update(zip(unknown, self._entry_of(unknown), strict=True))
        return np.stack([self._entries[word] for word in words])

    def _entry_of(self, words: Sequence[str]) -> Floats:
        pieces = [parts(word) for word in words]
        distinct = {piece: at for at, piece in enumerate(dict.fromkeys(one for each in pieces for one in each))}
        vectors = self._vectors(list(distinct))
        found = [np.stack([vectors[[distinct[one] for one in each]].mean(0) for each in pieces])]
        hashed = np.array([rows(word) for word in words])
        found += [self._weights[f"tables.{at}"][hashed[:, at]] for at in range(len(TABLES))]
        entering = np.concatenate(found, 1)
        padding = np.zeros((max(0, _ROWS - len(words)), entering.shape[1]), np.float32)
        return self._linear(np.concatenate([entering, padding]), "entry")[: len(words)]

    def _linear(self, x: Floats, name: str) -> Floats:
        out: Floats = x @ self._weights[f"{name}.weight"]
        out += self._weights[f"{name}.bias"]
        return out

    def _mixed(self, x: Floats, layer: str) -> Floats:
        """A convolution: the larger of two mixtures of each word and its neighbours, added."""
        y = _normed(x)
        around = np.zeros((len(y), (2 * WINDOW + 1) * y.shape[1]), np.float32)
        for at, shift in enumerate(range(-WINDOW, WINDOW + 1)):
            column = around[:, at * y.shape[1] : (at + 1) * y.shape[1]]
            column[max(0, -shift) : len(y) - max(0, shift)] = y[max(0, shift) : len(y) + min(0, shift)]
        both = self._linear(around, f"{layer}.mix")
        half = x.shape[1]
        return x + np.maximum(both[:, :half], both[:, half:])

    def _attention(self, x: Floats, name: str, spans: Sequence[tuple[int, int]]) -> Floats:
        """Attention within each sentence, with a bias for each distance; then a layer of hidden units."""
        together = self._linear(_normed(x), f"{name}.all").reshape(len(x), 3, ATTENTION_HEADS, -1)
        seen = np.zeros_like(x)
        for start, end in spans:
            query, key, value = together[start:end].transpose(1, 2, 0, 3)
            scores = query @ key.transpose(0, 2, 1) + self._far[name][:, : end - start, : end - start]
            np.exp(scores - scores.max(-1, keepdims=True), out=scores)
            scores /= scores.sum(-1, keepdims=True)
            seen[start:end] = (scores @ value).transpose(1, 0, 2).reshape(end - start, -1)
        x = x + self._linear(seen, f"{name}.output")
        hidden = np.maximum(self._linear(_normed(x), f"{name}.inner"), 0)
        return x + self._linear(hidden, f"{name}.outer")

    def _read_off(self, words: Floats, ents: NDArray[np.int64], lengths: Sequence[int]) -> list[Analysis]:
        """The labels and heads of encoded words."""
        pos, feats = (self._linear(words, f"heads.{kind}").argmax(-1) for kind in ("pos", "feats"))
        dependent = np.maximum(self._linear(words, "heads.dependent"), 0)
        head = np.maximum(self._linear(words, "heads.head"), 0)
        width = len(self._weights["heads.arc"])
        asked = dependent[:, :width] @ self._weights["heads.arc"]
        found: list[Analysis] = []
        start = 0
        for length in lengths:
            here = slice(start, start + length)
            above = np.concatenate([self._weights["heads.root"][None], head[here]])
            arcs = (asked[here] + self._weights["heads.arc_bias"]) @ above[:, :width].T
            heads = spanning_tree(arcs)
            rels = self._relations(dependent[here, width:], above[heads + 1, width:])
            found.append(Analysis(pos[here], feats[here], ents[here], heads, rels))
            start += length
        return found

    def _relations(self, dependents: Floats, heads: Floats) -> NDArray[np.int64]:
        one = np.ones((len(heads), 1), np.float32)
        left, right = np.concatenate([dependents, one], 1), np.concatenate([heads, one], 1)
        mixed = (left @ self._weights["heads.rel.flat"]).reshape(len(left), self._rels, -1)
        best: NDArray[np.int64] = (mixed @ right[:, :, None])[:, :, 0].argmax(-1)
        return best


class _Stretch:
    """Sentences one behind the other, with empty rows between them for the windows of convolutions."""

    def __init__(self, lengths: Sequence[int]) -> None:
        self.lengths = lengths
        starts = np.cumsum([WINDOW] + [length + WINDOW for length in lengths])
        self.spans = [(start, start + length) for start, length in zip(starts, lengths, strict=False)]
        self.real = np.concatenate([np.arange(*span) for span in self.spans])
        self.rows = int(starts[-1])
        self.gaps = np.setdiff1d(np.arange(self.rows), self.real)

    def spread(self, words: Floats) -> Floats:
        """Words with the empty rows between their sentences."""
        x = np.zeros((self.rows, words.shape[1]), np.float32)
        x[self.real] = words
        return x


def _far(biases: Floats) -> Floats:
    """The bias of each head for each pair of places, of biases by distance."""
    at = np.arange(LONGEST)
    return biases[:, np.clip(at[None, :] - at[:, None], -FAR, FAR) + FAR]


def _layers(weights: Mapping[str, Floats], place: str) -> list[str]:
    """The layers at a place, in their order."""
    found = {name.removeprefix(f"{place}.").split(".")[0] for name in weights if name.startswith(f"{place}.")}
    return [f"{place}.{number}" for number in sorted(found, key=int)]


def _normed(x: Floats) -> Floats:
    """Each row by its root mean square; the scales that follow are in the next layer's weights."""
    scale = np.sqrt(np.einsum("ij,ij->i", x, x) / x.shape[1] + EPSILON)
    normed: Floats = x / scale[:, None]
    return normed


def _batches(sentences: Sequence[Sequence[str]]) -> Iterator[list[Sequence[str]]]:
    batch: list[Sequence[str]] = []
    words = 0
    for sentence in sentences:
        if batch and words + len(sentence) > _BATCH:
            yield batch
            batch, words = [], 0
        batch.append(sentence)
        words += len(sentence)
    if batch:
        yield batch
