"""What wants a clause where telegrams leave out "to" and "that"."""

import pytest
from status_aloud import told


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("Chad spoke of its desire Kenya *join* the pact.", "hypothetical"),
        ("Chad regretted Peru's insistence Kenya *accept* the plan.", "proposed"),
        ("It was not intention Kenya *withdraw* from Peru.", "denied"),
        ("Owen was under firm instructions *meet* Smith.", "planned"),
        ("Kenya unable *help* Chad.", "denied"),
        ("Their refusal *meet* Chad was known.", "denied"),
        ("In the event Chad had *attacked* Peru, Kenya would have left.", "hypothetical"),
        ("Owen expressed the desire see him and *met* Smith.", "held"),
    ],
)
def test_what_wants_a_bare_verb(sentence: str, status: str) -> None:
    assert told(sentence) == status
