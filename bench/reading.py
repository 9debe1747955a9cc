"""What the rules cost beside the parser: `python bench/reading.py [DOCUMENTS.jsonl[.gz]] [MEGABYTES]`.

Reads so many megabytes of documents (5 if not given; the examples over and over if no file is named) in one process,
and prints words a second, what finding and linking names, dating and the rules took as a share of what the parser took
for the same sentences, and the most memory that the process held.
"""

import gzip
import json
import resource
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from detente.build.extract import Reader
from detente.build.language.parsed import Parsed
from detente.build.naming.slots import Slot
from detente.build.parsing import Parsing
from detente.build.sentences import Sentence
from detente.command.inputs import documents
from detente.ontology.documents import Document

EXAMPLES = Path(__file__).parents[1] / "examples"


class Timed:
    """A parsing that counts what it takes, and how many sentences it was asked for and parsed."""

    def __init__(self, parsing: Parsing) -> None:
        self._parsing = parsing
        self.seconds, self.sentences, self.parsed, self.words = 0.0, 0, 0, 0

    def parse(self, text: str, sentences: Sequence[Sentence], cut: Sequence[Sequence[Slot]]) -> Sequence[Parsed | None]:
        began = time.process_time()
        found = self._parsing.parse(text, sentences, cut)
        self.seconds += time.process_time() - began
        self.sentences += len(found)
        self.parsed += sum(each is not None for each in found)
        self.words += sum(len(each.parse.words) for each in found if each)
        return found


def lines(file: str) -> Iterator[Document]:
    """The documents of a file of JSON lines."""
    with gzip.open(file, "rt") if file.endswith(".gz") else open(file, encoding="utf-8") as found:
        for row in map(json.loads, found):
            yield Document(row["id"], row["text"], row.get("date") or "")


def examples() -> Iterator[Document]:
    """Our own examples, over and over."""
    with open("/dev/null", "rb") as nothing:
        found = [one for one in documents([str(EXAMPLES)], nothing) if isinstance(one, Document)]
    for times in range(10**6):
        yield from (replace(one, id=f"{times}-{one.id}") for one in found)


def main(file: str = "", megabytes: float = 5) -> None:
    reader = Reader()
    mentions = reader._mentions
    assert mentions._parsing is not None
    timed = Timed(mentions._parsing)
    mentions._parsing = timed  # type: ignore[assignment]
    reader.claims(Document("warm", "France met Japan in Paris."))
    timed.seconds, timed.words, timed.sentences, timed.parsed = 0.0, 0, 0, 0
    letters = words = claims = 0
    began = time.process_time()
    for document in lines(file) if file else examples():
        claims += len(reader.claims(document))
        letters, words = letters + len(document.text), words + len(document.text.split())
        if letters >= megabytes * 1e6:
            break
    whole = time.process_time() - began
    rules = whole - timed.seconds
    share = timed.parsed / timed.sentences
    print(f"{letters:,} characters, {words:,} words, {claims:,} claims")
    print(f"whole reading   {whole:8.1f} s   {words / whole:,.0f} words a second")
    print(
        f"parser alone    {timed.seconds:8.1f} s   {timed.words / timed.seconds:,.0f} words a second of what it parsed"
    )
    print(f"rules, names    {rules:8.1f} s   {rules / timed.seconds:.2f} × the parser; {share:.0%} of sentences parsed")
    print(f"most memory     {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:8.0f} MB")


if __name__ == "__main__":
    main(*sys.argv[1:2], *map(float, sys.argv[2:3]))
