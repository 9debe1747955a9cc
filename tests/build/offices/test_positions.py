"""Who holds which office of whom, and in which term: read from titles, appositions, predicates, verbs and nouns."""

import pytest
from reading_aloud import document

from detente.build.extract import Reader
from detente.ontology.claims import Position

TODAY = "2021-06-20"
YESTERDAY = "../2021-06-19"  # when what is "former" today was over


def offices(reader: Reader, text: str, date: str = TODAY) -> set[str]:
    """Every position of a text, as "Person: office, whose" and its term if there is one."""
    found = [claim for claim in reader.claims(document(text, date)) if isinstance(claim, Position)]
    return {", ".join(filter(None, [f"{one.person.label}: {one.office}", _whose(one), _term(one)])) for one in found}


def _whose(one: Position) -> str:
    return one.of.label if one.of else ""


def _term(one: Position) -> str:
    return one.time.edtf if one.time else ""


BEFORE_THE_NAME = [
    ("Japanese Prime Minister Shinzo Abe spoke.", {"Shinzo Abe: Prime Minister, Japan"}),
    ("German Chancellor Angela Merkel arrived in Paris.", {"Angela Merkel: Chancellor, Germany"}),
    ("Secretary of State Antony Blinken flew to Cairo.", {"Antony Blinken: Secretary of State, United States"}),
    ("Kenyan Foreign Minister Raychelle Omamo agreed.", {"Raychelle Omamo: Foreign Minister, Kenya"}),
    ("Polish Deputy Foreign Minister Marek Zielonka spoke.", {"Marek Zielonka: Deputy Foreign Minister, Poland"}),
    ("Norwegian Ambassador Liv Haugen left the room.", {"Liv Haugen: Ambassador, Norway"}),
    ("South African President Cyril Ramaphosa thanked them.", {"Cyril Ramaphosa: President, South Africa"}),
    ("Deputy Prime Minister Zara Holt of Fiji was absent.", {"Zara Holt: Deputy Prime Minister, Fiji"}),
    (
        "Foreign Ministers Toshimitsu Motegi and Wang Yi met in Tokyo.",
        {"Toshimitsu Motegi: Foreign Minister, Japan", "Wang Yi: Foreign Minister, China"},
    ),
    (
        "Czech Prime Minister Andrej Babiš and Slovak President Zuzana Čaputová dined in Brno.",
        {"Andrej Babis: Prime Minister, Czech Republic", "Zuzana Čaputová: President, Slovakia"},
    ),
]

NO_STATE_IN_SIGHT = [
    ("Prime Minister Shinzo Abe spoke.", "2017-06-20", {"Shinzo Abe: Prime Minister, Japan"}),
    ("Foreign Minister Petra Kovač spoke.", TODAY, {"Petra Kovač: Foreign Minister"}),
]

APPOSED_BEHIND = [
    ("Ursula Brandt, the foreign minister of Austria, spoke.", {"Ursula Brandt: foreign minister, Austria"}),
    ("Tove Lindqvist, Sweden's finance minister, disagreed.", {"Tove Lindqvist: finance minister, Sweden"}),
    ("Li Keqiang, China's premier, visited Berlin.", {"Li Keqiang: premier, China"}),
    ("Kofi Asante (the trade minister of Ghana) agreed.", {"Kofi Asante: trade minister, Ghana"}),
    ("Julia Okoro, 52, Nigeria's minister of health, spoke first.", {"Julia Okoro: minister of health, Nigeria"}),
    ("They met Samuel Mensah, the foreign minister of Ghana.", {"Samuel Mensah: foreign minister, Ghana"}),
    (
        "Ethiopia's plan angered Meles Tadesse, the Kenyan ambassador to Ethiopia.",
        {"Meles Tadesse: ambassador to Ethiopia, Kenya"},
    ),
]

APPOSED_BEFORE = [
    ("Japan's prime minister, Shinzo Abe, spoke.", {"Shinzo Abe: prime minister, Japan"}),
    ("The Japanese prime minister, Shinzo Abe, spoke.", {"Shinzo Abe: prime minister, Japan"}),
    (
        "The president of Mexico, Andrés Manuel López Obrador, stayed at home.",
        {"Andrés Manuel López Obrador: president, Mexico"},
    ),
    ("Chad's new ambassador to France, Idriss Moussa, arrived.", {"Idriss Moussa: ambassador to France, Chad"}),
    ("The Holy See's secretary of state, Pietro Parolin, mediated.", {"Pietro Parolin: secretary of state, Holy See"}),
    (
        "The secretary-general of ASEAN, Lim Jock Hoi, welcomed the envoy.",
        {"Lim Jock Hoi: secretary-general, Association of Southeast Asian Nations"},
    ),
]

PREDICATES = [
    ("Jacinda Ardern is the prime minister of New Zealand.", {"Jacinda Ardern: prime minister, New Zealand"}),
    ("The prime minister of Japan is Yoshihide Suga.", {"Yoshihide Suga: prime minister, Japan"}),
    ("Angela Merkel is still chancellor of Germany.", {"Angela Merkel: chancellor, Germany"}),
    ("Marek Novak was foreign minister of Slovakia in 1995.", {"Marek Novak: foreign minister, Slovakia, 1995"}),
    (
        "Mario Draghi is no longer president of the European Central Bank.",
        {"Mario Draghi: president, European Central Bank, ../2021-06-20"},
    ),
    (
        "Boris Johnson, who is the prime minister of Britain, laughed.",
        {"Boris Johnson: prime minister, United Kingdom"},
    ),
]

COMING_INTO_OFFICE = [
    (
        "Vladimir Putin appointed Mikhail Mishustin prime minister in January 2020.",
        {"Mikhail Mishustin: prime minister, Russia, 2020-01/.."},
    ),
    (
        "Parliament elected Sanna Marin prime minister of Finland in 2019.",
        {"Sanna Marin: prime minister, Finland, 2019/.."},
    ),
    ("Nayib Bukele was elected president of El Salvador in 2019.", {"Nayib Bukele: president, El Salvador, 2019/.."}),
    (
        "Samia Suluhu Hassan was sworn in as president of Tanzania on 19 March 2021.",
        {"Samia Suluhu Hassan: president, Tanzania, 2021-03-19/.."},
    ),
    (
        "Mario Draghi became prime minister of Italy in February 2021.",
        {"Mario Draghi: prime minister, Italy, 2021-02/.."},
    ),
    (
        "Luis Lacalle Pou took office as president of Uruguay on 1 March 2020.",
        {"Luis Lacalle Pou: president, Uruguay, 2020-03-01/.."},
    ),
    (
        "The king named Bisher Khasawneh prime minister of Jordan in October 2020.",
        {"Bisher Khasawneh: prime minister, Jordan, 2020-10/.."},
    ),
    (
        "Tedros Adhanom Ghebreyesus was appointed director-general of the World Health Organization in 2017.",
        {"Tedros Adhanom Ghebreyesus: director-general, World Health Organization, 2017/.."},
    ),
    (
        "Hanna Weiss, appointed ambassador to Poland in 2019, speaks Polish.",
        {"Hanna Weiss: ambassador to Poland, 2019/.."},
    ),
    (
        "Fatima Diallo took up the post of foreign minister of Guinea in 2018.",
        {"Fatima Diallo: foreign minister, Guinea, 2018/.."},
    ),
    (
        "The Senate confirmed Janet Yellen as secretary of the treasury in January 2021.",
        {"Janet Yellen: secretary of the treasury, United States, 2021-01/.."},
    ),
    (
        "The appointment of Lena Brandt as defence minister of Austria in 2020 was contested.",
        {"Lena Brandt: defence minister, Austria, 2020/.."},
    ),
]

LEAVING_OFFICE = [
    (
        "Shinzo Abe resigned as prime minister of Japan in September 2020.",
        {"Shinzo Abe: prime minister, Japan, ../2020-09"},
    ),
    (
        "Robert Mugabe was ousted as president of Zimbabwe in November 2017.",
        {"Robert Mugabe: president, Zimbabwe, ../2017-11"},
    ),
    ("Evo Morales stepped down as president of Bolivia in 2019.", {"Evo Morales: president, Bolivia, ../2019"}),
    (
        "Donald Trump fired Rex Tillerson as secretary of state in 2018.",
        {"Rex Tillerson: secretary of state, United States, ../2018"},
    ),
    (
        "Roberto Azevêdo left the post of director-general of the World Trade Organization in 2020.",
        {"Roberto Azevêdo: director-general, World Trade Organization, ../2020"},
    ),
    (
        "The resignation of Saad Hariri as prime minister of Lebanon in 2019 deepened the crisis.",
        {"Saad Hariri: prime minister, Lebanon, ../2019"},
    ),
    (
        "Petra Kovač was dismissed as interior minister of Slovenia.",
        {"Petra Kovač: interior minister, Slovenia, ../2021-06-20"},
    ),
]

SUCCESSION = [
    (
        "Yoshihide Suga succeeded Shinzo Abe as prime minister of Japan in September 2020.",
        {"Yoshihide Suga: prime minister, Japan, 2020-09/..", "Shinzo Abe: prime minister, Japan, ../2020-09"},
    ),
    (
        "Mario Draghi replaced Giuseppe Conte as prime minister of Italy.",
        {"Mario Draghi: prime minister, Italy", "Giuseppe Conte: prime minister, Italy, ../2021-06-20"},
    ),
    (
        "Christine Lagarde took over from Mario Draghi as president of the European Central Bank in 2019.",
        {
            "Christine Lagarde: president, European Central Bank, 2019/..",
            "Mario Draghi: president, European Central Bank, ../2019",
        },
    ),
    (
        "Angela Merkel, who succeeded Gerhard Schröder as chancellor of Germany in 2005, will retire.",
        {"Angela Merkel: chancellor, Germany, 2005/..", "Gerhard Schröder: chancellor, Germany, ../2005"},
    ),
]

FORMER_THEN_AND_ACTING = [
    ("Former French president Nicolas Sarkozy was in court.", {f"Nicolas Sarkozy: president, France, {YESTERDAY}"}),
    ("Ex-Chancellor Gerhard Schröder defended the pipeline.", {f"Gerhard Schröder: Chancellor, Germany, {YESTERDAY}"}),
    (
        "Then-Secretary of State Colin Powell spoke at the United Nations in 2003.",
        {"Colin Powell: Secretary of State, United States, 2003"},
    ),
    (
        "The late president of Tanzania, John Magufuli, distrusted vaccines.",
        {f"John Magufuli: president, Tanzania, {YESTERDAY}"},
    ),
    (
        "Tony Blair, a former prime minister of Britain, disagreed.",
        {f"Tony Blair: prime minister, United Kingdom, {YESTERDAY}"},
    ),
    (
        "John Major, once prime minister of the United Kingdom, warned the court.",
        {f"John Major: prime minister, United Kingdom, {YESTERDAY}"},
    ),
    (
        "Former Presidents Bill Clinton and George W. Bush attended.",
        {
            f"Bill Clinton: President, United States, {YESTERDAY}",
            f"George W. Bush: President, United States, {YESTERDAY}",
        },
    ),
    ("Acting Somali Defence Minister Hassan Warsame resigned.", {"Hassan Warsame: Acting Defence Minister, Somalia"}),
    (
        "Lebanese caretaker Prime Minister Hassan Diab asked for help.",
        {"Hassan Diab: caretaker Prime Minister, Lebanon"},
    ),
    ("Pedro Pereira, Angola's acting foreign minister, left.", {"Pedro Pereira: acting foreign minister, Angola"}),
]

TERMS = [
    ("Angela Merkel has been chancellor of Germany since 2005.", {"Angela Merkel: chancellor, Germany, 2005/.."}),
    (
        "Robert Gates served as secretary of defense from 2006 to 2011.",
        {"Robert Gates: secretary of defense, United States, 2006/2011"},
    ),
    (
        "Ban Ki-moon was secretary-general of the United Nations until 2016.",
        {"Ban Ki-moon: secretary-general, United Nations, ../2016"},
    ),
    (
        "Condoleezza Rice, secretary of state from 2005 to 2009, wrote the preface.",
        {"Condoleezza Rice: secretary of state, United States, 2005/2009"},
    ),
    (
        "Raúl Castro, president of Cuba between 2008 and 2018, kept silent.",
        {"Raúl Castro: president, Cuba, 2008/2018"},
    ),
    (
        "Alexander Lukashenko has ruled as president of Belarus since 1994.",
        {"Alexander Lukashenko: president, Belarus, 1994/.."},
    ),
    (
        "Jens Stoltenberg, NATO's secretary-general since 2014, travelled to Kyiv.",
        {"Jens Stoltenberg: secretary-general, North Atlantic Treaty Organization, 2014/.."},
    ),
    (
        "Gro Harlem Brundtland held the post of prime minister of Norway until 1996.",
        {"Gro Harlem Brundtland: prime minister, Norway, ../1996"},
    ),
    (
        "As prime minister of Greece, Alexis Tsipras called a referendum in 2015.",
        {"Alexis Tsipras: prime minister, Greece, 2015"},
    ),
]

PARTIES = [
    ("Keir Starmer, leader of the Labour Party, asked why.", {"Keir Starmer: leader, Labour Party"}),
    ("Labour leader Keir Starmer called for an inquiry.", {"Keir Starmer: leader, Labour Party"}),
    (
        "Johnny Chiang was elected chairman of the Kuomintang in March 2020.",
        {"Johnny Chiang: chairman, Kuomintang, 2020-03/.."},
    ),
    ("Keir Starmer has led the Labour Party since April 2020.", {"Keir Starmer: leader, Labour Party, 2020-04/.."}),
    (
        "Nguyen Phu Trong, general secretary of the Communist Party of Vietnam, spoke last.",
        {"Nguyen Phu Trong: general secretary, Communist Party of Vietnam"},
    ),
]

INSTITUTIONS = [
    ("World Bank President David Malpass announced loans.", {"David Malpass: President, World Bank"}),
    (
        "UN Secretary-General António Guterres appealed for calm.",
        {"António Guterres: Secretary-General, United Nations"},
    ),
    (
        "Ursula von der Leyen, president of the European Commission, spoke in Strasbourg.",
        {"Ursula von der Leyen: president, European Commission"},
    ),
    (
        "Kristalina Georgieva, managing director of the International Monetary Fund, warned of debt.",
        {"Kristalina Georgieva: managing director, International Monetary Fund"},
    ),
    (
        "Rafael Grossi heads the International Atomic Energy Agency.",
        {"Rafael Grossi: head, International Atomic Energy Agency"},
    ),
    (
        "IAEA Director General Rafael Grossi flew to Tehran.",
        {"Rafael Grossi: Director General, International Atomic Energy Agency"},
    ),
]

OWNERS = [
    ("Peru's foreign minister Óscar Maúrtua spoke.", {"Óscar Maúrtua: foreign minister, Peru"}),
    ("President Anwar Sadat of Egypt spoke.", {"Anwar Sadat: President, Egypt"}),
    ("The Malian prime minister, Choguel Maïga, replied.", {"Choguel Maïga: prime minister, Mali"}),
    (
        "President Félix Tshisekedi of the Democratic Republic of the Congo received them.",
        {"Felix Tshisekedi: President, Democratic Republic of the Congo"},
    ),
    (
        "Palestinian Authority President Mahmoud Abbas postponed the vote.",
        {"Mahmoud Abbas: President, Palestinian Authority"},
    ),
    ("The minister of finance of Chad, Tahir Nguilin, objected.", {"Tahir Nguilin: minister of finance, Chad"}),
]

SEVERAL_OFFICES = [
    (
        "Chinese Foreign Minister and State Councilor Wang Yi spoke.",
        {"Wang Yi: Foreign Minister, China", "Wang Yi: State Councilor, China"},
    ),
    (
        "Mohammed bin Salman, crown prince and defence minister of Saudi Arabia, agreed.",
        {"Mohammed bin Salman: crown prince, Saudi Arabia", "Mohammed bin Salman: defence minister, Saudi Arabia"},
    ),
    (
        "Heiko Lenz was health minister of Austria from 2009 to 2013 and foreign minister from 2013 to 2018.",
        {"Heiko Lenz: health minister, Austria, 2009/2013", "Heiko Lenz: foreign minister, Austria, 2013/2018"},
    ),
    (
        "George Shultz was secretary of labor and later secretary of state.",
        {"George Shultz: secretary of labor, United States", "George Shultz: secretary of state, United States"},
    ),
]

WHO_OF_TWO = [  # whose an office is that stands near more than one name, and which of two offices somebody has
    ("The talk between the Secretary and Ambassador Ruiz was long.", {"Ruiz: Ambassador"}),
    ("The Private Secretary to the Prime Minister, Hassan Raza, resigned.", {"Hassan Raza: Private Secretary"}),
    ("Secretaries Dunmore and Hale, Mr. Price and Mr. Stone left.", {"Dunmore: Secretary", "Hale: Secretary"}),
    ("Under Secretary of Labor Paul Dunmore agreed.", {"Paul Dunmore: Under Secretary of Labor"}),
    ("The consul at Hanoi (Marsden) wrote home.", {"Marsden: consul"}),
    (
        "The director of the Office of Caribbean Affairs (Morris) agreed.",
        {"Morris: director, Office of Caribbean Affairs"},
    ),
    ("Sergey Lavrov will remain foreign minister of Russia.", {"Sergey Lavrov: foreign minister, Russia"}),
]

NOBODY_IN_OFFICE = [
    "Mr. Rusk and General Taylor spoke.",
    "The president of the bank's board met nobody.",
    "The foreign minister of Austria will visit Kyiv.",
    "The post of prime minister remained vacant for a year.",
    "A president must listen, said Ines Duarte.",
    "Ines Duarte met the president of Portugal.",
    "Ines Duarte, the wife of the president of Portugal, spoke.",
    "Ines Duarte, the foreign minister's cousin, spoke.",
    "Ines Duarte behaved like a president.",
    "Germany's Angela Merkel arrived late.",
    "Ines Duarte asked for a minister.",
    "In a talk with Ines Duarte, the President promised aid.",
    "They wished to have some European leader answer Ines Duarte.",
]

NOT_SO_OR_NOT_YET = [
    "Ines Duarte could become president of Portugal.",
    "Ines Duarte was never president of Portugal.",
    "Ines Duarte is not the president of Portugal.",
    "If Ines Duarte becomes president of Portugal, she will visit Angola.",
    "Ines Duarte wants to be president of Portugal.",
    "Ines Duarte refused to serve as foreign minister of Portugal.",
    "Ines Duarte ran for president of Portugal in 2016.",
    "Ines Duarte, a candidate for president of Portugal, spoke.",
    "Ines Duarte denied that she had been offered the post of foreign minister.",
    "Ines Duarte has been nominated for the post of foreign minister.",
    "President-elect Pedro Castillo met the bishops.",
    "Incoming Prime Minister Naftali Bennett promised jobs.",
]


@pytest.mark.parametrize(("sentence", "expected"), BEFORE_THE_NAME)
def test_a_title_before_a_name(reader: Reader, sentence: str, expected: set[str]) -> None:
    assert offices(reader, sentence, "2019-06-20" if "Abe" in sentence else TODAY) == expected


@pytest.mark.parametrize(("sentence", "date", "expected"), NO_STATE_IN_SIGHT)
def test_the_state_of_a_title_is_that_of_a_known_person(
    reader: Reader, sentence: str, date: str, expected: set[str]
) -> None:
    assert offices(reader, sentence, date) == expected


@pytest.mark.parametrize(("sentence", "expected"), APPOSED_BEHIND)
def test_an_office_behind_a_name(reader: Reader, sentence: str, expected: set[str]) -> None:
    assert offices(reader, sentence) == expected


@pytest.mark.parametrize(("sentence", "expected"), APPOSED_BEFORE)
def test_a_name_behind_an_office(reader: Reader, sentence: str, expected: set[str]) -> None:
    assert offices(reader, sentence) == expected


@pytest.mark.parametrize(("sentence", "expected"), PREDICATES)
def test_a_predicate(reader: Reader, sentence: str, expected: set[str]) -> None:
    assert offices(reader, sentence) == expected


@pytest.mark.parametrize(("sentence", "expected"), COMING_INTO_OFFICE)
def test_who_comes_into_office_has_it_from_then_on(reader: Reader, sentence: str, expected: set[str]) -> None:
    assert offices(reader, sentence) == expected


@pytest.mark.parametrize(("sentence", "expected"), LEAVING_OFFICE)
def test_who_leaves_office_had_it_until_then(reader: Reader, sentence: str, expected: set[str]) -> None:
    assert offices(reader, sentence) == expected


@pytest.mark.parametrize(("sentence", "expected"), SUCCESSION)
def test_one_term_begins_where_another_ends(reader: Reader, sentence: str, expected: set[str]) -> None:
    assert offices(reader, sentence) == expected


@pytest.mark.parametrize(("sentence", "expected"), FORMER_THEN_AND_ACTING)
def test_words_before_an_office_date_it_or_name_another(reader: Reader, sentence: str, expected: set[str]) -> None:
    assert offices(reader, sentence) == expected


@pytest.mark.parametrize(("sentence", "expected"), TERMS)
def test_a_term_in_so_many_words(reader: Reader, sentence: str, expected: set[str]) -> None:
    assert offices(reader, sentence) == expected


@pytest.mark.parametrize(("sentence", "expected"), PARTIES)
def test_an_office_of_a_party(reader: Reader, sentence: str, expected: set[str]) -> None:
    assert offices(reader, sentence) == expected


@pytest.mark.parametrize(("sentence", "expected"), INSTITUTIONS)
def test_an_office_of_an_institution(reader: Reader, sentence: str, expected: set[str]) -> None:
    assert offices(reader, sentence) == expected


@pytest.mark.parametrize(("sentence", "expected"), OWNERS)
def test_whose_an_office_is(reader: Reader, sentence: str, expected: set[str]) -> None:
    assert offices(reader, sentence) == expected


@pytest.mark.parametrize(("sentence", "expected"), SEVERAL_OFFICES)
def test_several_offices_of_one_person(reader: Reader, sentence: str, expected: set[str]) -> None:
    assert offices(reader, sentence) == expected


@pytest.mark.parametrize(("sentence", "expected"), WHO_OF_TWO)
def test_which_office_and_whose_where_two_may_be_meant(reader: Reader, sentence: str, expected: set[str]) -> None:
    assert offices(reader, sentence) == expected


@pytest.mark.parametrize("sentence", NOBODY_IN_OFFICE)
def test_nobody_is_said_to_hold_an_office(reader: Reader, sentence: str) -> None:
    assert offices(reader, sentence) == set()


@pytest.mark.parametrize("sentence", NOT_SO_OR_NOT_YET)
def test_an_office_that_somebody_does_not_hold(reader: Reader, sentence: str) -> None:
    assert offices(reader, sentence) == set()
