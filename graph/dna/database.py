"""DNA databases (.dna): SQLite of the versions 2 and 3 read from bytes, of version 3 written to bytes.

Version 2 keeps what a coder chose as text beside each statement, and times in milliseconds; version 3 keeps it in a
table of entities, and times in seconds. Offsets of both count UTF-16 units.
"""

import base64
import hashlib
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime

from detente.graph.dna.coding import ROLES, Coding, Statement, Text, code_points, units, variables
from detente.ontology.errors import UnreadableInput

Rows = list[tuple[object, ...]]
MAGIC = b"SQLite format 3\0"
VERSION = "3.0.11"  # of DNA, whose tables are written
TYPE = "DNA Statement"
PASSWORD = "detente"  # of the coder Admin in what is written; DNA asks for one
LONGEST = 190  # letters of a title or a name that DNA takes
_TABLES = {"short text": "DATASHORTTEXT", "boolean": "DATABOOLEAN", "integer": "DATAINTEGER"}


def read_database(data: bytes, name: str, given: Mapping[str, str] | None = None) -> Coding:
    """The texts and statements of a database; raises UnreadableInput where it is none, or none of its types fits.

    `given` says which variable is the person, organization, concept or agreement where they are called otherwise.
    """
    if not data.startswith(MAGIC):
        raise UnreadableInput(f"{name}: not a database of Discourse Network Analyzer: not SQLite")
    store = sqlite3.connect(":memory:")
    try:
        store.deserialize(data)
        return _Reader(store, name, variables(given or {})).coding()
    except sqlite3.Error as wrong:
        raise UnreadableInput(f"{name}: not a database of Discourse Network Analyzer: {wrong}") from wrong
    finally:
        store.close()


class _Reader:
    def __init__(self, store: sqlite3.Connection, name: str, wanted: dict[str, str]) -> None:
        self._store, self._name, self._wanted = store, name, wanted
        (version,) = [
            *(str(row[0]) for row in self._rows("SELECT Value FROM SETTINGS WHERE Property = 'version'")),
            "3",
        ][:1]
        self._old = version.startswith(("1", "2"))

    def _rows(self, sql: str, *values: object) -> Rows:
        return self._store.execute(sql, values).fetchall()

    def coding(self) -> Coding:
        texts = {
            int(str(row[0])): self._text(row)
            for row in self._rows("SELECT ID, Title, Text, Date, Author, Source, Notes FROM DOCUMENTS ORDER BY ID")
        }
        statements = [one for type_, roles in self._types() for one in self._statements(type_, roles, texts)]
        return Coding(tuple(texts.values()), tuple(statements))

    def _text(self, row: Sequence[object]) -> Text:
        id_, title, words, time, author, source, notes = row
        seconds = int(str(time)) / (1000 if self._old else 1)
        date = datetime.fromtimestamp(seconds, UTC).strftime("%Y-%m-%dT%H:%M:%S")
        return Text(f"dna-{id_}", _of(title), _of(words), date, _of(author), _of(source), _of(notes))

    def _types(self) -> list[tuple[int, dict[str, tuple[int, str]]]]:
        """The statement types that have a concept, an agreement and somebody who says it, with their variables."""
        found: dict[int, dict[str, tuple[int, str]]] = {}
        rows = self._rows("SELECT ID, Variable, DataType, StatementTypeId FROM VARIABLES")
        names = ", ".join(sorted({str(row[1]) for row in rows})) or "none"
        for role, name in self._wanted.items():
            if name != role and not any(row[1] == name for row in rows):  # somebody named it
                raise UnreadableInput(f'{self._name}: no variable "{name}" for {role}; its variables are {names}')
        for id_, variable, type_, of in rows:
            for role, name in self._wanted.items():
                if variable == name:
                    found.setdefault(int(str(of)), {})[role] = (int(str(id_)), str(type_))
        fit = [
            (of, roles)
            for of, roles in sorted(found.items())
            if {"concept", "agreement"} <= roles.keys() and {"person", "organization"} & roles.keys()
        ]
        if not fit:
            needed = "{concept}, {agreement} and {person} or {organization}".format(**self._wanted)
            raise UnreadableInput(
                f"{self._name}: no statement type has {needed}; its variables are {names}: "
                "say which is which, as in --variable concept=NAME"
            )
        return fit

    def _statements(self, type_: int, roles: dict[str, tuple[int, str]], texts: dict[int, Text]) -> Iterator[Statement]:
        values = {role: self._values(variable, kind) for role, (variable, kind) in roles.items()}
        coders = {row[0]: _of(row[1]) for row in self._rows("SELECT ID, Name FROM CODERS")}
        for id_, document, start, stop, coder in self._rows(
            "SELECT ID, DocumentId, Start, Stop, Coder FROM STATEMENTS WHERE StatementTypeId = ? ORDER BY ID", type_
        ):
            text = texts[int(str(document))]
            person, organization, concept = (_of(values.get(role, {}).get(id_)) for role in ROLES[:3])
            number = int(str(values["agreement"].get(id_) or 0))
            yield Statement(
                text.id,
                code_points(text.words, int(str(start))),
                code_points(text.words, int(str(stop))),
                person,
                organization,
                concept,
                (1 if number else -1) if roles["agreement"][1] == "boolean" else (number > 0) - (number < 0),
                coders.get(coder, ""),
            )

    def _values(self, variable: int, kind: str) -> dict[object, object]:
        """What each statement has for a variable."""
        table = _TABLES.get(kind)
        if table is None:
            raise UnreadableInput(f"{self._name}: a variable of {kind} cannot say who says what")
        sql = f"SELECT StatementId, Value FROM {table} WHERE VariableId = ?"
        if kind == "short text" and not self._old:
            sql = f"SELECT StatementId, e.Value FROM {table} d JOIN ENTITIES e ON e.ID = Entity WHERE d.VariableId = ?"
        return {row[0]: row[1] for row in self._rows(sql, variable)}


def _of(value: object) -> str:
    return "" if value is None else str(value)


def write_database(coding: Coding) -> bytes:
    """A database that DNA 3 opens, with the coders and Admin, whose password is "detente"; same coding, same bytes."""
    store = sqlite3.connect(":memory:")
    store.executescript(_SCHEMA)
    store.executemany("INSERT INTO SETTINGS VALUES (?, ?)", [("version", VERSION), ("date", "2025-06-01")])
    store.execute("INSERT INTO STATEMENTTYPES VALUES (1, ?, 239, 208, 51)", [TYPE])
    kinds = [*((role, "short text") for role in ROLES[:3]), (ROLES[3], "boolean")]
    store.executemany("INSERT INTO VARIABLES VALUES (?, ?, ?, 1)", [(at, *kind) for at, kind in enumerate(kinds, 1)])
    coders = _write_coders(store, coding)
    store.executemany(
        "INSERT INTO DOCUMENTS VALUES (?, ?, ?, 1, ?, ?, '', ?, '', ?)",
        [
            (at, t.title[:LONGEST], t.words, t.author[:LONGEST], t.source[:LONGEST], t.notes, _seconds(t.date))
            for at, t in enumerate(coding.texts, 1)
        ],
    )
    _write_statements(store, coding, coders, _write_entities(store, coding))
    store.commit()
    data = store.serialize()
    store.close()
    return data


def _write_coders(store: sqlite3.Connection, coding: Coding) -> dict[str, int]:
    names = ["Admin", *sorted({one.coder for one in coding.statements} - {"", "Admin"})]
    sql = "INSERT INTO CODERS (ID, Name, Red, Green, Blue, Password) VALUES (?, ?, 255, 255, 0, ?)"
    password = _hash()
    store.executemany(sql, [(at, name, password) for at, name in enumerate(names, 1)])
    return {name: at for at, name in enumerate(names, 1)}


def _write_entities(store: sqlite3.Connection, coding: Coding) -> dict[tuple[int, str], int]:
    chosen = {(at, "") for at in (1, 2, 3)}
    chosen |= {(at, name) for one in coding.statements for at, name in enumerate(_names(one), 1)}
    entities = {each: number for number, each in enumerate(sorted(chosen), 1)}
    store.executemany(
        "INSERT INTO ENTITIES VALUES (?, ?, ?, 0, 0, 0, NULL)", [(n, at, name) for (at, name), n in entities.items()]
    )
    return entities


def _write_statements(
    store: sqlite3.Connection, coding: Coding, coders: dict[str, int], entities: dict[tuple[int, str], int]
) -> None:
    texts = {text.id: (at, text.words) for at, text in enumerate(coding.texts, 1)}
    for number, one in enumerate(coding.statements, 1):
        at, words = texts[one.text]
        span = units(words[: one.start]), units(words[: one.stop])
        coder = coders.get(one.coder, 1)
        store.execute("INSERT INTO STATEMENTS VALUES (?, 1, ?, ?, ?, ?)", [number, at, *span, coder])
        for variable, name in enumerate(_names(one), 1):
            chosen = [number, variable, entities[variable, name]]
            store.execute("INSERT INTO DATASHORTTEXT VALUES (NULL, ?, ?, ?)", chosen)
        store.execute("INSERT INTO DATABOOLEAN VALUES (NULL, ?, 4, ?)", [number, int(one.agreement > 0)])


def _names(one: Statement) -> list[str]:
    return [name[:LONGEST] for name in (one.person, one.organization, one.concept)]


def _seconds(date: str) -> int:
    return int(datetime.fromisoformat(date).replace(tzinfo=UTC).timestamp())


def _hash() -> str:
    """The password as Jasypt's StrongPasswordEncryptor keeps it: 16 bytes of salt and SHA-256, 100,000 times over."""
    salt = hashlib.sha256(b"Admin").digest()[:16]
    found = hashlib.sha256(salt + PASSWORD.encode()).digest()
    for _ in range(99_999):
        found = hashlib.sha256(found).digest()
    return base64.b64encode(salt + found).decode()


_COLOUR = "Red INTEGER NOT NULL DEFAULT 0, Green INTEGER NOT NULL DEFAULT 0, Blue INTEGER NOT NULL DEFAULT 0"
_MAY = "".join(
    f", Permission{each} INTEGER NOT NULL DEFAULT 1"
    for each in (
        "AddDocuments EditDocuments DeleteDocuments ImportDocuments AddStatements EditStatements DeleteStatements "
        "EditAttributes EditRegex EditStatementTypes EditCoders EditCoderRelations ViewOthersDocuments "
        "EditOthersDocuments ViewOthersStatements EditOthersStatements"
    ).split()
)
_SCHEMA = f"""
CREATE TABLE SETTINGS (Property TEXT PRIMARY KEY, Value TEXT NOT NULL);
CREATE TABLE CODERS (ID INTEGER NOT NULL PRIMARY KEY, Name TEXT NOT NULL, {_COLOUR}, Refresh INTEGER NOT NULL DEFAULT 0,
  FontSize INTEGER NOT NULL DEFAULT 14, Password TEXT NOT NULL, PopupWidth INTEGER DEFAULT 300,
  ColorByCoder INTEGER NOT NULL DEFAULT 0, PopupDecoration INTEGER NOT NULL DEFAULT 0,
  PopupAutoComplete INTEGER NOT NULL DEFAULT 1{_MAY});
CREATE TABLE DOCUMENTS (ID INTEGER NOT NULL PRIMARY KEY, Title TEXT NOT NULL, Text TEXT NOT NULL,
  Coder INTEGER REFERENCES CODERS(ID) ON DELETE CASCADE, Author TEXT NOT NULL DEFAULT '',
  Source TEXT NOT NULL DEFAULT '', Section TEXT NOT NULL DEFAULT '', Notes TEXT NOT NULL DEFAULT '',
  Type TEXT NOT NULL DEFAULT '', Date INTEGER NOT NULL);
CREATE TABLE STATEMENTTYPES (ID INTEGER NOT NULL PRIMARY KEY, Label TEXT NOT NULL, {_COLOUR});
CREATE TABLE VARIABLES (ID INTEGER NOT NULL PRIMARY KEY, Variable TEXT NOT NULL,
  DataType TEXT NOT NULL DEFAULT 'short text', StatementTypeId INTEGER REFERENCES STATEMENTTYPES(ID) ON DELETE CASCADE,
  UNIQUE (Variable, StatementTypeId));
CREATE TABLE VARIABLELINKS (ID INTEGER NOT NULL PRIMARY KEY,
  SourceVariableId INTEGER REFERENCES VARIABLES(ID) ON DELETE CASCADE,
  TargetVariableId INTEGER REFERENCES VARIABLES(ID) ON DELETE CASCADE);
CREATE TABLE REGEXES (Label TEXT PRIMARY KEY, {_COLOUR});
CREATE TABLE CODERRELATIONS (ID INTEGER NOT NULL PRIMARY KEY, Coder INTEGER REFERENCES CODERS(ID) ON DELETE CASCADE,
  OtherCoder INTEGER REFERENCES CODERS(ID) ON DELETE CASCADE, viewStatements INTEGER NOT NULL DEFAULT 1,
  editStatements INTEGER NOT NULL DEFAULT 1, viewDocuments INTEGER NOT NULL DEFAULT 1,
  editDocuments INTEGER NOT NULL DEFAULT 1);
CREATE TABLE STATEMENTS (ID INTEGER NOT NULL PRIMARY KEY,
  StatementTypeId INTEGER REFERENCES STATEMENTTYPES(ID) ON DELETE CASCADE,
  DocumentId INTEGER REFERENCES DOCUMENTS(ID) ON DELETE CASCADE, Start INTEGER NOT NULL, Stop INTEGER NOT NULL,
  Coder INTEGER REFERENCES CODERS(ID) ON DELETE CASCADE, CHECK (Start < Stop));
CREATE TABLE ENTITIES (ID INTEGER PRIMARY KEY NOT NULL,
  VariableId INTEGER NOT NULL REFERENCES VARIABLES(ID) ON DELETE CASCADE, Value TEXT NOT NULL DEFAULT '',
  Red INTEGER, Green INTEGER, Blue INTEGER, ChildOf INTEGER REFERENCES ENTITIES(ID) ON DELETE CASCADE,
  UNIQUE (VariableId, Value));
CREATE TABLE DATABOOLEAN (ID INTEGER PRIMARY KEY NOT NULL,
  StatementId INTEGER NOT NULL REFERENCES STATEMENTS(ID) ON DELETE CASCADE,
  VariableId INTEGER NOT NULL REFERENCES VARIABLES(ID) ON DELETE CASCADE, Value INTEGER NOT NULL DEFAULT 1,
  UNIQUE (StatementId, VariableId));
CREATE TABLE DATAINTEGER (ID INTEGER PRIMARY KEY NOT NULL,
  StatementId INTEGER NOT NULL REFERENCES STATEMENTS(ID) ON DELETE CASCADE,
  VariableId INTEGER NOT NULL REFERENCES VARIABLES(ID) ON DELETE CASCADE, Value INTEGER NOT NULL DEFAULT 0,
  UNIQUE (StatementId, VariableId));
CREATE TABLE DATASHORTTEXT (ID INTEGER PRIMARY KEY NOT NULL,
  StatementId INTEGER NOT NULL REFERENCES STATEMENTS(ID) ON DELETE CASCADE,
  VariableId INTEGER NOT NULL REFERENCES VARIABLES(ID) ON DELETE CASCADE,
  Entity INTEGER NOT NULL REFERENCES ENTITIES(ID) ON DELETE CASCADE, UNIQUE (StatementId, VariableId));
CREATE TABLE DATALONGTEXT (ID INTEGER PRIMARY KEY NOT NULL,
  StatementId INTEGER NOT NULL REFERENCES STATEMENTS(ID) ON DELETE CASCADE,
  VariableId INTEGER NOT NULL REFERENCES VARIABLES(ID) ON DELETE CASCADE, Value TEXT DEFAULT '',
  UNIQUE (StatementId, VariableId));
CREATE TABLE ATTRIBUTEVARIABLES (ID INTEGER PRIMARY KEY NOT NULL,
  VariableId INTEGER NOT NULL REFERENCES VARIABLES(ID) ON DELETE CASCADE, AttributeVariable TEXT NOT NULL,
  UNIQUE (VariableId, AttributeVariable));
CREATE TABLE ATTRIBUTEVALUES (ID INTEGER PRIMARY KEY NOT NULL,
  EntityId INTEGER NOT NULL REFERENCES ENTITIES(ID) ON DELETE CASCADE,
  AttributeVariableId INTEGER NOT NULL REFERENCES ATTRIBUTEVARIABLES(ID) ON DELETE CASCADE,
  AttributeValue TEXT NOT NULL DEFAULT '', UNIQUE (EntityId, AttributeVariableId));
"""
