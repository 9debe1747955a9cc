"""How fast a graph answers: `python bench/questions.py [TRIPLES ... | DOCUMENTS.jsonl[.gz] MEGABYTES] [--rdflib]`.

Each question is asked of the read model of a graph in its folder (ours), of raw pyoxigraph in memory with the same
SPARQL, of rdflib and maplib where they are installed and end within a minute, and its CPU median of several runs is
shown; in brackets ours as a share of raw pyoxigraph's. `bench/synthetic.py` says what the graphs of so many triples
(100000 and 1000000 if not given) are like; that of documents has what is read in them. What is asked about is what the
graph has most of.
"""

import gc
import multiprocessing
import resource
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import pyoxigraph as ox
from extracted import extracted, subjects
from synthetic import corpus

from detente.graph import binding
from detente.graph.ask import met
from detente.graph.building import build_graph
from detente.graph.folder import open_graph
from detente.graph.sparql import query
from detente.graph.store import Graph
from detente.graph.vocabulary import PREFIXES
from detente.graph.writing import write_graph
from detente.ontology.claims import Claim
from detente.ontology.documents import Document

PAIR = """
SELECT ?event ?status ?date ?claim ?quote ?document ?title WHERE {
  VALUES ?class { det:Meeting det:Summit det:Talks det:Encounter det:Visit det:Call }
  ?event a ?class ; det:participant <ONE> , <OTHER> ; det:status ?status ;
    det:derivedFrom ?claim . OPTIONAL { ?event det:date ?date }
  ?claim det:evidence ?passage ; det:statedIn ?source . ?source det:documentId ?document ; dcterms:title ?title .
  ?passage oa:hasSelector ?selector . ?selector oa:exact ?quote
}"""
FREE = "SELECT ?a ?p (COUNT(*) AS ?n) WHERE { ?e det:participant ?a ; det:place ?p } GROUP BY ?a ?p ORDER BY DESC(?n)"


def spent() -> float:
    """CPU seconds of this process, of those that it has seen end, and of those that wait for more work."""
    waiting = sum(_running(child.pid) for child in multiprocessing.active_children())  # which sees others end
    return waiting + sum(sum(resource.getrusage(who)[:2]) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))


def _running(pid: int | None) -> float:
    """CPU seconds of a process that runs; it ends none of them."""
    return int(Path(f"/proc/{pid}/schedstat").read_text(encoding="ascii").split()[0]) / 1e9


def cpu(work: Callable[[], object], most: float = 20.0) -> float:
    """Median CPU milliseconds of up to seven runs."""
    times: list[float] = []
    while len(times) < 7 and sum(times) < most:
        gc.collect()
        began = spent()
        work()
        times.append(spent() - began)
    return 1000 * statistics.median(times)


def perhaps(work: Callable[[], object]) -> str:
    """A cell with the milliseconds of an engine, or that it cannot do it."""
    try:
        return f"{cpu(work):10.1f}"
    except Exception:
        return f"{'fails':>10}"


def questions(graph: Graph) -> dict[str, tuple[Callable[[], object], str]]:
    """Each question: how we answer it, and the SPARQL that the engines are asked."""
    asked = subjects(graph)
    one, other, period = asked.one, asked.other, (f"{asked.year}-01-01", f"{asked.year}-12-31")
    pair = prefixed(PAIR.replace("ONE", one).replace("OTHER", other))

    def named(name: str, **how: object) -> tuple[Callable[[], object], str]:
        return lambda: graph.answers(name, **how), binding.filled(name, **how)  # type: ignore[arg-type]

    def whole(name: str) -> tuple[Callable[[], object], str]:
        return lambda: graph.columns(name), binding.filled(name)

    return {
        "a pair, dated, with every sentence": (lambda: rows_of_pair(graph, one, other), pair),
        "the same as rows of Python objects": (lambda: met(graph, one, other), pair),
        "the busiest actor in one year": named("met", actor=[one], period=period),
        "the stances of an actor over time": named("stances", holder=[asked.holder]),
        "issues tied by actors, all, in columns": whole("by-actors"),
        "the same as rows of text": named("by-actors"),
        "issues named together, with one": named("together", one=[asked.issue]),
        "events of each actor": named("busiest"),
        "events of each pair of actors, in columns": whole("pairs"),
        "the same rows of text": named("pairs"),
        "everybody around an actor": named("pairs", one=[one]),
    }


def peers(path: Path) -> dict[str, Callable[[str], object]]:
    """Other engines that are installed, each with the graph in memory and a function that reads a whole answer."""
    found: dict[str, Callable[[str], object]] = {}
    try:
        import maplib
    except ImportError:
        pass
    else:
        model = maplib.Model()
        model.read(str(path))
        found["maplib"] = lambda sparql: model.query(sparql)
    return found


def rdflib_ms(path: Path, sparql: str, seconds: int = 60) -> float | None:
    """CPU milliseconds of rdflib in a process of its own; None where it does not end in time."""
    script = (
        "import rdflib, sys, time\ngraph = rdflib.Graph().parse(sys.argv[1], format='nt')\n"
        "began = time.process_time()\nlist(graph.query(sys.argv[2]))\nprint(1000 * (time.process_time() - began))"
    )
    loading = path.stat().st_size / 1e6  # about a second a megabyte, which is not the question
    try:
        told = subprocess.run(
            [sys.executable, "-c", script, str(path), sparql],
            capture_output=True, text=True, timeout=seconds + 2 * loading, check=True,
        )  # fmt: skip
    except (subprocess.TimeoutExpired, subprocess.CalledProcessError):
        return None
    return float(told.stdout)


def measured(data: list[tuple[Document, list[Claim]]]) -> None:
    """One table."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        built = build_graph([one for one, _ in data], [claim for _, claims in data for claim in claims])
        write_graph(built, folder / "kg")
        graph, raw = open_graph(folder / "kg"), built.store
        merged = folder / "merged.nt"
        with merged.open("wb") as out:
            for quad in raw:
                triple = ox.Triple(quad.subject, quad.predicate, quad.object)
                out.write(ox.serialize([triple], format=ox.RdfFormat.N_TRIPLES) or b"")
        others = peers(merged)
        print(f"\n{len(raw):,} triples, {len(built.documents):,} documents; CPU ms")
        print(f"{'':42}{'ours':>9}{'raw':>9}{'share':>8}" + "".join(f"{other:>10}" for other in (*others, "rdflib")))
        for asked, (ours, sparql) in questions(graph).items():
            mine = cpu(ours)
            theirs = cpu(lambda sparql=sparql: [row for row in raw.query(sparql, use_default_graph_as_union=True)])
            cells = [perhaps(lambda ask=ask, sparql=sparql: ask(sparql)) for ask in others.values()]
            slow = rdflib_ms(merged, sparql) if "--rdflib" in sys.argv else None
            cells.append(f"{slow:10.1f}" if slow is not None else f"{'> 60 s' if '--rdflib' in sys.argv else '-':>10}")
            print(f"{asked:42}{mine:9.2f}{theirs:9.1f}{mine / theirs:8.3f}{''.join(cells)}", flush=True)
        theirs = cpu(lambda: list(raw.query(prefixed(FREE), use_default_graph_as_union=True)))
        copied = open_graph(folder / "kg", in_memory=True)
        began = spent()
        _ = copied.store
        print(f"a graph on the disk read into memory: {1000 * (spent() - began):.0f}")
        for where, one in (("in memory", built), ("read into memory", copied), ("on disk", graph)):
            free = cpu(lambda one=one: query(one, FREE))
            print(f"{f'SPARQL of anybody, {where}':42}{free:9.1f}{theirs:9.1f}{free / theirs:8.3f}")
        there = cpu(lambda: list(graph.store.query(prefixed(FREE), use_default_graph_as_union=True)))
        print(f"the same by raw pyoxigraph on disk: {there:.1f}")
        name = graph.label(min(graph.answers("busiest"), key=lambda row: abs(int(row["events"]) - 300))["actor"])
        ours = process_ms([str(Path(sys.executable).parent / "detente"), "met", name, "--graph", str(folder / "kg")])
        bare = process_ms([sys.executable, "-c", BARE, str(next(folder.glob("kg/versions/*/store")))])
        print(f"a cold command: {ours:.0f}, a script that imports pyoxigraph, opens the store and asks it: {bare:.0f}")


BARE = """
import sys, pyoxigraph
store = pyoxigraph.Store.read_only(sys.argv[1])
ask = "SELECT ?event { ?event <https://w3id.org/detente/ns#participant> ?who } LIMIT 50"
print(len(list(store.query(ask, use_default_graph_as_union=True))))
"""


def process_ms(command: list[str]) -> float:
    """CPU milliseconds of a process, from its start to its end."""
    return cpu(lambda: subprocess.run(command, capture_output=True, check=True))


def rows_of_pair(graph: Graph, one: str, other: str) -> list[dict[str, str]]:
    """The meetings of two actors, and what each rests on."""
    events = graph.answers("met", actor=[one], other=[other])
    return [*events, *graph.answers("reports", event=[event["event"] for event in events])]


def prefixed(sparql: str) -> str:
    """The query with our prefixes declared."""
    return "".join(f"PREFIX {name}: <{iri}>\n" for name, iri in PREFIXES.items()) + sparql


if __name__ == "__main__":
    words = [word for word in sys.argv[1:] if word != "--rdflib"] or ["100000", "1000000"]
    if words[0].isdecimal():
        for size in words:
            measured(list(corpus(int(size))))
    else:
        measured(list(extracted(words[0], float(words[1]))))
