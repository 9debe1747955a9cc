"""Large networks: crowds are closed, and open by a click, by a search, or by what is chosen."""

import networkx
import pytest
from page_looks import Open, find
from page_networks import met
from playwright.sync_api import Page, expect

from detente.graph.page import page
from detente.graph.sketch import CROWDED

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def html() -> str:
    """A page of more nodes than are shown at once: groups of 80, each with some ties to the next."""
    built = networkx.MultiGraph()
    size = 80
    for number in range(CROWDED + size):
        built.add_node(f"n{number:04}", label=f"Envoy {number}", type="Person", names=[])
        group = number // size
        for step in (1, 2, 5):
            other = group * size + (number + step) % size
            built.add_edge(f"n{number:04}", f"n{other:04}", **met("2016-01-01"))
        if number % 40 == 0 and number >= size:
            built.add_edge(f"n{number:04}", f"n{number - size:04}", **met("2017-01-01"))
    return page(built, heading="Many", view="meetings")


def drawn(tab: Page) -> str:
    return tab.locator("#crowdcount").inner_text()


def test_crowds_are_closed_and_a_search_opens_one(opened: Open, html: str) -> None:
    tab = opened(html)
    count = int(drawn(tab).split(" of ")[1].split()[0])
    assert 10 <= count <= 40 and drawn(tab).startswith("0 crowds")
    expect(tab.locator("#names option")).to_have_count(0)
    tab.locator("#query").press_sequentially("Envoy 777")
    expect(tab.locator("#names option")).to_have_count(1)
    find(tab, "Envoy 777")
    expect(tab.locator("#summary h2")).to_have_text("Envoy 777")
    assert drawn(tab).startswith("1 crowd of")
    tab.locator("#evidence").get_by_role("button", name="Envoy 778", exact=True).click()
    expect(tab.locator("#summary h2")).to_have_text("Envoy 778")
    tab.get_by_role("button", name="Close all").click()
    assert drawn(tab).startswith("0 crowds")


def test_a_crowd_is_opened_by_hand_and_kept_in_the_address(opened: Open, html: str) -> None:
    tab = opened(html)
    tab.locator("#drawing").press("ArrowRight")
    expect(tab.locator("#crowdcount")).to_contain_text("1 crowd of")
    assert "#open=" in tab.url
    again = opened(html, fragment="#" + tab.url.split("#")[1])
    assert drawn(again) == drawn(tab)


def test_a_path_opens_all_crowds_on_its_way(opened: Open, html: str) -> None:
    tab = opened(html)
    tab.locator("#start").fill("Envoy 0")
    tab.locator("#goal").fill("Envoy 240")
    tab.locator("#goal").press("Enter")
    expect(tab.locator("#summary")).to_contain_text("steps")
    assert int(drawn(tab).split()[0]) >= 3
