"""Datelines are found at the beginning of a line, and only there."""

import pytest
from reading_aloud import events, when, who

from detente.build.documents.datelines import datelines
from detente.build.extract import Reader


@pytest.mark.parametrize(
    "line",
    [
        "BRUSSELS, July 10 - ",
        "BRUSSELS (Reuters) - ",
        "NUSA DUA, Indonesia (AP) — ",
        "ADDIS ABABA, Ethiopia, 3 May 2021 – ",
        "KYIV -- ",
    ],
)
def test_a_dateline(line: str) -> None:
    assert datelines(line + "The ministers met.") == [(0, len(line))]


@pytest.mark.parametrize(
    "text", ["NATO-led forces left.", "The EU – France above all – agreed.", "", "A - B", "U.S. - China"]
)
def test_no_dateline(text: str) -> None:
    assert datelines(text) == []


@pytest.mark.parametrize("opening", ["BRUSSELS, July 10 - ", "BRUSSELS (Reuters) - ", "BALI, Indonesia (AP) — "])
def test_a_dateline_takes_no_part_in_what_is_told(reader: Reader, opening: str) -> None:
    (met,) = events(reader, f"{opening}Antony Blinken met Jens Stoltenberg on Saturday.", "2022-07-11")
    assert (who(met), when(met)) == ({"Antony Blinken", "Jens Stoltenberg"}, "2022-07-09")
