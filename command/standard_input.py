"""Standard input, which a shell may have closed (`<&-`)."""

import io
import sys
from collections.abc import Iterable
from typing import BinaryIO

from detente.ontology.errors import UnreadableInput


def standard_input(arguments: Iterable[str]) -> BinaryIO:
    """Standard input as bytes; raises UnreadableInput where an argument is `-` and it is closed."""
    if sys.stdin is not None:
        return sys.stdin.buffer
    if "-" in arguments:
        raise UnreadableInput("standard input is closed; name a file instead of -")
    return io.BytesIO()
