"""More lines than memory holds, sorted: in runs on the disk that are merged."""

import heapq
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from tempfile import TemporaryFile

MOST = 200_000  # lines of one run, which are in memory at once


def sorted_lines(lines: Iterable[bytes], most: int = MOST) -> Iterator[bytes]:
    """The lines, each with its end, in the order of their bytes."""
    waiting: list[bytes] = []
    with ExitStack() as runs:
        files = []
        for line in lines:
            waiting.append(line)
            if len(waiting) >= most:
                file = runs.enter_context(TemporaryFile())
                file.writelines(sorted(waiting))
                file.seek(0)
                files.append(file)
                waiting.clear()
        waiting.sort()
        yield from heapq.merge(waiting, *files) if files else waiting
