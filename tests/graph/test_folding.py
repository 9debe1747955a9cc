"""Which reports speak of one event."""

from itertools import combinations

import pytest
from claim_factory import (
    ABE,
    AMERICA,
    BEIJING,
    CHINA,
    HAMBURG,
    HANOI,
    JAPAN,
    KIM,
    MOON,
    STATE_OF,
    TOKYO,
    TRADE,
    TRUMP,
    XI,
    entity,
    report,
)
from hypothesis import given, settings
from hypothesis import strategies as st

from detente.graph.folding import Event, fold
from detente.graph.steering import Steering
from detente.ontology.claims import EventReport
from detente.ontology.codes import Role, Status

DATES = {"a.txt": "2017-07-10", "b.txt": "2017-07-09", "c.txt": "2017-07-01", "d.txt": "2018-01-05", "e.txt": ""}


def folded(*reports: EventReport) -> tuple[Event, ...]:
    return fold(reports, DATES, STATE_OF)


def test_two_documents_tell_of_one_meeting() -> None:
    (event,) = folded(report(), report(document="b.txt", place=HAMBURG, type="Talks"))
    assert (event.type, event.date, event.places) == ("Talks", "2017-07-08", (HAMBURG.id,))
    assert len(event.reports) == 2


def test_a_plan_and_its_outcome_are_one() -> None:
    (event,) = folded(report(status=Status.PLANNED, on="2017-07", document="c.txt"), report())
    assert (event.status, event.contested, event.date) == (Status.HELD, False, "2017-07-08")


def test_held_and_denied_is_contested() -> None:
    (event,) = folded(report(), report(status=Status.DENIED, document="b.txt"))
    assert (event.status, event.contested) == (Status.HELD, True)


def test_other_day_other_people_other_place_other_family_stay_apart() -> None:
    apart = (
        report(on="2017-07-09"),
        report(ABE, TRUMP),
        report(JAPAN, CHINA),
        report(place=HANOI, at=1),
        report(type="Call"),
    )
    for other in apart:
        assert len(folded(report(place=HAMBURG), other)) == 2


def test_a_vague_report_joins_the_only_candidate_and_no_other() -> None:
    vague = report(on="2017", document="d.txt")
    (event,) = folded(report(), vague)
    assert event.date == "2017-07-08"
    assert len(folded(report(), report(on="2017-11-11"), vague)) == 3


def test_vague_reports_of_two_documents_are_one_even_beside_two_candidates() -> None:
    vague = (report(on="2017", document="d.txt"), report(on="2017", document="e.txt"))
    assert len(folded(report(), report(on="2017-11-11"), *vague)) == 3


def test_undated_reports_fold_in_their_document_or_with_the_only_candidate() -> None:
    assert len(folded(report(on=""), report(on="", at=1))) == 1
    assert len(folded(report(on=""), report(on="", document="b.txt"))) == 2
    assert len(folded(report(), report(on="", document="d.txt"))) == 1
    assert len(folded(report(), report(on="2017-07-02"), report(on="", document="d.txt"))) == 3


def test_an_undated_report_knows_before_and_after() -> None:
    assert len(folded(report(), report(on="", document="c.txt"))) == 2  # held, says a document of 1 July
    assert (
        len(folded(report(), report(on="", status=Status.PLANNED, document="d.txt"))) == 2
    )  # planned, says one of 2018


def test_an_undated_denial_contests_nothing() -> None:
    events = folded(report(), report(on="", status=Status.DENIED, at=1))
    assert len(events) == 2
    assert not any(event.contested for event in events)


def test_three_who_met_hold_two_of_them_but_a_summit_of_many_does_not() -> None:
    assert len(folded(report(ABE, XI, MOON), report())) == 1
    many = [entity(f"Leader {n}") for n in range(18)]
    assert len(folded(report(ABE, XI, *many, type="Summit"), report())) == 2


def test_visits_fold_by_visitor_and_state_visited() -> None:
    visitor = (XI, Role.VISITOR)
    to_state = report(visitor, (JAPAN, Role.HOST), type="Visit", on="2018-05")
    to_city = report(visitor, (ABE, Role.HOST), type="Visit", on="2018-05-09", place=TOKYO, document="b.txt")
    (event,) = folded(to_state, to_city)
    assert set(event.participants) == {XI.id, ABE.id, JAPAN.id}
    elsewhere = report(visitor, (CHINA, Role.HOST), type="Visit", on="2018-05-09", place=BEIJING)
    assert len(folded(to_city, elsewhere)) == 2


def test_acts_have_a_direction_and_a_topic() -> None:
    def sanction(by: object, against: object, **rest: object) -> EventReport:
        return report((by, Role.INITIATOR), (against, Role.TARGET), type="Sanction", **rest)  # type: ignore[arg-type]

    assert len(folded(sanction(AMERICA, CHINA), sanction(AMERICA, CHINA, document="b.txt"))) == 1
    assert len(folded(sanction(AMERICA, CHINA), sanction(CHINA, AMERICA))) == 2
    assert len(folded(sanction(AMERICA, CHINA), sanction(AMERICA, CHINA, topics=(TRADE,)))) == 2


def test_one_who_merely_speaks_is_not_known_again() -> None:
    def statement(at: int) -> EventReport:
        return report((XI, Role.INITIATOR), type="Statement", at=at)

    assert len(folded(statement(0), statement(1))) == 2


def test_a_conference_of_all_states_is_known_again() -> None:
    states = [entity(f"State {n}") for n in range(270)]
    assert len(folded(report(*states), report(*states[:200], on="2017-07"))) == 1


@pytest.mark.parametrize(("one", "other"), [*combinations(["Call", "Criticism", "Sanction", "Statement", "Visit"], 2)])
def test_the_class_of_an_event_of_different_acts_is_the_first_by_name(one: str, other: str) -> None:
    reports = report(type=one), report(type=other)
    (event,) = fold(reports, DATES, STATE_OF, Steering({reports[1].id: reports[0].id}))
    assert event.type == one


def test_the_id_is_that_of_the_content() -> None:
    alone, both = folded(report()), folded(report(), report(document="b.txt"))
    assert [event.id for event in alone] == [event.id for event in both]
    assert len({event.id for event in folded(report(place=HAMBURG), report(place=HANOI, at=1))}) == 2


ACTORS = (ABE, XI, TRUMP, KIM, JAPAN)
REPORTS = st.builds(
    lambda who, type, status, on, place, document, at: report(
        *who, type=type, status=status, on=on, place=place, document=document, at=at
    ),
    st.lists(st.sampled_from(ACTORS), min_size=1, max_size=3, unique=True),
    st.sampled_from(["Meeting", "Summit", "Visit", "Call", "Sanction"]),
    st.sampled_from(list(Status)),
    st.sampled_from(["", "2017", "2017-07", "2017-07-08", "2017-07-07/2017-07-09", "2017-11-11", "../2018-01-01"]),
    st.sampled_from([None, HAMBURG, TOKYO, HANOI]),
    st.sampled_from(sorted(DATES)),
    st.integers(0, 3),
)


@settings(deadline=None)
@given(st.lists(REPORTS, max_size=12), st.randoms())
def test_the_order_of_reading_changes_nothing(reports: list[EventReport], random: object) -> None:
    shuffled = list(reports)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    events = folded(*reports)
    assert events == folded(*shuffled)
    told = [claim for event in events for claim in event.reports]
    assert sorted(told) == sorted({claim.id for claim in reports})
    assert len({event.id for event in events}) == len(events)
