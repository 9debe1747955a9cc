"""The kinds of document that détente reads: one reader for each ending, from bytes and a name to documents."""

import gzip
import io
import zlib
from collections.abc import Callable, Iterable, Iterator

from detente.build.documents.decoding import decode
from detente.build.documents.front_matter import front_matter
from detente.build.documents.json_lines import documents_of_lines
from detente.build.documents.new_document import new_document
from detente.build.documents.pdf_text import pdf_text
from detente.build.documents.skipped import Skipped
from detente.build.documents.web_page import article
from detente.ontology.documents import Document
from detente.ontology.errors import UnreadableInput

Reader = Callable[[bytes, str], Iterable[Document]]
LARGEST = 256 * 2**20  # bytes of one document, and of what a packed file may unpack to in memory


def _read_text(data: bytes, name: str) -> Iterator[Document]:
    text, encoding = decode(data)
    yield new_document(name, text, {}, encoding)


def _read_markdown(data: bytes, name: str) -> Iterator[Document]:
    text, encoding = decode(data)
    about, end = front_matter(text)
    if not text[end:].strip():
        raise UnreadableInput("empty below its front matter")
    yield new_document(name, text, about, encoding, skip=((0, end),) if end else ())


def _read_web_page(data: bytes, name: str) -> Iterator[Document]:
    text, about, encoding = article(data)
    yield new_document(name, text, about, encoding)


def _read_pdf(data: bytes, name: str) -> Iterator[Document]:
    text, about = pdf_text(data)
    yield new_document(name, text, about)


def _read_json_lines(data: bytes, name: str) -> Iterator[Document]:
    for found in documents_of_lines(io.BytesIO(data), name):
        if isinstance(found, Skipped):
            raise UnreadableInput(str(found))
        yield found


def _read_packed_json_lines(data: bytes, name: str) -> Iterator[Document]:
    try:
        with gzip.open(io.BytesIO(data)) as stream:
            unpacked = stream.read(LARGEST + 1)
    except (OSError, EOFError, zlib.error) as fault:
        raise UnreadableInput(f"not a whole gzip file ({fault})") from None
    if len(unpacked) > LARGEST:
        raise UnreadableInput(f"unpacks to more than {LARGEST // 2**20} MB; unpack it and read it as a stream")
    yield from _read_json_lines(unpacked, name)


READERS: dict[str, Reader] = {
    ".txt": _read_text,
    ".text": _read_text,
    ".md": _read_markdown,
    ".markdown": _read_markdown,
    ".html": _read_web_page,
    ".htm": _read_web_page,
    ".pdf": _read_pdf,
    ".jsonl": _read_json_lines,
    ".ndjson": _read_json_lines,
    ".jsonl.gz": _read_packed_json_lines,
    ".ndjson.gz": _read_packed_json_lines,
}


def suffix(name: str) -> str:
    """The ending of a file name in small letters, `.jsonl.gz` whole; "" where it has none."""
    parts = name.lower().rpartition("/")[2].split(".")
    if len(parts) > 2 and parts[-1] == "gz":
        return f".{parts[-2]}.gz"
    return f".{parts[-1]}" if len(parts) > 1 else ""


def read(data: bytes, name: str) -> Iterator[Document]:
    """The documents of one file's bytes, by the ending of its name; every UnreadableInput begins with that name."""
    reader = READERS.get(suffix(name))
    if reader is None:
        raise UnreadableInput(f"{name}: {unknown_kind(name)}")
    try:
        yield from reader(data, name)
    except UnreadableInput as fault:
        raise UnreadableInput(str(fault) if str(fault).startswith(name) else f"{name}: {fault}") from None


def unknown_kind(name: str) -> str:
    """Why a file of this name is not read."""
    return f"not a kind of document that detente reads ({suffix(name) or 'no ending'})"
