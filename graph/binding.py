"""Named questions with their parameters: each `VALUES ?name { UNDEF }` of a .rq file is filled with terms."""

import re
from collections.abc import Iterable, Iterator

import pyoxigraph as ox

from detente.graph.derive import question
from detente.graph.vocabulary import node

Bound = Iterable[str | ox.Literal] | None
_HOLE = re.compile(r"VALUES \?(\w+) \{ UNDEF \}")
_PERIOD = "VALUES (?from ?to) { (UNDEF UNDEF) }"


def answers(store: ox.Store, name: str, *, period: tuple[str, str] = ("", ""), **bound: Bound) -> list[dict[str, str]]:
    """The rows of a named question as text, "" where unbound; parameters are IRIs or literals, None leaves one open.

    The terms are made and written by pyoxigraph, so no name can end the list that it stands in.
    """
    asked = question(name)
    if strange := set(bound) - {hole[1] for hole in _HOLE.finditer(asked)}:
        raise TypeError(f"{name}.rq has no parameter {', '.join(sorted(strange))}")
    filled = _HOLE.sub(lambda hole: _filled(hole, bound), asked)
    filled = filled.replace(_PERIOD, _period(*period))
    found = store.query(filled, use_default_graph_as_union=True)
    assert isinstance(found, ox.QuerySolutions)
    names = [variable.value for variable in found.variables]
    return [dict(zip(names, _texts(row), strict=True)) for row in found]


def _filled(hole: re.Match[str], bound: dict[str, Bound]) -> str:
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
