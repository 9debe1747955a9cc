"""Versions in a folder: whole or not there, readers keep theirs, damage is found."""

import multiprocessing
import os
import random
import shutil
import signal
import sys
import time
from pathlib import Path

import pytest
from claim_factory import document, report, stance

from detente.graph import ask
from detente.graph.building import build_graph
from detente.graph.folder import open_graph
from detente.graph.gathering import gathered
from detente.graph.writing import write_graph, writing
from detente.ontology.errors import DamagedGraph, NotWritable

KILLS = int(os.environ.get("KILLS", "6"))  # KILLS=100 takes five minutes


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("built") / "kg"
    write_graph(build_graph([document()], [report(), stance(at=1)]), folder)
    return folder


@pytest.fixture
def kg(built: Path, tmp_path: Path) -> Path:
    return shutil.copytree(built, tmp_path / "kg")


def versions(folder: Path) -> list[str]:
    return sorted(path.name for path in (folder / "versions").iterdir())


def test_a_reader_keeps_the_version_that_it_opened(kg: Path) -> None:
    graph = open_graph(kg)
    write_graph(build_graph([], []), kg)
    assert versions(kg) == ["1", "2"]
    assert len(ask.met(graph)) == 1 and list(graph.documents) == ["a.txt"]
    assert not ask.met(open_graph(kg))
    del graph
    write_graph(build_graph([], []), kg)
    assert versions(kg) == ["3"]


def test_a_second_writer_stops_at_once_and_names_the_first(kg: Path) -> None:
    with writing(kg), pytest.raises(NotWritable, match=rf"process {os.getpid()} has been writing there since 20"):
        write_graph(build_graph([], []), kg)
    write_graph(build_graph([], []), kg)


def test_what_is_not_committed_is_not_there(kg: Path, tmp_path: Path) -> None:
    with pytest.raises(ZeroDivisionError), writing(kg) as writer:
        writer.build(gathered([], []))
        raise ZeroDivisionError
    assert list(open_graph(kg).documents) == ["a.txt"]
    assert versions(kg) == ["1"]
    with pytest.raises(ZeroDivisionError), writing(tmp_path / "new"):
        raise ZeroDivisionError
    assert not (tmp_path / "new").exists()


def test_any_flipped_byte_or_cut_file_is_found_or_harmless(kg: Path) -> None:
    right = [row.participants for row in ask.met(open_graph(kg))]
    files = sorted(path for path in kg.rglob("*") if path.is_file() and path.stat().st_size)
    chance = random.Random(1)
    found = 0
    for _ in range(60):
        path = chance.choice(files)
        before = path.read_bytes()
        at = chance.randrange(len(before))
        cut = chance.random() < 0.3
        path.write_bytes(
            before[:at] if cut else before[:at] + bytes([before[at] ^ 1 << chance.randrange(8)]) + before[at + 1 :]
        )
        try:
            assert [row.participants for row in ask.met(open_graph(kg))] == right, path
        except DamagedGraph as wrong:
            assert "build the graph again" in str(wrong)
            found += 1
        path.write_bytes(before)
    assert found > 30
    assert [row.participants for row in ask.met(open_graph(kg))] == right


@pytest.mark.parametrize("name", ["current", "versions/1/manifest.json"])
def test_bytes_that_are_no_text_are_damage(kg: Path, name: str) -> None:
    (kg / name).write_bytes(b"\xff" + (kg / name).read_bytes()[1:])
    with pytest.raises(DamagedGraph, match="build the graph again"):
        open_graph(kg)


def test_a_missing_file_is_found(kg: Path) -> None:
    (kg / "versions" / "1" / "claims.jsonl").unlink()
    with pytest.raises(DamagedGraph, match=r"claims\.jsonl: missing"):
        open_graph(kg)


def test_a_damaged_graph_is_replaced_by_the_next_build(kg: Path) -> None:
    (kg / "versions" / "1" / "answers.sqlite").write_bytes(b"")
    with pytest.raises(DamagedGraph):
        open_graph(kg)
    write_graph(build_graph([document()], [report()]), kg)
    assert len(ask.met(open_graph(kg))) == 1


def test_a_copied_graph_is_hashed_once_and_then_trusted(kg: Path, tmp_path: Path) -> None:
    shutil.copytree(kg, tmp_path / "copy")
    stamps = tmp_path / "copy" / "versions" / "1" / "stamps.json"
    before = stamps.read_bytes()
    assert len(ask.met(open_graph(tmp_path / "copy"))) == 1
    assert stamps.read_bytes() != before


def _write_forever(folder: str) -> None:
    number = 0
    while True:
        number += 1
        text = [report(at=at) for at in range(number % 4 + 1)]
        write_graph(build_graph([document()], text), Path(folder))


@pytest.mark.skipif(sys.platform == "win32", reason="kills by signal")
def test_a_killed_writer_leaves_the_old_version_or_the_new_one(kg: Path) -> None:
    chance = random.Random(2)
    for _ in range(KILLS):
        writer = multiprocessing.get_context("spawn").Process(target=_write_forever, args=(str(kg),))
        writer.start()
        time.sleep(1.5 + chance.random() * 2)
        assert writer.pid
        os.kill(writer.pid, signal.SIGKILL)
        writer.join()
        graph = open_graph(kg)
        assert graph.answers("met") and len(graph.claims) == len(graph.answers("evidence"))
        del graph
