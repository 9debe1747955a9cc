"""What judgements do to claims, events and names; and that a deleted line leaves no trace."""

from collections.abc import Iterable
from dataclasses import replace
from itertools import permutations
from pathlib import Path
from random import Random

import pytest
from claim_factory import (
    ABE,
    BELT,
    CHINA,
    JAPAN,
    KIM,
    SENTENCE,
    TRUMP,
    XI,
    document,
    entity,
    link,
    position,
    report,
    stance,
)
from hypothesis import given, settings
from hypothesis import strategies as st
from judgement_factory import judgement

from detente.graph import ask
from detente.graph.adoption import candidates
from detente.graph.building import build_graph
from detente.graph.check import check
from detente.graph.entities import iri
from detente.graph.folder import open_graph
from detente.graph.folding import fold
from detente.graph.gathering import gathered
from detente.graph.judgement_file import judgements_in
from detente.graph.judging import Judged, judge
from detente.graph.names import find
from detente.graph.sparql import query
from detente.graph.store import Graph
from detente.graph.things import Thing
from detente.graph.turtle import trig
from detente.graph.writing import write_graph, writing
from detente.ontology.claims import Claim, EventReport
from detente.ontology.codes import Polarity, Relation, Role, Status
from detente.ontology.judgements import COMPARING, Judgement, Verdict

DOCUMENTS = [document(), document("b.txt", "2017-07-12")]
MET = report()
DENIED = report(status=Status.DENIED, document="b.txt")
SMYTH, SMITH = entity("Jon Smyth", known=False), entity("John Smith", known=False)
MORNING, EVENING = "2026-11-28T09:00:00Z", "2026-11-28T18:00:00Z"


def graph(claims: Iterable[Claim], *judgements: Judgement) -> Graph:
    return build_graph(DOCUMENTS, claims, judgements=judgements, version="0.1.0")


def warnings(of: Graph) -> list[str]:
    return [finding.message for finding in check(of)]


def test_a_rejected_report_is_in_no_answer_but_not_forgotten() -> None:
    told = graph([MET, DENIED], judgement("reject", MET))
    (event,) = ask.met(told)
    assert (event.status, event.contested) == ("denied", False)
    assert [said.claim for said in event.evidence] == [DENIED.id]
    assert MET.id in told.claims
    rows = query(told, "SELECT ?was ?rule { ?claim a det:RejectedClaim ; det:rejectedAs ?was ; det:rule ?rule }").rows
    assert rows == (("https://w3id.org/detente/ns#EventReport", "test"),)


def test_nobody_met_by_a_rejected_report_alone() -> None:
    ask_met = f"ASK {{ <{ABE.id}> det:metWith <{XI.id}> }}"
    assert query(graph([MET]), ask_met).truth is True
    assert query(graph([MET], judgement("reject", MET)), ask_met).truth is False


@pytest.mark.parametrize("claim", [MET, stance(), position(), link()], ids=lambda claim: claim.kind)
def test_a_graph_of_rejected_claims_is_as_good_as_an_empty_one(claim: Claim) -> None:
    told = graph([claim], judgement("reject", claim))
    assert check(told) == ()
    assert [(count.group, count.count) for count in ask.stats(told)] == [("documents", 2)]
    assert ask.show(told, ABE.id).counts == ()
    assert candidates(told) == []


def test_an_accepted_claim_is_sure() -> None:
    told = graph([stance()], judgement("accept", stance()))
    (row,) = query(told, "SELECT ?sure { ?claim a det:Stance ; det:confidence ?sure }").rows
    assert row == ("1",)
    assert told.claims[stance().id].confidence == 0.9  # nothing is edited in the claims


def test_reports_judged_to_be_of_one_event() -> None:
    claims = [report(on="2017-07-08"), report(on="2017-07-11", document="b.txt")]
    assert len(ask.met(graph(claims))) == 2
    (event,) = ask.met(graph(claims, judgement("same", *claims)))
    assert len(event.evidence) == 2


def test_reports_judged_to_be_of_different_events() -> None:
    claims = [report(), report(at=1), report(document="b.txt")]
    assert len(ask.met(graph(claims))) == 1
    events = ask.met(graph(claims, judgement("different", claims[2], *claims[:2])))
    assert sorted(len(event.evidence) for event in events) == [1, 2]
    assert warnings(graph(claims, judgement("different", claims[2], *claims[:2]))) == []


def test_what_is_one_with_another_is_apart_from_all_from_which_that_is() -> None:
    one, other, third = report(), report(at=1), report(document="b.txt")
    judgements = judgement("same", one, other), judgement("different", other, third)
    events = ask.met(graph([one, other, third], *judgements))
    assert sorted(len(event.evidence) for event in events) == [1, 2]


def test_a_stranger_becomes_somebody_whom_the_ontology_knows() -> None:
    shinzo = entity("Shinzo Aabe", known=False)
    old = iri(shinzo, "a.txt")
    told = graph([report(shinzo, TRUMP), stance(at=1)], judgement("same", old, ABE.id))
    (event,) = ask.met(told, ABE.id)
    assert "Shinzo Abe" in [part.label for part in event.participants]
    assert find(told, "Shinzo Aabe") == ABE.id
    assert query(told, f"ASK {{ <{ABE.id}> det:metWith <{TRUMP.id}> }}").truth is True
    assert query(told, f"ASK {{ <{old}> owl:sameAs <{ABE.id}> }}").truth is True
    assert candidates(told) == []
    assert check(told) == ()


def test_the_known_one_stands_for_the_stranger_whoever_is_named_first() -> None:
    shinzo = entity("Shinzo Aabe", known=False)
    told = graph([report(shinzo, TRUMP)], judgement("same", iri(shinzo, "a.txt"), ABE.id))
    assert told.judged.things.stands_for == {iri(shinzo, "a.txt"): ABE.id}


def test_two_who_turn_out_to_be_one_meet_once() -> None:
    strangers = [report(SMYTH, SMITH, XI)]
    told = graph(strangers, judgement("same", iri(SMITH, ""), iri(SMYTH, "")))
    (event,) = ask.met(told)
    assert sorted(part.label for part in event.participants) == ["John Smith", "Xi Jinping"]


def test_strangers_who_are_one_fold_their_meetings() -> None:
    claims = [report(SMYTH, XI), report(SMITH, XI, document="b.txt")]
    assert len(ask.met(graph(claims))) == 2
    (event,) = ask.met(graph(claims, judgement("same", iri(SMITH, ""), iri(SMYTH, ""))))
    assert len(event.evidence) == 2


def test_different_things_are_never_one() -> None:
    ids = iri(SMITH, ""), iri(SMYTH, "")
    told = graph([report(SMYTH, SMITH)], judgement("same", *ids), judgement("different", *ids, at=EVENING))
    (event,) = ask.met(told)
    assert len(event.participants) == 2
    assert query(told, f"ASK {{ <{ids[0]}> owl:differentFrom <{ids[1]}> }}").truth is True


def test_another_name_for_a_known_thing_and_for_a_stranger(tmp_path: Path) -> None:
    names = judgement("relabel", JAPAN.id, label="Nippon"), judgement("relabel", iri(SMYTH, ""), label="J. Smyth")
    told = graph([report(SMYTH, JAPAN)], *names)
    write_graph(told, tmp_path / "kg")
    for each in (told, open_graph(tmp_path / "kg")):
        (event,) = ask.met(each)
        assert sorted(part.label for part in event.participants) == ["J. Smyth", "Nippon"]
        assert find(each, "Nippon") == find(each, "Japan") == JAPAN.id
        assert find(each, "Jon Smyth") == iri(SMYTH, "")
        assert check(each) == ()


CORRECTIONS = [
    (report(), {"status": "planned"}, report(status=Status.PLANNED)),
    (report(), {"type": "Summit"}, report(type="Summit")),
    (report(), {"date": "2017-07"}, report(on="2017-07")),
    (report(), {"date": ""}, report(on="")),
    (stance(), {"polarity": "opposes", "hedged": "true"}, stance(polarity=Polarity.OPPOSES, hedged=True)),
    (stance(), {ABE.id or "": XI.id or ""}, stance(XI)),
    (report(ABE, XI, TRUMP), {TRUMP.id or "": ""}, report(ABE, XI)),
    (report((ABE, Role.VISITOR), XI), {ABE.id or "": KIM.id or ""}, report((KIM, Role.VISITOR), XI)),
    (stance(source=XI), {XI.id or "": ""}, stance()),
    (link(), {"relation": "causes"}, link(relation=Relation.CAUSES)),
    (position(), {"office": "Patron"}, position(office="Patron", known=False)),
]


@pytest.mark.parametrize(("claim", "changes", "right"), CORRECTIONS)
def test_a_corrected_claim_says_what_it_should_under_its_old_id(
    claim: Claim, changes: dict[str, str], right: Claim
) -> None:
    told = graph([claim], judgement("relabel", claim, **changes))
    (counts,) = told.judged.claims
    assert counts.id == claim.id
    assert counts.content() == right.content()
    assert counts.attributed == right.attributed
    assert told.claims[claim.id] == claim
    assert warnings(told) == []


@pytest.mark.parametrize(
    ("claim", "changes"),
    [
        (report(), {"polarity": "opposes"}),
        (stance(), {"status": "held"}),
        (stance(), {ABE.id or "": ""}),
        (stance(), {TRUMP.id or "": XI.id or ""}),
        (stance(), {ABE.id or "": "https://w3id.org/detente/id/person-nobody"}),
    ],
)
def test_a_correction_that_cannot_be_made_is_told(claim: Claim, changes: dict[str, str]) -> None:
    told = graph([claim], judgement("relabel", claim, **changes))
    assert told.judged.claims == (claim,)
    assert "does not find what it is about" in warnings(told)[0]


def test_a_claim_added_by_hand(tmp_path: Path) -> None:
    mine = replace(stance(CHINA, at=3), rule="by hand")
    told = graph([MET], judgement("add", adding=mine))
    (row,) = ask.stances(told)
    assert (row.holder, row.target) == ("China", "Belt and Road Initiative")
    write_graph(told, tmp_path / "kg")
    back = open_graph(tmp_path / "kg")
    assert back.claims[mine.id] == mine
    assert mine not in back.read_claims


def test_an_added_claim_is_kept_until_its_words_are_there() -> None:
    gone = stance(document="c.txt")
    other = replace(stance(), evidence=replace(stance().evidence, quote=SENTENCE[:-1].upper()))
    for mine in (gone, other):
        told = graph([MET], judgement("add", adding=mine))
        assert ask.stances(told) == ()
        assert "does not find" in warnings(told)[0]


def test_the_newest_counts_and_the_contradiction_is_told() -> None:
    yes, no = judgement("accept", MET, at=MORNING), judgement("reject", MET, by="Ben", at=EVENING)
    for lines in ([yes, no], [no, yes]):
        told = graph([MET], *lines)
        assert ask.met(told) == ()
        assert warnings(told) == [
            'the judgement "accept" by Ada of 2026-11-28 is contradicted by a newer one by Ben, which counts'
        ]


def test_a_contradiction_by_way_of_a_third_is_told() -> None:
    one, other, third = report(), report(at=1), report(document="b.txt")
    lines = [
        judgement("different", one, third, at="2026-01-01", by="Old"),
        judgement("same", one, other, at="2026-01-02", by="Ben"),
        judgement("same", other, third, at="2026-01-03", by="Cem"),
    ]
    told = graph([one, other, third], *lines)
    assert len(ask.met(told)) == 1
    assert warnings(told) == [
        'the judgement "different" by Old of 2026-01-01 is contradicted by a newer one by Ben, which counts'
    ]
    parted = graph([one, other, third], *lines[1:], judgement("different", one, third, at="2026-01-04"))
    assert len(ask.met(parted)) == 2
    assert "by Ben" in warnings(parted)[0]


def test_what_a_judgement_is_about_may_come_back() -> None:
    waiting = judgement("reject", DENIED)
    first = build_graph(DOCUMENTS[:1], [MET], judgements=[waiting])
    assert warnings(first) == [
        'the judgement "reject" by Ada of 2026-11-28 does not find what it is about, '
        "or nothing there that it could change; it is kept, and waits"
    ]
    (event,) = ask.met(build_graph(DOCUMENTS, [MET, DENIED], judgements=first.judgements.values()))
    assert (event.status, event.contested) == ("held", False)


def test_judgements_are_in_a_graph_of_their_own() -> None:
    told = graph([MET], judgement("reject", MET, note="a rumour"))
    rows = query(
        told,
        "SELECT ?claim ?who ?when ?why { GRAPH id:graph-judgements { ?j a det:Judgement ; det:judges ?claim ;"
        " det:verdict code:verdict-reject ; prov:wasAttributedTo/rdfs:label ?who ; prov:generatedAtTime ?when ;"
        " rdfs:comment ?why } }",
    ).rows
    assert rows == ((MET.id, "Ada", "2026-11-28T09:00:00Z", "a rumour"),)


def test_a_folder_keeps_its_lines_and_their_bytes(tmp_path: Path) -> None:
    write_graph(graph([MET], judgement("reject", MET)), tmp_path / "kg")
    lines = tmp_path / "kg" / "judgements.jsonl"
    by_hand = lines.read_text().replace('"verdict": ', '"verdict":').rstrip("\n")
    lines.write_text(by_hand)
    write_graph(graph([MET], judgement("reject", MET)), tmp_path / "kg")
    assert lines.read_text() == by_hand
    write_graph(graph([MET], judgement("accept", DENIED)), tmp_path / "kg")
    assert lines.read_text().startswith(by_hand + "\n") and len(lines.read_text().splitlines()) == 2


def test_a_line_that_the_graph_does_not_know_yet_has_no_part_in_it(tmp_path: Path) -> None:
    write_graph(graph([MET]), tmp_path / "kg")
    line = '{"verdict": "reject", "about": ["claim-1"], "by": "A", "at": "2026-01-01"}'
    (tmp_path / "kg" / "judgements.jsonl").write_text(line)
    assert open_graph(tmp_path / "kg").judgements == {}
    assert len(judgements_in(tmp_path / "kg")) == 1


def test_a_folder_of_judgements_alone_may_become_a_graph(tmp_path: Path) -> None:
    (tmp_path / "judgements.jsonl").write_text("")
    write_graph(graph([MET]), tmp_path)
    assert open_graph(tmp_path).claims


CLAIMS: list[Claim] = [MET, DENIED, report(SMYTH, XI, at=1), report(SMITH, XI, document="b.txt", at=1)]
CLAIMS += [stance(at=2), stance(JAPAN, BELT, Polarity.OPPOSES, document="b.txt", at=2), position(at=3), link(at=4)]
REPORTS = st.sampled_from(CLAIMS[:4])
THINGS = st.sampled_from([iri(SMYTH, ""), iri(SMITH, ""), XI.id or "", JAPAN.id or ""])
TIMES = st.sampled_from(["2026-01-01", "2026-02-01", "2026-03-01"])
DECIDED = st.builds(
    judgement, st.sampled_from(["accept", "reject"]), st.sampled_from([*CLAIMS, stance(at=9)]), at=TIMES
)
PAIRS = st.lists(REPORTS, min_size=2, max_size=3, unique_by=lambda claim: claim.id)
COMPARED = st.builds(
    lambda v, some, at: judgement(v, *some, at=at), st.sampled_from(["same", "different"]), PAIRS, TIMES
)
PEOPLE = st.lists(THINGS, min_size=2, max_size=3, unique=True)
JOINED = st.builds(
    lambda v, some, at: judgement(v, *some, at=at), st.sampled_from(["same", "different"]), PEOPLE, TIMES
)
NAMED = st.builds(judgement, st.just("relabel"), THINGS, at=TIMES, label=st.sampled_from(["A", "B"]))
CORRECTED = st.builds(
    judgement, st.just("relabel"), st.sampled_from(CLAIMS), at=TIMES, status=st.sampled_from(Status).map(str)
)
ADDED = st.builds(lambda at: judgement("add", adding=stance(CHINA, at=7), at=at), TIMES)
JUDGEMENTS = st.lists(DECIDED | COMPARED | JOINED | NAMED | CORRECTED | ADDED, max_size=6)


def everything(folder: Path) -> dict[str, str]:
    """All that a folder's graph says, and the lines of its files."""
    found = open_graph(folder)
    version = (folder / "current").read_text().split()[0]
    texts = {path.name: path.read_text("utf-8") for path in folder.glob(f"versions/{version}/*.jsonl")}
    rows = {name: sorted(map(str, found.answers(name))) for name in ("stances", "parts", "evidence", "timeline")}
    return {**texts, "quads": trig(found.quads()), "rows": str(rows), "labels": str(dict(found.labels))}


def judge_anew(folder: Path, judgements: Iterable[Judgement]) -> None:
    with writing(folder) as writer:
        writer.commit(writer.judge(judgements))


@settings(max_examples=3)
@given(kept=JUDGEMENTS, deleted=JUDGEMENTS)
def test_a_deleted_line_leaves_no_trace(
    kept: list[Judgement], deleted: list[Judgement], tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("undone") / "kg"
    with writing(folder) as writer:
        writer.commit(writer.build(gathered(DOCUMENTS, CLAIMS), judgements=kept, version="0.1.0"))
    before = everything(folder)
    judge_anew(folder, [*kept, *deleted])
    assert set(open_graph(folder).judgements) == {one.id for one in [*kept, *deleted]}
    anew = build_graph(DOCUMENTS, CLAIMS, judgements=[*kept, *deleted], version="0.1.0")
    assert trig(open_graph(folder).quads()) == trig(anew.quads())  # taken over, and built from nothing
    judge_anew(folder, kept)
    assert everything(folder) == before


@settings(max_examples=3)
@given(judgements=JUDGEMENTS)
def test_a_judged_graph_keeps_to_its_shapes(judgements: list[Judgement]) -> None:
    told = build_graph(DOCUMENTS, CLAIMS, judgements=judgements)
    assert [finding for finding in check(told) if finding.severity == "violation"] == []


def judged(judgements: Iterable[Judgement]) -> Judged:
    known = {one.id or "": Thing(one.label, one.type) for one in (ABE, XI, JAPAN, CHINA)}
    return judge(CLAIMS, judgements, {one.id: one for one in DOCUMENTS}, known)


@given(JUDGEMENTS)
def test_a_claim_counts_or_is_rejected(judgements: list[Judgement]) -> None:
    told = judged(judgements)
    counting, rejected = ({claim.id for claim in some} for some in (told.claims, told.rejected))
    assert not counting & rejected
    assert counting | rejected == {claim.id for claim in [*CLAIMS, *told.added]}


@given(JUDGEMENTS)
def test_events_keep_to_what_was_judged(judgements: list[Judgement]) -> None:
    told = judged(judgements)
    reports = [claim for claim in told.claims if isinstance(claim, EventReport)]
    events = [{*map(told.reports.first, event.reports)} for event in fold(reports, {}, None, told.reports)]
    for one, other in permutations(events, 2):
        assert not one & other
    for event in events:
        assert not any(pair <= event for pair in told.reports.apart)


@given(JUDGEMENTS)
def test_whatever_has_no_effect_is_told(judgements: list[Judgement]) -> None:
    told = judged(judgements)
    for one in judgements:
        if one.verdict in COMPARING and one.id not in {**told.missing, **told.overruled}:
            steering = told.reports if one.of_claims else told.things
            first, *others = map(steering.first, one.about)
            same = one.verdict is Verdict.SAME
            assert all(other == first if same else steering.parts(first, [other]) for other in others)


@given(st.lists(st.one_of(DECIDED, COMPARED, JOINED, NAMED), max_size=5, unique_by=lambda one: one.at), st.randoms())
def test_the_order_of_the_lines_does_not_matter_where_times_differ(judgements: list[Judgement], chance: Random) -> None:
    mixed = sorted(judgements, key=lambda _: chance.random())
    assert judged(mixed) == judged(judgements)
