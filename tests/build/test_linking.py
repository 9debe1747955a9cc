"""Who and what the names of a text are, beside their titles, their states and what was said before."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from detente.build.mentions import MentionReader
from detente.build.reading import Mention, Reading
from detente.ontology.documents import Document
from detente.ontology.gazetteer import read_gazetteer
from detente.ontology.lexicon import read_lexicon

READER = MentionReader(read_gazetteer(), read_lexicon())
DATE = "2017-07-08"


def read(text: str, date: str = DATE) -> Reading:
    return READER.read(Document("d", text, date))


def mentions(text: str, date: str = DATE) -> list[tuple[str, str]]:
    """Every name as it stands and whom it means."""
    return [(text[m.entity.start : m.entity.end], m.entity.label) for m in read(text, date).mentions]


def last(text: str, date: str = DATE) -> Mention:
    """The last name of a text."""
    return read(text, date).mentions[-1]


def label(text: str, date: str = DATE) -> str:
    """Whom the last name of a text means."""
    return last(text, date).entity.label


def titles(text: str) -> list[tuple[str, str | None]]:
    """The titles of a text's persons, each with whose it is."""
    items = [item for sentence in read(text).sentences for item in sentence.items]
    return [(title.text, title.of.label if title.of else None) for item in items for title in item.titles]


# ---- titles ----


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("French President Emmanuel Macron spoke.", [("President", "France")]),
        ("France's president, Emmanuel Macron, spoke.", [("president", "France")]),
        ("Emmanuel Macron, the French president, spoke.", [("president", "France")]),
        ("Emmanuel Macron, president of France, spoke.", [("president", "France")]),
        ("Emmanuel Macron is the president of France.", [("president", "France")]),
        ("President Emmanuel Macron of France spoke.", [("President", "France")]),
        ("Former French President Emmanuel Macron spoke.", [("President", "France")]),
        ("Mr. Emmanuel Macron spoke.", [("Mr.", None)]),
        (
            "Chinese Foreign Minister and State Councilor Wang Yi spoke.",
            [("Foreign Minister", "China"), ("State Councilor", "China")],
        ),
        ("Emmanuel Macron, a guest, spoke.", []),
    ],
)
def test_a_person_has_titles(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert titles(text) == expected


def test_a_name_in_brackets_has_the_title_before_them() -> None:
    assert titles("The Assistant Secretary for Economic Affairs (Lindqvist) agreed.") == [("Assistant Secretary", None)]


def test_a_courtesy_is_no_office() -> None:
    items = [item for sentence in read("Mr. Lindqvist met General Okoro.").sentences for item in sentence.items]
    assert [title.courtesy for item in items for title in item.titles] == [True, True]


# ---- who ----


@pytest.mark.parametrize(
    ("text", "date", "expected"),
    [
        ("President Bush spoke.", "1990-05-01", "George H. W. Bush"),
        ("President Bush spoke.", "2003-05-01", "George W. Bush"),
        ("Xi spoke.", DATE, "Xi Jinping"),
        ("PRESIDENT TRUMP ARRIVES FOR TALKS", DATE, "Donald Trump"),
        ("MR. RUSK spoke.", "1962-10-22", "Dean Rusk"),
        ("Secretary Rusk spoke.", "1962-10-22", "Dean Rusk"),
        ("Rusk spoke.", "1962-10-22", "Dean Rusk"),
        ("Henry A. Kissinger spoke.", "1973-05-01", "Henry Kissinger"),
        ("Shinzo\nAbe spoke.", DATE, "Shinzo Abe"),
        ("President\u200b Xi spoke.", DATE, "Xi Jinping"),
    ],
)
def test_a_name_is_somebody_known(text: str, date: str, expected: str) -> None:
    assert label(text, date) == expected


def test_a_surname_means_whoever_was_named_in_full() -> None:
    assert label("Ambassador Jane Poole came. Poole spoke.") == "Jane Poole"
    assert label("Theresa May came. May spoke.") == "Theresa May"


def test_somebody_unknown_is_the_same_throughout() -> None:
    one, other = read("Ambassador Jane Poole came. Later Poole left.").mentions
    assert one.entity.id == other.entity.id


def test_two_of_a_name_from_two_states_are_two() -> None:
    text = "British Ambassador Jane Poole came. Japanese Ambassador Jane Poole left."
    one, other = read(text).mentions
    assert one.entity.id != other.entity.id


def test_the_letters_of_an_office_are_nobody() -> None:
    assert mentions("The paper went to the Chief, KMAQ, and to Commander XIV.") == []


def test_a_namesake_with_another_first_name_is_somebody_else() -> None:
    assert "Angela Merkel" not in [name for _, name in mentions("Later the baker, Heinz Merkel, spoke.")]


@pytest.mark.parametrize("text", ["Hunter Biden spoke.", "Melania Trump spoke.", "Thomas Merkel, a baker, spoke."])
def test_a_first_name_makes_a_known_surname_somebody_else(text: str) -> None:
    ((name, label),) = mentions(text, "2018-06-20")
    assert name == label and text.startswith(name)


@pytest.mark.parametrize("text", ["Then Trump spoke.", "Yet Mr Trump spoke.", "Meanwhile Trump spoke."])
def test_a_word_that_opens_a_sentence_is_no_first_name(text: str) -> None:
    assert label(text, "2018-06-20") == "Donald Trump"


def test_he_is_whom_the_sentence_before_was_about() -> None:
    assert label("Shinzo Abe met Xi Jinping in Beijing. Earlier he had spoken.") == "Shinzo Abe"
    assert label("Barack Obama met Xi Jinping, and he spoke.") == "Barack Obama"


def test_a_capital_alone_makes_nobody() -> None:
    assert mentions("The Widget Board adjourned. Everybody clapped.") == []
    assert mentions("I said to the President, I am tired.") == []


# ---- states and those who act for them ----


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Japanese officials agreed.", ("Japanese officials", "Japan")),
        ("Senior leaders of China agreed.", ("leaders of China", "China")),
        ("China's coast guard agreed.", ("China's coast guard", "China")),
        ("The Trump administration agreed.", ("Trump administration", "United States")),
        ("Chinese leader Xi Jinping agreed.", ("Chinese leader Xi Jinping", "Xi Jinping")),
        ("The Kremlin agreed.", ("Kremlin", "Russia")),
    ],
)
def test_those_who_act_for_a_state_mean_the_state(text: str, expected: tuple[str, str]) -> None:
    (item,) = (item for item in read(text).sentences[0].items if item.mention)
    assert (text[item.start : item.end], item.mention and item.mention.entity.label) == expected


def test_a_person_before_a_noun_for_people_only_qualifies_it() -> None:
    assert last("A key Abe aide agreed.").reading == "qualifier"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tokyo protested.", "Japan"),
        ("The talks are in Tokyo.", "Tokyo"),
        ("Ms. Lund flew to Tokyo.", "Tokyo"),
        ("Ms. Lund travelled from Tokyo.", "Tokyo"),
        ("Ms. Lund left Tokyo.", "Tokyo"),
        ("Ms. Lund wrote to Tokyo.", "Japan"),
    ],
)
def test_a_capital_is_the_city_or_the_government(text: str, expected: str) -> None:
    assert label(text) == expected


def test_a_capital_with_its_state_is_the_city() -> None:
    assert mentions("Tokyo, Japan, is rainy.") == [("Tokyo", "Tokyo"), ("Japan", "Japan")]


def test_the_north_is_the_one_of_two_that_was_named() -> None:
    assert label("North Korea spoke. The North refused.") == "North Korea"
    assert mentions("The North wind blew.") == []


# ---- words that point back ----


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Shinzo Abe met Xi Jinping. The two leaders smiled.", {"Shinzo Abe", "Xi Jinping"}),
        ("Japan and China agreed. France watched. The two countries smiled.", {"Japan", "China"}),
        ("Shinzo Abe of Japan and Xi Jinping of China met. Both countries smiled.", {"Japan", "China"}),
    ],
)
def test_a_pair_is_two_named_before(text: str, expected: set[str]) -> None:
    assert {member.label for member in last(text).members} == expected


def test_a_pair_without_two_is_nobody() -> None:
    assert mentions("Both countries smiled. The two leaders left.") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Japan joined the Belt and Road Initiative. France praised that initiative.", "Belt and Road Initiative"),
        ("Xi Jinping arrived. He smiled.", "Xi Jinping"),
        ("Xi Jinping arrived. His visit was short.", "Xi Jinping"),
    ],
)
def test_a_word_that_points_back_means_what_was_named(text: str, expected: str) -> None:
    assert label(text) == expected


def test_nothing_is_pointed_back_at_where_nothing_was_named() -> None:
    assert mentions("He praised that initiative.") == []


def test_a_title_that_belongs_to_what_was_read_before_is_not_read_twice() -> None:
    items = read("Xi President Xi").sentences[0].items
    assert [item.lower for item in items] == ["xi", "xi"]


# ---- whatever the text ----

PIECES = st.sampled_from(
    [
        *"President Xi Jinping Shinzo Abe of the China Tokyo , . and ( ) 's Japanese officials Mr. Ambassador".split(),
        *"Jane Poole both countries two leaders that initiative he his flew to in I von North The May 5 2017".split(),
        *("\n", "\n\n", "\u200b", "\ud800", "中", ""),
    ]
)


def check(text: str) -> None:
    reading = read(text)
    assert len(reading.folded) == len(text)
    at = 0
    for sentence in reading.sentences:
        assert at <= sentence.start < sentence.end <= len(text)
        at = sentence.end
        place = sentence.start
        for item in sentence.items:
            assert place <= item.start < item.end <= sentence.end
            place = item.end
        assert all(0 <= each.first < each.last <= len(sentence.items) for each in sentence.triggers)
    for mention in reading.mentions:
        entity = mention.entity
        assert 0 <= entity.start < entity.end <= len(text)
        assert entity.text.split() == reading.folded[entity.start : entity.end].split()


@settings(deadline=None)
@given(st.lists(PIECES, max_size=60).map(" ".join) | st.text())
def test_any_text_gives_items_in_order_inside_their_sentences(text: str) -> None:
    check(text)


@pytest.mark.parametrize(
    "text",
    [
        "Name " * 20_000,
        "President " * 20_000,
        "Xi, " * 20_000,
        "al-" * 20_000,
        "of China " * 10_000,
        "x" * 1_000_000,
        "(" * 9_000,
    ],
)
def test_hostile_text_comes_to_an_end(text: str) -> None:
    check(text)
