"""What documents say of offices against the gazetteer's tenures: a clash is told, and nothing is changed."""

import pytest
from claim_factory import ABE, TRUMP, document, position, report

from detente.graph.building import build_graph
from detente.graph.tenures import clashes
from detente.ontology.claims import Claim


def told(*claims: Claim, date: str = "2017-07-10") -> list[str]:
    return [finding.message for finding in clashes(build_graph([document(date=date)], claims))]


@pytest.mark.parametrize(
    ("claim", "date"),
    [
        (position(), "2017-07-10"),  # he held it
        (position(on="2018-05"), "2022-01-01"),  # he held it at the date of the claim
        (position(office="Supreme Adviser", known=False), "2017-07-10"),  # an office that nobody knows
        (position(), ""),  # nothing to compare
    ],
)
def test_what_fits_or_cannot_be_told(claim: Claim, date: str) -> None:
    assert told(claim, date=date) == []


def test_an_office_at_another_time() -> None:
    (message,) = told(position(), date="2023-03-01")
    assert message.startswith(
        "Shinzo Abe as Prime Minister of Japan at 2023-03-01 (the date of its document), but his or her tenure is "
    )
    assert "2012-12-26/2020-09-16" in message
    (message,) = told(position(on="2009"))
    assert "at 2009 (its own date)" in message


def test_an_office_that_somebody_else_held() -> None:
    (message,) = told(position(TRUMP, known=False))
    assert "Donald Trump as Prime Minister of Japan at 2017-07-10" in message
    assert "the gazetteer has it held by Shinzo Abe 2012-12-26/2020-09-16" in message


def test_a_title_in_a_sentence_of_its_time() -> None:
    assert told(position(), report(ABE, TRUMP, on="2017-02-10"), date="2023-03-01") == []
