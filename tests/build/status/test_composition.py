"""How statuses compose: a denied hope is denied, a denied cancellation leaves a plan."""

import pytest

from detente.build.status.composition import compose, firm, given, strongest, taking_place, told
from detente.ontology.codes import Status

HELD, PLANNED, PROPOSED, HYPOTHETICAL, CANCELLED, DENIED = (
    Status.HELD,
    Status.PLANNED,
    Status.PROPOSED,
    Status.HYPOTHETICAL,
    Status.CANCELLED,
    Status.DENIED,
)


@pytest.mark.parametrize(
    ("outer", "inner", "both"),
    [
        (DENIED, PLANNED, DENIED),  # "did not plan to"
        (DENIED, HELD, DENIED),  # "did not manage to"
        (DENIED, DENIED, HYPOTHETICAL),  # "did not refuse to"
        (DENIED, CANCELLED, PLANNED),  # "did not call off"
        (CANCELLED, PLANNED, CANCELLED),  # "abandoned plans to"
        (PLANNED, PROPOSED, PROPOSED),  # "will propose"
        (PROPOSED, PLANNED, PROPOSED),  # "wants to arrange"
        (PLANNED, CANCELLED, CANCELLED),  # "will call off"
        (PLANNED, DENIED, DENIED),  # "will refuse to"
        (HYPOTHETICAL, PLANNED, HYPOTHETICAL),  # "may plan to"
        (HYPOTHETICAL, CANCELLED, PLANNED),  # "may call off"
        (HYPOTHETICAL, DENIED, HYPOTHETICAL),  # "may refuse to"
        (PROPOSED, DENIED, HYPOTHETICAL),  # "was urged to refuse to"
    ],
)
def test_a_status_within_another(outer: Status, inner: Status, both: Status) -> None:
    assert compose(outer, inner) is both


@pytest.mark.parametrize("status", list(Status))
def test_held_adds_nothing(status: Status) -> None:
    assert compose(HELD, status) is compose(status, HELD) is status


@pytest.mark.parametrize("outer", [status for status in Status if status is not HELD])
@pytest.mark.parametrize("inner", list(Status))
def test_nothing_unreal_makes_an_event(outer: Status, inner: Status) -> None:
    assert compose(outer, inner) is not HELD
    assert given(inner)(outer, HELD) is not HELD


def test_of_several_the_least_real_counts() -> None:
    assert strongest(PLANNED, CANCELLED, HELD) is CANCELLED
    assert strongest() is HELD


def test_what_is_said_to_go_on_goes_on_though_it_was_planned() -> None:
    assert taking_place(HELD, PLANNED) is HELD
    assert taking_place(HELD, DENIED) is DENIED
    assert taking_place(PLANNED, HELD) is PLANNED


def test_what_nobody_says_is_not_known() -> None:
    assert told(DENIED, HELD) is HYPOTHETICAL
    assert told(PLANNED, HELD) is HELD


def test_a_decision_is_as_good_as_done_unless_it_is_dropped() -> None:
    assert firm(PLANNED, HELD) is HELD
    assert firm(CANCELLED, HELD) is CANCELLED
