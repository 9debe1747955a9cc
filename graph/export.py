"""Graphs and networks in the formats of other tools; the same content gives the same bytes."""

import csv
import io
import json
from collections.abc import Callable, Iterable, Mapping
from typing import Any
from xml.etree import ElementTree

import networkx
import pyoxigraph as ox

from detente.graph import turtle
from detente.graph.store import Graph
from detente.graph.vocabulary import PREFIXES

Texts = dict[str, str]
FORMULA = ("=", "+", "-", "@", "\t", "\r")  # a spreadsheet would run a cell that starts so


def as_turtle(graph: Graph, *, ontology: bool = False) -> str:
    """All named graphs merged into one, as Turtle."""
    return turtle.turtle(graph.quads(ontology=ontology))


def as_trig(graph: Graph, *, ontology: bool = False) -> str:
    """The named graphs as TriG."""
    return turtle.trig(graph.quads(ontology=ontology))


def as_ntriples(graph: Graph, *, ontology: bool = False) -> str:
    """All named graphs merged, one statement a line, sorted."""
    quads = graph.quads(ontology=ontology)
    return _lines(
        ox.serialize([ox.Triple(q.subject, q.predicate, q.object)], format=ox.RdfFormat.N_TRIPLES) for q in quads
    )


def as_nquads(graph: Graph, *, ontology: bool = False) -> str:
    """One statement with its named graph a line, sorted."""
    return _lines(ox.serialize([quad], format=ox.RdfFormat.N_QUADS) for quad in graph.quads(ontology=ontology))


def _lines(lines: Iterable[bytes | None]) -> str:
    return b"".join(sorted({line or b"" for line in lines})).decode()


def as_jsonld(graph: Graph, *, ontology: bool = False) -> str:
    """The named graphs as JSON-LD with our prefixes, by rdflib, sorted."""
    from rdflib import Dataset

    data = Dataset()
    data.parse(data=as_nquads(graph, ontology=ontology), format="nquads")
    rows = json.loads(data.serialize(format="json-ld", context=PREFIXES, auto_compact=False))
    return json.dumps(_sorted(rows), ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def _sorted(value: Any) -> Any:
    """JSON with its lists in order: those of JSON-LD are sets."""
    if isinstance(value, dict):
        return {key: _sorted(part) for key, part in value.items()}
    if isinstance(value, list):
        return sorted(map(_sorted, value), key=lambda part: json.dumps(part, sort_keys=True))
    return value


def as_graphml(network: networkx.MultiGraph) -> str:
    """A network as GraphML; lists become text."""
    return _xml(networkx.generate_graphml(_plain(network), named_key_ids=True))


def as_gexf(network: networkx.MultiGraph) -> str:
    """A network as GEXF 1.2draft, as Gephi reads it."""
    written = "\n".join(networkx.generate_gexf(_plain(network), version="1.2draft"))
    root = ElementTree.fromstring(written)
    for meta in root.iter("{http://www.gexf.net/1.2draft}meta"):
        meta.attrib.pop("lastmodifieddate", None)  # the clock has no part in what we write
    ElementTree.register_namespace("", "http://www.gexf.net/1.2draft")
    return _xml([ElementTree.tostring(root, encoding="unicode")])


def _xml(lines: Iterable[str]) -> str:
    text = "\n".join(lines)
    return text if text.startswith("<?xml") else f'<?xml version="1.0" encoding="UTF-8"?>\n{text}\n'


def _plain(network: networkx.MultiGraph) -> networkx.MultiGraph:
    """The network with sorted nodes and edges, numbered keys and attributes that XML can hold."""
    plain = networkx.MultiGraph()
    for node in sorted(network):
        plain.add_node(node, **_texts(network.nodes[node]))
    for number, (one, other, fact) in enumerate(_edges(network)):
        plain.add_edge(one, other, key=number, **fact)
    return plain


def _edges(network: networkx.MultiGraph) -> list[tuple[str, str, Texts]]:
    rows = [(*sorted((one, other)), _texts(fact)) for one, other, fact in network.edges(data=True)]
    return sorted(rows, key=lambda row: (row[0], row[1], sorted(row[2].items())))


def _texts(attributes: Mapping[str, Any]) -> Texts:
    """Attributes as text, evidence as JSON; control characters, which XML 1.0 cannot hold, become spaces."""
    return {name: "".join(map(_allowed, _text(value))) for name, value in sorted(attributes.items())}


def _allowed(letter: str) -> str:
    fine = letter >= " " and letter not in "\ufffe\uffff" and not "\ud800" <= letter <= "\udfff"
    return letter if fine or letter in "\t\n\r" else " "


def _text(value: Any) -> str:
    match value:
        case bool():
            return str(value).lower()
        case [str(), *_]:
            return "; ".join(value)
        case list() | tuple() | dict():
            return json.dumps(value, ensure_ascii=False, sort_keys=True) if value else ""
    return "" if value is None else str(value)


def nodes_csv(network: networkx.MultiGraph) -> str:
    """One row a node."""
    return _csv(
        ["id", "label", "type", "names"], [{"id": node, **_texts(network.nodes[node])} for node in sorted(network)]
    )


def edges_csv(network: networkx.MultiGraph) -> str:
    """One row an edge; `from` and `to` are the ends, `source` and `target` say the direction where there is one."""
    rows = [{"from": one, "to": other, **fact} for one, other, fact in _edges(network)]
    rest = sorted({name for row in rows for name in row} - {"from", "to"})
    return _csv(["from", "to", *rest], rows)


def _csv(header: list[str], rows: Iterable[Texts]) -> str:
    out = io.StringIO()
    writer = csv.DictWriter(out, header, restval="", extrasaction="ignore", lineterminator="\n")
    writer.writeheader()
    writer.writerows({name: safe(value) for name, value in row.items()} for row in rows)
    return out.getvalue()


def safe(cell: str) -> str:
    """A cell that no spreadsheet takes for a formula."""
    return f"'{cell}" if cell.startswith(FORMULA) else cell


GRAPHS: dict[str, Callable[..., str]] = {
    "turtle": as_turtle,
    "trig": as_trig,
    "ntriples": as_ntriples,
    "nquads": as_nquads,
    "jsonld": as_jsonld,
}
NETWORKS: dict[str, Callable[[networkx.MultiGraph], str]] = {
    "graphml": as_graphml,
    "gexf": as_gexf,
    "nodes-csv": nodes_csv,
    "edges-csv": edges_csv,
}
