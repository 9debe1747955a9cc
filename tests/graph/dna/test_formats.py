"""DNA's databases and event lists: what is written comes back, and what others write is read."""

import csv
import io
import sqlite3

import pytest
from coded import DEBATE, OLD_ROLES, ONE, SPEECH, old_database
from hypothesis import given
from hypothesis import strategies as st

from detente.graph.dna.coding import Coding, Statement, Text, code_points, units
from detente.graph.dna.database import read_database, write_database
from detente.graph.dna.event_list import read_event_list, write_event_list
from detente.ontology.errors import UnreadableInput

NAMES = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=12)


@st.composite
def codings(draw: st.DrawFn) -> Coding:
    texts = [
        Text(
            f"dna-{number}",
            f"Text {number}",
            draw(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), min_size=1)),
            "2017-07-08T00:00:00",
        )
        for number in range(1, draw(st.integers(2, 4)))
    ]
    statements = []
    for _ in range(draw(st.integers(0, 5))):
        text = draw(st.sampled_from(texts))
        start = draw(st.integers(0, len(text.words) - 1))
        stop = draw(st.integers(start + 1, len(text.words)))
        said = draw(NAMES), draw(NAMES), draw(NAMES), draw(st.sampled_from([1, -1]))
        statements.append(Statement(text.id, start, stop, *said, "Admin"))
    return Coding(tuple(texts), tuple(statements))


@given(codings())
def test_a_database_comes_back(coding: Coding) -> None:
    assert read_database(write_database(coding), "it.dna") == coding


def test_a_database_is_one_that_dna_knows() -> None:
    data = write_database(DEBATE)
    assert data == write_database(DEBATE)
    store = sqlite3.connect(":memory:")
    store.deserialize(data)
    assert store.execute("SELECT Value FROM SETTINGS WHERE Property = 'version'").fetchone()[0].startswith("3.0")
    assert store.execute("SELECT Name, PermissionAddStatements FROM CODERS").fetchall() == [
        ("Admin", 1),
        ("Coder 1", 1),
        ("Coder 2", 1),
    ]
    start, stop = store.execute("SELECT Start, Stop FROM STATEMENTS WHERE ID = 1").fetchone()
    in_java = SPEECH.encode("utf-16-le")[2 * start : 2 * stop].decode("utf-16-le")
    assert in_java == "The dam floods our fields."
    assert store.execute("PRAGMA foreign_key_check").fetchall() == []


def test_version_2_and_other_names_for_variables() -> None:
    coding = read_database(old_database(), "old.dna", OLD_ROLES)
    (text,) = coding.texts
    assert (text.id, text.date, text.author, text.source) == ("dna-7", "2017-07-08T00:00:00", "Clerk", "Gazette")
    one, other = coding.statements
    assert text.words[one.start : one.stop] == "No dam."
    assert (one.person, one.organization, one.concept, one.agreement) == ("Ann Adams", "", "Build the dam.", -1)
    assert (other.agreement, other.coder) == (0, "Coder 1")


def test_a_database_that_does_not_fit_is_told_with_the_way_out() -> None:
    with pytest.raises(UnreadableInput, match="its variables are claim, note, scale, speaker: say which is which"):
        read_database(old_database(), "old.dna")
    with pytest.raises(UnreadableInput, match='no variable "foo" for person; its variables are claim, note'):
        read_database(old_database(), "old.dna", {**OLD_ROLES, "person": "foo"})
    with pytest.raises(UnreadableInput, match=r"it\.dna: not a database of Discourse Network Analyzer"):
        read_database(b"SQLite format 3\0 and then nothing", "it.dna")
    with pytest.raises(UnreadableInput, match="not a database"):
        read_database(b"", "it.dna")


@given(st.text(), st.data())
def test_offsets_of_java_are_those_of_python(words: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(words)))
    assert code_points(words, units(words[:at])) == at


def test_an_event_list_keeps_every_statement_at_its_place() -> None:
    plain = Coding((Text("dna-1", "Hearing", SPEECH[2:], "2017-07-08T00:00:00", "Clerk"),), ())
    told = [
        Statement("dna-1", 10, 36, "Ann Adams", "Farmers", "Build the dam.", -1, "1"),
        Statement("dna-1", 60, 82, "Ann Adams", "Farmers", "Raise the fee.", 1, "1"),
    ]
    back = read_event_list(write_event_list(Coding(plain.texts, tuple(told))).encode(), "it.csv")
    assert list(back.statements) == told
    assert back.texts[0].words[10:36] == SPEECH[12:38]
    assert set(back.texts[0].words[36:60]) == {"\n"}
    assert back.texts[0].author == "Clerk"


def test_an_event_list_whose_words_do_not_fit_their_places() -> None:
    back = read_event_list(write_event_list(DEBATE).encode(), "it.csv")  # a letter beyond the plane that Java counts in
    shift = {one.text: one for one in back.statements}
    assert [back.texts[0].words[one.start : one.stop] for one in back.statements[:3]] == [
        "The dam floods our fields.",
        "We will not pay for it.",
        "Let the fee be halved.",
    ]
    changed = write_event_list(DEBATE).replace("We will not pay for it.", "We will not pay.").encode()
    back = read_event_list(changed, "it.csv")
    assert back.texts[0].words.startswith("The dam floods our fields.\n\nWe will not pay.\n\nLet")
    assert len(shift) == 2


def test_event_lists_of_others() -> None:
    rows = [
        ["statement_id", "time", "organization", "concept", "agreement", "text", "document_id"],
        ["1", "2017-07-08 12:00:00", "Farmers", "Build the dam.", "TRUE", "A dam, please.", "x"],
        ["2", "2017-07-08", "Farmers", "Raise the fee.", "FALSE", "No, not that.", "x"],
    ]
    out = io.StringIO()
    csv.writer(out).writerows(rows)
    one, other = read_event_list(out.getvalue().encode("utf-8-sig"), "it.csv").statements
    assert (one.agreement, other.agreement, one.person, one.text) == (1, -1, "", "dna-x")
    scaled = out.getvalue().replace("TRUE", "3").replace("FALSE", "-2").encode()
    assert [one.agreement for one in read_event_list(scaled, "it.csv").statements] == [1, -1]


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (("agreement", "stand"), "it.csv: no event list of Discourse Network Analyzer: it has no column agreement"),
        (("2017-07-08 00:00:00", "last week"), '"last week" is no time'),
        ((';1;1;"Hearing"', ';1;"Hearing"'), r"it.csv:2: the row has not as many cells"),
        (('"Build the dam.";0', '"Build the dam.";maybe'), 'it.csv:2: agreement "maybe" is neither'),
    ],
)
def test_a_broken_event_list_says_where(change: tuple[str, str], message: str) -> None:
    with pytest.raises(UnreadableInput, match=message):
        read_event_list(write_event_list(DEBATE).replace(*change).encode(), "it.csv")
    with pytest.raises(UnreadableInput, match="not UTF-8 at byte 0"):
        read_event_list(b"\xff\xfe\x00", "it.csv")


def test_an_event_list_runs_no_formula() -> None:
    text = Text("dna-1", "=HYPERLINK(1)", "-1 is no price.", ONE.date)
    coding = Coding((text,), (Statement("dna-1", 0, 15, "@me", "=2", "+3", 1, "1"),))
    written = write_event_list(coding)
    cells = [cell for row in csv.reader(io.StringIO(written), delimiter=";") for cell in row]
    assert not any(cell.startswith(("=", "+", "-", "@")) for cell in cells)
    assert read_event_list(written.encode(), "it.csv") == coding
