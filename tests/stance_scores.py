"""Scores stances as read against those noted down for a sentence."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from detente.ontology.claims import Stance

_SMALL = frozenset("the a an of to in on and for its their his her s".split())


@dataclass(frozen=True, slots=True)
class Noted:
    """A stance as somebody noted it down."""

    holder: str
    polarity: str
    target: str
    hedged: bool = False

    def meets(self, claim: Stance) -> bool:
        """Whether a claim has this holder, polarity and target, by their names or by the words read."""
        who, what = (claim.holder.label, claim.holder.text), (claim.target.label, claim.target.text)
        near = any(alike(self.holder, one) for one in who) and any(alike(self.target, one) for one in what)
        return near and self.polarity == str(claim.polarity)


def alike(one: str, other: str) -> bool:
    """Whether two names have one's words in the other, or half of their words in common."""
    left, right = _words(one), _words(other)
    if not left or not right:
        return False
    return left <= right or right <= left or len(left & right) / len(left | right) >= 0.5


def _words(name: str) -> frozenset[str]:
    return frozenset(re.findall(r"\w+", name.lower())) - _SMALL


@dataclass(slots=True)
class Score:
    """How many noted stances were found, how many were read that nobody noted, and how many were missed."""

    found: int = 0
    extra: int = 0
    missed: int = 0
    hedges: int = 0  # of those found, with the hedge right

    @property
    def f1(self) -> float:
        """The mean of precision and recall."""
        return 2 * self.found / (2 * self.found + self.extra + self.missed)

    def add(self, noted: Sequence[Noted], claims: Iterable[Stance]) -> tuple[list[Noted], list[Stance]]:
        """Count one text; what was missed and what was read beside it."""
        left, missed = list(claims), []
        for one in noted:
            match = next((claim for claim in left if one.meets(claim)), None)
            if match is None:
                missed.append(one)
                continue
            left.remove(match)
            self.found += 1
            self.hedges += match.hedged == one.hedged
        self.extra += len(left)
        self.missed += len(missed)
        return missed, left
