"""What follows from the noun that a clause hangs on."""

import pytest
from status_aloud import told


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("Peru spoke of an agreement that all armies *withdraw* from Chad.", "planned"),
        ("There were rumors that the generals were *attacking* Chad.", "hypothetical"),
        ("Peru heard the proposal that Chad and Kenya *meet* Malta.", "proposed"),
        ("Owen liked the proposal that Smith *made*.", "held"),
        ("The only thing that Owen had been able to *discuss* with Smith was the treaty.", "held"),
        ("He feels that any nation which *attacks* Chad is weak.", "hypothetical"),
        ("Chad made it depend on the degree to which Peru *helps* Kenya.", "hypothetical"),
    ],
)
def test_the_content_of_nouns(sentence: str, status: str) -> None:
    assert told(sentence) == status


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("Chad asked for a statement *condemning* Peru.", "proposed"),
        ("Chad sent a statement *condemning* Peru.", "held"),
        ("Chad asked for the officers *attacking* Peru.", "held"),
        ("Their claim of having *killed* rebels is known.", "held"),
        ("Kenya is a base for *attacking* Chad.", "hypothetical"),
    ],
)
def test_participles_are_no_nearer_than_their_things(sentence: str, status: str) -> None:
    assert told(sentence) == status


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("Chad is in a position to *attack* Peru.", "hypothetical"),
        ("It is in the interest of Chad to *help* Peru.", "hypothetical"),
        ("Owen is in Paris to *meet* Smith.", "held"),
        ("Owen was in town to *meet* Smith.", "held"),
        ("Chad knows of the recent actions of Peru to *help* Malta.", "held"),
    ],
)
def test_infinitives_of_nouns(sentence: str, status: str) -> None:
    assert told(sentence) == status
