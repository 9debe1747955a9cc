"""Rows as text: every format, hostile text, odd letters, narrow and wide terminals."""

import csv
import io
import json
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detente.command import tables
from detente.command.tables import Column, Row, write_rows
from detente.command.terminal import width

TABLE = (Column("who"), Column("with_whom"), Column("sentence", below=True), Column("id", data=True))
ABE: Row = {"who": "Shinzo Abe", "with_whom": ["Xi Jinping", "Angela Merkel"], "sentence": "They met.", "id": "x"}
HOSTILE = "\x1b[31mred\x1b[0m\x9b2J\u202eevil\u2028line\r\n\x7f\ud800"


class Terminal(io.StringIO):
    """A stream that somebody looks at."""

    def isatty(self) -> bool:
        return True


def text(rows: Sequence[Row], format: str | None = "table", table: Sequence[Column] = TABLE) -> str:
    out = io.StringIO()
    assert write_rows(rows, table, format, out) == len(rows)
    return out.getvalue()


@pytest.fixture(autouse=True)
def eighty_columns(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm")


def test_every_format() -> None:
    assert text([ABE]) == "who         with whom\nShinzo Abe  Xi Jinping, Angela Merkel\n    They met.\n"
    assert text([ABE], "csv") == "who,with_whom,sentence,id\nShinzo Abe,Xi Jinping; Angela Merkel,They met.,x\n"
    assert text([ABE], "tsv") == "who\twith_whom\tsentence\tid\nShinzo Abe\tXi Jinping; Angela Merkel\tThey met.\tx\n"
    assert json.loads(text([ABE], "json")) == [ABE]
    assert json.loads(text([ABE], "jsonl")) == ABE
    assert text([ABE], "markdown") == (
        "| who | with whom | sentence |\n| --- | --- | --- |\n| Shinzo Abe | Xi Jinping, Angela Merkel | They met. |\n"
    )


def test_no_rows() -> None:
    assert text([]) == ""
    assert text([], "csv") == "who,with_whom,sentence,id\n"
    assert json.loads(text([], "json")) == []
    assert text([], "jsonl") == ""


def test_a_terminal_gets_a_table_and_a_pipe_csv() -> None:
    terminal = Terminal()
    write_rows([ABE], TABLE, None, terminal)
    assert terminal.getvalue().startswith("\x1b[1mwho         with whom\x1b[0m\n")
    assert text([ABE], None) == text([ABE], "csv")


@pytest.mark.parametrize(("name", "value"), [("NO_COLOR", "1"), ("TERM", "dumb")])
def test_no_colours_where_unwelcome(monkeypatch: pytest.MonkeyPatch, name: str, value: str) -> None:
    monkeypatch.setenv(name, value)
    terminal = Terminal()
    write_rows([ABE], TABLE, None, terminal)
    assert "\x1b" not in terminal.getvalue()


def test_empty_columns_are_left_out_of_tables() -> None:
    assert text([{"who": "Abe", "with_whom": None, "sentence": "", "id": ""}]) == "who\nAbe\n"


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t=", " =", "\n="])
def test_no_cell_is_a_formula(start: str) -> None:
    row: Row = {"who": f"{start}1+1", "with_whom": -1, "sentence": "", "id": ""}
    (read,) = csv.DictReader(io.StringIO(text([row], "csv")))
    assert read["who"].startswith("'")
    assert read["with_whom"] == "-1"


@pytest.mark.parametrize("format", tables.WRITERS)
def test_no_terminal_obeys_text(format: str) -> None:
    told = text([{"who": HOSTILE, "with_whom": [HOSTILE], "sentence": HOSTILE, "id": HOSTILE}], format)
    assert not set(told) & set("\x1b\x9b\x7f\u202e\u2028")
    if format in ("json", "jsonl"):
        found = json.loads(told)
        assert (found[0] if format == "json" else found)["who"] == HOSTILE
    elif format == "table":
        assert "\\x1b[31mred\\x1b[0m\\x9b2J\\u202eevil" in told.replace("\n", "")


def test_markdown_is_text() -> None:
    row: Row = {"who": "a|b *c* <script> [x](y) `d`", "with_whom": "", "sentence": "", "id": ""}
    assert text([row], "markdown").splitlines()[2] == r"| a\|b \*c\* \<script\> \[x\](y) \`d\` |  |  |"


def test_wide_letters_are_aligned() -> None:
    rows: list[Row] = [{"who": "安倍晋三", "with_whom": "a"}, {"who": "Nguyễn", "with_whom": "b"}]
    lines = text(rows, table=TABLE[:2]).splitlines()
    assert [width(line.removesuffix("a").removesuffix("b")) for line in lines[1:]] == [10, 10]


def test_a_long_sentence_ends_in_dots() -> None:
    told = text([{**ABE, "sentence": "word " * 200}]).splitlines()
    assert len(told) == 2 + tables.BELOW_MOST
    assert told[-1].endswith("word…") and max(map(len, told)) <= 80


WORDS = st.text(st.characters(codec="utf-8"), max_size=60)


@given(rows=st.lists(st.lists(WORDS, min_size=9, max_size=9), max_size=4), columns=st.integers(40, 120))
def test_tables_fit(rows: list[list[str]], columns: int) -> None:
    table = [*(Column(f"c{n}") for n in range(8)), Column("c8", below=True)]
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("COLUMNS", str(columns))
        told = text([{f"c{n}": cell for n, cell in enumerate(row)} for row in rows], table=table)
    assert max(map(width, told.splitlines()), default=0) <= max(columns, 8 * 6 + 7 * 2)
