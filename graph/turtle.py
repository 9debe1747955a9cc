"""Turtle and TriG that a person can read and a diff can follow: the same graph gives the same bytes."""

import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from itertools import groupby

import pyoxigraph as ox

from detente.graph.ntriples import Line
from detente.graph.vocabulary import PREFIXES, TYPE

Term = ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple
_XSD = PREFIXES["xsd"]
_LOCAL = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9_-]*[A-Za-z0-9_])?")
_BARE = {  # numbers and truth values that Turtle writes without quotes
    _XSD + "integer": re.compile(r"[+-]?[0-9]+"),
    _XSD + "decimal": re.compile(r"[+-]?[0-9]*\.[0-9]+"),
    _XSD + "boolean": re.compile("true|false"),
}
_ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t"}
_ESCAPED = re.compile('["\\\\\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]')
_PLAIN = re.compile(  # a literal that Turtle writes as N-Triples does but for its datatype
    r'("(?:[^"\\\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]|\\["\\nrt])*")(?:\^\^<([^>\\]*)>|(@[A-Za-z0-9-]+))?'
)
_A = " a"  # which a blank sorts before all other predicates
_PREFIX = {iri: prefix for prefix, iri in PREFIXES.items()}  # each ends where a local name begins


def turtle(triples: Iterable[ox.Triple | ox.Quad]) -> str:
    """The triples (or those of quads, merged) as Turtle, sorted by subject, predicate and object."""
    body = "\n".join(blocks(triples))
    return f"{_header(body)}\n{body}" if body else _header(body)


def trig(quads: Iterable[ox.Quad]) -> str:
    """The quads as TriG, sorted by graph first."""
    graphs: dict[str, list[ox.Quad]] = {}
    for quad in quads:
        graphs.setdefault(_graph(quad), []).append(quad)
    parts = []
    for name, rows in sorted(graphs.items()):
        inside = "\n".join(blocks(rows, "  " if name else ""))
        parts.append(f"{name} {{\n{inside}}}\n" if name else inside)
    body = "\n".join(parts)
    return f"{_header(body)}\n{body}" if body else _header(body)


def _graph(quad: ox.Quad) -> str:
    name = quad.graph_name
    return "" if isinstance(name, ox.DefaultGraph) else written(name)


def _header(body: str) -> str:
    """The prefixes that the body may use; one that only a literal holds does no harm."""
    return "".join(f"@prefix {prefix}: <{iri}> .\n" for prefix, iri in PREFIXES.items() if f"{prefix}:" in body)


def blocks(triples: Iterable[ox.Triple | ox.Quad], indent: str = "") -> Iterator[str]:
    """One block of lines for each subject."""
    rows = sorted({(written(t.subject), _predicate(t.predicate), written(t.object)) for t in triples})
    for subject, some in groupby(rows, key=lambda row: row[0]):
        yield _block(subject, (row[1:] for row in some), indent)


def block(lines: Iterable[Line], indent: str = "") -> str:
    """The block of lines of N-Quads that are about one subject."""
    rows, subject = set(), ""
    for line in lines:
        subject = line.subject
        rows.add((_verb(line.predicate), rewritten(line.object)))
    return _block(rewritten(subject), rows, indent)


def _block(subject: str, rows: Iterable[tuple[str, ...]], indent: str) -> str:
    text, before, between = f"{indent}{subject} ", "", ""
    for predicate, object_ in sorted(rows):
        if predicate == before:
            text += f" , {object_}"
        else:
            text += f"{between}{predicate.lstrip()} {object_}"
            before, between = predicate, f" ;\n{indent}  "
    return f"{text} .\n"


@lru_cache(maxsize=1 << 10)
def _verb(predicate: str) -> str:
    return _A if predicate == str(TYPE) else rewritten(predicate)


def _predicate(predicate: ox.NamedNode) -> str:
    return _A if predicate == TYPE else written(predicate)


def written(term: Term) -> str:
    """A term in Turtle, prefixed or bare where it can be."""
    match term:
        case ox.NamedNode():
            return _name(term.value)
        case ox.Literal():
            return _literal(term)
        case ox.BlankNode():
            return f"_:{term.value}"
    return f"<<( {written(term.subject)} {written(term.predicate)} {written(term.object)} )>>"


def rewritten(term: str) -> str:
    """The same of a term as N-Triples writes it."""
    if term.startswith("<") and not term.startswith("<<"):
        return _short(term)
    plain = _PLAIN.fullmatch(term)
    if not plain:
        return term if term.startswith("_:") else written(next(_parsed(term)).object)
    words, datatype, language = plain.groups()
    if language:
        return term
    bare = _BARE.get(datatype) if datatype else None
    return words[1:-1] if bare and bare.fullmatch(words, 1, len(words) - 1) else words + _suffix(datatype)


def _parsed(term: str) -> Iterator[ox.Quad]:
    return iter(ox.parse(f"<x:> <x:> {term} .", format=ox.RdfFormat.N_TRIPLES))


@lru_cache(maxsize=1 << 14)
def _short(iri: str) -> str:
    return _name(iri[1:-1])


@cache
def _suffix(datatype: str | None) -> str:
    return f"^^{_name(datatype)}" if datatype else ""


def _name(iri: str) -> str:
    start = max(iri.rfind("/"), iri.rfind("#")) + 1
    prefix = _PREFIX.get(iri[:start])
    return f"{prefix}:{iri[start:]}" if prefix and _LOCAL.fullmatch(iri, start) else f"<{iri}>"


def _literal(literal: ox.Literal) -> str:
    bare = _BARE.get(literal.datatype.value)
    if bare and bare.fullmatch(literal.value):
        return literal.value
    quoted = f'"{_ESCAPED.sub(_escape, literal.value)}"'
    if literal.language:
        return f"{quoted}@{literal.language}"
    return quoted if literal.datatype.value == _XSD + "string" else f"{quoted}^^{_name(literal.datatype.value)}"


def _escape(found: re.Match[str]) -> str:
    return _ESCAPES.get(found[0]) or f"\\u{ord(found[0]):04X}"
