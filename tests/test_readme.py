"""The README keeps its word: every command works, and prints what is shown under it."""

import difflib
import json
import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest
from readme_session import PICTURE, README, ROOT, played, printed, setup_commands, steps, table_commands

from detente.command.main import COMMANDS

TEXT = README.read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def session(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """A folder in which the session was played, and the README with what was printed."""
    folder = tmp_path_factory.mktemp("readme")
    return folder, played(TEXT, folder)


def test_the_session_prints_what_is_shown(session: tuple[Path, str]) -> None:
    """Where this fails and the new output is right: python tests/readme_session.py"""
    difference = difflib.unified_diff(
        TEXT.splitlines(), session[1].splitlines(), "README.md", "printed now", lineterm=""
    )
    assert session[1] == TEXT, "\n".join(difference)


@pytest.mark.parametrize("command", table_commands(TEXT))
def test_each_question_works(session: tuple[Path, str], command: str) -> None:
    printed(command, session[0])  # raises where the exit status is not 0


def test_every_command_is_shown() -> None:
    shown = [*table_commands(TEXT), *(command for command, _ in steps(TEXT)), *setup_commands(TEXT)]
    words = {word for command in shown for word in re.findall(r"\bdetente (\w+)", command)}
    assert words >= set(COMMANDS), sorted(set(COMMANDS) - words)


def test_there_are_two_commands_to_set_up_and_both_stand_on_one_line() -> None:
    first, second = setup_commands(TEXT)
    assert "detente build examples/" in first and "pytest" in second
    assert "\n" not in first + second


def test_the_claim_that_is_shown_is_read(session: tuple[Path, str]) -> None:
    (shown,) = re.findall(r"^```json\n(.*?)^```$", TEXT, re.MULTILINE | re.DOTALL)
    lines = printed("detente extract lisbon.md --ontology my.ttl | cat", session[0]).splitlines()
    assert json.loads(shown) in [json.loads(line) for line in lines if line.startswith("{")]


def test_what_it_links_to_is_there() -> None:
    links = re.findall(r"\]\((?!https?:|#)([^)#]+)", TEXT)
    assert links and not [link for link in links if not (ROOT / link).exists()]


def test_the_picture_is_small() -> None:
    assert PICTURE.read_bytes().startswith(b"\x89PNG")
    assert PICTURE.stat().st_size <= 300_000


@pytest.mark.slow
def test_the_first_command_installs_and_runs_the_main_job(tmp_path: Path) -> None:
    """Copied from the README into a shell, in a copy of the repository, with no environment of ours."""
    copy = tmp_path / "detente"
    ignored = shutil.ignore_patterns(".git", ".venv", ".setuptools", ".typing", "*.egg-info", "__pycache__", "kg")
    shutil.copytree(ROOT, copy, ignore=ignored)
    clean = {name: value for name, value in os.environ.items() if name not in ("VIRTUAL_ENV", "DETENTE_GRAPH")}
    done = subprocess.run(
        ["bash", "-c", setup_commands(TEXT)[0]],
        cwd=copy,
        env=clean,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr[-3000:]
    assert "Shinzo Abe" in done.stdout and "Xi Jinping" in done.stdout
