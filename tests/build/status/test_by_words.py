"""Where nothing is parsed, the words around tell as much as they can, and a plan is still not told as held."""

import pytest
from status_aloud import told

from detente.build.parsing import Parse


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("Joe Biden *met* Vladimir Putin.", "held"),
        ("Joe Biden will *meet* Vladimir Putin.", "planned"),
        ("Joe Biden plans to *meet* Vladimir Putin.", "planned"),
        ("Joe Biden should *meet* Vladimir Putin.", "proposed"),
        ("Joe Biden may *meet* Vladimir Putin.", "hypothetical"),
        ("Joe Biden hopes to *meet* Vladimir Putin.", "hypothetical"),
        ("Joe Biden spoke about *meeting* Vladimir Putin.", "hypothetical"),
        ("Joe Biden asked whether Xi Jinping *met* Vladimir Putin.", "hypothetical"),
        ("Joe Biden did not *meet* Vladimir Putin.", "denied"),
        ("Joe Biden does not plan to *meet* Vladimir Putin.", "denied"),
        ("No American president *met* Kim Jong Un.", "denied"),
        ("Joe Biden refused to *meet* Vladimir Putin.", "denied"),
        ("It is not true that Joe Biden *met* Vladimir Putin.", "denied"),
        ("Joe Biden denied that he *met* Vladimir Putin.", "denied"),
        ("Barack Obama and Raul Castro did not *meet* until 2013.", "held"),
    ],
)
def test_verbs(sentence: str, status: str) -> None:
    assert told(sentence, Parse.NONE, verb=True) == status


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("Joe Biden held *talks* with Vladimir Putin.", "held"),
        ("Joe Biden will hold *talks* with Vladimir Putin.", "planned"),
        ("The upcoming *summit* between Joe Biden and Vladimir Putin worries Kyiv.", "planned"),
        ("Joe Biden called for a *summit* with Vladimir Putin.", "proposed"),
        ("Joe Biden called off a *summit* with Vladimir Putin.", "cancelled"),
        ("The *talks* in Geneva were called off by Joe Biden.", "cancelled"),
        ("The *talks* in Geneva did not take place.", "denied"),
        ("Rumours that *talks* were held in Geneva were false.", "denied"),
    ],
)
def test_nouns(sentence: str, status: str) -> None:
    assert told(sentence, Parse.NONE, verb=False) == status
