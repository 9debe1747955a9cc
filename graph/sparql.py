"""SPARQL that anybody may write: read-only, kept from the network, stopped when it takes too long or too much."""

import pickle
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

import pyoxigraph as ox

from detente.graph.child import can_fork, limited
from detente.graph.endpoint import Endpoint, RemoteGraph
from detente.graph.guard import declared, guard, guard_graphs, starred
from detente.graph.standby import Standby
from detente.graph.store import Graph
from detente.graph.vocabulary import PREFIXES, node
from detente.ontology.errors import EndpointFailed, InvalidQuery

SECONDS = 30.0
MEMORY = 2048  # MiB

_WHERE = re.compile(r"(?:error )?at (\d+):(\d+)(?:-\d+:\d+)?:? *")
_SAID = re.compile(r"(?:^expected|,|one of) ((?:Prefix|Duplicated|The|Blank|IRI|Invalid|Aggregates?) [\w ]+)")
_WORDS = re.compile(r'"[^"\s\[\]\\]+"|(?<![\w\'])[A-Z]{2,}(?![\w\'])')

Cell = str | None
Results = ox.QuerySolutions | ox.QueryBoolean
Term = ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple


@dataclass(frozen=True, slots=True)
class Answer:
    """What a query gave: rows under their variables, a truth value (`ask`), or triples."""

    variables: tuple[str, ...] = ()
    rows: tuple[tuple[Cell, ...], ...] = ()
    truth: bool | None = None
    triples: tuple[ox.Triple, ...] = ()
    datatypes: tuple[str, ...] = ()  # by variable, the one datatype of all its values, "" where there is no such

    @property
    def is_graph(self) -> bool:
        """Whether it is of triples, be it none."""
        return self.truth is None and not self.variables and not self.rows


def _as_json(found: Results) -> bytes:
    return found.serialize(format=ox.QueryResultsFormat.JSON) or b""


def query(graph: Graph, text: str, seconds: float = SECONDS, memory: int = MEMORY) -> Answer:
    """The answer to a SPARQL query over all graphs as one (GRAPH and FROM work too); our prefixes need no declaration.

    Raises InvalidQuery, with line and column where it does not parse or asks for what is refused (services, updates,
    graphs from elsewhere), and past `seconds` or `memory` (MiB).
    """
    if isinstance(graph, RemoteGraph):
        return _ordered(_remote(graph.endpoint, text, seconds), starred(text))
    return _ordered(_read(*results(graph, text, seconds, memory, pack=_packed)), starred(text))


def _remote(endpoint: Endpoint, text: str, seconds: float) -> Answer:
    """The answer of an endpoint; our prefixes come before the first line, so that its line numbers stay right."""
    chosen = guard(text)
    for iri in chosen:
        if not endpoint.query(f"ASK {{ GRAPH {node(iri)} {{ ?s ?p ?o }} }}"):
            guard_graphs(text, set(chosen) - {iri})
    known = declared(text)
    prefixes = "".join(f"PREFIX {name}: <{iri}> " for name, iri in PREFIXES.items() if name not in known)
    try:
        found = endpoint.ask(prefixes + text, union=not chosen, seconds=seconds)
    except EndpointFailed:
        _parse(text)
        raise
    return Answer(triples=_sorted(found)) if isinstance(found, list) else answer_of(found)


def _parse(text: str) -> None:
    """Raise InvalidQuery, with line and column, if our own engine cannot read the query either."""
    kind, data = limited(lambda: _run(ox.Store(), text, _as_json, True), SECONDS, MEMORY)
    if kind == "error" and _WHERE.search(data.decode()):
        raise InvalidQuery(message(data.decode()))


def _sorted(triples: Iterable[ox.Triple]) -> tuple[ox.Triple, ...]:
    return tuple(sorted(set(triples), key=str))


def _ordered(answer: Answer, wanted: Sequence[str]) -> Answer:
    """The answer with its variables in an order, as far as that says; the engine has those of SELECT * by name."""
    found = [name for name in wanted if name in answer.variables]
    if len(found) != len(answer.variables):
        return answer
    at = [answer.variables.index(name) for name in found]
    return replace(
        answer,
        variables=tuple(found),
        rows=tuple(tuple(row[column] for column in at) for row in answer.rows),
        datatypes=tuple(answer.datatypes[column] for column in at) if answer.datatypes else (),
    )


def results(
    graph: Graph,
    text: str,
    seconds: float = SECONDS,
    memory: int = MEMORY,
    *,
    union: bool = True,
    pack: Callable[[Results], bytes] = _as_json,
) -> tuple[str, bytes]:
    """What comes of a query: "rows" as `pack` writes them, "triples" with N-Triples, or "error" with the message.

    Without `union` a query sees what RDF calls the default graph, not all graphs as one.
    """
    chosen = guard(text)
    if chosen:
        guard_graphs(text, {name.value for name in graph.store.named_graphs()})
    request = text, pack, union and not chosen
    if not (graph.lasting and can_fork()):
        store = graph.store  # opened here, before the child is born
        return limited(lambda: _run(store, *request), seconds, memory)
    if graph.standby is None:
        graph.standby = Standby(graph.opener(), _run)
    return graph.standby.answer(request, seconds, memory)


def _run(store: ox.Store, text: str, pack: Callable[[Results], bytes], union: bool) -> tuple[str, bytes]:
    """The kind of the answer and its bytes; or "error" and the message.

    A query that names its graphs is not run on the union of all, for which Oxigraph would forget them.
    """
    try:
        found = store.query(text, prefixes=PREFIXES, use_default_graph_as_union=union)
        if isinstance(found, ox.QueryTriples):
            return "triples", found.serialize(format=ox.RdfFormat.N_TRIPLES) or b""
        return "rows", pack(found)
    except (SyntaxError, ValueError, OSError, RuntimeError) as wrong:
        return "error", str(wrong).encode()


def _read(kind: str, data: bytes) -> Answer:
    if kind == "error":
        raise InvalidQuery(message(data.decode()))
    if kind == "triples":
        quads = ox.parse(data, format=ox.RdfFormat.N_TRIPLES)
        return Answer(triples=_sorted(ox.Triple(quad.subject, quad.predicate, quad.object) for quad in quads))
    return Answer(*pickle.loads(data))  # of our own child


def _packed(found: Results) -> bytes:
    """An answer as the child hands it over: plain text, which costs a third of results in JSON."""
    answer = answer_of(found)
    return pickle.dumps((answer.variables, answer.rows, answer.truth, (), answer.datatypes))


def answer_of(found: Results) -> Answer:
    """The answer that results say."""
    if isinstance(found, ox.QueryBoolean):
        return Answer(truth=bool(found))
    variables = tuple(variable.value for variable in found.variables)
    types: list[str | None] = [None] * len(variables)
    rows = tuple(tuple(map(_cell, _typed(row, types))) for row in found)
    return Answer(variables=variables, rows=rows, datatypes=tuple(type_ or "" for type_ in types) if rows else ())


def _typed(row: ox.QuerySolution, types: list[str | None]) -> ox.QuerySolution:
    """The row, after its datatypes were noted: of each column the one that all have so far, "" where there is none."""
    for at, type_ in enumerate(types):
        if type_ != "" and (term := row[at]) is not None:
            own = term.datatype.value if isinstance(term, ox.Literal) else ""
            types[at] = own if type_ in (None, own) else ""
    return row


def _cell(term: Term | None) -> Cell:
    return None if term is None else str(term) if isinstance(term, ox.Triple) else term.value


def message(wrong: str) -> str:
    """The engine's complaint with line:column first, without the character tables it lists."""
    place = _WHERE.search(wrong)
    what = " ".join((wrong[: place.start()] + wrong[place.end() :] if place else wrong).split())
    if said := _SAID.search(what):
        what = said[1]
    elif what.startswith("expected"):
        words = _WORDS.findall(what) or ["something else"]
        what = f"expected {' or '.join(words[:6])}{' …' if words[6:] else ''}"
    return f"query:{place[1]}:{place[2]}: {what}" if place else f"query: {what}"
