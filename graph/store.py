"""A graph in memory and in its folder: claims and documents as JSON lines, what follows from them as TriG.

kg/claims.jsonl     the claims, by document and place
kg/documents.jsonl  the documents with their texts
kg/graph.trig       one named graph a document, and the derived one
kg/ontology.ttl     the user's own Turtle, if there is any
kg/named.ttl        what the ontology says of all that the documents name
"""

import shutil
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cached_property
from pathlib import Path

import pyoxigraph as ox

from detente.graph import records
from detente.graph.derive import derive
from detente.graph.excerpt import excerpt
from detente.graph.loading import called, load_ontology, named, named_in, other_names, own_triples
from detente.graph.rdf import document_quads
from detente.graph.turtle import trig, turtle
from detente.graph.vocabulary import ONTOLOGY
from detente.ontology import edtf, lines
from detente.ontology.claims import Claim, EventReport, Time
from detente.ontology.documents import Document
from detente.ontology.errors import GraphMissing, NotWritable, UnreadableInput

CLAIMS, DOCUMENTS, GRAPH, OWN, NAMED = FILES = (
    "claims.jsonl",
    "documents.jsonl",
    "graph.trig",
    "ontology.ttl",
    "named.ttl",
)
NO_TEXTS = "this graph was built without quotes; build it again from the documents"


class Graph:
    """Claims, documents and the triples that follow from them; documents and claims are read when first asked for."""

    def __init__(
        self,
        store: ox.Store,
        documents: Callable[[], Iterable[Document]],
        claims: Callable[[], Iterable[Claim]],
        *,
        own: str = "",
        quotes: bool = True,
        whole: bool = True,
    ) -> None:
        self.store = store
        self.whole = whole  # whether the store has all of the ontology, not only what the documents name
        self.own = own  # the user's ontology as Turtle
        self.quotes = quotes
        self._documents = documents
        self._claims = claims

    def complete(self) -> None:
        """Load the rest of the ontology, for questions about things that the documents do not name."""
        if self.whole:
            return
        load_ontology(self.store, self.own)
        self.whole = True
        for derived in ("labels", "names", "forms"):
            self.__dict__.pop(derived, None)

    @cached_property
    def documents(self) -> Mapping[str, Document]:
        """The documents by id, sorted."""
        return {document.id: document for document in sorted(self._documents(), key=lambda document: document.id)}

    @cached_property
    def claims(self) -> Mapping[str, Claim]:
        """The claims by IRI, sorted by document and place; none in a graph without quotes."""
        return {claim.id: claim for claim in sorted(self._claims(), key=_place)}

    @cached_property
    def labels(self) -> Mapping[str, str]:
        """The name to show of everything that has one; the user's ontology decides where it gives one."""
        return named(self.store) | named_in(self.own)

    @cached_property
    def names(self) -> Mapping[str, set[tuple[str, str]]]:
        """Every name in lower case with its bearers, each with the kind of name it is to them."""
        return called(self.store)

    @cached_property
    def forms(self) -> Mapping[str, list[str]]:
        """Every other name of everything that has one, sorted."""
        return other_names(self.store)

    def label(self, iri: str) -> str:
        """The name to show; the IRI where there is none."""
        return self.labels.get(iri, iri)

    def quads(self, *, ontology: bool = False) -> Iterator[ox.Quad]:
        """Every statement with its named graph, with or without the ontology's."""
        if ontology:
            self.complete()
        for quad in self.store:
            if ontology or quad.graph_name != ONTOLOGY:
                yield quad


def _place(claim: Claim) -> tuple[str, int, str]:
    return claim.evidence.document, claim.evidence.start, claim.id


def build_graph(
    documents: Iterable[Document],
    claims: Iterable[Claim],
    *,
    extra: Iterable[tuple[str, bytes]] = (),
    version: str = "",
    quotes: bool = True,
) -> Graph:
    """The graph of documents and their claims; `extra` is the user's Turtle (name, bytes).

    Two readings of one claim count once, the surer one. Without `quotes` no sentence of a document is in it.
    """
    texts = {document.id: document for document in documents}
    told = _surest(claims, texts)
    own = turtle(own_triples(extra))
    store = ox.Store()
    load_ontology(store, own)
    known = frozenset(named(store))
    by_document: dict[str, list[Claim]] = {name: [] for name in texts}
    for claim in told:
        by_document[claim.evidence.document].append(claim)
    for name, document in texts.items():
        quads = document_quads(document, by_document[name], known=known, version=version, quotes=quotes)
        store.bulk_extend(quads)
    reports = (claim for claim in told if isinstance(claim, EventReport))
    derive(store, reports, {name: document.date for name, document in texts.items()})
    return Graph(store, texts.values, lambda: told, own=own, quotes=quotes)


def extend_graph(
    graph: Graph,
    documents: Iterable[Document],
    claims: Iterable[Claim],
    *,
    extra: Iterable[tuple[str, bytes]] = (),
    version: str = "",
) -> Graph:
    """The graph with documents added, or replaced where it has one of the same id: as if built from all at once."""
    if not graph.quotes:
        raise UnreadableInput(NO_TEXTS)
    new = {document.id: document for document in documents}
    kept = [claim for claim in graph.claims.values() if claim.evidence.document not in new]
    own = [("ontology.ttl", graph.own.encode())] if graph.own else []
    all_documents = {**graph.documents, **new}.values()
    return build_graph(all_documents, [*kept, *claims], extra=[*own, *extra], version=version)


def _surest(claims: Iterable[Claim], documents: Mapping[str, Document]) -> list[Claim]:
    """One claim an id, in the order of the documents; raises UnreadableInput at one that its document contradicts."""
    for document in documents.values():
        _check_date(document.date, document.id)
    found: dict[str, Claim] = {}
    for claim in claims:
        _check_quote(claim, documents)
        time: Time | None = getattr(claim, "time", None)
        _check_date(time.edtf if time else "", claim.evidence.document)
        name = claim.id
        if name not in found or _sureness(claim) > _sureness(found[name]):
            found[name] = claim
    return sorted(found.values(), key=_place)


def _sureness(claim: Claim) -> tuple[float, str, str]:
    return claim.confidence, claim.rule, lines.write_line(claim)


def _check_quote(claim: Claim, documents: Mapping[str, Document]) -> None:
    at = claim.evidence
    document = documents.get(at.document)
    if document is None:
        raise UnreadableInput(f'a claim is about the document "{at.document}", which is not among those given')
    if document.text[at.start : at.end] != at.quote:
        raise UnreadableInput(f'"{at.document}", characters {at.start} to {at.end}: not what the claim quotes')


def _check_date(date: str, document: str) -> None:
    try:
        edtf.bounds(date or "../..")
    except ValueError as wrong:
        raise UnreadableInput(f'"{document}": {wrong}') from wrong


def write_graph(graph: Graph, folder: Path) -> None:
    """The graph in its folder, in place of an older one there; raises NotWritable and changes nothing on failure.

    Files of other names that lie in the older folder are kept.
    """
    if folder.exists() and not (folder.is_dir() and (is_graph(folder) or not any(folder.iterdir()))):
        raise NotWritable(f"{folder} exists and is not a graph of détente; choose another folder")
    new: Path | None = None
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        new = Path(tempfile.mkdtemp(prefix=f".{folder.name}-", dir=folder.parent))
        new.chmod(0o755)
        _fill(graph, new, folder)
        _swap(new, folder)
    except OSError as wrong:
        raise NotWritable(f"{folder}: {wrong.strerror or wrong}") from wrong
    finally:
        if new is not None:
            shutil.rmtree(new, ignore_errors=True)


def _fill(graph: Graph, new: Path, old: Path) -> None:
    for path in old.iterdir() if old.exists() else ():
        if path.name not in FILES:
            (shutil.copytree if path.is_dir() else shutil.copy2)(path, new / path.name)
    documents = "".join(records.write_document(d, quotes=graph.quotes) for d in graph.documents.values())
    _write(new / DOCUMENTS, documents)
    if graph.quotes:
        _write(new / CLAIMS, "".join(map(lines.write_line, graph.claims.values())))
    if graph.own:
        _write(new / OWN, graph.own)
    graph.complete()
    _write(new / NAMED, turtle(excerpt(graph.store)))
    _write(new / GRAPH, trig(graph.quads()))


def _write(path: Path, text: str) -> None:
    path.write_bytes(text.encode("utf-8", "surrogatepass"))


def _swap(new: Path, folder: Path) -> None:
    """Put the new folder in the old one's place; the old one comes back if that fails."""
    if not folder.exists():
        new.rename(folder)
        return
    aside = new.with_name(f"{new.name}-old")
    folder.rename(aside)
    try:
        new.rename(folder)
    except OSError:
        aside.rename(folder)
        raise
    shutil.rmtree(aside, ignore_errors=True)


def is_graph(folder: Path) -> bool:
    """Whether a folder holds a graph."""
    return (folder / GRAPH).is_file() and (folder / DOCUMENTS).is_file()


def open_graph(folder: Path) -> Graph:
    """The graph in a folder, with as much of the ontology as its documents name; GraphMissing where there is none."""
    if not is_graph(folder):
        raise GraphMissing(f"no graph in {folder}; build one with: detente build DOCUMENTS -o {folder}")
    store = ox.Store()
    own = (folder / OWN).read_text(encoding="utf-8") if (folder / OWN).is_file() else ""
    _load(store, folder / NAMED, ox.RdfFormat.TURTLE, ONTOLOGY)
    _load(store, folder / GRAPH, ox.RdfFormat.TRIG)
    documents, claims = folder / DOCUMENTS, folder / CLAIMS
    quotes = claims.is_file()
    return Graph(
        store,
        lambda: records.read_documents(_lines(documents), str(documents)),
        lambda: lines.read_lines(_lines(claims), str(claims)) if quotes else (),
        own=own,
        quotes=quotes,
        whole=False,
    )


def _load(store: ox.Store, path: Path, format: ox.RdfFormat, graph: ox.NamedNode | None = None) -> None:
    try:
        store.bulk_load(path=path, format=format, to_graph=graph)
    except SyntaxError as wrong:
        raise UnreadableInput(f"{path}:{wrong.lineno or 1}: damaged: {wrong.msg}; build the graph again") from wrong
    except OSError as wrong:
        raise UnreadableInput(f"{path}: {wrong.strerror or wrong}; build the graph again") from wrong


def _lines(path: Path) -> Iterator[str]:
    with path.open(encoding="utf-8", errors="surrogatepass", newline="\n") as file:
        yield from file
