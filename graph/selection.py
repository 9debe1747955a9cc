"""What of a graph leaves it: the named graphs of a scope, with or without the words of the documents."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, groupby
from operator import attrgetter, itemgetter
from pathlib import Path
from tempfile import TemporaryDirectory

import pyoxigraph as ox

from detente.graph import ntriples
from detente.graph.ntriples import Line, graph_of
from detente.graph.sorted_lines import sorted_lines
from detente.graph.store import Graph
from detente.graph.turtle import written
from detente.graph.vocabulary import DERIVED, ONTOLOGY, TYPE, term

SCOPES = ("asserted", "derived", "ontology")
Name = ox.NamedNode | ox.BlankNode | ox.DefaultGraph
_WORDS = frozenset(map(ntriples.term, ("det:trigger", "det:cue", "det:dateText", "det:condition")))
_A, _QUOTE = ntriples.TYPE, ntriples.term("oa:TextQuoteSelector")
_BETWEEN = b"\x00"  # of the name of a graph and a line, in which it is escaped
_DEFAULT = ox.DefaultGraph()
_SCOPE: dict[Name, str] = {DERIVED: "derived", ONTOLOGY: "ontology"}  # of the graphs that are no document's


@dataclass(frozen=True, slots=True)
class Block:
    """All that is said of a subject, in one graph or in all that are chosen: lines of N-Quads, sorted."""

    lines: Sequence[Line]

    @property
    def subject(self) -> str:
        """The subject as N-Triples has it."""
        return self.lines[0].subject

    def quads(self) -> list[ox.Quad]:
        """The statements."""
        return list(ox.parse("".join(line.text for line in self.lines), format=ox.RdfFormat.N_QUADS))


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

    def merged(self) -> Iterator[Block]:
        """What all graphs together say of each subject that they speak of."""
        return self._blocks(sorted_lines(self._dumped()))

    def by_graph(self) -> Iterator[tuple[Name, Iterator[Block]]]:
        """Each graph that has statements, sorted by its name as Turtle has it, with what it says of each subject."""
        keys = {_text(name): graph_name(name).encode() for name in self._graphs}
        names = {graph_name(name).encode(): name for name in self._graphs}
        keyed = sorted_lines(keys[_graph_of(line)] + _BETWEEN + line for line in self._dumped())
        cut = (line.partition(_BETWEEN) for line in keyed)
        for key, some in groupby(cut, key=itemgetter(0)):
            blocks = self._blocks(line for _, _, line in some)
            if first := next(blocks, None):
                yield names[key], chain([first], blocks)

    def _blocks(self, lines: Iterable[bytes]) -> Iterator[Block]:
        for _, some in groupby((Line(line.decode()) for line in lines), key=attrgetter("subject")):
            if kept := self._worded(list(some)):
                yield Block(kept)

    def _dumped(self) -> Iterator[bytes]:
        """The statements as lines of N-Quads, by way of a file, in no order."""
        graphs = {_text(name) for name in self._graphs}
        with TemporaryDirectory() as folder:
            path = Path(folder, "quads.nq")
            self._store.dump(str(path), format=ox.RdfFormat.N_QUADS)
            with path.open("rb") as lines:
                yield from lines if self._all else (line for line in lines if _graph_of(line) in graphs)

    def _worded(self, lines: list[Line]) -> list[Line]:
        """The lines that may leave: without quotes no words."""
        if self._quotes:
            return lines
        if any(line.predicate == _A and line.object == _QUOTE for line in lines):
            return []
        return [line for line in lines if line.predicate not in _WORDS and not self._is_quote(line)]

    def _is_quote(self, line: Line) -> bool:
        """Whether a statement points at a quote."""
        if not line.object.startswith("<") or line.object.startswith("<<"):
            return False
        graph = ox.NamedNode(line.graph[1:-1]) if line.graph else _DEFAULT
        return ox.Quad(ox.NamedNode(line.object[1:-1]), TYPE, term("oa:TextQuoteSelector"), graph) in self._store


def _text(name: Name) -> str:
    return "" if isinstance(name, ox.DefaultGraph) else str(name)


def _graph_of(line: bytes) -> str:
    return graph_of(line.split(b" ", 2)[2].decode())


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
