"""Who belongs to what, whether and since when: read from verbs, nouns, lists and titles."""

import pytest
from reading_aloud import document

from detente.build.extract import Reader
from detente.ontology.claims import Membership

NATO = "North Atlantic Treaty Organization"
ASEAN = "Association of Southeast Asian Nations"
OPEC = "Organization of the Petroleum Exporting Countries"
OECD = "Organisation for Economic Co-operation and Development"
UNESCO = "United Nations Educational, Scientific and Cultural Organization"
UNITED_STATES = "United States"


def belongings(reader: Reader, text: str, date: str = "2021-06-20") -> set[str]:
    """Every membership of a text, as "Member in body: status" and its time if there is one."""
    found = [claim for claim in reader.claims(document(text, date)) if isinstance(claim, Membership)]
    return {f"{one.member.label} in {one.of.label}: {one.status} {_time(one)}".rstrip() for one in found}


def _time(one: Membership) -> str:
    return one.time.edtf if one.time else ""


JOINED = [
    ("Montenegro joined NATO in June 2017.", {f"Montenegro in {NATO}: held 2017-06/.."}),
    ("Croatia joined the European Union in 2013.", {"Croatia in European Union: held 2013/.."}),
    (
        "Latvia and Estonia joined NATO in 2004.",
        {f"Latvia in {NATO}: held 2004/..", f"Estonia in {NATO}: held 2004/.."},
    ),
    ("Costa Rica joined the OECD in May 2021.", {f"Costa Rica in {OECD}: held 2021-05/.."}),
    ("Morocco rejoined the African Union in January 2017.", {"Morocco in African Union: held 2017-01/.."}),
    ("Albania, which joined NATO in 2009, sent soldiers.", {f"Albania in {NATO}: held 2009/.."}),
    ("Egypt joined the Non-Aligned Movement in 1961.", {"Egypt in Non-Aligned Movement: held 1961/.."}),
    ("Vietnam became the seventh member of ASEAN in 1995.", {f"Vietnam in {ASEAN}: held 1995/.."}),
    (
        "After joining the European Union in 2007, Romania grew richer.",
        {"Romania in European Union: held 2007/.."},
    ),
]

ACCEDED_OR_ADMITTED = [
    (
        "Kazakhstan acceded to the World Trade Organization in 2015.",
        {"Kazakhstan in World Trade Organization: held 2015/.."},
    ),
    ("The United Nations admitted South Sudan in July 2011.", {"South Sudan in United Nations: held 2011-07/.."}),
    (
        "South Sudan was admitted to the United Nations in July 2011.",
        {"South Sudan in United Nations: held 2011-07/.."},
    ),
    ("The African Union readmitted Madagascar in 2014.", {"Madagascar in African Union: held 2014/.."}),
    ("Bulgaria's accession to the European Union in 2007 took years.", {"Bulgaria in European Union: held 2007/.."}),
    (
        "The accession of Palau to the Chemical Weapons Convention in 2003 was noted.",
        {"Palau in Chemical Weapons Convention: held 2003/.."},
    ),
    ("The European Union accepted Malta as a member in 2004.", {"Malta in European Union: held 2004/.."}),
    ("Spain's entry into NATO in 1982 was disputed at home.", {f"Spain in {NATO}: held 1982/.."}),
]

FOUNDED = [
    ("Norway was a founding member of NATO.", {f"Norway in {NATO}: held"}),
    ("Luxembourg, a founding member of the European Union, agreed.", {"Luxembourg in European Union: held"}),
    (
        "Indonesia, Malaysia and Singapore founded ASEAN in 1967.",
        {
            f"Indonesia in {ASEAN}: held 1967/..",
            f"Malaysia in {ASEAN}: held 1967/..",
            f"Singapore in {ASEAN}: held 1967/..",
        },
    ),
    (
        "Nigeria co-founded the Economic Community of West African States in 1975.",
        {"Nigeria in Economic Community of West African States: held 1975/.."},
    ),
    ("Nigeria is among the founding members of the African Union.", {"Nigeria in African Union: held"}),
]

BEING_A_MEMBER = [
    ("Greece has been a member of NATO since 1952.", {f"Greece in {NATO}: held 1952/.."}),
    ("Hungary is a NATO member.", {f"Hungary in {NATO}: held"}),
    (
        "Japan was a member of the League of Nations from 1920 to 1933.",
        {"Japan in League of Nations: held 1920/1933"},
    ),
    ("Mexico belongs to the OECD.", {f"Mexico in {OECD}: held"}),
    (
        "France remains a permanent member of the Security Council.",
        {"France in United Nations Security Council: held"},
    ),
    ("Ecuador was a member of OPEC until 2020.", {f"Ecuador in {OPEC}: held ../2020"}),
    (
        "Ireland's membership of the European Union since 1973 has changed it.",
        {"Ireland in European Union: held 1973/.."},
    ),
    ("Greece could remain a member of NATO.", {f"Greece in {NATO}: held"}),
    ("Laos is one of the ten members of ASEAN.", {f"Laos in {ASEAN}: held"}),
    (
        "Kuwait and Oman are members of the Gulf Cooperation Council.",
        {"Kuwait in Gulf Cooperation Council: held", "Oman in Gulf Cooperation Council: held"},
    ),
    (
        "Both India and Pakistan are members of the Shanghai Cooperation Organization.",
        {"India in Shanghai Cooperation Organization: held", "Pakistan in Shanghai Cooperation Organization: held"},
    ),
]

BESIDE_A_NAME = [
    ("Turkey, a NATO member, bought the missiles.", {f"Turkey in {NATO}: held"}),
    ("NATO member Turkey bought the missiles.", {f"Turkey in {NATO}: held"}),
    (
        "As a member of the Security Council, Tunisia voted for the text.",
        {"Tunisia in United Nations Security Council: held"},
    ),
    ("The NATO allies Greece and Turkey quarrelled.", {f"Greece in {NATO}: held", f"Turkey in {NATO}: held"}),
    (
        "EU members such as Poland and Hungary objected.",
        {"Poland in European Union: held", "Hungary in European Union: held"},
    ),
    (
        "Members of the African Union, including Rwanda and Chad, sent troops.",
        {"Rwanda in African Union: held", "Chad in African Union: held"},
    ),
    (
        "Mercosur members Argentina and Paraguay objected.",
        {"Argentina in Southern Common Market: held", "Paraguay in Southern Common Market: held"},
    ),
    ("Iceland, which is a member of NATO, has no army.", {f"Iceland in {NATO}: held"}),
]

LISTED = [
    (
        "The Quad (Japan, India and Australia) met online.",
        {
            "Japan in Quadrilateral Security Dialogue: held",
            "India in Quadrilateral Security Dialogue: held",
            "Australia in Quadrilateral Security Dialogue: held",
        },
    ),
    (
        "The Gulf Cooperation Council comprises Bahrain, Kuwait and Qatar.",
        {
            "Bahrain in Gulf Cooperation Council: held",
            "Kuwait in Gulf Cooperation Council: held",
            "Qatar in Gulf Cooperation Council: held",
        },
    ),
    (
        "The Arab League, whose members include Sudan and Libya, met in Cairo.",
        {"Sudan in Arab League: held", "Libya in Arab League: held"},
    ),
]

LEFT = [
    ("Britain left the European Union on 31 January 2020.", {"United Kingdom in European Union: held ../2020-01-31"}),
    (
        "Burundi withdrew from the International Criminal Court in October 2017.",
        {"Burundi in International Criminal Court: held ../2017-10"},
    ),
    ("The United States pulled out of UNESCO in 2018.", {f"{UNITED_STATES} in {UNESCO}: held ../2018"}),
    (
        "Venezuela quit the Organization of American States in 2019.",
        {"Venezuela in Organization of American States: held ../2019"},
    ),
    ("The withdrawal of Ecuador from OPEC in 2020 was no surprise.", {f"Ecuador in {OPEC}: held ../2020"}),
    (
        "Donald Trump withdrew the United States from the Paris Agreement in November 2020.",
        {f"{UNITED_STATES} in Paris Agreement: held ../2020-11"},
    ),
    (
        "Pakistan left the Southeast Asia Treaty Organization in 1973.",
        {"Pakistan in Southeast Asia Treaty Organization: held ../1973"},
    ),
    ("Hungary belonged to the Warsaw Pact until 1991.", {"Hungary in Warsaw Pact: held ../1991"}),
]

EXPELLED_OR_SUSPENDED = [
    (
        "The Organization of American States suspended Honduras in 2009.",
        {"Honduras in Organization of American States: held ../2009"},
    ),
    ("Mali was suspended from the African Union in June 2021.", {"Mali in African Union: held ../2021-06"}),
    ("The Arab League expelled Egypt in 1979.", {"Egypt in Arab League: held ../1979"}),
    ("Sudan's suspension from the African Union in 2019 was short.", {"Sudan in African Union: held ../2019"}),
    ("Russia was thrown out of the Group of Eight in 2014.", {"Russia in Group of Eight: held ../2014"}),
]

PLANNED_OR_PROPOSED = [
    ("Georgia applied for membership in NATO.", {f"Georgia in {NATO}: proposed"}),
    ("Bosnia applied to join the European Union in 2016.", {"Bosnia and Herzegovina in European Union: proposed 2016"}),
    ("Ethiopia wants to join the World Trade Organization.", {"Ethiopia in World Trade Organization: proposed"}),
    ("Timor-Leste will join ASEAN.", {f"East Timor in {ASEAN}: planned"}),
    ("Timor-Leste plans to join ASEAN.", {f"East Timor in {ASEAN}: planned"}),
    ("If Ukraine joined NATO, Russia would protest.", {f"Ukraine in {NATO}: hypothetical"}),
    (
        "The vote on Samoa's accession to the World Trade Organization was put off.",
        {"Samoa in World Trade Organization: hypothetical"},
    ),
    (
        "Hungary will support Georgia for membership in the European Union.",
        {"Georgia in European Union: planned"},
    ),
    ("Croatia's president is against Finnish membership of NATO.", {f"Finland in {NATO}: hypothetical"}),
    ("Moldova may join the European Union.", {"Moldova in European Union: hypothetical"}),
]

DENIED = [
    ("Switzerland is not a member of the European Union.", {"Switzerland in European Union: denied"}),
    ("Norway never joined the European Union.", {"Norway in European Union: denied"}),
    ("Ukraine did not join NATO.", {f"Ukraine in {NATO}: denied"}),
    ("Serbia, which is not a NATO member, objected.", {f"Serbia in {NATO}: denied"}),
    ("Kosovo has not been admitted to the United Nations.", {"Kosovo in United Nations: denied"}),
    (
        "Israel is not a party to the Non-Proliferation Treaty.",
        {"Israel in Treaty on the Non-Proliferation of Nuclear Weapons: denied"},
    ),
]

DOMINATED = [
    ("The Gulf Cooperation Council is dominated by Saudi Arabia.", {"Saudi Arabia in Gulf Cooperation Council: held"}),
    ("Russia dominates the Eurasian Economic Union.", {"Russia in Eurasian Economic Union: held"}),
    ("The Arab League, led by Egypt, condemned the raid.", {"Egypt in Arab League: held"}),
    (
        "The Russian-led Collective Security Treaty Organization sent troops.",
        {"Russia in Collective Security Treaty Organization: held"},
    ),
]

PARTIES = [
    ("Labour leader Keir Starmer spoke.", {"Keir Starmer in Labour Party: held"}),
    ("Keir Starmer is a member of the Labour Party.", {"Keir Starmer in Labour Party: held"}),
    ("Lien Chan, a member of the Kuomintang, disagreed.", {"Lien Chan in Kuomintang: held"}),
    ("Ines Duarte left the Labour Party in 2019.", {"Ines Duarte in Labour Party: held ../2019"}),
    ("Ines Duarte was expelled from the Labour Party in 2019.", {"Ines Duarte in Labour Party: held ../2019"}),
    ("Ines Duarte joined the Labour Party in 2009.", {"Ines Duarte in Labour Party: held 2009/.."}),
]

NO_MEMBERSHIP = [
    "Ines Duarte is a member of the family.",
    "Kenya joined the talks in Geneva.",
    "Saudi Arabia and Kuwait joined the coalition.",
    "Japan joined the United States in condemning the test.",
    "Egypt joined the United Nations in condemning the test.",
    "The president left the European Union summit early.",
    "Members of the United Nations met in New York.",
    "NATO troops left Afghanistan.",
    "Germany left the European Union's proposal unanswered.",
    "Turkey opposed NATO.",
    "Canada joined hands with Mexico.",
    "China met members of the Arab League.",
    "Britain led the European Union to a compromise.",
    "The European Union has twenty-seven members.",
    "Poland entered into talks with NATO.",
    "Brazil joined Argentina at the border crossing.",
    "Kenya withdrew its soldiers from Somalia.",
    "Egypt signed an agreement with the European Union.",
    "A member of the Turkish delegation praised NATO.",
    "Kenya suspended aid to the African Union.",
    "The United States withdrew its ambassador from the European Union.",
    "Norway asked the members of NATO for help.",
    "France welcomed the admission into the United Nations of new states.",
    "Greece blocked its membership of NATO.",
]


@pytest.mark.parametrize(("sentence", "expected"), JOINED)
def test_who_joins_is_a_member_from_then_on(reader: Reader, sentence: str, expected: set[str]) -> None:
    assert belongings(reader, sentence) == expected


@pytest.mark.parametrize(("sentence", "expected"), ACCEDED_OR_ADMITTED)
def test_accession_and_admission(reader: Reader, sentence: str, expected: set[str]) -> None:
    assert belongings(reader, sentence) == expected


@pytest.mark.parametrize(("sentence", "expected"), FOUNDED)
def test_founders_are_members(reader: Reader, sentence: str, expected: set[str]) -> None:
    assert belongings(reader, sentence) == expected


@pytest.mark.parametrize(("sentence", "expected"), BEING_A_MEMBER)
def test_being_a_member(reader: Reader, sentence: str, expected: set[str]) -> None:
    assert belongings(reader, sentence) == expected


@pytest.mark.parametrize(("sentence", "expected"), BESIDE_A_NAME)
def test_a_member_is_called_so_beside_its_name(reader: Reader, sentence: str, expected: set[str]) -> None:
    assert belongings(reader, sentence) == expected


@pytest.mark.parametrize(("sentence", "expected"), LISTED)
def test_a_body_lists_its_members(reader: Reader, sentence: str, expected: set[str]) -> None:
    assert belongings(reader, sentence) == expected


@pytest.mark.parametrize(("sentence", "expected"), LEFT)
def test_who_leaves_was_a_member_until_then(reader: Reader, sentence: str, expected: set[str]) -> None:
    assert belongings(reader, sentence) == expected


@pytest.mark.parametrize(("sentence", "expected"), EXPELLED_OR_SUSPENDED)
def test_expulsion_and_suspension_end_a_membership(reader: Reader, sentence: str, expected: set[str]) -> None:
    assert belongings(reader, sentence) == expected


@pytest.mark.parametrize(("sentence", "expected"), PLANNED_OR_PROPOSED)
def test_a_membership_that_is_still_to_come(reader: Reader, sentence: str, expected: set[str]) -> None:
    assert belongings(reader, sentence) == expected


@pytest.mark.parametrize(("sentence", "expected"), DENIED)
def test_a_membership_that_is_denied(reader: Reader, sentence: str, expected: set[str]) -> None:
    assert belongings(reader, sentence) == expected


@pytest.mark.parametrize(("sentence", "expected"), DOMINATED)
def test_who_leads_or_dominates_a_body_belongs_to_it(reader: Reader, sentence: str, expected: set[str]) -> None:
    assert belongings(reader, sentence) == expected


@pytest.mark.parametrize(("sentence", "expected"), PARTIES)
def test_a_person_in_a_party(reader: Reader, sentence: str, expected: set[str]) -> None:
    assert belongings(reader, sentence) == expected


@pytest.mark.parametrize("sentence", NO_MEMBERSHIP)
def test_no_membership(reader: Reader, sentence: str) -> None:
    assert belongings(reader, sentence) == set()
