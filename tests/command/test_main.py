"""What holds for all commands: help, next steps, one line an error, honest exit statuses, quiet pipes."""

import json
import os
import resource
import subprocess
import sys
from pathlib import Path

import click
import pytest
from click.testing import CliRunner
from command_runs import Run, Shell

from detente.command.main import COMMANDS, main

ONTOLOGY = [["ontology", name] for name in ("list", "show", "export", "check")]


@pytest.mark.parametrize("command", [[], *([name] for name in COMMANDS), *ONTOLOGY], ids=" ".join)
def test_every_help_fits_and_shows_an_example(run: Run, command: list[str]) -> None:
    told = run(*command, "--help")
    assert told.exit_code == 0
    assert f"\n  Example:\n    {'detente ' + ' '.join(command) if command else 'detente build'}" in told.stdout or (
        command == ["extract"] and "detente extract" in told.stdout
    )
    assert max(map(len, told.stdout.splitlines())) <= 80


def test_help_needs_little_time() -> None:
    detente = str(Path(sys.executable).parent / "detente")
    before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime
    subprocess.run([detente, "--help"], check=True, capture_output=True)
    assert resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime - before <= 0.2


def test_help_loads_nothing_but_click() -> None:
    program = (
        "import sys\nfrom detente.command.main import main\n"
        "try: main(['--help'])\nexcept SystemExit: pass\n"
        "print(*sorted({name.partition('.')[0] for name in sys.modules}), file=sys.stderr)"
    )
    told = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert not {"pyoxigraph", "networkx", "rdflib", "numpy", "pyvis"} & set(told.stderr.split())


def test_the_version(run: Run) -> None:
    assert run("--version").stdout == "detente 0.1.0\n"


def test_alone_it_says_how_to_begin(run: Run, tmp_path: Path) -> None:
    told = run(graph=tmp_path / "none")
    assert told.exit_code == 0
    assert "There is no graph in" in told.stdout
    assert "detente build articles/" in told.stdout


def test_alone_it_says_how_to_ask(run: Run, kg: Path) -> None:
    told = run()
    assert told.exit_code == 0
    assert told.stdout.startswith(f"There is a graph in {kg}.")
    assert "detente met" in told.stdout


def test_a_wrong_command_is_answered_with_the_right_one(run: Run) -> None:
    told = run("stance")
    assert (told.exit_code, told.stdout) == (2, "")
    assert told.stderr == 'detente: no command "stance": did you mean stances?; see detente --help\n'


def test_words_of_a_name_without_quotes(run: Run) -> None:
    told = run("met", "Shinzo", "Abe")
    assert told.exit_code == 2
    assert "put quotes around a name of several words" in told.stderr


def test_no_graph(run: Run, tmp_path: Path) -> None:
    told = run("met", graph=tmp_path / "none")
    where = tmp_path / "none"
    assert (told.exit_code, told.stdout) == (2, "")
    assert told.stderr == f"detente: no graph in {where}; build one with: detente build DOCUMENTS -o {where}\n"


def test_a_terminal_obeys_nothing_in_an_error(run: Run) -> None:
    assert "\x1b" not in run("show", "\x1b[31mAbe").stderr


def test_keys_interrupt() -> None:
    @click.command()
    def stuck() -> None:
        raise KeyboardInterrupt

    class Stuck(type(main)):  # type: ignore[misc]
        def get_command(self, ctx: click.Context, name: str) -> click.Command | None:
            return stuck

    told = CliRunner().invoke(Stuck("detente"), ["met"])
    assert told.exit_code == 130
    assert told.stderr.endswith("detente: interrupted\n")


def test_a_reader_that_stops_reading(shell: Shell, kg: Path) -> None:
    told = shell(f"detente export - --graph {kg} | head -1; echo ${{PIPESTATUS[0]}}")
    assert told.stderr == ""
    assert told.stdout.splitlines()[1] == "0"


def test_closed_streams(shell: Shell, kg: Path) -> None:
    closed = shell("detente extract - <&-")
    assert closed.returncode == 3
    assert closed.stderr == "detente: standard input is closed; name a file instead of -\n"
    assert shell(f"detente met --graph {kg} <&- >/dev/null").returncode == 0
    assert shell(f"detente met --graph {kg} >&-").stderr == ""


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
@pytest.mark.parametrize("command", ["met --graph {kg}", "--help"])
def test_a_full_disk(shell: Shell, kg: Path, command: str) -> None:
    told = shell(f"unset PYTHONUNBUFFERED; detente {command.format(kg=kg)} > /dev/full")
    assert told.returncode == 3
    assert told.stderr == "detente: standard output: No space left on device\n"


@pytest.mark.parametrize("env", [{"LC_ALL": "C"}, {"PYTHONIOENCODING": "ascii"}, {"LANG": "nonsense"}])
def test_other_locales(shell: Shell, kg: Path, env: dict[str, str]) -> None:
    told = shell(f"detente show 'Shinzo Abe' --graph {kg} --format json", env=env)
    assert (told.returncode, told.stderr) == (0, "")
    assert json.loads(told.stdout)


@pytest.mark.parametrize("columns", ["0", "1", "100000", "many"])
def test_odd_terminal_widths(shell: Shell, kg: Path, columns: str) -> None:
    told = shell(f"detente met --graph {kg} --format table", env={"COLUMNS": columns})
    assert told.returncode == 0
    assert max(map(len, told.stdout.splitlines())) <= 200


def test_answers_come_soon(shell: Shell, kg: Path) -> None:
    before = os.times().children_user
    shell(f"detente met --graph {kg}")
    assert os.times().children_user - before <= 0.6


def test_the_shells_get_their_completion(run: Run) -> None:
    for name in ("bash", "zsh", "fish"):
        assert "_DETENTE_COMPLETE" in run("completion", name).stdout
    assert "detente completion zsh >" in run("completion").stdout


def test_completion_knows_commands_and_options(shell: Shell) -> None:
    line = 'COMP_WORDS="detente {}" COMP_CWORD={} _DETENTE_COMPLETE=bash_complete detente'
    assert "plain,stances" in shell(line.format("st", 1)).stdout.splitlines()
    assert "plain,--status" in shell(line.format("met --st", 2)).stdout.splitlines()
