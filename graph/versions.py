"""Versions of a graph in one folder: each is written aside and becomes current by one line, or does not exist.

FOLDER/current          the name of the current version and the digest of its manifest
FOLDER/versions/N/      a version; nothing in it changes once it is current
    manifest.json       what it was made from, what it counts, size and SHA-256 of its files
    stamps.json         size, time and inode of the files when they were hashed: what still has them need not be hashed
FOLDER/.writing         locked by the one process that may write

A reader holds a shared lock on the manifest of the version that it opened; the writer removes the versions that nobody
holds. The damage that a disk or a hand does is found by the digests: when a version is opened for files that were
touched since, by `detente check --store` for all.
"""

import hashlib
import json
import os
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from datetime import datetime
from io import TextIOWrapper
from pathlib import Path
from typing import Any

from detente.graph.locks import Held, locked
from detente.ontology.errors import DamagedGraph, GraphMissing, NotWritable

CURRENT, VERSIONS, WRITING = "current", "versions", ".writing"
MANIFEST, STAMPS, ASIDE = "manifest.json", "stamps.json", "new"
_PRIVATE = frozenset({"LOCK", "LOG"})  # RocksDB's own: they hold nothing of the graph

Manifest = dict[str, Any]
Commit = Callable[[Manifest], None]


class Version:
    """One version, open for reading: it stays as it is until it is closed or forgotten."""

    def __init__(self, folder: Path, name: str, lock: TextIOWrapper, manifest: Manifest) -> None:
        self.path = folder / VERSIONS / name
        self.manifest = manifest
        self._lock = lock  # held as long as this object lives

    def close(self) -> None:
        """Let the version go, so that a writer may remove it."""
        self._lock.close()

    def check(self, *, thoroughly: bool = False) -> None:
        """Raise DamagedGraph where a file is not as it was written; hash those touched since, or all `thoroughly`."""
        stamps = {} if thoroughly else _stamps(self.path)
        touched = [name for name in self.manifest["files"] if _stamp(self.path / name) != stamps.get(name)]
        for name in touched:
            told = self.manifest["files"][name]
            if not (self.path / name).is_file():
                raise DamagedGraph(f"{self.path / name}: missing; {_way_out(self.path)}")
            if [(self.path / name).stat().st_size, _sha256(self.path / name)] != told:
                raise DamagedGraph(f"{self.path / name}: damaged; {_way_out(self.path)}")
        if touched:
            with suppress(OSError):  # a folder that may only be read is hashed each time
                _write_stamps(self.path, self.manifest["files"])


def is_graph(folder: Path) -> bool:
    """Whether a folder holds a graph, whole or damaged."""
    return (folder / CURRENT).is_file() and (folder / VERSIONS).is_dir()


def open_version(folder: Path) -> Version:
    """The current version; raises GraphMissing where there is none, DamagedGraph where it cannot be right."""
    if not is_graph(folder):
        raise GraphMissing(f"no graph in {folder}; build one with: detente build DOCUMENTS -o {folder}")
    for attempt in range(10):  # a writer may remove a version between our reading of its name and our lock
        name, digest = _pointer(folder)
        try:
            lock = locked(folder / VERSIONS / name / MANIFEST, shared=True)
        except (FileNotFoundError, Held):
            if attempt < 9 and _pointer(folder)[0] != name:
                continue
            raise DamagedGraph(f"{folder / VERSIONS / name}: missing; {_way_out(folder)}") from None
        text = (folder / VERSIONS / name / MANIFEST).read_bytes()
        if hashlib.sha256(text).hexdigest() != digest:
            raise DamagedGraph(f"{folder / VERSIONS / name / MANIFEST}: damaged; {_way_out(folder)}")
        version = Version(folder, name, lock, json.loads(text))
        version.check()
        return version
    raise DamagedGraph(f"{folder / CURRENT}: changes too often to be read")


def _pointer(folder: Path) -> tuple[str, str]:
    """The name of the current version and the digest of its manifest."""
    try:
        name, digest = (folder / CURRENT).read_text(encoding="ascii").split()
    except ValueError:
        raise DamagedGraph(f"{folder / CURRENT}: damaged; {_way_out(folder)}") from None
    if not name.isdecimal():
        raise DamagedGraph(f"{folder / CURRENT}: damaged; {_way_out(folder)}")
    return name, digest


def _way_out(path: Path) -> str:
    folder = path.parent.parent if path.parent.name == VERSIONS else path
    return f"build the graph again: detente build DOCUMENTS -o {folder}"


@contextmanager
def writing(folder: Path) -> Iterator[Commit]:
    """Hold the folder for writing: a function that makes what was put into `aside(folder)` the current version.

    Raises NotWritable at once where another process writes there, and where the disk refuses. Without a call of the
    function everything is as it was.
    """
    import shutil  # which takes a reader longer than to find its version

    made = not folder.exists()
    new = aside(folder)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        lock = locked(folder / WRITING)
        shutil.rmtree(new, ignore_errors=True)
        new.mkdir(parents=True)
    except Held:
        raise NotWritable(_writer(folder)) from None
    except OSError as wrong:
        raise _not_writable(folder, wrong) from wrong
    try:
        lock.truncate()
        lock.write(f"{os.getpid()}\n")
        lock.flush()
        yield lambda about: _commit(folder, about)
    finally:
        shutil.rmtree(new, ignore_errors=True)
        if made and not is_graph(folder) and not any(folder.glob("*.jsonl")):
            shutil.rmtree(folder, ignore_errors=True)
        lock.close()


def aside(folder: Path) -> Path:
    """Where the next version is put together."""
    return folder / VERSIONS / ASIDE


def _writer(folder: Path) -> str:
    """Who writes, as far as the lock tells."""
    path = folder / WRITING
    since = datetime.fromtimestamp(path.stat().st_mtime).isoformat(" ", "seconds")
    who = path.read_text(encoding="ascii", errors="replace").strip() or "unknown"
    return f"{folder}: process {who} has been writing there since {since}; wait for it or stop it"


def _not_writable(folder: Path, wrong: OSError) -> NotWritable:
    return NotWritable(f"{folder}: {wrong.strerror or wrong}")


def _commit(folder: Path, about: Manifest) -> None:
    """Make what lies aside the current version; raises NotWritable where the disk refuses."""
    try:
        name = _committed(folder, about)
    except OSError as wrong:
        raise _not_writable(folder, wrong) from wrong
    for path in _versions(folder):
        if path.name != name:
            _remove_unread(path)


def _committed(folder: Path, about: Manifest) -> str:
    """The name of the version that was aside: hashed, on the disk, renamed, pointed at."""
    from concurrent.futures import ThreadPoolExecutor  # which takes a reader longer than to find its version

    new = aside(folder)
    names = sorted(str(path.relative_to(new).as_posix()) for path in new.rglob("*") if path.is_file())
    names = [name for name in names if name.rpartition("/")[2] not in _PRIVATE]
    with ThreadPoolExecutor() as hashing:
        digests = hashing.map(_sha256, (new / name for name in names))
    files = {name: [(new / name).stat().st_size, digest] for name, digest in zip(names, digests, strict=True)}
    text = json.dumps({**about, "files": files}, indent=1, sort_keys=True).encode()
    (new / MANIFEST).write_bytes(text)
    _write_stamps(new, files)
    for path in (*new.rglob("*"), new):
        _sync(path)
    name = str(max((int(path.name) for path in _versions(folder)), default=0) + 1)
    new.rename(folder / VERSIONS / name)
    _sync(folder / VERSIONS)
    pointer = folder / f"{CURRENT}.new"
    pointer.write_text(f"{name} {hashlib.sha256(text).hexdigest()}\n", encoding="ascii")
    _sync(pointer)
    pointer.replace(folder / CURRENT)
    _sync(folder)
    return name


def _versions(folder: Path) -> list[Path]:
    return [path for path in (folder / VERSIONS).iterdir() if path.name.isdecimal()]


def _remove_unread(version: Path) -> None:
    """Remove a version, unless somebody reads it; the next writer tries again."""
    import shutil

    with suppress(Held, OSError):
        if not (version / MANIFEST).exists():
            shutil.rmtree(version)
            return
        with locked(version / MANIFEST):
            shutil.rmtree(version)


def _sync(path: Path) -> None:
    if path.is_dir() and os.name == "nt":  # a folder cannot be opened there
        return
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _stamp(path: Path) -> list[int] | None:
    try:
        found = path.stat()
    except OSError:
        return None
    return [found.st_size, found.st_mtime_ns, found.st_ino]


def _stamps(version: Path) -> Mapping[str, list[int]]:
    """What files were like when they were hashed; nothing where that is not to be read."""
    try:
        found = json.loads((version / STAMPS).read_bytes())
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}


def _write_stamps(version: Path, files: Mapping[str, object]) -> None:
    written = version / f"{STAMPS}.new"
    written.write_text(json.dumps({name: _stamp(version / name) for name in files}), encoding="ascii")
    written.replace(version / STAMPS)
