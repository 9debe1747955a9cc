"""How long a page takes to lay out, to make, and to become usable: `python bench/pages.py [NODES…]`.

The peers: networkx's spring_layout, and stock pyvis (`Network.from_nx`, `generate_html`), whose page finds its layout
in the browser. Usable is a page when its script has run and the browser has painted. Needs /usr/bin/chromium.
"""

import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import networkx
from playwright.sync_api import Browser, TimeoutError, sync_playwright
from pyvis.network import Network

from detente.graph.crowds import crowd_of
from detente.graph.layout import layout
from detente.graph.page import CROWDED, page

SIZES = {200: 600, 2_000: 6_000, 10_000: 30_000}
SLOW = 2_000  # nodes above which the peers take minutes, and are left out
TIMES = 3
LIMIT = 60  # seconds that a page of a peer is waited for
SWITCHES = ["--no-sandbox", "--disable-gpu", "--no-first-run"]
PAINTED = (
    "() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now()))))"
)


def network(nodes: int, edges: int) -> networkx.MultiGraph:
    """Actors in communities who met at some time, each meeting with a sentence."""
    groups = max(4, nodes // 120)
    inside, across = 1.7 * edges / nodes * groups / nodes, 0.15 * edges / nodes / nodes * 2
    drawn = networkx.random_partition_graph([nodes // groups] * groups, min(1.0, inside), across, seed=7)
    found = networkx.MultiGraph()
    for node in range(nodes):
        found.add_node(f"n{node}", label=f"Envoy {node}", type="Person", names=[])
    for number, (a, b) in enumerate(sorted(drawn.edges())[:edges]):
        day = f"{1990 + number % 30}-{1 + number % 12:02}-{1 + number % 28:02}"
        said = {"quote": f"Envoy {a} met envoy {b} in the capital.", "trigger": "met", "title": "Dispatch", "date": day}
        fact = {"kind": "met", "type": "Meeting", "status": "held", "date": day, "earliest": day, "latest": day}
        found.add_edge(f"n{a}", f"n{b}", **fact, evidence=[said])
    return found


def timed(work: Callable[[], object]) -> float:
    """Seconds of one go."""
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def usable(browser: Browser, path: Path) -> float:
    """Median seconds until a page has painted and would answer; the limit where it never does."""
    found = []
    for _ in range(TIMES):
        tab = browser.new_page(viewport={"width": 1280, "height": 800})
        tab.set_default_timeout(LIMIT * 1000)
        began = time.perf_counter()
        tab.goto(path.as_uri(), wait_until="load", timeout=LIMIT * 1000)
        tab.evaluate(PAINTED)
        found.append(time.perf_counter() - began)
        tab.close()
    return statistics.median(found)


def stock(graph: networkx.MultiGraph, path: Path) -> None:
    """A page as pyvis makes it from a networkx graph."""
    plain = networkx.Graph(graph.edges())
    drawing = Network(cdn_resources="in_line", height="800px")
    drawing.from_nx(plain)
    path.write_text(drawing.generate_html(), encoding="utf-8")


def usable_stock(browser: Browser, path: Path) -> float:
    """Seconds until vis-network has come to rest, which is when a stock page hides its loading bar."""
    tab = browser.new_page(viewport={"width": 1280, "height": 800})
    began = time.perf_counter()
    tab.goto(path.as_uri(), wait_until="domcontentloaded", timeout=LIMIT * 1000)
    bar = tab.locator("#loadingBar")
    try:
        if bar.count():
            bar.wait_for(state="hidden", timeout=LIMIT * 1000)
        else:
            tab.evaluate(PAINTED)
        return time.perf_counter() - began
    except TimeoutError:
        return float("inf")
    finally:
        tab.close()


def measure(browser: Browser, folder: Path, nodes: int) -> None:
    """Print what one size of network takes."""
    graph = network(nodes, SIZES.get(nodes, 3 * nodes))
    boxes = dict.fromkeys(graph, (40.0, 40.0))
    print(f"{nodes:,} nodes, {graph.number_of_edges():,} lines")
    crowd = crowd_of(graph) if nodes > CROWDED else None
    laid = timed(lambda: layout(graph, boxes, crowd_of(graph) if crowd else None))
    ours, path = folder / "ours.html", folder / "stock.html"
    made = timed(lambda: ours.write_text(page(graph, heading="Bench", view="meetings"), encoding="utf-8"))
    size = ours.stat().st_size / 1e6
    print(f"  layout {laid:.2f} s; page {made:.2f} s, {made - laid:.2f} s beside the layout, {size:.1f} MB")
    print(f"  usable after {usable(browser, ours):.2f} s")
    if nodes > SLOW:
        return
    print(f"  networkx spring layout {timed(lambda: networkx.spring_layout(networkx.Graph(graph), seed=1)):.2f} s")
    print(f"  stock pyvis page {timed(lambda: stock(graph, path)):.2f} s")
    print(f"  usable after {usable_stock(browser, path):.1f} s")


def main() -> None:
    """Measure the sizes that are named, or all."""
    with sync_playwright() as tools, tempfile.TemporaryDirectory() as folder:
        browser = tools.chromium.launch(executable_path="/usr/bin/chromium", args=SWITCHES)
        for nodes in [int(one) for one in sys.argv[1:]] or list(SIZES):
            measure(browser, Path(folder), nodes)
        browser.close()


if __name__ == "__main__":
    main()
