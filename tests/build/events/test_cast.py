"""Who takes part in what a word tells of: by the parse of its sentence, or by the words around."""

import pytest
from reading_aloud import event, events, roles, who

from detente.build.extract import Reader
from detente.build.parsing import Parse


@pytest.fixture(scope="module")
def by_words() -> Reader:
    """A reader that parses nothing."""
    return Reader(parse=Parse.NONE)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Angela Merkel met Emmanuel Macron.", {"Angela Merkel": "participant", "Emmanuel Macron": "participant"}),
        ("Angela Merkel and Emmanuel Macron met.", {"Angela Merkel": "participant", "Emmanuel Macron": "participant"}),
        ("Angela Merkel met with Emmanuel Macron.", {"Angela Merkel": "participant", "Emmanuel Macron": "participant"}),
        ("Joe Biden telephoned Boris Johnson.", {"Joe Biden": "participant", "Boris Johnson": "participant"}),
        ("Iraq held talks with Iran.", {"Iraq": "participant", "Iran": "participant"}),
        ("Talks between Iran and Iraq ended.", {"Iran": "participant", "Iraq": "participant"}),
        ("Angela Merkel visited Tokyo.", {"Angela Merkel": "visitor", "Japan": "host"}),
        ("Xi Jinping's visit to Moscow ended.", {"Xi Jinping": "visitor", "Russia": "host"}),
        ("Emmanuel Macron received Joe Biden.", {"Emmanuel Macron": "host", "Joe Biden": "visitor"}),
        ("Kim Jong Un wrote to Xi Jinping.", {"Kim Jong Un": "sender", "Xi Jinping": "recipient"}),
        ("India asked Nepal for help.", {"India": "initiator", "Nepal": "target"}),
        ("Canada and Norway condemned Iran.", {"Canada": "initiator", "Norway": "initiator", "Iran": "target"}),
        ("Iran was condemned by Canada.", {"Canada": "initiator", "Iran": "target"}),
        ("Canada imposed sanctions on Belarus.", {"Canada": "initiator", "Belarus": "target"}),
        ("Finland withdrew from the Paris Agreement.", {"Finland": "initiator", "Paris Agreement": "target"}),
    ],
)
def test_of_plain_wordings_both_tell_the_same(
    reader: Reader, by_words: Reader, sentence: str, expected: dict[str, str]
) -> None:
    assert [roles(event(one, sentence)) for one in (reader, by_words)] == [expected, expected]


@pytest.mark.parametrize(
    ("sentence", "type_", "target"),
    [
        ("Kenya agreed to lift a ban on Ugandan eggs.", "Agreement", "Uganda"),
        ("Kenya agreed to lift a ban on Ugandan eggs.", "Concession", "Uganda"),
        ("Canada promised to lift a ban on imports of French wine.", "Concession", "France"),
        ("Kenya promised to help Uganda.", "Agreement", "Uganda"),
        ("Kenya threatened to bomb Uganda.", "Threat", "Uganda"),
        ("Kenya accused the rebels of bombing Uganda.", "Assault", "Uganda"),
    ],
)
def test_those_concerned_may_stand_deep_inside_a_clause(reader: Reader, sentence: str, type_: str, target: str) -> None:
    assert [roles(each).get(target) for each in events(reader, sentence) if each.type == type_] == ["target"]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Kenya thanked Uganda because Sudan agreed.", {"Kenya", "Uganda"}),
        ("Kenya protested near Uganda.", {"Kenya"}),
        ("Kenya condemned the strike during talks in Uganda.", {"Kenya"}),
        ("Kenya rejected the notion that Uganda was threatened.", {"Kenya"}),
        ("Kenya refused to say whether Uganda had asked for help.", {"Kenya"}),
        ("Kenya offered a promise that goods would not reach Uganda.", {"Kenya"}),
        ("Kenya agreed to send a mission.", {"Kenya"}),
        ("Kenya promised that Uganda would pay.", {"Kenya"}),
        ("Kenya proposed Uganda's draft.", {"Kenya"}),
        ("On his return to Japan, Joe Biden proposed a ban.", {"Joe Biden"}),
        ("Kenya rejected proposals to settle the German problem by a vote.", {"Kenya"}),
        ("Olaf Scholz put forward a German proposal.", {"Olaf Scholz"}),
        ("Olaf Scholz expressed thanks on behalf of Germany for Kenya's help.", {"Olaf Scholz", "Kenya"}),
    ],
)
def test_what_stands_aside_is_not_concerned(reader: Reader, sentence: str, expected: set[str]) -> None:
    assert expected in [who(each) for each in events(reader, sentence)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Boris Johnson informed me about Iran.",
        "Boris Johnson wrote to me about Iran.",
        "Boris Johnson thanked us for Iran.",
        "Boris Johnson criticized you and Iran.",
    ],
)
def test_what_is_done_to_whoever_writes_or_reads_concerns_nobody_else(reader: Reader, sentence: str) -> None:
    assert "Iran" not in {name for each in events(reader, sentence) for name in who(each)}


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Joe Biden met the leaders of France, Germany and Italy.", {"Joe Biden", "France", "Germany", "Italy"}),
        ("Olaf Scholz wrote to the leaders of France, Italy and Spain.", {"Olaf Scholz", "France", "Italy", "Spain"}),
    ],
)
def test_the_leaders_of_many_states_are_all_of_them(reader: Reader, sentence: str, expected: set[str]) -> None:
    assert who(event(reader, sentence)) == expected


@pytest.mark.parametrize(
    "listed",
    [
        "Yair Lapid, Isaac Herzog, and Egyptian officials",
        "Yair Lapid, Isaac Herzog and officials from Egypt",
        "Yair Lapid, Isaac Herzog, and envoys of Egypt",
    ],
)
def test_persons_of_a_list_are_no_appositions(reader: Reader, listed: str) -> None:
    found = event(reader, f"Antony Blinken met {listed}.")
    assert who(found) == {"Antony Blinken", "Yair Lapid", "Isaac Herzog", "Egypt"}


@pytest.mark.parametrize(
    "question",
    [
        "Did Angela Merkel meet Emmanuel Macron in Paris?",
        "Has Canada condemned Iran?",
        "Will Canada condemn Iran?",
        "Reporters asked whether Canada condemned Iran.",
    ],
)
def test_what_is_only_asked_is_hypothetical(reader: Reader, question: str) -> None:
    assert event(reader, question).status == "hypothetical"


@pytest.mark.parametrize(
    ("sentence", "requests"),
    [
        ("Dean Rusk called on Jawaharlal Nehru to discuss Kashmir.", 0),
        ("Dean Rusk called on Jawaharlal Nehru.", 0),
        ("Dean Rusk then called on Jawaharlal Nehru.", 0),
        ("France called on Iran to stop.", 1),
        ("France called again on Iran to free the sailors.", 1),
        ("France asked Iran to stop.", 1),
        ("France asked Iran whether it would stop.", 0),
        ("France asked what Iran wanted.", 0),
        ("France asked about the harvest in Iran.", 0),
        ("France believes that Uganda must withdraw.", 0),
        ("Kenya said that Uganda must withdraw.", 1),
        ("Kenya said that Uganda must not withdraw.", 0),
        ("Kenya said that Uganda must see how poor they are.", 0),
        ("Kenya presumed that Uganda should withdraw.", 0),
        ("Kenya then inquired why Uganda should withdraw.", 0),
        ("Kenya suggested that Uganda should withdraw.", 0),  # which is a proposal
        ("The Kenyan proposal demands that Uganda withdraw.", 1),
    ],
)
def test_who_bids_somebody_do_something_requests_it(reader: Reader, sentence: str, requests: int) -> None:
    assert [each.type for each in events(reader, sentence)].count("Request") == requests


@pytest.mark.parametrize(
    ("sentence", "visits"),
    [
        ("Joe Biden returned to Japan.", 1),
        ("Spain returned the ship to Peru.", 0),  # whoever brings something back does not go there
        ("Spain flew the ambassador to Peru.", 0),
        ("Migrants arrived in Peru.", 0),
        ("Spain has gone over to Peru.", 0),
        ("The Spanish delegation will not go to the Chinese for help.", 0),
        ("Joe Biden may go to the United Nations with his budget.", 0),  # which brings it to them
    ],
)
def test_who_goes_somewhere_visits_it(reader: Reader, sentence: str, visits: int) -> None:
    assert [each.type for each in events(reader, sentence)].count("Visit") == visits


@pytest.mark.parametrize(
    "sentence",
    [
        "The first session of Congress opened on Monday.",
        "The second session of the Security Council opened in Geneva.",
        "A meeting of the European Union began.",
    ],
)
def test_a_session_of_a_body_is_no_meeting(reader: Reader, sentence: str) -> None:
    assert events(reader, sentence) == []


def test_what_talks_are_about_is_not_at_them(reader: Reader) -> None:
    found = events(reader, "Norway held talks with Kenya on military ties with Chile.")
    assert [who(talks) for talks in found] == [{"Norway", "Kenya"}]


def test_a_trip_to_two_states_is_a_visit_to_each(reader: Reader) -> None:
    found = events(reader, "The paper tells of Tito's trip to India and Kenya.", "1957-06-20")
    assert [who(visit) for visit in found] == [{"Josip Broz Tito", "India"}, {"Josip Broz Tito", "Kenya"}]


def test_a_meeting_of_states_is_one(reader: Reader) -> None:
    assert who(event(reader, "A meeting of Kenya and Uganda opened.")) == {"Kenya", "Uganda"}


@pytest.mark.parametrize(
    "sentence", ["Emmanuel Macron called Joe Biden a friend.", "Emmanuel Macron called journalists to his hotel."]
)
def test_who_gives_somebody_a_name_does_not_phone(reader: Reader, sentence: str) -> None:
    assert [each.type for each in events(reader, sentence) if each.type == "Call"] == []


def test_behind_what_cannot_act_stands_whose_it_is(reader: Reader) -> None:
    assert roles(event(reader, "Iran was bombed by a Saudi air strike.")) == {
        "Saudi Arabia": "initiator",
        "Iran": "target",
    }


def test_they_are_those_who_say_it(reader: Reader) -> None:
    found = event(reader, "Rebels said they attacked Goma.")
    assert [part.entity.text for part in found.participants] == ["Rebels", "Goma"]


def test_who_explains_a_name_is_that_person(reader: Reader) -> None:
    found = event(reader, "Shinzo Abe, Japan's prime minister, who met Narendra Modi in May, is ill.", "2020-09-01")
    assert who(found) == {"Shinzo Abe", "Narendra Modi"}


def test_somebody_unknown_is_not_the_house_that_employs_him(reader: Reader) -> None:
    found = event(
        reader, "On Friday Kurt Lindqvist, the White House's coordinator, met Manasseh Sogavare.", "2022-04-24"
    )
    assert "United States" not in who(found)


@pytest.mark.parametrize(
    ("sentence", "type_", "expected"),
    [
        ("Kenya suggests that thought be given to a school in Uganda.", "Proposal", {"Kenya"}),
        ("Kenya requested a meeting to discuss Uganda.", "Request", {"Kenya"}),
        ("Kenya is prepared to give ten aircraft to Uganda.", "Agreement", {"Kenya", "Uganda"}),
        ("Kenya complained that it had to work with Uganda.", "Accusation", {"Kenya", "Uganda"}),
        ("Kenya passed a resolution demanding that Uganda disarm.", "Request", {"Kenya", "Uganda"}),
        ("Kenya accused the West of obstructing the talks.", "Accusation", {"Kenya", ""}),  # a group has no label
        ("Kenya agreed to a reduction of its own forces.", "Agreement", {"Kenya"}),
        ("Kenya proposed that it set up trading companies.", "Proposal", {"Kenya"}),
        ("Kenya agreed to a statement regarding Uganda's right of defence.", "Agreement", {"Kenya"}),
        ("Joe Biden refused to rule out American aid.", "Rejection", {"Joe Biden"}),
        ("Narendra Modi said Pakistan should leave.", "Request", {"Narendra Modi", "Pakistan"}),
        ("Kenya urged that the secretary and Uganda act.", "Request", {"Kenya", "", "Uganda"}),
        ("Kenya asked Joe Biden tell Uganda that it was late.", "Request", {"Kenya", "Joe Biden"}),
        ("Kenya sought a way out in consultation with Uganda.", "Talks", {"Kenya", "Uganda"}),
        (
            "Kenya was pleased with the Ugandan action in breaking relations with Sudan.",
            "Sanction",
            {"Uganda", "Sudan"},
        ),
        ("Kenya proposed to put off the question of Uganda.", "Proposal", {"Kenya"}),
        ("Kenya attacked the concept of Uganda.", "Accusation", {"Kenya", "Uganda"}),
        ("Kenya suggested that compensation of the former farmers be studied.", "Proposal", {"Kenya"}),
        ("Kenya suggested that it would be wise to study the soil first.", "Proposal", {"Kenya"}),
        ("Kenya suggested that the pump would not work and that it should be sold.", "Proposal", {"Kenya"}),
        ("Joe Biden welcomed the call by Kenya calling upon Uganda to meet.", "Request", {"Kenya", "Uganda"}),
        ("Kenya's demands for a plebiscite were ignored.", "Request", {"Kenya"}),
        ("Kenya supported efforts to drop the Cyprus item.", "SupportAct", {"Kenya"}),
        ("Kenya pressed US to explain its vote.", "Request", {"Kenya", "United States"}),
        ("World Trade Organization: Kenya has rejected the plan of Uganda.", "Rejection", {"Kenya", "Uganda"}),
    ],
)
def test_whom_words_concern(reader: Reader, sentence: str, type_: str, expected: set[str]) -> None:
    assert [who(found) for found in events(reader, sentence) if found.type == type_] == [expected]


@pytest.mark.parametrize(
    "sentence",
    [
        "Rusk said that orders were issued to persons coming to Berlin.",  # whoever they are, Rusk did not come
        "This, Rusk said, was based on conversations with Danes in the corridors.",
        "Rusk went through a draft report turning down the Danish plan.",
        "Norway's position was that accession should be open to Denmark.",
        "The work was financed through a grant of the Department of State.",
        "It is freely conceded that the work of the United Nations is done.",
        "Dean Rusk asked whom Denmark sends if a convoy is stopped.",
        "Dean Rusk asked what kind of help Denmark wanted.",
        "Dean Rusk recognized the danger to Denmark.",
        "Dean Rusk warned that prices could rise in Denmark.",
        "Dean Rusk elected a course of action in Denmark.",
        "You met with Dean Rusk and Abba Eban.",
        "Abba Eban replied that it was the Danish view.",
        "Chile and Peru accepted it, leaving it to the wisdom of the Danes.",
        "Norway acted in response to attacks on Denmark.",
        "Norway is thoroughly fed up with these dictators.",
        "Dean Rusk said the sale was being studied but it would reject the Danish plan.",
        "Dean Rusk recounted the history of the negotiations with Denmark.",
        "Dean Rusk said they could not trust us in talks with Denmark.",
        "Dean Rusk and Abba Eban brought a paper to the Council meeting.",
        "Dean Rusk stressed the urgent need to train Danish forces.",
        "Dean Rusk had made clear the Communist determination to attack Denmark.",
        "Joe Biden said this included the right to attack Denmark.",
        "Norway was worried about the decision to reject the Danish bid.",
        "If Denmark rejects the plan, continue trade with Norway and press Chile to follow.",
    ],
)
def test_nobody_does_what_a_word_seems_to_tell(reader: Reader, sentence: str) -> None:
    unfit = {"Visit", "Meeting", "Talks", "Rejection", "Agreement", "Aid", "Concession", "Request", "SupportAct"}
    unfit |= {"Threat", "Election", "Message", "Withdrawal", "Assault"}
    assert [(found.type, who(found)) for found in events(reader, sentence) if found.type in unfit] == []


def test_ministers_are_the_persons_that_are_named_behind(reader: Reader) -> None:
    text = "Kenya and Uganda agreed. Then their foreign ministers, Dean Rusk and Abba Eban, signed a treaty."
    assert {"Dean Rusk", "Abba Eban"} in [who(found) for found in events(reader, text)]


def test_of_two_who_speak_he_is_the_nearer(reader: Reader) -> None:
    text = "Abba Eban said Dean Rusk had told him that he was prepared to help Kenya."
    assert {"Dean Rusk", "Kenya"} in [who(found) for found in events(reader, text) if found.type == "Agreement"]


def test_it_is_nobody_who_can_speak(reader: Reader) -> None:
    text = "Abba Eban said he wants an end to the embargo, but only Kenya can lift it."
    assert "Abba Eban" not in [name for found in events(reader, text) for name in who(found)]


@pytest.mark.parametrize(
    ("sentence", "type_", "expected"),
    [
        ("Rioters protested. Palestinian riots against Israeli policies went on.", "Protest", {"Palestine", "Israel"}),
        ("During Dean Rusk's call on Abba Eban nothing was said of it.", "Meeting", {"Dean Rusk", "Abba Eban"}),
        ("Syria says it will not accept refugees.", "Aid", {"Syria"}),
    ],
)
def test_nouns_and_refusals(reader: Reader, sentence: str, type_: str, expected: set[str]) -> None:
    assert expected in [who(found) for found in events(reader, sentence) if found.type == type_]


def test_he_is_not_who_was_named_before_a_nameless_king(reader: Reader) -> None:
    text = "Dean Rusk spoke. Advisers got King to write and he visited Kenya."
    assert "Dean Rusk" not in [name for found in events(reader, text) for name in who(found)]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The ambassador handed over a letter from Joe Biden to Xi Jinping.", {"Joe Biden", "Xi Jinping"}),
        ("Joe Biden received a letter from Xi Jinping.", {"Joe Biden", "Xi Jinping"}),
        ("The telegram from the French government to the Embassy in Japan was late.", {"France", ""}),
    ],
)
def test_a_letter_is_between_those_who_write_and_read_it(reader: Reader, sentence: str, expected: set[str]) -> None:
    (letter,) = [each for each in events(reader, sentence) if each.rule == "event.noun"]
    assert (who(letter), letter.place) == (expected, None)  # the embassy has no name of its own, and is no place


def test_what_a_letter_asks_for_its_writer_asks(reader: Reader) -> None:
    found = events(reader, "Here is the letter from Joe Biden to Emmanuel Macron requesting troops.")
    assert {"Joe Biden": "initiator"}.items() <= roles(next(each for each in found if each.type == "Request")).items()


@pytest.mark.parametrize(
    ("sentence", "type_"),
    [
        ("Joe Biden answered Nikita Khrushchev's attack on Antonio Guterres.", "Accusation"),
        ("Syria answered Israel's attack on Hezbollah.", "Assault"),
        ("Joe Biden attacked this theory in his speech.", "Accusation"),
        ("Joe Biden answered Nikita Khrushchev's attack on Social Democratic leaders.", "Accusation"),
        ("Syria plans to attack Israel.", "Assault"),
    ],
)
def test_persons_attack_each_other_with_words(reader: Reader, sentence: str, type_: str) -> None:
    assert type_ in {each.type for each in events(reader, sentence)}


@pytest.mark.parametrize(
    "sentence",
    [
        "Kenya warned against a race for arms.",
        "Joe Biden spoke to the economic side of the paper.",
        "The people of Peru stand by helplessly.",
        "The group makes them the greatest threat to China.",
        "Boris Johnson held a reception to mark the end of the war in Iran.",
        "Joe Biden said that the time had come to end the occupation.",
        "The press conference of Emmanuel Macron was short.",
        "Joe Biden called on me to give his views.",
        "Joe Biden said that it would be necessary to lift the ban.",
        "My letter to the companies requesting a list went out in May.",
        "Joe Biden conveyed his view of Iran.",
        '"But why," Joe Biden asked, "do you still trust Denmark".',
        "Denmark's five-year plan calls for investment.",
        "Joe Biden asked as to the best time to leave Denmark.",
        "Imports are at such a level as to threaten Denmark.",
        "Denmark may leave the fund as suggested in our letter.",
        "Joe Biden cautioned against any rapid change.",
        "The judge declared economic war on Denmark.",
        "Joe Biden returned to the question of schools in Denmark.",
        "Joe Biden replied to Joe Biden.",
        "[Here follows discussion of NATO, Denmark and the weather.]",
        "Narendra Modi said India should act.",
        "A compromise offers the best solution for Denmark.",
        "Joe Biden described the plans as offering a false peace.",
        "Joe Biden suggested that the draft reflected what he wanted.",
        "Joe Biden suggested that the journey would tire many guests.",
        "Joe Biden suggested it is too early to know.",
        "Joe Biden was reassured to hear it.",
        "Joe Biden conceded that it was difficult for Denmark.",
        "General Ridgway had been fighting for the road.",
        "Joe Biden was struck by the fact that the rooms were small.",
        "The ministers of Denmark, harassed with many problems, went home.",
        "The council of Denmark will be seized of the matter.",
        "Joe Biden seized and kept the initiative.",
        "Danish interests clash with Chinese ambitions.",
        "Denmark may yet meet the criticism of its people.",
        "Joe Biden reconciled his hope for Denmark with what he knew.",
        "Joe Biden received the necessary authority.",
        "There was a clash of interests between Denmark and China.",
        "Denmark's position rules out the use of Chinese ports.",
        "The analysis of the Danish ministry suggests that some ports may close.",
        "Denmark and Chad voted in the Council.",
        "Denmark's present demand for wheat is small.",
        "Joe Biden would recognize Antonio Guterres if he wished to speak.",
        "Joe Biden, alleging that he knew nothing, left.",
        "The office embraces the ministries of Denmark.",
        "Making it possible to offer roads to Denmark will take years.",
        "Joe Biden would welcome another guest.",
        "Americans occupied themselves with the life of Denmark.",
        "Living standards will be improved through providing schools.",
        "Show your goodwill by telling them of the plans for lifting the ban.",
    ],
)
def test_what_has_another_sense_tells_nothing(reader: Reader, sentence: str) -> None:
    assert events(reader, sentence) == []


def test_a_speech_that_discusses_something_is_no_talk(reader: Reader) -> None:
    found = events(reader, "Joe Biden and Boris Johnson gave speeches, discussing trade.")
    assert "Talks" not in {each.type for each in found}


def test_before_a_title_of_many_stand_their_states(reader: Reader) -> None:
    found = event(reader, "The French, German and U.S. Heads of State met in Malta.")
    assert who(found) == {"France", "Germany", "United States"}


def test_what_a_consultation_is_about_does_not_take_part(reader: Reader) -> None:
    assert events(reader, "Joe Biden raised the question of consultation on the withdrawal of troops from Japan.") == []


def test_who_calls_on_a_king_meets_him(reader: Reader) -> None:
    assert event(reader, "In Joe Biden's call on the king, oil was discussed.").type == "Meeting"


def test_goods_that_go_somewhere_are_no_visit(reader: Reader) -> None:
    assert events(reader, "With a sixth of Finland's exports going to Russia, prices fell.") == []
    assert events(reader, "Venezuelan oil went to Russia.") == []


def test_who_must_be_prepared_offers_nothing(reader: Reader) -> None:
    assert events(reader, "Kenya must be prepared to act quickly.") == []


def test_a_particle_belongs_to_its_name(reader: Reader) -> None:
    assert len(who(event(reader, "Joe Biden, Boris Johnson and Mr. de Zulueta met in Paris."))) == 3


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Kenya has met with Uganda but not with Chad.", {"Kenya", "Uganda"}),
        ("Kenya met Uganda rather than Chad.", {"Kenya", "Uganda"}),
        ("Kenya and not Uganda met Chad.", {"Kenya", "Chad"}),
        ("Not Kenya but Uganda attacked Chad.", {"Uganda", "Chad"}),
        ("Not only Kenya met Chad.", {"Kenya", "Chad"}),
    ],
)
def test_who_is_named_to_be_left_out_takes_no_part(reader: Reader, sentence: str, expected: set[str]) -> None:
    assert who(event(reader, sentence)) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "Kenya declined the invitation to attend with experts.",
        "Kenya protested demonstrations at the Ugandan Mission.",
        "Kenya demanded compensation for the loss of the property of Ugandan traders.",
        "Kenya requested Annex B.",
    ],
)
def test_what_words_only_mention_is_nobody_s_they_are_said_to(reader: Reader, sentence: str) -> None:
    assert "target" not in roles(event(reader, sentence)).values()


def test_nobody_knows_of_talks_by_being_there(reader: Reader) -> None:
    found = event(reader, "Abdel Fattah el-Sisi did not know about the talks with Kenya and Uganda.")
    assert who(found) == {"Kenya", "Uganda"}


def test_what_nobody_may_do_to_somebody_is_no_act(reader: Reader) -> None:
    assert events(reader, "The islands would besiege Kenya.") == []


def test_who_is_accused_of_a_deed_has_done_it_by_the_accuser_s_account(reader: Reader) -> None:
    (deed,) = (each for each in events(reader, "Kenya accused the rebels of bombing Uganda.") if each.type == "Assault")
    assert [part.entity.text for part in deed.participants] == ["rebels", "Uganda"]
    assert deed.attributed and deed.attributed.source.label == "Kenya"


def test_aid_does_not_concern_where_it_comes_from(reader: Reader) -> None:
    assert roles(event(reader, "France supplied one more division from Chad to Kenya.")).get("Chad") is None


def test_who_is_sent_is_not_written_to(reader: Reader) -> None:
    assert events(reader, "Kenya and Uganda were invited to send representatives to the ceremony.") == []


def test_who_is_in_a_position_to_act_acts(reader: Reader) -> None:
    found = event(reader, "The rebels said that Kenya was in a position to deliver arms to Chad.")
    assert roles(found) == {"Kenya": "initiator", "Chad": "target"}


def test_who_is_pointed_to_takes_the_place_of_whom_the_rest_names(reader: Reader) -> None:
    assert set(roles(event(reader, "Joe Biden had asked him to report to Kenya.")).values()) == {"initiator"}


def test_to_confer_something_is_no_meeting(reader: Reader) -> None:
    assert events(reader, "Kenya read the decree conferring UN membership on Chad.") == []


def test_who_gets_aircraft_is_visited_by_nobody(reader: Reader) -> None:
    assert "Meeting" not in {each.type for each in events(reader, "South Africa will receive the jets in six months.")}


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Angela Merkel spoke. The Merkel Plan rejects aid to Kenya.", set()),
        ("Angela Merkel spoke. The Merkel plan to bomb Kenya failed.", {"Angela Merkel", "Kenya"}),
    ],
)
def test_a_thing_called_after_somebody_is_not_that_person(reader: Reader, sentence: str, expected: set[str]) -> None:
    assert {name for found in events(reader, sentence) for name in who(found)} == expected


@pytest.mark.parametrize(("sentence", "meetings"), [
    ("Dean Rusk called on Robert McNamara.", 1),
    ("Dean Rusk then called on Robert McNamara, who spoke of the budget.", 0),
])  # fmt: skip
def test_who_gives_somebody_the_floor_does_not_visit_him(reader: Reader, sentence: str, meetings: int) -> None:
    assert [each.type for each in events(reader, sentence)].count("Meeting") == meetings


@pytest.mark.parametrize(
    ("sentence", "type_", "expected"),
    [
        (
            "Xi Jinping met Kim Jong Un. Angela Merkel met Theresa May in Kyiv, and there both leaders praised Kenya.",
            "SupportAct",
            {"Angela Merkel", "Theresa May"},
        ),
        (
            "The foreign ministers of Kenya, Chad and Uganda plan to meet their Iranian counterpart, Mohammad Javad Zarif.",
            "Meeting",
            {"Kenya", "Uganda", "Mohammad Javad Zarif"},
        ),
        (
            "Kenyan officials said that lifting the ban on Uganda is out of the question.",
            "Concession",
            {"Kenya", "Uganda"},
        ),
    ],
)
def test_who_acts_together_or_is_only_told_of(reader: Reader, sentence: str, type_: str, expected: set[str]) -> None:
    found = [each for each in events(reader, sentence) if each.type == type_]
    assert {name for each in found for name in who(each)} >= expected


@pytest.mark.parametrize(
    ("sentence", "type_"),
    [
        ("Suggest that after talks with Peru, Kenya be told.", "Proposal"),
        ("If this fails and most, including Peru and Chad, object, suggest you vote for it.", "Proposal"),
        ("The French idea of giving a share of our budgets to poor countries pleased Malta.", "Aid"),
        (
            "Lind explained that his paper reflected a firm determination to withdraw from the African Union.",
            "Withdrawal",
        ),
        ("The minister saw Holm's report and dropped the proposal to visit Chad.", "Visit"),
        ("Holm discussed it with Lind during the latter's visit to Peru.", "Visit"),
        ("Lind approved informal talks with Chad.", "Talks"),
    ],
)
def test_nobody_is_taken_for_the_doer_who_only_stands_near(reader: Reader, sentence: str, type_: str) -> None:
    assert all(each.type != type_ for each in events(reader, sentence))


@pytest.mark.parametrize(
    ("sentence", "type_", "doer"),
    [
        ("Lind was urged by Chad to visit Peru.", "Visit", "Lind"),
        ("Kenya took advantage of the break in the talks to visit Chad.", "Visit", "Kenya"),
        ("Minister Holm delayed a decision on visiting Chad.", "Visit", "Holm"),
        ("Minister Holm launched an effort to visit Chad.", "Visit", "Holm"),
    ],
)
def test_whoever_has_a_plan_carries_it_out(reader: Reader, sentence: str, type_: str, doer: str) -> None:
    found = [each for each in events(reader, sentence) if each.type == type_]
    assert [next(part.entity.text for part in each.participants) for each in found] == [doer]


def test_the_secretary_is_no_foreign_secretary(reader: Reader) -> None:
    text = "Foreign Secretary Selwyn Lloyd came to London. The Secretary suggested a plan to Chad."
    found = [each for each in events(reader, text) if each.type == "Proposal"]
    assert all("Selwyn Lloyd" not in who(each) for each in found)


def test_a_deed_is_nobodys_surname(reader: Reader) -> None:
    text = "The Director of Fish Mobilization announced a hearing."
    assert all(part.entity.text != "Mobilization" for each in events(reader, text) for part in each.participants)
