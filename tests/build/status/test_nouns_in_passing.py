"""Event nouns that a sentence mentions in passing: of what, by what, after what something else is to be done."""

import pytest
from status_aloud import told

from detente.ontology.codes import Status


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("Norway should settle it on the basis of direct *talks* with Fiji.", "proposed"),
        ("Norway should adopt a firm attitude by direct *talks* with Fiji.", "proposed"),
        ("Norway had not called a *meeting* with Fiji because it was late.", "denied"),
        ("Norway did not mention a *meeting* with Fiji.", "hypothetical"),
        ("The timing of the *deployment* of troops to Fiji would be decided later.", "hypothetical"),
        ("A memorandum of the *talks* with Fiji was prepared in Oslo.", "held"),
        ("The premier's projected *trip* to Fiji was discussed.", "planned"),
        ("Norway named the obstacles to a *visit* to Fiji.", "hypothetical"),
        ("Norway asked whether Fiji would grow through *annexation* of Tonga.", "hypothetical"),
        ("In order to ensure *support* for the plan, Norway will pay.", "planned"),
        ("The effect, if any, of their *talks* with Fiji is unknown.", "held"),
        ("Norway may suspend its *aid* to Fiji.", "held"),
        ("Norway suspended its *aid* to Fiji.", "cancelled"),
    ],
)
def test_nouns_in_passing(sentence: str, status: str) -> None:
    assert (told(sentence, verb=False) or Status.HELD) == status
