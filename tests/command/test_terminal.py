"""Text on a terminal: widths, breaks, and nothing that it would obey."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detente.command.choices import POLARITIES, RELATIONS, STATUSES, VIEWS
from detente.command.terminal import cut, escaped, padded, plain, width, wrapped
from detente.graph import page
from detente.ontology.codes import Polarity, Relation, Status


@pytest.mark.parametrize(
    ("text", "columns"), [("Abe", 3), ("安倍", 4), ("Nguye\u0302\u0303n", 6), ("", 0), ("🇯🇵", 2), ("a\u200db", 2)]
)
def test_widths(text: str, columns: int) -> None:
    assert width(text) == columns


def test_plain_text_is_one_line() -> None:
    assert plain(" a\n b\tc\u00a0d ") == "a b c d"
    assert plain("\x1b]0;x\x07") == "\\x1b]0;x\\x07"
    assert plain("soft\u00adhyphen \u200bzero") == "softhyphen \\u200bzero"
    assert plain("می\u200cخواهم") == "می\u200cخواهم"
    assert escaped("a\nb\x00", keep="\n") == "a\nb\\x00"


def test_cuts() -> None:
    assert cut("Angela Merkel", 20) == "Angela Merkel"
    assert cut("Angela Merkel", 8) == "Angela…"
    assert cut("安倍晋三", 5) == "安倍…"


@given(st.text(st.characters(codec="utf-8", exclude_categories=["Mn", "Me"])), st.integers(4, 90))
def test_wrapped_lines_fit_and_lose_nothing(text: str, to: int) -> None:
    told = plain(text)
    lines = wrapped(told, to)
    assert all(width(line) <= to for line in lines)
    assert "".join(lines).replace(" ", "") == told.replace(" ", "")


def test_padding_counts_columns() -> None:
    assert padded("安倍", 6) == "安倍  "


def test_the_choices_of_options_are_the_codes() -> None:
    assert list(STATUSES) == [str(one) for one in Status]
    assert list(POLARITIES) == [str(one) for one in Polarity]
    assert list(RELATIONS) == [str(one) for one in Relation]
    assert list(VIEWS) == [*page.VIEWS, "all"]
