"""Documents as JSON lines, one object a line: `{"id", "text", "date"?, "title"?, "author"?, "publisher"?, "url"?}`."""

import codecs
import json
from collections.abc import Iterator
from typing import Protocol

from detente.build.documents.new_document import DETAILS, new_document
from detente.build.documents.skipped import Skipped
from detente.ontology.documents import Document
from detente.ontology.errors import UnreadableInput

LONGEST_LINE = 64 * 2**20  # bytes; more than that on one line is an archive bomb or not JSON lines


class Lines(Protocol):
    """Whatever has lines of bytes: a file, standard input, a gzip stream."""

    def readline(self, size: int, /) -> bytes:
        """The next line, or its first `size` bytes; b"" at the end."""
        ...


def documents_of_lines(stream: Lines, name: str) -> Iterator[Document | Skipped]:
    """The documents of a stream in its order, with a Skipped for each line at fault; holds one line at a time."""
    number, empty = 0, True
    while line := stream.readline(LONGEST_LINE + 1):
        number += 1
        where = f"{name}:{number}"
        if len(line) > LONGEST_LINE:
            yield Skipped(
                where, f"the line is longer than {LONGEST_LINE // 2**20} MB; the rest of the file is left out"
            )
            return
        if number == 1:
            line = line.removeprefix(codecs.BOM_UTF8)
        if line.strip():
            empty = False
            try:
                yield _document(line)
            except UnreadableInput as fault:
                yield Skipped(where, str(fault))
    if empty:
        yield Skipped(name, "empty")


def _document(line: bytes) -> Document:
    about = _strings(_object(line))
    if not about.get("id"):
        raise UnreadableInput('"id" is missing; every document needs one')
    if not about.get("text", "").strip():
        raise UnreadableInput('"text" is missing or empty')
    return new_document(about["id"], about["text"], about)


def _object(line: bytes) -> dict[str, object]:
    try:
        found = json.loads(line.decode("utf-8"))
    except UnicodeDecodeError as fault:
        raise UnreadableInput(f"not UTF-8 at byte {fault.start}; save it as UTF-8") from None
    except json.JSONDecodeError as fault:
        raise UnreadableInput(f"not JSON: {fault.msg} at character {fault.pos}") from None
    except (ValueError, RecursionError):
        raise UnreadableInput("not JSON that can be read: a number too long, or too many brackets") from None
    if not isinstance(found, dict):
        raise UnreadableInput('not a JSON object such as {"id": "a", "text": "…"}')
    return found


def _strings(found: dict[str, object]) -> dict[str, str]:
    strings: dict[str, str] = {}
    for key in ("id", "text", *DETAILS):
        value = found.get(key)
        if isinstance(value, str):
            strings[key] = value
        elif value is not None:
            raise UnreadableInput(f'"{key}" is not a string')
    return strings
