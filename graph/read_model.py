"""The read model: what the named questions ask for, in one SQLite file; made from a store, thrown away at will.

Its tables (detente.graph.tables) hold the rows that the questions give when nothing is filled in, so an answer is the
SPARQL answer, found by index instead of by joins. Questions that it does not hold stay with the store.
"""

from __future__ import annotations  # an array takes no brackets at run time before Python 3.12

import json
import re
import sqlite3
from array import array
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache, cached_property
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Generic, NamedTuple, TypeVar

from detente.graph.columns import Column, Columns, of_rows
from detente.graph.packed import unpacked
from detente.ontology.identifiers import NS

if TYPE_CHECKING:
    from detente.graph.binding import Bound, Row

Value = TypeVar("Value")
Given = tuple[tuple[str, bool], ...]  # the parameters that are filled in, each with whether by one value
MEETINGS = ("Meeting", "Summit", "Talks", "Encounter", "Visit", "Call")
_MAPPED = 1 << 40  # bytes of the file that are looked at in memory: all


class _Held(NamedTuple):  # which is made sooner than a dataclass
    """A question that the model holds: its rows, and a condition for each parameter that may be given.

    In a condition `{name}` says that something is among the values given for the parameter, `{#name}` that it is the
    number of one of them.
    """

    rows: str
    where: Mapping[str, str] = MappingProxyType({})
    always: str = ""
    both: tuple[str, str, str] = ("", "", "")  # two parameters, and one condition for both that is sooner looked up


class _Spread(NamedTuple):
    """A question whose rows lie as arrays of numbers, those of each value of its first variable together."""

    table: str
    things: str  # the table of the IRIs under which its first two variables stand
    texts: str  # that of the texts of the others; "" where these are numbers
    where: Mapping[str, str] = MappingProxyType({})


_WHO = "n IN (SELECT event FROM acting WHERE actor {#actor})"
_BOTH = (
    "n IN (SELECT event FROM acting AS one JOIN acting AS another USING (event)"
    " WHERE one.actor {#actor} AND another.actor {#other})"
)
_EVENT = "SELECT iri AS event, class, status, contested, date, earliest, latest FROM event JOIN node USING (n)"
_PARTS = (
    "SELECT e.iri AS event, part, v.iri AS value, role"
    " FROM part JOIN node AS e ON e.n = event JOIN node AS v ON v.n = value"
)
_PASSAGE = 'claim, status, quote, trigger, start, "end", document, title, date, publisher, url, attributed'
_SAID = (
    "quote <> '' AND holds(quote, :words)"
    """ AND rowid IN (SELECT rowid FROM said WHERE said MATCH '"' || replace(:words, '"', '""') || '"')"""
)
_PERIOD = {"from": "latest >= :from", "to": "earliest <> '' AND earliest <= :to"}

HELD: Mapping[str, _Held | _Spread] = {
    "met": _Held(
        _EVENT,
        {
            "actor": _WHO,
            "other": _WHO.replace("actor}", "other}"),
            "wanted": "status {wanted}",
            "where": "n IN (SELECT event FROM part WHERE part = 'place' AND value {#where})",
            "about": "n IN (SELECT event FROM part WHERE part IN ('issue', 'occasion') AND value {#about})",
            **_PERIOD,
        },
        always=f"class IN ({', '.join(repr(NS + name) for name in MEETINGS)})",
        both=("actor", "other", _BOTH),
    ),
    "timeline": _Held(_EVENT, {"actor": _WHO, **_PERIOD}),
    "parts": _Held(_PARTS, {"event": "event {#event}"}),
    "reports": _Held(
        f"SELECT iri AS event, {_PASSAGE} FROM report JOIN node ON n = event"
        " JOIN evidence ON evidence.rowid = e JOIN document USING (d)",
        {"event": "event {#event}"},
    ),
    "busiest": _Held(
        "SELECT iri AS actor, CAST(events AS TEXT) AS events FROM busiest JOIN node ON n = actor",
        {"actor": "n {#actor}"},
    ),
    "pairs": _Spread("pair", "actor", "", {"one": "iri {one}"}),
    "evidence": _Held(f"SELECT {_PASSAGE} FROM evidence JOIN document USING (d)", {"claim": "claim {claim}"}),
    "search": _Held("SELECT claim, quote FROM evidence", {"words": _SAID}),
    "stances": _Held(
        "SELECT stance, holder, target, polarity, hedged, condition, date, earliest, latest FROM stance",
        {"holder": "holder {holder}", "target": "target {target}", "wanted": "polarity {wanted}", **_PERIOD},
    ),
    "links": _Held("SELECT link, source, target, relation FROM link", {"issue": "(source {issue} OR target {issue})"}),
    "together": _Held("SELECT one, other, sentences, paragraphs, within, around FROM together", {"one": "one {one}"}),
    "by-actors": _Spread("by_actors", "held", "crowd", {"one": "iri {one}"}),
    "positions": _Held(
        "SELECT position, person, office, name, of, date, earliest, latest FROM position",
        {"person": "person {person}", "side": "of {side}"},
    ),
    "memberships": _Held(
        "SELECT membership, member, of, status, date FROM membership",
        {"either": "(member {either} OR of {either})"},
    ),
    "states-of": _Held("SELECT person, state FROM state_of", {"person": "person {person}"}),
    "classes": _Held("SELECT thing, class FROM class", {"thing": "thing {thing}"}),
}
_LONE_SURROGATE = re.compile("[\ud800-\udfff]")
_HOLE = re.compile(r"\{(#?)(\w+)\}")


@cache
def _statement(name: str, given: Given) -> str:
    """The SQL of a question that is held in rows, for the parameters that are given."""
    held = HELD[name]
    assert isinstance(held, _Held)
    *pair, joint = held.both
    keys = [key for key, _ in given]
    conditions = [held.always] if held.always else []
    if set(pair) <= set(keys):
        conditions.append(joint)
        keys = [key for key in keys if key not in pair]
    conditions = [_compared(each, dict(given)) for each in [*conditions, *(held.where[key] for key in keys)]]
    return f"{held.rows} WHERE {' AND '.join(conditions)}" if conditions else held.rows


def _compared(condition: str, one: Mapping[str, bool]) -> str:
    """A condition with its comparisons: with one value, which is found much sooner, or with many."""

    def comparison(hole: re.Match[str]) -> str:
        number, key = hole.groups()
        if not number:
            return f"= :{key}" if one[key] else f"IN (SELECT value FROM json_each(:{key}))"
        if one[key]:
            return f"= (SELECT n FROM node WHERE iri = :{key})"
        return f"IN (SELECT n FROM node WHERE iri IN (SELECT value FROM json_each(:{key})))"

    return _HOLE.sub(comparison, condition)


class ReadModel:
    """The answers of one version of a graph, read from its file; whoever made the file answers for its being whole."""

    def __init__(self, path: Path) -> None:
        self._path = path

    @cached_property
    def _tables(self) -> sqlite3.Connection:
        # immutable: nobody writes a committed version, so nothing is locked and no journal is looked for
        tables = sqlite3.connect(f"{self._path.absolute().as_uri()}?immutable=1", uri=True, check_same_thread=False)
        tables.create_function("holds", 2, lambda quote, words: words in quote.lower(), deterministic=True)
        tables.execute(f"PRAGMA mmap_size = {_MAPPED}")
        return tables

    def answers(self, name: str, *, period: tuple[str, str] = ("", ""), **bound: Bound) -> list[Row] | None:
        """The rows of a named question as detente.graph.binding.answers gives them; None where it is not held."""
        found = self._found(name, period, bound)
        if found is None or isinstance(found, Columns):
            return None if found is None else list(found)
        names = _names(found)
        return [dict(zip(names, row)) for row in found]  # noqa: B905  (which takes a tenth longer)

    def tuples(self, name: str, *, period: tuple[str, str] = ("", ""), **bound: Bound) -> list[tuple[str, ...]] | None:
        """The same, each row as its cells in the order of the question's variables."""
        found = self._found(name, period, bound)
        if isinstance(found, Columns):
            return [*zip(*found.columns.values(), strict=True)]
        return None if found is None else found.fetchall()

    def columns(self, name: str, *, period: tuple[str, str] = ("", ""), **bound: Bound) -> Columns | None:
        """The same in columns."""
        found = self._found(name, period, bound)
        if found is None or isinstance(found, Columns):
            return found
        return of_rows(_names(found), found)

    def _found(self, name: str, period: tuple[str, str], bound: Mapping[str, Bound]) -> sqlite3.Cursor | Columns | None:
        """The rows to be read, or all of them in columns."""
        held = HELD.get(name)
        values = {key: [*map(_written, some)] for key, some in bound.items() if some is not None}
        if held is None or not self._knows(name, values):
            return None
        if strange := values.keys() - held.where.keys():
            raise TypeError(f"{name}.rq has no parameter {', '.join(sorted(strange))}")
        given = tuple((key, len(some) == 1) for key, some in values.items())
        filled = {key: some[0] if len(some) == 1 else json.dumps(some) for key, some in values.items()}
        if isinstance(held, _Spread):
            return self._spread(held, given, filled)
        first, last = period
        if first:
            given, filled["from"] = (*given, ("from", True)), f"{first}T00:00:00Z"
        if last:
            given, filled["to"] = (*given, ("to", True)), f"{last}T23:59:59Z"
        return self._tables.execute(_statement(name, given), filled)

    def _spread(self, held: _Spread, given: Given, filled: Mapping[str, str]) -> Columns:
        """The rows of arrays, one after the other."""
        where = " AND ".join(_compared(held.where[key], dict(given)) for key, _ in given)
        among = f" WHERE one IN (SELECT n FROM {held.things} WHERE {where})" if where else ""
        found = self._tables.execute(f"SELECT * FROM {held.table}{among}", filled)
        names, rows = _names(found), found.fetchall()
        first = array("I")
        for number, others, *_ in rows:
            first.extend(array("I", [number]) * (len(others) // first.itemsize))
        codes = [first, *(unpacked(b"".join(row[at] for row in rows)) for at in range(1, len(names)))]
        things = self._texts(held.things, codes[:2], few=bool(given))
        texts = self._texts(held.texts, codes[2:], few=bool(given))
        columns = (Column(column, texts if at > 1 else things) for at, column in enumerate(codes))
        return Columns(dict(zip(names, columns, strict=True)))

    def _texts(self, table: str, codes: Sequence[array[int]], *, few: bool) -> Mapping[int, str]:
        """The texts of a table by their numbers: all, or those that are `few` among them."""
        if not table:
            return {number: str(number) for number in set().union(*codes)}
        if not few:
            return dict(self._tables.execute(f"SELECT * FROM {table}"))
        some = f"SELECT * FROM {table} WHERE n IN (SELECT value FROM json_each(?))"
        return dict(self._tables.execute(some, (json.dumps([*set().union(*codes)]),)))

    def _knows(self, name: str, given: Mapping[str, Bound]) -> bool:
        """Whether the tables hold all that is asked about: classes of what has a label, and words, one text and whole.

        Letters inside of words are found by the store alone; who searches drops them.
        """
        if name == "search":
            return len(words := list(given.get("words") or ())) == 1 and any(map(str.isalnum, words[0]))
        return name != "classes" or ("thing" in given and all(thing in self.labels for thing in given["thing"] or ()))

    @cached_property
    def labels(self) -> Stored[str]:
        """The name to show of everything that has one."""
        return Stored(self._tables, "label", "iri", "label", lambda rows: rows[0][0])

    @cached_property
    def names(self) -> Mapping[str, set[tuple[str, str]]]:
        """Every name in lower case with its bearers, each with the kind of name it is to them."""
        return Stored(self._tables, "name", "form", "bearer, kind", set)

    def named_with(self, part: str) -> Iterator[tuple[str, str]]:
        """Every name in lower case that holds these letters, with each of its bearers."""
        return iter(self._tables.execute("SELECT form, bearer FROM name WHERE instr(form, ?)", (part,)))

    @cached_property
    def forms(self) -> Mapping[str, list[str]]:
        """Every other name of everything that has one, sorted."""
        return Stored(self._tables, "form", "bearer", "form", lambda rows: sorted(form for (form,) in rows))


def _written(value: str) -> str:
    """A value as it can stand in a file: without lone surrogates."""
    return value if value.isascii() else _LONE_SURROGATE.sub("\ufffd", value)


def _names(found: sqlite3.Cursor) -> list[str]:
    return [column[0] for column in found.description]


class Stored(Mapping[str, Value], Generic[Value]):
    """A table as a mapping, of which only what is asked for is read; `made` makes a value of the rows of a key."""

    def __init__(
        self, tables: sqlite3.Connection, table: str, key: str, value: str, made: Callable[[list[Any]], Value]
    ) -> None:
        self._tables, self._made = tables, made
        self._one = f"SELECT {value} FROM {table} WHERE {key} = ?"
        self._many = f"SELECT {key}, {value} FROM {table} WHERE {key} IN (SELECT value FROM json_each(?))"
        self._keys = f"SELECT DISTINCT {key} FROM {table} ORDER BY {key}"
        self._read: dict[str, Value | None] = {}

    def read(self, keys: Iterable[str]) -> None:
        """Read what is about to be asked for, which takes a tenth of what it takes one by one."""
        found: dict[str, list[Any]] = {key: [] for key in keys if key not in self._read}
        for key, *row in self._tables.execute(self._many, (json.dumps([*found]),)):
            found[key].append(row)
        self._read.update((key, self._made(rows) if rows else None) for key, rows in found.items())

    def __getitem__(self, key: str) -> Value:
        if key not in self._read:
            rows = self._tables.execute(self._one, (key,)).fetchall()
            self._read[key] = self._made(rows) if rows else None
        found = self._read[key]
        if found is None:
            raise KeyError(key)
        return found

    def __iter__(self) -> Iterator[str]:
        return (key for (key,) in self._tables.execute(self._keys))

    def __len__(self) -> int:
        (count,) = self._tables.execute(f"SELECT count(*) FROM ({self._keys})").fetchone()
        return int(count)
