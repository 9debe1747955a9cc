"""Packs a trained student and the lemma tables into the file that ships.

python training/pack.py --student work/student.pt --vectors work/vectors.floret --out ../build/language/detente_en.npz
"""

import argparse
import gzip
import json
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from student import Subwords

from detente.build.language.model_file import Model, write_model
from detente.build.language.network import ATTENTION_HEADS, WINDOW

Array = NDArray[np.float64]
# The rule lemmatizer has no tables for the closed classes: the lemma of each form, as UD has it.
_BE, _HAVE, _DO = "am is are was were been being 's 'm 're ai", "has had having 've", "does did done doing"
_CLOSED = {
    "aux": {
        "be": _BE,
        "have": _HAVE,
        "do": _DO,
        "will": "'ll wo",
        "can": "ca",
        "shall": "sha",
        "would": "'d",
        "get": "got",
    },
    "pron": {
        **{"I": "i me", "he": "him", "they": "them", "we": "us", "who": "whom"},
        **{"my": "mine", "its": "its", "that": "those", "this": "these", "one": "ones"},
    },
    "det": {"a": "an", "this": "these", "that": "those"},
    "part": {"not": "n't", "'s": "'s '"},
}


def closed_classes() -> dict[str, dict[str, list[str]]]:
    """The lemma of each form of a closed class, with either apostrophe."""
    found: dict[str, dict[str, list[str]]] = {}
    for pos, lemmas in _CLOSED.items():
        forms = {form: lemma for lemma, all_forms in lemmas.items() for form in all_forms.split()}
        found[pos] = {form.replace("'", mark): [lemma] for form, lemma in forms.items() for mark in "'’"}
    return found


def lemma_tables() -> dict[str, Any]:
    """spaCy's English lemma tables (`spacy-lookups-data`, MIT), with ours of closed classes."""
    spec = find_spec("spacy_lookups_data")
    if spec is None or not spec.submodule_search_locations:
        raise SystemExit("spacy-lookups-data is not installed: pip install -r training/requirements.txt")
    folder = Path(spec.submodule_search_locations[0]) / "data"
    tables = {}
    for name in ("lemma_rules", "lemma_exc", "lemma_index"):
        with gzip.open(folder / f"en_{name}.json.gz", "rt", encoding="utf-8") as file:
            tables[name] = json.load(file)
    tables["lemma_exc"] |= closed_classes()
    return tables


def numpy_weights(state: dict[str, torch.Tensor]) -> dict[str, Array]:
    """The weights as `detente.build.language.network` wants them: inputs first, the scales of norms folded in."""
    known = {name: tensor.numpy().astype(np.float64) for name, tensor in state.items() if name != "table.weight"}
    scales = {name: each for name, each in known.items() if name.endswith("norm.weight")}
    out = {name: each for name, each in known.items() if name not in scales and not name.startswith("heads.ents")}
    for name in [name for name in out if name.endswith(".weight")]:
        each = out.pop(name)
        out[name.removesuffix(".weight") if name.startswith("tables.") else name] = (
            each if name.startswith("tables.") else each.T.copy()
        )
    for name in scales:
        if name.endswith(".norm.weight") and "layers." in name:
            _fold_layer(out, scales, name.removesuffix(".norm.weight"))
    _fold_last(out, scales["norm.weight"], scales["names.norm.weight"])
    rel = out.pop("heads.rel")
    out["heads.rel.flat"] = rel.transpose(1, 0, 2).reshape(rel.shape[1], -1)
    return {name: each.astype(np.float32) for name, each in out.items()}


def _fold_layer(out: dict[str, Array], scales: dict[str, Array], place: str) -> None:
    """A layer's scales, and the root by which attention divides, into the weights that follow."""
    scale = scales[f"{place}.norm.weight"]
    if f"{place}.far" not in out:
        out[f"{place}.mix.weight"] *= np.tile(scale, 2 * WINDOW + 1)[:, None]
        return
    out[f"{place}.all.weight"] *= scale[:, None]
    out[f"{place}.inner.weight"] *= scales[f"{place}.last_norm.weight"][:, None]
    width, root = len(scale), (len(scale) // ATTENTION_HEADS) ** -0.5
    out[f"{place}.all.weight"][:, :width] *= root
    out[f"{place}.all.bias"][:width] *= root


def _fold_last(out: dict[str, Array], scale: Array, of_names: Array) -> None:
    """The last norms' scales into what reads them; the root, which no norm touches, is divided by it first."""
    for name in ("pos", "feats", "dependent", "head"):
        out[f"heads.{name}.weight"] *= scale[:, None]
    out["names.mix.weight"][: len(scale)] *= scale[:, None]
    out["names.ents.weight"] *= of_names[:, None]
    root = out["heads.root"] / scale
    out["heads.root"] = np.maximum(root @ out["heads.head.weight"] + out["heads.head.bias"], 0)


def main() -> None:
    """Write the file."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--student", type=Path, required=True)
    parser.add_argument("--vectors", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    arguments = parser.parse_args()
    stored = torch.load(arguments.student)
    labels = dict(zip(("pos", "feats", "rels", "ents"), stored["labels"], strict=True))
    settings = {"labels": labels, "floret": Subwords(arguments.vectors).settings}
    table = stored["model"]["table.weight"].numpy()
    write_model(arguments.out, Model(numpy_weights(stored["model"]), table, settings, lemma_tables()))
    print(f"{arguments.out}: {arguments.out.stat().st_size / 1e6:.2f} MB")


if __name__ == "__main__":
    main()
