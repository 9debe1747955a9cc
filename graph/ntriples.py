"""Terms as N-Triples writes them: text for the bulk loader, which takes it at half the price of objects; and back."""

import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache

import pyoxigraph as ox

from detente.graph import vocabulary
from detente.ontology import edtf

Statement = tuple[str, str, str]
Statements = Iterator[Statement]
_XSD = vocabulary.PREFIXES["xsd"]
_ODD = re.compile('["\\\\\n\r\ud800-\udfff]')
_ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r"}


@lru_cache(maxsize=1 << 14)
def node(iri: str) -> str:
    """An IRI; raises UnreadableInput where it is none, as in claims that others wrote."""
    return str(vocabulary.node(iri))


@cache
def term(name: str) -> str:
    """The IRI of a prefixed name: `term("skos:prefLabel")`."""
    return str(vocabulary.term(name))


@cache
def code(scheme: str, value: str) -> str:
    """The concept of a closed list: `code("relation", "tradedAgainst")` is code:relation-traded-against."""
    return str(vocabulary.code(scheme, value))


def text(value: str) -> str:
    """A string literal, verbatim but for lone surrogates, which no RDF syntax can hold."""
    return f'"{_ODD.sub(_escaped, value)}"' if _ODD.search(value) else f'"{value}"'


def _escaped(found: re.Match[str]) -> str:
    return _ESCAPES.get(found[0], "\ufffd")


def typed(value: str, datatype: str) -> str:
    """A literal of an XML Schema type: `typed("true", "boolean")`."""
    return f"{text(value)}^^<{_XSD}{datatype}>"


@lru_cache(maxsize=1 << 14)
def days(date: str) -> tuple[str, str, str]:
    """An EDTF date, and the first and the last instant that it allows."""
    first, last = edtf.bounds(date)
    return text(date), typed(f"{first}T00:00:00Z", "dateTime"), typed(f"{last}T23:59:59Z", "dateTime")


def quads(statements: Iterable[Statement], graph: ox.NamedNode) -> Iterator[str]:
    """The statements as lines of N-Quads in a named graph."""
    end = f" {graph} .\n"
    return (f"{subject} {predicate} {object_}{end}" for subject, predicate, object_ in statements)


TYPE = term("rdf:type")
LABEL = term("skos:prefLabel")


class Line:
    """A line of N-Quads with its terms; "" for the default graph."""

    __slots__ = ("graph", "object", "predicate", "subject", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self.subject, _, rest = text.partition(" ")
        self.predicate, _, rest = rest.partition(" ")
        self.graph = graph_of(rest)
        self.object = rest[: -4 - len(self.graph)] if self.graph else rest[:-3]


def graph_of(line: str) -> str:
    """The graph at the end of a line of N-Quads, or of its end from the object on; "" for the default graph.

    No IRI or blank node has spaces or quotation marks in its name, so the end of a literal is not taken for one.
    """
    before, _, last = line[:-3].rpartition(" ")
    is_name = before and '"' not in last and (last.startswith("_:") or (last[0] == "<" and last[-1] == ">"))
    return last if is_name and last[:2] != "<<" else ""
