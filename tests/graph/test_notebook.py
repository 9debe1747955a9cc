"""The notebook of the documentation runs, and what it ends its cells with shows itself."""

import ast
import json
from pathlib import Path
from typing import Any

import pytest
from claim_factory import ABE, KIM, TRUMP, XI, document, entity, position, report, stance

from detente.graph import Graph
from detente.graph.building import build_graph
from detente.graph.interface import Rows
from detente.graph.rows import PositionRow
from detente.graph.writing import write_graph
from detente.ontology.codes import Polarity
from detente.ontology.errors import DetenteError, UnknownName

NOTEBOOK = Path(__file__).parents[2] / "docs" / "notebook.ipynb"
SWEDEN, PARTY = entity("Sweden", "State"), entity("Kurdistan Workers' Party", "ArmedGroup")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder in which `kg/` knows of all that the notebook asks about."""
    claims = [
        report(TRUMP, KIM),
        report(at=1),
        report(XI, KIM, at=2),
        stance(SWEDEN, PARTY, at=3, source=ABE),
        stance(SWEDEN, PARTY, Polarity.OPPOSES, at=4, source=XI),
        position(at=5),
    ]
    folder = tmp_path_factory.mktemp("notebook")
    write_graph(build_graph([document(title="<b>Bold</b>")], claims), folder / "kg")
    return folder


def run(source: str, names: dict[str, Any]) -> Any:
    """Run a cell; the value of its last line, if that is an expression."""
    tree = ast.parse(source)
    last = tree.body.pop() if isinstance(tree.body[-1], ast.Expr) else None
    exec(compile(tree, "cell", "exec"), names)
    return eval(compile(ast.Expression(last.value), "cell", "eval"), names) if isinstance(last, ast.Expr) else None


def test_every_cell_runs_and_shows_something(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder)
    names: dict[str, Any] = {}
    cells = json.loads(NOTEBOOK.read_text(encoding="utf-8"))["cells"]
    shown = [run(cell["source"], names) for cell in cells if cell["cell_type"] == "code"]
    assert len(shown) >= 5 and all(shown)
    assert "<table>" in shown[0]._repr_html_() and "<iframe" in shown[3]._repr_html_()
    assert not any(cell.get("outputs") for cell in cells)


def test_a_table_in_a_notebook_is_text(folder: Path) -> None:
    told = Graph.open(folder / "kg").met()
    html = told._repr_html_()
    assert "&lt;b&gt;Bold&lt;/b&gt;" in html and "<b>" not in html
    assert "3 rows" in html and "Abe and Xi met in Hamburg" in html
    assert Rows[PositionRow](())._repr_html_().endswith("<p>0 rows</p>")


def test_a_page_in_a_notebook_is_kept_in_a_frame(folder: Path) -> None:
    page = Graph.open(folder / "kg").view("dossier", focus="Shinzo Abe")
    assert page.html.startswith("<!doctype html>") and "Shinzo Abe" in repr(page)
    frame = page._repr_html_()
    assert frame.count("<") == 2 and 'sandbox="allow-scripts' in frame and "allow-same-origin" not in frame


def test_views_that_there_are_not(folder: Path) -> None:
    graph = Graph.open(folder / "kg")
    with pytest.raises(DetenteError, match='no view "meetups": meetings, stances'):
        graph.view("meetups")
    with pytest.raises(DetenteError, match="no choice colour for a view"):
        graph.view("meetings", colour="red")
    with pytest.raises(DetenteError, match="issues takes no since"):
        graph.view("issues", since="2017")
    with pytest.raises(DetenteError, match="a dossier needs to know of whom"):
        graph.view("dossier")
    with pytest.raises(UnknownName):
        graph.view("meetings", focus="Nobody at all")
    assert "planned" not in graph.view("meetings", status="held").html.partition('id="data">')[2].partition("<")[0]
