"""Names that the ontology does not know, listed, adopted into Turtle of one's own, and known from then on."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner
from command_runs import Run

from detente.command.main import main

TEXT = (
    "Kenya opposes the construction of a second canal in Egypt. Uganda supports the construction of a second canal.\n"
)
LABEL = "construction of a second canal"


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("adopt")
    (folder / "a.txt").write_text(TEXT, encoding="utf-8")
    told = CliRunner().invoke(main, ["build", str(folder / "a.txt"), "-o", str(folder / "kg"), "--date", "2024-05-01"])
    assert told.exit_code == 0, told.stderr
    return folder / "kg"


def test_candidates_are_listed_with_how_often_they_are_named(run: Run, built: Path) -> None:
    rows = json.loads(run("stats", "--candidates", "--format", "json", graph=built).stdout)
    assert LABEL in {row["name"] for row in rows if row["type"] == "CandidateIssue"}
    assert all(row["documents"] == 1 and row["claims"] >= 1 for row in rows)


def test_what_is_adopted_is_known_when_built_again(run: Run, built: Path, tmp_path: Path) -> None:
    mine = tmp_path / "my.ttl"
    told = run("ontology", "adopt", LABEL, "--under", "trade", "--to", str(mine), graph=built)
    assert told.exit_code == 0, told.stderr
    assert told.stderr.startswith(f"Added 1 name under trade to {mine}")
    assert "det:broaderIssue id:issue-trade" in mine.read_text(encoding="utf-8")
    assert run("ontology", "check", str(mine)).exit_code == 0
    again = run("build", str(built.parent / "a.txt"), "-o", str(tmp_path / "kg2"), "--ontology", str(mine))
    assert again.exit_code == 0, again.stderr
    left = json.loads(run("stats", "--candidates", "--format", "json", graph=tmp_path / "kg2").stdout or "[]")
    assert LABEL not in {row["name"] for row in left}
    stances = json.loads(run("stances", "--issue", LABEL, "--format", "json", graph=tmp_path / "kg2").stdout)
    assert {(row["who"], row["stance"]) for row in stances} == {("Kenya", "opposes"), ("Uganda", "supports")}


def test_a_second_adoption_adds_to_the_first(run: Run, built: Path, tmp_path: Path) -> None:
    mine = tmp_path / "my.ttl"
    mine.write_text(
        "@prefix det: <https://w3id.org/detente/ns#> .\n@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n"
        '<https://w3id.org/detente/id/issue-mine> a det:Issue ; skos:prefLabel "mine"@en .\n',
        encoding="utf-8",
    )
    assert run("ontology", "adopt", LABEL, "--to", str(mine), graph=built).exit_code == 0
    text = mine.read_text(encoding="utf-8")
    assert '"mine"@en' in text and f'"{LABEL}"@en' in text


def test_what_is_known_already_is_refused(run: Run, built: Path, tmp_path: Path) -> None:
    told = run("ontology", "adopt", "Kenya", "--to", str(tmp_path / "my.ttl"), graph=built)
    assert (told.exit_code, told.stderr.count("\n")) == (2, 1)
    assert "Kenya is in the ontology already" in told.stderr
    assert not (tmp_path / "my.ttl").exists()
