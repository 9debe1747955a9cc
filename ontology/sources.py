"""What the package is made of, as one digest: whether two runs were of the same rules and the same ontology."""

import hashlib
from collections.abc import Iterator
from functools import cache
from importlib import resources
from importlib.resources.abc import Traversable

from detente.ontology.identifiers import digest


def sources(*rooms: str) -> str:
    """A digest of all files of some packages, such as "detente.ontology"; any change of a file changes it."""
    return digest(*map(_room, rooms))


@cache
def _room(room: str) -> str:
    found = hashlib.sha256()
    for name, data in _files(resources.files(room), room):
        found.update(f"{name}\0{hashlib.sha256(data).hexdigest()}\n".encode())
    return found.hexdigest()


def _files(folder: Traversable, name: str) -> Iterator[tuple[str, bytes]]:
    for entry in sorted(folder.iterdir(), key=lambda entry: entry.name):
        inside = f"{name}/{entry.name}"
        if entry.is_dir():
            yield from _files(entry, inside) if entry.name != "__pycache__" else ()
        elif not entry.name.endswith(".pyc"):
            yield inside, entry.read_bytes()
