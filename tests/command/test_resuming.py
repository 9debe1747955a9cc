"""A build that is killed at any moment leaves the graph that stood, or none, and comes out the same when run again."""

import hashlib
import os
import random
import shutil
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import pytest
from command_runs import Run

from detente.graph.folder import CLAIMS, DOCUMENTS, GRAPHS, MODEL, open_graph
from detente.graph.versions import CURRENT, VERSIONS, WRITING, is_graph

EXAMPLES = Path(__file__).parents[2] / "examples"
SOME, ALL = (sorted(map(str, EXAMPLES.glob(f"201[{years}]*.txt"))) for years in ("5-6", "5-8"))
KILLS = int(os.environ.get("KILLS", "3"))  # KILLS=100 takes half an hour

pytestmark = pytest.mark.slow


def what_it_says(kg: Path) -> dict[str, str]:
    """A digest of each part of the graph that stands."""
    graph = open_graph(kg)
    version = kg / VERSIONS / (kg / CURRENT).read_text("ascii").split()[0]
    with closing(sqlite3.connect(version / MODEL)) as model:
        parts = {"statements": "\n".join(sorted(map(str, graph.quads()))), "answers": "\n".join(model.iterdump())}
    parts |= {name: (version / name).read_text("utf-8") for name in (CLAIMS, DOCUMENTS, GRAPHS)}
    return {name: hashlib.sha256(text.encode()).hexdigest() for name, text in parts.items()}


def build(kg: Path) -> "subprocess.Popen[bytes]":
    """A build in a process of its own, from the moment when it writes."""
    command = [str(Path(sys.executable).parent / "detente"), "build", *ALL, "-o", str(kg)]
    (kg / WRITING).unlink(missing_ok=True)
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    while not (kg / WRITING).exists() and process.poll() is None:
        time.sleep(0.01)
    return process


@pytest.mark.skipif(sys.platform == "win32", reason="kills by signal")
def test_a_killed_build_comes_to_the_same_when_it_is_run_again(run: Run, tmp_path: Path) -> None:
    older, kg = tmp_path / "older", tmp_path / "kg"
    assert run("build", *SOME, "-o", str(older)).exit_code == 0
    whole = build(tmp_path / "whole")
    began = time.monotonic()
    assert whole.wait() == 0
    takes, undisturbed = time.monotonic() - began, what_it_says(tmp_path / "whole")
    before, chance = what_it_says(older), random.Random(3)
    for number in range(KILLS):
        shutil.rmtree(kg, ignore_errors=True)
        if number % 2:
            shutil.copytree(older, kg)
        process = build(kg)
        time.sleep(chance.random() * takes)
        process.kill()
        process.wait()
        assert what_it_says(kg) in (before, undisturbed) if is_graph(kg) else not number % 2
        assert run("build", *ALL, "-o", str(kg)).exit_code == 0
        assert what_it_says(kg) == undisturbed
