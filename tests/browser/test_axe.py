"""axe-core finds nothing to complain of on any kind of page; it is fetched from npm, and skipped where it cannot be."""

import shutil
import subprocess
import tarfile
from typing import Any

import pytest
from page_looks import Open
from page_networks import stances, summit

from detente.graph.cover import Card, cover
from detente.graph.page import VIEWS, page
from detente.ontology.documents import Document

pytestmark = pytest.mark.slow
AXE = "axe-core@4.10.2"


@pytest.fixture(scope="session")
def axe(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The script of axe-core."""
    npm, folder = shutil.which("npm"), tmp_path_factory.mktemp("axe")
    if npm is None:
        pytest.skip("npm is not installed")
    packed = subprocess.run([npm, "pack", "--silent", AXE], cwd=folder, capture_output=True, text=True, timeout=120)
    if packed.returncode:
        pytest.skip(f"{AXE} could not be fetched")
    with tarfile.open(next(folder.glob("*.tgz"))) as archive:
        archive.extractall(folder, filter="data")
    return (folder / "package" / "axe.min.js").read_text(encoding="utf-8")


def complaints(tab: Any, axe: str) -> list[str]:
    """What axe finds, one line each."""
    tab.evaluate(axe)
    found = tab.evaluate("async () => (await axe.run()).violations")
    return [f"{one['id']}: {node['html'][:120]}" for one in found for node in one["nodes"]]


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("view", VIEWS)
def test_every_kind_of_page(opened: Open, axe: str, view: str, theme: str) -> None:
    network = stances() if view == "stances" else summit()
    about = {"Offices": [("Prime minister", "2012")]}
    html = page(network, heading="A summit", view=view, centre="abe" if view == "dossier" else "", about=about)
    tab = opened(html, color_scheme=theme)
    assert complaints(tab, axe) == []
    tab.locator("#table tbody tr").first.click()
    tab.get_by_role("button", name="Evidence").first.focus()
    assert complaints(tab, axe) == []


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_index(opened: Open, axe: str, theme: str) -> None:
    cards = [Card("x.html", "Who met whom", "Meetings.", "4 names")]
    tab = opened(cover("All", ["2 documents"], cards, cards, [Document("a", "", title="A")]), color_scheme=theme)
    assert complaints(tab, axe) == []
