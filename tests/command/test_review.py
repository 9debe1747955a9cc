"""`detente review`: a walk through doubts by one key each, from a pipe as from a terminal."""

import json
import os
import pty
import re
import select
import shutil
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest
from claim_factory import ABE, BELT, CHINA, TRUMP, XI, document, entity, report, stance
from click.testing import Result
from command_runs import Run

from detente.command.terminal import width
from detente.graph.building import build_graph
from detente.graph.doubts import KINDS, doubts
from detente.graph.folder import open_graph
from detente.graph.writing import write_graph
from detente.ontology.claims import Claim
from detente.ontology.codes import Polarity, Status

HEAD = re.compile(r"\d+ of \d+ · \w+: ")
CLAIMS: tuple[Claim, ...] = (
    report(),
    report(status=Status.DENIED, document="b.txt"),
    stance(CHINA, BELT, Polarity.SUPPORTS, at=1, source=XI),
    stance(CHINA, BELT, Polarity.OPPOSES, document="b.txt", at=1, source=TRUMP),
    report(ABE, TRUMP, on="2017-07-08", at=2),
    report(ABE, TRUMP, on="2017-07-10", at=3),
    report(entity("Shinso Abe", known=False), CHINA, on="2016", at=4),
    report(XI, TRUMP, on="", at=5, document="b.txt"),
)


@pytest.fixture(scope="module")
def doubtful(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A graph with a doubt of each kind, but for low confidence, which goes by `--below`."""
    folder = tmp_path_factory.mktemp("doubtful") / "kg"
    write_graph(build_graph([document(), document("b.txt", "2017-07-12")], CLAIMS, version="0.1.0"), folder)
    return folder


@pytest.fixture
def mine(doubtful: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of it, judged by Ada."""
    monkeypatch.setenv("DETENTE_BY", "Ada")
    return Path(shutil.copytree(doubtful, tmp_path / "kg"))


def lines(folder: Path) -> list[dict[str, Any]]:
    path = folder / "judgements.jsonl"
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()] if path.exists() else []


def verdicts(folder: Path) -> list[str]:
    return [line["verdict"] for line in lines(folder)]


def titles(told: Result) -> list[str]:
    """The line under each "1 of 8"."""
    rows = told.stdout.splitlines()
    return [rows[number + 1] for number, row in enumerate(rows) if HEAD.match(row)]


def test_the_contradictory_comes_first_and_each_claim_once(run: Run, mine: Path) -> None:
    told = run("review", "--below", "0.95", "--later", graph=mine, stdin="n" * 20)
    assert told.exit_code == 0
    kinds = [row.split(" · ")[1].partition(":")[0] for row in told.stdout.splitlines() if HEAD.match(row)]
    assert kinds == ["contested", "contested", "disputed", "disputed", "alike", "names", "low", "low", "low", "low"]
    assert told.stderr == "Nothing judged.\n"


def test_a_key_is_written_at_once_and_applied_at_the_end(run: Run, mine: Path) -> None:
    told = run("review", "--only", "contested", graph=mine, stdin="ar")
    assert told.exit_code == 0
    assert verdicts(mine) == ["accept", "reject"]
    assert told.stderr.startswith(f"Applied 2 judgements to {mine}/ in ")
    events = json.loads(run("met", "Abe", "--with", "Xi", "--format", "json", graph=mine).stdout)
    assert [(event["status"], event["contested"]) for event in events] in ([("denied", False)], [("held", False)])
    assert run("review", "--only", "contested", graph=mine).stderr.startswith("Nothing to review")


def test_steps_back_and_undone_keys(run: Run, mine: Path) -> None:
    told = run("review", "--only", "contested", "--later", graph=mine, stdin="arbuuunq")
    assert "nothing to undo" in told.stdout and "taken back: reject" in told.stdout
    assert verdicts(mine) == []
    run("review", "--only", "contested", "--later", graph=mine, stdin="abrq")
    assert verdicts(mine) == ["reject"]  # a second thought takes the place of the first


def test_the_last_can_be_undone_too(run: Run, mine: Path) -> None:
    told = run("review", "--only", "names", "--later", graph=mine, stdin="sux")
    assert "That was the last. [b]ack [u]ndo, any other key ends" in told.stdout
    assert lines(mine) == []


def test_two_names_become_one(run: Run, mine: Path) -> None:
    told = run("review", "--only", "names", graph=mine, stdin="s")
    assert titles(told) == ["Is Shinso Abe the same as Shinzo Abe?"]
    assert "[a]ccept" not in told.stdout
    assert "Shinzo Abe" in run("met", "China", graph=mine).stdout
    assert "read_as" in run("explain", "Shinso Abe", graph=mine).stdout
    assert json.loads(run("stats", "--candidates", "--format", "json", graph=mine).stdout) == []


def test_a_correction_and_a_memo(run: Run, mine: Path) -> None:
    keys = "l\nstatus=rumoured\nl\ndate=2017-06; Donald Trump=Shinzo Abe\n"
    told = run("review", "--only", "undated", "--later", graph=mine, stdin=f"m\nof the year before\n{keys}q")
    assert 'status "rumoured" is not one of held, planned' in told.stdout
    assert "goes with your next key: of the year before" in told.stdout
    (line,) = lines(mine)
    assert line["changes"] == {"date": "2017-06", TRUMP.id: ABE.id}
    assert line["note"] == "of the year before"


def test_events_that_may_be_one(run: Run, mine: Path) -> None:
    run("review", "--only", "alike", graph=mine, stdin="s")
    assert verdicts(mine) == ["same"]
    (event,) = json.loads(run("met", "Abe", "--with", "Trump", "--format", "json", graph=mine).stdout)
    assert event["passages"] == 2


def test_another_event_than_the_others(run: Run, mine: Path) -> None:
    run("review", "--only", "contested", graph=mine, stdin="d")
    events = json.loads(run("met", "Abe", "--with", "Xi", "--format", "json", graph=mine).stdout)
    assert sorted((event["status"], event["contested"]) for event in events) == [("denied", False), ("held", False)]


def test_keys_that_mean_nothing_here(run: Run, mine: Path) -> None:
    told = run("review", "--later", "--only", "undated,names", graph=mine, stdin="an?sxq")
    assert "here the question is whether two names are one" in told.stdout
    assert "nothing beside it that it could be same as" in told.stdout
    assert '"x" means nothing here; ? lists the keys' in told.stdout
    assert "  q  quit       what you judged is kept" in told.stdout
    assert lines(mine) == []


@pytest.mark.parametrize("columns", [40, 80, 200])
def test_a_screen_fits(run: Run, mine: Path, columns: int) -> None:
    told = run("review", "--below", "0.95", "--later", graph=mine, stdin="n" * 20, columns=columns)
    assert max(map(width, told.stdout.splitlines())) <= max(columns, 80)
    screens = told.stdout.split("[?]\n")
    assert max(screen.count("\n") + 1 for screen in screens) <= 24


def test_only_some_and_no_more(run: Run, mine: Path) -> None:
    told = run("review", "--only", "disputed", "--limit", "1", "--later", graph=mine, stdin="q")
    assert "1 of 1 · disputed: sources disagree on this stance" in told.stdout
    wrong = run("review", "--only", "odd", graph=mine)
    assert wrong.exit_code == 2 and "contested" in wrong.stderr


def test_what_was_judged_before_is_not_asked_again(mine: Path, run: Run) -> None:
    run("review", "--later", graph=mine, stdin="aaaadsa")
    run("judge", "--apply", graph=mine)
    left = run("review", "--later", graph=mine, stdin="q")
    assert left.stderr.startswith("Nothing to review")


def test_the_command_offers_the_kinds_that_there_are() -> None:
    from detente.command import review

    assert review.KINDS == KINDS


def test_doubts_do_not_depend_on_the_order_of_claims(doubtful: Path) -> None:
    documents = [document("b.txt", "2017-07-12"), document()]
    assert doubts(build_graph(documents, CLAIMS[::-1], version="0.1.0")) == doubts(open_graph(doubtful))


def test_on_a_terminal(mine: Path) -> None:
    detente = str(Path(sys.executable).parent / "detente")
    here, there = pty.openpty()
    running = subprocess.Popen(
        [detente, "review", "--only", "contested", "--later", "--graph", str(mine)],
        stdin=there,
        stdout=there,
        stderr=there,
        env={**os.environ, "TERM": "xterm", "COLUMNS": "80", "LINES": "24", "NO_COLOR": ""},
        start_new_session=True,
    )
    try:
        assert "\x1b[1m" in until(here, "[?]")
        press(here, b"a")
        assert "2 of 2" in until(here, "[?]")
        press(here, b"\x1b[D")
        assert "you said" in until(here, "[?]")
        press(here, b"q")
        assert "1 judgement written." in until(here, "--apply")
        assert running.wait(20) == 0
    finally:
        running.kill()
        running.wait(20)
        os.close(here)
        os.close(there)
    assert verdicts(mine) == ["accept"]


def press(terminal: int, key: bytes) -> None:
    """Press a key when it is waited for."""
    time.sleep(0.5)
    os.write(terminal, key)


def until(terminal: int, words: str, seconds: float = 30) -> str:
    """What a terminal shows, until it shows some words."""
    shown, end = "", time.monotonic() + seconds
    while words not in shown and time.monotonic() < end:
        if select.select([terminal], [], [], 0.5)[0]:
            shown += os.read(terminal, 65536).decode("utf-8", "replace")
    return shown
