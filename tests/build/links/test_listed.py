"""Issues that a sentence only names side by side, and disputes over places that lie in one another."""

from reading_aloud import links

from detente.build.extract import Reader


def test_a_list(reader: Reader) -> None:
    assert links(reader, "The two disagree on trade and human rights.") == [("trade", "mentionedWith", "human rights")]


def test_from_one_to_the_other(reader: Reader) -> None:
    assert links(reader, "They spoke about everything from whaling to piracy.") == [
        ("whaling", "mentionedWith", "piracy")
    ]


def test_a_state_counts_as_an_issue_only_in_a_list_of_issues(reader: Reader) -> None:
    assert links(reader, "North Korea spoke about trade.") == []
    listed = links(reader, "They differ over the South China Sea, North Korea, and trade.")
    assert ("South China Sea dispute", "mentionedWith", "North Korea nuclear issue") in listed


def test_what_a_sentence_ties_is_not_merely_mentioned_together(reader: Reader) -> None:
    assert links(reader, "Canada watched the competition between whaling and fisheries.") == [
        ("fisheries", "competesWith", "whaling")
    ]


def test_an_island_in_a_sea(reader: Reader) -> None:
    expected = ("Senkaku Islands dispute", "partOf", "East China Sea dispute")
    assert expected in links(reader, "Ships met near the Senkaku Islands in the East China Sea.")
    assert expected in links(reader, "Ships met near the Senkaku Islands (or Diaoyu) in the East China Sea.")
    apart = "Ships met near the Senkaku Islands, and Abe said that in the East China Sea all was calm."
    assert expected not in links(reader, apart)
