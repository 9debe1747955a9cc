"""Claims to answers: resolve, store, check, ask, draw, export. `from detente.graph import Graph` asks from Python."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from detente.graph.interface import Graph as Graph
    from detente.graph.interface import Rows as Rows


def __getattr__(name: str) -> Any:
    """The two names for those who import the room; only then is what they need loaded."""
    if name not in ("Graph", "Rows"):
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from detente.graph import interface

    return getattr(interface, name)
