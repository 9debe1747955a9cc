"""How claims become a graph on the disk, and leave it: `python bench/building.py [TRIPLES ...]` (100000 and 1000000).

Documents and claims that `bench/synthetic.py` invents are gathered, put together and made a version, in a process of
their own whose most memory is told. What of that is loading is told apart: the same statements as N-Quads are made a
version too. Raw pyoxigraph loads them onto the disk, and dumps them, where ours are sorted into Turtle.
"""

import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pyoxigraph as ox
from synthetic import corpus

from detente.graph import versions
from detente.graph.folder import STORE, open_graph
from detente.graph.loading import compact, load_quads
from detente.graph.selection import selection
from detente.graph.statements import as_turtle
from detente.graph.writing import writing

Clocks = tuple[float, float]  # seconds of processor time, and of the day


@contextmanager
def step(name: str) -> Iterator[None]:
    """Tell the seconds of processor time of a step, and how long it took."""
    began = now()
    yield
    show(name, since(began))


def now() -> Clocks:
    """What the clocks show."""
    return time.process_time(), time.perf_counter()


def since(began: Clocks) -> Clocks:
    """How much they have gone on."""
    processor, day = now()
    return processor - began[0], day - began[1]


def show(name: str, seconds: Clocks) -> None:
    """Print a line of the table."""
    print(f"  {name:48}{seconds[0]:8.1f} s {seconds[1]:8.1f} s", flush=True)


def built(folder: Path, triples: int) -> None:
    """A version of so many statements, and how long each step took; to invent what it says is no step."""
    with writing(folder) as writer:
        told, spent = writer.gathering(), (0.0, 0.0)
        for document, claims in corpus(triples):
            began = now()
            told.put(document)
            told.put_claims(claims)
            processor, day = since(began)
            spent = spent[0] + processor, spent[1] + day
        show("documents and claims gathered", spent)
        with step("put together: statements, events, read model"):
            graph = writer.build(told)
        with step("made the current version"):
            writer.commit(graph)
    print(f"  {'store on the disk':48}{size_of(folder, STORE) / 1e6:8.0f} MB", flush=True)


def size_of(folder: Path, part: str) -> int:
    """The bytes of a part of the version in a folder."""
    return sum(path.stat().st_size for path in folder.glob(f"versions/*/{part}/*"))


def filled(folder: Path, quads: Path) -> None:
    """The same statements made a version, without what is made of claims: a graph to ask by SPARQL alone."""
    with step("the same statements, loaded and committed"), versions.writing(folder) as commit:
        store = ox.Store(str(versions.aside(folder) / STORE))
        with quads.open(encoding="utf-8", newline="\n") as lines:
            compact(store, load_quads(store, lines))
        counts = {"statements": len(store)}
        store.flush()
        del store
        commit({"counts": counts})


def dumped(folder: Path, quads: Path) -> None:
    """The statements as the store has them."""
    store = open_graph(folder).store
    with step("raw pyoxigraph: dump"):
        store.dump(str(quads), format=ox.RdfFormat.N_QUADS)


def loaded(folder: Path, quads: Path) -> None:
    """The same in a store that nobody prepared."""
    with step("raw pyoxigraph: bulk load"):
        store = ox.Store(str(folder))
        store.bulk_load(path=str(quads), format=ox.RdfFormat.N_QUADS)
        store.flush()


def exported(folder: Path, turtle: Path) -> None:
    """The statements sorted."""
    graph = open_graph(folder)
    with step("export: Turtle"), turtle.open("w", encoding="utf-8") as out:
        out.writelines(as_turtle(selection(graph)))


def measured(triples: int) -> None:
    """Each part in a process of its own."""
    print(f"about {triples:,} statements", flush=True)
    with tempfile.TemporaryDirectory() as name:
        kg, quads = f"{name}/kg", f"{name}/quads.nq"
        parts = [("built", kg, str(triples)), ("dumped", kg, quads), ("filled", f"{name}/filled", quads)]
        for part in [*parts, ("loaded", f"{name}/raw", quads), ("exported", kg, f"{name}/graph.ttl")]:
            subprocess.run([sys.executable, __file__, *part], check=True)


if __name__ == "__main__":
    match sys.argv[1:]:
        case ["built", where, number]:
            built(Path(where), int(number))
        case [("dumped" | "filled" | "loaded" | "exported") as part, where, file]:
            parts = {"dumped": dumped, "filled": filled, "loaded": loaded, "exported": exported}
            parts[part](Path(where), Path(file))
        case sizes:
            for size in map(int, sizes or ("100000", "1000000")):
                measured(size)
            sys.exit()
    print(f"  {'most memory':48}{resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:8.0f} MB", flush=True)
