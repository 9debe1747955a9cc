"""Who met, visited, wrote to or sanctioned whom, when and where."""

import pytest
from reading_aloud import event, events, roles, when, who

from detente.build.extract import Reader
from detente.ontology.codes import Status


@pytest.mark.parametrize(
    "sentence",
    [
        "Angela Merkel met Emmanuel Macron in Berlin on 18 June 2021.",
        "Angela Merkel and Emmanuel Macron met in Berlin on 18 June 2021.",
        "On 18 June 2021 Angela Merkel met with Emmanuel Macron in Berlin.",
        "Emmanuel Macron held talks with Angela Merkel in Berlin on 18 June 2021.",
        "In Berlin, Angela Merkel held a meeting with Emmanuel Macron on 18 June 2021.",
        "A meeting between Angela Merkel and Emmanuel Macron took place in Berlin on 18 June 2021.",
        "Emmanuel Macron, the French president, met Angela Merkel, the German chancellor, in Berlin on Friday.",
        "On Friday the French president, Emmanuel Macron, met Chancellor Angela Merkel in Berlin.",
    ],
)
def test_one_meeting_in_many_wordings(reader: Reader, sentence: str) -> None:
    found = event(reader, sentence)
    assert who(found) == {"Angela Merkel", "Emmanuel Macron"}
    assert (when(found), found.place and found.place.label) == ("2021-06-18", "Berlin")
    assert (found.status, found.plover) == ("held", "CONSULT")


def test_a_list_of_those_whom_somebody_met(reader: Reader) -> None:
    text = "Antony Blinken met with President Isaac Herzog, Foreign Minister Yair Lapid, and senior Egyptian officials."
    assert who(event(reader, text)) == {"Antony Blinken", "Isaac Herzog", "Yair Lapid", "Egypt"}


def test_what_was_planned_keeps_its_date_and_place_when_it_is_put_off(reader: Reader) -> None:
    found = event(
        reader, "Angela Merkel put off talks with Emmanuel Macron that were scheduled for 3 May 2018 in Berlin."
    )
    assert (found.type, found.status) == ("Talks", Status.CANCELLED)
    assert (when(found), found.place and found.place.label) == ("2018-05-03", "Berlin")


def test_a_visit_has_a_visitor_a_host_and_a_place(reader: Reader) -> None:
    found = event(reader, "Sergei Lavrov visited Jakarta, Indonesia, from July 5, 2021 to July 6, 2021.", "2021-07-10")
    assert roles(found) == {"Sergey Lavrov": "visitor", "Indonesia": "host"}
    assert (when(found), found.place and found.place.label) == ("2021-07-05/2021-07-06", "Jakarta")


@pytest.mark.parametrize(
    ("places", "first", "state"),
    [
        ("Turin, Alba, Italy", "Turin", "Italy"),  # Alba is a place that nobody knows
        ("Rome and Turin, Italy", "Rome", "Italy"),
        ("Prague, Czechoslovakia", "Prague", "Czechoslovakia"),
        ("Paris, Texas, United States", "Paris", "United States"),
        ("Algiers (Algeria), France", "Algiers", "France"),
        ("Prague (Czechoslovakia)", "Prague", "Czechoslovakia"),
        ("Port-au-Prince, Haiti", "Port-au-Prince", "Haiti"),
        ("Pyongyang, Korea, Democratic People's Republic of", "Pyongyang", "North Korea"),
        ("Ramallah, West Bank", "Ramallah", "Palestine"),
        ("Jenin, Nablus, Palestinian Authority", "Jenin", "Palestinian Authority"),
        ("Rome and Albania", "Rome", "Italy"),
        ("Rome, Turin, and Albania", "Rome", "Italy"),
        ("Valletta, United Kingdom", "Valletta", "United Kingdom"),
        ("Malta, United Kingdom", "Malta", "United Kingdom"),
        ("Malta, Greece and Italy", "Malta", "Malta"),
        ("Paris", "Paris", "France"),  # with no state behind it, a place lies where it lies
    ],
)
def test_the_state_behind_places_is_the_host(reader: Reader, places: str, first: str, state: str) -> None:
    visits = events(reader, f"Sergei Lavrov visited {places}, on 4 June 2021.")
    (found,) = (visit for visit in visits if visit.place and visit.place.label == first)
    assert roles(found) == {"Sergey Lavrov": "visitor", state: "host"}
    assert when(found) == "2021-06-04"


def test_each_state_of_a_journey_is_visited(reader: Reader) -> None:
    visits = events(reader, "Sergei Lavrov visited Kenya, Uganda and Rome on 4 June 2021.")
    assert sorted(visit.place.label for visit in visits if visit.place) == ["Kenya", "Uganda"]
    assert {when(visit) for visit in visits} == {"2021-06-04"}


def test_those_who_are_visited_together_are_all_hosts(reader: Reader) -> None:
    found = event(reader, "Henry Kissinger visited Zhou Enlai and Mao Zedong.")
    assert roles(found) == {"Henry Kissinger": "visitor", "Zhou Enlai": "host", "Mao Zedong": "host"}


@pytest.mark.parametrize(
    ("where", "text", "label"),
    [
        ("Turin, Alba, Italy,", "Turin, Alba, Italy", "Turin"),
        ("Kinshasa, Zaire (Congo),", "Kinshasa, Zaire (Congo)", "Kinshasa"),
        ("Oslo (Norway),", "Oslo (Norway)", "Oslo"),
        ("Nuuk, Greenland,", "Nuuk, Greenland", "Nuuk"),
        ("Taszár, Hungary,", "Taszár, Hungary", ""),  # a town that nobody knows
        ("Bad Reichenhall, Germany,", "Bad Reichenhall, Germany", ""),
        ("Bastia (Corsica), France,", "Bastia (Corsica), France", ""),
        ("Oslo, Bergen, and Iceland", "Oslo, Bergen", "Oslo"),
        ("Oslo", "Oslo", "Oslo"),
    ],
)
def test_a_place_has_all_the_words_that_tell_where(reader: Reader, where: str, text: str, label: str) -> None:
    visits = events(reader, f"Sergei Lavrov visited {where} on 4 June 2021.")
    assert (text, label) in [(visit.place.text, visit.place.label) for visit in visits if visit.place]


def test_nobody_visits_himself(reader: Reader) -> None:
    assert events(reader, "In Kenya from May 5 to 12, visiting Nairobi.") == []


def test_what_had_been_done_before_was_done_elsewhere(reader: Reader) -> None:
    met, proposed = events(reader, "Joe Biden met Vladimir Putin in Geneva, having proposed the meeting in April.")
    assert (met.place and met.place.label, proposed.place) == ("Geneva", None)


def test_who_acts_behind_a_place_is_not_where_it_lies(reader: Reader) -> None:
    (found,) = events(reader, "In Paris, Germany signed an agreement with Spain.")
    assert found.place and found.place.text == "Paris"


@pytest.mark.parametrize(
    ("sentence", "times"),
    [
        ("Joe Biden met Boris Johnson on Monday, and Kenya condemned Uganda on Tuesday.", ["2021-06-14", "2021-06-15"]),
        ("Kenya condemned Uganda, which had attacked Sudan in May.", ["", "2021-05"]),
        ("Kenya and Uganda held talks in May and signed a treaty in June.", ["2021-05", "2021-06"]),
        ("Kenya and Uganda resumed talks in May, agreeing to help Sudan.", ["2021-05", "2021-05"]),
        ("On Friday Kenya condemned the attack of 1999 on Uganda.", ["2021-06-18"]),
    ],
)
def test_a_time_belongs_to_the_verb_on_which_it_hangs(reader: Reader, sentence: str, times: list[str]) -> None:
    dated = [when(found) for found in events(reader, sentence) if found.status == "held"]
    assert sorted(dated) == times


@pytest.mark.parametrize(
    ("sentence", "time", "status"),
    [
        ("A meeting between Kenya and Uganda that was planned for 3 July 2021 is near.", "2021-07-03", "planned"),
        ("A meeting between Kenya and Uganda, scheduled for October, was called off.", "2021-10", "cancelled"),
        ("Kenya will host a summit with Uganda that is planned for October 2021.", "2021-10", "planned"),
    ],
)
def test_what_an_event_is_planned_for_is_its_time(reader: Reader, sentence: str, time: str, status: str) -> None:
    found = event(reader, sentence)
    assert (when(found), found.status) == (time, status)


def test_a_meeting_told_right_after_a_visit_has_its_date_and_place(reader: Reader) -> None:
    text = "Sergei Lavrov visited Jakarta on July 6, 2021. Lavrov met with Foreign Minister Retno Marsudi."
    _, met = events(reader, text, "2021-07-10")
    assert (when(met), met.place and met.place.label, met.rule) == ("2021-07-06", "Jakarta", "event.meets.during-visit")


@pytest.mark.parametrize(
    ("sentence", "type_", "expected"),
    [
        ("Xi Jinping's visit to Moscow ended on Friday.", "Visit", {"Xi Jinping": "visitor", "Russia": "host"}),
        ("Joe Biden telephoned Vladimir Putin on Friday.", "Call", {"Joe Biden": "participant", "Vladimir Putin": "participant"}),
        ("Kim Jong Un sent a letter to Donald Trump.", "Message", {"Kim Jong Un": "sender", "Donald Trump": "recipient"}),
        ("Emmanuel Macron received Volodymyr Zelenskyy in Paris.", "Meeting", {"Emmanuel Macron": "host", "Volodymyr Zelenskyy": "visitor"}),
        ("The European Union imposed sanctions on Belarus.", "Sanction", {"European Union": "initiator", "Belarus": "target"}),
        ("Britain withdrew from the European Union.", "Withdrawal", {"United Kingdom": "initiator", "European Union": "target"}),
        ("Syrian troops attacked Idlib.", "Assault", {"Syria": "initiator", "Idlib": "target"}),
        ("Turkey threatened Greece.", "Threat", {"Turkey": "initiator", "Greece": "target"}),
    ],
)  # fmt: skip
def test_other_events(reader: Reader, sentence: str, type_: str, expected: dict[str, str]) -> None:
    found = event(reader, sentence)
    assert (found.type, roles(found)) == (type_, expected)


def test_what_somebody_is_accused_of_is_the_accusers_word(reader: Reader) -> None:
    accused, sent = events(reader, "Kyiv accused Moscow of sending tanks.")
    assert (accused.type, roles(accused)) == ("Accusation", {"Ukraine": "initiator", "Russia": "target"})
    assert (sent.type, sent.attributed and sent.attributed.source.label) == ("Military", "Ukraine")


def test_the_owner_of_a_decision_does_what_it_decides(reader: Reader) -> None:
    found = event(
        reader, "Trump's decision to withdraw the United States from the Paris Agreement shocked Europe.", "2018-01-01"
    )
    assert roles(found) == {"United States": "initiator", "Paris Agreement": "target"}


def test_a_passive_sentence_turns_the_roles_round(reader: Reader) -> None:
    found = event(reader, "Qatar was condemned by Saudi Arabia.")
    assert roles(found) == {"Saudi Arabia": "initiator", "Qatar": "target"}


def test_the_occasion_is_not_the_meeting(reader: Reader) -> None:
    found = event(
        reader,
        "Shinzo Abe and Vladimir Putin met on the sidelines of the G-20 summit in Osaka on 29 June 2019.",
        "2019-07-01",
    )
    assert found.occasion is not None and found.occasion.label == "Group of Twenty"
    assert who(found) == {"Shinzo Abe", "Vladimir Putin"}


def test_what_the_talks_were_about(reader: Reader) -> None:
    found = event(reader, "China and Japan held talks on maritime security and trade.")
    assert [topic.label for topic in found.topics] == ["maritime security", "trade"]


def test_an_earlier_round_is_an_event_of_its_own(reader: Reader) -> None:
    text = "In May, China and Japan resumed talks on trade, which were last held in December."
    assert sorted(when(found) for found in events(reader, text)) == ["2020-12", "2021-05"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Both countries must collaborate to meet the challenges ahead.",
        "The proposed talks on trade are an old idea of many Asian states.",
        "Economic aid to Jordan depends on the recommendations of the embassy.",
        "The visit was short.",
        "The United States and the World Bank have sat in since the day when the ministers first met in Washington.",
        "China's economy met expectations.",
        "In a letter to Kim Jong Un, released by the White House, nothing was said of it.",
        "Iran limited its enrichment in exchange for relief from sanctions.",
        "The Israeli-occupied West Bank is dry.",
    ],
)
def test_no_event(reader: Reader, sentence: str) -> None:
    assert events(reader, sentence) == []


def test_a_meeting_of_an_apposition_has_no_third_party(reader: Reader) -> None:
    found = event(
        reader, "He will not be alone: Joe Biden met Narendra Modi, India's prime minister, in Washington on Friday."
    )
    assert who(found) == {"Joe Biden", "Narendra Modi"}


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The foreign ministers, Taro Kono and Kang Kyung-wha, met in Seoul.", {"Taro Kono", "Kang Kyung-wha"}),
        ("On Monday Surangel Whipps, the president of Palau, met Frank Bainimarama.", {"Surangel Whipps", "Frank Bainimarama"}),
        ("Angela Merkel met Emmanuel Macron; Boris Johnson met Leo Varadkar.", {"Boris Johnson", "Leo Varadkar"}),
        ("Xi Jinping left Riyadh, and received Ebrahim Raisi in Beijing.", {"Xi Jinping", "Ebrahim Raisi"}),
    ],
)  # fmt: skip
def test_subjects_by_syntax(reader: Reader, sentence: str, expected: set[str]) -> None:
    assert expected in [who(each) for each in events(reader, sentence)]


def test_who_condemns_an_attack_did_not_attack(reader: Reader) -> None:
    assert [found.type for found in events(reader, "India condemned the attack on Afghanistan.")] == ["Accusation"]


@pytest.mark.parametrize(
    ("sentence", "type_", "time"),
    [
        ("Kenya cancelled talks with Uganda that were planned for 16 July.", "Sanction", ""),
        ("Kenya proposed a summit with Uganda for July 2022.", "Proposal", ""),
        ("Kenya criticised Uganda and on Tuesday Sudan met Chad.", "Accusation", ""),
        ("Kenya rejects the Ugandan plan; a motion failed on Saturday.", "Rejection", ""),
    ],
)
def test_times_of_something_else(reader: Reader, sentence: str, type_: str, time: str) -> None:
    assert [when(found) for found in events(reader, sentence) if found.type == type_] == [time]


@pytest.mark.parametrize(("date", "state"), [("1960-06-01", "Yugoslavia"), ("2021-06-20", "Serbia")])
def test_a_place_lies_in_the_state_of_its_day(reader: Reader, date: str, state: str) -> None:
    assert roles(event(reader, "Dean Rusk visited Belgrade.", date))[state] == "host"


def test_who_meets_before_other_talks_is_told_of_both(reader: Reader) -> None:
    text = "Prior to the meeting with Abba Eban, Dean Rusk had met with Cyrus Vance."
    assert [found.status for found in events(reader, text)] == ["held", "held"]
