"""How fast networks are made and measured: `python bench/networks.py [ACTORS ...]` (1000 10000 100000 if not given).

Invents events and stances, makes networks of them and measures them, each beside plain networkx doing the same in the
same run; what networkx has not done in 20 seconds of a processor is stopped. Ratios travel from machine to machine,
seconds do not.
"""

import multiprocessing
import resource
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from itertools import combinations
from typing import Any

import networkx
import numpy as np
import pyoxigraph as ox

from detente.graph.network import discourse as dna
from detente.graph.network import measures
from detente.graph.network.backbone import backbone
from detente.graph.network.balance import balance
from detente.graph.network.communities import communities
from detente.graph.network.meetings import attendance, meetings
from detente.graph.network.mentions import Mention, in_sentences
from detente.graph.network.polarization import polarization
from detente.graph.network.stances import actor_network
from detente.graph.rows import EventRow, Part, Said, StanceRow
from detente.graph.store import Graph

PATIENCE = 20  # seconds of a processor after which networkx is stopped
MOST_WHOLE = 50_000  # events up to which whole networkx graphs with all that they say are made too
PROJECT = networkx.bipartite.weighted_projected_graph


@dataclass(frozen=True, slots=True)
class World:
    """Invented facts: 2.5 events of 2 to 4 actors and 3 stances an actor; few actors are in many, as in news."""

    events: list[EventRow]
    stances: list[StanceRow]
    mentions: list[Mention]


def world(actors: int) -> World:
    """The facts of so many actors, the same every time."""
    chance = np.random.default_rng(actors)
    names = [f"actor-{number}" for number in range(actors)]
    often = 1 / np.arange(1, actors + 1) ** 0.4
    often /= often.sum()
    issues = max(20, actors // 5)
    said = Said("claim", "They met.", "met", "held", "a.txt", "", "2017-07-10", "", "", "", "0", "10")
    events = []
    drawn = chance.choice(actors, (int(2.5 * actors), 4), p=often)
    for number, (row, size) in enumerate(zip(drawn.tolist(), chance.integers(2, 5, len(drawn)).tolist(), strict=True)):
        parts = tuple(Part(names[one], names[one], "Person", "participant") for one in sorted(set(row[:size])))
        day = f"{2000 + number % 20}-01-01"
        facts = ("met", "Meeting", "held", False, parts, day, day, day, "", "", (), (said,))
        events.append(EventRow(f"event-{number}", *facts))
    stances = []
    for number, (holder, issue) in enumerate(
        zip(
            chance.choice(actors, 3 * actors, p=often).tolist(),
            chance.integers(0, issues, 3 * actors).tolist(),
            strict=True,
        )
    ):
        who, what = (names[holder], names[holder], "Person"), (f"issue-{issue}", f"issue-{issue}", "Issue")
        side = ("supports", "opposes", "supports", "concerned")[number % 4]
        stances.append(StanceRow(f"stance-{number}", *who, side, False, "", *what, "", "", "", (said,)))
    told = [Mention(row.target_id, f"passage-{number // 3}", "", "", "") for number, row in enumerate(stances)]
    return World(events, stances, told)


def two_mode(pairs: set[tuple[str, Any]]) -> networkx.Graph:
    """The pairs as networkx has them."""
    found = networkx.Graph()
    found.add_nodes_from({one for one, _ in pairs}, bipartite=0)
    found.add_edges_from(pairs)
    return found


def plain_projection(pairs: set[tuple[str, Any]]) -> networkx.Graph:
    """What weighted_projected_graph makes of the pairs."""
    return PROJECT(two_mode(pairs), {one for one, _ in pairs})


def timed(work: Callable[[], Any]) -> tuple[float, Any]:
    """Seconds of processor time, and what came of it."""
    began = time.process_time()
    result = work()
    return time.process_time() - began, result


def stopped(work: Callable[[], Any]) -> float | None:
    """Seconds that a piece of work takes in a process of its own; None if it takes too long."""
    context = multiprocessing.get_context("fork")
    ours, theirs = context.Pipe(duplex=False)

    def limited() -> None:
        resource.setrlimit(resource.RLIMIT_CPU, (PATIENCE, PATIENCE))
        theirs.send(timed(work)[0])

    child = context.Process(target=limited)
    child.start()
    theirs.close()
    child.join()
    return float(ours.recv()) if child.exitcode == 0 else None


_too_slow: set[str] = set()  # peers that were stopped at a smaller size are not tried at a larger one


def line(
    what: str, work: Callable[[], Any], theirs: Callable[[], Any] | None, note: Callable[[Any], str] | None = None
) -> Any:
    """Do it, print how long it took beside the peer, and give what came of it."""
    ours, result = timed(work)
    told = "" if theirs is None else "not tried"
    if theirs is not None and what not in _too_slow:
        seconds = stopped(theirs)
        more, least = ("> ", float(PATIENCE)) if seconds is None else ("", seconds)
        told = f"{more}{least:.3f} s   {more}{least / max(ours, 1e-3):.1f} ×"
        if seconds is None:
            _too_slow.add(what)
    print(f"{what:24} {ours:8.3f} s   {told:28} {note(result) if note else ''}", flush=True)
    return result


def projections(facts: World) -> None:
    """Matrices of who shares how much with whom."""
    empty = Graph(ox.Store, tuple, tuple)
    met = {(part.id, row.event) for row in facts.events for part in row.participants}
    took_part = attendance(facts.events)
    told = dna.discourse(facts.stances)
    sides = {(row.holder_id, (row.target_id, side)) for row in facts.stances for side in dna.SIDES[row.polarity]}
    named = {(one.issue, one.passage) for one in facts.mentions}

    def ties(matrix: Any) -> str:
        return f"{matrix.nnz // 2:,} ties"

    two = {"met": two_mode(met), "sides": two_mode(sides)}
    first = {name: {one for one, sort in found.nodes(data="bipartite") if sort == 0} for name, found in two.items()}
    line("meetings, product", took_part.together, lambda: PROJECT(two["met"], first["met"]), ties)
    line("congruence, product", lambda: dna.congruence(told), lambda: PROJECT(two["sides"], first["sides"]), ties)
    line("conflict, product", lambda: dna.conflict(told), None, ties)
    line("subtract, average", lambda: dna.subtract(told, "average"), None, ties)
    line(
        "co-mention, from rows",
        lambda: in_sentences(facts.mentions, frozenset()),
        lambda: plain_projection(named),
        ties,
    )
    line("meetings, from rows", lambda: attendance(facts.events).together(), lambda: plain_projection(met), ties)
    if len(facts.events) <= MOST_WHOLE:
        line("  with every attribute", lambda: meetings(empty, facts.events), None)
    line(
        "congruence, from rows",
        lambda: dna.congruence(dna.discourse(facts.stances)),
        lambda: plain_projection(sides),
        ties,
    )
    if len(facts.events) <= MOST_WHOLE:
        line("  with every attribute", lambda: actor_network(empty, facts.stances, "congruence"), None)


def measured(facts: World) -> None:
    """Measures of the network of meetings; balance on one whose signs are invented."""
    network = networkx.Graph()
    for row in facts.events:
        for one, other in combinations(row.participants, 2):
            network.add_edge(
                one.id, other.id, weight=network.get_edge_data(one.id, other.id, {"weight": 0})["weight"] + 1
            )
    print(f"-- measures of {len(network):,} nodes and {network.size():,} ties")
    line("degree", lambda: measures.degree(network), lambda: dict(network.degree()))
    line("strength", lambda: measures.strength(network), lambda: dict(network.degree(weight="weight")))
    line(
        "betweenness, closeness",
        lambda: measures.paths(network),
        lambda: (networkx.betweenness_centrality(network), networkx.closeness_centrality(network)),
        lambda told: (
            f"± {told.betweenness_error:.4f}, ± {told.closeness_error:.4f}" if told.betweenness_error else "exact"
        ),
    )
    peer = lambda: networkx.eigenvector_centrality(network, max_iter=10_000, weight="weight")  # noqa: E731
    line("eigenvector", lambda: measures.eigenvector(network), peer)
    line("clustering", lambda: measures.clustering(network), lambda: networkx.clustering(network))
    line("core", lambda: measures.core(network), lambda: networkx.core_number(network))
    groups = line(
        "communities", lambda: communities(network), lambda: networkx.community.louvain_communities(network, seed=0)
    )
    line("polarization", lambda: polarization(network, groups.group), None)
    line("backbone, disparity", lambda: backbone(network, 0.05), None)
    for number, (_, _, fact) in enumerate(network.edges(data=True)):
        fact["weight"] *= -1 if number % 3 == 0 else 1
    line(
        "balance, frustration",
        lambda: balance(network),
        None,
        lambda told: f"at most {told.frustration:,} ties against",
    )


def main(sizes: list[int]) -> None:
    print(f"{'':24} {'ours':>10}   {'networkx':12} {'as fast':15}")
    for actors in sizes:
        facts = world(actors)
        print(f"== {actors:,} actors, {len(facts.events):,} events, {len(facts.stances):,} stances")
        projections(facts)
        measured(facts)


if __name__ == "__main__":
    main([int(size) for size in sys.argv[1:]] or [1_000, 10_000, 100_000])
