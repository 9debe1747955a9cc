"""How fast documents become claims, claims a graph, and the graph an answer: `python bench/extract.py [TIMES]`.

Reads the examples TIMES over (10 if not given), each copy under a name of its own. Beside each figure stands what a
plain peer took for the same in the same run, since ratios travel from machine to machine and seconds do not.
"""

import re
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

import pyoxigraph as ox
import rdflib

from detente.build.extract import Reader
from detente.command.inputs import documents
from detente.graph.ask import met
from detente.graph.building import build_graph
from detente.graph.selection import selection
from detente.graph.statements import as_nquads
from detente.ontology.documents import Document

Result = TypeVar("Result")
EXAMPLES = Path(__file__).parents[1] / "examples"
WHO_MET_WHOM = """
PREFIX det: <https://w3id.org/detente/ns#>
PREFIX code: <https://w3id.org/detente/code/>
PREFIX oa: <http://www.w3.org/ns/oa#>
SELECT ?one ?other ?day ?quote WHERE {
  ?event det:status code:status-held ; det:participant ?one , ?other ; det:earliest ?day ; det:derivedFrom ?claim .
  ?claim a det:EventReport ; det:evidence ?passage .
  ?passage oa:hasSelector ?selector .
  ?selector oa:exact ?quote .
  FILTER(STR(?one) < STR(?other))
}
"""


def timed(work: Callable[[], Result]) -> tuple[float, Result]:
    """Seconds of processor time, and what came of the work."""
    began = time.process_time()
    result = work()
    return time.process_time() - began, result


def examples(times: int) -> list[Document]:
    """The examples so many times over."""
    with open("/dev/null", "rb") as nothing:
        found = [one for one in documents([str(EXAMPLES)], nothing) if isinstance(one, Document)]
    return [replace(one, id=f"{number}-{one.id}") for number in range(times) for one in found]


def in_oxigraph(quads: str) -> ox.Store:
    store = ox.Store()
    store.bulk_load(quads.encode(), format=ox.RdfFormat.N_QUADS)
    return store


def in_rdflib(quads: str) -> rdflib.Dataset:
    data = rdflib.Dataset(default_union=True)
    data.parse(data=quads, format="nquads")
    return data


def line(what: str, ours: float, theirs: float, peer: str, more: str = "") -> None:
    slower = (
        f"{ours / theirs:.1f} × the time of {peer}" if ours > theirs else f"{theirs / ours:.0f} × as fast as {peer}"
    )
    print(f"{what:22} {ours:8.3f} s   {slower}{more}")


def main(times: int = 10) -> None:
    read = examples(times)
    letters = sum(len(document.text) for document in read)
    print(f"{len(read)} documents, {letters:,} characters")

    setup, reader = timed(Reader)
    print(f"{'ontology loaded':22} {setup:8.3f} s   once a run")
    words, _ = timed(lambda: [re.findall(r"\w+|[^\w\s]", document.text) for document in read])
    took, claims = timed(lambda: [claim for document in read for claim in reader.claims(document)])
    rate = f"; {len(read) / took:.0f} documents and {letters / took:,.0f} characters a second"
    line("claims extracted", took, words, "cutting into words by re", rate)

    built, graph = timed(lambda: build_graph(read, claims))
    quads = "".join(as_nquads(selection(graph, ("asserted", "derived"))))
    number = quads.count("\n")
    print(f"{'graph built':22} {built:8.3f} s   {len(read) / built:.0f} documents a second, {number:,} statements")
    ours, store = timed(lambda: in_oxigraph(quads))
    theirs, peer = timed(lambda: in_rdflib(quads))
    line("graph loaded", ours, theirs, "rdflib's parser and store")

    def ask_ours() -> int:
        found = store.query(WHO_MET_WHOM, use_default_graph_as_union=True)
        assert isinstance(found, ox.QuerySolutions)
        return sum(1 for _ in found)

    ours, rows = timed(ask_ours)
    theirs, same = timed(lambda: sum(1 for _ in peer.query(WHO_MET_WHOM)))
    assert rows == same, f"{rows} rows here, {same} there"
    line("who met whom (SPARQL)", ours, theirs, "rdflib's engine", f"; {rows} rows")
    asked, answer = timed(lambda: met(graph))
    line("detente met, all", asked, theirs, "rdflib's engine", f"; {len(answer)} events with all their evidence")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
