"""Stances that do not agree with each other: of who changed its mind, and of whom two sources say different things."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from itertools import permutations

from detente.graph.rows import StanceRow
from detente.ontology import edtf

_SIGNS = {"supports": 1, "opposes": -1, "concerned": -1}
Clash = Callable[[StanceRow, StanceRow], bool]


def changed(rows: Iterable[StanceRow]) -> list[StanceRow]:
    """The stances of those who stood on one side of a thing and later, by the same account, on the other.

    By holder and thing, in the order given; what has no date, or what only different sources say, tells of no change.
    """
    return _clashing(rows, lambda one, other: _teller(one) == _teller(other) and _before(one, other))


def disputed(rows: Iterable[StanceRow]) -> list[StanceRow]:
    """The stances of whom two sources, or a source and itself, say that it is for a thing and against it."""
    return _clashing(rows, lambda one, other: _teller(one) != _teller(other))


def _clashing(rows: Iterable[StanceRow], clash: Clash) -> list[StanceRow]:
    pairs: defaultdict[tuple[str, str], list[StanceRow]] = defaultdict(list)
    for row in rows:
        pairs[row.holder_id, row.target_id].append(row)
    found = {
        row.stance
        for stances in pairs.values()
        for one, other in permutations(stances, 2)
        if _SIGNS.get(one.polarity, 0) * _SIGNS.get(other.polarity, 0) < 0 and clash(one, other)
        for row in (one, other)
    }
    together = sorted(pairs.values(), key=lambda stances: (stances[0].holder, stances[0].target, stances[0].stance))
    return [row for stances in together for row in stances if row.stance in found]


def _teller(row: StanceRow) -> str:
    """Who says so; whoever speaks for itself is told as the author tells it."""
    sources = {said.attributed for said in row.evidence} - {row.holder}
    return next(iter(sorted(sources)), "")


def _before(one: StanceRow, other: StanceRow) -> bool:
    if not (one.date and other.date):
        return False
    return edtf.bounds(one.date)[1] <= edtf.bounds(other.date)[0] and one.date != other.date
