"""Issues that a sentence ties together."""

import pytest
from reading_aloud import links

from detente.build.extract import Reader


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Seoul offered sanctions relief in exchange for denuclearization.", ("sanctions relief", "tradedAgainst", "denuclearization")),
        ("Tehran named sanctions relief as a condition for arms control.", ("sanctions relief", "conditionFor", "arms control")),
        ("They quarrel over fisheries because of the Senkaku Islands.", ("fisheries", "causes", "Senkaku Islands dispute")),
        ("Border security became part of migration policy.", ("border security", "partOf", "migration")),
        ("The two disagree on trade and human rights.", ("trade", "mentionedWith", "human rights")),
        ("The Senkaku Islands lie in the East China Sea.", ("Senkaku Islands dispute", "partOf", "East China Sea dispute")),
    ],
)  # fmt: skip
def test_one_link(reader: Reader, sentence: str, expected: tuple[str, str, str]) -> None:
    assert expected in links(reader, sentence)


def test_a_state_counts_as_an_issue_only_in_a_list_of_issues(reader: Reader) -> None:
    assert links(reader, "North Korea spoke about trade.") == []
    listed = links(reader, "They differ over the South China Sea, North Korea, and trade.")
    assert ("South China Sea dispute", "mentionedWith", "North Korea nuclear issue") in listed
