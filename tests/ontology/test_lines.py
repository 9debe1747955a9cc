"""Claims as JSON lines: what is written is what is read, and bad lines are told by their place."""

import json
from dataclasses import replace

import pytest
from claim_factory import ABE, XI, report, stance
from claim_strategies import claims
from hypothesis import given
from hypothesis import strategies as st

from detente.ontology.claims import Claim, Entity, EventReport, Evidence
from detente.ontology.codes import Role
from detente.ontology.errors import UnreadableInput
from detente.ontology.lines import claim_json, read_lines, write_line


@given(claims)
def test_a_claim_comes_back_as_it_went(claim: Claim) -> None:
    line = write_line(claim)
    assert line.index("\n") == len(line) - 1
    assert list(read_lines([line], "claims.jsonl")) == [claim]


@given(st.lists(claims, max_size=4))
def test_writing_what_was_read_gives_the_same_bytes(some: list[Claim]) -> None:
    written = [write_line(claim) for claim in some]
    assert [write_line(claim) for claim in read_lines(written, "claims.jsonl")] == written


@given(claims)
def test_the_id_in_a_line_is_the_claims_own(claim: Claim) -> None:
    assert json.loads(write_line(claim))["id"] == claim.id


def test_a_line_reads_as_the_format_says() -> None:
    row = claim_json(stance(ABE, source=XI))
    common, own = list(row)[:9], list(row)[9:]
    assert " ".join(common) == "id kind document start end quote rule confidence attributed"
    assert " ".join(own) == "holder target polarity hedged time negation hedge condition trigger"
    assert row["attributed"].keys() == {"source", "cue"}
    assert (row["kind"], row["polarity"], row["hedged"]) == ("stance", "supports", False)
    assert row["holder"]["label"] == "Shinzo Abe"


def test_a_report_lists_its_participants_with_roles() -> None:
    row = claim_json(report(ABE, XI))
    assert [(each["label"], each["role"]) for each in row["participants"]] == [
        ("Shinzo Abe", "participant"),
        ("Xi Jinping", "participant"),
    ]


def test_letters_outside_ascii_are_written_as_they_are() -> None:
    assert "Détente – 日本" in write_line(stance(Entity("Détente – 日本", 0, 12)))


def test_how_an_entity_was_read_is_written_only_where_it_is_told() -> None:
    row = claim_json(stance(replace(ABE, reading="surname"), source=XI))
    assert row["holder"]["reading"] == "surname"
    assert "reading" not in row["target"] and "reading" not in row["attributed"]["source"]


def test_how_an_entity_was_read_comes_back() -> None:
    told = report((replace(ABE, reading="office"), Role.HOST), XI)
    (back,) = read_lines([write_line(told)], "claims.jsonl")
    assert isinstance(back, EventReport)
    assert [part.entity.reading for part in back.participants] == ["office", ""]


def test_empty_lines_are_passed_over() -> None:
    assert list(read_lines(["\n", write_line(stance()), "  \n"], "claims.jsonl")) == [stance()]


def test_an_unknown_key_is_passed_over() -> None:
    row = {**claim_json(stance()), "note": "by hand"}
    assert list(read_lines([json.dumps(row)], "claims.jsonl")) == [stance()]


def without(key: str) -> str:
    return json.dumps({name: value for name, value in claim_json(stance()).items() if name != key})


def changed(**keys: object) -> str:
    return json.dumps({**claim_json(stance()), **keys})


@pytest.mark.parametrize(
    ("line", "complaint"),
    [
        ("{", "not a claim: "),
        ("[]", "not a claim: "),
        ("7", "not a claim: "),
        (without("holder"), "the claim has no key 'holder'"),
        (without("kind"), "the claim has no key 'kind'"),
        (changed(kind="rumour"), 'kind "rumour" is not one of event, stance, position, membership, link'),
        (changed(polarity="pro"), "not a claim: 'pro'"),
        (changed(confidence="high"), "not a claim: "),
        (changed(holder="Abe"), "not a claim: "),
    ],
)
def test_a_bad_line_is_told_by_file_and_line(line: str, complaint: str) -> None:
    with pytest.raises(UnreadableInput) as told:
        list(read_lines([write_line(stance()), line], "claims.jsonl"))
    assert str(told.value).startswith("claims.jsonl:2: ")
    assert complaint in str(told.value)


def test_claims_before_a_bad_line_are_read() -> None:
    lines = read_lines([write_line(stance()), "{"], "claims.jsonl")
    assert next(lines) == stance()
    with pytest.raises(UnreadableInput):
        next(lines)


def test_what_is_no_claim_of_ours_cannot_be_written() -> None:
    with pytest.raises(TypeError, match="no JSON form for _Bare"):
        claim_json(_Bare(evidence=Evidence("a.txt", 0, 1, "x"), rule="test", confidence=1.0))


class _Bare(Claim):
    kind = "bare"

    def content(self) -> list[object]:
        return []
