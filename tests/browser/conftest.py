"""Chromium, pages opened in it from files as their readers do, and what every test looks for on them."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import networkx
import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from detente.graph.page import page

CHROMIUM = "/usr/bin/chromium"
SWITCHES = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    with sync_playwright() as tools:
        browser = tools.chromium.launch(executable_path=CHROMIUM, args=SWITCHES)
        yield browser
        browser.close()


@pytest.fixture
def opened(chromium: Browser, tmp_path: Path) -> Iterator[Callable[..., Page]]:
    """Opens a network, or the HTML of a page; at the end nothing was complained of and nothing asked for."""
    said: list[str] = []
    asked: list[str] = []
    contexts = []

    def opens(
        graph: networkx.MultiGraph | str,
        *,
        view: str = "meetings",
        heading: str = "A summit",
        fragment: str = "",
        **context: Any,
    ) -> Page:
        path = tmp_path / "page.html"
        html = graph if isinstance(graph, str) else page(graph, heading=heading, view=view)
        path.write_text(html, encoding="utf-8")
        contexts.append(
            chromium.new_context(**{"viewport": {"width": 1280, "height": 800}, "reduced_motion": "reduce"} | context)
        )
        tab = contexts[-1].new_page()
        tab.on("console", lambda message: said.append(message.text))
        tab.on("pageerror", lambda error: said.append(str(error)))
        tab.on("dialog", lambda dialog: said.append(f"dialog {dialog.message}"))
        tab.on("request", lambda request: asked.append(request.url))
        tab.goto(f"{path.as_uri()}{fragment}")
        return tab

    yield opens
    for context in contexts:
        context.close()
    assert said == []
    assert [url for url in asked if not url.startswith(("file:", "blob:", "data:"))] == []
    assert len([url for url in asked if url.startswith("file:")]) >= 1
