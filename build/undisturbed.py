"""Reading without the garbage collector, which would look through all that was made for a document over and over."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def undisturbed() -> Iterator[None]:
    """A stretch in which no garbage is collected but by reference counts; then all is as it was before.

    For what makes many small objects, hardly one of them in a cycle, and is soon done: one document.
    """
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()
