"""The next version of a graph in its folder: built from documents and claims or taken over, then made current."""

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pyoxigraph as ox

from detente.graph import records, versions
from detente.graph.building import build_graph
from detente.graph.folder import ASKED, CLAIMS, DOCUMENTS, FORMAT, JUDGED, MODEL, OWN, STORE, open_graph
from detente.graph.judgement_file import append
from detente.graph.loading import run_versions
from detente.graph.readings import Readings
from detente.graph.store import NO_TEXTS, Graph
from detente.graph.tables import lay_out
from detente.graph.versions import is_graph
from detente.ontology import lines
from detente.ontology.claims import Claim
from detente.ontology.documents import Document
from detente.ontology.errors import DamagedGraph, GraphMissing, NotWritable, UnreadableInput
from detente.ontology.identifiers import digest
from detente.ontology.judgement_lines import write_judgement
from detente.ontology.judgements import Judgement
from detente.ontology.sources import sources

JOURNAL = "readings.jsonl"  # beside the versions, as long as a build is under way


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
            found.know(self.before.documents, self.before.read_claims)
        return found

    def build(
        self,
        documents: Iterable[Document],
        claims: Iterable[Claim],
        *,
        judgements: Iterable[Judgement] = (),
        extra: Iterable[tuple[str, bytes]] = (),
        version: str = "",
        quotes: bool = True,
    ) -> Graph:
        """The graph of these documents and claims; of the one that stands, what has not changed is taken over."""
        extra = list(extra)
        own = [[name, data.hex()] for name, data in extra]
        kin = digest(version, sources("detente.ontology", "detente.graph"), quotes, own)
        onto = None
        if quotes and self.before and self.before.about.get("kin") == kin:
            self.before.store.backup(str(self._new / STORE))
            onto = self.before, ox.Store(str(self._new / STORE))
        graph = build_graph(
            documents, claims, judgements=judgements, extra=extra, version=version, quotes=quotes, onto=onto
        )
        graph.about = {"kin": kin}
        return graph

    def judge(self, judgements: Iterable[Judgement]) -> Graph:
        """The graph that stands as if it had been built with these judgements instead of its own.

        Raises GraphMissing where none stands, UnreadableInput where it has no quotes.
        """
        before = self.before or open_graph(self._folder)
        if not before.quotes:
            raise UnreadableInput(NO_TEXTS)
        own = [("ontology.ttl", before.own.encode())] if before.own else []
        version = max(run_versions(before.store), default="")
        graph = self.build(
            before.documents.values(), before.read_claims, judgements=judgements, extra=own, version=version
        )
        graph.about["how"] = before.about.get("how", "")
        return graph

    def commit(self, graph: Graph, how: str = "") -> None:
        """Make the graph the current one of the folder, and use it no more. Raises NotWritable."""
        try:
            counts = self._put(graph)
        except (OSError, sqlite3.Error) as wrong:
            raise NotWritable(f"{self._folder}: {getattr(wrong, 'strerror', None) or wrong}") from wrong
        self.before = None  # which holds a version that can go now
        self._commit(
            {
                "format": FORMAT,
                "asked": sources(*ASKED),
                "how": how,
                "quotes": graph.quotes,
                "counts": counts,
                **graph.about,
            }
        )
        (self._folder / JOURNAL).unlink(missing_ok=True)

    def _put(self, graph: Graph) -> dict[str, int]:
        """Write the files of the next version; what they hold, by number."""
        documents = graph.documents.values()
        rows = (records.write_document(one, quotes=graph.quotes) for one in documents)
        _write_lines(self._new / DOCUMENTS, rows)
        if graph.quotes:
            _write_lines(self._new / CLAIMS, map(lines.write_line, graph.read_claims))
        in_force = [*reversed(graph.judgements.values())]
        if in_force:
            _write_lines(self._new / JUDGED, map(write_judgement, in_force))
            append(self._folder, in_force)
        if graph.own:
            _write_lines(self._new / OWN, [graph.own])
        lay_out(graph.store, self._new / MODEL, labels=graph.labels, names=graph.names, forms=graph.forms)
        count = len(graph.store)
        if (self._new / STORE).exists():
            graph.store.flush()
            graph.close()  # what is still open might still change
        else:
            _write_store(graph.store, self._new)
        return {"documents": len(documents), "claims": len(graph.read_claims), "statements": count}


def _before(folder: Path) -> Graph | None:
    """The graph that stands, if it is there and whole."""
    try:
        return open_graph(folder)
    except (GraphMissing, DamagedGraph):
        return None


def _write_lines(path: Path, rows: Iterable[str]) -> None:
    with path.open("w", encoding="utf-8", errors="surrogatepass", newline="\n") as file:
        file.writelines(rows)


def _write_store(store: ox.Store, new: Path) -> None:
    """A store in memory, put on the disk; by way of a file, so that no second copy stands in memory."""
    passing = new / "quads.nq"
    store.dump(str(passing), format=ox.RdfFormat.N_QUADS)
    written = ox.Store(str(new / STORE))
    written.bulk_load(path=str(passing), format=ox.RdfFormat.N_QUADS)
    written.flush()
    del written
    passing.unlink()


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
    with writing(folder) as writer:
        writer.commit(graph)
