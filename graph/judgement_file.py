"""The judgements of a graph's folder: read, and written so that no part of a line ever remains."""

import os
from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from detente.graph.folder import JUDGED
from detente.ontology.errors import NotWritable, UnreadableInput
from detente.ontology.judgement_lines import read_judgements, write_judgement
from detente.ontology.judgements import Judgement


def judgements_in(folder: Path) -> list[Judgement]:
    """The judgements that lie in a graph's folder, in the order of their lines; [] where there are none."""
    path = folder / JUDGED
    return judgements_of(path) if path.exists() else []


def judgements_of(path: Path) -> list[Judgement]:
    """The judgements in a file; raises UnreadableInput with the line at one that is none."""
    return list(read_judgements(_text(path).split("\n"), str(path)))


def append(folder: Path, judgements: Sequence[Judgement]) -> None:
    """Add the lines that the file of a folder does not have, or none of them; raises NotWritable."""

    def with_new(had: str) -> str:
        kept = {judgement.id for judgement in read_judgements(had.split("\n"), str(folder / JUDGED))}
        new = "".join(write_judgement(judgement) for judgement in judgements if judgement.id not in kept)
        return had + ("\n" if new and had and not had.endswith("\n") else "") + new

    if judgements:
        _rewrite(folder, with_new)


def remove(folder: Path, ids: Collection[str]) -> None:
    """Take the lines of these judgements out of the file of a folder; raises NotWritable."""

    def without(had: str) -> str:
        lines = had.split("\n")
        return "\n".join(line for line in lines if not any(one.id in ids for one in read_judgements([line], JUDGED)))

    _rewrite(folder, without)


def _rewrite(folder: Path, change: Callable[[str], str]) -> None:
    """Put the changed text in the file's place by rename; two who judge at once wait for each other."""
    path = folder / JUDGED
    with _alone(folder):
        text = change(_text(path) if path.exists() else "")
        if text:
            _replace(path, text)
        else:
            path.unlink(missing_ok=True)


def _replace(path: Path, text: str) -> None:
    """Put a text in a file's place, whole or not at all; raises NotWritable."""
    new = path.with_name(f".{path.name}.new")
    try:
        with new.open("w", encoding="utf-8", errors="backslashreplace", newline="\n") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        new.replace(path)
    except OSError as wrong:
        raise NotWritable(f"{path}: {wrong.strerror or wrong}") from None
    finally:
        new.unlink(missing_ok=True)


@contextmanager
def _alone(folder: Path) -> Iterator[None]:
    try:
        import fcntl
    except ImportError:  # Windows: whoever judges there judges alone
        yield
        return
    try:
        handle = os.open(folder, os.O_RDONLY)
    except OSError as wrong:
        raise NotWritable(f"{folder}: {wrong.strerror or wrong}") from None
    try:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)


def _text(path: Path) -> str:
    try:
        return path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as wrong:
        raise UnreadableInput(f"{path}: not UTF-8 at byte {wrong.start}; judgements are JSON lines in UTF-8") from None
    except OSError as wrong:
        raise UnreadableInput(f"{path}: {wrong.strerror or wrong}") from None
