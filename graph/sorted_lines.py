"""More lines than memory holds, sorted: in runs on the disk that are merged."""

import heapq
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from itertools import islice
from tempfile import TemporaryFile

MOST = 200_000  # lines of one run, which are in memory at once


def sorted_lines(lines: Iterable[bytes], most: int = MOST) -> Iterator[bytes]:
    """The lines, each with its end, in the order of their bytes."""
    files: list[Iterable[bytes]] = []
    rest = iter(lines)
    with ExitStack() as runs:
        while len(run := sorted(islice(rest, most))) == most:
            file = runs.enter_context(TemporaryFile())
            file.writelines(run)
            file.seek(0)
            files.append(file)
        yield from heapq.merge(run, *files) if files else run
