"""Locks on files that end with the process that holds them, however it ends."""

import os
import sys
from io import TextIOWrapper
from pathlib import Path

if sys.platform == "win32":
    import msvcrt

    def _lock(file: TextIOWrapper, *, shared: bool) -> None:
        if not shared:  # readers need none there: a file that is open cannot be removed
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _lock(file: TextIOWrapper, *, shared: bool) -> None:
        fcntl.flock(file, (fcntl.LOCK_SH if shared else fcntl.LOCK_EX) | fcntl.LOCK_NB)


class Held(Exception):
    """Another process holds the lock."""


def locked(path: Path, *, shared: bool = False) -> TextIOWrapper:
    """The file, open and locked until it is closed; raises Held at once where another process has it."""
    file = os.fdopen(os.open(path, os.O_RDONLY if shared else os.O_RDWR | os.O_CREAT, 0o644), "r" if shared else "r+")
    try:
        _lock(file, shared=shared)
    except OSError as wrong:
        file.close()
        raise Held(str(path)) from wrong
    return file
