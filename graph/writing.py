"""The next version of a graph in its folder: built from documents and claims or taken over, then made current."""

import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

import pyoxigraph as ox

from detente.graph import versions
from detente.graph.building import put_together
from detente.graph.folder import ASKED, FORMAT, JUDGED, OWN, STORE, open_graph, stored
from detente.graph.gathering import Gathering, OnDisk, gathered
from detente.graph.judgement_file import append
from detente.graph.loading import compact, load_ontology, own_triples
from detente.graph.readings import Readings
from detente.graph.recording import Recorder, opened
from detente.graph.store import NO_TEXTS, Graph
from detente.graph.turtle import turtle
from detente.graph.versions import is_graph
from detente.graph.vocabulary import DERIVED, JUDGEMENTS
from detente.ontology.errors import DamagedGraph, GraphMissing, NotWritable, UnreadableInput
from detente.ontology.identifiers import digest
from detente.ontology.judgement_lines import write_judgement
from detente.ontology.judgements import Judgement, in_order
from detente.ontology.sources import sources

JOURNAL = "readings.jsonl"  # beside the versions, as long as a build is under way
GATHERED = "gathered.jsonl"  # beside the files of the version in the making, as long as it is made


class Writer:
    """The next version of a graph in the making; nothing of it is seen before `commit`."""

    def __init__(self, folder: Path, commit: versions.Commit) -> None:
        self._folder = folder
        self._new = versions.aside(folder)
        self._commit = commit
        self.before = _before(folder)

    def readings(self, how: str) -> Readings:
        """What need not be read again by those who read in the way that `how` names."""
        found = Readings(self._folder / JOURNAL, how)
        if self.before and self.before.about.get("how") == how:
            found.know(self.before, self.before.documents)
        return found

    def gathering(self) -> OnDisk:
        """Where documents and claims are put that are to be built from."""
        return OnDisk(self._new / GATHERED)

    def build(
        self,
        told: Gathering,
        *,
        judgements: Iterable[Judgement] = (),
        extra: Iterable[tuple[str, bytes]] = (),
        version: str = "",
        quotes: bool = True,
    ) -> Graph:
        """The graph of documents and claims; of the one that stands, what has not changed is taken over.

        Raises NotWritable where the disk refuses.
        """
        extra = list(extra)
        named = [[name, data.hex()] for name, data in extra]
        kin = digest(version, sources("detente.ontology", "detente.graph"), quotes, named)
        in_force = in_order(judgements)
        own = turtle(own_triples(extra))
        with self._refusals():
            store, ontology, before = self._store(own, kin)
            recorder = Recorder(self._new, store, before, ontology=ontology, quotes=quotes)
            batches = put_together(
                told, store, in_force, ontology=ontology, version=version, quotes=quotes, watching=recorder
            )
            recorder.take_out()
            about = {"kin": kin, "version": version, "quotes": quotes, "counts": recorder.counts}
            graph = stored(self._new, lambda: store, about, own=own, judgements=lambda: in_force[::-1])
            with ThreadPoolExecutor(1) as compacting:
                compacted = compacting.submit(compact, store, batches)
                recorder.finish(graph)
                compacted.result()
        told.close()
        return graph

    def _store(self, own: str, kin: str) -> tuple[ox.Store, ox.Store, Mapping[str, str]]:
        """The store to write to, one that has the ontology, and the digests of the document graphs that it has."""
        path = str(self._new / STORE)
        if self.before and self.before.about.get("kin") == kin:
            self.before.store.backup(path)
            store = ox.Store(path)
            store.remove_graph(JUDGEMENTS)
            store.remove_graph(DERIVED)
            return store, store, self.before.graphs
        ontology = ox.Store()
        load_ontology(ontology, own)
        return ox.Store(path), ontology, {}

    def judge(self, judgements: Iterable[Judgement]) -> Graph:
        """The graph that stands as if it had been built with these judgements instead of its own.

        Raises GraphMissing where none stands, UnreadableInput where it has no quotes.
        """
        before = self.before or open_graph(self._folder)
        if not before.quotes:
            raise UnreadableInput(NO_TEXTS)
        told = self.gathering()
        for name, document in before.documents.items():
            told.put(document)
            told.put_claims(before.claims_in(name))
        own = [("ontology.ttl", before.own.encode())] if before.own else []
        graph = self.build(told, judgements=judgements, extra=own, version=before.about["version"])
        graph.about["how"] = before.about.get("how", "")
        return graph

    def commit(self, graph: Graph, how: str = "") -> None:
        """Make the graph that was built the current one of the folder, and use it no more. Raises NotWritable."""
        with self._refusals():
            self._put(graph)
        self.before = None  # which holds a version that can go now
        self._commit(
            {"format": FORMAT, "asked": sources(*ASKED), "how": how, "quotes": graph.quotes, **graph.about},
        )
        (self._folder / JOURNAL).unlink(missing_ok=True)

    def _put(self, graph: Graph) -> None:
        """Write the rest of the files of the next version, and close its store."""
        in_force = [*reversed(graph.judgements.values())]
        if in_force:
            _write_lines(self._new / JUDGED, map(write_judgement, in_force))
            append(self._folder, in_force)
        if graph.own:
            _write_lines(self._new / OWN, [graph.own])
        graph.about["counts"]["statements"] = len(graph.store)
        graph.store.flush()
        graph.close()  # what is still open might still change
        (self._new / GATHERED).unlink(missing_ok=True)

    @contextmanager
    def _refusals(self) -> Iterator[None]:
        try:
            yield
        except (OSError, sqlite3.Error) as wrong:
            raise NotWritable(f"{self._folder}: {getattr(wrong, 'strerror', None) or wrong}") from wrong


def _before(folder: Path) -> Graph | None:
    """The graph that stands, if it is there and whole."""
    try:
        return open_graph(folder)
    except (GraphMissing, DamagedGraph):
        return None


def _write_lines(path: Path, rows: Iterable[str]) -> None:
    with opened(path) as file:
        file.writelines(rows)


def may_be_written(folder: Path) -> bool:
    """Whether a folder holds a graph or may come to: not there, empty, or what a build cut short has left."""
    if not folder.exists() or is_graph(folder):
        return True
    ours = (versions.VERSIONS, versions.WRITING, JOURNAL, JUDGED)
    return folder.is_dir() and all(path.name in ours for path in folder.iterdir())


@contextmanager
def writing(folder: Path) -> Iterator[Writer]:
    """The only writer of a folder; raises NotWritable where another process writes, or files lie that are not ours."""
    if not may_be_written(folder):
        raise NotWritable(f"{folder} exists and is not a graph of détente; choose another folder")
    with versions.writing(folder) as commit:
        yield Writer(folder, commit)


def write_graph(graph: Graph, folder: Path) -> None:
    """Make a graph in memory the current one of its folder; raises NotWritable and changes nothing on failure."""
    told = gathered(graph.documents.values(), graph.read_claims)
    own = [("ontology.ttl", graph.own.encode())] if graph.own else []
    with writing(folder) as writer:
        built = writer.build(
            told,
            judgements=graph.judgements.values(),
            extra=own,
            version=graph.about["version"],
            quotes=graph.quotes,
        )
        writer.commit(built)
