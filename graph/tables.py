"""The tables of the read model, filled with documents, their claims and events while these go into a store."""

import sqlite3
from collections.abc import Iterable, Mapping
from itertools import groupby
from operator import itemgetter
from pathlib import Path

import pyoxigraph as ox

from detente.graph.binding import tuples
from detente.graph.folding import Event
from detente.graph.loading import named
from detente.graph.model_rows import document_row, event_row, evidence_row, near_rows, own_row, part_rows
from detente.graph.packed import packed
from detente.graph.rdf import CLASSES
from detente.graph.things import classes, members
from detente.graph.vocabulary import ONTOLOGY, term
from detente.ontology.claims import Claim
from detente.ontology.codes import Polarity
from detente.ontology.documents import Document
from detente.ontology.identifiers import CODE

SCHEMA = """
PRAGMA page_size = 8192;
PRAGMA journal_mode = OFF;
PRAGMA synchronous = OFF;
CREATE TABLE node (n INTEGER PRIMARY KEY, iri TEXT NOT NULL);
CREATE TABLE event (n INTEGER PRIMARY KEY, class TEXT, status TEXT, contested TEXT, date TEXT, earliest TEXT,
  latest TEXT);
CREATE TABLE acting (actor INTEGER, event INTEGER, PRIMARY KEY (actor, event)) WITHOUT ROWID;
CREATE TABLE busiest (actor INTEGER PRIMARY KEY, events INTEGER);
CREATE TABLE pair (one INTEGER PRIMARY KEY, other BLOB, events BLOB);
CREATE VIEW actor AS SELECT n, iri FROM busiest JOIN node ON n = actor;
CREATE TABLE report (event INTEGER, e INTEGER, PRIMARY KEY (event, e)) WITHOUT ROWID;
CREATE TEMP TABLE told (event INTEGER, claim TEXT);
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
CREATE TABLE held (n INTEGER PRIMARY KEY, iri TEXT UNIQUE);
CREATE TABLE crowd (n INTEGER PRIMARY KEY, iris TEXT);
CREATE TABLE by_actors (one INTEGER PRIMARY KEY, other BLOB, agreeing BLOB, differing BLOB, unclear BLOB);
CREATE TABLE position (position TEXT, person TEXT, office TEXT, name TEXT, of TEXT, date TEXT, earliest TEXT,
  latest TEXT);
CREATE TABLE membership (membership TEXT, member TEXT, of TEXT, status TEXT, date TEXT);
CREATE TABLE state_of (person TEXT, state TEXT);
CREATE TABLE label (iri TEXT PRIMARY KEY, label TEXT) WITHOUT ROWID;
CREATE TABLE class (thing TEXT, class TEXT, PRIMARY KEY (thing, class)) WITHOUT ROWID;
CREATE TABLE name (form TEXT, bearer TEXT, kind TEXT, PRIMARY KEY (form, bearer, kind)) WITHOUT ROWID;
CREATE TEMP TABLE near (one TEXT, other TEXT, passage TEXT, paragraph TEXT, claim TEXT, same INTEGER);
CREATE TEMP TABLE issue (iri TEXT PRIMARY KEY) WITHOUT ROWID;
CREATE TEMP TABLE sign (polarity TEXT, sign INTEGER);
CREATE TABLE form (bearer TEXT, form TEXT, PRIMARY KEY (bearer, form)) WITHOUT ROWID;
"""
INDEXES = """
CREATE UNIQUE INDEX node_iri ON node (iri);
CREATE INDEX part_value ON part (value, part, event);
CREATE INDEX evidence_claim ON evidence (claim);
INSERT INTO report SELECT event, evidence.rowid FROM told JOIN evidence USING (claim);
INSERT INTO said (said) VALUES ('rebuild');
CREATE INDEX stance_holder ON stance (holder);
CREATE INDEX stance_target ON stance (target);
CREATE INDEX link_source ON link (source);
CREATE INDEX link_target ON link (target);
CREATE INDEX together_one ON together (one);
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
SELECT a.actor, b.actor, count(*) FROM acting AS a JOIN acting AS b ON a.event = b.event AND a.actor <> b.actor
GROUP BY a.actor, b.actor ORDER BY a.actor, b.actor
"""
_TOGETHER = """
CREATE INDEX temp.near_pair ON near (one, other, claim);
INSERT INTO together
  SELECT one, other, CAST(count(DISTINCT CASE WHEN same THEN passage END) AS TEXT),
    CAST(count(DISTINCT paragraph) AS TEXT),
    coalesce(replace(group_concat(DISTINCT CASE WHEN same THEN claim END), ',', ' '), ''),
    replace(group_concat(DISTINCT claim), ',', ' ')
  FROM (SELECT * FROM near WHERE one IN issue AND other IN issue ORDER BY one, other, claim) GROUP BY one, other;
"""
_SIGNS = [
    (f"{CODE}polarity-{polarity}", sign)
    for polarity, signs in {
        Polarity.SUPPORTS: (1,),
        Polarity.OPPOSES: (-1,),
        Polarity.CONCERNED: (-1,),
        Polarity.MIXED: (-1, 1),
    }.items()
    for sign in signs
]
_BY_ACTORS = """
CREATE TEMP TABLE holder AS SELECT DISTINCT holder AS iri FROM stance ORDER BY holder;
CREATE UNIQUE INDEX temp.holder_iri ON holder (iri);
INSERT INTO held (iri) SELECT DISTINCT target FROM stance WHERE target IN issue ORDER BY target;
CREATE TEMP TABLE side AS
  SELECT holder.rowid AS who, n AS on_, min(sign) AS low, max(sign) AS high
  FROM stance JOIN sign USING (polarity) JOIN holder ON holder.iri = stance.holder JOIN held ON held.iri = target
  GROUP BY stance.holder, target;
CREATE INDEX temp.side_who ON side (who, on_);
CREATE TEMP TABLE tied AS
  SELECT one, other, coalesce(group_concat(CASE WHEN kind = 1 THEN iri END, ' '), '') AS agreeing,
    coalesce(group_concat(CASE WHEN kind = -1 THEN iri END, ' '), '') AS differing,
    coalesce(group_concat(CASE WHEN kind = 0 THEN iri END, ' '), '') AS unclear
  FROM (
    SELECT a.on_ AS one, b.on_ AS other, a.who AS who,
      CASE WHEN a.low <> a.high OR b.low <> b.high THEN 0 WHEN a.low = b.low THEN 1 ELSE -1 END AS kind
    FROM side AS a JOIN side AS b ON a.who = b.who AND a.on_ <> b.on_ ORDER BY 1, 2, 3
  ) JOIN holder ON holder.rowid = who GROUP BY one, other;
INSERT INTO crowd (iris) SELECT agreeing FROM tied UNION SELECT differing FROM tied UNION SELECT unclear FROM tied;
CREATE TEMP TABLE numbered (iris TEXT PRIMARY KEY, n INTEGER) WITHOUT ROWID;
INSERT INTO numbered SELECT iris, n FROM crowd;
"""
_TIED = """
SELECT one, other, a.n, d.n, u.n FROM tied
JOIN numbered AS a ON a.iris = agreeing JOIN numbered AS d ON d.iris = differing JOIN numbered AS u ON u.iris = unclear
ORDER BY one, other
"""
_ISSUE = term("det:Issue")
_BATCH = 1000  # rows that wait for their table


class Tables:
    """A read model in the making, in a new file."""

    def __init__(self, path: Path, ontology: ox.Store, *, quotes: bool) -> None:
        """The store has the ontology; only all documents together tell which of the others are issues."""
        self._known, self._issues = frozenset(named(ontology, ONTOLOGY)), members(ontology, _ISSUE)
        self._quotes = quotes
        self._tables = sqlite3.connect(path, isolation_level=None)
        self._tables.executescript(SCHEMA)
        self._tables.execute("BEGIN")
        self._waiting: dict[str, list[tuple[object, ...]]] = {}
        self._documents = 0
        self._nodes = 0
        self._numbers: dict[str, int] = {}  # of those that have a part in events

    def document(self, document: Document, counting: Iterable[Claim], rejected: Iterable[Claim]) -> None:
        """Put in a document with its claims, those that count and those that are rejected."""
        self._documents += 1
        number, quotes = self._documents, self._quotes
        self._put("document", (number, *document_row(document)))
        told = [claim for claim in counting if type(claim) in CLASSES]
        for claim in told:
            iri = claim.id
            self._put("evidence", evidence_row(claim, iri, number, counts=True, quotes=quotes))
            if own := own_row(claim, iri, document, quotes=quotes):
                self._put(*own)
        for claim in (claim for claim in rejected if type(claim) in CLASSES):
            self._put("evidence", evidence_row(claim, claim.id, number, counts=False, quotes=quotes))
        for row in near_rows(document, told, self._perhaps_issue):
            self._put("near", row)

    def _perhaps_issue(self, iri: str) -> bool:
        return iri not in self._known or iri in self._issues

    def event(self, event: Event) -> None:
        """Put in an event with its parts."""
        number = self._new_node(event.id)
        if event.participants:
            self._put("event", (number, *event_row(event)))
        for actor in event.participants:
            self._put("acting", (self._number(actor), number))
        for part, iri, role in part_rows(event):
            self._put("part", (number, part, self._number(iri), role))
        for claim in event.reports:
            self._put("told", (number, claim))

    def _number(self, iri: str) -> int:
        if iri not in self._numbers:
            self._numbers[iri] = self._new_node(iri)
        return self._numbers[iri]

    def _new_node(self, iri: str) -> int:
        self._nodes += 1
        self._put("node", (self._nodes, iri))
        return self._nodes

    def _put(self, table: str, row: tuple[object, ...]) -> None:
        rows = self._waiting.setdefault(table, [])
        rows.append(row)
        if len(rows) >= _BATCH:
            self._flush(table)

    def _flush(self, table: str) -> None:
        if rows := self._waiting.pop(table, []):
            self._tables.executemany(f"INSERT INTO {table} VALUES ({', '.join('?' * len(rows[0]))})", rows)

    def finish(
        self,
        store: ox.Store,
        *,
        labels: Mapping[str, str],
        names: Mapping[str, Iterable[tuple[str, str]]],
        forms: Mapping[str, Iterable[str]],
    ) -> None:
        """Put in what the whole store says, and what follows from all rows; then nothing can be put in any more."""
        rows: dict[str, Iterable[tuple[object, ...]]] = {
            "issue": ((iri,) for iri in members(store, _ISSUE)),
            "sign": iter(_SIGNS),
            "state_of": tuples(store, "states-of"),
            "label": labels.items(),
            "class": classes(store, labels),
            "name": ((form, *bearer) for form, bearers in names.items() for bearer in bearers),
            "form": ((bearer, form) for bearer, some in forms.items() for form in some),
        }
        for table, some in rows.items():
            for row in some:
                self._put(table, row)
        for table in [*self._waiting]:
            self._flush(table)
        self._tables.execute("CREATE INDEX acting_event ON acting (event, actor)")
        self._tables.execute("INSERT INTO busiest SELECT actor, count(*) FROM acting GROUP BY actor")
        self._tables.execute("COMMIT")
        self._tables.executescript(_TOGETHER + _BY_ACTORS)
        self._tables.execute("BEGIN")
        self._spread("pair", _PAIRS)
        self._spread("by_actors", _TIED)
        self._tables.execute("COMMIT")
        self._tables.executescript(INDEXES)
        self.close()

    def _spread(self, table: str, rows: str) -> None:
        """Put in rows of numbers as arrays, one row for all that begin with the same number."""
        for first, some in groupby(self._tables.execute(rows), key=itemgetter(0)):
            _, *columns = zip(*some, strict=True)
            self._put(table, (first, *map(packed, columns)))
        self._flush(table)

    def close(self) -> None:
        """Let the file go."""
        self._tables.close()
