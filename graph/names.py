"""From a name that somebody types to the thing that bears it."""

import re
from collections import Counter
from collections.abc import Collection, Iterator

from detente.graph.evidence import classes
from detente.graph.store import Graph
from detente.ontology.errors import AmbiguousName, UnknownName
from detente.ontology.identifiers import ID

KINDS = ("label", "other", "seat", "surname")  # which way of being called counts first
ISSUES = frozenset({"Issue", "Dispute", "Initiative", "Treaty", "CandidateIssue"})
NEAREST = 5


def find(graph: Graph, name: str) -> str:
    """The IRI of whom or what a name means, in any case; raises UnknownName with the nearest names, AmbiguousName.

    A label counts before another name, that before a demonym or a seat of power ("Kremlin"), that before a surname, and
    a whole name before a part of one. Of several that are called alike, the one of which the documents speak is meant.
    """
    return _find(graph, name, issue=False)


def find_issue(graph: Graph, name: str) -> str:
    """The same where an issue is expected: the plain name of a place means the dispute over it.

    What is no issue is found last: one may hold a stance on a bank or a state.
    """
    return _find(graph, name, issue=True)


def _find(graph: Graph, name: str, *, issue: bool) -> str:
    wanted = re.sub(r"^the ", "", " ".join(name.split()), flags=re.IGNORECASE)
    iri = ID + name.removeprefix("id:") if name.startswith("id:") else name
    if iri in graph.labels:
        return iri
    tried: set[str] = set()
    for bearers in _bearers(graph, wanted):
        meant = _known(graph, _issues(graph, bearers) if issue else bearers)
        only = _only(graph, meant)
        if only:
            return only
        tried = tried or meant  # those who bear the whole name, before those who bear it among others
    if len(tried) > 1:
        raise _ambiguous(graph, name, tried)
    raise UnknownName(name, _nearest(graph, wanted))


def _bearers(graph: Graph, wanted: str) -> Iterator[set[str]]:
    """Those who bear the whole name, kind by kind, and then those who bear it among other words."""
    yield from _called(graph, wanted)
    yield _partly_called(graph, wanted)


def _called(graph: Graph, wanted: str) -> list[set[str]]:
    """Those who bear the whole name, by the kind of name."""
    rows = graph.names.get(wanted.lower(), ())
    found = [{thing for thing, meant in rows if meant == kind} for kind in KINDS]
    return [bearers for bearers in found if bearers]


def _partly_called(graph: Graph, wanted: str) -> set[str]:
    """Those in whose name the wanted words stand."""
    if not wanted:
        return set()
    words = re.compile(rf"\b{re.escape(wanted.lower())}\b")
    return {thing for form, thing in graph.named_with(wanted.lower()) if words.search(form)}


def _known(graph: Graph, bearers: set[str]) -> set[str]:
    """Those that the ontology knows, if any: "grain deal" is the one with that name, not "link to the grain deal"."""
    if len(bearers) < 2:
        return bearers
    types = classes(graph, bearers)
    return {thing for thing in bearers if types.get(thing) != "CandidateIssue"} or bearers


def _issues(graph: Graph, bearers: set[str]) -> set[str]:
    """The issues among them, or those that are over them, or what there is."""
    types = classes(graph, bearers)
    issues = {thing for thing in bearers if types.get(thing) in ISSUES}
    over = {row["issue"] for row in graph.answers("over", thing=sorted(bearers))} if not issues else set()
    return issues or over or bearers


def _only(graph: Graph, bearers: Collection[str]) -> str | None:
    """The only one, or the only one of which the documents speak; a city-state is one with its city."""
    if len(bearers) > 1:
        bearers = set(bearers) - {row["place"] for row in graph.answers("within", state=sorted(bearers))}
    if len(bearers) > 1:
        bearers = [row["thing"] for row in graph.answers("occurring", thing=sorted(bearers))]
    return next(iter(bearers)) if len(bearers) == 1 else None


def _ambiguous(graph: Graph, name: str, bearers: Collection[str]) -> AmbiguousName:
    """The error that offers the bearers of a name, those first whom documents name, with ids where labels are alike."""
    labels = Counter(graph.label(thing) for thing in bearers)
    spoken_of = {row["thing"] for row in graph.answers("occurring", thing=sorted(bearers))}
    told = [
        label if labels[label] == 1 else f"{label} (id:{thing.removeprefix(ID)})"
        for _, label, thing in sorted((thing not in spoken_of, graph.label(thing), thing) for thing in bearers)
    ]
    shown = NEAREST if len(told) > NEAREST + 1 else NEAREST + 1
    return AmbiguousName(name, tuple(told[:shown]), len(told[shown:]))


def _nearest(graph: Graph, wanted: str) -> tuple[str, ...]:
    """The names to offer: those spelt most like the one asked for."""
    from difflib import get_close_matches

    close = get_close_matches(wanted.lower(), sorted(graph.names), n=2 * NEAREST, cutoff=0.6)
    found = (graph.label(thing) for form in close for thing, _ in sorted(graph.names[form]))
    return tuple(dict.fromkeys(found))[:NEAREST]
