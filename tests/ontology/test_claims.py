"""What makes a claim the same claim: its place and what it says, not who read it or in which order."""

import pickle
from dataclasses import FrozenInstanceError, replace

import pytest
from claim_factory import (
    ABE,
    BEIJING,
    BELT,
    CHINA,
    G20,
    JAPAN,
    SECURITY,
    TRADE,
    TRUMP,
    XI,
    link,
    membership,
    position,
    report,
    stance,
    time,
)
from claim_strategies import claims
from hypothesis import given

from detente.ontology.claims import AttributionNote, Claim, Entity, MentionNote, Participant, TimeNote
from detente.ontology.codes import Polarity, Relation, Role, Status
from detente.ontology.identifiers import ID

EVERY_KIND = [report(), stance(), position(), membership(), link()]


@pytest.mark.parametrize("claim", EVERY_KIND, ids=lambda claim: str(claim.kind))
def test_same_words_same_id_whoever_read_them_and_however_sure(claim: Claim) -> None:
    assert claim.id.startswith(f"{ID}claim-")
    assert replace(claim, rule="another.rule", confidence=0.1).id == claim.id


def test_an_id_that_was_asked_for_goes_along_with_no_other_claim() -> None:
    first = stance()
    told = first.id
    assert replace(first, polarity=Polarity.OPPOSES).id != told
    assert replace(first, original=f"{ID}claim-1").id == f"{ID}claim-1"
    assert pickle.loads(pickle.dumps(first)) == first == stance() and pickle.loads(pickle.dumps(first)).id == told


def test_how_somebody_was_read_says_nothing_of_who_it_is() -> None:
    by_surname = replace(ABE, reading="surname")
    assert by_surname == ABE and hash(by_surname) == hash(ABE)
    assert stance(by_surname).id == stance(ABE).id


@pytest.mark.parametrize("claim", EVERY_KIND, ids=lambda claim: str(claim.kind))
def test_another_place_or_another_quote_is_another_claim(claim: Claim) -> None:
    evidence = claim.evidence
    others = [
        replace(evidence, document="b.txt"),
        replace(evidence, start=evidence.start + 1),
        replace(evidence, end=evidence.end + 1),
        replace(evidence, quote=evidence.quote + "!"),
    ]
    assert len({claim.id, *(replace(claim, evidence=other).id for other in others)}) == 5


def test_the_order_of_participants_and_topics_does_not_matter() -> None:
    assert report(ABE, XI).id == report(XI, ABE).id
    assert report(topics=(TRADE, SECURITY)).id == report(topics=(SECURITY, TRADE)).id


def test_the_words_by_which_somebody_is_known_do_not_matter() -> None:
    assert stance(replace(ABE, text="the premier", start=40, end=51)).id == stance(ABE).id


def test_the_words_matter_where_nobody_knows_who_it_is() -> None:
    some, others = (Entity(text, 0, len(text)) for text in ("some analysts", "other analysts"))
    assert stance(some).id != stance(others).id


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (report(), report(ABE, TRUMP)),
        (report(), report((ABE, Role.VISITOR), (XI, Role.HOST))),
        (report(), report(type="Visit")),
        (report(), report(status=Status.PLANNED)),
        (report(), report(on="2017-07-09")),
        (report(), report(on="")),
        (report(), report(place=BEIJING)),
        (report(), report(topics=(TRADE,))),
        (report(), report(occasion=G20)),
        (report(), report(source=XI)),
        (stance(), stance(XI)),
        (stance(), stance(target=TRADE)),
        (stance(), stance(polarity=Polarity.OPPOSES)),
        (stance(), stance(hedged=True)),
        (stance(), stance(on="2017")),
        (stance(), stance(source=XI)),
        (position(), position(XI)),
        (position(), position(office="Foreign Minister")),
        (position(), position(of=CHINA)),
        (membership(), membership(CHINA)),
        (membership(), membership(of=BELT)),
        (membership(), replace(membership(), status=Status.PROPOSED)),
        (link(), link(SECURITY, TRADE)),
        (link(), link(relation=Relation.CAUSES)),
    ],
)
def test_another_fact_is_another_claim(one: Claim, other: Claim) -> None:
    assert one.id != other.id


def test_kinds_never_share_an_id() -> None:
    assert len({claim.id for claim in EVERY_KIND}) == len(EVERY_KIND)


def test_notes_have_ids_by_what_they_note() -> None:
    at = {"evidence": report().evidence, "rule": "test", "confidence": 1.0}
    noted = [
        MentionNote(entity=ABE, **at),  # type: ignore[arg-type]
        MentionNote(entity=JAPAN, **at),  # type: ignore[arg-type]
        TimeNote(edtf="2017", value="2017", **at),  # type: ignore[arg-type]
        TimeNote(edtf="2017", value="P1Y", **at),  # type: ignore[arg-type]
        AttributionNote(source=None, cue=(0, 1), content_span=(2, 3), **at),  # type: ignore[arg-type]
        AttributionNote(source=(4, 5), cue=(0, 1), content_span=(2, 3), **at),  # type: ignore[arg-type]
    ]
    assert len({note.id for note in noted}) == len(noted)


def test_a_participant_takes_part_unless_said_otherwise() -> None:
    assert Participant(ABE).role is Role.PARTICIPANT


def test_a_claim_cannot_be_changed() -> None:
    with pytest.raises(FrozenInstanceError):
        stance().hedged = True  # type: ignore[misc]


def test_a_claim_without_content_of_its_own_is_none() -> None:
    with pytest.raises(NotImplementedError):
        Claim(evidence=report().evidence, rule="test", confidence=1.0).content()


@given(claims, claims)
def test_ids_collide_only_where_claims_agree(one: Claim, other: Claim) -> None:
    def facts(claim: Claim) -> tuple[object, ...]:
        source = claim.attributed.source if claim.attributed else None
        who = source and (source.id or source.text)
        return claim.kind, claim.evidence, claim.content(), who

    assert (one.id == other.id) == (facts(one) == facts(other))


def test_a_time_is_part_of_what_is_claimed_and_its_wording_is_not() -> None:
    on_the_day = time("2017-07-08")
    assert on_the_day is not None
    assert replace(report(), time=replace(on_the_day, text="on Saturday")).id == report().id
