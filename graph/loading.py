"""What goes into a store: the ontology, our own Turtle and the user's, and statements by the hundred thousand."""

from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from itertools import chain, islice
from pathlib import Path
from tempfile import TemporaryDirectory

import pyoxigraph as ox

from detente.graph.vocabulary import LABEL, ONTOLOGY, TYPE, term
from detente.ontology import files
from detente.ontology.errors import InvalidOntology
from detente.ontology.identifiers import CODE, ID

BATCH = 250_000  # statements that are sorted at once, in some 250 MB


def load_ontology(store: ox.Store, own: str = "") -> None:
    """Terms, codes, gazetteer and the user's `own` Turtle, in the graph id:graph-ontology."""
    for data in (*map(files.turtle, (*files.TERMS[:2], *files.GAZETTEER)), own.encode()):
        store.bulk_load(data, format=ox.RdfFormat.TURTLE, to_graph=ONTOLOGY)


def in_graph(triples: bytes | None, graph: ox.NamedNode) -> Iterator[str]:
    """The lines of N-Triples as lines of N-Quads in a named graph."""
    end = f" {graph} .\n"
    return (line.removesuffix(" .") + end for line in (triples or b"").decode().split("\n") if line)


def compact(store: ox.Store, batches: int) -> None:
    """Make a store of so many batches ready for questions: they lie in layers, into each of which one has to look."""
    if batches > 1:
        store.optimize()


def load_quads(store: ox.Store, quads: Iterable[str]) -> int:
    """Put lines of N-Quads into a store, so many at a time that memory stays as it is; how many times that was.

    What stands in the lines has been made of checked terms: it is not checked again. Lines are made and written down
    while the store takes in those before them.
    """
    lines, times, before = iter(quads), 0, None
    with TemporaryDirectory() as folder, ThreadPoolExecutor(1) as taking:
        for first in lines:
            path = Path(folder, f"{times}.nq")
            with path.open("w", encoding="utf-8", newline="\n") as file:
                file.writelines(chain([first], islice(lines, BATCH - 1)))
            if before:
                before.result()
            before = taking.submit(_take_in, store, path)
            times += 1
        if before:
            before.result()
    return times


def _take_in(store: ox.Store, path: Path) -> None:
    store.bulk_load(path=str(path), format=ox.RdfFormat.N_QUADS, lenient=True)
    path.unlink()


def run_versions(store: ox.Store) -> set[str]:
    """The versions of the software and its rules by which a store's claims were read."""
    runs = {quad.subject for quad in store.quads_for_pattern(None, TYPE, term("det:ExtractionRun"), None)}
    labels = (quad.object for run in runs for quad in store.quads_for_pattern(run, term("rdfs:label"), None, None))
    return {_value(label).removeprefix("detente").strip() for label in labels}


def own_triples(extra: Iterable[tuple[str, bytes]]) -> set[ox.Triple]:
    """The triples of the user's Turtle; raises InvalidOntology where it does not parse or leaves a node nameless."""
    found: set[ox.Triple] = set()
    for name, data in extra:
        try:
            found.update(_named_triples(name, data))
        except SyntaxError as wrong:
            raise InvalidOntology(f"{name}:{wrong.lineno or 1}: not Turtle: {wrong.msg}") from wrong
    return found


def _named_triples(name: str, data: bytes) -> Iterator[ox.Triple]:
    for quad in ox.parse(data, format=ox.RdfFormat.TURTLE, base_iri=ID):
        if isinstance(quad.subject, ox.BlankNode) or isinstance(quad.object, ox.BlankNode):
            where = quad.subject.value if isinstance(quad.subject, ox.NamedNode) else quad.predicate.value
            raise InvalidOntology(f"{name}: a node without a name at <{where}>; write id:something instead of [ ]")
        yield ox.Triple(quad.subject, quad.predicate, quad.object)


def named(store: ox.Store, graph: ox.NamedNode | None = None) -> dict[str, str]:
    """The preferred label of everything that has one in a graph, or in any; in English, and the first, of many."""
    found: dict[str, tuple[bool, str]] = {}
    for quad in store.quads_for_pattern(None, LABEL, None, graph):
        iri, label = _value(quad.subject), quad.object
        if isinstance(label, ox.Literal):
            rank = (label.language not in (None, "en"), label.value)
            found[iri] = min(rank, found.get(iri, rank))
    return {iri: label for iri, (_, label) in found.items()}


def named_in(own: str) -> dict[str, str]:
    """The preferred labels that the user's Turtle gives."""
    store = ox.Store()
    store.load(own, format=ox.RdfFormat.TURTLE)
    return named(store)


NAMES = {
    "skos:prefLabel": "label",
    "skos:altLabel": "other",
    "det:officialName": "other",
    "det:form": "other",
    "det:demonym": "seat",
    "det:metonym": "seat",
    "det:surname": "surname",
}


def called(store: ox.Store) -> dict[str, set[tuple[str, str]]]:
    """Every name in lower case with what bears it and the kind of name; offices and codes bear none."""
    offices = {_value(quad.subject) for quad in store.quads_for_pattern(None, TYPE, term("det:Office"), None)}
    owner = {_value(q.subject): _value(q.object) for q in store.quads_for_pattern(None, term("det:nameOf"), None, None)}
    found: dict[str, set[tuple[str, str]]] = {}
    for property_, kind in NAMES.items():
        for quad in store.quads_for_pattern(None, term(property_), None, None):
            bearer = _value(quad.subject)
            if bearer not in offices and not bearer.startswith(CODE):
                found.setdefault(_value(quad.object).lower(), set()).add((owner.get(bearer, bearer), kind))
    return found


def other_names(store: ox.Store) -> dict[str, list[str]]:
    """What things are called beside their label, sorted; short forms that need their document are left out."""
    owner = {_value(q.subject): _value(q.object) for q in store.quads_for_pattern(None, term("det:nameOf"), None, None)}
    found: dict[str, set[str]] = {}
    for property_ in ("skos:altLabel", "det:officialName", "det:form", "det:metonym"):
        for quad in store.quads_for_pattern(None, term(property_), None, None):
            bearer = _value(quad.subject)
            found.setdefault(owner.get(bearer, bearer), set()).add(_value(quad.object))
    return {bearer: sorted(forms) for bearer, forms in found.items()}


def _value(term: ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple) -> str:
    return "" if isinstance(term, ox.Triple) else term.value
