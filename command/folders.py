"""The files of a folder, in an order that does not depend on the disk."""

import os
from collections.abc import Iterator
from pathlib import Path

from detente.build.documents.skipped import Skipped
from detente.graph.versions import is_graph

LIST_NAME = "documents.csv"
_NOT_DOCUMENTS = (LIST_NAME, "readme.md")  # in any case


def files_below(folder: Path) -> Iterator[Path | Skipped]:
    """Every file below a folder that may be a document or lists them; a Skipped for each folder that may not be listed.

    Hidden files and folders, `README.md` and our own graphs are left out. Linked folders come after
    the real ones, and no folder comes twice, so that links in a circle end.
    """
    waiting, seen = [folder], set[str]()
    while waiting:
        faults: list[OSError] = []
        for here, folders, names in os.walk(waiting.pop(0), onerror=faults.append, followlinks=False):
            if os.path.realpath(here) in seen:
                folders.clear()
                continue
            seen.add(os.path.realpath(here))
            if is_graph(Path(here)):
                folders.clear()
                continue
            folders[:] = sorted(name for name in folders if not name.startswith("."))
            waiting += [Path(here, name) for name in folders if Path(here, name).is_symlink()]
            yield from (Path(here, name) for name in sorted(names) if name == LIST_NAME or _may_be_a_document(name))
        yield from (Skipped(str(fault.filename), fault.strerror or "cannot be listed") for fault in faults)


def _may_be_a_document(name: str) -> bool:
    return not name.startswith(".") and name.lower() not in _NOT_DOCUMENTS
