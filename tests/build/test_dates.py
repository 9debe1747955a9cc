"""Time expressions of news prose: what they mean beside a document's date and after what was told before."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detente.build.dates import find_times
from detente.build.sentences import fold
from detente.ontology import edtf

MONDAY = "2018-04-23"


def times(text: str, date: str = MONDAY) -> dict[str, str]:
    """Every expression with its EDTF value."""
    return {time.text: time.edtf for time in find_times(fold(text), date)}


def only(text: str, date: str = MONDAY) -> str:
    """The EDTF value of the one expression in a text."""
    (value,) = times(text, date).values()
    return value


# ---- dates that say all ----


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They met on May 5, 2016.", "2016-05-05"),
        ("They met on 5 May 2016.", "2016-05-05"),
        ("They met on the 5th of May 2016.", "2016-05-05"),
        ("They met on Sept. 5, 2016.", "2016-09-05"),
        ("They met in May 2016.", "2016-05"),
        ("They met in May of 2016.", "2016-05"),
        ("They met in 2016.", "2016"),
        ("They met on 2016-05-05.", "2016-05-05"),
        ("They met in the spring of 2016.", "2016-03/2016-05"),
        ("They met in the winter of 2016.", "2016-12/2017-02"),
        ("They met in early 2016.", "2016-01/2016-04"),
        ("They met in the 1970s.", "1970/1979"),
        ("Talks ran from May 30 to June 2, 2016.", "2016-05-30/2016-06-02"),
        ("Talks ran from 30 May to 2 June 2016.", "2016-05-30/2016-06-02"),
        ("Talks ran from December 30 to January 2, 2016.", "2015-12-30/2016-01-02"),
        ("Talks ran on May 3–5, 2016.", "2016-05-03/2016-05-05"),
        ("Talks ran on 3-5 May 2016.", "2016-05-03/2016-05-05"),
        ("He ruled between 1990 and 1994.", "1990/1994"),
    ],
)
def test_a_whole_date(text: str, expected: str) -> None:
    assert only(text, "") == expected


@pytest.mark.parametrize("text", ["on February 30, 2017", "on 31 April 2015", "on 2015-13-01", "on 0000-01"])
def test_a_day_that_no_calendar_has_is_found_without_a_value(text: str) -> None:
    assert only(text) == ""


# ---- dates that lean on the document's ----


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They met yesterday.", "2018-04-22"),
        ("They met today.", "2018-04-23"),
        ("They will meet tomorrow.", "2018-04-24"),
        ("They met on Friday.", "2018-04-20"),
        ("They will meet on Friday.", "2018-04-27"),
        ("They met last Monday.", "2018-04-16"),
        ("They meet next Monday.", "2018-04-30"),
        ("They met last week.", "2018-04-16/2018-04-22"),
        ("They met last month.", "2018-03"),
        ("They meet next year.", "2019"),
        ("They met late last year.", "2017-09/2017-12"),
        ("They met earlier this month.", "2018-04"),
        ("They met last spring.", "2017-03/2017-05"),
        ("They met two years ago.", "2016"),
        ("They met twenty-five years ago.", "1993"),
        ("They met a decade ago.", "2000/2009"),
        ("They met twice in the past two weeks.", "2018-04-09/2018-04-23"),
        ("They met on March 3.", "2018-03-03"),
        ("They met in late March.", "2018-03"),
        ("They met last May.", "2017-05"),
    ],
)
def test_a_date_that_counts_from_the_documents(text: str, expected: str) -> None:
    assert only(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The forum was last held in December.", "2017-12"),
        ("The forum will be held in December.", "2018-12"),
        ("In December the forum will be held.", "2018-12"),
        ("In December, Canada said it will come.", "2017-12"),
        ("The forum was held on February 1.", "2018-02-01"),
        ("The forum is to be held on February 1.", "2019-02-01"),
    ],
)
def test_a_month_without_a_year_lies_on_the_tenses_side(text: str, expected: str) -> None:
    assert only(text) == expected


def test_a_month_of_a_document_dated_by_its_month_is_still_this_years() -> None:
    assert only("The forum was held in August.", "2017-08") == "2017-08"


def test_a_story_carries_its_date_on() -> None:
    told = times("The two met this May. The next month they met again, and on July 8 they signed.", "2017-08-20")
    assert told == {"this May": "2017-05", "The next month": "2017-06", "July 8": "2017-07-08"}


def test_a_story_carries_its_year_on_inside_a_paragraph_only() -> None:
    told = times("In 2012 they quarrelled. On May 3 they met.\n\nOn April 2 they met again.")
    assert (told["May 3"], told["April 2"]) == ("2012-05-03", "2018-04-02")


def test_later_counts_from_what_was_told() -> None:
    assert times("They met on May 3, 2010. Two years later they broke off.")["Two years later"] == "2012"


# ---- open intervals ----


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They will meet before the end of the year.", "../2018-12-31"),
        ("They will meet by the end of this month.", "../2018-04-30"),
        ("They met before 2010.", "../2009-12-31"),
        ("They will meet by 2020.", "../2020-12-31"),
        ("They have met since 2012.", "2012/.."),
        ("They met after 2014.", "2014-12-31/.."),
        ("The deal came prior to May 5, 2016.", "../2016-05-04"),
    ],
)
def test_before_since_and_after_open_an_interval(text: str, expected: str) -> None:
    assert only(text) == expected


# ---- what only looks like a date ----


@pytest.mark.parametrize(
    "text",
    [
        "Theresa May spoke.",
        "The two may meet.",
        "Troops March on.",
        "There were 2000 people.",
        "It cost 1,950 dollars.",
        "Resolution 20170 passed.",
        "The A2015 road is closed.",
    ],
)
def test_what_is_no_date(text: str) -> None:
    assert times(text) == {}


@pytest.mark.parametrize("text", ["yesterday", "last week", "on Monday", "two years ago", "on May 5", "last spring"])
def test_without_a_documents_date_nothing_is_guessed(text: str) -> None:
    assert set(times(f"They met {text}.", "").values()) == {""}


def test_a_year_told_stands_in_for_a_documents_date() -> None:
    assert times("In 2015 he left. He came back on May 5.", "")["May 5"] == "2015-05-05"


def test_now_has_no_date_but_a_timex_value() -> None:
    (now,) = find_times("The two are now friends.", MONDAY)
    assert (now.edtf, now.value) == ("", "PRESENT_REF")


# ---- whatever the text ----

WORDS = st.sampled_from(
    "May March 5 31 2017 0 999 decades years weeks ago later last next this the end of year month from to - , . by"
    " before since Monday yesterday early 1990s spring \n\n past twelve several".split(" ")
)


def check(text: str, date: str) -> None:
    at = 0
    for time in find_times(fold(text), date):
        assert at <= time.start < time.end <= len(text)
        assert fold(text)[time.start : time.end] == time.text
        if time.edtf:
            assert edtf.bounds(time.edtf)
        at = time.end


@given(st.lists(WORDS, max_size=30).map(" ".join), st.sampled_from(["", MONDAY, "2017-08", "0001", "9999-12-31"]))
def test_any_time_words_give_values_of_the_calendar(text: str, date: str) -> None:
    check(text, date)


@pytest.mark.parametrize(
    "text",
    [" " * 500_000, "May " * 50_000, "1990 " * 50_000, "1" * 500_000, "a" * 500_000, "early " * 50_000, "5 - " * 9_000],
)
def test_hostile_text_comes_to_an_end(text: str) -> None:
    check(text, MONDAY)


def test_an_aside_on_an_old_year_does_not_carry_over_to_what_is_planned() -> None:
    text = "The sanctions rest on the pact of February 2015. Angela Merkel is to visit Washington on 15 July."
    assert times(text, "2021-06-26")["15 July"] == "2021-07-15"


def test_what_was_planned_for_a_day_just_past_was_planned_for_this_year() -> None:
    assert only("The talks that were planned for 16 May fell through.", "2018-05-25") == "2018-05-16"
    assert only("The talks are planned for 10 January.", "2018-12-20") == "2019-01-10"


def test_a_day_of_the_documents_own_name_is_today() -> None:
    assert only("He was to meet the president on Wednesday.", "2016-03-23") == "2016-03-23"
    assert only("They will meet next Wednesday.", "2016-03-23") == "2016-03-30"
