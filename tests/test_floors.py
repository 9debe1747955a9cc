"""The floors: what falls is told, what rises is raised, and nothing is ever lowered."""

import pytest
from floors import judged


def test_a_score_below_its_floor_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    floors = {"at_least": {"visit.F1": 0.8}, "at_most": {}}
    assert judged("travels", floors, {"visit": {"F1": 0.7999}}) == ["travels visit.F1"]
    assert "FELL" in capsys.readouterr().out
    assert floors["at_least"] == {"visit.F1": 0.8}


def test_a_score_that_rose_raises_its_floor() -> None:
    floors = {"at_least": {"core_recall": 0.6}, "at_most": {}}
    assert judged("seeds", floors, {"core_recall": 0.96369}) == []
    assert floors["at_least"] == {"core_recall": 0.963}


def test_a_fault_too_many_is_told() -> None:
    floors = {"at_least": {}, "at_most": {"quotes_wrong": 0.0}}
    assert judged("seeds", floors, {"quotes_wrong": 1}) == ["seeds quotes_wrong"]
    assert judged("seeds", floors, {"quotes_wrong": 0}) == []
