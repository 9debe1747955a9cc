"""What an argument of the command line means: a file, the files of a folder, or standard input."""

import os
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from detente.build.documents.formats import READERS, suffix, unknown_kind
from detente.build.documents.skipped import Skipped
from detente.command.document_list import Row, document_list, plain_name
from detente.command.folders import LIST_NAME, files_below
from detente.ontology.errors import UnreadableInput

STDIN = "-"
List = Mapping[str, tuple[int, Row]]  # of one documents.csv


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
    paths = list(files_below(folder))
    lists = {
        path.parent.relative_to(folder): document_list(path.parent, path.relative_to(folder).as_posix())
        for path in paths
        if isinstance(path, Path) and path.name == LIST_NAME
    }
    found: list[Source | Skipped] = []
    for path in paths:
        if isinstance(path, Skipped):
            found.append(path)
        elif path.name != LIST_NAME:
            place = path.relative_to(folder)
            id = place.as_posix()
            known = suffix(id) in READERS
            found.append(Source(id, path, _about(place, lists)) if known else Skipped(id, unknown_kind(id), quiet=True))
    if not any(isinstance(one, Source) for one in found):
        raise UnreadableInput(f"{folder}: nothing here that detente reads ({_census(found)}); it reads {kinds()}")
    there = {plain_name(one.id if isinstance(one, Source) else one.name) for one in found}
    return found + [missing for place, listed in lists.items() for missing in _missing(folder, place, listed, there)]


def _about(place: Path, lists: Mapping[Path, List]) -> Row:
    """What the nearest list that has a file says of it; each list names files as seen from its own folder."""
    for parent in place.parents:
        row = lists.get(parent, {}).get(plain_name(place.relative_to(parent).as_posix()))
        if row:
            return row[1]
    return {}


def _missing(folder: Path, place: Path, listed: List, there: Collection[str]) -> Iterator[Skipped]:
    """The rows of the list in a place that are about no file."""
    for name, (line, _) in listed.items():
        if plain_name((place / name).as_posix()) not in there and not (folder / place / name).exists():
            told = f"{(place / LIST_NAME).as_posix()}:{line}"
            yield Skipped(told, f'there is no file "{name}" in this folder')


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
