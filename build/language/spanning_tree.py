"""The best tree over a sentence: each word's likeliest head, or else the best tree in which no two arcs cross."""

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.floating]
Heads = NDArray[np.int64]
_NEVER = -1e9


def spanning_tree(arcs: Floats) -> Heads:
    """The heads (-1 for the root) of the best projective tree with one root; of scores (n, n + 1), column 0 the root.

    Eisner, "Three New Probabilistic Models for Dependency Parsing", COLING 1996. In English hardly an arc in 200
    crosses another, and where the likeliest heads cross they are mostly wrong. Takes n² time where the likeliest heads
    are such a tree, as they mostly are, else n³.
    """
    count = len(arcs)
    scores = arcs.astype(np.float64)
    scores[np.arange(count), np.arange(1, count + 1)] = _NEVER
    likeliest: Heads = scores.argmax(1) - 1
    return likeliest if _is_projective_tree(likeliest.tolist()) else _Chart(scores).best()


def _is_projective_tree(heads: list[int]) -> bool:
    """Whether there is one root, and from the left to the right each word can be hung where it belongs.

    A word is hung once all its own have been, so that neither cycles nor crossing arcs come to an end.
    """
    waiting = [0] * len(heads)
    for head in heads:
        if head >= 0:
            waiting[head] += 1
    stack: list[int] = []
    for at in range(len(heads)):
        stack.append(at)
        while len(stack) > 1:
            left, right = stack[-2], stack[-1]
            if heads[left] == right:
                del stack[-2]
                waiting[right] -= 1
            elif heads[right] == left and not waiting[right]:
                del stack[-1]
                waiting[left] -= 1
            else:
                break
    return len(stack) == 1 and heads[stack[0]] < 0


class _Chart:
    """The best trees over each stretch of words, and of what they are made.

    A stretch is told by one end and its length. It is complete where its head at one end has all its own in it, and
    incomplete where its ends are head and dependent; the first index says at which end the head is.
    """

    def __init__(self, scores: Floats) -> None:
        self._root, arcs = scores[:, 0], scores[:, 1:]  # arcs[dependent, head]
        count = len(arcs)
        self._by_left, self._by_right = (np.zeros((2, count, count)) for _ in range(2))  # complete, by either end
        self._halves = np.zeros((count, count), int)  # where an arc's two complete halves meet
        self._reach = np.zeros((2, count, count), int)  # how far the outermost arc of a complete stretch reaches
        incomplete = np.full((2, count, count), _NEVER)  # by the end at which the head is
        for length in range(1, count):
            left = np.arange(count - length)
            right = left + length
            # Two complete halves, heads at the outer ends, with every place where they may meet.
            halves = self._by_left[0, : count - length, :length] + self._by_right[1, length:, :length][:, ::-1]
            self._halves[left, length] = meet = halves.argmax(1)
            inside = halves[left, meet]
            incomplete[0, left, length] = inside + arcs[right, left]
            incomplete[1, right, length] = inside + arcs[left, right]
            # An arc from the head outwards, and the rest beyond it.
            for side, ends in enumerate((left, right)):
                beyond = (self._by_right[0, length:], self._by_left[1, : count - length])[side]
                both = incomplete[side, ends, 1 : length + 1] + beyond[:, :length][:, ::-1]
                self._reach[side, ends, length] = reach = both.argmax(1) + 1
                self._by_left[side, left, length] = self._by_right[side, right, length] = both[left, reach - 1]

    def best(self) -> Heads:
        """The heads of the best tree over all words."""
        count = len(self._root)
        at = np.arange(count)
        root = int((self._root + self._by_right[1, at, at] + self._by_left[0, at, count - 1 - at]).argmax())
        heads = np.full(count, -1)
        open_ = [(1, 0, root), (0, root, count - 1)]  # at which end the head is, and the ends
        while open_:
            side, left, right = open_.pop()
            if left == right:
                continue
            head, step = (left, 1) if side == 0 else (right, -1)
            dependent = head + step * int(self._reach[side, head, right - left])
            heads[dependent] = head
            first, last = min(head, dependent), max(head, dependent)
            meet = first + int(self._halves[first, last - first])
            open_ += [(0, first, meet), (1, meet + 1, last)]
            open_.append((side, dependent, right) if side == 0 else (side, left, dependent))
        return heads
