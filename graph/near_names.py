"""Strangers whose names are near to somebody else's: a surname alone, initials, or another spelling."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from difflib import SequenceMatcher

LIKE = 0.86  # share of letters from which two names may be two spellings of one
MOST = 3  # names that are offered for one stranger


def near_names(strangers: Iterable[str], names: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Pairs of a stranger and one whose name is near, both by key, the likeliest first; each pair once.

    `names` has the name of everybody, strangers too.
    """
    by_end: defaultdict[str, list[str]] = defaultdict(list)
    for key in sorted(names):
        for end in _ends(names[key]):
            by_end[end].append(key)
    told: set[frozenset[str]] = set()
    for stranger in strangers:
        others = {key for end in _ends(names[stranger]) for key in by_end[end]} - {stranger}
        near = sorted((-_likeness(names[stranger], names[key]), key) for key in others)
        for likeness, key in near[:MOST]:
            pair = frozenset((stranger, key))
            if likeness and pair not in told:
                told.add(pair)
                yield stranger, key


def _words(name: str) -> list[str]:
    return name.lower().replace(".", ". ").split()


def _ends(name: str) -> set[str]:
    """By what a name is looked up: its last word, the beginning of this, and the whole of its first letters."""
    words = _words(name)
    return {words[-1], f"{words[-1][:3]}…", f"…{words[-1][-4:]}"} if words else set()


def _likeness(one: str, other: str) -> float:
    """From 0, not near, to 1."""
    (*given, last), (*others, surname) = _words(one), _words(other)
    if last == surname and _compatible(given, others):
        return 0.95
    if bool(given) != bool(others):
        return 0.0
    ratio = SequenceMatcher(None, " ".join([*given, last]), " ".join([*others, surname]), autojunk=False).ratio()
    return ratio if ratio >= LIKE else 0.0


def _compatible(given: list[str], others: list[str]) -> bool:
    """Whether given names may be one person's: one has none, or one begins the other word by word."""
    pairs = zip(given, others, strict=False)
    return all(a.rstrip(".").startswith(b.rstrip(".")) or b.rstrip(".").startswith(a.rstrip(".")) for a, b in pairs)
