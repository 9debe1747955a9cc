"""The same questions to a SPARQL endpoint: an Oxigraph server, and servers that behave badly."""

import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import parse_qs
from urllib.request import urlopen

import pytest
from command_runs import Run

from detente.graph import Graph

OXIGRAPH = Path(sys.executable).parent / "oxigraph"
QUESTIONS = [
    ["met", "Shinzo Abe", "--states"],
    ["plans"],
    ["stances", "--issue", "Belt and Road"],
    ["agree", "Japan", "China", "--states"],
    ["links", "trade", "--kind", "mentionedWith"],
    ["positions", "--at", "2017-07", "--of", "Japan"],
    ["dossier", "Shinzo Abe"],
    ["evidence", "Shinzo Abe", "Xi Jinping"],
    ["unnamed"],
    ["document", "a.txt"],
    ["stats"],
    ["query", "SELECT * { ?who det:metWith ?whom } ORDER BY ?who"],
    ["query", "ASK { ?event a det:Summit }"],
    ["query", "CONSTRUCT WHERE { ?who det:metWith ?whom }"],
    ["query", "SELECT (COUNT(*) AS ?n) FROM id:graph-derived { ?a ?b ?c }"],
]


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    """The address of an empty Oxigraph server."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{free.getsockname()[1]}"
    program = subprocess.Popen([OXIGRAPH, "serve", "--bind", address], stderr=subprocess.DEVNULL)
    for _ in range(100):
        try:
            urlopen(f"http://{address}/", timeout=1).close()
            break
        except OSError:
            time.sleep(0.1)
    yield f"http://{address}"
    program.kill()
    program.wait()


@pytest.fixture(scope="module")
def loaded(server: str, kg: Path) -> str:
    """The same with the small graph in it."""
    detente = str(Path(sys.executable).parent / "detente")
    for _ in range(2):  # twice is as once
        done = subprocess.run(
            [detente, "export", "--to-endpoint", f"{server}/update", "--graph", kg], capture_output=True, text=True
        )
        assert done.returncode == 0, done.stderr
    assert " statements in 4 graphs into http://127.0.0.1:" in done.stderr
    return f"{server}/query"


@pytest.mark.parametrize("arguments", QUESTIONS, ids=" ".join)
def test_an_endpoint_answers_as_the_folder_does(run: Run, loaded: str, arguments: list[str]) -> None:
    here, there = run(*arguments), run(*arguments, "--endpoint", loaded)
    assert here.exit_code == there.exit_code == 0, there.stderr
    assert there.stdout == here.stdout


def test_turtle_too(run: Run, loaded: str) -> None:
    asked = ["met", "Shinzo Abe", "--format", "turtle"]
    assert run(*asked, "--endpoint", loaded).stdout == run(*asked).stdout


def test_from_python(loaded: str, kg: Path) -> None:
    there, here = Graph.at(loaded), Graph.open(kg)
    assert there.met("Abe").to_dicts() == here.met("Abe").to_dicts()
    assert there.query("ASK { ?event a det:Summit }").truth is True


def test_the_environment_names_it_and_a_folder_goes_before(
    run: Run, loaded: str, kg: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DETENTE_ENDPOINT", loaded)
    assert run("met", graph=kg / "none").exit_code == 0
    assert "no graph in" in run("met", "--graph", str(kg / "none")).stderr
    for both in (["--graph", str(kg), "--endpoint", loaded], ["--endpoint", loaded, "--graph", str(kg)]):
        told = run("met", *both)
        assert told.exit_code == 2 and "--graph or --endpoint, not both" in told.stderr


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["query", "SELECT ?x {\n ?x a"], "query:2:6: expected"),
        (["query", "SELECT * { SERVICE <http://localhost/> { ?a ?b ?c } }"], "query:1:12: SERVICE is refused"),
        (["query", "DROP ALL"], "query:1:1: DROP is refused"),
        (["query", "ASK FROM <http://example.org/> { ?a ?b ?c }"], "query:1:10: FROM <http://example.org/> is refused"),
        (["met", "Shinzo Abee"], "nearest: Shinzo Abe"),
        (["document", "c.txt"], "nearest: "),
    ],
)
def test_mistakes_are_told_as_ever(run: Run, loaded: str, arguments: list[str], message: str) -> None:
    told = run(*arguments, "--endpoint", loaded)
    assert (told.exit_code, told.stdout) == (2, "")
    assert message in told.stderr and told.stderr.count("\n") == 1


def test_a_query_that_takes_too_long(run: Run, loaded: str) -> None:
    endless = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER(?a != ?d) }"
    told = run("query", endless, "--endpoint", loaded, "--seconds", "0.5")
    assert told.exit_code == 3 and "no answer in 0.5 s" in told.stderr


def test_a_server_without_a_graph_of_ours(run: Run, loaded: str, server: str) -> None:
    told = run("met", "--endpoint", f"{server}/store?default")
    assert told.exit_code == 3 and told.stderr.count("\n") == 1


def test_one_place_to_write_to(run: Run, loaded: str) -> None:
    assert run("export").exit_code == run("export", "x.ttl", "--to-endpoint", loaded).exit_code == 2
    told = run("export", "--to-endpoint", loaded)  # the address for queries takes no updates
    assert told.exit_code == 3 and "status 400" in told.stderr


Answer = tuple[int, str, str]  # status, media type, body


@pytest.fixture
def odd() -> Iterator[Callable[[Answer], str]]:
    """Starts a server that gives one answer to everything: `odd((200, "text/html", "<h1>Hello</h1>"))`."""
    started: list[ThreadingHTTPServer] = []

    def start(answer: Answer) -> str:
        class Odd(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                form = parse_qs(self.rfile.read(int(self.headers["Content-Length"])).decode())
                assert self.headers["Content-Type"] == "application/x-www-form-urlencoded"
                assert {"query", "update"} & form.keys()
                status, media, body = answer
                if body == "hang":
                    time.sleep(3)
                self.send_response(status)
                self.send_header("Content-Type", media)
                if body == "partial":
                    self.send_header("X-SQL-State", "S1TAT")
                self.end_headers()
                self.wfile.write(body.encode())

            def log_message(self, format: str, *args: object) -> None:
                pass

        class Server(ThreadingHTTPServer):
            def handle_error(self, *_: object) -> None:
                """Nothing: who asked may have gone by then."""

        started.append(Server(("127.0.0.1", 0), Odd))
        threading.Thread(target=started[-1].serve_forever, daemon=True).start()
        return f"http://127.0.0.1:{started[-1].server_port}/sparql"

    yield start
    for server in started:
        server.shutdown()
        server.server_close()


JSON = "application/sparql-results+json"


@pytest.mark.parametrize(
    ("answer", "message"),
    [
        (
            (200, "text/html; charset=utf-8", "<html><title>x</title><h1>Hello,</h1> you"),
            "a web page, no SPARQL endpoint: Hello, you",
        ),
        ((200, "text/plain", "Virtuoso 37000 Error SP030:\nsyntax"), "no results: Virtuoso 37000 Error SP030: syntax"),
        ((200, JSON, '{"error": "out of\\nmemory"}'), "an answer that does not parse"),
        ((200, JSON, '{"head": {"vars": ["x"]}, "results": {"bindings": ['), "an answer that does not parse"),
        ((200, JSON, "partial"), "only a part of the answer"),
        (
            (200, JSON, '{"head": {"vars": ["__ASK_RETVAL"]}, "results": {"bindings": [{}]}}'),
            "no document of détente there",
        ),
        ((200, JSON, '{"head": {}, "boolean": false}'), "no document of détente there"),
        ((500, "text/plain", "too \x1b[31mmany\n" + "words " * 100), "status 500: too \\x1b[31mmany words"),
        ((404, "text/html", ""), "status 404: Not Found"),
    ],
)
def test_a_bad_answer_is_told_in_one_line(run: Run, odd: Callable[[Answer], str], answer: Answer, message: str) -> None:
    told = run("met", "--endpoint", odd(answer))
    assert (told.exit_code, told.stdout) == (3, "")
    assert message in told.stderr and told.stderr.count("\n") == 1 and len(told.stderr) < 400


@pytest.mark.parametrize(
    ("url", "message"),
    [
        ("http://127.0.0.1:9/query", "nobody answers there; is the server running?"),
        ("http://nobody.invalid/query", "http://nobody.invalid/query: "),
        ("http://user:secret@127.0.0.1:9/query", "detente: http://127.0.0.1:9/query: nobody answers"),
        ("localhost:7878", '"localhost:7878" is no address of an endpoint; write http://host/path'),
        ("file:///etc/passwd", "is no address of an endpoint"),
        ("http://[::1/", "is no address of an endpoint"),
        ("http://127.0.0.1:port/", "is no address of an endpoint"),
    ],
)
def test_an_address_where_nobody_is(run: Run, url: str, message: str) -> None:
    told = run("met", "--endpoint", url)
    assert (told.exit_code, told.stdout) == (3, "")
    assert message in told.stderr and "secret" not in told.stderr and told.stderr.count("\n") == 1


def test_a_server_that_hangs(run: Run, odd: Callable[[Answer], str]) -> None:
    told = run("query", "ASK {}", "--endpoint", odd((200, JSON, "hang")), "--seconds", "0.5")
    assert told.exit_code == 3 and "no answer in 0.5 s" in told.stderr


def test_an_update_that_fails_with_status_200(run: Run, odd: Callable[[Answer], str]) -> None:
    url = odd((200, "text/html", "<pre>Virtuoso 42000 Error SR186: No permission</pre>"))
    told = run("export", "--to-endpoint", url)
    assert (told.exit_code, told.stdout) == (3, "")
    assert told.stderr == f"detente: {url}: Virtuoso 42000 Error SR186: No permission\n"


def test_what_an_endpoint_does_not_have(run: Run, loaded: str) -> None:
    for command in ("check", "explain", "view", "build"):
        assert "--endpoint" not in run(command, "--help").stdout
    told = run("stats", "--candidates", "--endpoint", loaded)
    assert told.exit_code == 3 and "an endpoint has no texts; ask the folder of the graph (--graph)" in told.stderr
