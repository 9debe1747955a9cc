"""The command of a converter: packed sources in, one file of records out for each corpus and split."""

import argparse
import sys
from collections.abc import Callable, Iterable
from pathlib import Path

import records
import sources
from records import Record

Corpus = Callable[[Path], Iterable[tuple[str, list[Record]]]]  # a folder of sources to named lists of records


def convert(about: str | None, *corpora: Corpus) -> None:
    """Read the arguments and write every file; a source that is missing or not the one expected ends it in one line."""
    parser = argparse.ArgumentParser(description=about)
    parser.add_argument("--data", type=Path, required=True, help="folder of the packed sources")
    parser.add_argument("--out", type=Path, required=True, help="folder for the records")
    said = parser.parse_args()
    said.out.mkdir(parents=True, exist_ok=True)
    try:
        for corpus in corpora:
            for name, found in corpus(said.data):
                records.write(said.out / f"{name}.jsonl", found)
                print(f"{name}: {len(found)} sentences, {sum(len(it.words) for it in found)} words", file=sys.stderr)
    except sources.SourceError as error:
        sys.exit(str(error))
