"""Named questions with their parameters: each `VALUES ?name { UNDEF } # type` of a .rq file is filled with terms.

The type says which terms may stand there: a class (det:Actor) IRIs, a code list (code:status) codes of that list,
xsd:string words.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import takewhile

import pyoxigraph as ox

from detente.graph.vocabulary import node, text
from detente.ontology import files
from detente.ontology.identifiers import CODE

Bound = Iterable[str] | None
Row = dict[str, str]
_HOLE = re.compile(r"VALUES \?(?P<name>\w+) \{ UNDEF \} # (?P<type>\w+:\w+)")
_BOOLEAN = ox.NamedNode("http://www.w3.org/2001/XMLSchema#boolean")
_PERIOD = "VALUES (?from ?to) { (UNDEF UNDEF) }"


@dataclass(frozen=True, slots=True)
class Question:
    """A named question: what it asks, and what may be filled in, each parameter with its type."""

    name: str
    asks: str
    parameters: Mapping[str, str]
    sparql: str


def questions() -> list[Question]:
    """The questions behind the commands, by name; not those that only check a graph or derive what follows from it."""
    return [_described(name) for name in files.questions() if not name.startswith(("check-", "derive-"))]


def _described(name: str) -> Question:
    text = files.question(name)
    asks = " ".join(line.removeprefix("#").strip() for line in takewhile(_is_comment, text.splitlines()))
    parameters = {hole["name"]: hole["type"] for hole in _HOLE.finditer(text)}
    if _PERIOD in text:
        parameters |= {"from": "xsd:dateTime", "to": "xsd:dateTime"}
    return Question(name, asks, parameters, text)


def _is_comment(line: str) -> bool:
    return line.startswith("#")


def answers(store: ox.Store, name: str, *, period: tuple[str, str] = ("", ""), **bound: Bound) -> list[Row]:
    """The rows of a named question as text, "" where unbound; parameters are lists of IRIs, None leaves one open."""
    found = _asked(store, filled(name, period=period, **bound))
    names = [variable.value for variable in found.variables]
    return [dict(zip(names, _texts(row), strict=True)) for row in found]


def tuples(
    store: ox.Store, name: str, *, period: tuple[str, str] = ("", ""), **bound: Bound
) -> Iterator[tuple[str, ...]]:
    """The same rows, each as its cells in the order of the question's variables."""
    return (tuple(_texts(row)) for row in _asked(store, filled(name, period=period, **bound)))


def variables(name: str) -> tuple[str, ...]:
    """What a named question answers with, in order."""
    return tuple(variable.value for variable in _asked(ox.Store(), files.question(name)).variables)


def _asked(store: ox.Store, sparql: str) -> ox.QuerySolutions:
    found = store.query(sparql, use_default_graph_as_union=True)
    assert isinstance(found, ox.QuerySolutions)
    return found


def filled(name: str, *, period: tuple[str, str] = ("", ""), **bound: Bound) -> str:
    """The SPARQL of a named question with its parameters as values; `period` is two ISO days or "".

    The terms are made and written by pyoxigraph, so no name can end the list that it stands in.
    Raises UnreadableInput at what is no IRI, TypeError at a parameter that the question lacks.
    """
    asked = files.question(name)
    if strange := set(bound) - {hole["name"] for hole in _HOLE.finditer(asked)}:
        raise TypeError(f"{name}.rq has no parameter {', '.join(sorted(strange))}")
    return _HOLE.sub(lambda hole: _values(hole, bound), asked).replace(_PERIOD, _period(*period))


def _values(hole: re.Match[str], bound: Mapping[str, Bound]) -> str:
    """The list of a parameter's values; none where it is left open (Virtuoso trips over UNDEF)."""
    values = bound.get(hole["name"])
    if values is None:
        return f"# {hole['name']} {hole['type']}"
    terms = [str(_term(value, hole["type"])) for value in values]
    return f"VALUES ?{hole['name']} {{ {' '.join(terms)} }} # {hole['type']}"


def _term(value: str, type_: str) -> ox.NamedNode | ox.Literal:
    """The IRI as a node, words as a literal; raises TypeError at a code of another list than the parameter's."""
    if type_ == "xsd:string":
        return text(value)
    prefix, _, scheme = type_.partition(":")
    if prefix == "code" and not value.startswith(f"{CODE}{scheme}-"):
        raise TypeError(f"{value} is not one of {type_}")
    return node(value)


def _period(first: str, last: str) -> str:
    """The days of a period as instants; both are ISO days or ""."""
    xsd = ox.NamedNode("http://www.w3.org/2001/XMLSchema#dateTime")
    ends = (f"{first}T00:00:00Z" if first else "", f"{last}T23:59:59Z" if last else "")
    written = [str(ox.Literal(end, datatype=xsd)) if end else "UNDEF" for end in ends]
    return f"VALUES (?from ?to) {{ ({' '.join(written)}) }}"


def _texts(row: ox.QuerySolution) -> Iterator[str]:
    """The values of a row, truth always as "true" or "false", for which some endpoints have numbers."""
    for term in row:
        if isinstance(term, ox.Literal) and term.datatype == _BOOLEAN:
            yield {"1": "true", "0": "false"}.get(term.value, term.value)
        else:
            yield "" if term is None or isinstance(term, ox.Triple) else term.value
