"""What instants an EDTF value allows."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detente.ontology.edtf import bounds, overlap, precision

DAYS = st.dates(date(1, 1, 1), date(9999, 12, 31))


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2017-07-08", "2017-07-08", "2017-07-08"),
        ("2017-06", "2017-06-01", "2017-06-30"),
        ("2016-02", "2016-02-01", "2016-02-29"),
        ("1900-02", "1900-02-01", "1900-02-28"),
        ("2018", "2018-01-01", "2018-12-31"),
        ("2018~", "2018-01-01", "2018-12-31"),
        ("2018-04?", "2018-04-01", "2018-04-30"),
        ("2012-12-26/2020-09-16", "2012-12-26", "2020-09-16"),
        ("1998-03/2003-02", "1998-03-01", "2003-02-28"),
        ("2012-11-15/..", "2012-11-15", "9999-12-31"),
        ("../2017-12-31", "0001-01-01", "2017-12-31"),
        ("2017-01-01/", "2017-01-01", "9999-12-31"),
        ("/2017", "0001-01-01", "2017-12-31"),
        ("../..", "0001-01-01", "9999-12-31"),
        ("XXXX-02-29", "0001-01-01", "9999-12-31"),
        ("XXXX-05-30/XXXX-06", "0001-01-01", "9999-12-31"),
    ],
)
def test_a_value_allows_the_days_from_first_to_last(value: str, first: str, last: str) -> None:
    assert bounds(value) == (first, last)


@pytest.mark.parametrize(
    "value",
    [
        "",
        "soon",
        "17-07-08",
        "2017-7-8",
        "2017-13",
        "2017-02-30",
        "0000",
        "2017/soon",
        "2017-W28",
        "XXXX",
        "XXXX-02-30",
    ],
)
def test_what_is_no_edtf_value_is_refused(value: str) -> None:
    with pytest.raises(ValueError, match=r"is not an EDTF date|is not a day of the calendar"):
        bounds(value)


@pytest.mark.parametrize(
    ("one", "other", "together"),
    [
        ("2017-07", "2017-07-31", True),
        ("2017-07", "2017-08-01", False),
        ("2012-12-26/2020-09-16", "2018", True),
        ("2012-11-15/..", "2030", True),
        ("../2017", "2018", False),
        ("2017-01/2017-03", "2017-03-31/2017-05", True),
    ],
)
def test_values_overlap_where_both_allow_a_day(one: str, other: str, together: bool) -> None:
    assert overlap(one, other) is together
    assert overlap(other, one) is together


def test_the_sharper_value_spans_fewer_days() -> None:
    sharper_first = [
        "2017-07-08",
        "2017-07-08/2017-07-20",
        "2017-07",
        "2017-03/2017-09",
        "2017",
        "2015/2017",
        "2017/..",
    ]
    assert sorted(reversed(sharper_first), key=precision) == sharper_first


@given(DAYS)
def test_a_day_lies_in_its_month_and_its_year(day: date) -> None:
    iso = day.isoformat()
    assert bounds(iso) == (iso, iso)
    assert overlap(iso, iso[:7]) and overlap(iso, iso[:4])
    assert bounds(iso[:4])[0] <= bounds(iso[:7])[0] <= iso <= bounds(iso[:7])[1] <= bounds(iso[:4])[1]


@given(DAYS, DAYS)
def test_an_interval_allows_exactly_the_days_between(one: date, other: date) -> None:
    start, end = sorted([one, other])
    assert bounds(f"{start}/{end}") == (start.isoformat(), end.isoformat())
    assert overlap(f"{start}/{end}", start.isoformat()) and overlap(f"{start}/{end}", end.isoformat())
    if end < date(9999, 12, 31):
        assert not overlap(f"{start}/{end}", (end + timedelta(days=1)).isoformat())


@given(DAYS, DAYS, DAYS, DAYS)
def test_overlap_does_not_depend_on_the_order(a: date, b: date, c: date, d: date) -> None:
    one, other = ("/".join(sorted([x.isoformat(), y.isoformat()])) for x, y in ((a, b), (c, d)))
    assert overlap(one, other) == overlap(other, one)
