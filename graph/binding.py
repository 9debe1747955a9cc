"""Named questions with their parameters: each `VALUES ?name { UNDEF }` of a .rq file is filled with terms."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from importlib import resources
from itertools import takewhile

import pyoxigraph as ox

from detente.graph.vocabulary import node

Bound = Iterable[str | ox.Literal] | None
Row = dict[str, str]
_HOLE = re.compile(r"VALUES \?(\w+) \{ UNDEF \}")
_PERIOD = "VALUES (?from ?to) { (UNDEF UNDEF) }"


@dataclass(frozen=True, slots=True)
class Question:
    """A named question: what it asks, and what may be filled in (IRIs, or the days of a period)."""

    name: str
    asks: str
    parameters: tuple[str, ...]
    sparql: str


def questions() -> list[Question]:
    """The questions behind the commands, by name; not those that only check a graph or derive what follows from it."""
    found = sorted(each.name.removesuffix(".rq") for each in resources.files("detente.ontology.questions").iterdir())
    return [_described(name) for name in found if not name.startswith(("check-", "derive-", "_"))]


def _described(name: str) -> Question:
    text = question(name)
    asks = " ".join(line.removeprefix("#").strip() for line in takewhile(_is_comment, text.splitlines()))
    holes = dict.fromkeys(hole[1] for hole in _HOLE.finditer(text))
    return Question(name, asks, (*holes, *(("from", "to") if _PERIOD in text else ())), text)


def _is_comment(line: str) -> bool:
    return line.startswith("#")


def question(name: str) -> str:
    """The SPARQL of a named question."""
    return resources.files("detente.ontology.questions").joinpath(f"{name}.rq").read_text(encoding="utf-8")


def answers(store: ox.Store, name: str, *, period: tuple[str, str] = ("", ""), **bound: Bound) -> list[Row]:
    """The rows of a named question as text, "" where unbound; parameters are IRIs or literals, None leaves one open."""
    found = _asked(store, filled(name, period=period, **bound))
    names = [variable.value for variable in found.variables]
    return [dict(zip(names, _texts(row), strict=True)) for row in found]


def solutions(store: ox.Store, name: str) -> Iterator[tuple[str, ...]]:
    """All that a named question can answer, row by row, in the order of its variables."""
    return (tuple(_texts(row)) for row in _asked(store, question(name)))


def filled(name: str, *, period: tuple[str, str] = ("", ""), **bound: Bound) -> str:
    """The SPARQL of a question with its parameters: written by pyoxigraph, so no name can end the list it stands in."""
    asked = question(name)
    if strange := set(bound) - {hole[1] for hole in _HOLE.finditer(asked)}:
        raise TypeError(f"{name}.rq has no parameter {', '.join(sorted(strange))}")
    return _HOLE.sub(lambda hole: _filled(hole, bound), asked).replace(_PERIOD, _period(*period))


def _asked(store: ox.Store, sparql: str) -> ox.QuerySolutions:
    found = store.query(sparql, use_default_graph_as_union=True)
    assert isinstance(found, ox.QuerySolutions)
    return found


def _filled(hole: re.Match[str], bound: Mapping[str, Bound]) -> str:
    values = bound.get(hole[1])
    if values is None:
        return hole[0]
    terms = [value if isinstance(value, ox.Literal) else node(value) for value in values]
    return f"VALUES ?{hole[1]} {{ {' '.join(map(str, terms))} }}"


def _period(first: str, last: str) -> str:
    """The days of a period as instants; both are ISO days or ""."""
    xsd = ox.NamedNode("http://www.w3.org/2001/XMLSchema#dateTime")
    ends = (f"{first}T00:00:00Z" if first else "", f"{last}T23:59:59Z" if last else "")
    written = [str(ox.Literal(end, datatype=xsd)) if end else "UNDEF" for end in ends]
    return f"VALUES (?from ?to) {{ ({' '.join(written)}) }}"


def _texts(row: ox.QuerySolution) -> Iterator[str]:
    for term in row:
        yield "" if term is None or isinstance(term, ox.Triple) else term.value
