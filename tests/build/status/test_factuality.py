"""Held, planned, proposed, hypothetical, cancelled, denied: a plan is never told as held."""

import pytest
from reading_aloud import event, events, when

from detente.build.events.events import MEETINGS
from detente.build.extract import Reader
from detente.build.status.factuality import settle
from detente.ontology.codes import Status


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("Joe Biden met Vladimir Putin in Geneva.", "held"),
        ("Joe Biden will meet Vladimir Putin in Geneva.", "planned"),
        ("Joe Biden is to meet Vladimir Putin in Geneva.", "planned"),
        ("Joe Biden plans to meet Vladimir Putin in Geneva.", "planned"),
        ("Joe Biden is scheduled to meet Vladimir Putin in Geneva.", "planned"),
        ("Plans are in the works for Joe Biden to meet Vladimir Putin in Geneva.", "planned"),
        ("The upcoming summit between Joe Biden and Vladimir Putin worries Kyiv.", "planned"),
        ("A summit between Joe Biden and Vladimir Putin is planned for the autumn.", "planned"),
        ("Joe Biden called for a summit with Vladimir Putin.", "proposed"),
        ("Joe Biden proposed talks with Vladimir Putin.", "proposed"),
        ("Joe Biden may meet Vladimir Putin in Geneva.", "hypothetical"),
        ("Joe Biden hopes to meet Vladimir Putin in Geneva.", "hypothetical"),
        ("Joe Biden may hope to hold a summit with Vladimir Putin.", "hypothetical"),
        ("It is unclear whether Joe Biden met Vladimir Putin.", "hypothetical"),
        ("Joe Biden has called off his summit with Vladimir Putin.", "cancelled"),
        ("The summit between Joe Biden and Vladimir Putin was postponed.", "cancelled"),
        ("The talks between Washington and Moscow were called off.", "cancelled"),
        ("Joe Biden did not meet Vladimir Putin.", "denied"),
        ("It was proposed that Joe Biden visit Moscow.", "proposed"),
        ("Arrangements have been made for talks between Washington and Moscow.", "planned"),
        ("Emmanuel Macron wanted a man who had met Vladimir Putin.", "hypothetical"),
        ("Russia did not withdraw in return for talks between Joe Biden and Vladimir Putin.", "hypothetical"),
        ("A first sign will be when Joe Biden meets Vladimir Putin.", "planned"),
        ("It gave the impression that Joe Biden had met Vladimir Putin.", "hypothetical"),
        ("The task is to report on the status of talks between Washington and Moscow.", "held"),
        ("Embassy Paris ask Emmanuel Macron to visit Moscow.", "proposed"),
        ("He hopes to hear of the recent talks between Washington and Moscow.", "held"),
        ("Efforts should cease until after the Macron visit to Washington.", "planned"),
        ("The plan could be discussed when Joe Biden meets Vladimir Putin.", "planned"),
        ("A group of senators favored discussions between Washington and Moscow.", "hypothetical"),
        ("The pope welcomed talks between Washington and Moscow.", "held"),
        ("Joe Biden took advantage of the break to visit Moscow.", "held"),
        ("The plan would change in the event Joe Biden meets Vladimir Putin.", "hypothetical"),
        ("The law required talks between Washington and Moscow.", "proposed"),
        ("There was the question whether Joe Biden met Vladimir Putin.", "hypothetical"),
        ("The treaty should not be signed before Joe Biden has met Vladimir Putin.", "hypothetical"),
        ("Joe Biden has never met Vladimir Putin.", "denied"),
        ("Joe Biden refused to meet Vladimir Putin.", "denied"),
        ("Joe Biden left without meeting Vladimir Putin.", "denied"),
        ("No American president has met Kim Jong Un.", "denied"),
        ("The spokesman denied reports that Joe Biden met Vladimir Putin.", "denied"),
        ("It is not true that Joe Biden met Vladimir Putin.", "denied"),
        ("Rumours that Joe Biden had met Vladimir Putin were false.", "denied"),
        ("Joe Biden almost met Vladimir Putin.", "denied"),
        ("Joe Biden wished he had met Vladimir Putin.", "hypothetical"),
        ("Joe Biden would have liked to meet Vladimir Putin.", "hypothetical"),
        ("Had Joe Biden met Vladimir Putin, little would have changed.", "hypothetical"),
        ("The host, Emmanuel Macron, had met Vladimir Putin on Sunday.", "held"),
        ("The foreign ministers, Sergei Lavrov and Wang Yi, plan to meet before then.", "planned"),
        ("The visit by Kim Jong Un to Seoul, promised in May and expected by June, has never taken place.", "denied"),
        ("Joe Biden cancelled a meeting with Vladimir Putin that was planned for May.", "cancelled"),
        ("The meeting between Washington and Moscow, which had been cancelled, went ahead.", "held"),
        ("Joe Biden agreed to meet Vladimir Putin in Geneva.", "planned"),
        ("Joe Biden was to have met Vladimir Putin in Geneva.", "cancelled"),
        ("Joe Biden managed to meet Vladimir Putin.", "held"),
        ("Joe Biden has yet to meet Vladimir Putin.", "denied"),
        ("Joe Biden was expected to meet Vladimir Putin but did not.", "denied"),
        ("Joe Biden declined to say whether he would meet Vladimir Putin.", "hypothetical"),
        ("There is talk of a summit between Joe Biden and Vladimir Putin.", "hypothetical"),
        ("Joe Biden refused to rule out a summit with Vladimir Putin.", "hypothetical"),
        ("Joe Biden abandoned plans to visit Moscow.", "cancelled"),
        ("Joe Biden has no plans to visit Moscow.", "denied"),
        ("If Joe Biden visits Moscow, Kyiv will protest.", "hypothetical"),
        ("The meeting between Joe Biden and Vladimir Putin did not bring peace.", "held"),
        ("The meeting between Joe Biden and Vladimir Putin did not take place.", "denied"),
        ("Joe Biden held a long-planned summit with Vladimir Putin.", "held"),
    ],
)
def test_status(reader: Reader, sentence: str, status: str) -> None:
    (found,) = (report for report in events(reader, sentence) if report.type in MEETINGS | {"Visit"})
    assert found.status == status


def test_did_not_meet_until_means_that_they_met_then(reader: Reader) -> None:
    found = event(reader, "Barack Obama and Raul Castro did not meet until 2013.", "2016-03-01")
    assert (found.status, when(found)) == ("held", "2013")


def test_of_two_coordinated_summits_the_second_is_planned_too(reader: Reader) -> None:
    text = "All wait for the upcoming summit between Kim Jong Un and Moon Jae-in and Kim's subsequent summit with Donald Trump."
    assert [found.status for found in events(reader, text, "2018-04-01")] == ["planned", "planned"]


def test_what_lies_after_the_document_cannot_have_been_held() -> None:
    assert settle(Status.HELD, "2018-06-12", "2018-05-01") is Status.PLANNED
    assert settle(Status.HELD, "2018-06", "2018-06-12") is Status.HELD
    assert settle(Status.HELD, "", "2018-06-12") is Status.HELD
    assert settle(Status.CANCELLED, "2018-06-12", "2018-05-01") is Status.CANCELLED


@pytest.mark.parametrize(
    ("sentence", "type", "status"),
    [
        ("France imposed sanctions on Turkey.", "Sanction", "held"),
        ("France threatened to impose sanctions on Turkey.", "Sanction", "hypothetical"),
        ("France has not imposed sanctions on Turkey.", "Sanction", "denied"),
        ("France will impose sanctions on Turkey.", "Sanction", "planned"),
        ("Russia attacked Ukraine.", "Assault", "held"),
        ("Should Russia attack Estonia, NATO will respond.", "Assault", "hypothetical"),
        ("Russia denied attacking Ukraine.", "Assault", "denied"),
        ("Germany accused Russia of attacking Ukraine.", "Assault", "held"),
        ("Iran withdrew from the Paris Agreement.", "Withdrawal", "held"),
        ("Iran decided to withdraw from the Paris Agreement.", "Withdrawal", "planned"),
        ("France urged Iran to withdraw from the Paris Agreement.", "Withdrawal", "proposed"),
    ],
)
def test_other_events(reader: Reader, sentence: str, type: str, status: str) -> None:
    assert {found.status for found in events(reader, sentence) if found.type == type} == {status}


def test_what_a_planned_journey_is_for_is_planned_too(reader: Reader) -> None:
    found = events(reader, "Marco Rubio will travel to Mexico to meet Claudia Sheinbaum.", "2025-09-03")
    assert {report.status for report in found} == {Status.PLANNED}


@pytest.mark.parametrize(
    ("sentence", "type_", "status"),
    [
        ("Washington said that lifting the ban on Cuba is out of the question.", "Concession", "denied"),
        ("Kenya is opposed to granting credits to Uganda.", "Aid", "denied"),
        ("Kenya might be willing to help Uganda.", "Agreement", "hypothetical"),
        ("Kenya was willing to help Uganda.", "Agreement", "held"),
        ("Oslo would refuse relations with any government which recognized Kosovo.", "SupportAct", "hypothetical"),
    ],
)
def test_acts_that_only_are_spoken_of(reader: Reader, sentence: str, type_: str, status: str) -> None:
    assert [found.status for found in events(reader, sentence) if found.type == type_] == [status]


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("Smith says that Chad is prepared to help Peru.", "held"),
        ("Smith may say that Chad is prepared to help Peru.", "hypothetical"),
        ("It was his feeling that Chad was prepared to help Peru.", "hypothetical"),
    ],
)
def test_a_readiness_is_offered_by_who_tells_it(reader: Reader, sentence: str, status: str) -> None:
    assert [found.status for found in events(reader, sentence) if found.type == "Agreement"] == [status]


def test_what_was_accepted_for_a_day_to_come_was_accepted(reader: Reader) -> None:
    accepted = event(reader, "Kenya accepted the invitation of Chad to lunch tomorrow.", date="1958-06-03")
    assert (accepted.status, accepted.time) == (Status.HELD, None)
