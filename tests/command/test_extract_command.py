"""Claims as JSON lines, as documents come."""

import json
from pathlib import Path

from command_runs import Run, Shell

from detente.ontology.lines import read_claim

MET = "Shinzo Abe met Xi Jinping in Hamburg on 8 July 2017."
LINES = "".join(json.dumps({"id": name, "text": MET}) + "\n" for name in "ab")


def test_documents_in_claims_out(run: Run) -> None:
    told = run("extract", "-", stdin=LINES)
    assert (told.exit_code, told.stderr) == (0, "")
    claims = [read_claim(json.loads(line)) for line in told.stdout.splitlines()]
    assert [claim.evidence.document for claim in claims] == sorted(claim.evidence.document for claim in claims)
    assert {claim.evidence.document for claim in claims} == {"a", "b"}
    assert all(MET[claim.evidence.start : claim.evidence.end] == claim.evidence.quote for claim in claims)
    assert not {"mention", "time"} & {claim.kind for claim in claims}


def test_notes_if_wanted(run: Run) -> None:
    kinds = {json.loads(line)["kind"] for line in run("extract", "--all", "-", stdin=LINES).stdout.splitlines()}
    assert {"event", "mention", "time"} <= kinds


def test_into_a_file(run: Run, tmp_path: Path) -> None:
    told = run("extract", "-", "-o", str(tmp_path / "claims.jsonl"), stdin=LINES)
    assert told.stdout == ""
    assert (tmp_path / "claims.jsonl").read_text(encoding="utf-8") == run("extract", "-", stdin=LINES).stdout


def test_many_processes_write_the_same(shell: Shell, tmp_path: Path) -> None:
    (tmp_path / "lines.jsonl").write_text(LINES, encoding="utf-8")
    one, two = (shell(f"detente extract --all --jobs {jobs} lines.jsonl") for jobs in (1, 2))
    assert (one.returncode, two.returncode, two.stderr) == (0, 0, "")
    assert one.stdout == two.stdout


def test_a_line_that_is_no_json_is_told_and_the_rest_read(run: Run) -> None:
    told = run("extract", "-", stdin="no\n" + LINES)
    assert told.exit_code == 3
    assert told.stderr == "detente: skipped -:1: not JSON: Expecting value at character 0\n"
    assert told.stdout


def test_nothing_at_all(run: Run) -> None:
    told = run("extract", "-", stdin="")
    assert (told.exit_code, told.stdout, told.stderr) == (3, "", "detente: -: empty\n")
