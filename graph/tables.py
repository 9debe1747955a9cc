"""The tables of the read model, filled from a store by the questions that they answer."""

import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

import pyoxigraph as ox

from detente.graph.binding import solutions
from detente.graph.co_mention import together

SCHEMA = """
PRAGMA page_size = 8192;
PRAGMA journal_mode = OFF;
PRAGMA synchronous = OFF;
CREATE TABLE node (n INTEGER PRIMARY KEY, iri TEXT NOT NULL);
CREATE TABLE event (n INTEGER, class TEXT, status TEXT, contested TEXT, date TEXT, earliest TEXT, latest TEXT);
CREATE TABLE acting (actor INTEGER, event INTEGER, PRIMARY KEY (actor, event)) WITHOUT ROWID;
CREATE TABLE busiest (actor INTEGER PRIMARY KEY, events INTEGER);
CREATE TABLE pair (one INTEGER, other INTEGER, events INTEGER, PRIMARY KEY (one, other)) WITHOUT ROWID;
CREATE TABLE part (event INTEGER, part TEXT, value INTEGER, role TEXT, PRIMARY KEY (event, part, value, role))
  WITHOUT ROWID;
CREATE TABLE document (d INTEGER PRIMARY KEY, document TEXT, title TEXT, date TEXT, publisher TEXT, url TEXT);
CREATE TABLE evidence (claim TEXT, status TEXT, quote TEXT, trigger TEXT, start TEXT, "end" TEXT,
  d INTEGER, attributed TEXT);
CREATE VIRTUAL TABLE said USING fts5 (quote, content = 'evidence', tokenize = 'unicode61 remove_diacritics 0');
CREATE TABLE stance (stance TEXT, holder TEXT, target TEXT, polarity TEXT, hedged TEXT, condition TEXT, date TEXT,
  earliest TEXT, latest TEXT);
CREATE TABLE link (link TEXT, source TEXT, target TEXT, relation TEXT);
CREATE TABLE together (one TEXT, other TEXT, sentences TEXT, paragraphs TEXT, within TEXT, around TEXT);
CREATE TABLE by_actors (one TEXT, other TEXT, agreeing TEXT, differing TEXT, unclear TEXT);
CREATE TABLE position (position TEXT, person TEXT, office TEXT, name TEXT, of TEXT, date TEXT, earliest TEXT,
  latest TEXT);
CREATE TABLE membership (membership TEXT, member TEXT, of TEXT, status TEXT, date TEXT);
CREATE TABLE state_of (person TEXT, state TEXT);
CREATE TABLE label (iri TEXT PRIMARY KEY, label TEXT) WITHOUT ROWID;
CREATE TABLE class (thing TEXT, class TEXT, PRIMARY KEY (thing, class)) WITHOUT ROWID;
CREATE TABLE name (form TEXT, bearer TEXT, kind TEXT, PRIMARY KEY (form, bearer, kind)) WITHOUT ROWID;
CREATE TABLE form (bearer TEXT, form TEXT, PRIMARY KEY (bearer, form)) WITHOUT ROWID;
"""
INDEXES = """
CREATE UNIQUE INDEX node_iri ON node (iri);
CREATE INDEX event_n ON event (n);
CREATE INDEX part_value ON part (value, part, event);
CREATE INDEX evidence_claim ON evidence (claim);
INSERT INTO said (said) VALUES ('rebuild');
CREATE INDEX stance_holder ON stance (holder);
CREATE INDEX stance_target ON stance (target);
CREATE INDEX link_source ON link (source);
CREATE INDEX link_target ON link (target);
CREATE INDEX together_one ON together (one);
CREATE INDEX by_actors_one ON by_actors (one);
CREATE INDEX position_person ON position (person);
CREATE INDEX position_of ON position (of);
CREATE INDEX membership_member ON membership (member);
CREATE INDEX membership_of ON membership (of);
CREATE INDEX state_of_person ON state_of (person);
ANALYZE;
"""
AS_ASKED = {  # tables that hold the rows of a question as they are
    "stances": "stance",
    "links": "link",
    "by-actors": "by_actors",
    "positions": "position",
    "memberships": "membership",
    "states-of": "state_of",
}

_PAIRS = """
INSERT INTO pair
  SELECT a.actor, b.actor, count(*) FROM acting AS a JOIN acting AS b ON a.event = b.event AND a.actor <> b.actor
  GROUP BY a.actor, b.actor
"""


class _Numbers(dict[str, int]):
    """A number for every IRI, from 1, in the order in which they come."""

    def __missing__(self, iri: str) -> int:
        self[iri] = number = len(self) + 1
        return number


def lay_out(
    store: ox.Store,
    path: Path,
    *,
    labels: Mapping[str, str],
    names: Mapping[str, Iterable[tuple[str, str]]],
    forms: Mapping[str, Iterable[str]],
) -> None:
    """Write the read model of a store to a new file."""
    tables = sqlite3.connect(path, isolation_level=None)
    try:
        tables.executescript(SCHEMA)
        tables.execute("BEGIN")
        for question, table in AS_ASKED.items():
            _put(tables, table, solutions(store, question))
        _put(tables, "together", together(store))
        _put_events(tables, store)
        _put_evidence(tables, store)
        _put(tables, "label", labels.items())
        _put(tables, "class", (row for row in solutions(store, "classes") if row[0] in labels))
        _put(tables, "name", ((form, *bearer) for form, bearers in names.items() for bearer in bearers))
        _put(tables, "form", ((bearer, form) for bearer, some in forms.items() for form in some))
        tables.execute("COMMIT")
        tables.executescript(INDEXES)
    finally:
        tables.close()


def _put(tables: sqlite3.Connection, table: str, rows: Iterable[tuple[object, ...]]) -> None:
    rows = iter(rows)
    first = next(rows, None)
    if first is not None:
        statement = f"INSERT INTO {table} VALUES ({', '.join('?' * len(first))})"
        tables.execute(statement, first)
        tables.executemany(statement, rows)


def _put_events(tables: sqlite3.Connection, store: ox.Store) -> None:
    """Events with their parts and actors, under numbers."""
    numbers = _Numbers()
    _put(tables, "event", ((numbers[event], *rest) for event, *rest in solutions(store, "timeline")))
    parts = ((numbers[event], part, numbers[value], role) for event, part, value, role in solutions(store, "parts"))
    _put(tables, "part", parts)
    acting = ((numbers[actor], numbers[event]) for actor, event in solutions(store, "acting"))
    _put(tables, "acting", acting)
    tables.execute("CREATE INDEX acting_event ON acting (event, actor)")
    tables.execute("INSERT INTO busiest SELECT actor, count(*) FROM acting GROUP BY actor")
    tables.execute(_PAIRS)
    _put(tables, "node", ((number, iri) for iri, number in numbers.items()))


def _put_evidence(tables: sqlite3.Connection, store: ox.Store) -> None:
    """Every claim with its words; what is said of its document is kept once."""
    documents: dict[tuple[str, ...], int] = {}

    def rows() -> Iterator[tuple[object, ...]]:
        for claim, status, quote, trigger, start, end, *document, attributed in solutions(store, "evidence"):
            d = documents.setdefault(tuple(document), len(documents) + 1)
            yield claim, status, quote, trigger, start, end, d, attributed

    _put(tables, "evidence", rows())
    _put(tables, "document", ((d, *document) for document, d in documents.items()))
