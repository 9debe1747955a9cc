"""Issues that passages name together, counted in one walk: the rows of together.rq, which joins all with all."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import permutations

import pyoxigraph as ox

from detente.graph.binding import solutions

Pair = tuple[str, str]


@dataclass(slots=True)
class _Together:
    """What two issues share: the passages that name both, the paragraphs, and the claims on the first of them."""

    passages: set[str] = field(default_factory=set)
    paragraphs: set[str] = field(default_factory=set)
    within: set[str] = field(default_factory=set)
    around: set[str] = field(default_factory=set)


def together(store: ox.Store) -> Iterator[tuple[str, str, str, str, str, str]]:
    """The rows of together.rq in which nothing is filled in: `one other sentences paragraphs within around`."""
    stated = {
        tied for one, other, here in solutions(store, "stated") for tied in ((here, one, other), (here, other, one))
    }
    found: defaultdict[Pair, _Together] = defaultdict(_Together)
    for paragraph, named in _by_paragraph(store).items():
        for one, other in permutations(named, 2):
            _note(found, (one, other), paragraph, named, stated)
    for (one, other), both in found.items():
        counts = str(len(both.passages)), str(len(both.paragraphs))
        yield one, other, *counts, " ".join(sorted(both.within)), " ".join(sorted(both.around))


def _by_paragraph(store: ox.Store) -> dict[str, dict[str, dict[str, str]]]:
    """By paragraph and issue, the passages that name it, each with the first of the claims there."""
    found: dict[str, dict[str, dict[str, str]]] = {}
    for issue, claim, passage, source, paragraph, _ in solutions(store, "mentions"):
        passages = found.setdefault(f"{source} {paragraph}", {}).setdefault(issue, {})
        passages[passage] = min(claim, passages.get(passage, claim))
    return found


def _note(
    found: defaultdict[Pair, _Together],
    pair: Pair,
    paragraph: str,
    named: dict[str, dict[str, str]],
    stated: set[tuple[str, str, str]],
) -> None:
    """Count a paragraph that names both issues, but for the passages that tie them."""
    one, other = pair
    for here, claim in named[one].items():
        near = any(there != here for there in named[other])
        same = here in named[other] and (here, one, other) not in stated
        if not (near or same):
            continue
        both = found[pair]
        both.paragraphs.add(paragraph)
        both.around.add(claim)
        if same:
            both.passages.add(here)
            both.within.add(claim)
