"""RDF/XML, a description a subject."""

import re
from collections.abc import Iterator

import pyoxigraph as ox

from detente.graph.selection import Selection
from detente.graph.turtle import Term
from detente.graph.vocabulary import PREFIXES
from detente.ontology.errors import NotWritable

_STRING = PREFIXES["xsd"] + "string"
_BY_IRI = {iri: prefix for prefix, iri in PREFIXES.items()}
_LOCAL = re.compile(r"[A-Za-z_][A-Za-z0-9_.-]*$")
_SYNTAX = frozenset(  # names of rdf: that mean something else in RDF/XML than a property
    "RDF ID about parseType resource nodeID datatype Description li aboutEach aboutEachPrefix bagID".split()
)
_ESCAPES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\r": "&#13;"}
_ESCAPED = re.compile('[&<>"\r]')
_IMPOSSIBLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")  # no XML 1.0 holds these, escaped or not


def as_rdfxml(chosen: Selection) -> Iterator[str]:
    """All graphs merged, as RDF/XML; characters that XML cannot hold become U+FFFD.

    Raises NotWritable at a property whose IRI does not end in a name, for which RDF/XML has no way.
    """
    names = "".join(f'\n  xmlns:{prefix}="{_escaped(iri)}"' for prefix, iri in PREFIXES.items())
    yield f'<?xml version="1.0" encoding="UTF-8"?>\n<rdf:RDF{names}>\n'
    for about in chosen.merged():
        yield f"  <rdf:Description {_subject(about.subject)}>\n"
        yield from sorted({_property(quad) for quad in about.quads()})
        yield "  </rdf:Description>\n"
    yield "</rdf:RDF>\n"


def _subject(subject: str) -> str:
    if subject.startswith("_:"):
        return f'rdf:nodeID="b{subject[2:]}"'
    return f'rdf:about="{_escaped(subject[1:-1])}"'


def _property(quad: ox.Quad) -> str:
    tag, names = _tag(quad.predicate.value)
    match quad.object:
        case ox.Literal():
            return f"    <{tag}{names}{_kind(quad.object)}>{_escaped(quad.object.value)}</{tag}>\n"
        case ox.NamedNode():
            return f'    <{tag}{names} rdf:resource="{_escaped(quad.object.value)}"/>\n'
        case ox.BlankNode():
            return f'    <{tag}{names} rdf:nodeID="b{quad.object.value}"/>\n'
    raise _no_way(quad.object)


def _tag(iri: str) -> tuple[str, str]:
    """The name of the element of a property, and the declaration that it needs."""
    local = _LOCAL.search(iri)
    start = iri[: local.start()] if local else ""
    if local is None or not start or (start == PREFIXES["rdf"] and local[0] in _SYNTAX):
        raise _no_way(ox.NamedNode(iri))
    if prefix := _BY_IRI.get(start):
        return f"{prefix}:{local[0]}", ""
    return f"own:{local[0]}", f' xmlns:own="{_escaped(start)}"'


def _kind(literal: ox.Literal) -> str:
    if literal.language:
        return f' xml:lang="{literal.language}"'
    type_ = literal.datatype.value
    return "" if type_ == _STRING else f' rdf:datatype="{_escaped(type_)}"'


def _escaped(text: str) -> str:
    return _IMPOSSIBLE.sub("\ufffd", _ESCAPED.sub(lambda found: _ESCAPES[found[0]], text))


def _no_way(thing: Term) -> NotWritable:
    return NotWritable(f"RDF/XML has no way to write {thing} here; choose another format")
