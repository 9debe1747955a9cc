"""What the package is made of, as one digest: whether two runs were of the same rules and the same ontology."""

import hashlib
import os
from collections.abc import Iterator
from functools import cache
from importlib import import_module

from detente.ontology.identifiers import digest


def sources(*rooms: str) -> str:
    """A digest of all files of some packages, such as "detente.ontology"; any change of a file changes it."""
    return digest(*map(_room, rooms))


@cache
def _room(room: str) -> str:
    found = hashlib.sha256()
    for name, path in _files(next(iter(import_module(room).__path__)), room):
        with open(path, "rb") as file:
            found.update(f"{name}\0{hashlib.sha256(file.read()).hexdigest()}\n".encode())
    return found.hexdigest()


def _files(folder: str, name: str) -> Iterator[tuple[str, str]]:
    """The name of each file in a package, and where it is."""
    for entry in sorted(os.scandir(folder), key=lambda entry: entry.name):
        inside = f"{name}/{entry.name}"
        if entry.is_dir():
            yield from _files(entry.path, inside) if entry.name != "__pycache__" else ()
        elif not entry.name.endswith(".pyc"):
            yield inside, entry.path
