"""Links by the construction that states them: what each ties, and nothing beside; and what states none."""

import pytest
from reading_aloud import links

from detente.build.extract import Reader
from detente.ontology.codes import Relation

MUTUAL = (Relation.TRADED_AGAINST, Relation.COMPETES_WITH)  # no first and second

# construction, sentence, and (first, second) of each link: the part, the condition, the cause first
PART_OF = [
    ("noun", "For Nairobi, piracy is only one part of maritime security.", [("piracy", "maritime security")]),
    ("noun", "Press freedom has long been a cornerstone of the rule of law.", [("press freedom", "rule of law")]),
    (
        "noun",
        "Extradition was the most disputed element of the trade talks.",
        [("extradition", "free trade agreements")],
    ),
    (
        "connective",
        "Brussels offered visa waivers and climate finance as part of development aid.",
        [("visa policy", "development aid"), ("climate finance", "development aid")],
    ),
    (
        "connective",
        "As part of the peace process, both armies agreed to a prisoner exchange.",
        [("prisoner exchange", "peace process")],
    ),
    (
        "connective",
        "Jakarta wants to settle fisheries within the framework of the law of the sea.",
        [("fisheries", "law of the sea")],
    ),
    (
        "inverse",
        "Maritime security, which includes piracy, was left to the deputies.",
        [("piracy", "maritime security")],
    ),
    (
        "inverse",
        "The delegates took up humanitarian affairs such as family reunions.",
        [("family reunions", "humanitarian affairs")],
    ),
    (
        "inverse",
        "Any package of economic reform must include labour standards.",
        [("labour standards", "economic reform")],
    ),
    (
        "inverse",
        "The German foreign minister defended human rights, including religious freedom.",
        [("religious freedom", "human rights")],
    ),
    (
        "verb",
        "Student exchange belongs to cultural exchange, the envoy argued.",
        [("student exchange", "cultural exchange")],
    ),
    (
        "inverse",
        "Canada covered the field of environmental policy, including deforestation.",
        [("deforestation", "environmental policy")],
    ),
]
CONDITION_FOR = [
    ("noun", "Bogotá regards a ceasefire as a precondition for the peace process.", [("ceasefire", "peace process")]),
    (
        "noun",
        "Arms verification remains the key to nuclear disarmament.",
        [("arms verification", "nuclear disarmament")],
    ),
    (
        "noun",
        "Economic reform, a condition for foreign loans, split the cabinet.",
        [("economic reform", "foreign loans")],
    ),
    (
        "adjective",
        "Foreign investment is essential to economic growth, Hanoi believes.",
        [("foreign investment", "economic growth")],
    ),
    (
        "adjective",
        "The bank has made foreign loans contingent on economic reform.",
        [("economic reform", "foreign loans")],
    ),
    ("adjective", "Food security in the Sahel is dependent on grain exports.", [("grain exports", "food security")]),
    (
        "verb",
        "Whether sanctions relief comes depends on uranium enrichment.",
        [("uranium enrichment", "sanctions relief")],
    ),
    ("verb", "Nuclear disarmament presupposes mutual trust.", [("mutual trust", "nuclear disarmament")]),
    ("verb", "The prisoner exchange opened the way for a ceasefire.", [("prisoner exchange", "ceasefire")]),
    (
        "clause",
        "Oslo will resume development aid only if Juba tackles corruption.",
        [("corruption", "development aid")],
    ),
    (
        "clause",
        "Warsaw would accept export controls provided that Berlin cut its oil imports.",
        [("oil", "export controls")],
    ),
    ("clause", "India will not discuss trade unless Pakistan ends terrorism.", [("terrorism", "trade")]),
    (
        "denied",
        "Santiago sees no economic growth without foreign investment.",
        [("foreign investment", "economic growth")],
    ),
    (
        "denied",
        "There will be no sanctions relief until uranium enrichment stops.",
        [("uranium enrichment", "sanctions relief")],
    ),
    (
        "denied",
        "Cairo cannot accept debt relief in the absence of economic reform.",
        [("economic reform", "debt relief")],
    ),
]
CAUSES = [
    (
        "verb",
        "Deforestation contributes to climate change, the ministers noted.",
        [("deforestation", "climate change")],
    ),
    ("verb", "Rising oil prices have fuelled inflation across Africa.", [("oil prices", "inflation")]),
    ("verb", "Nuclear tests in the desert provoked sanctions.", [("nuclear tests", "sanctions")]),
    (
        "verb",
        "The trade war resulted in inflation and protectionism.",
        [("trade war", "inflation"), ("trade war", "protectionism")],
    ),
    ("passive", "The arms race was driven by missile proliferation.", [("missile proliferation", "arms race")]),
    ("passive", "Emigration is being aggravated by the financial crisis.", [("financial crisis", "emigration")]),
    (
        "inverse",
        "The refugee crisis arose out of the famine, and emigration stemmed from corruption.",
        [("famine", "refugees"), ("corruption", "emigration")],
    ),
    ("inverse", "The minister blamed inflation on protectionism.", [("protectionism", "inflation")]),
    (
        "noun",
        "Corruption is the reason for the financial crisis, Colombo admits.",
        [("corruption", "financial crisis")],
    ),
    ("noun", "The famine is a consequence of desertification.", [("desertification", "famine")]),
    ("connective", "Because of espionage, Prague suspended visa policy talks.", [("espionage", "visa policy")]),
    ("connective", "Lima halted fisheries talks on account of piracy.", [("piracy", "fisheries")]),
    ("connective", "Development aid was frozen due to corruption.", [("corruption", "development aid")]),
    (
        "connective",
        "In response to the missile tests, Seoul announced military exercises.",
        [("missile tests", "military exercises")],
    ),
    ("over", "The sanctions over election interference remain in force.", [("election interference", "sanctions")]),
    ("over", "Ottawa suspended arms sales over human rights.", [("human rights", "arms sales")]),
    ("passive", "The famine was caused by the drought and the war.", [("natural disasters", "famine")]),
]
TRADED_AGAINST = [
    ("connective", "Havana released political prisoners in return for oil.", [("political prisoners", "oil")]),
    ("connective", "In exchange for debt relief, Quito promised biodiversity.", [("debt relief", "biodiversity")]),
    (
        "connective",
        "Manila accepted military bases as the price of security guarantees.",
        [("military bases", "security guarantees")],
    ),
    ("connective", "Moscow used gas supply as leverage in the pipeline talks.", [("gas supply", "pipelines")]),
    (
        "noun",
        "Tehran calls uranium enrichment a bargaining chip for sanctions relief.",
        [("uranium enrichment", "sanctions relief")],
    ),
    (
        "object",
        "The senators tied most-favoured-nation status to Jewish emigration.",
        [("most-favoured-nation status", "Jewish emigration")],
    ),
    ("verb", "Baghdad bartered oil for food aid.", [("oil", "food aid")]),
    ("verb", "The government sacrificed press freedom to economic growth.", [("press freedom", "economic growth")]),
]
COMPETES_WITH = [
    (
        "noun",
        "Brussels promotes its Global Gateway as an alternative to the Belt and Road Initiative.",
        [("Global Gateway", "Belt and Road Initiative")],
    ),
    (
        "noun",
        "Food aid is no substitute for agriculture, but grain exports are a substitute for food aid.",
        [("grain exports", "food aid")],
    ),
    ("verb", "Accra replaced tariffs with export controls.", [("tariffs", "export controls")]),
    (
        "adjective",
        "The oil embargo is incompatible with freedom of navigation.",
        [("oil embargo", "freedom of navigation")],
    ),
    (
        "connective",
        "Dhaka wanted foreign investment rather than development aid.",
        [("foreign investment", "development aid")],
    ),
    ("connective", "Instead of sanctions, Vienna proposed mediation.", [("sanctions", "mediation")]),
]
NO_LINK = [
    ("denied", "Fisheries are not a part of the law of the sea, Tokyo insists."),
    ("denied", "The ceasefire failed to lead to humanitarian aid."),
    ("denied", "Ankara denied that terrorism caused the emigration."),
    ("denied", "Sanctions relief is no longer conditional on uranium enrichment."),
    ("denied", "Debt relief does not depend on economic reform."),
    ("denied", "Neither tariffs nor inflation resulted from the strike."),
    ("asked", "The envoy asked whether inflation stemmed from oil prices."),
    ("asked", "Would tariffs trigger a trade war?"),
    ("asked", "It is unclear if deforestation contributes to climate change."),
    ("place", "Vessels sailed over the Red Sea cables before the fisheries talks."),
    ("time", "Over the weekend trade came up after whaling."),
    ("time", "Piracy was discussed in May; in June it was the turn of tourism."),
    ("other sense", "Rome has a veto over fisheries, and Madrid has a say over tourism."),
    ("other sense", "The office for development aid replaced its computers."),
    ("other sense", "The minister drove to the climate change conference after the trade talks."),
    ("other sense", "The ambassador on trade replaced the envoy for human rights."),
    ("other sense", "The delegation led by the fisheries minister went to the whaling station."),
    ("one end", "Prices rose because of tariffs."),
    ("one end", "He went to Oslo instead of the human rights council."),
    ("apart", "Inflation rose, and because of the storm, the fisheries talks began late."),
    ("apart", "The trade minister left early, which prompted the human rights envoy to leave."),
    ("other sense", "Peru cannot drop tariffs without harming fisheries."),
    ("other sense", "No state can lift tariffs without risking inflation."),
    ("denied", "He did not believe that tariffs would contribute to inflation."),
    ("time", "The whaling talks preceded the talks on fisheries."),
    ("other sense", "Lima will not lift sanctions until the regime changes its mind."),
    ("other sense", "They spread disinformation outside rather than inside the United Nations."),
    ("one end", "Lima delayed the transmittal of the list because of whaling."),
    ("opinion", "Lima opposes free trade because of whaling."),
    ("opinion", "Lima opposes the construction of dams because of whaling."),
    ("opinion", "Delhi welcomes foreign investment because tourism is weak."),
    ("place", "There is calm along the Taiwan Strait, in Korea and on the border of India."),
    ("one end", "Lima wants tariffs rather than the preparation of a new report."),
    ("one end", "The introduction of the bill led to tariffs."),
]
TOLD = [
    pytest.param(sentence, {(*pair, relation) for pair in pairs}, id=f"{relation}-{construction}-{at}")
    for relation, rows in (
        (Relation.PART_OF, PART_OF),
        (Relation.CONDITION_FOR, CONDITION_FOR),
        (Relation.CAUSES, CAUSES),
        (Relation.TRADED_AGAINST, TRADED_AGAINST),
        (Relation.COMPETES_WITH, COMPETES_WITH),
    )
    for at, (construction, sentence, pairs) in enumerate(rows)
]


def said(reader: Reader, text: str) -> set[tuple[str, str, str]]:
    """The links of a text that its words state, those without a first and a second in the order of the alphabet."""
    found = [(one, other, relation) for one, relation, other in links(reader, text)]
    return {_sorted(*each) for each in found if each[-1] != Relation.MENTIONED_WITH}


def _sorted(one: str, other: str, relation: str) -> tuple[str, str, str]:
    return (*sorted((one, other)), relation) if relation in MUTUAL else (one, other, relation)  # type: ignore[return-value]


@pytest.mark.parametrize(("sentence", "told"), TOLD)
def test_a_construction_ties_what_it_says_and_no_more(
    reader: Reader, sentence: str, told: set[tuple[str, str, str]]
) -> None:
    assert said(reader, sentence) == {_sorted(*each) for each in told}


@pytest.mark.parametrize(("construction", "sentence"), NO_LINK)
def test_what_is_denied_asked_or_of_another_sense_ties_nothing(
    reader: Reader, construction: str, sentence: str
) -> None:
    assert said(reader, sentence) == set(), construction
