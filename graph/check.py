"""Whether a graph keeps to the shapes: SHACL by pySHACL, and what takes two graphs at once by SPARQL.

With every build: each document's graph and the derived one, and the user's own Turtle. pySHACL works on rdflib graphs,
which are slow, so documents go through in chunks (time linear in them, memory constant), and of the ontology a chunk
gets only what its shapes look at: the class tree, and class, label and disputants of what it speaks of. With
`ontology=True` (`detente check --all`, and our own tests) the whole gazetteer too.
"""

from collections.abc import Iterable, Iterator
from functools import cache
from itertools import islice
from typing import TYPE_CHECKING

import pyoxigraph as ox

from detente.graph.finding import SEVERITIES, Finding
from detente.graph.idle import idle
from detente.graph.store import Graph
from detente.graph.tenures import clashes
from detente.graph.vocabulary import DERIVED, LABEL, ONTOLOGY, TYPE, term
from detente.ontology import files
from detente.ontology.identifiers import NS

if TYPE_CHECKING:
    import rdflib

CHUNK = 8000  # triples that pySHACL gets at once
QUESTIONS = ("check-met-with", "check-quotes", "check-reports")
_SUBCLASS = term("rdfs:subClassOf")


def check(graph: Graph, *, ontology: bool = False) -> tuple[Finding, ...]:
    """What is wrong with a graph, violations first; none is good."""
    found = {finding for triples in _chunks(graph, ontology=ontology) for finding in _validated(triples)}
    for name in QUESTIONS:
        rows = graph.answers(name)
        found |= {Finding("violation", row["focus"], row["path"], row["message"]) for row in rows}
    found |= {*clashes(graph), *idle(graph)}
    return tuple(sorted(found, key=lambda one: (SEVERITIES.index(one.severity), one)))


def document_of(graph: Graph, focus: str) -> str:
    """The id of the document that says the things of a finding's focus; "" where none does, as of an event."""
    for said in graph.store.quads_for_pattern(ox.NamedNode(focus), None, None, None):
        if isinstance(said.graph_name, ox.NamedNode) and said.graph_name not in (ONTOLOGY, DERIVED):
            for quad in graph.store.quads_for_pattern(None, term("det:documentId"), None, said.graph_name):
                if isinstance(quad.object, ox.Literal):
                    return quad.object.value
    return ""


def check_triples(triples: Iterable[ox.Triple]) -> tuple[Finding, ...]:
    """What is wrong with a few triples by themselves, such as a fragment of a gazetteer."""
    return tuple(sorted(_validated([*triples, *_classes()])))


def _chunks(graph: Graph, *, ontology: bool) -> Iterator[list[ox.Triple]]:
    """The graph in lists of triples that can be judged by themselves."""
    store = graph.store
    chunk: list[ox.Triple] = []
    skipped = (ONTOLOGY, DERIVED)
    names = [name for name in store.named_graphs() if isinstance(name, ox.NamedNode) and name not in skipped]
    for name in sorted(names, key=lambda node: node.value):
        chunk += _triples(store, name)
        if len(chunk) >= CHUNK:
            yield [*chunk, *_context(store, chunk)]
            chunk = []
    if chunk:
        yield [*chunk, *_context(store, chunk)]
    yield from _by_subject(store, DERIVED)
    if ontology:
        yield from _by_subject(store, ONTOLOGY)
    elif graph.own:
        own = [_triple(quad) for quad in ox.parse(graph.own, format=ox.RdfFormat.TURTLE)]
        yield [*own, *_context(store, own)]


def _by_subject(store: ox.Store, name: ox.NamedNode) -> Iterator[list[ox.Triple]]:
    """A large graph in chunks that never part what is said of one subject."""
    subjects = iter(sorted({quad.subject for quad in store.quads_for_pattern(None, None, None, name)}, key=str))
    while some := list(islice(subjects, CHUNK // 10)):
        quads = [quad for subject in some for quad in store.quads_for_pattern(subject, None, None, name)]
        chunk = [_triple(quad) for quad in quads if quad.predicate.value != f"{NS}metWith"]
        yield [*chunk, *_classes()]


def _triples(store: ox.Store, name: ox.NamedNode) -> Iterator[ox.Triple]:
    return (_triple(quad) for quad in store.quads_for_pattern(None, None, None, name))


def _triple(quad: ox.Quad) -> ox.Triple:
    return ox.Triple(quad.subject, quad.predicate, quad.object)


def _context(store: ox.Store, chunk: Iterable[ox.Triple]) -> Iterator[ox.Triple]:
    """The class tree, and of all that the chunk speaks of and the ontology knows what its shape asks for."""
    yield from _classes()
    named = {triple.object for triple in chunk if isinstance(triple.object, ox.NamedNode)}
    for thing in sorted(named, key=str):
        for predicate in (TYPE, LABEL, term("det:disputant")):
            quads = store.quads_for_pattern(thing, predicate, None, ONTOLOGY)
            yield from (_triple(quad) for quad in quads if not _is_term(quad))


def _is_term(quad: ox.Quad) -> bool:
    """Whether a statement is about our vocabulary and not about the world."""
    return isinstance(quad.subject, ox.NamedNode) and quad.subject.value.startswith(NS)


@cache
def _classes() -> tuple[ox.Triple, ...]:
    """The class tree of our terms."""
    quads = ox.parse(files.turtle("terms"), format=ox.RdfFormat.TURTLE)
    return tuple(_triple(quad) for quad in quads if quad.predicate == _SUBCLASS)


@cache
def _shapes() -> "rdflib.Graph":
    import rdflib

    return rdflib.Graph().parse(data=files.turtle("shapes"), format="turtle")


def _validated(triples: Iterable[ox.Triple]) -> list[Finding]:
    """What pySHACL finds in the triples."""
    import pyshacl
    from rdflib import RDF, SH, Graph

    data = _rdflib(triples)
    _, report, _ = pyshacl.validate(data, shacl_graph=_shapes(), inference="none", inplace=True, advanced=False)
    assert isinstance(report, Graph)
    return [_finding(report, result) for result in report.subjects(RDF.type, SH.ValidationResult)]


def _finding(report: "rdflib.Graph", result: "rdflib.term.Node") -> Finding:
    from rdflib import SH

    def said(predicate: "rdflib.URIRef") -> str:
        return str(report.value(result, predicate) or "")

    path = report.value(result, SH.resultPath)
    return Finding(
        severity=said(SH.resultSeverity).rpartition("#")[2].lower(),
        focus=said(SH.focusNode),
        path=_path(report, path),
        message=said(SH.resultMessage),
        value=said(SH.value),
    )


def _path(report: "rdflib.Graph", path: "rdflib.term.Node | None") -> str:
    """The local names of a path, joined by slashes."""
    from rdflib import BNode
    from rdflib.collection import Collection

    if path is None:
        return ""
    steps = list(Collection(report, path)) if isinstance(path, BNode) else [path]
    return "/".join(str(step).rpartition("#")[2].rpartition("/")[2] for step in steps)


def _rdflib(triples: Iterable[ox.Triple]) -> "rdflib.Graph":
    from rdflib import Graph, Literal, URIRef
    from rdflib.term import Node

    @cache
    def made(term: ox.NamedNode | ox.Literal) -> Node:
        if isinstance(term, ox.NamedNode):
            return URIRef(term.value)
        language = term.language
        return Literal(term.value, lang=language, datatype=None if language else URIRef(term.datatype.value))

    data = Graph()
    for triple in triples:
        data.add((made(triple.subject), made(triple.predicate), made(triple.object)))
    return data
