"""Codings for tests: a debate of our own, as a coder would mark it."""

import sqlite3

from detente.graph.dna.coding import Coding, Statement, Text

SPEECH = "𝄞 Mr Adams: The dam floods our fields. We will not pay for it. Let the fee be halved."
LETTER = "The Ministry of Water welcomes the dam."


def statement(
    words: str, person: str, organization: str, concept: str, agreement: int, text: Text, coder: str = "Coder 1"
) -> Statement:
    """A statement that marks some words of a text."""
    start = text.words.index(words)
    return Statement(text.id, start, start + len(words), person, organization, concept, agreement, coder)


ONE = Text("dna-1", "Hearing", SPEECH, "2017-07-08T00:00:00", "Clerk", "Harbour Gazette")
TWO = Text("dna-2", "Letter", LETTER, "2017-08-01T00:00:00")
DEBATE = Coding(
    (ONE, TWO),
    (
        statement("The dam floods our fields.", "Ann Adams", "Farmers", "Build the dam.", -1, ONE),
        statement("We will not pay for it.", "Ann Adams", "Farmers", "Raise the fee.", -1, ONE),
        statement("Let the fee be halved.", "Ann Adams", "", "Raise the fee.", -1, ONE, "Coder 2"),
        statement(LETTER, "", "Ministry of Water", "Build the dam.", 1, TWO),
    ),
)

OLD = """
CREATE TABLE SETTINGS(Property TEXT PRIMARY KEY, Value TEXT);
CREATE TABLE CODERS(ID INTEGER PRIMARY KEY, Name TEXT);
CREATE TABLE DOCUMENTS(ID INTEGER PRIMARY KEY, Title TEXT, Text TEXT, Coder INTEGER, Author TEXT, Source TEXT,
  Section TEXT, Notes TEXT, Type TEXT, Date INTEGER);
CREATE TABLE VARIABLES(ID INTEGER PRIMARY KEY, Variable TEXT, DataType TEXT, StatementTypeId INTEGER);
CREATE TABLE STATEMENTS(ID INTEGER PRIMARY KEY, StatementTypeId INTEGER, DocumentId INTEGER, Start INTEGER, Stop INTEGER,
  Coder INTEGER);
CREATE TABLE DATAINTEGER(ID INTEGER PRIMARY KEY, StatementId INTEGER, VariableId INTEGER, StatementTypeId INTEGER,
  Value INTEGER);
CREATE TABLE DATASHORTTEXT(ID INTEGER PRIMARY KEY, StatementId INTEGER, VariableId INTEGER, StatementTypeId INTEGER,
  Value TEXT);
INSERT INTO SETTINGS VALUES ('version', '2.0 beta 19');
INSERT INTO CODERS VALUES (1, 'Coder 1');
INSERT INTO DOCUMENTS VALUES (7, 'Hearing', '𝄞 No dam.', 1, 'Clerk', 'Gazette', '', '', '', 1499472000000);
INSERT INTO VARIABLES VALUES (1, 'speaker', 'short text', 1), (2, 'claim', 'short text', 1), (3, 'scale', 'integer', 1),
  (4, 'note', 'long text', 2);
INSERT INTO STATEMENTS VALUES (1, 1, 7, 3, 10, 1), (2, 1, 7, 3, 5, 1), (3, 2, 7, 0, 1, 1);
INSERT INTO DATASHORTTEXT VALUES (1, 1, 1, 1, 'Ann Adams'), (2, 1, 2, 1, 'Build the dam.'), (3, 2, 1, 1, 'Ann Adams'),
  (4, 2, 2, 1, 'Raise the fee.');
INSERT INTO DATAINTEGER VALUES (1, 1, 3, 1, -4), (2, 2, 3, 1, 0);
"""
OLD_ROLES = {"person": "speaker", "concept": "claim", "agreement": "scale"}


def old_database() -> bytes:
    """A database as DNA 2 wrote it, with an integer scale and variables of its own."""
    store = sqlite3.connect(":memory:")
    store.executescript(OLD)
    return store.serialize()
