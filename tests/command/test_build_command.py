"""Documents in, a graph out: the summary, bad input, nothing half-written, the same bytes again."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from claim_factory import report
from command_runs import Run, Shell

from detente.graph.readings import Readings
from detente.ontology.lines import write_line

MET = "Shinzo Abe met Xi Jinping in Hamburg on 8 July 2017."
OWN = """\
@prefix det: <https://w3id.org/detente/ns#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix id: <https://w3id.org/detente/id/> .
id:person-ana-banana a det:Person ; skos:prefLabel "Ana Banana"@en ; det:surname "Banana"@en .
"""


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    """A folder of three documents."""
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "a.txt").write_text(MET, encoding="utf-8")
    (folder / "b.txt").write_text("Ana Banana met Angela Merkel in Berlin on 3 May 2016.", encoding="utf-8")
    (folder / "c.md").write_text("---\ndate: 2018-04-28\n---\nJapan opposes the tariffs.", encoding="utf-8")
    return folder


def exported(run: Run, graph: Path) -> str:
    return run("export", "-", "--format", "trig", "--no-ontology", graph=graph).stdout


def test_the_summary(run: Run, articles: Path, tmp_path: Path) -> None:
    told = run("build", str(articles), "-o", str(tmp_path / "kg"))
    assert told.exit_code == 0
    assert told.stdout == ""
    lines = told.stderr.splitlines()
    assert lines[0].startswith("Read 3 documents in ")
    assert [line.partition(":")[0] for line in lines[1:4]] == ["Claims", "Graph", "Check"]
    assert lines[4] == f"Wrote {tmp_path / 'kg'}/"
    assert lines[5] == f"Next: detente met --graph {tmp_path / 'kg'}"
    assert (tmp_path / "kg" / "current").is_file()


def test_words_of_ones_own(run: Run, articles: Path, tmp_path: Path) -> None:
    (tmp_path / "my.ttl").write_text(OWN, encoding="utf-8")
    graph = tmp_path / "kg"
    assert run("build", str(articles), "-o", str(graph), "--ontology", str(tmp_path / "my.ttl")).exit_code == 0
    (row,) = json.loads(run("met", "Banana", "--format", "json", graph=graph).stdout)
    assert {row["who"], *row["with_whom"]} == {"Ana Banana", "Angela Merkel"}


def test_claims_of_others(run: Run, articles: Path, tmp_path: Path) -> None:
    (tmp_path / "claims.jsonl").write_text(run("extract", str(articles)).stdout, encoding="utf-8")
    for name, options in {"read": [], "taken": ["--claims", str(tmp_path / "claims.jsonl")]}.items():
        assert run("build", str(articles), "-o", str(tmp_path / name), *options).exit_code == 0
    assert exported(run, tmp_path / "read") == exported(run, tmp_path / "taken")


def test_claims_about_something_else(run: Run, articles: Path, tmp_path: Path) -> None:
    (tmp_path / "claims.jsonl").write_text(write_line(report(document="z.txt")), encoding="utf-8")
    told = run("build", str(articles), "-o", str(tmp_path / "kg"), "--claims", str(tmp_path / "claims.jsonl"))
    assert told.exit_code == 3
    assert told.stderr == (
        f'detente: {tmp_path / "claims.jsonl"}: a claim is about the document "z.txt", which is not among those given\n'
    )


def test_claims_that_are_none(run: Run, articles: Path, tmp_path: Path) -> None:
    (tmp_path / "claims.jsonl").write_text('{"kind": "event"}\n', encoding="utf-8")
    told = run("build", str(articles), "-o", str(tmp_path / "kg"), "--claims", str(tmp_path / "claims.jsonl"))
    assert told.exit_code == 3
    assert told.stderr == f"detente: {tmp_path / 'claims.jsonl'}:1: the claim has no key 'document'\n"


def test_a_graph_to_share_has_no_sentence(run: Run, articles: Path, tmp_path: Path) -> None:
    assert run("build", str(articles), "-o", str(tmp_path / "kg"), "--no-quotes").exit_code == 0
    assert not [path for path in (tmp_path / "kg").rglob("*.*") if path.is_file() and MET.encode() in path.read_bytes()]
    told = run("explain", "Shinzo Abe", graph=tmp_path / "kg")
    assert told.exit_code == 3
    assert told.stderr == "detente: this graph was built without quotes; build it again from the documents\n"


BAD = {
    "empty.txt": (b"", "empty"),
    "picture.txt": (b"\x89PNG\r\n\x1a\n" + bytes(range(256)), "binary: it is a PNG image"),
    "nul.txt": (b"Abe\0met\0Xi and said so", "binary: it has NUL characters; save it as UTF-8 text"),
}


@pytest.mark.parametrize("name", BAD)
def test_a_file_that_is_no_text(run: Run, tmp_path: Path, name: str) -> None:
    data, reason = BAD[name]
    path = tmp_path / name
    path.write_bytes(data)
    told = run("build", str(path), "-o", str(tmp_path / "kg"))
    assert (told.exit_code, told.stdout, told.stderr) == (3, "", f"detente: {path}: {reason}\n")
    assert not (tmp_path / "kg").exists()


def test_no_such_file(run: Run, tmp_path: Path) -> None:
    told = run("build", "nowhere.txt", "-o", str(tmp_path / "kg"))
    assert (told.exit_code, told.stderr) == (3, "detente: no such file or folder: nowhere.txt\n")


def test_a_folder_with_nothing_readable(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "pictures"
    folder.mkdir()
    (folder / "a.png").write_bytes(b"\x89PNG\r\n")
    told = run("build", str(folder), "-o", str(tmp_path / "kg"))
    assert told.exit_code == 3
    assert told.stderr.startswith(f"detente: {folder}: nothing here that detente reads (1 .png); it reads .txt ")
    assert told.stderr.count("\n") == 1


def test_not_one_document_of_many_is_readable(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "articles"
    folder.mkdir()
    for name in ("a.txt", "b.txt"):
        (folder / name).write_bytes(b"")
    told = run("build", str(folder), "-o", str(tmp_path / "kg"))
    assert told.exit_code == 3
    assert told.stderr.splitlines()[-1] == (
        f"detente: nothing to build from: not one document could be read; {tmp_path / 'kg'} is as it was"
    )
    assert "detente: skipped a.txt: empty" in told.stderr.splitlines()


def test_utf_16_is_read(run: Run, tmp_path: Path) -> None:
    (tmp_path / "wide.txt").write_bytes(MET.encode("utf-16"))
    assert run("build", str(tmp_path / "wide.txt"), "-o", str(tmp_path / "kg")).exit_code == 0
    assert "Hamburg" in run("met", "Abe", graph=tmp_path / "kg").stdout


def test_a_line_of_a_million_characters(run: Run, tmp_path: Path) -> None:
    (tmp_path / "long.txt").write_text(f"{MET} {'so on and on ' * 77_000}{MET}", encoding="utf-8")
    told = run("build", str(tmp_path / "long.txt"), "-o", str(tmp_path / "kg"))
    assert told.exit_code == 0
    assert told.stderr.startswith("Read 1 document in ")


def test_a_line_that_is_no_json(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "lines.jsonl"
    path.write_text(json.dumps({"id": "a", "text": MET}) + '\n{"id": \n', encoding="utf-8")
    told = run("build", str(path), "-o", str(tmp_path / "kg"))
    assert told.exit_code == 3
    head, reason = told.stderr.splitlines()[:2]
    assert head.startswith("Read 1 document in ") and head.endswith(" s. Skipped 1:")
    assert reason == "  lines.jsonl:2: not JSON: Expecting value at character 8"
    assert (tmp_path / "kg/current").is_file()


def test_turtle_at_fault(run: Run, articles: Path, tmp_path: Path) -> None:
    path = tmp_path / "my.ttl"
    path.write_text("@prefix id: <https://w3id.org/detente/id/> .\n\nid:x a .\n", encoding="utf-8")
    told = run("build", str(articles), "-o", str(tmp_path / "kg"), "--ontology", str(path))
    assert told.exit_code == 3
    assert told.stderr.startswith(f"detente: {path}:3: not Turtle: ")
    assert told.stderr.count("\n") == 1
    assert not (tmp_path / "kg").exists()


def test_turtle_with_slips(run: Run, articles: Path, tmp_path: Path) -> None:
    path = tmp_path / "my.ttl"
    path.write_text(OWN.replace("det:surname", "det:surnam").replace("det:Person", "det:Persn"), encoding="utf-8")
    told = run("build", str(articles), "-o", str(tmp_path / "kg"), "--ontology", str(path))
    assert (told.exit_code, told.stderr) == (
        3,
        f"detente: {path}:4: det:Persn is no term of détente; nearest: det:Person"
        " (and 1 more; see: detente ontology check)\n",
    )
    assert not (tmp_path / "kg").exists()


def test_a_finding_names_its_document(run: Run, articles: Path, tmp_path: Path) -> None:
    (articles / "enc").mkdir()
    (articles / "enc" / "iraq.txt").write_text("Iraq opposes the tariffs.", encoding="utf-8")
    told = run("build", str(articles), "-o", str(tmp_path / "kg"))
    assert f"see: detente check --graph {tmp_path / 'kg'} Wrote" in " ".join(told.stderr.split())
    rows = json.loads(run("check", "--format", "json", graph=tmp_path / "kg").stdout)
    assert "enc/iraq.txt" in {row["what"] for row in rows}


def test_no_such_turtle(run: Run, articles: Path, tmp_path: Path) -> None:
    told = run("build", str(articles), "-o", str(tmp_path / "kg"), "--ontology", "none.ttl")
    assert (told.exit_code, told.stderr) == (3, "detente: no such file: none.ttl\n")


def test_output_below_a_file(run: Run, articles: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    folder = tmp_path / "file" / "kg"
    told = run("build", str(articles), "-o", str(folder))
    assert told.exit_code == 3
    assert told.stderr == (
        f"detente: {folder}: {tmp_path / 'file'} is a file, not a folder; choose another place with -o\n"
    )
    assert sorted(path.name for path in tmp_path.iterdir()) == ["articles", "file"]


def test_output_that_is_a_file(run: Run, articles: Path, tmp_path: Path) -> None:
    (tmp_path / "kg").write_text("mine", encoding="utf-8")
    told = run("build", str(articles), "-o", str(tmp_path / "kg"))
    assert told.exit_code == 3
    assert told.stderr == (f"detente: {tmp_path / 'kg'}: is a file; a graph is a folder: choose another name with -o\n")
    assert (tmp_path / "kg").read_text(encoding="utf-8") == "mine"


def test_output_that_is_somebody_elses(run: Run, articles: Path) -> None:
    told = run("build", str(articles), "-o", str(articles))
    assert told.exit_code == 3
    assert told.stderr == (
        f"detente: {articles}: holds other files and no graph of détente; choose another folder with -o\n"
    )
    assert sorted(path.name for path in articles.iterdir()) == ["a.txt", "b.txt", "c.md"]


def test_an_old_graph_stays_when_nothing_is_readable(run: Run, articles: Path, tmp_path: Path) -> None:
    graph = tmp_path / "kg"
    assert run("build", str(articles), "-o", str(graph)).exit_code == 0
    before = {path: path.read_bytes() for path in graph.rglob("*") if path.is_file()}
    (tmp_path / "empty.txt").write_bytes(b"")
    assert run("build", str(tmp_path / "empty.txt"), "-o", str(graph)).exit_code == 3
    assert {path: path.read_bytes() for path in graph.rglob("*") if path.is_file()} == before


@pytest.mark.skipif(os.name != "posix", reason="sends a signal")
def test_interrupted(articles: Path, tmp_path: Path) -> None:
    detente = str(Path(sys.executable).parent / "detente")
    process = subprocess.Popen(
        [detente, "build", "-", "-o", "kg"],
        cwd=tmp_path,
        stdin=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),  # a job in the background is born deaf to it
    )
    assert process.stdin is not None and process.stderr is not None
    process.stdin.write(json.dumps({"id": "a", "text": MET}) + "\n")
    process.stdin.flush()
    time.sleep(2.0)
    process.send_signal(signal.SIGINT)
    assert process.wait(timeout=30) == 130
    assert process.stderr.read().splitlines()[-1] == "detente: interrupted"
    assert not (tmp_path / "kg" / "current").exists()


def test_twice_built_the_same_bytes(shell: Shell, articles: Path, tmp_path: Path) -> None:
    first = shell("detente build articles/a.txt articles/b.txt articles/c.md -o one && detente export - --graph one")
    second = shell(
        "detente build articles/c.md articles/b.txt articles/a.txt -o two --jobs 2 && detente export - --graph two",
        env={"PYTHONHASHSEED": "7", "TZ": "Pacific/Kiritimati", "LC_ALL": "C"},
    )
    assert (first.returncode, second.returncode) == (0, 0)
    assert first.stdout == second.stdout
    for path in (tmp_path / "one" / "versions" / "1").glob("*.jsonl"):
        assert path.read_bytes() == (tmp_path / "two" / "versions" / "1" / path.name).read_bytes()


def test_what_has_not_changed_is_not_read_again(run: Run, articles: Path, tmp_path: Path) -> None:
    kg = tmp_path / "kg"
    run("build", str(articles), "-o", str(kg))
    first = exported(run, kg)
    again = run("build", str(articles), "-o", str(kg))
    assert again.stderr.startswith("Took 3 documents as before in ")
    assert exported(run, kg) == first
    (articles / "b.txt").write_text("Angela Merkel met Emmanuel Macron in Paris on 4 May 2018.", encoding="utf-8")
    told = run("build", str(articles), "-o", str(kg)).stderr
    assert "Read 1 document in " in told and "2 documents as before" in told
    run("build", str(articles), "-o", str(tmp_path / "fresh"))
    assert exported(run, kg) == exported(run, tmp_path / "fresh")


def test_documents_are_added_and_removed(run: Run, articles: Path, tmp_path: Path) -> None:
    kg, whole = tmp_path / "kg", tmp_path / "whole"
    run("build", str(articles), "-o", str(whole))
    run("build", str(articles / "a.txt"), str(articles / "c.md"), "-o", str(kg))
    before = exported(run, kg)
    assert run("build", str(articles / "b.txt"), "--add", "-o", str(kg)).exit_code == 0
    assert [path.name for path in (kg / "versions").iterdir()] == ["2"]
    assert exported(run, kg) == exported(run, whole)
    assert run("build", "--remove", "b.txt", "-o", str(kg)).exit_code == 0
    assert exported(run, kg) == before
    told = run("build", "--remove", "c.m", "-o", str(kg))
    assert (told.exit_code, told.stderr) == (2, f'detente: no document "c.m" in {kg}: did you mean c.md?\n')
    told = run("build", str(articles), "--add", "-o", str(tmp_path / "none"))
    assert told.exit_code == 2 and told.stderr.startswith("detente: no graph in ")
    assert not (tmp_path / "none").exists()


def test_nothing_to_build_from(run: Run) -> None:
    told = run("build")
    assert told.exit_code == 2 and told.stderr.startswith("detente: Missing argument 'PATHS...'")


def test_a_build_that_was_cut_short_goes_on_where_it_stopped(
    run: Run, articles: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    keep, kept = Readings.keep, []

    def keep_one(readings: Readings, *what: object) -> None:
        if kept:
            raise KeyboardInterrupt
        kept.append(keep(readings, *what))  # type: ignore[arg-type, func-returns-value]

    with monkeypatch.context() as patch:
        patch.setattr(Readings, "keep", keep_one)
        told = run("build", str(articles), "-o", str(tmp_path / "kg"))
    assert told.exit_code == 130 and not (tmp_path / "kg" / "current").exists()
    assert told.stderr.splitlines()[0] == "What was read so far is kept: the same command goes on from there."
    told = run("build", str(articles), "-o", str(tmp_path / "kg"))
    assert "Read 2 documents in " in told.stderr and "1 document as before" in told.stderr
    run("build", str(articles), "-o", str(tmp_path / "whole"))
    assert exported(run, tmp_path / "kg") == exported(run, tmp_path / "whole")
    assert not list((tmp_path / "kg").glob("*.jsonl"))


def test_every_byte_is_checked(run: Run, articles: Path, tmp_path: Path) -> None:
    kg = tmp_path / "kg"
    run("build", str(articles), "-o", str(kg))
    told = run("check", "--store", graph=kg)
    assert told.exit_code == 0 and told.stderr.startswith("Whole: ") and "3 documents" in told.stderr
    path = next((kg / "versions").glob("*/answers.sqlite"))
    stamp = path.stat()
    path.write_bytes(path.read_bytes()[:-1] + b"!")
    os.utime(path, ns=(stamp.st_atime_ns, stamp.st_mtime_ns))  # a disk that rots tells no time
    told = run("check", "--store", graph=kg)
    assert told.exit_code == 3 and "answers.sqlite: damaged; build the graph again" in told.stderr


def test_a_document_in_place_of_another_of_its_name_is_told(run: Run, articles: Path, tmp_path: Path) -> None:
    run("build", str(articles), "-o", str(tmp_path / "kg"))
    (tmp_path / "later").mkdir()
    (tmp_path / "later" / "a.txt").write_text(
        "Angela Merkel met Emmanuel Macron in Paris on 4 May 2018.", encoding="utf-8"
    )
    told = run("build", str(tmp_path / "later"), "--add", "-o", str(tmp_path / "kg"))
    assert "In place of older ones of the same name: a.txt." in told.stderr.splitlines()


def test_nothing_is_added_to_a_damaged_graph(run: Run, articles: Path, tmp_path: Path) -> None:
    run("build", str(articles), "-o", str(tmp_path / "kg"))
    (tmp_path / "kg" / "current").write_text("1\n", encoding="ascii")
    told = run("build", str(articles), "--add", "-o", str(tmp_path / "kg"))
    assert told.exit_code == 3 and "current: damaged; build the graph again" in told.stderr


@pytest.mark.skipif(os.name != "posix", reason="limits the size of files")
def test_a_full_disk_is_told_and_leaves_the_old_graph(shell: Shell, articles: Path, tmp_path: Path) -> None:
    assert shell("detente build articles -o kg").returncode == 0
    before = (tmp_path / "kg" / "current").read_text(encoding="ascii")
    told = shell("ulimit -f 100; detente build articles/a.txt -o kg")
    assert told.returncode == 3 and told.stderr.startswith("detente: kg: ") and told.stderr.count("\n") == 1
    assert (tmp_path / "kg" / "current").read_text(encoding="ascii") == before
    assert shell("detente met --graph kg").stdout.count("Hamburg")
