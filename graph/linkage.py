"""How issues hang together without anybody saying so: named together, or held by the same actors."""

from collections import defaultdict
from collections.abc import Collection, Iterable

from detente.graph.evidence import classes, evidence, short
from detente.graph.rows import ActorLinkRow, LinkRow
from detente.graph.store import Graph
from detente.ontology.codes import Polarity, Relation

Pair = tuple[str, str]
Cells = tuple[str, ...]


def together(graph: Graph, wanted: Collection[str] | None = None) -> tuple[LinkRow, ...]:
    """Issues that sentences or paragraphs name together, with how many of each; of all issues, or only of some."""
    pairs = _pairs(graph.tuples("together", one=wanted))
    said = evidence(graph, {pair: _iris(within) or _iris(around) for pair, (_, _, within, around) in pairs.items()})
    types = classes(graph, {end for pair in pairs for end in pair})
    rows = [
        LinkRow(
            *(graph.label(one), one, types.get(one, "")),
            Relation.MENTIONED_WITH.value,
            *(graph.label(other), other, types.get(other, "")),
            int(sentences),
            said[pair],
            int(paragraphs),
        )
        for pair, (sentences, paragraphs, *_) in pairs.items()
        for one, other in [sorted(pair)]
    ]
    return tuple(sorted(rows, key=lambda r: (-r.count, -r.paragraphs, r.source, r.target, r.source_id, r.target_id)))


def by_actors(graph: Graph, wanted: Collection[str] | None = None) -> tuple[ActorLinkRow, ...]:
    """Issues on which the same actors hold stances, those with the most actors first."""
    pairs = _pairs(graph.tuples("by-actors", one=wanted))
    said = evidence(graph, _stances(graph, pairs))
    rows = [
        ActorLinkRow(
            *(graph.label(one), one, graph.label(other), other),
            agreeing=_labels(graph, agreeing),
            differing=_labels(graph, differing),
            unclear=_labels(graph, unclear),
            evidence=said[one, other],
        )
        for (one, other), (agreeing, differing, unclear) in pairs.items()
    ]
    return tuple(sorted(rows, key=lambda r: (-r.actors, r.source, r.target, r.source_id, r.target_id)))


def _stances(graph: Graph, pairs: dict[Pair, Cells]) -> dict[Pair, list[str]]:
    """The stances on which each pair rests: those of its actors on either issue, but neutral ones."""
    held: defaultdict[Pair, list[str]] = defaultdict(list)
    for row in graph.answers("stances", target={issue for pair in pairs for issue in pair}):
        if short(row["polarity"]) != Polarity.NEUTRAL:
            held[row["holder"], row["target"]].append(row["stance"])
    return {
        pair: [
            stance
            for side in sides
            for actor in _iris(side)
            for issue in pair
            for stance in held.get((actor, issue), ())
        ]
        for pair, sides in pairs.items()
    }


def _pairs(rows: Iterable[Cells]) -> dict[Pair, Cells]:
    """The rest of each row by its pair, each pair once; the question gives a pair twice where it asks about both."""
    found: dict[Pair, Cells] = {}
    for one, other, *rest in sorted(rows):
        if (other, one) not in found:
            found[one, other] = tuple(rest)
    return found


def _iris(joined: str) -> list[str]:
    return sorted(set(joined.split()))


def _labels(graph: Graph, joined: str) -> tuple[str, ...]:
    return tuple(sorted(graph.label(iri) for iri in _iris(joined)))
