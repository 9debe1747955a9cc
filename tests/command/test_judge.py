"""`detente judge`, and what builds and answers make of judgements."""

import json
import shutil
from pathlib import Path
from typing import Any

import pytest
from claim_factory import ABE, BELT, SENTENCE, TRUMP, report, stance
from command_runs import Run, Shell
from judgement_factory import judgement

from detente.graph import judgement_file
from detente.graph.folder import open_graph
from detente.graph.turtle import trig
from detente.ontology.codes import Status
from detente.ontology.errors import UnreadableInput
from detente.ontology.judgement_lines import write_judgement

HEDGED = stance(hedged=True, source=ABE, at=2).id.rpartition("-")[2]
DENIED = report(ABE, TRUMP, status=Status.DENIED, on="2018-05", document="b.txt", at=1).id.rpartition("-")[2]


@pytest.fixture
def mine(kg: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the small graph, judged by Ada."""
    monkeypatch.setenv("DETENTE_BY", "Ada")
    return Path(shutil.copytree(kg, tmp_path / "kg"))


def lines(folder: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (folder / "judgements.jsonl").read_text("utf-8").splitlines()]


def files(folder: Path) -> dict[str, str]:
    """All that a folder's graph says, and the lines of its files."""
    version = (folder / "current").read_text().split()[0]
    texts = {path.name: path.read_text("utf-8") for path in folder.glob(f"versions/{version}/*.jsonl")}
    here = {f"./{path.name}": path.read_text("utf-8") for path in folder.glob("*.jsonl")}
    return {**texts, **here, "quads": trig(open_graph(folder).quads())}


def test_a_rejected_claim_leaves_the_answers_and_comes_back(run: Run, mine: Path) -> None:
    before = files(mine)
    told = run("judge", HEDGED[:8], "--reject", "--note", "irony", graph=mine)
    assert (told.exit_code, told.stdout) == (0, "")
    assert told.stderr.splitlines()[0] == "Wrote 1 judgement."
    assert told.stderr.splitlines()[1].startswith(f"Applied 1 judgement to {mine}/ in ")
    (row,) = lines(mine)
    assert (row["verdict"], row["by"], row["note"]) == ("reject", "Ada", "irony")
    assert row["what"] == "Shinzo Abe supports Belt and Road Initiative (hedged) – a.txt"
    assert run("stances", "--actor", "Abe", "--exit-status", graph=mine).exit_code == 4
    explained = run("explain", HEDGED, graph=mine).stdout
    assert "judged       reject by Ada, " in explained and ": irony" in explained
    assert "counts as    nothing: it is in no answer" in explained
    assert run("judge", HEDGED, "--undo", graph=mine).exit_code == 0
    assert files(mine) == before


def test_joining_whom_the_ontology_tells_apart_is_told_with_the_way_back(run: Run, mine: Path) -> None:
    before = files(mine)
    told = run("judge", "Shinzo Abe", "Donald Trump", "--same", graph=mine).stderr.splitlines()[1]
    assert told.startswith("The ontology tells Shinzo Abe and Donald Trump apart. To take it back: detente judge ")
    assert run(*told.rpartition("detente ")[2].split(), graph=mine).exit_code == 0
    assert files(mine) == before


def test_without_anything_it_lists(run: Run, mine: Path) -> None:
    assert run("judge", graph=mine).exit_code == 0
    run("judge", DENIED, "--accept", "--later", graph=mine)
    run("judge", "Japan", "--relabel", "Nippon", "--later", "--note", "as they say", graph=mine)
    told = json.loads(run("judge", "--format", "json", graph=mine).stdout)
    assert [(row["verdict"], row["what"], row["effect"], row["note"]) for row in told] == [
        ("accept", "Meeting, denied: Shinzo Abe, Donald Trump (2018-05) – b.txt", "not yet: detente judge --apply", ""),
        ("label → Nippon", "Japan", "not yet: detente judge --apply", "as they say"),
    ]
    found = json.loads(run("check", "--format", "json", graph=mine).stdout)
    assert all(
        row["message"].endswith("has no part in the graph yet; to change that: detente judge --apply") for row in found
    )
    assert len(found) == 2
    assert run("judge", "--apply", graph=mine).exit_code == 0
    told = json.loads(run("judge", "--format", "json", graph=mine).stdout)
    assert [row["effect"] for row in told] == ["applied", "applied"]
    assert "Nippon" in run("stances", graph=mine).stdout
    (mine / "judgements.jsonl").unlink()
    assert "was deleted and still has its effect" in run("check", graph=mine).stdout


def test_a_correction_of_fields_and_of_whom_it_names(run: Run, mine: Path) -> None:
    told = run("judge", DENIED, "--relabel", "status=held", "--relabel", "Donald Trump=Kim Jong Un", graph=mine)
    assert told.exit_code == 0
    (row,) = json.loads(run("met", "Abe", "--with", "Kim Jong Un", "--format", "json", graph=mine).stdout)
    assert row["status"] == "held"
    explained = run("explain", DENIED, graph=mine, columns=120).stdout
    assert "judged       Donald Trump → Kim Jong Un, status → held by Ada" in explained
    assert "counts as    Meeting, held: Shinzo Abe, Kim Jong Un (2018-05)" in explained


def test_an_event_stands_for_its_reports(run: Run, mine: Path) -> None:
    (row,) = json.loads(run("met", "--status", "held", "--format", "json", graph=mine).stdout)
    run("judge", row["id"], "--accept", "--later", graph=mine)
    (line,) = lines(mine)
    assert len(line["about"]) == 2 and all("claim-" in iri for iri in line["about"])
    one, other = (iri.rpartition("-")[2] for iri in line["about"])
    run("judge", one, other, "--different", graph=mine)
    assert len(json.loads(run("met", "--status", "held", "--format", "json", graph=mine).stdout)) == 2


def test_claims_written_by_hand(run: Run, mine: Path, tmp_path: Path) -> None:
    mine_too = tmp_path / "mine.jsonl"
    claims = [
        {"kind": "stance", "holder": "Xi Jinping", "target": "Belt and Road", "polarity": "supports", "said_by": "Abe"},
        {
            "kind": "event",
            "type": "Call",
            "participants": ["Abe", {"name": "Kim Jong Un", "role": "host"}],
            "time": "2017",
        },
        {"kind": "position", "person": "Abe", "office": "Prime Minister", "of": "Japan"},
        {"kind": "membership", "member": "Japan", "of": "Group of Twenty"},
        {"kind": "link", "issues": ["trade", "maritime security"], "relation": "causes"},
    ]
    place = {"document": "a.txt", "quote": SENTENCE.strip().replace(" on ", "\n on "), "start": 7 * len(SENTENCE)}
    mine_too.write_text("".join(json.dumps({**place, **claim}) + "\n" for claim in claims), encoding="utf-8")
    told = run("judge", "--add", str(mine_too), graph=mine)
    assert told.exit_code == 0, told.stderr
    (row,) = json.loads(run("stances", "--actor", "Xi", "--format", "json", graph=mine).stdout)
    assert (row["sentence"], row["said_by"]) == (SENTENCE.strip(), "Shinzo Abe")
    added = [one["claim"] for one in lines(mine)]
    assert {one["rule"] for one in added} == {"by hand"}
    assert added[1]["participants"][0]["text"] == "Abe"
    assert run("judge", "--undo", added[0]["id"], graph=mine).exit_code == 0
    assert run("stances", "--actor", "Xi", "--exit-status", graph=mine).exit_code == 4


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"document": "z.txt"}, 'no document "z.txt" in this graph'),
        ({"quote": "Abe and Xi met."}, '"a.txt" does not say “Abe and Xi met.”'),
        ({}, "20 times; quote more, or give"),
        ({"start": 0, "holder": "Shinzo Aba"}, "nearest: Shinzo Abe"),
        ({"start": 0, "polarity": "pro"}, "'pro' is not a valid Polarity"),
        ({"kind": "rumour", "start": 0}, 'kind "rumour" is not one of'),
        ({"kind": None, "start": 0}, "the claim has no key 'kind'"),
    ],
)
def test_a_wrong_claim_by_hand_is_told_with_its_line(
    run: Run, mine: Path, changes: dict[str, object], message: str
) -> None:
    row = {"kind": "stance", "document": "a.txt", "quote": SENTENCE.strip(), "holder": "Abe", "target": "trade"}
    row = {key: value for key, value in {**row, "polarity": "supports", **changes}.items() if value is not None}
    told = run("judge", "--add", "-", graph=mine, stdin="\n" + json.dumps(row) + "\n")
    assert told.exit_code == 3
    assert told.stderr.startswith("detente: -:2: ") and message in told.stderr
    assert not (mine / "judgements.jsonl").exists()


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ([HEDGED], "say how: --accept"),
        ([HEDGED, "--reject", "--relabel", "polarity=opposes"], "choose one of"),
        (["--reject"], "name what you judge"),
        ([HEDGED, "--same"], "--same compares: name two"),
        ([HEDGED, "Japan", "--same"], "about claims and about other things at once"),
        (["Japan", "--reject"], '"reject" is for claims'),
        ([HEDGED, "--relabel", "polarity=pro"], 'polarity "pro" is not one of supports'),
        ([HEDGED, "--relabel", "status=held"], 'a stance has no "status"; polarity, hedged, date can be corrected'),
        ([DENIED, "--relabel", "type=Chat"], 'type "Chat" is not one of Accusation, '),
        ([HEDGED, "--relabel", "Merkel=Abe"], '"Merkel" is neither a field'),
        ([HEDGED, "--relabel", "opposes"], "write FIELD=VALUE"),
        (["Japan", "--relabel", "status=held"], "a name can only get another name"),
        (["Nobody At All", "--reject"], "nobody and nothing in this graph"),
        ([HEDGED, "--undo"], f'no judgement on "{HEDGED}"'),
    ],
)
def test_what_cannot_be_done_is_told_and_writes_nothing(
    run: Run, mine: Path, arguments: list[str], message: str
) -> None:
    told = run("judge", *arguments, graph=mine)
    assert told.exit_code == 2
    assert message in told.stderr and told.stderr.count("\n") == 1
    assert not (mine / "judgements.jsonl").exists()


def test_every_build_keeps_and_applies_them(run: Run, kg: Path, mine: Path, tmp_path: Path) -> None:
    sources = [str(kg.parent / "documents.jsonl"), "--claims", str(kg.parent / "claims.jsonl"), "-o", str(mine)]
    run("judge", HEDGED, "--reject", "--later", graph=mine)
    here = (mine / "judgements.jsonl").read_bytes()
    elsewhere = tmp_path / "ben.jsonl"
    gone = judgement("reject", stance(ABE, BELT, document="gone.txt"), by="Ben")
    elsewhere.write_text(write_judgement(gone), encoding="utf-8")
    told = run("build", *sources, "--judgements", str(elsewhere))
    assert told.exit_code == 0
    assert "Judgements: 2 reject; 1 waits for what it is about." in told.stderr
    assert (mine / "judgements.jsonl").read_bytes() == here + elsewhere.read_bytes()
    assert run("stances", "--actor", "Abe", "--exit-status", graph=mine).exit_code == 4
    again = files(mine)
    assert run("build", *sources, "--judgements", str(elsewhere)).exit_code == 0
    assert files(mine) == again
    (found,) = json.loads(run("check", "--format", "json", graph=mine).stdout)
    assert 'the judgement "reject" by Ben of 2026-11-28 does not find what it is about' in found["message"]


def test_a_damaged_line_stops_a_build_before_it_reads(run: Run, kg: Path, mine: Path) -> None:
    (mine / "judgements.jsonl").write_text("nonsense\n")
    told = run("build", str(kg.parent / "documents.jsonl"), "-o", str(mine))
    assert told.exit_code == 3
    assert told.stderr.startswith(f"detente: {mine / 'judgements.jsonl'}:1: not a judgement: ")


def test_a_graph_without_quotes_says_what_its_judgements_quote(run: Run, kg: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "mine.jsonl"
    elsewhere.write_text(write_judgement(judgement("add", adding=stance(at=9))), encoding="utf-8")
    sources = [str(kg.parent / "documents.jsonl"), "--claims", str(kg.parent / "claims.jsonl")]
    told = run("build", *sources, "-o", str(tmp_path / "bare"), "--no-quotes", "--judgements", str(elsewhere))
    assert "judgements.jsonl quotes sentences" in told.stderr
    assert SENTENCE[:-1] not in trig(open_graph(tmp_path / "bare").quads())
    assert run("judge", "Japan", "--relabel", "Nippon", graph=tmp_path / "bare").exit_code == 3


def test_a_file_that_does_not_end_with_a_line_gets_one(tmp_path: Path) -> None:
    one, other = judgement("accept", stance()), judgement("reject", report())
    (tmp_path / "judgements.jsonl").write_text(write_judgement(one).rstrip("\n"), encoding="utf-8")
    judgement_file.append(tmp_path, [other])
    assert judgement_file.judgements_in(tmp_path) == [one, other]
    judgement_file.remove(tmp_path, [one.id, other.id])
    assert not (tmp_path / "judgements.jsonl").exists()


def test_a_line_break_of_unicode_breaks_no_line(tmp_path: Path) -> None:
    one = judgement("accept", stance(), note="one\u2028two\x85three")
    judgement_file.append(tmp_path, [one])
    assert judgement_file.judgements_in(tmp_path) == [one]


def test_what_is_not_text_is_told(tmp_path: Path) -> None:
    (tmp_path / "judgements.jsonl").write_bytes(b"\xff\xfe")
    with pytest.raises(UnreadableInput, match="not UTF-8 at byte 0"):
        judgement_file.judgements_in(tmp_path)


def test_many_who_judge_at_once_lose_nothing(shell: Shell, mine: Path) -> None:
    program = (
        "import sys; from pathlib import Path; from detente.graph.judgement_file import append\n"
        "from detente.ontology.judgements import Judgement, Verdict\n"
        "for n in range(10): append(Path(sys.argv[1]), [Judgement(verdict=Verdict.ACCEPT, by=sys.argv[2],"
        " about=(f'https://w3id.org/detente/id/claim-{n}',), at='2026-11-28')])"
    )
    runs = " & ".join(f'python -c "{program}" {mine} judge-{name}' for name in "abc")
    assert shell(f"{runs} & wait").stderr == ""
    assert len({one.id for one in judgement_file.judgements_in(mine)}) == 30
