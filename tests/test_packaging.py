"""What is built and installed: the wheel holds the four rooms, all of them and nothing else, and works by itself."""

import ast
import configparser
import os
import re
import shutil
import subprocess
import sys
import tarfile
import venv
import zipfile
from collections.abc import Iterator
from email import message_from_string
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
ROOMS = ("ontology", "build", "graph", "command")
LEFT_BEHIND = (".git", ".venv", ".setuptools", ".typing", "*.egg-info", "__pycache__", "dist", "kg", ".*_cache")
IMPORTED_AS = {"ahocorasick": "pyahocorasick"}
NOT_IMPORTED = {"lxml_html_clean"}  # trafilatura's jusText asks for it


def setup() -> configparser.ConfigParser:
    read = configparser.ConfigParser()
    read.read(ROOT / "setup.cfg", encoding="utf-8")
    return read


def required(lines: str) -> set[str]:
    """The distributions that requirement lines name, in small letters."""
    names = (re.match(r"[\w.-]+", line.partition("#")[0].strip()) for line in lines.splitlines())
    return {name[0].lower() for name in names if name}


def imported() -> Iterator[str]:
    """The top-level modules that our code imports, anywhere in it."""
    for path in (path for room in ROOMS for path in (ROOT / room).rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                yield from (alias.name.partition(".")[0] for alias in node.names)
            elif isinstance(node, ast.ImportFrom) and node.module:
                yield node.module.partition(".")[0]
            elif isinstance(node, ast.Call) and getattr(node.func, "id", "") == "files":
                yield from (str(part.value).partition(".")[0] for part in node.args if isinstance(part, ast.Constant))


def test_every_folder_with_python_is_a_package_of_setup_cfg() -> None:
    folders = {path.parent.relative_to(ROOT) for room in ROOMS for path in (ROOT / room).rglob("*.py")}
    mapped = dict(line.split(" = ") for line in setup()["options"]["package_dir"].strip().splitlines())
    assert sorted(setup()["options"]["packages"].split()) == sorted(mapped)
    assert {Path(folder) for folder in mapped.values()} == folders


def test_what_is_required_is_imported_and_the_other_way_round() -> None:
    options, extras = setup()["options"], setup()["options.extras_require"]
    foreign = {IMPORTED_AS.get(name, name) for name in imported()} - sys.stdlib_module_names - {"detente"}
    optional = set().union(*(required(extras[name]) for name in extras if name not in ("all", "test")))
    assert required(options["install_requires"]) | optional == {name.lower() for name in foreign} | NOT_IMPORTED


@pytest.fixture(scope="module")
def tree(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the repository without what git ignores."""
    copy = tmp_path_factory.mktemp("tree") / "detente"
    shutil.copytree(ROOT, copy, ignore=shutil.ignore_patterns(*LEFT_BEHIND))
    return copy


@pytest.fixture(scope="module")
def built(tree: Path) -> Path:
    """The folder with the sdist, and with the wheel made from it."""
    made = run(sys.executable, "-P", "-m", "build", tree)
    assert "Deprecat" not in made.stdout + made.stderr
    return tree / "dist"


@pytest.fixture(scope="module")
def wheel(built: Path) -> Path:
    return next(built.glob("*.whl"))


@pytest.fixture(scope="module")
def detente(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The program of a fresh environment into which the wheel was installed, with what it requires."""
    fresh = tmp_path_factory.mktemp("fresh")
    venv.create(fresh, with_pip=True)
    run(fresh / "bin" / "python", "-m", "pip", "install", "-q", f"{wheel}[html]")
    return fresh / "bin" / "detente"


def run(*words: str | Path, cwd: Path = ROOT) -> subprocess.CompletedProcess[str]:
    """A command that has to succeed, run without what this environment would lend it."""
    lent = ("PYTHONPATH", "PYTHONHOME", "VIRTUAL_ENV", "DETENTE_GRAPH")
    clean = {name: value for name, value in os.environ.items() if name not in lent}
    done = subprocess.run(
        [str(word) for word in words], cwd=cwd, env=clean, stdin=subprocess.DEVNULL, capture_output=True, text=True
    )
    assert done.returncode == 0, f"{words}\n{done.stdout[-3000:]}\n{done.stderr[-3000:]}"
    return done


def shipped(room: str) -> set[str]:
    """The files of a room that belong into the wheel."""
    endings = (".py", ".ttl", ".rq", ".typed", ".js", ".json", ".css", ".j2", ".npz")
    paths = [
        path for path in (ROOT / room).rglob("*") if path.suffix in endings or path.name in ("py.typed", "LICENSE")
    ]
    return {f"detente/{path.relative_to(ROOT).as_posix()}" for path in paths}


@pytest.mark.slow
def test_the_wheel_holds_the_rooms_and_nothing_else(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    about = {name for name in names if ".dist-info/" in name}
    assert set(names) - about == {name for room in ROOMS for name in shipped(room)}
    assert {f"{room}/py.typed" for room in ROOMS} <= {name.removeprefix("detente/") for name in names}


@pytest.mark.slow
def test_the_wheel_says_what_it_is(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as packed:
        text = {
            name.rpartition("/")[2]: packed.read(name).decode() for name in packed.namelist() if ".dist-info/" in name
        }
    about = message_from_string(text["METADATA"])
    assert about["License-Expression"] == "Apache-2.0 AND CC-BY-4.0 AND CC-BY-SA-4.0"
    assert sorted(about.get_all("License-File", [])) == ["LICENSE", "build/language/LICENSE", "ontology/LICENSE"]
    assert "detente = detente.command.main:main" in text["entry_points.txt"]
    assert str(about.get_payload()).startswith("# ")


@pytest.mark.slow
def test_the_sdist_holds_what_its_readers_need(built: Path) -> None:
    with tarfile.open(next(built.glob("*.tar.gz"))) as packed:
        names = {name.partition("/")[2] for name in packed.getnames()}
    assert {
        "README.md",
        "CHANGELOG.md",
        "CONTRIBUTING.md",
        "LICENSE",
        "examples/documents.csv",
        "tests/conftest.py",
        "tests/build/grammar/parses.txt",
        "training/Makefile",
    } <= names
    assert {f"examples/{path.name}" for path in (ROOT / "examples").iterdir()} <= names
    assert not [name for name in names if "__pycache__" in name or name.startswith(("shared", ".typing"))]


@pytest.mark.slow
def test_pyproject_build_makes_the_same_wheel(tree: Path, wheel: Path, tmp_path: Path) -> None:
    """The other way to build: the script, in the root, where a folder is called `build`."""
    run(Path(sys.executable).with_name("pyproject-build"), "--wheel", "-o", tmp_path, ".", cwd=tree)
    other = next(tmp_path.glob("*.whl"))
    assert sorted(zipfile.ZipFile(other).namelist()) == sorted(zipfile.ZipFile(wheel).namelist())


@pytest.mark.slow
def test_the_installed_wheel_does_the_main_job_from_an_empty_folder(detente: Path, tmp_path: Path) -> None:
    shutil.copytree(ROOT / "examples", tmp_path / "examples")
    told = run(detente, "build", "examples/", "-o", "kg/", cwd=tmp_path).stderr
    assert "Read 19 documents" in told
    met = run(detente, "met", "Shinzo Abe", "--status", "held", cwd=tmp_path).stdout
    assert "Shinzo Abe,Xi Jinping" in met
    assert run(detente, "stances", "--issue", "Belt and Road", cwd=tmp_path).stdout
    assert run(detente, "links", cwd=tmp_path).stdout
    run(detente, "check", cwd=tmp_path)
    run(detente, "view", "meetings", "-o", "meetings.html", cwd=tmp_path)
    assert "vis-network" in (tmp_path / "meetings.html").read_text(encoding="utf-8")
    run(detente, "export", "graph.ttl", cwd=tmp_path)
    assert (tmp_path / "graph.ttl").read_text(encoding="utf-8").startswith("@prefix")
    assert run(detente, "--version", cwd=tmp_path).stdout == f"detente {setup()['metadata']['version']}\n"
