"""The read model: what the named questions ask for, in one SQLite file; made from a store, thrown away at will.

Its tables (detente.graph.tables) hold the rows that the questions give when nothing is filled in, so an answer is the
SPARQL answer, found by index instead of by joins. Questions that it does not hold stay with the store.
"""

import json
import sqlite3
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any, Generic, TypeVar

from detente.graph.binding import Bound, Row
from detente.ontology.identifiers import NS

Value = TypeVar("Value")
MEETINGS = ("Meeting", "Summit", "Talks", "Encounter", "Visit", "Call")


@dataclass(frozen=True, slots=True)
class _Held:
    """A question that the model holds: its rows, and a condition for each parameter that may be given."""

    rows: str
    where: Mapping[str, str] = field(default_factory=dict)
    always: str = ""
    numbers: str = ""  # where the first two columns are many and few things: all rows with numbers for these,
    things: str = ""  # and the thing of each number, so that none is read a hundred times


_WHO = "n IN (SELECT event FROM acting WHERE actor IN (SELECT n FROM node WHERE iri IN {given}))"
_PART = "n IN (SELECT event FROM part WHERE part IN ({kinds}) AND value IN (SELECT n FROM node WHERE iri IN {given}))"
_EVENT = "SELECT iri AS event, class, status, contested, date, earliest, latest FROM event JOIN node USING (n)"
_PARTS = (
    "SELECT e.iri AS event, part, v.iri AS value, role"
    " FROM part JOIN node AS e ON e.n = event JOIN node AS v ON v.n = value"
)
_PAIRS = (
    "SELECT one.iri AS one, other.iri AS other, CAST(events AS TEXT) AS events"
    " FROM pair JOIN node AS one ON one.n = pair.one JOIN node AS other ON other.n = pair.other"
)
_BY_ACTORS = (
    "SELECT one.iri AS one, other.iri AS other, agreeing, differing, unclear"
    " FROM by_actors AS b JOIN held AS one ON one.n = b.one JOIN held AS other ON other.n = b.other"
)
_EVIDENCE = (
    'SELECT claim, status, quote, trigger, start, "end", document, title, date, publisher, url, attributed'
    " FROM evidence JOIN document USING (d)"
)
_SAID = (
    "quote <> '' AND holds(quote, (SELECT value FROM json_each(:words))) AND rowid IN (SELECT rowid FROM said"
    """ WHERE said MATCH (SELECT '"' || replace(value, '"', '""') || '"' FROM json_each(:words)))"""
)
_PERIOD = {"from": "latest >= :from", "to": "earliest <> '' AND earliest <= :to"}

HELD = {
    "met": _Held(
        _EVENT,
        {
            "actor": _WHO,
            "other": _WHO,
            "wanted": "status IN {given}",
            "where": _PART.replace("{kinds}", "'place'"),
            "about": _PART.replace("{kinds}", "'issue', 'occasion'"),
            **_PERIOD,
        },
        always=f"class IN ({', '.join(repr(NS + name) for name in MEETINGS)})",
    ),
    "timeline": _Held(_EVENT, {"actor": _WHO, **_PERIOD}),
    "parts": _Held(_PARTS, {"event": "e.iri IN {given}"}),
    "busiest": _Held(
        "SELECT iri AS actor, CAST(events AS TEXT) AS events FROM busiest JOIN node ON n = actor",
        {"actor": "iri IN {given}"},
    ),
    "pairs": _Held(
        _PAIRS,
        {"one": "one.iri IN {given}"},
        numbers="SELECT one, other, CAST(events AS TEXT) AS events FROM pair",
        things="SELECT n, iri FROM node JOIN busiest ON n = actor",
    ),
    "evidence": _Held(_EVIDENCE, {"claim": "claim IN {given}"}),
    "search": _Held("SELECT claim, quote FROM evidence", {"words": _SAID}),
    "stances": _Held(
        "SELECT stance, holder, target, polarity, hedged, condition, date, earliest, latest FROM stance",
        {"holder": "holder IN {given}", "target": "target IN {given}", "wanted": "polarity IN {given}", **_PERIOD},
    ),
    "links": _Held(
        "SELECT link, source, target, relation FROM link", {"issue": "(source IN {given} OR target IN {given})"}
    ),
    "together": _Held(
        "SELECT one, other, sentences, paragraphs, within, around FROM together", {"one": "one IN {given}"}
    ),
    "by-actors": _Held(
        _BY_ACTORS,
        {"one": "one.iri IN {given}"},
        numbers="SELECT one, other, agreeing, differing, unclear FROM by_actors",
        things="SELECT n, iri FROM held",
    ),
    "positions": _Held(
        "SELECT position, person, office, name, of, date, earliest, latest FROM position",
        {"person": "person IN {given}", "side": "of IN {given}"},
    ),
    "memberships": _Held(
        "SELECT membership, member, of, status, date FROM membership",
        {"either": "(member IN {given} OR of IN {given})"},
    ),
    "states-of": _Held("SELECT person, state FROM state_of", {"person": "person IN {given}"}),
    "classes": _Held("SELECT thing, class FROM class", {"thing": "thing IN {given}"}),
}


class ReadModel:
    """The answers of one version of a graph, read from its file; whoever made the file answers for its being whole."""

    def __init__(self, path: Path) -> None:
        self._path = path

    @cached_property
    def _tables(self) -> sqlite3.Connection:
        # immutable: nobody writes a committed version, so nothing is locked and no journal is looked for
        tables = sqlite3.connect(f"{self._path.absolute().as_uri()}?immutable=1", uri=True, check_same_thread=False)
        tables.create_function("holds", 2, lambda quote, words: words in quote.lower(), deterministic=True)
        return tables

    def answers(self, name: str, *, period: tuple[str, str] = ("", ""), **bound: Bound) -> list[Row] | None:
        """The rows of a named question as detente.graph.binding.answers gives them; None where it is not held."""
        held = HELD.get(name)
        given = {key: values for key, values in bound.items() if values is not None}
        if held is None or not self._knows(name, given):
            return None
        if not given and held.numbers:
            return self._whole(held)
        first, last = period
        filled = {
            **{key: json.dumps(list(values)) for key, values in given.items()},
            **({"from": f"{first}T00:00:00Z"} if first else {}),
            **({"to": f"{last}T23:59:59Z"} if last else {}),
        }
        conditions = [held.where[key].replace("{given}", f"(SELECT value FROM json_each(:{key}))") for key in filled]
        asked = " AND ".join([*([held.always] if held.always else []), *conditions])
        found = self._tables.execute(f"{held.rows} WHERE {asked}" if asked else held.rows, filled)
        columns = [column[0] for column in found.description]
        return [dict(zip(columns, row, strict=True)) for row in found]

    def _whole(self, held: _Held) -> list[Row]:
        """All rows of a question whose first two columns are things."""
        things: dict[int, str] = dict(self._tables.execute(held.things))
        found = self._tables.execute(held.numbers)
        one, other, *rest = (column[0] for column in found.description)
        if len(rest) == 1:  # which saves a third of the time
            return [{one: things[n], other: things[m], rest[0]: value} for n, m, value in found]
        return [{one: things[n], other: things[m], **dict(zip(rest, row, strict=True))} for n, m, *row in found]

    def _knows(self, name: str, given: Mapping[str, Bound]) -> bool:
        """Whether the tables hold all that is asked about: classes of what has a label, and words, one text and whole.

        Letters inside of words are found by the store alone; who searches drops them.
        """
        if name == "search":
            return len(words := list(given.get("words") or ())) == 1 and any(map(str.isalnum, words[0]))
        return name != "classes" or ("thing" in given and all(thing in self.labels for thing in given["thing"] or ()))

    @cached_property
    def labels(self) -> Mapping[str, str]:
        """The name to show of everything that has one."""
        return _Stored(self._tables, "label", "iri", "label", lambda rows: rows[0][0])

    @cached_property
    def names(self) -> Mapping[str, set[tuple[str, str]]]:
        """Every name in lower case with its bearers, each with the kind of name it is to them."""
        return _Stored(self._tables, "name", "form", "bearer, kind", set)

    def named_with(self, part: str) -> Iterator[tuple[str, str]]:
        """Every name in lower case that holds these letters, with each of its bearers."""
        return iter(self._tables.execute("SELECT form, bearer FROM name WHERE instr(form, ?)", (part,)))

    @cached_property
    def forms(self) -> Mapping[str, list[str]]:
        """Every other name of everything that has one, sorted."""
        return _Stored(self._tables, "form", "bearer", "form", lambda rows: sorted(form for (form,) in rows))


class _Stored(Mapping[str, Value], Generic[Value]):
    """A table as a mapping, of which only what is asked for is read; `made` makes a value of the rows of a key."""

    def __init__(
        self, tables: sqlite3.Connection, table: str, key: str, value: str, made: Callable[[list[Any]], Value]
    ) -> None:
        self._tables, self._made = tables, made
        self._one = f"SELECT {value} FROM {table} WHERE {key} = ?"
        self._keys = f"SELECT DISTINCT {key} FROM {table} ORDER BY {key}"
        self._read: dict[str, Value | None] = {}

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
