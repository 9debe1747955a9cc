"""The triples of our Turtle files, looked up by subject, predicate and class; for tests."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache

import pyoxigraph as ox

from detente.ontology import files
from detente.ontology.identifiers import NS

RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
RDFS = "http://www.w3.org/2000/01/rdf-schema#"
OWL = "http://www.w3.org/2002/07/owl#"
SKOS = "http://www.w3.org/2004/02/skos/core#"
DCTERMS = "http://purl.org/dc/terms/"
VANN = "http://purl.org/vocab/vann/"
XSD = "http://www.w3.org/2001/XMLSchema#"
EVERY_FILE = (*files.TERMS, *files.GAZETTEER, *files.LEXICON)


def value(term: object) -> str:
    """The IRI or the lexical form of a term; "_:…" for a blank node."""
    return f"_:{term.value}" if isinstance(term, ox.BlankNode) else str(term.value)  # type: ignore[attr-defined]


class Facts:
    """Some triples; everything comes back as plain strings, sorted where the order could show."""

    def __init__(self, triples: Iterable[ox.Triple]) -> None:
        self.triples = tuple(triples)
        self._objects: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
        self._pairs: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
        self._typed: defaultdict[str, set[str]] = defaultdict(set)
        for triple in self.triples:
            subject, predicate, object_ = value(triple.subject), triple.predicate.value, value(triple.object)
            self._objects[subject, predicate].append(object_)
            self._pairs[predicate].append((subject, object_))
            if predicate == RDF + "type":
                self._typed[object_].add(subject)

    def values(self, subject: str, predicate: str) -> list[str]:
        """The objects of a subject and a predicate."""
        return sorted(self._objects.get((subject, predicate), ()))

    def typed(self, *classes: str) -> list[str]:
        """The subjects of exactly these classes."""
        return sorted(set().union(*(self._typed[class_] for class_ in classes)))

    def ours(self, *classes: str) -> list[str]:
        """The subjects of classes of ours, by local name."""
        return self.typed(*(NS + class_ for class_ in classes))

    def pairs(self, predicate: str) -> Iterator[tuple[str, str]]:
        """Every subject and object of a predicate."""
        yield from sorted(self._pairs.get(predicate, ()))

    def subjects(self) -> set[str]:
        """Everything that something is said of."""
        return {subject for subject, _ in self._objects}


@cache
def facts(*names: str) -> Facts:
    """The triples of some of our Turtle files, parsed once a run."""
    if len(names) > 1:
        return Facts(triple for name in names for triple in facts(name).triples)
    return Facts(ox.parse(files.turtle(names[0]), format=ox.RdfFormat.TURTLE))
