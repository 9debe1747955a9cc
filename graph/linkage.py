"""How issues hang together without anybody saying so: named together, or held by the same actors."""

from collections import defaultdict
from collections.abc import Collection, Iterable

from detente.graph.evidence import classes, evidence, short
from detente.graph.rows import ActorLinkRow, LinkRow
from detente.graph.store import Graph
from detente.ontology.codes import Polarity, Relation

Raw = dict[str, str]


def together(graph: Graph, wanted: Collection[str] | None = None) -> tuple[LinkRow, ...]:
    """Issues that sentences or paragraphs name together, with how many of each; of all issues, or only of some."""
    pairs = _pairs(graph.answers("together", one=wanted))
    said = evidence(graph, {pair: _iris(row["within"]) or _iris(row["around"]) for pair, row in pairs.items()})
    types = classes(graph, {end for pair in pairs for end in pair})
    rows = [
        LinkRow(
            *(graph.label(one), one, types.get(one, "")),
            Relation.MENTIONED_WITH.value,
            *(graph.label(other), other, types.get(other, "")),
            int(row["sentences"]),
            said[pair],
            int(row["paragraphs"]),
        )
        for pair, row in pairs.items()
        for one, other in [sorted(pair)]
    ]
    return tuple(sorted(rows, key=lambda r: (-r.count, -r.paragraphs, r.source, r.target, r.source_id, r.target_id)))


def by_actors(graph: Graph, wanted: Collection[str] | None = None) -> tuple[ActorLinkRow, ...]:
    """Issues on which the same actors hold stances, those with the most actors first."""
    pairs = _pairs(graph.answers("by-actors", one=wanted))
    said = evidence(graph, _stances(graph, pairs))
    rows = [
        ActorLinkRow(
            *(graph.label(one), one, graph.label(other), other),
            agreeing=_labels(graph, row["agreeing"]),
            differing=_labels(graph, row["differing"]),
            unclear=_labels(graph, row["unclear"]),
            evidence=said[one, other],
        )
        for (one, other), row in pairs.items()
    ]
    return tuple(sorted(rows, key=lambda r: (-r.actors, r.source, r.target, r.source_id, r.target_id)))


def _stances(graph: Graph, pairs: dict[tuple[str, str], Raw]) -> dict[tuple[str, str], list[str]]:
    """The stances on which each pair rests: those of its actors on either issue, but neutral ones."""
    held: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    for row in graph.answers("stances", target={issue for pair in pairs for issue in pair}):
        if short(row["polarity"]) != Polarity.NEUTRAL:
            held[row["holder"], row["target"]].append(row["stance"])
    return {
        pair: [
            stance
            for side in ("agreeing", "differing", "unclear")
            for actor in _iris(row[side])
            for issue in pair
            for stance in held[actor, issue]
        ]
        for pair, row in pairs.items()
    }


def _pairs(rows: Iterable[Raw]) -> dict[tuple[str, str], Raw]:
    """The rows by pair, each pair once; the question gives a pair twice where it asks about both."""
    found: dict[tuple[str, str], Raw] = {}
    for row in sorted(rows, key=lambda row: (row["one"], row["other"])):
        if (row["other"], row["one"]) not in found:
            found[row["one"], row["other"]] = row
    return found


def _iris(joined: str) -> list[str]:
    return sorted(set(joined.split()))


def _labels(graph: Graph, joined: str) -> tuple[str, ...]:
    return tuple(sorted(graph.label(iri) for iri in _iris(joined)))
