"""Where results go: standard output for `-`, else a file that appears whole, by rename, or not at all."""

import contextlib
import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

from detente.ontology.errors import NotWritable

STDOUT = "-"


@contextmanager
def written(name: str) -> Iterator[TextIO]:
    """A stream of UTF-8 text that becomes the file when the work is done; raises NotWritable."""
    if name == STDOUT:
        yield sys.stdout
        return
    path = Path(name)
    if path.is_dir():
        raise NotWritable(f"{name}: is a folder; name a file")
    if path.exists() and not path.is_file():  # /dev/stdout, a named pipe: nothing to rename
        with _open(path) as file:
            yield file
        return
    temporary = _beside(path)
    try:
        with _open(temporary) as file:
            yield file
        os.replace(temporary, path)
    except OSError as wrong:
        raise NotWritable(f"{name}: {wrong.strerror or wrong}") from None
    finally:
        temporary.unlink(missing_ok=True)


def write_bytes(name: str, content: bytes) -> None:
    """The file of these bytes, whole or not at all; raises NotWritable."""
    if name == STDOUT:
        sys.stdout.buffer.write(content)
        return
    path = Path(name)
    if path.is_dir():
        raise NotWritable(f"{name}: is a folder; name a file")
    temporary = _beside(path)
    try:
        temporary.write_bytes(content)
        os.replace(temporary, path)
    except OSError as wrong:
        raise NotWritable(f"{name}: {wrong.strerror or wrong}") from None
    finally:
        temporary.unlink(missing_ok=True)


def _beside(path: Path) -> Path:
    """An empty file in the folder of a file to come, which may be written by whoever may write there."""
    try:
        handle, name = tempfile.mkstemp(prefix=f".{path.name}-", dir=path.parent)
        os.close(handle)
        mask = os.umask(0)
        os.umask(mask)
        os.chmod(name, 0o666 & ~mask)
    except OSError as wrong:
        raise NotWritable(f"{path}: {wrong.strerror or wrong}; choose a folder that can be written to") from None
    return Path(name)


def _open(path: Path) -> TextIO:
    return path.open("w", encoding="utf-8", errors="backslashreplace", newline="\n")


def opened_in_browser(path: Path) -> bool:
    """Show a file in the browser, as far as there is one."""
    import webbrowser

    with contextlib.suppress(webbrowser.Error):
        return webbrowser.open(path.resolve().as_uri())
    return False
