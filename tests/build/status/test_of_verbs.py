"""What a verb group says itself: tense, modality, negation."""

import pytest
from status_aloud import told


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("Joe Biden *met* Vladimir Putin in Geneva.", "held"),
        ("Xi Jinping *meets* Vladimir Putin.", "held"),
        ("Wang Yi has *visited* Tokyo twice.", "held"),
        ("Joe Biden *meets* Emmanuel Macron every spring.", "held"),
        ("Joe Biden will *meet* Vladimir Putin in Geneva.", "planned"),
        ("Joe Biden is to *meet* Vladimir Putin in Geneva.", "planned"),
        ("Joe Biden is going to *meet* Vladimir Putin.", "planned"),
        ("Joe Biden said that he was *going to* Kenya.", "planned"),
        ("Joe Biden is *leaving for* Kenya.", "planned"),
        ("Joe Biden has been *going to* Kenya for years.", "held"),
        ("Joe Biden said that he was *visiting* Kenya the following day.", "planned"),
        ("Joe Biden said that he was *visiting* Kenya when the war began.", "held"),
        ("Joe Biden would *meet* Vladimir Putin tomorrow.", "planned"),
        ("Joe Biden is about to *meet* Vladimir Putin.", "planned"),
        ("Xi Jinping to *visit* Paris.", "planned"),
        ("Joe Biden was to have *met* Vladimir Putin in Geneva.", "cancelled"),
        ("Joe Biden would have *met* Vladimir Putin in Geneva.", "hypothetical"),
        ("Joe Biden may *meet* Vladimir Putin in Geneva.", "hypothetical"),
        ("Joe Biden could *meet* Vladimir Putin as early as June.", "hypothetical"),
        ("Joe Biden and Xi Jinping should *meet* soon.", "proposed"),
        ("Russia must *withdraw* from Ukraine.", "proposed"),
        ("Perhaps Joe Biden *met* Vladimir Putin.", "hypothetical"),
        ("Did Joe Biden *meet* Vladimir Putin?", "hypothetical"),
        ("Did Joe Biden not *meet* Vladimir Putin?", "hypothetical"),
        ("Could Joe Biden not *meet* Vladimir Putin?", "proposed"),
        ("Why did Russia *invade* Ukraine?", "held"),
        ("That Kenya be *prepared* to help Uganda.", "proposed"),
        ("Joe Biden said that he would *meet* Vladimir Putin.", "planned"),
    ],
)
def test_tense_and_modality(sentence: str, status: str) -> None:
    assert told(sentence) == status


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("Joe Biden did not *meet* Vladimir Putin.", "denied"),
        ("Joe Biden has never *met* Vladimir Putin.", "denied"),
        ("Joe Biden will not *meet* Vladimir Putin.", "denied"),
        ("Joe Biden could not *meet* Vladimir Putin.", "denied"),
        ("Joe Biden may not *meet* Vladimir Putin after all.", "hypothetical"),
        ("Joe Biden has yet to *meet* Vladimir Putin.", "denied"),
        ("Neither Joe Biden nor Emmanuel Macron *met* Vladimir Putin.", "denied"),
        ("No American president has *met* Kim Jong Un.", "denied"),
        ("Joe Biden left without *meeting* Vladimir Putin.", "denied"),
        ("Joe Biden almost *met* Vladimir Putin.", "denied"),
        ("Joe Biden not only *met* Vladimir Putin but also dined with him.", "held"),
        ("Barack Obama and Raul Castro did not *meet* until 2013.", "held"),
        ("Joe Biden and Xi Jinping will not *meet* until June.", "planned"),
        ("France has not *imposed* sanctions on Turkey.", "denied"),
    ],
)
def test_negation(sentence: str, status: str) -> None:
    assert told(sentence) == status
