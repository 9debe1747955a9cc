"""Issues that a sentence ties together: which two, how, and which of them comes first."""

import pytest
from reading_aloud import document, links

from detente.build.extract import Reader
from detente.build.parsing import Parse
from detente.ontology.claims import IssueLink
from detente.ontology.codes import Relation

Told = tuple[str, str]
MUTUAL = (Relation.TRADED_AGAINST, Relation.COMPETES_WITH)  # no first and second


# which part of which whole
PART_OF = [
    ("Border security became part of migration policy.", ("border security", "migration")),
    ("Kenya revived the peace process as part of efforts to end the famine.", ("peace process", "famine")),
    ("Press freedom, an important part of human rights, was hardly mentioned.", ("press freedom", "human rights")),
    ("Ghana treats debt relief as a component of development aid.", ("debt relief", "development aid")),
    ("Environmental policy includes deforestation and air pollution.", ("deforestation", "environmental policy")),
    ("Environmental policy includes deforestation and air pollution.", ("air pollution", "environmental policy")),
    ("Canada defends human rights, including press freedom and women's rights.", ("women's rights", "human rights")),
    (
        "Emissions targets are described as the centrepiece of the Paris Agreement.",
        ("emissions targets", "Paris Agreement"),
    ),
    ("The prisoner exchange forms part of the peace process.", ("prisoner exchange", "peace process")),
    (
        "Beijing funds railways under the umbrella of the Belt and Road Initiative.",
        ("railways", "Belt and Road Initiative"),
    ),
    (
        "Ships met near the Senkaku Islands in the East China Sea.",
        ("Senkaku Islands dispute", "East China Sea dispute"),
    ),
]
# which condition of what
CONDITION = [
    ("Tehran named sanctions relief as a condition for arms control.", ("sanctions relief", "arms control")),
    ("The first condition for debt relief is economic reform.", ("economic reform", "debt relief")),
    ("Economic reform is the first condition for debt relief.", ("economic reform", "debt relief")),
    ("Iran will limit uranium enrichment only if sanctions are lifted.", ("sanctions", "uranium enrichment")),
    ("Unless sanctions are lifted, Iran will not limit uranium enrichment.", ("sanctions", "uranium enrichment")),
    ("Iran refused to limit uranium enrichment unless sanctions were lifted.", ("sanctions", "uranium enrichment")),
    ("The future of the ceasefire hinges on humanitarian aid.", ("humanitarian aid", "ceasefire")),
    ("Moscow made arms control conditional on missile defence.", ("missile defence", "arms control")),
    ("Arms control was made conditional on missile defence.", ("missile defence", "arms control")),
    ("Debt relief, conditional on economic reform, was offered to Ghana.", ("economic reform", "debt relief")),
    ("In order for free trade to succeed, Norway must end whaling.", ("whaling", "free trade")),
    ("Norway must end whaling before any talks on free trade.", ("whaling", "free trade")),
    ("There can be no peace process without a ceasefire.", ("ceasefire", "peace process")),
    (
        "Berlin will not discuss NATO enlargement until the arms embargo is lifted.",
        ("arms embargo", "NATO enlargement"),
    ),
    ("No talks about debt relief can begin until the ceasefire holds.", ("ceasefire", "debt relief")),
    ("Nuclear disarmament requires arms verification.", ("arms verification", "nuclear disarmament")),
    ("The bank conditioned debt relief on economic reform.", ("economic reform", "debt relief")),
    ("The ceasefire paved the way for humanitarian aid.", ("ceasefire", "humanitarian aid")),
]
# which cause of which effect
CAUSE = [
    (
        "Talks on arms control collapsed because of disagreements over fisheries and human rights.",
        ("fisheries", "arms control"),
    ),
    (
        "Talks on arms control collapsed because of disagreements over fisheries and human rights.",
        ("human rights", "arms control"),
    ),
    ("Because of whaling, Peru suspended free trade.", ("whaling", "free trade")),
    ("Free trade was suspended because Norway resumed whaling.", ("whaling", "free trade")),
    ("The famine led to emigration.", ("famine", "emigration")),
    ("The famine has, over the years, led steadily to emigration.", ("famine", "emigration")),
    ("Emigration was triggered by the famine.", ("famine", "emigration")),
    ("The emigration caused by the famine worries Ghana.", ("famine", "emigration")),
    ("The sanctions, which resulted in inflation, were lifted.", ("sanctions", "inflation")),
    ("Peru imposed tariffs in response to whaling.", ("whaling", "tariffs")),
    ("The tariffs were a response to whaling.", ("whaling", "tariffs")),
    ("Peru imposed tariffs over intellectual property.", ("intellectual property protection", "tariffs")),
    ("Tariffs were imposed over intellectual property.", ("intellectual property protection", "tariffs")),
    ("The famine stems from corruption.", ("corruption", "famine")),
    ("The main cause of the famine was corruption.", ("corruption", "famine")),
    ("Corruption was the main cause of the famine.", ("corruption", "famine")),
    ("Peru dropped its tariffs, leading to free trade.", ("tariffs", "free trade")),
    ("The missile tests prompted Japan to demand sanctions.", ("missile tests", "sanctions")),
    ("Ghana blames the famine on corruption.", ("corruption", "famine")),
    ("Oil prices and corruption fuelled inflation.", ("corruption", "inflation")),
]
# what is given for what
BARGAIN = [
    ("Seoul offered sanctions relief in exchange for denuclearization.", ("sanctions relief", "denuclearization")),
    ("In exchange for denuclearization, Seoul offered sanctions relief.", ("sanctions relief", "denuclearization")),
    ("Sanctions relief was offered in return for denuclearization.", ("sanctions relief", "denuclearization")),
    ("Canada linked trade to human rights.", ("trade", "human rights")),
    ("Congress tied arms sales to religious freedom.", ("arms sales", "religious freedom")),
    ("Oslo proposed a swap of debt relief for biodiversity.", ("debt relief", "biodiversity")),
    ("Peru used tariffs as leverage in the fisheries talks.", ("tariffs", "fisheries")),
    ("Peru pursued economic growth at the expense of human rights.", ("economic growth", "human rights")),
]
# what rivals what
RIVAL = [
    (
        "Tokyo presented the Free and Open Indo-Pacific as an alternative to the Belt and Road.",
        ("Free and Open Indo-Pacific", "Belt and Road Initiative"),
    ),
    (
        "Tokyo launched the Free and Open Indo-Pacific to counter the Belt and Road.",
        ("Free and Open Indo-Pacific", "Belt and Road Initiative"),
    ),
    (
        "The Trans-Pacific Partnership competes with the Belt and Road.",
        ("Trans-Pacific Partnership", "Belt and Road Initiative"),
    ),
    ("The arms sales are at odds with arms control.", ("arms sales", "arms control")),
    ("Ghana asked for debt relief instead of food aid.", ("debt relief", "food aid")),
    ("Ghana asked for debt relief rather than food aid.", ("debt relief", "food aid")),
    (
        "The Asian Infrastructure Investment Bank rivals the World Bank.",
        ("Asian Infrastructure Investment Bank", "World Bank"),
    ),
    (
        "Manila watched the rivalry between the Belt and Road and the Free and Open Indo-Pacific.",
        ("Free and Open Indo-Pacific", "Belt and Road Initiative"),
    ),
]
NO_LINK = [
    "The Senkaku Islands lie in the East China Sea.",
    "AUKUS is no rival to the Belt and Road.",
    "The two sides discussed fisheries, tariffs and human rights.",
    "Aircraft flew over the South China Sea after the trade talks.",
    "Over the past decade tariffs and fisheries were discussed twice.",
    "After the ceasefire Kenya spoke about human rights.",
    "The ceasefire was not part of the peace process.",
    "The sanctions did not lead to regime change.",
    "Did the sanctions lead to regime change?",
    "China claims sovereignty over offshore oil.",
    "Drug trafficking is linked to terrorism.",
    "Canada refused to link trade to human rights.",
    "Kenya spoke about tariffs before the fisheries talks.",
    "The minister of trade led human rights groups to the palace.",
    "They met in Oslo because of the weather and spoke about whaling and piracy.",
    "Peru opposes whaling; because of tariffs, however, it is silent.",
    "Tariffs will rise unless the climate finance talks resume.",
    "The report on human rights includes a map.",
    "The envoy for arms control left for talks about fisheries.",
    "Human rights activists met the oil minister instead of the bishop.",
    "If the sanctions led to regime change, nobody saw it.",
]


def said(reader: Reader, text: str) -> set[tuple[str, str, str]]:
    """The links of a text that its words state; those without a first and a second both ways."""
    found = {each for each in links(reader, text) if each[1] != Relation.MENTIONED_WITH}
    return found | {each[::-1] for each in found if each[1] in MUTUAL}  # type: ignore[misc]


@pytest.mark.parametrize(("sentence", "issues"), PART_OF)
def test_a_part_and_its_whole(reader: Reader, sentence: str, issues: Told) -> None:
    assert (issues[0], "partOf", issues[1]) in said(reader, sentence)


@pytest.mark.parametrize(("sentence", "issues"), CONDITION)
def test_a_condition_and_what_hangs_on_it(reader: Reader, sentence: str, issues: Told) -> None:
    assert (issues[0], "conditionFor", issues[1]) in said(reader, sentence)


@pytest.mark.parametrize(("sentence", "issues"), CAUSE)
def test_a_cause_and_its_effect(reader: Reader, sentence: str, issues: Told) -> None:
    assert (issues[0], "causes", issues[1]) in said(reader, sentence)


@pytest.mark.parametrize(("sentence", "issues"), BARGAIN)
def test_what_is_given_for_something_else(reader: Reader, sentence: str, issues: Told) -> None:
    assert (issues[0], "tradedAgainst", issues[1]) in said(reader, sentence)


@pytest.mark.parametrize(("sentence", "issues"), RIVAL)
def test_what_rivals_something_else(reader: Reader, sentence: str, issues: Told) -> None:
    assert (issues[0], "competesWith", issues[1]) in said(reader, sentence)


@pytest.mark.parametrize("sentence", NO_LINK)
def test_lists_places_times_and_denials_state_no_link(reader: Reader, sentence: str) -> None:
    assert said(reader, sentence) == set()


def test_a_link_says_by_which_word_it_was_read(reader: Reader) -> None:
    (link,) = [claim for claim in reader.claims(document("The famine led to emigration.")) if claim.kind == "link"]
    assert isinstance(link, IssueLink)
    assert (link.rule, link.trigger, link.evidence.quote) == ("link.verb", "led", "The famine led to emigration.")


def test_an_end_may_be_an_issue_that_nobody_knows_if_the_other_is_known(reader: Reader) -> None:
    found = said(reader, "The demolition of old stadiums led to trade deficits.")
    assert found == {("demolition of old stadiums", "causes", "trade deficits")}
    assert said(reader, "The demolition of old stadiums led to the closure of schools.") == set()
    assert said(reader, "The weather led to trade deficits.") == set()


# ---- by words alone ----

BY_WORDS = [
    ("Sanctions relief was offered in exchange for denuclearization.", ("sanctions relief", "tradedAgainst", "denuclearization")),
    ("Because of whaling, Peru suspended free trade.", ("whaling", "causes", "free trade")),
    ("Peru suspended free trade because of whaling.", ("whaling", "causes", "free trade")),
    ("Emigration was triggered by the famine.", ("famine", "causes", "emigration")),
    ("The famine led to emigration.", ("famine", "causes", "emigration")),
    ("The sanctions over whaling hurt Norway.", ("whaling", "causes", "sanctions")),
    ("Environmental policy includes biodiversity.", ("biodiversity", "partOf", "environmental policy")),
    ("Unless sanctions are lifted, Iran will not limit uranium enrichment.", ("sanctions", "conditionFor", "uranium enrichment")),
    ("The arms sales are at odds with arms control.", ("arms sales", "competesWith", "arms control")),
]  # fmt: skip


@pytest.fixture(scope="module")
def unparsing() -> Reader:
    return Reader(parse=Parse.NONE)


@pytest.mark.parametrize(("sentence", "expected"), BY_WORDS)
def test_links_of_sentences_that_are_not_parsed(
    unparsing: Reader, sentence: str, expected: tuple[str, str, str]
) -> None:
    assert said(unparsing, sentence) >= {expected}


@pytest.mark.parametrize("sentence", NO_LINK)
def test_words_alone_state_no_more(unparsing: Reader, sentence: str) -> None:
    assert said(unparsing, sentence) == set()
