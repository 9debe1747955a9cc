"""Files out: exports and pages appear whole or not at all."""

import csv
import io
import json
from pathlib import Path

import pyoxigraph as ox
import pytest
from claim_factory import SENTENCE
from command_runs import Run

from detente.command.outputs import written
from detente.ontology.errors import NotWritable

FORMATS = {
    "graph.ttl": ox.RdfFormat.TURTLE,
    "graph.trig": ox.RdfFormat.TRIG,
    "graph.nt": ox.RdfFormat.N_TRIPLES,
    "graph.nq": ox.RdfFormat.N_QUADS,
    "graph.jsonld": ox.RdfFormat.JSON_LD,
    "graph.rdf": ox.RdfFormat.RDF_XML,
}


@pytest.mark.parametrize("name", FORMATS)
def test_exports_are_what_their_ending_says(run: Run, tmp_path: Path, name: str) -> None:
    assert run("export", str(tmp_path / name), "--no-ontology").exit_code == 0
    quads = list(ox.parse(path=tmp_path / name, format=FORMATS[name]))
    assert any(quad.predicate.value.endswith("#metWith") for quad in quads)
    assert sorted(path.name for path in tmp_path.iterdir()) == [name]


def test_claims_as_lines_and_as_a_table(run: Run, kg: Path, tmp_path: Path) -> None:
    assert run("export", str(tmp_path / "claims.jsonl")).exit_code == 0
    lines = (tmp_path / "claims.jsonl").read_text(encoding="utf-8").splitlines()
    assert lines == next(kg.rglob("claims.jsonl")).read_text(encoding="utf-8").splitlines()
    rows = list(csv.DictReader(io.StringIO(run("export", "-", "--format", "csv").stdout)))
    assert {row["claim"] for row in rows} == {json.loads(line)["id"] for line in lines}
    first = rows[0]
    assert (first["kind"], first["who"], first["what"], first["whom"]) == (
        "event",
        "Shinzo Abe",
        "Meeting",
        "Xi Jinping",
    )
    assert (first["quote"], first["start"], first["end"]) == (SENTENCE[:-1], "0", str(len(SENTENCE) - 1))
    assert first["who_id"].endswith("person-shinzo-abe") and first["confidence"] == "0.9"
    assert "'=cmd|' /C calc'!A0" in {row["title"] for row in rows}


def test_each_scope_by_itself_and_all_together(run: Run) -> None:
    def lines(*options: str) -> set[str]:
        return set(run("export", "-", "--format", "nquads", *options).stdout.splitlines())

    asserted, derived, ontology = (lines("--scope", one) for one in ("asserted", "derived", "ontology"))
    assert all("/graph-derived>" in line for line in derived) and all("/graph-ontology>" in line for line in ontology)
    assert derived and not any("/graph-derived>" in line for line in asserted)
    assert lines("--no-ontology") == lines("--scope", "asserted,derived") == asserted | derived
    assert lines() == lines("--scope", "all") == asserted | derived | ontology


def test_what_cannot_be_had_is_refused(run: Run) -> None:
    told = run("export", "-", "--format", "csv", "--scope", "derived")
    assert told.exit_code == 2 and "claims, which are asserted" in told.stderr
    told = run("export", "-", "--format", "jsonl", "--no-quotes")
    assert told.exit_code == 2 and "choose csv" in told.stderr
    assert SENTENCE[:-1] not in run("export", "-", "--format", "csv", "--no-quotes").stdout


def test_the_ontology_comes_along_unless_unwanted(run: Run) -> None:
    assert "id:place-ulaanbaatar" in run("export", "-").stdout
    assert "id:place-ulaanbaatar" not in run("export", "-", "--no-ontology").stdout


def test_no_words_of_the_documents_if_unwanted(run: Run) -> None:
    told = run("export", "-", "--no-ontology", "--no-quotes", "--format", "trig").stdout
    assert "det:metWith" in told and "oa:TextPositionSelector" in told
    assert "TextQuoteSelector" not in told and SENTENCE[:-1] not in told and '"met"' not in told


def test_an_ending_that_nobody_knows(run: Run) -> None:
    told = run("export", "graph.xyz")
    assert told.exit_code == 2
    assert told.stderr == (
        "detente: the ending of graph.xyz is none of .ttl .trig .nt .nq .jsonld .json .dna .rdf .xml .csv .jsonl: choose a --format; "
        "see detente export --help\n"
    )


def test_a_place_that_cannot_be_written(run: Run, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    path = tmp_path / "file" / "graph.ttl"
    told = run("export", str(path))
    assert told.exit_code == 3
    assert told.stderr == f"detente: {path}: Not a directory; choose a folder that can be written to\n"
    told = run("export", str(tmp_path), "--format", "turtle")
    assert (told.exit_code, told.stderr) == (3, f"detente: {tmp_path}: is a folder; name a file\n")


def test_a_failure_leaves_the_old_file(tmp_path: Path) -> None:
    path = tmp_path / "old.txt"
    path.write_text("old", encoding="utf-8")
    with pytest.raises(RuntimeError), written(str(path)) as file:
        file.write("half")
        raise RuntimeError
    assert path.read_text(encoding="utf-8") == "old"
    assert [one.name for one in tmp_path.iterdir()] == ["old.txt"]
    with pytest.raises(NotWritable), written(str(tmp_path / "none" / "x.txt")):
        pass
