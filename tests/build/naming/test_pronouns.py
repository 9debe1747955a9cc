"""Whom "he", "she" and their like mean: subjects and speakers before others, and nobody where it cannot be told."""

import pytest
from known_words import mention_reader

from detente.build.parsing import Parse
from detente.ontology.documents import Document

READER = mention_reader(Parse.ALL)
_POINTING = ("pronoun", "owner-pronoun")


def meant(text: str, date: str = "1958-03-04") -> list[str]:
    """Whom each pronoun means that is linked, in order."""
    found = READER.read(Document("d", text, date)).mentions
    return [mention.entity.label for mention in found if mention.reading in _POINTING]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # who speaks goes on, whoever else was named
        ("In view of Mr. Lindqvist's doubts, Mr. Okafor felt that aid was useless. He suggested a loan.", "Okafor"),
        ("Recalling that Lindqvist had been there, Mr. Okafor noted the delay. He asked for ships.", "Okafor"),
        ("Mr. Okafor closed the talk. A paper for Mr. Lindqvist would be made. He suggested a date.", "Okafor"),
        ("Mr. Okafor spoke of grain. Mr. Lindqvist had promised wheat. He said that rye was enough.", "Okafor"),
        ("Mr. Okafor was astonished. He had never thought of asking Mr. Lindqvist.", "Okafor"),
        (
            "In May Angela Merkel said that the pact would be useless without Rome; Malcolm Turnbull, the Australian"
            " prime minister, disagrees. He left.",
            "Malcolm Turnbull",
        ),
        (
            "Mr. Lindqvist met Xi Jinping. Back in Washington, Nils Okafor, the leader in the Senate, opposes the plan."
            " He warned that it would fail.",
            "Nils Okafor",
        ),
        # the nearest subject above
        ("Mr. Okafor said that Mr. Lindqvist had asked for wheat during his visit.", "Lindqvist"),
        ("Mr. Okafor hoped to persuade Mr. Lindqvist to use his influence.", "Lindqvist"),
        ("The note spoke of Mr. Okafor's promise that he would come. Mr. Lindqvist read it.", "Okafor"),
        # whom the writer met, told or asked
        ("I saw Mr. Okafor at noon. He was content.", "Okafor"),
        ("I told Mr. Okafor that he could stay.", "Okafor"),
        ("Mr. Okafor asked Mr. Lindqvist what he would want.", "Lindqvist"),
        ("Mr. Okafor asked Mr. Lindqvist if he might leave.", "Okafor"),
        # no verb has a pronoun and whom it means side by side
        ("Mr. Okafor said Mr. Lindqvist had met him.", "Okafor"),
        ("Mr. Lindqvist thanked Mr. Okafor and agreed with him.", "Okafor"),
        ("Mr. Okafor praised Mr. Lindqvist and his wife.", "Lindqvist"),
        ("According to Mr. Okafor, he refused.", "Okafor"),
        ("Finally, said Mr. Okafor, he wanted rye.", "Okafor"),
        ("Mr. Okafor was late. At the request of Mr. Lindqvist, he promised a copy.", "Okafor"),
        ("Mr. Okafor was late. After a talk in which Mr. Lindqvist asked for rye, he promised a copy.", "Lindqvist"),
        ("Mr. Lindqvist, turning to Mr. Okafor, told him to wait.", "Okafor"),
    ],
)
def test_he_is_a_subject_or_speaker_before_others(text: str, expected: str) -> None:
    assert set(meant(text)) == {expected}


@pytest.mark.parametrize(
    "text",
    [
        "Mr. Okafor left. His Majesty said that he was content.",
        "Mr. Okafor left. The Minister of Trade called. He asked for wheat.",
        "Mr. Okafor left. The Counselor related how when he was young he liked rye.",
        "Mr. Okafor and Mr. Lindqvist called. The Consul had arrived. He had explained it to Mr. Okafor.",
        "We urged Mr. Okafor to support Mr. Lindqvist in his struggle.",
        "Mr. Okafor left. There are plots against the Minister. This will reach him.",
        "Mr. Okafor left. I fear that the Minister will resist if they press him.",
    ],
)
def test_he_is_nobody_where_it_cannot_be_told(text: str) -> None:
    assert meant(text) == []


@pytest.mark.parametrize(
    ("text", "date", "expected"),
    [
        ("Mr. Okafor thinks Japan has rights until she renounces them.", "1956-08-27", ["Japan"]),
        ("India has been helpful and we value her good offices. Mr. Okafor agrees.", "1956-08-27", ["India"]),
        ("Mrs. Okafor came. She waved.", "1956-08-27", ["Okafor"]),
        ("Mr. Okafor came. She waved.", "1956-08-27", []),
        ("Angela Merkel thinks Germany has rights until she renounces them.", "2012-08-27", ["Angela Merkel"]),
        ("Mr. Okafor met Mrs. Lindqvist. He waved.", "1956-08-27", ["Okafor"]),
    ],
)
def test_she_is_a_woman_or_in_old_texts_a_state(text: str, date: str, expected: list[str]) -> None:
    assert meant(text, date) == expected


def test_his_government_is_that_of_the_delegate_whose_it_is() -> None:
    assert meant("The Danish delegate said that his Government was ready.") == ["Denmark"]


def test_a_title_behind_an_and_is_of_the_next_alone() -> None:
    found = READER.read(Document("d", "The President and Secretary Lindqvist talked. The President agreed.")).mentions
    assert [mention.entity.text for mention in found] == ["Lindqvist"]


def test_a_title_that_stood_for_somebody_unknown_goes_on_to() -> None:
    text = "The Secretary came. Selwyn Lloyd spoke. The Secretary agreed."
    found = READER.read(Document("d", text, "1959-04-30")).mentions
    assert [mention.entity.text for mention in found] == ["Selwyn Lloyd"]
