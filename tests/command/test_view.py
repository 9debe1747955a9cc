"""Pages by the command line: what is drawn, and what a slip is answered with."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from command_runs import Run


@pytest.mark.parametrize("view", ["meetings", "stances", "issues", "positions", "timeline", "dossier --focus Abe"])
def test_pages(run: Run, tmp_path: Path, view: str) -> None:
    path = tmp_path / "page.html"
    told = run("view", *view.split(), "-o", str(path))
    assert (told.exit_code, told.stdout) == (0, "")
    assert told.stderr.startswith("Drew ")
    page = path.read_text(encoding="utf-8")
    assert page.lstrip().lower().startswith("<!doctype html>")
    assert "Abe and Xi met in Hamburg on 8 July." in page


def test_the_neighbourhood_of_one(run: Run, tmp_path: Path) -> None:
    def drawn(*options: str) -> str:
        return run("view", "meetings", "-o", str(tmp_path / "m.html"), *options).stderr.partition(" in ")[0]

    assert drawn() == "Drew 4 nodes and 3 lines"
    assert drawn("--focus", "Xi Jinping") == "Drew 2 nodes and 1 line"
    assert drawn("--focus", "Xi Jinping", "--depth", "2") == "Drew 3 nodes and 2 lines"
    assert drawn("--min", "2") == "Drew 0 nodes and 0 lines"
    assert drawn("--status", "held,denied", "--from", "2018") == "Drew 2 nodes and 1 line"


def data(path: Path) -> dict[str, Any]:
    """What a page holds, as its script reads it."""
    text = path.read_text(encoding="utf-8")
    found: dict[str, Any] = json.loads(text.partition('id="data">')[2].partition("</script>")[0])
    return found


def test_a_dossier_has_all_that_concerns_one_actor(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "abe.html"
    told = run("view", "dossier", "--focus", "Shinzo Abe", "-o", str(path))
    assert told.stderr == f"Drew 5 nodes and 4 lines in {path}\n"
    found = data(path)
    assert {edge["kind"] for edge in found["edges"]} == {"met", "supports", "office"}
    assert all(found["centre"] in (edge["from"], edge["to"]) for edge in found["edges"])
    assert ["Prime Minister of Japan", "2012-12-26 to 2020-09-16"] in found["about"]["Offices, after the ontology"]
    assert run("view", "dossier", "--focus", "Abe", "--status", "denied", "--from", "2018", "-o", "-").exit_code == 0


def test_a_timeline_has_each_event_once_with_all_that_took_part(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "timeline.html"
    assert run("view", "timeline", "-o", str(path)).exit_code == 0
    edges = data(path)["edges"]
    assert [len(edge["who"]) for edge in edges if "who" in edge] == [2, 2, 2]
    assert {edge["kind"] for edge in edges} == {"met", "supports", "concerned"}
    told = run("view", "timeline", "--focus", "Xi Jinping", "--from", "2017", "--to", "2017", "-o", str(path))
    assert told.stderr.startswith("Drew 2 nodes and 1 line ")


def test_a_period_of_positions(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "positions.html"
    assert run("view", "positions", "-o", str(path)).stderr.startswith("Drew 4 nodes and 2 lines ")
    assert "There is nothing in it" in run("view", "positions", "--from", "2018", "-o", str(path)).stderr


def test_all_pages_in_a_folder_with_an_index(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "deep" / "pages"
    told = run("view", "all", "-o", str(folder))
    assert (told.exit_code, told.stdout) == (0, "")
    assert told.stderr.endswith(f"to {folder}/: open {folder / 'index.html'}\n")
    index = (folder / "index.html").read_text(encoding="utf-8")
    linked = set(re.findall(r'<a href="([^"]+)"', index))
    assert linked == {path.name for path in folder.iterdir()} - {"index.html"}
    assert {"meetings.html", "timeline.html", "dossier-person-shinzo-abe.html"} <= linked
    assert "Shinzo Abe" in index and "Harbour Gazette" in index and "script-src &#39;none&#39;" in index
    first = {path.name: path.read_bytes() for path in folder.iterdir()}
    run("view", "all", "-o", str(folder))
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == first


def test_a_folder_that_cannot_be_made(run: Run, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    told = run("view", "all", "-o", str(tmp_path / "file"))
    assert (told.exit_code, told.stderr.count("\n")) == (3, 1)
    assert "name a folder for the pages" in told.stderr


def test_a_page_to_standard_output(run: Run) -> None:
    told = run("view", "issues", "-o", "-")
    assert told.stdout.rstrip().endswith("</html>")
    assert told.stderr == ""


@pytest.mark.parametrize("view", ["meetings", "stances", "coalitions", "timeline", "dossier --focus Abe"])
def test_pictures_for_print(run: Run, tmp_path: Path, view: str) -> None:
    path = tmp_path / "picture.svg"
    told = run("view", *view.split(), "--static", str(path))
    assert (told.exit_code, told.stderr) == (0, f"Drew {path}\n")
    assert path.read_bytes().startswith(b"<?xml")
    assert [one.name for one in tmp_path.iterdir()] == ["picture.svg"]


@pytest.mark.parametrize("arguments", [["meetings"], ["stances", "--issue", "Belt and Road"], ["heat", "--states"]])
def test_plots(run: Run, tmp_path: Path, arguments: list[str]) -> None:
    path = tmp_path / "plot.pdf"
    told = run("plot", *arguments, "-o", str(path))
    assert (told.exit_code, told.stderr) == (0, f"Drew {path}\n")
    assert path.read_bytes().startswith(b"%PDF")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["view", "meetings", "--static", "x.gif"], 'no picture "gif": name a file that ends in .svg, .png, .pdf'),
        (["view", "all", "--static", "x.svg"], "--static is for one view, not for all"),
        (["plot", "heat", "--status", "held"], "--status is for meetings; heat takes none"),
        (["plot", "stances", "-o", "x"], 'no picture "": name a file'),
    ],
)
def test_slips_with_pictures(run: Run, arguments: list[str], message: str) -> None:
    told = run(*arguments)
    assert (told.exit_code, told.stderr.count("\n")) == (2, 1)
    assert message in told.stderr
