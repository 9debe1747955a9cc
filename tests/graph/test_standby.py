"""A child that stays answers as one that does not, and never outlives those who ask."""

import os
import shutil
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from claim_factory import ABE, XI, document, report

from detente.graph import Graph as Opened
from detente.graph import guard, standby
from detente.graph.building import build_graph
from detente.graph.child import can_fork
from detente.graph.folder import open_graph
from detente.graph.sparql import query
from detente.graph.store import Graph
from detente.graph.writing import write_graph
from detente.ontology.errors import DamagedGraph, InvalidQuery

pytestmark = pytest.mark.skipif(not can_fork(), reason="nothing is forked here")

WHO = "SELECT ?who { ?event a det:Meeting ; det:participant ?who } ORDER BY ?who"
ENDLESS = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . FILTER(?a != ?d) }"
MANY = "SELECT (GROUP_CONCAT(CONCAT(STR(?a), STR(?c))) AS ?x) { ?a ?p ?b . ?c ?q ?d }"
SCRIPT = """
import os, sys, time
from pathlib import Path
from detente.graph.folder import open_graph
from detente.graph.sparql import query
graph = open_graph(Path(sys.argv[1]), in_memory=sys.argv[4] == "in memory")
query(graph, "ASK { ?event a det:Meeting }")
print(graph.standby._waiting[0].process.pid, flush=True)
if sys.argv[2] == "asks":
    query(graph, sys.argv[3])
elif sys.argv[2] == "waits":
    time.sleep(60)
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("standby") / "kg"
    write_graph(build_graph([document()], [report()]), path)
    return path


@pytest.fixture(params=["in memory", "on disk"])
def graph(request: pytest.FixtureRequest, folder: Path) -> Iterator[Graph]:
    found = open_graph(folder) if request.param == "on disk" else build_graph([document()], [report()])
    yield found
    found.close()


def child(graph: Graph) -> int:
    """The process that waits for the next query."""
    assert graph.standby
    (found,) = graph.standby._waiting
    assert found.process.pid
    return found.process.pid


def runs(pid: int) -> bool:
    """Whether a process is there and no zombie."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def ends(pid: int) -> bool:
    """Whether a process is gone within some seconds."""
    for _ in range(100):
        if not runs(pid):
            return True
        time.sleep(0.1)
    return False


def who(graph: Graph, seconds: float = 30) -> list[str | None]:
    return [row[0] for row in query(graph, WHO, seconds).rows]


def test_one_child_answers_one_query_after_another(graph: Graph) -> None:
    assert who(graph) == [ABE.id, XI.id]
    first = child(graph)
    assert query(graph, "ASK { ?event a det:Visit }").truth is False
    assert len(query(graph, "CONSTRUCT { ?a det:metWith ?b } { ?a det:metWith ?b }").triples) == 2
    with pytest.raises(InvalidQuery, match=r"query:1:\d+: expected"):
        query(graph, "SELECT ?x { ?x a ")
    assert who(graph) == [ABE.id, XI.id] and child(graph) == first


def test_past_the_limit_of_time_the_next_query_has_another(graph: Graph) -> None:
    who(graph)
    first = child(graph)
    with pytest.raises(InvalidQuery, match=r"longer than 0.2 s"):
        query(graph, ENDLESS, seconds=0.2)
    assert not runs(first)
    assert who(graph) == [ABE.id, XI.id] and child(graph) != first


def test_past_the_limit_of_memory_too(graph: Graph, capfd: pytest.CaptureFixture[str]) -> None:
    who(graph)
    for _ in range(2):
        with pytest.raises(InvalidQuery, match="needs more than 64 MB of memory"):
            query(graph, MANY, memory=64)
        assert who(graph) == [ABE.id, XI.id]
    assert capfd.readouterr() == ("", "")


def test_the_limit_of_memory_is_each_query_s_own(graph: Graph) -> None:
    with pytest.raises(InvalidQuery, match="needs more than 32 MB"):
        query(graph, MANY, memory=32)
    large = (
        "SELECT (GROUP_CONCAT(CONCAT(STR(?a), STR(?c))) AS ?x) { { SELECT * { ?a ?p ?b } LIMIT 1000 } ?c a det:State }"
    )
    assert query(graph, large, memory=1024).rows


def test_a_child_that_has_grown_for_good_goes(graph: Graph, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(standby, "SPARE", -1)
    for _ in range(2):
        assert who(graph) == [ABE.id, XI.id]
        assert graph.standby and not graph.standby._waiting


def test_what_nests_too_deep_ends_in_the_child(graph: Graph, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(guard, "DEEPEST", 10_000)
    who(graph)
    with pytest.raises(InvalidQuery, match="nests too deep; write it flatter"):
        query(graph, "SELECT * " + "{" * 2300 + "}" * 2300)
    assert who(graph) == [ABE.id, XI.id]


def test_ctrl_c_ends_the_query_and_its_child(graph: Graph) -> None:
    who(graph)
    first = child(graph)
    timer = threading.Timer(0.3, os.kill, (os.getpid(), signal.SIGINT))
    timer.start()
    with pytest.raises(KeyboardInterrupt):
        query(graph, ENDLESS)
    timer.join()
    assert not runs(first)
    assert who(graph) == [ABE.id, XI.id]


def test_a_child_that_somebody_killed_is_replaced(graph: Graph) -> None:
    who(graph)
    os.kill(child(graph), signal.SIGKILL)
    assert ends(child(graph))
    assert who(graph) == [ABE.id, XI.id]


def test_threads_get_their_own_answers(graph: Graph) -> None:
    def number(n: int) -> str | None:
        return query(graph, f"SELECT ({n} + 0 AS ?n) {{ }}").rows[0][0]

    with ThreadPoolExecutor(8) as pool:
        assert [*pool.map(number, range(40))] == [str(n) for n in range(40)]


def test_it_outlives_the_thread_that_asked_first(graph: Graph) -> None:
    thread = threading.Thread(target=who, args=(graph,))
    thread.start()
    thread.join()
    assert who(graph) == [ABE.id, XI.id]


def test_a_copy_of_the_process_has_its_own(graph: Graph) -> None:
    who(graph)
    first = child(graph)
    copy = os.fork()
    if copy == 0:
        same = who(graph) == [ABE.id, XI.id] and child(graph) != first
        graph.close()
        os._exit(0 if same else 1)
    assert os.waitstatus_to_exitcode(os.waitpid(copy, 0)[1]) == 0
    assert who(graph) == [ABE.id, XI.id] and child(graph) == first


def test_it_holds_nothing_that_was_open(graph: Graph) -> None:
    with subprocess.Popen(["cat"], stdin=subprocess.PIPE) as cat:
        who(graph)
        assert cat.stdin
        cat.stdin.close()
        assert cat.wait(10) == 0


@pytest.mark.parametrize("in_memory", [True, False])
def test_it_goes_with_its_graph(folder: Path, in_memory: bool) -> None:
    closed, forgotten = (open_graph(folder, in_memory=in_memory) for _ in range(2))
    who(closed), who(forgotten)
    children = child(closed), child(forgotten)
    closed.close()
    del forgotten
    assert [ends(pid) for pid in children] == [True, True]


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere it ends with its query")
@pytest.mark.parametrize("where", ["in memory", "on disk"])
@pytest.mark.parametrize("what", ["asks", "waits", "ends"])
def test_it_goes_with_its_process_however_that_ends(folder: Path, what: str, where: str) -> None:
    command = [sys.executable, "-c", SCRIPT, str(folder), what, ENDLESS, where]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as asking:
        assert asking.stdout
        pid = int(asking.stdout.readline())
        assert what == "ends" or runs(pid)
        if what != "ends":
            time.sleep(0.3)
            asking.kill()
        asking.wait(30)
        assert ends(pid)


@pytest.mark.parametrize("in_memory", [True, False])
def test_a_new_version_is_not_answered_from_the_old(tmp_path: Path, in_memory: bool) -> None:
    write_graph(build_graph([document()], [report()]), tmp_path / "kg")
    before = Opened.open(tmp_path / "kg", in_memory=in_memory)
    assert before.query("ASK { ?event a det:Meeting }").truth is True
    write_graph(build_graph([document()], []), tmp_path / "kg")
    after = Opened.open(tmp_path / "kg", in_memory=in_memory)
    assert after.query("ASK { ?event a det:Meeting }").truth is False
    assert before.query("ASK { ?event a det:Meeting }").truth is True  # a reader keeps the version that it opened


def test_a_store_that_cannot_be_opened_is_told_as_one(tmp_path: Path) -> None:
    write_graph(build_graph([document()], [report()]), tmp_path / "kg")
    graph = open_graph(tmp_path / "kg")
    shutil.rmtree(next(tmp_path.glob("kg/versions/*/store")))
    for _ in range(2):
        with pytest.raises(DamagedGraph, match="build the graph again"):
            who(graph)


def test_in_memory_is_what_is_on_the_disk(folder: Path) -> None:
    everything = "SELECT * { GRAPH ?g { ?s ?p ?o } FILTER(?g != id:graph-ontology) } ORDER BY ?g ?s ?p ?o"
    on_disk, in_memory = Opened.open(folder), Opened.open(folder, in_memory=True)
    assert on_disk.query(everything) == in_memory.query(everything)
