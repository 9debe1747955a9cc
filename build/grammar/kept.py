"""Questions about a word of a tree whose answers are kept with the tree, as many rules ask the same ones."""

from collections.abc import Callable
from functools import wraps
from typing import TypeVar

_Tree = TypeVar("_Tree")
_Answer = TypeVar("_Answer")


def kept(question: Callable[[_Tree, int], _Answer]) -> Callable[[_Tree, int], _Answer]:
    """The question, answered once for each word; the tree must not have slots, for it keeps the answers."""
    name = f"{question.__name__} kept"

    @wraps(question)
    def answer(tree: _Tree, at: int) -> _Answer:
        known: dict[int, _Answer] = tree.__dict__.setdefault(name, {})
        if at not in known:
            known[at] = question(tree, at)
        return known[at]

    return answer
