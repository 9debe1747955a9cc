"""Terms and graph names that the room writes and asks for, as pyoxigraph nodes."""

import re
from functools import cache

import pyoxigraph as ox

from detente.ontology.errors import UnreadableInput
from detente.ontology.identifiers import CODE, ID, NS, digest, kebab

PREFIXES = {
    "code": CODE,
    "dcterms": "http://purl.org/dc/terms/",
    "det": NS,
    "id": ID,
    "oa": "http://www.w3.org/ns/oa#",
    "owl": "http://www.w3.org/2002/07/owl#",
    "prov": "http://www.w3.org/ns/prov#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "vann": "http://purl.org/vocab/vann/",
    "wd": "http://www.wikidata.org/entity/",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
_LONE_SURROGATE = re.compile("[\ud800-\udfff]")


def node(iri: str) -> ox.NamedNode:
    """An IRI as a node; raises UnreadableInput where it is none, as in claims that others wrote."""
    try:
        return ox.NamedNode(iri)
    except ValueError as wrong:
        raise UnreadableInput(f'"{iri}" in the claims is not an IRI: {wrong}') from wrong


@cache
def term(name: str) -> ox.NamedNode:
    """The node of a prefixed name: `term("skos:prefLabel")`."""
    prefix, _, local = name.partition(":")
    return node(PREFIXES[prefix] + local)


@cache
def code(scheme: str, value: str) -> ox.NamedNode:
    """The concept of a closed list: `code("relation", "tradedAgainst")` is code:relation-traded-against."""
    return node(f"{CODE}{scheme}-{kebab(value)}")


def text(value: str) -> ox.Literal:
    """A string literal, verbatim but for lone surrogates, which no RDF syntax can hold."""
    return ox.Literal(_LONE_SURROGATE.sub("\ufffd", value))


def typed(value: str, datatype: str) -> ox.Literal:
    """A literal of an XML Schema type: `typed("true", "boolean")`."""
    return ox.Literal(value, datatype=ox.NamedNode(PREFIXES["xsd"] + datatype))


TYPE = term("rdf:type")
LABEL = term("skos:prefLabel")
ONTOLOGY = node(ID + "graph-ontology")
DERIVED = node(ID + "graph-derived")
JUDGEMENTS = node(ID + "graph-judgements")


def document_graph(document: str) -> ox.NamedNode:
    """The named graph of a document, by the document's id."""
    return node(f"{ID}graph-{digest(document)}")
