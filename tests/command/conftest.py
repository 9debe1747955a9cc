"""A small graph of our own sentences, built once, and two ways to run `detente` on it."""

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest
from claim_factory import (
    ABE,
    BELT,
    CHINA,
    G20,
    HAMBURG,
    JAPAN,
    KIM,
    SECURITY,
    TRADE,
    TRUMP,
    XI,
    document,
    link,
    position,
    report,
    stance,
)
from click.testing import CliRunner, Result
from command_runs import Run, Shell

from detente.command.main import main
from detente.ontology.claims import Claim
from detente.ontology.codes import Polarity, Status
from detente.ontology.documents import Document
from detente.ontology.lines import write_line

DOCUMENTS = (
    document("a.txt", "2017-07-10"),
    document("b.txt", "2018-04-28", publisher="Harbour Gazette", title="=cmd|' /C calc'!A0"),
)
CLAIMS: tuple[Claim, ...] = (
    report(place=HAMBURG, occasion=G20),
    report(at=1, place=HAMBURG, source=XI),
    report(KIM, replace(TRUMP, reading="office"), status=Status.PLANNED, on="2018-06", document="b.txt", type="Summit"),
    report(ABE, TRUMP, status=Status.DENIED, on="2018-05", document="b.txt", at=1),
    stance(hedged=True, source=ABE, at=2),
    stance(JAPAN, BELT, Polarity.CONCERNED, document="b.txt", at=2),
    stance(CHINA, BELT, Polarity.SUPPORTS, document="b.txt", at=3, source=ABE),
    position(at=3),
    position(XI, "President", CHINA, document="b.txt", at=4),
    link(TRADE, SECURITY, document="b.txt", at=5),
)


def json_line(one: Document) -> str:
    """A document as `detente build` reads it."""
    return json.dumps({key: getattr(one, key) for key in ("id", "text", "date", "title", "publisher")}) + "\n"


@pytest.fixture(scope="session")
def kg(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a graph of some claims about Abe, Xi, Trump and Kim."""
    folder = tmp_path_factory.mktemp("small")
    (folder / "documents.jsonl").write_text("".join(map(json_line, DOCUMENTS)), encoding="utf-8")
    (folder / "claims.jsonl").write_text("".join(map(write_line, CLAIMS)), encoding="utf-8")
    told = CliRunner().invoke(
        main,
        [
            "build",
            str(folder / "documents.jsonl"),
            "--claims",
            str(folder / "claims.jsonl"),
            "-o",
            str(folder / "kg"),
        ],
    )
    assert told.exit_code == 0, told.output
    return folder / "kg"


@pytest.fixture
def run(kg: Path) -> Run:
    """Runs a command in this process, on the small graph where it asks one: `run("met", "Shinzo Abe")`."""

    def invoke(*arguments: str, stdin: str | bytes | None = None, graph: Path = kg, columns: int = 80) -> Result:
        environment = {"DETENTE_GRAPH": str(graph), "COLUMNS": str(columns), "NO_COLOR": ""}
        return CliRunner().invoke(main, arguments, input=stdin, env=environment)

    return invoke


@pytest.fixture
def shell(tmp_path: Path) -> Shell:
    """Runs a command line in a process of its own, in an empty folder: `shell("detente met | head -1")`."""

    def call(line: str, env: Mapping[str, str] | None = None) -> subprocess.CompletedProcess[str]:
        path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
        return subprocess.run(
            ["bash", "-c", line],
            cwd=tmp_path,
            env={**os.environ, "PATH": path, **(env or {})},
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=120,
        )

    return call
