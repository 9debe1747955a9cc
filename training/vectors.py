"""Word vectors by floret: lower-case subwords hashed into one small table.

    python training/vectors.py --data ../shared/treebanks --out work/vectors.floret

Text: UN General Debate speeches and FRUS documents (`sources.toml`); one thread and a fixed order, so that the same
text gives the same table. A word's vector is the mean of the rows of its n-grams (Bojanowski et al. 2017; hashed as in
floret, two rows an n-gram).
"""

import argparse
import re
import tempfile
from collections.abc import Iterator
from pathlib import Path

import floret
import raw_text
import sources

DIMENSIONS, ROWS, HASHES = 96, 30_000, 2
SHORTEST, LONGEST = 4, 5  # letters of an n-gram
_TOKEN = re.compile(r"n't|'\w+|\w+(?:\.\w)*|[^\w\s]")
_FOLDS = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "\u00a0": " "})


def texts(data: Path, evaluation: Path) -> Iterator[str]:
    """The raw texts, one after the other; documents that are measured on are left out."""
    with sources.text(data, raw_text.DEBATES) as lines:
        yield from (piece.text for piece in raw_text.debates(lines))
    with sources.text(data, raw_text.DOCUMENTS) as lines:
        yield from (piece.text for piece in raw_text.unscored(raw_text.documents(lines), evaluation))


def tokens(text: str) -> list[str]:
    """Lower-case tokens, about as the tokenizer cuts them."""
    plain = text.translate(_FOLDS).lower()
    return _TOKEN.findall(re.sub(r"(n't|'s|'re|'ve|'ll)\b", r" \1", plain))


def main() -> None:
    """Write the table of n-gram vectors."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--evaluation", type=Path, help="folder of the sets to leave out (default: DATA/../data)")
    parser.add_argument("--out", type=Path, required=True)
    arguments = parser.parse_args()
    with tempfile.NamedTemporaryFile("w", encoding="utf-8", suffix=".txt") as corpus:
        for text in texts(arguments.data, arguments.evaluation or arguments.data.parent / "data"):
            words = tokens(text)
            for at in range(0, len(words), 500):
                corpus.write(" ".join(words[at : at + 500]) + "\n")
        corpus.flush()
        model = floret.train_unsupervised(
            corpus.name, model="cbow", mode="floret", hashCount=HASHES, bucket=ROWS, minn=SHORTEST, maxn=LONGEST,
            minCount=8, dim=DIMENSIONS, epoch=2, ws=5, neg=8, lr=0.05, thread=1, verbose=0,
        )  # fmt: skip
    model.save_floret_vectors(str(arguments.out))


if __name__ == "__main__":
    main()
