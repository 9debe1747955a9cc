"""The network by small random weights: every sentence gets its own labels, whatever stands beside it."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from detente.build.language.network import ATTENTION_HEADS, FAR, WINDOW, Analysis, Network
from detente.build.language.word_features import TABLES

Floats = NDArray[np.float32]
WIDTH, SUBWORDS, ROWS, ARC, REL, RELS = 64, 160, 8, 12, 6, 5
LABELS = {"pos": 4, "feats": 3}


def shapes() -> dict[str, tuple[int, ...]]:
    """One convolution and one layer of attention."""
    linear = {
        "entry": (SUBWORDS + ROWS * len(TABLES), WIDTH),
        "layers.0.mix": ((2 * WINDOW + 1) * WIDTH, 2 * WIDTH),
        "layers.1.all": (WIDTH, 3 * WIDTH),
        "layers.1.output": (WIDTH, WIDTH),
        "layers.1.inner": (WIDTH, 2 * WIDTH),
        "layers.1.outer": (2 * WIDTH, WIDTH),
        "heads.dependent": (WIDTH, ARC + REL),
        "heads.head": (WIDTH, ARC + REL),
        **{f"heads.{name}": (WIDTH, number) for name, number in LABELS.items()},
        "names.mix": (2 * WIDTH, WIDTH),
        "names.layers.0.mix": ((2 * WINDOW + 1) * WIDTH, 2 * WIDTH),
        "names.ents": (WIDTH, 5),
    }
    return {
        **{f"{name}.weight": shape for name, shape in linear.items()},
        **{f"{name}.bias": shape[1:] for name, shape in linear.items()},
        **{f"tables.{at}": (size, ROWS) for at, size in enumerate(TABLES)},
        "layers.1.far": (ATTENTION_HEADS, 2 * FAR + 1),
        "heads.arc": (ARC, ARC),
        "heads.arc_bias": (ARC,),
        "heads.root": (ARC + REL,),
        "heads.rel.flat": (REL + 1, RELS * (REL + 1)),
    }


def by_letters(words: object) -> Floats:
    """Vectors that depend on the letters alone."""
    assert isinstance(words, list)
    seeds = [int.from_bytes(word.encode("utf-8", "surrogatepass")[:8].ljust(1, b"x")) for word in words]
    return np.stack([np.random.default_rng(seed).normal(size=SUBWORDS) for seed in seeds]).astype(np.float32)


def network() -> Network:
    chance = np.random.default_rng(1)
    weights = {name: chance.normal(size=shape).astype(np.float32) / 4 for name, shape in shapes().items()}
    return Network(weights, by_letters)


NETWORK = network()
sentences = st.lists(st.lists(st.text(min_size=1, max_size=6), min_size=1, max_size=12), min_size=1, max_size=6)


def same(one: Analysis, other: Analysis) -> bool:
    return all(np.array_equal(getattr(one, name), getattr(other, name)) for name in Analysis.__slots__)


@settings(deadline=None)
@given(sentences)
def test_every_sentence_is_a_tree_with_labels(words: list[list[str]]) -> None:
    for sentence, found in zip(words, NETWORK.analyse(words), strict=True):
        assert (found.heads < 0).sum() == 1 and found.heads.max() < len(sentence)
        assert len(found.pos) == len(found.feats) == len(found.ents) == len(found.heads) == len(found.rels)
        assert found.pos.max() < LABELS["pos"] and found.rels.max() < RELS


@settings(deadline=None)
@given(sentences)
def test_a_sentence_is_analysed_alike_alone_and_among_others(words: list[list[str]]) -> None:
    among = NETWORK.analyse(words)
    assert all(same(NETWORK.analyse([sentence])[0], found) for sentence, found in zip(words, among, strict=True))


def test_more_sentences_than_are_computed_at_once() -> None:
    words = [[f"w{number}", "met", "Xi"] for number in range(2_000)]
    found = NETWORK.analyse(words)
    assert len(found) == 2_000 and same(found[0], found[-1]) is same(*NETWORK.analyse([words[0], words[-1]]))


@pytest.mark.parametrize("number", [1, 2, 3, 5, 40])
def test_a_word_enters_alike_to_the_last_bit_with_however_many_others(number: int) -> None:
    words = [f"w{each}" for each in range(100)]
    assert np.array_equal(network()._entry(words[:number]), network()._entry(words)[:number])


def test_words_are_forgotten_when_too_many_were_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("detente.build.language.network._KEPT", 10)
    small = network()
    for number in range(8):
        words = [f"w{each}" for each in range(number, number + 6)]
        assert np.array_equal(small._entry(words), NETWORK._entry(words))
        assert len(small._entries) <= 10
