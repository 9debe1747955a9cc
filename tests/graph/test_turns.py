"""Who changed its mind, and of whom sources say different things."""

import pytest
from claim_factory import ABE, BELT, CHINA, JAPAN, MOON, TRADE, XI, document, stance

from detente.graph import ask
from detente.graph.building import build_graph
from detente.graph.rows import StanceRow
from detente.graph.turns import changed, disputed
from detente.ontology.claims import Claim
from detente.ontology.codes import Polarity

FOR, AGAINST, WORRIED = Polarity.SUPPORTS, Polarity.OPPOSES, Polarity.CONCERNED


def rows(*claims: Claim) -> tuple[StanceRow, ...]:
    return ask.stances(build_graph([document()], claims))


def holders(found: list[StanceRow]) -> list[tuple[str, str]]:
    return [(row.holder, row.polarity) for row in found]


@pytest.mark.parametrize(("then", "now"), [("2015", "2017"), ("../2016-05-01", "2016-05-01"), ("2015-06", "2016/..")])
def test_one_after_the_other_is_a_change(then: str, now: str) -> None:
    found = changed(rows(stance(JAPAN, BELT, WORRIED, on=then), stance(JAPAN, BELT, FOR, on=now, at=1)))
    assert sorted(holders(found)) == [("Japan", "concerned"), ("Japan", "supports")]


@pytest.mark.parametrize(
    "other",
    [
        stance(JAPAN, TRADE, FOR, on="2017", at=1),  # on another thing
        stance(CHINA, BELT, FOR, on="2017", at=1),  # of another
        stance(JAPAN, BELT, AGAINST, on="2017", at=1),  # on the same side
        stance(JAPAN, BELT, FOR, on="2015", at=1),  # at the same time
        stance(JAPAN, BELT, FOR, on="2017", at=1, source=XI),  # by another account
    ],
)
def test_what_is_no_change(other: Claim) -> None:
    assert changed(rows(stance(JAPAN, BELT, WORRIED, on="2015"), other)) == []


def test_two_sources_that_contradict_each_other() -> None:
    told = rows(
        stance(JAPAN, BELT, FOR, source=XI),
        stance(JAPAN, BELT, AGAINST, at=1, source=MOON),
        stance(JAPAN, TRADE, FOR, at=2, source=XI),
    )
    assert sorted(holders(disputed(told))) == [("Japan", "opposes"), ("Japan", "supports")]
    assert changed(told) == []


def test_what_somebody_says_of_itself_is_told_against_others() -> None:
    told = rows(stance(ABE, BELT, FOR, source=ABE), stance(ABE, BELT, AGAINST, at=1, source=XI))
    assert len(disputed(told)) == 2
    assert disputed(rows(stance(ABE, BELT, FOR, source=ABE), stance(ABE, BELT, AGAINST, at=1))) == []
