"""What became of an event: the stated rule, case by case."""

from itertools import permutations

import pytest

from detente.graph.resolving import Outcome, resolve
from detente.ontology.codes import Status

HELD, PLANNED, PROPOSED, HYPOTHETICAL, CANCELLED, DENIED = Status

CASES = {
    "held": ([(HELD, "2018-06-13")], Outcome(HELD)),
    "held beats planned": ([(PLANNED, "2018-06-14"), (HELD, "2018-06-13")], Outcome(HELD)),
    "planned beats proposed": ([(PROPOSED, "2018-06-14"), (PLANNED, "2018-06-13")], Outcome(PLANNED)),
    "proposed beats hypothetical": ([(HYPOTHETICAL, ""), (PROPOSED, "")], Outcome(PROPOSED)),
    "called off after planned": ([(PLANNED, "2018-05-10"), (CANCELLED, "2018-05-24")], Outcome(CANCELLED)),
    "called off, then planned again": ([(CANCELLED, "2018-05-24"), (PLANNED, "2018-06-01")], Outcome(PLANNED)),
    "called off, then held": ([(CANCELLED, "2018-05-24"), (HELD, "2018-06-13")], Outcome(HELD, contested=True)),
    "held, then denied": ([(HELD, "2018-06-13"), (DENIED, "2018-06-20")], Outcome(DENIED, contested=True)),
    "held and denied on one day": ([(HELD, "2018-06"), (DENIED, "2018-06-30")], Outcome(HELD, contested=True)),
    "the newest no": ([(CANCELLED, "2018"), (DENIED, "2019")], Outcome(DENIED)),
    "no date is oldest": ([(CANCELLED, ""), (PLANNED, "2018")], Outcome(PLANNED)),
}


@pytest.mark.parametrize("name", CASES)
def test_resolves_in_any_order(name: str) -> None:
    reports, outcome = CASES[name]
    assert {resolve(order) for order in permutations(reports)} == {outcome}
