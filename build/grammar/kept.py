"""Questions about a word of a tree whose answers are kept with the tree, as many rules ask the same ones."""

from collections.abc import Callable
from functools import wraps
from typing import TypeVar

_Asked = TypeVar("_Asked")
_Answer = TypeVar("_Answer")
_Question = Callable[[_Asked, int], _Answer]


def kept(question: Callable[[_Asked, int], _Answer]) -> Callable[[_Asked, int], _Answer]:
    """The question of a tree, answered once for each word; the tree must not have slots, for it keeps the answers."""

    def itself(tree: _Asked) -> object:
        return tree

    return kept_by(itself)(question)


def kept_by(keeper: Callable[[_Asked], object]) -> Callable[[_Question[_Asked, _Answer]], _Question[_Asked, _Answer]]:
    """The same of something that is made anew for each rule, whose answers its `keeper` keeps, the tree behind it."""

    def decorate(question: Callable[[_Asked, int], _Answer]) -> Callable[[_Asked, int], _Answer]:
        name = f"{question.__name__} kept"

        @wraps(question)
        def answer(asked: _Asked, at: int) -> _Answer:
            known: dict[int, _Answer] = keeper(asked).__dict__.setdefault(name, {})
            if at not in known:
                known[at] = question(asked, at)
            return known[at]

        return answer

    return decorate
