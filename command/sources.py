"""What an argument of the command line means: a file, the files of a folder, or standard input."""

import os
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from detente.build.formats import READERS, suffix, unknown_kind
from detente.build.skipped import Skipped
from detente.command.document_list import Row, document_list, plain_name
from detente.command.folders import LIST_NAME, files_below
from detente.ontology.errors import UnreadableInput

STDIN = "-"


@dataclass(frozen=True, slots=True)
class Source:
    """One file to read, the id of its document, and what `documents.csv` says of it."""

    id: str
    path: Path
    about: Row = field(default_factory=dict)
    named: bool = False  # on the command line, rather than found in a folder


def sources_of(argument: str) -> list[Source | Skipped]:
    """The files that one argument means, with a Skipped for each thing that is none; raises UnreadableInput."""
    path = Path(argument)
    if argument == STDIN:
        return [Source(STDIN, path, named=True)]
    if path.is_dir():
        return _of_folder(path)
    if not path.exists():
        raise UnreadableInput(f"no such file or folder: {argument}")
    listed = document_list(path.parent)
    if path.name == LIST_NAME:  # as `articles/*` has it: a list, read beside the files that it is about
        return []
    return [Source(path.name, path, listed.get(plain_name(path.name), (0, {}))[1], named=True)]


def _of_folder(folder: Path) -> list[Source | Skipped]:
    listed = document_list(folder)
    found: list[Source | Skipped] = []
    for path in files_below(folder):
        if isinstance(path, Skipped):
            found.append(path)
            continue
        id = path.relative_to(folder).as_posix()
        known = suffix(id) in READERS
        about = listed.get(plain_name(id), (0, {}))[1]
        found.append(Source(id, path, about) if known else Skipped(id, unknown_kind(id), quiet=True))
    if not any(isinstance(one, Source) for one in found):
        raise UnreadableInput(f"{folder}: nothing here that detente reads ({_census(found)}); it reads {kinds()}")
    there = {plain_name(one.id if isinstance(one, Source) else one.name) for one in found}
    missing = [(line, name) for name, (line, _) in listed.items() if name not in there and not (folder / name).exists()]
    return found + [
        Skipped(f"{LIST_NAME}:{line}", f'there is no file "{name}" in this folder') for line, name in missing
    ]


def _census(found: Iterable[Source | Skipped]) -> str:
    kinds = Counter(suffix(one.id if isinstance(one, Source) else one.name) or "without ending" for one in found)
    return ", ".join(f"{number} {kind}" for kind, number in sorted(kinds.items())) or "it is empty"


def kinds() -> str:
    """The endings of all that can be read."""
    return " ".join(READERS)


def once(sources: Iterable[Source]) -> list[Source]:
    """The sources in order, each file once though several arguments hold it: by its longest id."""
    chosen: dict[Path, Source] = {}
    for source in sorted(sources, key=lambda source: (-len(source.id), source.id, str(source.path))):
        chosen.setdefault(source.path if source.id == STDIN else Path(os.path.realpath(source.path)), source)
    return sorted(chosen.values(), key=lambda source: (source.id, str(source.path)))
