"""The user's own Turtle, from the files named with `--ontology`."""

from collections.abc import Sequence
from pathlib import Path

from detente.ontology.errors import UnreadableInput


def own_turtle(names: Sequence[str]) -> list[tuple[str, bytes]]:
    """Name and bytes of each file; raises UnreadableInput where one cannot be read."""
    found = []
    for name in names:
        try:
            found.append((name, Path(name).read_bytes()))
        except FileNotFoundError:
            raise UnreadableInput(f"no such file: {name}") from None
        except OSError as wrong:
            raise UnreadableInput(f"{name}: {wrong.strerror or wrong}") from None
    return found
