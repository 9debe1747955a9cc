"""Documents and claims of real texts, read as `detente extract` reads them, and whom to ask a graph of them about."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from reading import lines

from detente.build.extract import Reader
from detente.graph.store import Graph
from detente.ontology.claims import Claim
from detente.ontology.documents import Document


def extracted(file: str, megabytes: float) -> Iterator[tuple[Document, list[Claim]]]:
    """The first so many megabytes of a file of JSON lines, each document with its claims."""
    reader, letters = Reader(), 0
    for document in lines(file):
        yield document, list(reader.claims(document))
        letters += len(document.text)
        if letters >= megabytes * 1e6:
            return


@dataclass(frozen=True, slots=True)
class Subjects:
    """What a graph has most to say about: the questions are asked of these."""

    one: str  # the busiest actor
    other: str  # whom it has most events with
    year: str  # in which it has most of them
    holder: str  # the hundredth of the busiest actors, or the last of fewer who has stances
    issue: str  # on which most actors agree with what they say on others


def subjects(graph: Graph) -> Subjects:
    """Those of a graph; where rows are equal, the first by IRI."""
    busiest = sorted(graph.answers("busiest"), key=lambda row: (-int(row["events"]), row["actor"]))[:100]
    actors = [row["actor"] for row in busiest]
    one = actors[0]
    others = sorted(graph.answers("pairs", one=[one]), key=lambda row: (-int(row["events"]), row["other"]))
    years = Counter(row["date"][:4] for row in graph.answers("met", actor=[one]) if row["date"])
    holders = {row["holder"] for row in graph.answers("stances", holder=actors)}
    tied = Counter(row["one"] for row in graph.answers("by-actors") for _ in row["agreeing"].split())
    return Subjects(
        one,
        others[0]["other"],
        min(years, key=lambda year: (-years[year], year)),
        [actor for actor in actors if actor in holders][-1],
        min(tied, key=lambda issue: (-tied[issue], issue), default=""),
    )
