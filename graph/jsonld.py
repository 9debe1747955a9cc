"""JSON-LD 1.1 with our prefixes, a node a line."""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

import pyoxigraph as ox

from detente.graph.selection import Selection
from detente.graph.turtle import Term
from detente.graph.vocabulary import PREFIXES, TYPE
from detente.ontology.errors import NotWritable

_STRING = PREFIXES["xsd"] + "string"
_LONGEST_FIRST = sorted(PREFIXES.items(), key=lambda pair: (-len(pair[1]), pair))


def as_jsonld(chosen: Selection) -> Iterator[str]:
    """The named graphs as JSON-LD, each a node with nodes of its own; every literal keeps its form and datatype."""
    yield f'{{"@context": {json.dumps(PREFIXES)}, "@graph": ['
    between = "\n"
    for graph, blocks in chosen.by_graph():
        name = None if isinstance(graph, ox.DefaultGraph) else graph
        if name is not None:
            yield f'{between}{{{_local([name])}"@id": {json.dumps(_id(name, _free([name])))}, "@graph": ['
            between = "\n"
        for about in blocks:
            yield between + _node(about.quads(), within=name)
            between = ",\n"
        if name is not None:
            yield "\n]}"
        between = ",\n"
    yield "\n]}\n"


def _node(quads: Sequence[ox.Quad], within: Term | None) -> str:
    subject = quads[0].subject
    terms: list[Term] = [subject, *(quad.predicate for quad in quads), *(quad.object for quad in quads)]
    terms += [] if within is None else [within]
    prefixes = _free(terms)
    values: defaultdict[str, list[str]] = defaultdict(list)
    for predicate, thing in sorted({(quad.predicate, quad.object) for quad in quads}, key=str):
        if predicate == TYPE and not isinstance(thing, ox.Literal):
            values["@type"].append(json.dumps(_id(thing, prefixes), ensure_ascii=False))
        else:
            values[_compact(predicate.value, prefixes)].append(_value(thing, prefixes))
    parts = [f"{json.dumps(key, ensure_ascii=False)}: [{', '.join(some)}]" for key, some in sorted(values.items())]
    return f'{{{_local(terms)}"@id": {json.dumps(_id(subject, prefixes), ensure_ascii=False)}, {", ".join(parts)}}}'


def _free(terms: Iterable[Term]) -> dict[str, str]:
    """The prefixes that may be used beside these terms: those whose names are not schemes of IRIs among them."""
    iris = (thing.datatype if isinstance(thing, ox.Literal) else thing for thing in terms)
    schemes = {iri.value.partition(":")[0] for iri in iris if isinstance(iri, ox.NamedNode)}
    return {prefix: iri for prefix, iri in _LONGEST_FIRST if prefix not in schemes}


def _local(terms: Iterable[Term]) -> str:
    """The local context that takes their meaning from the other prefixes: <id:x> is not id:x."""
    taken = sorted(PREFIXES.keys() - _free(terms).keys())
    return f'"@context": {json.dumps(dict.fromkeys(taken))}, ' if taken else ""


def _id(node: Term, prefixes: Mapping[str, str]) -> str:
    match node:
        case ox.NamedNode():
            return _compact(node.value, prefixes)
        case ox.BlankNode():
            return f"_:{node.value}"
    raise NotWritable(f"JSON-LD has no way to write {node} as a node; choose another format")


def _compact(iri: str, prefixes: Mapping[str, str]) -> str:
    for prefix, start in prefixes.items():
        local = iri.removeprefix(start)
        if local and local != iri and not local.startswith("//"):
            return f"{prefix}:{local}"
    return iri


def _value(thing: Term, prefixes: Mapping[str, str]) -> str:
    if not isinstance(thing, ox.Literal):
        return json.dumps({"@id": _id(thing, prefixes)}, ensure_ascii=False)
    value = {"@value": thing.value}
    if thing.language:
        value["@language"] = thing.language
    elif thing.datatype.value != _STRING:
        value["@type"] = _compact(thing.datatype.value, prefixes)
    return json.dumps(value, ensure_ascii=False)
