"""What tests of pages look at and do: the table, the search, the legend, a download."""

from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Page

Open = Callable[..., Page]  # opened(network, view="stances"): the fixture of tests/browser/conftest.py


def table(tab: Page) -> list[list[str]]:
    return [row.locator("td").all_inner_texts() for row in tab.locator("#table tbody tr").all()]


def find(tab: Page, name: str) -> None:
    tab.get_by_label("Find by any name").fill(name)
    tab.get_by_label("Find by any name").press("Enter")


def tick(tab: Page, group: str, value: str) -> None:
    tab.locator(f"#{group} input[value='{value}']").click()


def saved(tab: Page, button: str) -> bytes:
    with tab.expect_download() as waiting:
        tab.get_by_role("button", name=button).click()
    return Path(waiting.value.path()).read_bytes()
