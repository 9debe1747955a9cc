"""What of a graph leaves it: the named graphs of a scope, with or without the words of the documents."""

from collections.abc import Collection, Iterator

import pyoxigraph as ox

from detente.graph.store import Graph
from detente.graph.turtle import written
from detente.graph.vocabulary import DERIVED, ONTOLOGY, TYPE, term

SCOPES = ("asserted", "derived", "ontology")
Name = ox.NamedNode | ox.BlankNode | ox.DefaultGraph
Subject = ox.NamedNode | ox.BlankNode
_WORDS = frozenset(map(term, ("det:trigger", "det:cue", "det:dateText", "det:condition")))
_QUOTE = term("oa:TextQuoteSelector")
_DEFAULT = ox.DefaultGraph()
_SCOPE: dict[Name, str] = {DERIVED: "derived", ONTOLOGY: "ontology"}  # of the graphs that are no document's


class Selection:
    """Some graphs of a store, subject by subject in the order of their names, so that nothing is held but these."""

    def __init__(self, store: ox.Store, graphs: Collection[Name] | None = None, *, quotes: bool = True) -> None:
        self._store = store
        everything = {*store.named_graphs(), _DEFAULT}
        self._graphs = everything if graphs is None else everything.intersection(graphs)
        self._all = self._graphs == everything
        self._quotes = quotes

    def graphs(self) -> list[Name]:
        """The graphs that have statements, the default graph first."""
        found = [name for name in self._graphs if next(self._store.quads_for_pattern(None, None, None, name), None)]
        return sorted(found, key=graph_name)

    def subjects(self, graph: Name | None = None) -> list[Subject]:
        """The subjects of a graph, or of all."""
        found: set[Subject] = set()
        for name in self._graphs if graph is None else (graph,):
            found.update(_node(quad.subject) for quad in self._store.quads_for_pattern(None, None, None, name))
        return sorted(found, key=str)

    def about(self, subject: Subject, graph: Name | None = None) -> list[ox.Quad]:
        """The statements on a subject in a graph, or in all."""
        quads = self._store.quads_for_pattern(subject, None, None, graph)
        chosen = [quad for quad in quads if self._all or quad.graph_name in self._graphs]
        return chosen if self._quotes else self._wordless(chosen)

    def _wordless(self, quads: list[ox.Quad]) -> list[ox.Quad]:
        if any(quad.predicate == TYPE and quad.object == _QUOTE for quad in quads):
            return []
        return [quad for quad in quads if quad.predicate not in _WORDS and not self._is_quote(quad)]

    def _is_quote(self, quad: ox.Quad) -> bool:
        """Whether a statement points at a quote."""
        thing = quad.object
        return isinstance(thing, ox.NamedNode) and ox.Quad(thing, TYPE, _QUOTE, quad.graph_name) in self._store


def selection(graph: Graph, scope: Collection[str] = SCOPES, *, quotes: bool = True) -> Selection:
    """The graphs of a scope: what the documents say (asserted), what follows from it (derived), the ontology."""
    chosen = [name for name in (*graph.store.named_graphs(), _DEFAULT) if _SCOPE.get(name, "asserted") in scope]
    return Selection(graph.store, chosen, quotes=quotes)


def selected(triples: Collection[ox.Triple]) -> Selection:
    """The triples of an answer."""
    store = ox.Store()
    store.extend(ox.Quad(triple.subject, triple.predicate, triple.object) for triple in triples)
    return Selection(store)


def graph_name(name: Name) -> str:
    """The name of a graph as Turtle has it, "" for the default graph."""
    return "" if isinstance(name, ox.DefaultGraph) else written(name)


def _node(subject: ox.NamedNode | ox.BlankNode | ox.Triple) -> Subject:
    assert not isinstance(subject, ox.Triple)  # RDF 1.2 has triples as objects only
    return subject


def each(chosen: Selection, graph: Name | None = None) -> Iterator[tuple[Subject, list[ox.Quad]]]:
    """Each subject with its statements, but for those of which none is left."""
    for subject in chosen.subjects(graph):
        if quads := chosen.about(subject, graph):
            yield subject, quads
