"""Windows over a span of days."""

import pytest

from detente.graph.network.windows import moving
from detente.ontology.errors import DetenteError


def test_windows_of_years_begin_with_the_year() -> None:
    assert [(one.first, one.last) for one in moving("2016-05-03", "2017-02-01", "1y")] == [
        ("2016-01-01", "2016-12-31"),
        ("2017-01-01", "2017-12-31"),
    ]


def test_windows_may_overlap() -> None:
    spans = moving("2016-01-31", "2016-03-01", "2m", "1m")
    assert [(one.first, one.last) for one in spans] == [
        ("2016-01-01", "2016-02-29"),
        ("2016-02-01", "2016-03-31"),
        ("2016-03-01", "2016-04-30"),
    ]


def test_windows_of_days_begin_on_the_first() -> None:
    assert [one.first for one in moving("2016-02-28", "2016-03-20", "2w")] == ["2016-02-28", "2016-03-13"]
    assert moving("9999-12-30", "9999-12-31", "90d")[0].last == "9999-12-30"


@pytest.mark.parametrize(("length", "step"), [("1 year", ""), ("0y", ""), ("1y", "x"), ("", "")])
def test_what_is_no_length(length: str, step: str) -> None:
    with pytest.raises(DetenteError, match="write 90d, 4w, 6m or 1y"):
        moving("2016-01-01", "2017-01-01", length, step)


def test_too_many_windows() -> None:
    with pytest.raises(DetenteError, match="longer step"):
        moving("1900-01-01", "2020-01-01", "1d")
