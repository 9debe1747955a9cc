"""To whom an act is done or said, and who is only named beside it."""

import pytest
from reading_aloud import events

from detente.build.extract import Reader
from detente.ontology.codes import Role


def targets(reader: Reader, sentence: str, type_: str) -> list[list[str]]:
    """Of each event of a type those whom it concerns, by their labels or else their words."""
    return [
        [part.entity.label or part.entity.text for part in found.participants if part.role is Role.TARGET]
        for found in events(reader, sentence)
        if found.type == type_
    ]


@pytest.mark.parametrize(
    ("sentence", "type_"),
    [
        ("Kenya accepted the terms according to the Ugandan resolution.", "Agreement"),
        ("Kenya is prepared to lift its embargo prior to Ugandan elections.", "Agreement"),
        ("Kenya refused access to oil reserves (Uganda 1951–53).", "Rejection"),
        ("Kenya refused to open its ports (Uganda 1951).", "Rejection"),
        ("Kenya suggested a paper to state that the bridge is closed.", "Proposal"),
        ("Abba Eban alleged thefts along the Ugandan border.", "Accusation"),
        ("Kenya objected to Uganda being named in the draft.", "Rejection"),
        ("Kenya deported to Uganda whoever spoke.", "Coercion"),
        ("Dean Rusk began by expressing Kenya's sympathy and condolences over the death of Abba Eban.", "SupportAct"),
    ],
)
def test_who_is_named_beside_the_point_is_not_concerned(reader: Reader, sentence: str, type_: str) -> None:
    assert targets(reader, sentence, type_) == [[]]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Kenya urged that Uganda help the Sudanese.", ["Uganda"]),
        ("Kenya urged that Uganda should try and help the Sudanese.", ["Uganda"]),
        ("Kenya asked that Uganda be heard.", []),
        ("Kenya asked that you and Uganda go along.", []),
        ('Kenya asked that the phrase, "a body of Ugandan observers," be changed.', []),
        ('Kenya asked that the phrase on coffee, "Uganda shall pay", be changed.', []),
        ('Kenya urged, "The Ugandan government must stop the war."', ["Uganda"]),
    ],
)
def test_who_is_bidden_is_who_is_to_act(reader: Reader, sentence: str, expected: list[str]) -> None:
    assert targets(reader, sentence, "Request") == [expected]


@pytest.mark.parametrize(
    ("sentence", "type_"),
    [
        ("Kenya suggested that the Ugandans should not be so rich.", "Proposal"),
        ("Kenya suggested that Uganda be encouraged to act.", "Proposal"),
        ("Kenya refused to admit Uganda had won.", "Rejection"),
        ("Kenya agreed to a plan whereby Abba Eban would rule the coast.", "Agreement"),
        ('Kenya rejected a "free harbour of Uganda".', "Rejection"),
        ("Kenya suggested technical assistance to Uganda.", "Proposal"),
        ("Kenya requested money for technical assistance to Uganda.", "Request"),
        ("Kenya accepted a plan for a railway of Uganda.", "Agreement"),
        ("Kenya called for an exchange of Ugandan coffee.", "Request"),
        ("Kenya demanded the return of land seized by Ugandan forces.", "Request"),
        ("Kenya agreed to the stationing of Ugandan troops in Mali.", "Agreement"),
        ("Kenya agreed to Abba Eban's return to Uganda.", "Agreement"),
        ("Kenya agreed to pay on the basis of the plan of Uganda.", "Agreement"),
        ("Kenya rejected the inclusion of Uganda.", "Rejection"),
        ("Kenya rejected the idea of a Ugandan commission.", "Rejection"),
        ("Kenya suggested telling Abba Eban that it would pay.", "Proposal"),
        ("Kenya suggested that Uganda might be allowed to leave the pact.", "Proposal"),
        ("Kenya suggested that Uganda might one day join the pact.", "Proposal"),
        ("Kenya proposed a new European Union.", "Proposal"),
        ("Kenya agreed to Ugandan membership.", "Agreement"),
        ("Kenya agreed to mark it for the attention of Abba Eban.", "Agreement"),
        ("Kenya called for the union of the coast by force.", "Request"),
    ],
)
def test_who_is_only_spoken_of_is_not_concerned(reader: Reader, sentence: str, type_: str) -> None:
    assert targets(reader, sentence, type_) == [[]]


@pytest.mark.parametrize(
    "sentence",
    [
        "Kenya inquired why Uganda should lend it money.",
        "Kenya restated its criticism of apartheid.",
        "Kenya said that Uganda must have faith.",
        "Kenya concurred that Uganda should pay.",
    ],
)
def test_no_request_and_no_accusation(reader: Reader, sentence: str) -> None:
    assert targets(reader, sentence, "Request") == targets(reader, sentence, "Accusation") == []


@pytest.mark.parametrize(
    ("sentence", "type_", "expected"),
    [
        ("Kenya asked the Under Secretary to help.", "Request", ["Under Secretary"]),
        ("Kenya asked the quarry workers to help.", "Request", ["quarry workers"]),
        ("Kenya asked permission to fly.", "Request", []),
        ("Dean Rusk wrote to Abba Eban requesting his views.", "Request", ["Abba Eban"]),
        (
            "Kenya has already approached the Ugandan government to request that it refrain from war.",
            "Request",
            ["Uganda"],
        ),
        ("Dean Rusk strongly criticized and condemned Abba Eban and his plan.", "Accusation", ["Abba Eban"]),
    ],
)
def test_words_may_be_said_to_whom_others_name(reader: Reader, sentence: str, type_: str, expected: list[str]) -> None:
    assert targets(reader, sentence, type_) == [expected]


def test_who_condemns_does_not_criticize_for_another(reader: Reader) -> None:
    assert [] in targets(reader, "Kenya criticized and Uganda condemned Abba Eban.", "Accusation")


def test_who_bears_a_title_may_be_seen_but_squadrons_are_handled(reader: Reader) -> None:
    assert targets(reader, "Kenya is ready to see the President on Monday.", "Agreement") == [["President"]]
    assert targets(reader, "Kenya agreed to see one of these squadrons moved.", "Agreement") == [[]]


def test_who_offers_talks_is_rejected(reader: Reader) -> None:
    assert targets(reader, "Kenya spurned repeated offers for talks by Uganda.", "Rejection") == [["Uganda"]]


def test_whose_proposals_are_accepted_is_concerned(reader: Reader) -> None:
    assert targets(reader, "Kenya accepted proposals made by Uganda to enter the market.", "Agreement") == [["Uganda"]]


def test_who_threatens_to_withdraw_his_forces_threatens_others(reader: Reader) -> None:
    text = "Narendra Modi was threatening to withdraw his forces from the Ugandan command."
    assert targets(reader, text, "Threat") == [["Uganda"]]


def test_a_plea_for_arms_concerns_whose_they_are(reader: Reader) -> None:
    assert ["Uganda"] in targets(reader, "Joe Biden made a further plea for Ugandan arms sales.", "Request")


def test_whose_embargo_is_defended_is_not_defended(reader: Reader) -> None:
    assert targets(reader, "Kenya defended the scope of the Uganda embargo.", "SupportAct") == []


def test_who_welcomes_a_decision_welcomes_its_owner(reader: Reader) -> None:
    assert targets(reader, "Kenya welcomed Uganda's decision to pardon the clerks.", "SupportAct") == [["Uganda"]]


def test_a_power_is_nobody_and_a_state_is_the_one_named(reader: Reader) -> None:
    assert targets(reader, "Their authority over the islands was recognized by Kenya.", "SupportAct") == []
    text = "Kenya would propose the newly formed state of Uganda for membership in the pact."
    assert targets(reader, text, "Proposal") == [["Uganda"]]


@pytest.mark.parametrize(
    ("sentence", "type_", "expected"),
    [
        ("Kenya agreed to the proposal of Uganda.", "Agreement", ["Uganda"]),
        ("Kenya rejected the decision of Uganda.", "Rejection", ["Uganda"]),
        ("Kenya proposed to Uganda a new treaty.", "Proposal", ["Uganda"]),
        ("Kenya proposed talks with Uganda.", "Proposal", ["Uganda"]),
        ("Kenya offered to help Uganda.", "Proposal", ["Uganda"]),
        ("Kenya is ready to help Uganda.", "Agreement", ["Uganda"]),
        ("Kenya agreed to the Ugandan proposal.", "Agreement", ["Uganda"]),
        ("Kenya charged Uganda was a bad neighbour.", "Accusation", ["Uganda"]),
        ("Abba Eban announced to the Knesset that the war was over.", "Statement", ["Knesset"]),
        ("Kenya accused the Communists of breaking the truce.", "Accusation", ["Communists"]),
        ("Kenya proposed to the Executive Board that the rate be raised.", "Proposal", ["Executive Board"]),
    ],
)
def test_who_is_addressed_or_answered_is_concerned(
    reader: Reader, sentence: str, type_: str, expected: list[str]
) -> None:
    assert targets(reader, sentence, type_) == [expected]


@pytest.mark.parametrize(
    "sentence",
    [
        "The committee will send its clerks to Vienna next month.",
        "Kenya seeks merely to return to the old order.",
        "Abba Eban was charged by Kenya with the mission of selling coffee.",
        "All peoples will realize that Kenya must pay.",
        "Abba Eban spoke of his accession to power.",
        "The group was prepared to depart early in July.",
        "Three squadrons equipped with old aircraft were deleted.",
        "The Communists launched an economic offensive.",
        "The Ugandan diplomatic offensive on trade failed.",
        "Abba Eban suggested that Uganda might have another view.",
    ],
)
def test_these_words_tell_of_no_event_here(reader: Reader, sentence: str) -> None:
    assert events(reader, sentence) == []


@pytest.mark.parametrize(
    ("sentence", "type_"),
    [
        ("Abba Eban attacked the Ugandans for an unrealistic attitude.", "Accusation"),
        ("Kenya attacked Uganda for three days.", "Assault"),
        ("Kenya threatened Uganda with war.", "Threat"),
        ("Kenya withdrew its forces from Uganda.", "Withdrawal"),
    ],
)
def test_what_is_done_to_somebody(reader: Reader, sentence: str, type_: str) -> None:
    assert targets(reader, sentence, type_) == [["Uganda"]]


def test_what_is_only_in_danger_is_not_threatened(reader: Reader) -> None:
    assert events(reader, "Kenya's debts threaten its independence.") == []
