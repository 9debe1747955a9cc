"""Any question in SPARQL, and its mistakes with their place."""

import json
import sys
from pathlib import Path

import pytest
from command_runs import Run, Shell

MET = "SELECT ?who WHERE { id:person-shinzo-abe det:metWith ?who }"
XI = "https://w3id.org/detente/id/person-xi-jinping"


def test_rows(run: Run) -> None:
    assert run("query", MET).stdout == f"who\n{XI}\n"
    assert json.loads(run("query", MET, "--format", "json").stdout) == [{"who": XI}]
    assert run("query", MET, "--format", "table").stdout == "who\nid:person-xi-jinping\n"


def test_yes_and_no(run: Run) -> None:
    assert run("query", "ASK { ?event a det:Summit }").stdout == "answer\nyes\n"


def test_triples_are_turtle_unless_asked_otherwise(run: Run) -> None:
    construct = "CONSTRUCT { ?who det:metWith id:person-shinzo-abe } WHERE { id:person-shinzo-abe det:metWith ?who }"
    assert run("query", construct).stdout.endswith("id:person-xi-jinping det:metWith id:person-shinzo-abe .\n")
    assert run("query", construct, "--format", "csv").stdout.startswith("subject,predicate,object\n")


def test_from_a_file_and_from_standard_input(run: Run, tmp_path: Path) -> None:
    (tmp_path / "met.rq").write_text(MET, encoding="utf-8")
    told = run("query", MET).stdout
    assert run("query", "-f", str(tmp_path / "met.rq")).stdout == told
    assert run("query", str(tmp_path / "met.rq")).stdout == told
    assert run("query", "-", stdin=MET).stdout == told


def test_a_mistake_has_its_place(run: Run, tmp_path: Path) -> None:
    told = run("query", "SELECT ?who WHERE { ")
    assert (told.exit_code, told.stdout) == (2, "")
    assert told.stderr.startswith("detente: query:1:")
    assert told.stderr.count("\n") == 1
    path = tmp_path / "wrong.rq"
    path.write_text("SELECT ?x\nWHERE { ?x det:date }\n", encoding="utf-8")
    assert run("query", "-f", str(path)).stderr.startswith(f"detente: {path}:2:")


def test_a_graph_is_not_changed_and_nobody_called(run: Run) -> None:
    assert run("query", "DROP ALL").exit_code == 2
    told = run("query", "SELECT * WHERE { SERVICE <http://localhost/> { ?s ?p ?o } }")
    assert told.exit_code == 2
    assert "SERVICE is refused" in told.stderr


def test_interrupted_it_leaves_no_child(shell: Shell, kg: Path) -> None:
    endless = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER(?a != ?d) }"
    command = f"detente query '{endless}' --graph {kg}"
    told = shell(
        f"set -m; {command} & parent=$!; for _ in $(seq 100); do sleep 0.1; child=$(pgrep -P $parent) && break; done; "
        "sleep 0.2; kill -INT $parent; wait $parent; echo $?; kill -0 $child 2>/dev/null && echo alive || echo gone"
    )
    assert told.stdout == "130\ngone\n" and "detente: interrupted\n" in told.stderr
    assert "Traceback" not in told.stderr


def test_parquet_has_numbers_as_numbers(shell: Shell, kg: Path, tmp_path: Path) -> None:
    parquet = pytest.importorskip("pyarrow.parquet")
    counted = "SELECT ?what (COUNT(?x) AS ?n) (AVG(?c) AS ?mean) { ?x a ?what ; det:confidence ?c } GROUP BY ?what"
    told = shell(f"detente query '{counted}' --graph {kg} --format parquet > {tmp_path}/a.parquet")
    assert told.returncode == 0, told.stderr
    table = parquet.read_table(tmp_path / "a.parquet")
    assert [str(field.type) for field in table.schema] == ["string", "int64", "double"]
    assert {row["what"]: row["n"] for row in table.to_pylist()}["https://w3id.org/detente/ns#Stance"] == 3


def test_without_pyarrow_it_says_what_to_install(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    told = run("query", MET, "--format", "parquet")
    assert (told.exit_code, told.stdout) == (2, "")
    assert told.stderr == 'detente: --format parquet needs pyarrow: pip install "detente[parquet]"\n'


def test_no_triples_are_no_rows_either(run: Run) -> None:
    nothing = "CONSTRUCT WHERE { ?x a det:Nothing }"
    assert run("query", nothing).stdout == run("query", nothing, "--format", "turtle").stdout == ""
    assert run("query", MET, "--format", "turtle").exit_code == 2


def test_one_query_and_one_only(run: Run, tmp_path: Path) -> None:
    assert run("query").exit_code == 2
    assert run("query", MET, "-f", "x.rq").exit_code == 2
    told = run("query", "-f", str(tmp_path / "none.rq"))
    assert told.exit_code == 3
    assert told.stderr == f"detente: {tmp_path / 'none.rq'}: No such file or directory\n"


def test_nothing(run: Run) -> None:
    told = run("query", "SELECT ?x WHERE { ?x a det:Nothing }", "--exit-status")
    assert (told.exit_code, told.stdout) == (4, "x\n")


def test_the_questions_behind_the_commands(run: Run) -> None:
    listed = json.loads(run("questions", "--format", "json").stdout)
    (met,) = (row for row in listed if row["name"] == "met")
    assert met["asks"].startswith("Who met, visited or called whom") and "actor det:Actor" in met["parameters"]
    assert not any(row["name"].startswith("check-") for row in listed)


def test_a_question_that_is_printed_runs_as_it_stands(run: Run) -> None:
    sparql = run("questions", "stances").stdout
    told = run("query", sparql, "--format", "json")
    assert told.exit_code == 0 and len(json.loads(told.stdout)) == 3


def test_a_question_that_there_is_not(run: Run) -> None:
    told = run("questions", "stnces")
    assert (told.exit_code, told.stderr.count("\n")) == (2, 1)
    assert "did you mean stances?" in told.stderr
