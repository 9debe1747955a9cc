"""To whom an act is done or said, and who is only named beside it."""

import pytest
from reading_aloud import events

from detente.build.extract import Reader
from detente.ontology.codes import Role


def targets(reader: Reader, sentence: str, type_: str) -> list[list[str]]:
    """Of each event of a type those whom it concerns, by their labels or else their words."""
    return [
        [part.entity.label or part.entity.text for part in found.participants if part.role is Role.TARGET]
        for found in events(reader, sentence)
        if found.type == type_
    ]


@pytest.mark.parametrize(
    ("sentence", "type_"),
    [
        ("Kenya accepted the terms according to the Ugandan resolution.", "Agreement"),
        ("Kenya is prepared to open the ports prior to Ugandan elections.", "Agreement"),
        ("Kenya refused access to oil reserves (Uganda 1951–53).", "Rejection"),
        ("Kenya refused to open its ports (Uganda 1951).", "Rejection"),
        ("Kenya suggested a paper to state that the bridge is closed.", "Proposal"),
    ],
)
def test_who_is_named_beside_the_point_is_not_concerned(reader: Reader, sentence: str, type_: str) -> None:
    assert targets(reader, sentence, type_) == [[]]
