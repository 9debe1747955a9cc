"""One sentence of training data, and its line of JSON."""

import contextlib
import gzip
import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

OUTSIDE, UNKNOWN = "O", "-"


@dataclass(frozen=True, slots=True)
class Span:
    """A name: words[start:end] of a sentence; its kind is a label, or UNKNOWN for words nobody can vouch for."""

    start: int
    end: int
    kind: str


@dataclass(frozen=True, slots=True)
class Record:
    """A sentence's words, what is known of each (None: nothing), and where it stands."""

    source: str
    doc: str
    genre: str
    par: int  # number of the paragraph in its document
    words: Sequence[str]
    spaces: Sequence[bool]  # whether a blank follows the word
    pos: Sequence[str] | None = None  # UD: universal parts of speech
    feats: Sequence[str] | None = None  # UD: "Number=Sing|…" or ""
    lemmas: Sequence[str] | None = None
    heads: Sequence[int] | None = None  # counted from 0; -1 is the root
    rels: Sequence[str] | None = None
    ents: Sequence[str] | None = None  # B-PERSON, I-PERSON, …, OUTSIDE or UNKNOWN

    def json(self) -> str:
        """The record as one line."""
        return json.dumps(asdict(self), ensure_ascii=False, separators=(",", ":"))


def bio(size: int, spans: Iterable[Span]) -> list[str]:
    """Spans as one tag a word; of spans that overlap the longest stays, then the first."""
    tags = [OUTSIDE] * size
    taken = [False] * size
    for span in sorted(spans, key=lambda span: (span.start - span.end, span.start, span.kind)):
        if any(taken[span.start : span.end]):
            continue
        for at in range(span.start, span.end):
            taken[at] = True
            tags[at] = UNKNOWN if span.kind == UNKNOWN else f"{'B' if at == span.start else 'I'}-{span.kind}"
    return tags


def spans(tags: Sequence[str]) -> list[Span]:
    """The typed names of BIO tags; an I- that nothing opens opens one itself, as in IO files."""
    found: list[Span] = []
    start, kind = 0, ""
    for at, tag in enumerate([*tags, OUTSIDE]):
        mark, _, label = tag.partition("-")
        if kind and (mark != "I" or label != kind):
            found.append(Span(start, at, kind))
            kind = ""
        if label and not kind:
            start, kind = at, label
    return found


def write(path: Path, records: Iterable[Record]) -> None:
    """Put records into a file, one a line, packed if it is named so; the file appears when it is whole."""
    draft = path.with_name(path.name + ".part")
    with draft.open("wb") as raw, contextlib.ExitStack() as stack:
        packed = path.suffix == ".gz"
        file = stack.enter_context(gzip.GzipFile("", "wb", 6, raw, mtime=0)) if packed else raw
        for record in records:
            file.write(record.json().encode() + b"\n")
    draft.replace(path)
