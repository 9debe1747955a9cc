"""The files that training reads, each checked against what sources.toml says of it."""

import gzip
import hashlib
import io
import tomllib
from dataclasses import dataclass
from pathlib import Path

_LIST = Path(__file__).with_name("sources.toml")


class SourceError(Exception):
    """An input file is missing or not the one that was used; the message is one line."""


@dataclass(frozen=True, slots=True)
class Source:
    """One input file: where it comes from and how to know it."""

    name: str  # of the file, in the folder of data
    origin: str
    commit: str  # "" where none was recorded
    licence: str
    sha256: str
    use: str


def listed(path: Path = _LIST) -> dict[str, Source]:
    """The sources of a list, by name."""
    entries = tomllib.loads(path.read_text(encoding="utf-8"))["source"]
    return {entry["name"]: Source(**entry) for entry in entries}


def text(folder: Path, name: str, sources: dict[str, Source] | None = None) -> io.TextIOWrapper:
    """The unpacked text of a source, once its sum is known to be right."""
    known = listed() if sources is None else sources
    if name not in known:
        raise SourceError(f"{name}: not one of {', '.join(sorted(known))}")
    path = folder / name
    if not path.is_file():
        raise SourceError(f"{path}: not there; get it from {known[name].origin}, or say --data FOLDER")
    with path.open("rb") as packed:
        found = hashlib.file_digest(packed, "sha256").hexdigest()
    if found != known[name].sha256:
        raise SourceError(f"{path}: sha256 is {found[:12]}…, but sources.toml has {known[name].sha256[:12]}…")
    return io.TextIOWrapper(gzip.open(path), encoding="utf-8")
