"""The W3C's SPARQL 1.1 query and syntax tests, through the path that `detente query` takes.

They are not ours to ship: `git clone https://github.com/w3c/rdf-tests`, and W3C_TESTS=rdf-tests/sparql/sparql11.
"""

import os
import warnings
from collections.abc import Iterator
from csv import DictReader
from dataclasses import dataclass, field
from pathlib import Path

import pyoxigraph as ox
import pytest
import rdflib
from rdflib.compare import isomorphic
from rdflib.namespace import RDF, XSD

from detente.graph.sparql import results
from detente.graph.store import Graph
from detente.ontology.errors import InvalidQuery

FOLDER = os.environ.get("W3C_TESTS", "")
MF = rdflib.Namespace("http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#")
RS = rdflib.Namespace("http://www.w3.org/2001/sw/DataAccess/tests/result-set#")
QT = rdflib.Namespace("http://www.w3.org/2001/sw/DataAccess/tests/test-query#")
FOLDERS = (
    "aggregates bind bindings cast construct csv-tsv-res exists functions grouping json-res negation "
    "project-expression property-path subquery syntax-query"
).split()
LEFT_OUT = {  # folders of the suite, and why
    **dict.fromkeys(
        "add basic-update clear copy delete delete-data delete-insert delete-where drop move syntax-update-1 "
        "syntax-update-2 update-silent".split(),
        "update: queries do not change a graph",
    ),
    **dict.fromkeys(["service", "syntax-fed"], "federation: SERVICE is refused"),
    **dict.fromkeys(
        ["protocol", "service-description", "graph-store-protocol", "http-rdf-update"], "HTTP: there is no server"
    ),
    "entailment": "entailment regimes: what follows is derived when the graph is built",
}
ZERO = "Oxigraph: a path of length zero does not match a term that no statement has"
LANGUAGE = "Oxigraph: GROUP_CONCAT of texts in one language keeps the language, as the newer tests for it want"
FAILING = {  # what does not pass, and why
    "aggregates/agg-empty-group-count-graph": "Oxigraph: COUNT in a GRAPH where nothing matches gives no row for the graph",
    "aggregates/agg-groupconcat-04": LANGUAGE,
    "aggregates/agg-groupconcat-06": LANGUAGE,
    "bindings/graph": "Oxigraph: VALUES alone in a GRAPH ?g does not bind ?g",
    "csv-tsv-res/tsv03": "Oxigraph: integers of derived types (xsd:negativeInteger) are stored as xsd:integer",
    "functions/bnode01": "Oxigraph: BNODE(text) gives one node for a text in all rows, not one a row",
    "negation/graph-minus": "Oxigraph: the variable of GRAPH counts as shared between the sides of MINUS",
    "property-path/zero_or_more_set_end": ZERO,
    "property-path/zero_or_more_set_start": ZERO,
    "property-path/zero_or_one_set_end": ZERO,
    "property-path/zero_or_one_set_start": ZERO,
    "syntax-query/test_4": "Oxigraph: a function that it does not know is an error, though the syntax is right",
    "syntax-query/test_42": "ours: FROM a graph that the store has not is refused",
}
RESULTS = {
    ".srx": ox.QueryResultsFormat.XML,
    ".srj": ox.QueryResultsFormat.JSON,
    ".tsv": ox.QueryResultsFormat.TSV,
}
NUMBERS = ("integer", "decimal", "double", "float")
Term = ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple | None

pytestmark = pytest.mark.slow


@dataclass(frozen=True, slots=True)
class Case:
    """One test of a manifest."""

    name: str  # folder/name
    kind: str
    query: Path
    data: tuple[Path, ...] = ()
    named: tuple[Path, ...] = field(default=())
    result: Path | None = None


def cases() -> Iterator[Case]:
    for folder in FOLDERS if FOLDER else ():
        path = (Path(FOLDER) / folder / "manifest.ttl").resolve()
        manifest = rdflib.Graph().parse(path, publicID=path.as_uri())
        for test in sorted(manifest.subjects(MF.action), key=str):
            action = manifest.value(test, MF.action)
            query = manifest.value(action, QT.query) or action
            yield Case(
                f"{folder}/{str(test).rpartition('#')[2]}",
                str(manifest.value(test, RDF.type)).removeprefix(str(MF)),
                _path(query),
                tuple(map(_path, manifest.objects(action, QT.data))),
                tuple(map(_path, manifest.objects(action, QT.graphData))),
                _path(result) if (result := manifest.value(test, MF.result)) else None,
            )


def _path(node: object) -> Path:
    return Path(str(node).removeprefix("file://"))


CASES = list(cases())


@pytest.mark.skipif(bool(FOLDER), reason="they run")
def test_the_suite_is_there() -> None:
    told = "THE W3C SPARQL TESTS DO NOT RUN: set W3C_TESTS to the folder sparql/sparql11 of github.com/w3c/rdf-tests"
    warnings.warn(told, stacklevel=1)
    pytest.skip(told)


@pytest.mark.skipif(not FOLDER, reason="W3C_TESTS is not set")
def test_every_folder_runs_or_is_left_out_for_a_reason() -> None:
    assert {path.parent.name for path in Path(FOLDER).glob("*/manifest.ttl")} == {*FOLDERS, *LEFT_OUT}
    assert {case.name for case in CASES} >= FAILING.keys()


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_w3c(case: Case, request: pytest.FixtureRequest) -> None:
    if reason := FAILING.get(case.name):
        request.applymarker(pytest.mark.xfail(reason=reason, strict=True))
    text = f"BASE <{case.query.as_uri()}>\n{case.query.read_text(encoding='utf-8')}"
    if "Negative" in case.kind:
        with pytest.raises(InvalidQuery):
            _results(case, text)
        return
    kind, data = _results(case, text)
    if case.kind.startswith("Positive"):
        return
    assert case.result is not None
    if kind == "triples":
        assert isomorphic(rdflib.Graph().parse(data=data, format="nt"), rdflib.Graph().parse(case.result))
        return
    told, wanted = (
        _solutions(data, ".srj"),
        _solutions(case.result.read_bytes(), case.result.suffix, case.result.as_uri()),
    )
    if isinstance(told, bool) or isinstance(wanted, bool):
        assert told == wanted
        return
    plain = case.result.suffix == ".csv"
    assert isomorphic(_rows(told, plain=plain), _rows(wanted, plain=plain)), f"{told}\n{wanted}"


def _results(case: Case, text: str) -> tuple[str, bytes]:
    """The answer of the engine to a test; raises InvalidQuery as `query` would."""
    store = ox.Store()
    for path in case.data:
        store.load(path=path, base_iri=path.as_uri())
    for path in case.data if "FROM" in text else ():
        store.load(path=path, base_iri=path.as_uri(), to_graph=ox.NamedNode(path.as_uri()))
    for path in case.named:
        store.load(path=path, base_iri=path.as_uri(), to_graph=ox.NamedNode(path.as_uri()))
    kind, data = results(Graph(lambda: store, tuple, tuple), text, union=False)
    if kind == "error":
        raise InvalidQuery(data.decode())
    return kind, data


Solutions = list[dict[str, Term]]


def _solutions(data: bytes, suffix: str, base: str = "") -> Solutions | bool:
    if suffix == ".csv":
        return [
            dict(zip(row, map(_of_csv, row.values()), strict=True)) for row in DictReader(data.decode().splitlines())
        ]
    if suffix == ".ttl":
        return _of_result_set(rdflib.Graph().parse(data=data, format="turtle", publicID=base))
    found = ox.parse_query_results(data, format=RESULTS[suffix])
    if isinstance(found, ox.QueryBoolean):
        return bool(found)
    names = [variable.value for variable in found.variables]
    return [dict(zip(names, row, strict=True)) for row in found]


def _of_csv(cell: str) -> Term:
    return ox.BlankNode(cell[2:]) if cell.startswith("_:") else ox.Literal(cell) if cell else None


def _of_result_set(graph: rdflib.Graph) -> Solutions:
    """The rows that a graph of the result set vocabulary describes."""
    return [
        {
            str(graph.value(binding, RS.variable)): _of_rdflib(graph.value(binding, RS.value))
            for binding in graph.objects(solution, RS.binding)
        }
        for solution in graph.objects(None, RS.solution)
    ]


def _of_rdflib(term: object) -> Term:
    """A node or a plain text, by its file's name alone where it lies in the suite."""
    return ox.NamedNode(str(term)) if isinstance(term, rdflib.URIRef) else ox.Literal(str(term))


def _rows(solutions: Solutions, *, plain: bool) -> rdflib.Graph:
    """The rows as a graph, so that blank nodes may be called otherwise; numbers by value, or without types as in CSV."""
    graph = rdflib.Graph()
    for row in solutions:
        node = rdflib.BNode()
        graph.add((node, RDF.type, MF.Row))
        for name, term in row.items():
            if term is not None:
                graph.add((node, MF[name], _term(term, plain=plain)))
    return graph


def _term(term: Term, *, plain: bool) -> rdflib.term.Node:
    match term:
        case ox.BlankNode():
            return rdflib.BNode(term.value)
        case ox.NamedNode():
            return rdflib.Literal(term.value) if plain else rdflib.URIRef(term.value)
        case ox.Literal():
            type_ = term.datatype.value.removeprefix(str(XSD))
            return rdflib.Literal(
                _value(term.value) if plain else f"{_value(term.value, type_)}^^{type_}@{term.language}"
            )
    raise AssertionError(term)


def _value(text: str, type_: str = "double") -> str:
    """The text of a value in the one way in which Oxigraph writes it."""
    if type_ == "boolean":
        return {"0": "false", "1": "true"}.get(text, text)
    try:
        return repr(float(text)) if type_ in NUMBERS else text
    except ValueError:
        return text
