"""Which things people said to be one, and which to be different: the newest judgement counts, through all that follows.

If a is b and b is c, then a is c; if now somebody older says that a is not c, he is overruled.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field

from detente.ontology.judgements import Judgement, Verdict


@dataclass(frozen=True, slots=True)
class Steering:
    """Things that are one, each with the one that stands for all, and pairs of those that stay apart."""

    stands_for: Mapping[str, str] = field(default_factory=dict)
    apart: Collection[frozenset[str]] = frozenset()
    overruled: Mapping[str, str] = field(default_factory=dict)  # judgements by id, and what overrules them

    def first(self, thing: str) -> str:
        """The one that stands for a thing: mostly itself."""
        return self.stands_for.get(thing, thing)

    def parts(self, one: str, others: Iterable[str]) -> bool:
        """Whether it must not be with any of the others; all of them stand for themselves and theirs."""
        return any(frozenset((one, other)) in self.apart for other in others)


UNSTEERED = Steering()


def steer(newest_first: Iterable[Judgement], there: Collection[str], favoured: Collection[str] = ()) -> Steering:
    """What follows from judgements on things that are `there`; a `favoured` one stands for those that are not."""
    groups = _Groups(favoured)
    for judgement in newest_first:
        first, *others = [thing for thing in judgement.about if thing in there] or [""]
        for other in others:
            groups.judge(judgement, first, other)
    stands_for = {thing: groups.first(thing) for thing in groups.above}
    apart = frozenset(frozenset(map(groups.first, pair)) for pair in groups.apart)
    return Steering(stands_for, apart, groups.overruled)


class _Groups:
    """Union-find that knows which judgement joined and which parted two groups."""

    def __init__(self, favoured: Collection[str]) -> None:
        self.above: dict[str, str] = {}
        self.apart: dict[frozenset[str], str] = {}
        self.overruled: dict[str, str] = {}
        self._joined: dict[str, str] = {}  # by what no longer stands for itself, in the order of joining
        self._favoured = favoured

    def first(self, thing: str) -> str:
        return self._path(thing)[-1]

    def judge(self, judgement: Judgement, thing: str, other: str) -> None:
        """Join or part two things, unless a newer judgement has it otherwise."""
        one, two = self.first(thing), self.first(other)
        pair = frozenset((one, two))
        if judgement.verdict is Verdict.DIFFERENT:
            if one == two:
                self.overruled.setdefault(judgement.id, self._reason(thing, other))
            else:
                self.apart.setdefault(pair, judgement.id)
        elif pair in self.apart:
            self.overruled.setdefault(judgement.id, self.apart[pair])
        elif one != two:
            self._join(judgement, one, two)

    def _join(self, judgement: Judgement, one: str, two: str) -> None:
        """A favoured thing stands for others, else whoever does so already, else the judgement's first."""
        standing = set(self.above.values())
        keep, gone = sorted((one, two), key=lambda thing: (thing not in self._favoured, thing not in standing))
        self.above[gone] = keep
        self._joined[gone] = judgement.id
        for pair in [pair for pair in self.apart if gone in pair]:
            (rest,) = pair - {gone}
            self.apart.setdefault(frozenset((keep, rest)), self.apart.pop(pair))

    def _path(self, thing: str) -> list[str]:
        found = [thing]
        while found[-1] in self.above:
            found.append(self.above[found[-1]])
        return found

    def _reason(self, thing: str, other: str) -> str:
        """The judgement by which two things became one: the last that was needed for it."""
        between = set(self._path(thing)) ^ set(self._path(other))
        return [judgement for gone, judgement in self._joined.items() if gone in between][-1]
