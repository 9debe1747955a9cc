"""Which PLOVER class a report has: what is still to come, or will not come, is coded as words."""

import pytest
from reading_aloud import events

from detente.build.events.plover import plover
from detente.build.extract import Reader
from detente.ontology.codes import Status

TABLE = {  # a class, then its code where it is planned, proposed, cancelled, denied
    "CONSULT": "AGREE REQUEST REJECT REJECT",
    "SUPPORT": "AGREE REQUEST REJECT REJECT",
    "COOPERATE": "AGREE REQUEST REJECT REJECT",
    "AID": "AGREE REQUEST REJECT REJECT",
    "CONCEDE": "AGREE REQUEST REJECT REJECT",
    "RETREAT": "AGREE REQUEST REJECT REJECT",
    "SANCTION": "THREATEN SANCTION SANCTION SANCTION",
    "MOBILIZE": "THREATEN MOBILIZE MOBILIZE MOBILIZE",
    "COERCE": "THREATEN COERCE COERCE COERCE",
    "ASSAULT": "THREATEN ASSAULT ASSAULT ASSAULT",
    "AGREE": "AGREE AGREE AGREE AGREE",
    "REQUEST": "REQUEST REQUEST REQUEST REQUEST",
    "ACCUSE": "ACCUSE ACCUSE ACCUSE ACCUSE",
    "REJECT": "REJECT REJECT REJECT REJECT",
    "THREATEN": "THREATEN THREATEN THREATEN THREATEN",
    "PROTEST": "PROTEST PROTEST PROTEST PROTEST",
}
STATUSES = (Status.PLANNED, Status.PROPOSED, Status.CANCELLED, Status.DENIED)
CASES = [(class_, *pair) for class_, codes in TABLE.items() for pair in zip(STATUSES, codes.split(), strict=True)]


@pytest.mark.parametrize(("class_", "status", "expected"), CASES)
def test_an_act_that_did_not_take_place(class_: str, status: Status, expected: str) -> None:
    assert plover(class_, status) == expected


@pytest.mark.parametrize("class_", TABLE)
def test_an_act_that_took_place_keeps_its_class(class_: str) -> None:
    assert plover(class_, Status.HELD) == class_


def test_what_may_be_is_willingness_where_it_is_cooperative() -> None:
    assert (plover("CONSULT", Status.HYPOTHETICAL), plover("ASSAULT", Status.HYPOTHETICAL)) == ("AGREE", "ASSAULT")


@pytest.mark.parametrize("status", Status)
def test_what_plover_does_not_code_has_no_class(status: Status) -> None:
    assert plover("", status) == ""


@pytest.mark.parametrize(
    ("sentence", "type_", "status", "expected"),
    [
        ("Joe Biden will meet Boris Johnson on 2 July 2021.", "Meeting", "planned", "AGREE"),
        ("Joe Biden proposed a meeting with Boris Johnson.", "Meeting", "proposed", "REQUEST"),
        ("Joe Biden called off his visit to Japan.", "Visit", "cancelled", "REJECT"),
        ("Kenya plans to bomb Uganda.", "Assault", "planned", "THREATEN"),
        ("Kenya will withdraw from the Paris Agreement unless Uganda pays.", "Withdrawal", "planned", "THREATEN"),
        ("Kenya denied that it bombed Uganda.", "Assault", "denied", "ASSAULT"),
    ],
)
def test_a_report_keeps_its_type_and_has_the_code_of_its_status(
    reader: Reader, sentence: str, type_: str, status: str, expected: str
) -> None:
    assert (type_, status, expected) in [(each.type, each.status, each.plover) for each in events(reader, sentence)]
