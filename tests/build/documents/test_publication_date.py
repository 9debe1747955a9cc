"""When was it written? Given dates are checked, missing ones are read off the text, with care."""

import datetime
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detente.build.documents.publication_date import inferred, normalised
from detente.ontology.errors import UnreadableInput


@pytest.mark.parametrize(
    ("date", "edtf"),
    [
        ("", ""),
        ("2018", "2018"),
        ("2018-04", "2018-04"),
        ("2018-04-23", "2018-04-23"),
        (" 2018-04-23 ", "2018-04-23"),
        ("2018-04-23T21:05:00Z", "2018-04-23"),
        ("2018-04-23T21:05:00.123+09:00", "2018-04-23"),
        ("2018-04-23 21:05", "2018-04-23"),
        ("23 April 2018", "2018-04-23"),
        ("April 23, 2018", "2018-04-23"),
        ("23rd Apr. 2018", "2018-04-23"),
        ("Monday, 23 April 2018", "2018-04-23"),
        ("April 2018", "2018-04"),
        ("1215-06-15", "1215-06-15"),
    ],
)
def test_a_given_date_becomes_edtf(date: str, edtf: str) -> None:
    assert normalised(date) == edtf


@pytest.mark.parametrize("date", ["soon", "2018-02-30", "31 April 2018", "04/23/2018", "2018/2019", "0000", "2018-13"])
def test_nonsense_is_named(date: str) -> None:
    with pytest.raises(UnreadableInput, match=f'"{date}" is not a d'):
        normalised(date)


@given(st.dates(min_value=datetime.date(1500, 1, 1), max_value=datetime.date(2099, 12, 31)))
def test_every_way_of_writing_a_day_means_that_day(day: datetime.date) -> None:
    month = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ][day.month - 1]
    for written in (f"{day.day} {month} {day.year}", f"{month} {day.day}, {day.year}", day.isoformat()):
        assert normalised(written) == day.isoformat()
        assert inferred(f"Geneva, {written}\n\nThe delegates arrived.") == day.isoformat()


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("Ottawa, August 26, 1952\n\nThe talks of 3 May 1953 are far off.", "1952-08-26"),
        ("[ Ottawa ,] January 28, 1948.\n\nThe minister came.", "1948-01-28"),
        ("OTTAWA, 11 May 2018 (Reuters) - The minister came.", "2018-05-11"),
        ("Talks resume\nBy Ada Finch, 24 April 2022\nThey sat down.", "2022-04-24"),
        ("Talks resume\nPublished 23 April 2018 at 10:30\nThey sat down on 1 May 2019.", "2018-04-23"),
        ("2018-04-23\nThey sat down.", "2018-04-23"),
    ],
)
def test_the_head_of_a_text_dates_it(text: str, edtf: str) -> None:
    assert inferred(text) == edtf


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("They met on 3 May 2017 and again in June 2017.", "2017-06"),
        ("They met on 3 May 2017. The treaty will end on 4 June 2020.", "2017-05-03"),
        ("They met in March 2016 and hope for a pact by December 2019.", "2016-03"),
        ("They met in March 2016; a summit is scheduled for 2 May 2016.", "2016-03"),
        ("They met on 12-14 November 2010 in Seoul.", "2010-11-14"),
        ("They met on 31 February 2010.", ""),
        ("They met last May, before 2018.", ""),
        ("It may 2018 times be said.", ""),
        ("", ""),
    ],
)
def test_else_the_latest_day_that_is_not_to_come(text: str, edtf: str) -> None:
    assert inferred(text) == edtf


def test_a_dateline_without_its_year_is_not_overruled_by_an_old_date() -> None:
    assert inferred("OTTAWA, 11 May. The deal was concluded on 14 July 2015.") == ""


def test_dates_in_boilerplate_do_not_count() -> None:
    text = "They met in May 2017.\nCopyright May 2021"
    assert inferred(text, [(22, len(text))]) == "2017-05"


@pytest.mark.parametrize("text", ["x" * 10**6, "1 " * 500_000, "May " * 250_000, "2018-" * 200_000, " \n" * 500_000])
def test_a_million_characters_take_seconds_at_most(text: str) -> None:
    begun = time.perf_counter()
    assert inferred(text) == ""
    assert time.perf_counter() - begun < 5
