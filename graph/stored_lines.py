"""Files of JSON lines of which only the places of the lines are in memory: documents, and the claims of each."""

import json
import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from pathlib import Path
from typing import BinaryIO

from detente.graph.records import read_documents
from detente.ontology.claims import Claim
from detente.ontology.documents import Document
from detente.ontology.errors import UnreadableInput
from detente.ontology.lines import read_lines

_TEXT = rb'("(?:[^"\\\\]|\\\\.)*")'
_DOCUMENT = re.compile(rb'\{"id": ' + _TEXT)
_CLAIM = re.compile(rb'\{"id": "[^"]*", "kind": "[a-z]*", "document": ' + _TEXT)

Place = tuple[int, int]  # where lines begin, and how many bytes they are


class StoredDocuments(Mapping[str, Document]):
    """The documents of a file by id, each read when it is asked for."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._places = _places(path, _DOCUMENT)
        self._recent = lru_cache(maxsize=16)(self._read)

    def __getitem__(self, name: str) -> Document:
        return self._recent(self._places[name])

    def __contains__(self, name: object) -> bool:
        return name in self._places

    def _read(self, place: Place) -> Document:
        return next(read_documents(_lines(self._path, place), str(self._path)))

    def __iter__(self) -> Iterator[str]:
        return iter(self._places)

    def __len__(self) -> int:
        return len(self._places)


class StoredClaims:
    """The claims of a file by document; those of one document stand together there."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._places = _places(path, _CLAIM)

    def of(self, document: str) -> Iterator[Claim]:
        """The claims of a document."""
        if document in self._places:
            yield from read_lines(_lines(self._path, self._places[document]), str(self._path))


def _places(path: Path, key: re.Pattern[bytes]) -> dict[str, Place]:
    """Where the lines of each key stand, one after the other."""
    found: dict[str, Place] = {}
    at = 0
    with path.open("rb") as file:
        for number, line in enumerate(file, 1):
            named = key.match(line)
            if named is None:
                raise UnreadableInput(f"{path}:{number}: not a line of a graph")
            name = json.loads(named[1].decode("utf-8", "surrogatepass"))
            start, length = found.get(name, (at, 0))
            found[name] = (start, length + len(line))
            at += len(line)
    return found


def _lines(path: Path, place: Place) -> list[str]:
    with path.open("rb") as file:
        return lines_at(file, place)


def lines_at(file: BinaryIO, place: Place) -> list[str]:
    """The lines at a place of a file."""
    start, length = place
    file.seek(start)
    return file.read(length).decode("utf-8", "surrogatepass").split("\n")
