"""Clauses that are added to others: "as proposed", "or if they meet", "for our envoys to meet"."""

import pytest
from status_aloud import told


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("Kyiv would not agree to a truce as *proposed* by Donald Trump.", "held"),
        ("It will fail if Athens refuses or if Ankara *insists* on a deadline.", "hypothetical"),
        ("Norwegian and Danish officials to *urge* Fiji to sign.", "planned"),
        ("This made it important for Fiji to act and all the more important for Norway to *urge* it.", "hypothetical"),
        ("Norway will pay as soon as Fiji has *signed* the treaty.", "planned"),
        ("The truce is dependent upon Norway's *agreeing* to it.", "hypothetical"),
        ("Norway would report on it when it *returned* to Oslo.", "hypothetical"),
        ("Norway would not speak until Fiji *withdrew* its troops.", "hypothetical"),
        ("Nothing would be worse than for Norway to *leave* the pact.", "hypothetical"),
        ("Norway called on Fiji again on 3 May to *protest* against it.", "held"),
        ("Norway took the train to *meet* Fiji.", "hypothetical"),
        ("When Norway and Fiji had *signed* the treaty, Chad would sign it too.", "hypothetical"),
        ("After Norway and Fiji have *met*, Chad will recognize Fiji.", "planned"),
        ("After Norway and Fiji had *met*, Chad recognized Fiji.", "held"),
        ("Angela Merkel decided to wait until Norway *met* Fiji.", "planned"),
        ("Angela Merkel waited until Norway *met* Fiji.", "held"),
        ("Angela Merkel received an invitation from Emmanuel Macron to *visit* Paris.", "proposed"),
    ],
)
def test_added_clauses(sentence: str, status: str) -> None:
    assert told(sentence) == status


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("Owen called at his request to *meet* Smith.", "held"),
        ("Owen would not act without *consulting* Smith.", "hypothetical"),
        ("Owen acted without *consulting* Smith.", "denied"),
        ("Chad can be helped by both sides *meeting* Peru.", "hypothetical"),
        ("Kenya is working with Peru to *arrest* the rebels.", "hypothetical"),
        ("Kenya flew to Peru to *arrest* the rebels.", "held"),
        ("Kenya is anxious to *meet* Owen.", "hypothetical"),
        ("The time is right for Chad to *attack* Peru.", "hypothetical"),
        ("Kenya has a duty to *help* Chad.", "proposed"),
        ("Chad threatened Peru, *saying* it was late.", "held"),
        ("Chad would be better off than if Owen were to *visit* Peru.", "hypothetical"),
    ],
)
def test_purposes_and_companions(sentence: str, status: str) -> None:
    assert told(sentence) == status
