"""The file that the language pipeline is kept in: weights in half precision, label sets and lemma tables."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.resources import as_file, files
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

FILE = "detente_en.npz"
Floats = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Model:
    """What was trained: weights by name, and what their numbers stand for."""

    weights: Mapping[str, Floats]
    subwords: Floats  # the floret table
    settings: Mapping[str, Any]  # "labels" (pos, feats, rels, ents), "floret", "meta"
    lemmas: Mapping[str, Any]  # spaCy's tables lemma_rules, lemma_exc, lemma_index


def read_model() -> Model:
    """The pipeline that ships with the package."""
    with as_file(files("detente.build.language") / FILE) as path, np.load(path, allow_pickle=False) as stored:
        arrays = {name: stored[name] for name in stored.files}
    settings, lemmas = (json.loads(arrays.pop(name).tobytes()) for name in ("settings", "lemmas"))
    weights = {name: each.astype(np.float32) for name, each in arrays.items()}
    return Model(weights, weights.pop("subwords"), settings, lemmas)


def write_model(path: Path, model: Model) -> None:
    """Write a model, its weights in half precision; the same model gives the same bytes."""
    arrays: dict[str, NDArray[Any]] = {name: each.astype(np.float16) for name, each in sorted(model.weights.items())}
    arrays["subwords"] = model.subwords.astype(np.float16)
    for name, value in (("settings", model.settings), ("lemmas", model.lemmas)):
        text = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
        arrays[name] = np.frombuffer(text.encode("utf-8"), np.uint8)
    np.savez_compressed(path, **arrays)  # type: ignore[arg-type]
