"""Documents in, from what stands on the command line: files, folders and `-` for JSON lines on standard input."""

import gzip
import stat
import zlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import astuple
from typing import BinaryIO

from detente.build.documents.formats import LARGEST, READERS, read, suffix, unknown_kind
from detente.build.documents.json_lines import LONGEST_LINE, documents_of_lines
from detente.build.documents.new_document import dated, filled
from detente.build.documents.publication_date import normalised
from detente.build.documents.skipped import Skipped
from detente.command.sources import STDIN, Source, kinds, once, sources_of
from detente.ontology.documents import Document
from detente.ontology.errors import DetenteError, UnreadableInput
from detente.ontology.identifiers import digest

__all__ = ["Skipped", "documents"]

_LINES = (".jsonl", ".ndjson")
_MOST_UNPACKED = 200  # times its packed size; text packs 3 to 10 times, archive bombs 1,000 times


def documents(arguments: Sequence[str], stdin: BinaryIO, date: str = "") -> Iterator[Document | Skipped]:
    """Every document of the arguments sorted by file, whatever their order, with a Skipped for each one not read.

    At once it raises UnreadableInput for an argument that does not exist, a folder without documents and a faulty
    `documents.csv`, DetenteError for a `date` on more than one file; later UnreadableInput for a lone unreadable file.
    """
    edtf = normalised(date)
    try:
        found = [one for argument in dict.fromkeys(arguments) for one in sources_of(argument)]
    except PermissionError as fault:
        raise UnreadableInput(f"{fault.filename}: {fault.strerror}") from None
    sources = once(one for one in found if isinstance(one, Source))
    skipped = sorted({one for one in found if isinstance(one, Skipped)}, key=str)
    if not sources:
        raise UnreadableInput(f"nothing to read; name a file or a folder of documents ({kinds()})")
    lone = sources[0] if len(sources) == 1 and sources[0].named else None
    if edtf and lone is None:
        raise DetenteError("--date dates one file; to date several, list them in documents.csv")
    return _documents(sources, skipped, stdin, edtf, lone)


def _documents(
    sources: list[Source], skipped: list[Skipped], stdin: BinaryIO, date: str, lone: Source | None
) -> Iterator[Document | Skipped]:
    for found in _without_doubles(_all(sources, stdin)):
        if isinstance(found, Skipped) and lone and found.name == lone.id:
            raise UnreadableInput(f"{lone.path}: {found.reason}")
        yield dated(found, date) if date and isinstance(found, Document) else found
    yield from skipped


def _without_doubles(found: Iterable[Document | Skipped]) -> Iterator[Document | Skipped]:
    """The same, without documents that came before; one of the same id that says something else is skipped."""
    seen: dict[str, str] = {}
    for one in found:
        if isinstance(one, Skipped):
            yield one
            continue
        content = digest(*astuple(one))
        if one.id not in seen:
            seen[one.id] = content
            yield one
        elif seen[one.id] != content:
            yield Skipped(one.id, "another document has the same id and says something else; rename one", readable=True)


def _all(sources: Iterable[Source], stdin: BinaryIO) -> Iterator[Document | Skipped]:
    for source in sources:
        for found in _of_source(source, stdin):
            yield filled(found, source.about) if isinstance(found, Document) else found


def _of_source(source: Source, stdin: BinaryIO) -> Iterator[Document | Skipped]:
    try:
        if source.id == STDIN:
            yield from documents_of_lines(stdin, STDIN)
        elif suffix(source.id).removesuffix(".gz") in _LINES:
            yield from _of_lines(source)
        else:
            yield from read(_bytes(source), source.id)
    except UnreadableInput as fault:
        yield Skipped(source.id, str(fault).removeprefix(f"{source.id}: "))
    except OSError as fault:
        yield Skipped(source.id, fault.strerror or str(fault))


def _bytes(source: Source) -> bytes:
    if suffix(source.id) not in READERS:
        raise UnreadableInput(f"{unknown_kind(source.id)}; it reads {kinds()}")
    _refuse_devices(source)
    with source.path.open("rb") as file:
        data = file.read(LARGEST + 1)
    if len(data) > LARGEST:
        raise UnreadableInput(f"larger than {LARGEST // 2**20} MB; split it")
    return data


def _of_lines(source: Source) -> Iterator[Document | Skipped]:
    _refuse_devices(source)
    if not source.path.name.lower().endswith(".gz"):
        with source.path.open("rb") as file:
            yield from documents_of_lines(file, source.id)
        return
    limit = max(LONGEST_LINE, _MOST_UNPACKED * source.path.stat().st_size)
    try:
        with gzip.open(source.path) as packed:
            yield from documents_of_lines(_Unpacked(packed, limit), source.id)
    except (gzip.BadGzipFile, EOFError, zlib.error) as fault:
        raise UnreadableInput(f"not a whole gzip file ({fault})") from None


def _refuse_devices(source: Source) -> None:
    """A pipe or a device found in a folder might never end; one that was named is meant."""
    if not source.named and not stat.S_ISREG(source.path.stat().st_mode):
        raise UnreadableInput("not a regular file")


class _Unpacked:
    """The lines of a gzip file up to a number of bytes; beyond it an archive bomb is assumed."""

    def __init__(self, packed: gzip.GzipFile, limit: int) -> None:
        self.packed, self.left = packed, limit

    def readline(self, size: int) -> bytes:
        """The next line; raises UnreadableInput beyond the limit."""
        line = self.packed.readline(size)
        self.left -= len(line)
        if self.left < 0:
            raise UnreadableInput(f"unpacks to more than {_MOST_UNPACKED} times its size; the rest is left out")
        return line
