"""SPARQL that anybody may write: read-only, kept from the network, stopped when it takes too long.

Oxigraph cannot be interrupted from Python, kills its process at very deep nesting and aborts without memory. So a
query runs in a forked child, which is killed when its time is over and takes nobody with it. Where a system cannot fork
(Windows) it runs in a thread instead: the answer is given up at the limit, but the thread works on until it is done.
"""

import multiprocessing
import re
import threading
from collections.abc import Callable
from dataclasses import dataclass
from multiprocessing.connection import Connection

import pyoxigraph as ox

from detente.graph.store import Graph
from detente.graph.vocabulary import PREFIXES
from detente.ontology.errors import InvalidQuery

SECONDS = 30.0
DEEPEST = 64  # brackets within brackets; Oxigraph dies at some thousands
LONGEST = 100_000  # characters

_TOKEN = re.compile(  # what a query is made of, as far as needed to tell words from names and texts
    r'"""(?:[^"\\]|\\.|"(?!""))*"""'
    r"|'''(?:[^'\\]|\\.|'(?!''))*'''"
    r'|"(?:[^"\\\n]|\\.)*"'
    r"|'(?:[^'\\\n]|\\.)*'"
    r"|<[^<>\"{}|^`\\\s]*>"
    r"|\#[^\n]*"
    r"|[?$]\w+|\w*:[\w.-]*|\w+|[{}()\[\]]|.",
    re.DOTALL,
)
_UPDATES = frozenset(["INSERT", "DELETE", "LOAD", "CLEAR", "DROP", "CREATE", "ADD", "MOVE", "COPY", "WITH"])
_WHERE = re.compile(r"(?:error )?at (\d+):(\d+)(?:-\d+:\d+)?:? *")

Cell = str | None


@dataclass(frozen=True, slots=True)
class Answer:
    """What a query gave: rows under their variables, a truth value (`ask`), or triples."""

    variables: tuple[str, ...] = ()
    rows: tuple[tuple[Cell, ...], ...] = ()
    truth: bool | None = None
    triples: tuple[ox.Triple, ...] = ()


def query(graph: Graph, text: str, seconds: float = SECONDS) -> Answer:
    """The answer to a SPARQL query over all graphs as one (GRAPH works too); our prefixes need no declaration.

    Raises InvalidQuery, with line and column where it does not parse, at services and updates, and past `seconds`.
    """
    _guard(text)
    return _read(*_limited(lambda: _run(graph.store, text), seconds))


def _guard(text: str) -> None:
    """Refuse what must not reach the engine."""
    if len(text) > LONGEST:
        raise InvalidQuery(f"the query has {len(text)} characters; at most {LONGEST} are answered")
    depth, line = 0, 1
    for token in _TOKEN.findall(text):
        depth += (token in "{([") - (token in "})]")
        if depth > DEEPEST:
            raise InvalidQuery(f"line {line}: brackets nest deeper than {DEEPEST}")
        if token.upper() == "SERVICE":
            raise InvalidQuery(f"line {line}: SERVICE is refused: a query stays in this graph")
        if token.upper() in _UPDATES:
            raise InvalidQuery(f"line {line}: {token.upper()} is refused: queries do not change a graph")
        line += token.count("\n")


def _run(store: ox.Store, text: str) -> tuple[str, bytes]:
    """The kind of the answer and its bytes; or "error" and the message."""
    try:
        found = store.query(text, prefixes=PREFIXES, use_default_graph_as_union=True)
        if isinstance(found, ox.QueryTriples):
            return "triples", found.serialize(format=ox.RdfFormat.N_TRIPLES) or b""
        return "rows", found.serialize(format=ox.QueryResultsFormat.JSON) or b""
    except (SyntaxError, ValueError, OSError) as wrong:
        return "error", str(wrong).encode()


def _limited(work: Callable[[], tuple[str, bytes]], seconds: float) -> tuple[str, bytes]:
    forks = "fork" in multiprocessing.get_all_start_methods()
    return _in_child(work, seconds) if forks else _in_thread(work, seconds)


def _in_child(work: Callable[[], tuple[str, bytes]], seconds: float) -> tuple[str, bytes]:
    context = multiprocessing.get_context("fork")
    here, there = context.Pipe(duplex=False)
    child = context.Process(target=_send, args=(there, work), daemon=True)
    child.start()
    there.close()
    try:
        if not here.poll(seconds):
            raise _too_long(seconds)
        kind, data = here.recv()
        return str(kind), bytes(data)
    except EOFError as died:
        raise InvalidQuery("the query ended its process: it nests too deep or needs too much memory") from died
    finally:
        child.kill()
        child.join()
        here.close()


def _send(there: Connection, work: Callable[[], tuple[str, bytes]]) -> None:
    there.send(work())


def _in_thread(work: Callable[[], tuple[str, bytes]], seconds: float) -> tuple[str, bytes]:
    found: list[tuple[str, bytes]] = []
    thread = threading.Thread(target=lambda: found.append(work()), daemon=True)
    thread.start()
    thread.join(seconds)
    if not found:
        raise _too_long(seconds)
    return found[0]


def _too_long(seconds: float) -> InvalidQuery:
    return InvalidQuery(f"the query took longer than {seconds:g} s; narrow it, or allow more time")


def _read(kind: str, data: bytes) -> Answer:
    if kind == "error":
        raise InvalidQuery(_message(data.decode()))
    if kind == "triples":
        quads = ox.parse(data, format=ox.RdfFormat.N_TRIPLES)
        triples = {ox.Triple(quad.subject, quad.predicate, quad.object) for quad in quads}
        return Answer(triples=tuple(sorted(triples, key=str)))
    found = ox.parse_query_results(data, format=ox.QueryResultsFormat.JSON)
    if isinstance(found, ox.QueryBoolean):
        return Answer(truth=bool(found))
    rows = tuple(tuple(_cell(term) for term in row) for row in found)
    return Answer(variables=tuple(variable.value for variable in found.variables), rows=rows)


def _cell(term: ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple | None) -> Cell:
    return None if term is None else str(term) if isinstance(term, ox.Triple) else term.value


def _message(wrong: str) -> str:
    """The engine's complaint with line:column first, without the character tables it lists."""
    place = _WHERE.search(wrong)
    what = " ".join((wrong[: place.start()] + wrong[place.end() :] if place else wrong).split())
    what = re.sub(r"(expected) one of (.*?),? \['.*", r"\1 \2", what)
    return f"query:{place[1]}:{place[2]}: {what}" if place else f"query: {what}"
