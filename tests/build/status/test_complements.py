"""What is said, asked for, favoured, judged: the complements of verbs, adjectives and nouns."""

import pytest
from status_aloud import told


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("Norway favours *lifting* the ban on Fiji.", "hypothetical"),
        ("Norway opposes *lifting* the ban on Fiji.", "hypothetical"),
        ("Norway regretted *lifting* the ban on Fiji.", "held"),
        ("Norway sent guidance on *reaching* an agreement with Fiji.", "hypothetical"),
        ("Norway expressed its joy at being *asked* by Fiji to help.", "held"),
        ("Norway has been consistent in *supporting* Fiji.", "held"),
        ("*Lending* to Fiji is appropriate.", "hypothetical"),
        ("*Lending* to Fiji was a mistake.", "held"),
        ("No other country is recorded as *exporting* to Fiji.", "denied"),
    ],
)
def test_gerunds(sentence: str, status: str) -> None:
    assert told(sentence) == status


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("It would appear necessary that money be *transferred* to Fiji.", "hypothetical"),
        ("Norway urged that Fiji be *asked* to sign.", "proposed"),
        ("Norway proposed that the Fijians *supply* arms and asked for more.", "proposed"),
        ("Norway asked for an agreement that all forces *withdraw* from Fiji.", "proposed"),
        ("It is recommended that both ministries *consult* each other.", "proposed"),
        ("Norway said that it wished to *thank* Fiji.", "held"),
        ("If the bank agrees, *inform* Fiji.", "proposed"),
        ("The question of troops *leaving* Fiji was raised.", "hypothetical"),
        ("Request you *urge* Norway to accept it.", "proposed"),
        ("The wisest decision was that in which Norway *granted* Fiji a waiver.", "held"),
        ("Joe Biden will meet Xi Jinping and be *received* by Li Keqiang.", "planned"),
        ("Joe Biden will not meet Xi Jinping or be *received* by Li Keqiang.", "denied"),
    ],
)
def test_subjunctives(sentence: str, status: str) -> None:
    assert told(sentence) == status


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("Norway did not consider it likely that Fiji would *give* aid to Tonga.", "hypothetical"),
        ("Norway thinks it impossible that Fiji *attacked* Tonga.", "denied"),
        ("Norway did not say that it would *visit* Fiji.", "hypothetical"),
        ("There is another theory, that Norway has *surrendered* the islands.", "hypothetical"),
        ("Norway could not see why Fiji had *attacked* Tonga.", "held"),
        ("Norway will pay as soon as it is clear that Fiji *accepts* the plan.", "planned"),
        ("Norway unable *accept* the plan of Fiji.", "denied"),
        ("Norway in effort *give* help to Fiji.", "hypothetical"),
        ("Norway will pay provided that Fiji *withdraws* its troops.", "hypothetical"),
        ("There were no troops which *attacked* Fiji.", "denied"),
        ("There were no troops which had the intention of *attacking* Fiji.", "denied"),
        ("The troops which *attacked* Fiji did not return.", "held"),
        ("It might be argued that Norway *attacked* Fiji.", "hypothetical"),
        ("Norway is guilty of *attacking* Fiji.", "held"),
        ("Norway saw little evidence that Fiji had *attacked* Tonga.", "hypothetical"),
        ("Angela Merkel was glad to *receive* Theresa May.", "held"),
        ("Angela Merkel was glad to *help* Theresa May.", "hypothetical"),
        ("Angela Merkel wished to *inform* Theresa May that she would come.", "held"),
        ("Norway lends money to the extent that Fiji *accepts* the plan.", "hypothetical"),
        ("Norway lent money to the extent that Fiji *accepted* the plan.", "held"),
    ],
)
def test_what_is_judged_or_supposed(sentence: str, status: str) -> None:
    assert told(sentence) == status


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("The President directed that Smith *meet* Owen.", "proposed"),
        ("He said that he *met* Owen.", "held"),
        ("The treaty provided that all troops *withdraw* from Chad.", "proposed"),
        ("The minister was authorized *meet* the Kenyans.", "planned"),
        ("Request Embassy and army *meet* the Kenyans.", "proposed"),
        ("Owen might propose much in *replying* to Smith.", "hypothetical"),
        ("He believes that had Chad *attacked* Peru, Kenya would have helped.", "hypothetical"),
    ],
)
def test_bidding_and_bare_infinitives(sentence: str, status: str) -> None:
    assert told(sentence) == status
