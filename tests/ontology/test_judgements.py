"""Judgements, and the lines they are kept in."""

import json
from pathlib import Path
from typing import Any

import pytest
from claim_factory import ABE, BELT, report, stance
from claim_strategies import reports
from hypothesis import given
from hypothesis import strategies as st
from judgement_factory import judgement

from detente.ontology.errors import UnreadableInput
from detente.ontology.identifiers import ID
from detente.ontology.judgement_lines import read_judgements, write_judgement
from detente.ontology.judgements import CHOICES, Judgement, Verdict, in_order

EVENING, MORNING = "2026-11-28T18:00:00Z", "2026-11-28T09:00:00Z"
texts = st.text(st.characters(codec="utf-8"), max_size=12)


def line(**changes: object) -> str:
    """The line of a rejected claim with other values; None leaves a key out."""
    row: dict[str, Any] = json.loads(write_judgement(judgement("reject", stance())))
    return json.dumps({key: value for key, value in {**row, **changes}.items() if value is not None})


@pytest.mark.parametrize(
    "one",
    [
        judgement("accept", stance(), report()),
        judgement("reject", stance(), note="Irony: “of course they do”"),
        judgement("same", report(), report(document="b.txt")),
        judgement("different", f"{ID}person-x-a-smith-1", f"{ID}person-adam-smith"),
        judgement("relabel", stance(), polarity="opposes", date="2018-05"),
        judgement("relabel", f"{ID}state-myanmar", label="Burma"),
        judgement("add", adding=stance()),
    ],
    ids=lambda one: str(one.verdict),
)
def test_comes_back_from_its_line(one: Judgement) -> None:
    (back,) = read_judgements([write_judgement(one)], "judgements.jsonl")
    assert back == one
    assert back.id == one.id
    assert write_judgement(back) == write_judgement(one)


@given(by=texts.filter(str.strip), note=texts, claim=reports.filter(lambda one: one.time is not None))
def test_any_text_comes_back(by: str, note: str, claim: Any) -> None:
    one = judgement("add", adding=claim, by=by, note=note)
    text = write_judgement(one)
    assert text.count("\n") == 1
    assert list(read_judgements([text], "")) == [one]


def test_an_id_is_made_of_all_that_is_said() -> None:
    one = judgement("reject", stance())
    others = [
        judgement("accept", stance()),
        judgement("reject", report()),
        judgement("reject", stance(), by="Ben"),
        judgement("reject", stance(), at=EVENING),
        judgement("reject", stance(), note="no"),
    ]
    assert len({one.id, *(other.id for other in others)}) == 6
    assert judgement("reject", stance()).id == one.id


def test_ids_may_be_short_and_the_id_of_the_line_may_be_left_out() -> None:
    short = stance().id.removeprefix(ID)
    told = list(read_judgements([line(about=[f"id:{short}"], id=None), line(about=[short])], ""))
    assert told == [judgement("reject", stance())] * 2


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"verdict": "delete"}, 'verdict "delete" is not one of accept, reject, same, different, relabel, add'),
        ({"about": []}, '"reject" needs something that it is about'),
        ({"about": f"{ID}claim-1"}, '"about" is a list'),
        ({"verdict": "same"}, '"same" needs two things that it is about'),
        ({"about": [f"{ID}event-1"]}, "name the claims that report it"),
        ({"about": ["https://example.org/1"]}, "is no id"),
        ({"about": [f"{ID}state-japan"]}, '"reject" is for claims'),
        ({"about": [f"{ID}claim-1", f"{ID}state-japan"]}, "about claims and about other things at once"),
        ({"by": " "}, '"by" is empty'),
        ({"by": None}, "the judgement has no key 'by'"),
        ({"at": "yesterday"}, '"at" is "yesterday", not a time such as'),
        ({"note": 7}, "7 is not a text"),
        ({"changes": {"status": "held"}}, '"changes" belong to "relabel"'),
        ({"verdict": "relabel"}, '"relabel" needs them'),
        ({"verdict": "relabel", "changes": {"status": "rumoured"}}, 'status "rumoured" is not one of held, planned'),
        ({"verdict": "relabel", "changes": {"mood": "good"}}, '"mood" cannot be changed'),
        ({"verdict": "relabel", "changes": {"date": "next May"}}, '"next May" is not an EDTF date'),
        ({"verdict": "relabel", "changes": {f"{ID}person-a": "Abe"}}, '"Abe" cannot stand for'),
        ({"verdict": "relabel", "about": [f"{ID}state-japan"], "changes": {"status": "held"}}, 'another "label"'),
        ({"verdict": "relabel", "about": [f"{ID}state-japan"], "changes": {"label": ""}}, "must not be empty"),
        ({"verdict": "add"}, '"add" needs it'),
        ({"claim": json.loads(write_judgement(judgement("add", adding=stance())))["claim"]}, "belongs to"),
    ],
)
def test_what_is_wrong_is_told_with_its_line(changes: dict[str, object], message: str) -> None:
    with pytest.raises(UnreadableInput) as told:
        list(read_judgements([line(), "\n", line(**changes)], "j.jsonl"))
    assert str(told.value).startswith("j.jsonl:3: ")
    assert message in str(told.value)


@pytest.mark.parametrize("text", ["nonsense", "[]", "7", '{"verdict": "add", "claim": {}, "by": "A", "at": "2026"}'])
def test_what_is_no_judgement(text: str) -> None:
    with pytest.raises(UnreadableInput, match=r"^j\.jsonl:1: "):
        list(read_judgements([text], "j.jsonl"))


def test_only_what_documents_say_can_be_added() -> None:
    with pytest.raises(UnreadableInput, match="not a day of the calendar"):
        claim = json.loads(write_judgement(judgement("add", adding=stance(ABE, BELT, on="2018"))))["claim"]
        claim["time"]["edtf"] = "2018-13"
        list(read_judgements([json.dumps({"verdict": "add", "claim": claim, "by": "A", "at": "2026-11-28"})], "j"))


def test_the_newest_comes_first_and_each_once() -> None:
    old, new = judgement("accept", stance(), at=MORNING), judgement("reject", stance(), at=EVENING)
    assert in_order([new, old, new]) == in_order([old, new]) == [new, old]


def test_of_two_of_one_moment_the_later_line_is_the_newer() -> None:
    one, other = judgement("accept", stance()), judgement("reject", stance())
    assert in_order([one, other]) == [other, one]
    assert in_order([other, one]) == [one, other]


def test_a_time_without_a_zone_is_utc_and_a_day_counts_from_its_beginning() -> None:
    zoned = judgement("accept", stance(), at="2026-11-28T10:30:00+02:00")
    bare = judgement("accept", stance(), at="2026-11-28T09:00:00")
    day = judgement("accept", stance(), at="2026-11-28")
    assert in_order([bare, zoned, day]) == [bare, zoned, day]


def test_the_lines_of_the_page_are_judgements() -> None:
    page = (Path(__file__).parents[2] / "docs" / "judgements.md").read_text(encoding="utf-8")
    block = page.partition("```json\n")[2].partition("```")[0]
    told = list(read_judgements(block.splitlines(), "docs/judgements.md"))
    assert [one.verdict for one in told] == ["reject", "different", "same", "relabel"]
    assert all(f"`{verdict}`" in page for verdict in Verdict)
    assert all(f"`{name}`" in page for name in CHOICES)
