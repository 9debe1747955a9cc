"""What a clause hangs on, where the parse hangs it on a word too near."""

import pytest
from status_aloud import told


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("Joe Biden will speak as soon as he *returns* to Washington.", "planned"),
        ("Kyiv will fight so long as Moscow *attacks* it.", "held"),
        ("Turkey will seek by gradual moves to *force* Syria to withdraw.", "proposed"),
        ("Turkey will seek by gradual moves to force Syria to *withdraw*.", "proposed"),
        ("Turkey took advantage of the occasion to *urge* Syria to withdraw.", "held"),
        ("Turkey has taken the opportunity to *meet* Syria.", "held"),
        ("The minister said that he was not afraid, that he had *spoken* to the envoy.", "held"),
        ("Turkey could clear itself by issuing a statement *condemning* Syria.", "hypothetical"),
        ("Turkey has issued a statement *condemning* Syria.", "held"),
        ("Turkey rejected a statement *condemning* Syria.", "held"),
    ],
)
def test_what_bears_a_clause(sentence: str, status: str) -> None:
    assert told(sentence) == status
