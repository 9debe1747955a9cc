"""Files out: exports and pages appear whole or not at all."""

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
}


@pytest.mark.parametrize("name", FORMATS)
def test_exports_are_what_their_ending_says(run: Run, tmp_path: Path, name: str) -> None:
    assert run("export", str(tmp_path / name), "--no-ontology").exit_code == 0
    quads = list(ox.parse(path=tmp_path / name, format=FORMATS[name]))
    assert any(quad.predicate.value.endswith("#metWith") for quad in quads)
    assert sorted(path.name for path in tmp_path.iterdir()) == [name]


def test_json_ld(run: Run, tmp_path: Path) -> None:
    assert run("export", str(tmp_path / "graph.jsonld"), "--no-ontology").exit_code == 0
    assert "@graph" in json.loads((tmp_path / "graph.jsonld").read_text(encoding="utf-8"))


def test_the_ontology_comes_along_unless_unwanted(run: Run) -> None:
    assert "id:place-ulaanbaatar" in run("export", "-").stdout
    assert "id:place-ulaanbaatar" not in run("export", "-", "--no-ontology").stdout


def test_no_words_of_the_documents_if_unwanted(run: Run) -> None:
    told = run("export", "-", "--no-ontology", "--no-quotes", "--format", "trig").stdout
    assert "det:metWith" in told
    assert "TextQuoteSelector" not in told and SENTENCE[:-1] not in told and '"met"' not in told


def test_an_ending_that_nobody_knows(run: Run) -> None:
    told = run("export", "graph.xyz")
    assert told.exit_code == 2
    assert told.stderr == (
        "detente: the ending of graph.xyz is none of .ttl .trig .nt .nq .jsonld .json: choose a --format; "
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
