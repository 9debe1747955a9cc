"""`detente import dna` and the way back."""

from pathlib import Path

import pytest
from coded import DEBATE, OLD_ROLES, old_database
from command_runs import Run

from detente.graph.dna.database import read_database, write_database
from detente.graph.folder import open_graph


@pytest.fixture
def database(tmp_path: Path) -> Path:
    path = tmp_path / "debate.dna"
    path.write_bytes(write_database(DEBATE))
    return path


def test_a_database_becomes_a_graph_and_a_database_again(run: Run, database: Path, tmp_path: Path) -> None:
    told = run("import", "dna", str(database), "-o", str(tmp_path / "kg"))
    assert told.exit_code == 0
    assert told.stderr.startswith("Coded: 4 statements in 2 texts.\n") and "Check: no findings." in told.stderr
    assert "Ministry of Water,supports,Build the dam." in run("stances", graph=tmp_path / "kg").stdout
    assert "differ: Build the dam." in run("network", "conflict", "--ties", graph=tmp_path / "kg").stdout
    told = run("export", str(tmp_path / "back.dna"), graph=tmp_path / "kg")
    assert told.stderr == f"Wrote 4 statements to {tmp_path / 'back.dna'}\n"
    back = read_database((tmp_path / "back.dna").read_bytes(), "back.dna")
    assert [(s.start, s.stop, s.agreement) for s in back.statements] == [
        (s.start, s.stop, s.agreement) for s in DEBATE.statements
    ]
    run("import", "dna", str(tmp_path / "back.dna"), "-o", str(tmp_path / "again"))
    assert open_graph(tmp_path / "again").claims == open_graph(tmp_path / "kg").claims


def test_an_event_list_both_ways(run: Run, tmp_path: Path) -> None:
    listed = run("export", "-", "--format", "dna-csv")
    assert listed.exit_code == 0 and listed.stdout.startswith('"statement_id";"time";"person"')
    (tmp_path / "list.csv").write_text(listed.stdout, encoding="utf-8")
    told = run("import", "dna", str(tmp_path / "list.csv"), "-o", str(tmp_path / "kg"))
    assert told.exit_code == 0 and "Coded: 3 statements in 2 texts." in told.stderr


def test_persons_can_be_the_actors(run: Run, database: Path, tmp_path: Path) -> None:
    told = run("import", "dna", str(database), "--actor", "person", "-o", str(tmp_path / "kg"))
    assert "Coded: 4 statements in 2 texts." in told.stderr and "4 stances, 2 memberships" in told.stderr
    (tie,) = run("network", "conflict", "--ties", graph=tmp_path / "kg").stdout.splitlines()[1:]
    assert tie.startswith("Ann Adams,Ministry of Water,1")


def test_explain_names_the_coder(run: Run, database: Path, tmp_path: Path) -> None:
    run("import", "dna", str(database), "-o", str(tmp_path / "kg"))
    told = run("explain", next(iter(open_graph(tmp_path / "kg").claims)), graph=tmp_path / "kg")
    assert told.exit_code == 0 and "dna.coder-1" in told.stdout


def test_variables_of_other_names(run: Run, tmp_path: Path) -> None:
    (tmp_path / "old.dna").write_bytes(old_database())
    arguments = ["import", "dna", str(tmp_path / "old.dna"), "-o", str(tmp_path / "kg")]
    assert run(*arguments).exit_code == 3
    named = [part for role, name in OLD_ROLES.items() for part in ("--variable", f"{role}={name}")]
    assert "Coded: 2 statements in 1 text." in run(*arguments, *named).stderr


@pytest.mark.parametrize(
    ("arguments", "status", "message"),
    [
        (["dna", "nothing.dna"], 3, "nothing.dna: No such file or directory"),
        (["dna", __file__], 3, "no event list of Discourse Network Analyzer"),
        (["nvivo", "x.dna"], 2, "'nvivo' is not 'dna'"),
        (["dna", "x.dna", "--variable", "concept"], 2, '"concept" is not one of person'),
    ],
)
def test_bad_input_is_told_in_one_line(
    run: Run, tmp_path: Path, arguments: list[str], status: int, message: str
) -> None:
    told = run("import", *arguments, "-o", str(tmp_path / "kg"))
    assert told.exit_code == status
    assert message in told.stderr and told.stderr.count("\n") == 1
    assert not (tmp_path / "kg").exists()


def test_statements_have_words(run: Run) -> None:
    told = run("export", "it.dna", "--no-quotes")
    assert told.exit_code == 2 and "are for RDF" in told.stderr
