"""Issues that are named side by side: counted in sentences and paragraphs by products of sparse matrices."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from scipy.sparse import csr_array

from detente.graph.network.incidence import incidence, without_diagonal
from detente.graph.store import Graph

Stated = frozenset[tuple[str, str, str]]  # two issues, the lesser IRI first, and the passage that ties them


@dataclass(frozen=True, slots=True, order=True)
class Mention:
    """One issue named in one passage, by one claim."""

    issue: str
    passage: str
    paragraph: str
    claim: str
    date: str  # the document's, EDTF or ""


def mentions(graph: Graph) -> list[Mention]:
    """Every mention of an issue, sorted."""
    found = {
        Mention(row["issue"], row["here"], f"{row['source']} {row['paragraph']}", row["claim"], row["date"])
        for row in graph.answers("mentions")
    }
    return sorted(found)


def stated(graph: Graph) -> Stated:
    """Which passage states a link between which issues: its naming both is no mention side by side."""
    rows = graph.answers("stated")
    return frozenset((*sorted((row["one"], row["other"])), row["here"]) for row in rows)  # type: ignore[misc]


def issues_of(told: Iterable[Mention]) -> tuple[str, ...]:
    """The issues that are named, sorted: the labels of the matrices."""
    return tuple(sorted({one.issue for one in told}))


def in_sentences(told: Sequence[Mention], links: Stated) -> csr_array:
    """Issues × issues: how many passages name both without stating a link between them."""
    issues = issues_of(told)
    named = {(one.issue, one.passage) for one in told}
    together = _shared(named, issues)
    tied = [(one, other) for one, other, passage in links if {(one, passage), (other, passage)} <= named]
    return _taken_off(together, tied, issues)


def in_paragraphs(told: Sequence[Mention], links: Stated) -> csr_array:
    """Issues × issues: how many paragraphs name both, but for those that do so only where they state a link."""
    issues = issues_of(told)
    passages: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    paragraph_of = {}
    for one in told:
        passages[one.issue, one.paragraph].add(one.passage)
        paragraph_of[one.passage] = one.paragraph
    together = _shared(set(passages), issues)
    tied = [
        (one, other)
        for one, other, passage in links
        if passages.get((one, paragraph_of.get(passage, ""))) == {passage}
        and passages.get((other, paragraph_of.get(passage, ""))) == {passage}
    ]
    return _taken_off(together, tied, issues)


def _shared(named: set[tuple[str, str]], issues: Sequence[str]) -> csr_array:
    """How many passages or paragraphs each two issues share."""
    places = sorted({place for _, place in named})
    cells = incidence(named, issues, places)
    return without_diagonal(cells @ cells.T)


def _taken_off(together: csr_array, tied: Sequence[tuple[str, str]], issues: Sequence[str]) -> csr_array:
    less = incidence([*tied, *((other, one) for one, other in tied)], issues, issues)
    return without_diagonal(together - less)
