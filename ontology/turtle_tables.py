"""Turtle into tables that are looked up by predicate; everything sorted, so that no file order shows."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

import pyoxigraph as ox

from detente.ontology.errors import InvalidOntology
from detente.ontology.identifiers import NS

Pairs = dict[str, set[tuple[str, str]]]  # predicate -> its subjects with their objects


def load(sources: Iterable[tuple[str, bytes]]) -> Pairs:
    """The triples of Turtle files (name, bytes); raises InvalidOntology with `name:line` where one is not Turtle."""
    found: defaultdict[str, set[tuple[str, str]]] = defaultdict(set)
    for name, data in sources:
        try:
            for triple in ox.parse(data, format=ox.RdfFormat.TURTLE, base_iri="https://w3id.org/detente/id/"):
                found[triple.predicate.value].add((_value(triple.subject), _value(triple.object)))
        except SyntaxError as wrong:
            raise InvalidOntology(f"{name}:{wrong.lineno or 1}: not Turtle: {wrong.msg}") from wrong
    return found


class Table:
    """Look-ups over the loaded triples by predicate."""

    def __init__(self, pairs: Pairs) -> None:
        self._pairs = pairs

    def pairs(self, predicate: ox.NamedNode) -> Iterator[tuple[str, str]]:
        """Every subject and object of a predicate, sorted."""
        yield from sorted(self._pairs.get(predicate.value, ()))

    def local(self, name: str) -> Iterator[tuple[str, str]]:
        """The same for a property of ours."""
        return self.pairs(ox.NamedNode(NS + name))

    def one(self, name: str) -> dict[str, str]:
        """Subject to its (last, in order) object for a property of ours."""
        return dict(self.local(name))

    def many(self, name: str) -> dict[str, tuple[str, ...]]:
        """Subject to all its objects for a property of ours."""
        found: defaultdict[str, list[str]] = defaultdict(list)
        for subject, value in self.local(name):
            found[subject].append(value)
        return {subject: tuple(values) for subject, values in found.items()}


def _value(term: ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple) -> str:
    if isinstance(term, (ox.NamedNode, ox.Literal, ox.BlankNode)):
        return term.value
    raise InvalidOntology("quoted triples have no place in an ontology of détente")
