"""What a version holds beside its store, written down while documents and events go into that."""

import hashlib
import json
from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from typing import TextIO

import pyoxigraph as ox

from detente.graph import records
from detente.graph.folder import CLAIMS, DOCUMENTS, GRAPHS, MODEL
from detente.graph.folding import Event
from detente.graph.store import Graph
from detente.graph.tables import Tables
from detente.graph.vocabulary import document_graph
from detente.ontology import lines
from detente.ontology.claims import Claim
from detente.ontology.documents import Document


class Recorder:
    """The files of a version in the making; of a store's document graphs only those are written that differ."""

    def __init__(
        self, folder: Path, store: ox.Store, before: Mapping[str, str], *, ontology: ox.Store, quotes: bool
    ) -> None:
        """The store has, by document, graphs of the digests that `before` has; another may have the ontology."""
        self._folder, self._store, self._before, self._quotes = folder, store, before, quotes
        self._graphs: dict[str, str] = {}
        self._documents = opened(folder / DOCUMENTS)
        self._claims = opened(folder / CLAIMS) if quotes else None
        self._tables = Tables(folder / MODEL, ontology, quotes=quotes)
        self.counts: Counter[str] = Counter(documents=0, claims=0)

    def document(self, document: Document, read: list[Claim], counting: list[Claim], rejected: list[Claim]) -> None:
        """Write down a document and its claims."""
        self._documents.write(records.write_document(document, quotes=self._quotes))
        if self._claims:
            self._claims.writelines(map(lines.write_line, read))
        self._tables.document(document, counting, rejected)
        self.counts.update(documents=1, claims=len(read))

    def quads(self, document: Document, quads: list[str]) -> list[str]:
        """The lines of a document's graph, none if they are in the store; others are taken out of it."""
        name = document.id
        self._graphs[name] = hashlib.sha256("".join(quads).encode()).hexdigest()
        if self._before.get(name) == self._graphs[name]:
            return []
        if name in self._before:
            self._store.remove_graph(document_graph(name))
        return quads

    def event(self, event: Event) -> None:
        """Write down an event."""
        self._tables.event(event)

    def take_out(self) -> None:
        """Take the documents out of the store that are no more."""
        for gone in self._before.keys() - self._graphs.keys():
            self._store.remove_graph(document_graph(gone))

    def finish(self, graph: Graph) -> None:
        """Finish the files of the store's graph."""
        self.close()
        (self._folder / GRAPHS).write_text(json.dumps(self._graphs, indent=0), encoding="ascii")
        self._tables.finish(self._store, labels=graph.labels, names=graph.names, forms=graph.forms)

    def close(self) -> None:
        """Let the files of lines go."""
        self._documents.close()
        if self._claims:
            self._claims.close()


def opened(path: Path) -> TextIO:
    """A file of a version, to be written: with whatever characters a text has."""
    return path.open("w", encoding="utf-8", errors="surrogatepass", newline="\n")
