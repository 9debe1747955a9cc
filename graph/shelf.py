"""Sightings, and the folds that they are laid into, in a file that goes with them: memory stays as it is.

The file is one of SQLite's own, with neither a name nor a journal; little enough of it never leaves memory.
"""

import json
import pickle
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, groupby
from operator import itemgetter

from detente.graph.sightings import Sighting

_SCHEMA = """
PRAGMA journal_mode = OFF;
PRAGMA synchronous = OFF;
PRAGMA cache_size = -16000;
CREATE TABLE sighting (n INTEGER PRIMARY KEY, undated, days, size, placeless, first, last, core, report, told);
CREATE TABLE fold (n INTEGER PRIMARY KEY, family, date, first, last, about, core, place, statuses, document);
CREATE TABLE pair (pair, first, last, fold, PRIMARY KEY (pair, first, last, fold)) WITHOUT ROWID;
CREATE TABLE member (fold, document, sighting, PRIMARY KEY (fold, document, sighting)) WITHOUT ROWID;
CREATE TABLE name (fold, date, content, fuller);
BEGIN;
"""
_WALK = "SELECT report, n, told FROM sighting ORDER BY undated, days, size, placeless, first, last, core, report"
_NEAR = """
SELECT DISTINCT fold.* FROM pair JOIN fold ON n = fold WHERE pair IN (SELECT value FROM json_each(:pairs))
AND pair.first <= :last AND pair.last >= :first AND about = :about AND (place IN (:place, '') OR :place = '')
"""
_FOLDS = """
SELECT told, fold.* FROM fold JOIN member ON fold = fold.n JOIN sighting ON sighting.n = sighting ORDER BY fold.n
"""
_NAMED = """
WITH named AS (
  SELECT CASE WHEN count(*) OVER (PARTITION BY content) = 1 THEN content ELSE fuller END AS name, date, fold FROM name
)
SELECT name, date, told FROM named JOIN member USING (fold) JOIN sighting ON n = sighting ORDER BY name
"""
_BATCH = 1000  # rows that wait for their table
_BETWEEN = "\n"  # of IRIs, none of which has it


@dataclass(slots=True)
class Fold:
    """What is known of sightings that speak of one event; family, date and days are the first and sharpest one's."""

    number: int
    family: str
    date: str
    first: str
    last: str
    about: str
    core: frozenset[str] = frozenset()
    place: str = ""
    statuses: frozenset[str] = frozenset()
    document: str = ""  # "" where they are of several


class Shelf:
    """Sightings are put on it, walked through in their order, and laid into folds on the way."""

    def __init__(self) -> None:
        self._file = sqlite3.connect("", isolation_level=None)
        self._file.executescript(_SCHEMA)
        self._waiting: dict[str, list[tuple[object, ...]]] = {"sighting": [], "member": [], "name": []}

    def close(self) -> None:
        """Let the file go."""
        self._file.close()

    def put(self, sighting: Sighting) -> None:
        """Take a sighting in."""
        self._put("sighting", None, *sighting.order(), pickle.dumps(sighting))

    def _put(self, table: str, *row: object) -> None:
        rows = self._waiting[table]
        rows.append(row)
        if len(rows) >= _BATCH:
            self._flush(table)

    def _flush(self, table: str) -> None:
        if rows := self._waiting[table]:
            self._file.executemany(f"INSERT INTO {table} VALUES ({', '.join('?' * len(rows[0]))})", rows)
            rows.clear()

    def walk(self) -> Iterator[tuple[int, Sighting]]:
        """The sightings with their numbers, dated ones first and of these the sharpest; each report counts once."""
        self._flush("sighting")
        before = ""
        for report, number, told in self._file.execute(_WALK):
            if report != before:
                yield number, pickle.loads(told)
            before = report

    def near(self, sighting: Sighting) -> list[Fold]:
        """The folds that a sighting may belong to by its participants, days, issues and place."""
        core = sorted(sighting.core)
        pairs = [_held(_first(sighting.family, core)), *_pairs(sighting.family, core)]
        days = {"first": sighting.first, "last": sighting.last}
        rest = {"about": _joined(sighting.about), "place": sighting.place}
        return [*map(_read, self._file.execute(_NEAR, {"pairs": json.dumps(pairs), **days, **rest}))]

    def fold(self, number: int) -> Fold:
        """The fold of a number."""
        return _read(self._file.execute("SELECT * FROM fold WHERE n = ?", (number,)).fetchone())

    def lay(self, number: int, sighting: Sighting, into: int | None) -> int:
        """Put a sighting of the walk into the fold of a number, by default into a new one; the number of its fold."""
        fold = _seed(number, sighting) if into is None else self.fold(into)
        if into is None or not sighting.core <= fold.core:
            fold.core |= sighting.core
            self._find_by_pairs(fold)
        fold.place = fold.place or sighting.place
        fold.statuses |= {sighting.status}
        fold.document = fold.document if fold.document == sighting.document else ""
        self._file.execute("REPLACE INTO fold VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", _written(fold))
        self._put("member", fold.number, sighting.document, number)
        return fold.number

    def _find_by_pairs(self, fold: Fold) -> None:
        """Find the fold from now on by every pair of its participants, and by its first pair among larger sets."""
        core = sorted(fold.core)
        for pair in (_first(fold.family, core), *map(_held, _pairs(fold.family, core))):
            row = (pair, fold.first, fold.last, fold.number)
            self._file.execute("INSERT OR IGNORE INTO pair VALUES (?, ?, ?, ?)", row)

    def tells(self, fold: Fold, document: str) -> bool:
        """Whether a sighting of the fold is in a document."""
        self._flush("member")
        rows = self._file.execute("SELECT 1 FROM member WHERE fold = ? AND document = ?", (fold.number, document))
        return rows.fetchone() is not None

    def folds(self) -> Iterator[tuple[Fold, list[Sighting]]]:
        """Each fold with its sightings."""
        self._flush("member")
        for row, some in groupby(self._file.execute(_FOLDS), key=itemgetter(slice(1, None))):
            yield _read(row), [pickle.loads(told) for told, *_ in some]

    def name(self, fold: Fold, content: str, fuller: str) -> None:
        """Name a fold by a digest of its content, or by a fuller one where others have the same."""
        self._put("name", fold.number, fold.date, content, fuller)

    def named(self) -> Iterator[tuple[str, str, list[Sighting]]]:
        """The folds by name, each with its date and its sightings."""
        self._flush("name")
        for (name, date), some in groupby(self._file.execute(_NAMED), key=itemgetter(0, 1)):
            yield name, date, [pickle.loads(told) for _, _, told in some]


def _seed(number: int, first: Sighting) -> Fold:
    """A fold for a sighting that is still to be put into it."""
    days = first.date, first.first, first.last
    return Fold(number, first.family, *days, _joined(first.about), document=first.document)


def _written(fold: Fold) -> tuple[object, ...]:
    core, statuses = _joined(sorted(fold.core)), _joined(sorted(fold.statuses))
    days = (fold.family, fold.date, fold.first, fold.last)
    return fold.number, *days, fold.about, core, fold.place, statuses, fold.document


def _read(row: Sequence[str]) -> Fold:
    number, family, date, first, last, about, core, place, statuses, document = row
    known = frozenset(core.split(_BETWEEN)) if core else frozenset[str]()
    told = frozenset(statuses.split(_BETWEEN))
    return Fold(int(number), family, date, first, last, about, known, place, told, document)


def _joined(words: Iterable[str]) -> str:
    return _BETWEEN.join(words)


def _held(key: str) -> str:
    """The key by which a larger set is found that holds the pair, not one of which it is the first pair."""
    return f"+{key}"


def _pairs(family: str, core: Sequence[str]) -> Iterator[str]:
    """A key for each two of a sorted set, and for each alone where one may be enough."""
    yield from (_joined((family, *pair)) for pair in combinations(core, 2))
    if len(core) < 2 or family == "Visit":
        yield from (_joined((family, one, one)) for one in core)


def _first(family: str, core: Sequence[str]) -> str:
    """The pair by which a set is found among those that hold it; a lone participant pairs with itself."""
    return _joined((family, *(core[:2] if len(core) > 1 else [*core, *core])))
