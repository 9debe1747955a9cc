"""The network page in a real browser, opened from a file, as its readers do.

Longer than other modules on purpose: all of it looks at the same small summit.
"""

import csv
import io
import json
import re

import networkx
import pytest
from page_looks import Open, find, saved, table, tick
from page_networks import met, report, stances, summit
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser


def test_the_drawing_is_drawn(opened: Open) -> None:
    tab = opened(summit())
    expect(tab.locator("#count")).to_have_text("8 nodes, 6 lines")
    assert inked(tab) > 2000


def inked(tab: Page) -> int:
    """Pixels of the canvas that are not empty."""
    return int(
        tab.evaluate("""async () => {
            await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
            const canvas = document.querySelector("#drawing canvas");
            const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
            let count = 0; for (let i = 3; i < data.length; i += 4) if (data[i]) count += 1; return count; }""")
    )


def test_search_by_another_name_shows_the_node(opened: Open) -> None:
    tab = opened(summit())
    find(tab, "安倍晋三")
    expect(tab.locator("#summary h2")).to_have_text("Shinzo Abe")
    expect(tab.locator("#summary .names")).to_contain_text("Abe Shinzo")
    expect(tab.locator("#evidence h3")).to_contain_text("met")
    tab.locator("#evidence").get_by_role("button", name="Xi Jinping", exact=True).click()
    expect(tab.locator("#summary h2")).to_have_text("Xi Jinping")


def test_search_forgives_case_and_tells_when_nobody_is_meant(opened: Open) -> None:
    tab = opened(summit())
    find(tab, "narendra")
    expect(tab.locator("#summary h2")).to_have_text("Narendra Modi")
    find(tab, "Metternich")
    expect(tab.locator("#summary")).to_contain_text("Nobody and nothing here is called “Metternich”.")


def test_search_offers_every_name(opened: Open) -> None:
    tab = opened(summit())
    names = tab.locator("#names option").evaluate_all("options => options.map((option) => option.value)")
    assert {"Abe Shinzo", "安倍晋三", "Xi Jinping", "Japan"} <= set(names)


def test_a_name_that_two_bear_is_told_apart(opened: Open) -> None:
    graph = summit()
    graph.add_node("tbilisi", label="Georgia", type="State", names=[])
    graph.add_node("atlanta", label="Georgia", type="Place", names=[])
    tab = opened(graph)
    find(tab, "Georgia (Place)")
    expect(tab.locator("#summary .kicker")).to_have_text("Place")
    find(tab, "Georgia (State)")
    expect(tab.locator("#summary .kicker")).to_have_text("State")


def test_evidence_says_everything_it_rests_on(opened: Open) -> None:
    tab = opened(summit())
    tab.get_by_role("row", name=re.compile("2016-09-05")).click()
    panel = tab.locator("#panel")
    expect(panel.locator("h2")).to_have_text("Shinzo Abe met Xi Jinping")
    expect(panel.locator("article")).to_have_count(2)
    expect(panel.locator("blockquote")).to_have_count(3)
    expect(panel.locator("blockquote", has_text="summit").locator("mark")).to_have_text("met")
    for text in ("Leaders meet at last", "Kyodo, 2016-09-06", "according to Suga", "Hangzhou", "held", "2016-09-05"):
        expect(panel).to_contain_text(text)


def test_only_web_addresses_become_links(opened: Open) -> None:
    tab = opened(summit())
    tab.get_by_role("row", name=re.compile("2016-09-05")).click()
    links = tab.locator("#panel figure a")
    expect(links).to_have_count(1)
    expect(links).to_have_attribute("href", "https://example.org/1")
    expect(links).to_have_attribute("rel", "noopener noreferrer")


def test_a_click_on_a_line_and_on_a_node(opened: Open) -> None:
    graph = networkx.MultiGraph()
    graph.add_node("a", label="Ann", type="Person", names=[])
    graph.add_node("b", label="Bob", type="Person", names=[])
    graph.add_edge("a", "b", **met("2016-01-01"))
    tab = opened(graph)
    tab.locator("#drawing").click()  # its middle is the middle of the only line
    expect(tab.locator("#summary h2")).to_have_text("Ann met Bob")
    find(tab, "Bob")
    tab.get_by_label("Network: A summit").press("Escape")
    expect(tab.locator("#summary h2")).to_have_text("Evidence")
    tab.locator("#drawing").click()  # now Bob is in the middle
    expect(tab.locator("#summary h2")).to_have_text("Bob")


def test_the_status_filter_hides_and_shows(opened: Open) -> None:
    tab = opened(summit())
    assert "cancelled" not in [row[4] for row in table(tab)]
    assert "planned" in [row[4] for row in table(tab)]
    tick(tab, "statuses", "cancelled")
    assert "cancelled" in [row[4] for row in table(tab)]
    expect(tab.locator("#count")).to_have_text("8 nodes, 7 lines")
    tick(tab, "statuses", "held")
    assert {row[4] for row in table(tab)} == {"planned", "cancelled"}


def test_a_status_that_tells_nothing_is_not_shown(opened: Open) -> None:
    tab = opened(stances(), view="stances")
    expect(tab.locator("#statusbox")).to_be_hidden()
    expect(tab.locator("#by-when")).to_have_count(1)
    expect(tab.locator("#by-status")).to_have_count(0)
    tab = opened(summit())
    expect(tab.locator("#statusbox")).to_be_visible()
    expect(tab.locator("#by-status")).to_have_count(1)


def test_types_and_kinds_are_filtered_with_counts(opened: Open) -> None:
    tab = opened(summit())
    expect(tab.locator("#types li", has_text="Person")).to_contain_text("7")
    expect(tab.locator("#kinds li", has_text="met")).to_contain_text("7")
    tick(tab, "types", "State")
    expect(tab.locator("#count")).to_have_text("7 nodes, 5 lines")
    tick(tab, "types", "State")
    tick(tab, "kinds", "met")
    assert [row[1] for row in table(tab)] == ["visited"]


def test_the_time_range_keeps_what_falls_in_it(opened: Open) -> None:
    tab = opened(summit())
    tab.locator("#from").fill("2015")
    tab.locator("#to").fill("2016-09")
    tab.locator("#to").press("Tab")
    assert [row[3] for row in table(tab)] == ["2015-05-08", "2016-09-05"]
    tab.get_by_label("undated too").check()
    assert [row[3] for row in table(tab)] == ["", "2015-05-08", "2016-09-05"]
    tab.locator("#to").fill("2016-13")
    tab.locator("#to").press("Tab")
    expect(tab.locator("#to")).to_have_attribute("aria-invalid", "true")
    assert len(table(tab)) == 3


def test_play_runs_through_the_years(opened: Open) -> None:
    tab = opened(summit())
    tab.get_by_role("button", name="Play").click()
    expect(tab.locator("#to")).to_have_value("2013")
    assert [row[3] for row in table(tab)] == ["2013-06-01"]
    expect(tab.locator("#to")).to_have_value("2014")
    tab.get_by_role("button", name="Stop").click()
    expect(tab.get_by_role("button", name="Play")).to_be_visible()


def test_only_the_neighbourhood(opened: Open) -> None:
    tab = opened(summit())
    find(tab, "Shinzo Abe")
    tab.get_by_label("Show only these").check()
    expect(tab.locator("#count")).to_have_text("2 nodes, 1 line")
    tab.get_by_label("Steps from the chosen node").select_option("2")
    expect(tab.locator("#count")).to_have_text("4 nodes, 3 lines")


def test_the_path_between_two(opened: Open) -> None:
    tab = opened(summit())
    tab.locator("#start").fill("Shinzo Abe")
    tab.locator("#goal").fill("Japan")
    tab.locator("#goal").press("Enter")
    expect(tab.locator("#summary")).to_contain_text("4 steps")
    expect(tab.locator(".steps .chip")).to_have_text(
        ["Shinzo Abe", "Xi Jinping", "Vladimir Putin", "Narendra Modi", "Japan"]
    )
    tab.locator("#goal").fill("Barack Obama")
    tab.locator("#goal").press("Enter")
    expect(tab.locator("#summary")).to_contain_text("No path")
    tab.locator("#goal").fill("Shinzo Abe")
    tab.locator("#goal").press("Enter")
    expect(tab.locator("#summary")).to_contain_text("0 steps")


def test_the_table_sorts_and_follows_the_choice(opened: Open) -> None:
    tab = opened(summit())
    tab.get_by_role("button", name="From", exact=True).click()
    firsts = [row[0] for row in table(tab)]
    assert firsts == sorted(firsts)
    expect(tab.locator("#by-from")).to_have_attribute("aria-sort", "ascending")
    tab.get_by_role("button", name="From", exact=True).click()
    assert [row[0] for row in table(tab)] == sorted(firsts, reverse=True)
    find(tab, "Xi Jinping")
    expect(tab.locator("tr.chosen")).to_have_count(4)


def test_csv_holds_what_is_shown_and_no_formula(opened: Open) -> None:
    tab = opened(summit())
    text = saved(tab, "Download CSV").decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text, newline="")))
    assert len(rows) == len(table(tab)) == 7
    odd = next(row for row in rows if row["from"] in ("Barack Obama", "David Cameron"))
    assert (odd["where"], odd["says"]) == ("'=HYPERLINK(1)", "'@press")
    assert not [value for row in rows for value in row.values() if value[:1] in tuple("=+-@")]
    assert "Abe met Xi at the summit. | A second report." in [row["quotes"] for row in rows]
    tick(tab, "kinds", "visited")
    assert len(list(csv.DictReader(io.StringIO(saved(tab, "Download CSV").decode("utf-8-sig"))))) == 6


def test_data_and_image_can_be_taken_home(opened: Open) -> None:
    tab = opened(summit())
    tick(tab, "kinds", "met")
    kept = json.loads(saved(tab, "Data (JSON)"))
    assert [edge["kind"] for edge in kept["edges"]] == ["visited"]
    assert kept["edges"][0]["evidence"][0]["quote"]
    assert saved(tab, "Image (PNG)").startswith(b"\x89PNG")


def test_the_address_restores_what_was_chosen(opened: Open) -> None:
    tab = opened(summit())
    tick(tab, "types", "State")
    tick(tab, "statuses", "cancelled")
    tab.locator("#from").fill("2014")
    tab.locator("#from").press("Tab")
    tab.get_by_role("button", name="To", exact=True).click()
    find(tab, "Xi Jinping")
    tab.get_by_label("Steps from the chosen node").select_option("2")
    tab.get_by_label("Show only these").check()
    seen = (table(tab), tab.locator("#panel").inner_text(), tab.locator("#count").inner_text())
    again = opened(summit(), fragment="#" + tab.url.split("#", 1)[1])
    assert (table(again), again.locator("#panel").inner_text(), again.locator("#count").inner_text()) == seen
    expect(again.locator("#types input[value=State]")).not_to_be_checked()
    expect(again.locator("#from")).to_have_value("2014")
    again.get_by_role("button", name="Reset everything").click()
    assert "#" not in again.url


def test_a_chosen_line_and_no_hidden_status_are_restored(opened: Open) -> None:
    tab = opened(summit())
    tick(tab, "statuses", "cancelled")
    tab.get_by_role("row", name=re.compile("cancelled")).click()
    again = opened(summit(), fragment="#" + tab.url.split("#", 1)[1])
    expect(again.locator("#summary h2")).to_have_text("Shinzo Abe met Kim Jong-un")
    assert len(table(again)) == 8


def test_an_address_of_nonsense_changes_nothing(opened: Open) -> None:
    nonsense = "#node=<img src=x onerror=alert(1)>&edge=%00&depth=99&from=x&sort=__proto__&types=constructor&theme=pink"
    tab = opened(summit(), fragment=nonsense)
    expect(tab.locator("#count")).to_have_text("8 nodes, 6 lines")
    expect(tab.locator("#summary h2")).to_have_text("Evidence")


def test_dark_follows_the_system_and_the_button(opened: Open) -> None:
    tab = opened(summit(), color_scheme="dark")
    assert ground(tab) == "rgb(21, 23, 27)"
    button = tab.get_by_role("button", name="Dark")
    expect(button).to_have_attribute("aria-pressed", "true")
    button.click()
    assert ground(tab) == "rgb(252, 251, 248)"
    expect(button).to_have_attribute("aria-pressed", "false")
    assert ground(opened(summit())) == "rgb(252, 251, 248)"


def ground(tab: Page) -> str:
    return str(tab.evaluate("getComputedStyle(document.body).backgroundColor"))


HOSTILE = '</script><img src="x" onerror="alert(1)"><script>alert(2)</script>\u2028"\'`${alert(3)}'


def test_hostile_text_is_only_text(opened: Open) -> None:
    graph = networkx.MultiGraph()
    graph.add_node(HOSTILE, label=HOSTILE, type="__proto__", names=[f"{HOSTILE} again"])
    graph.add_node("b", label="toString", type="constructor", names=["__proto__"])
    odd = report(HOSTILE, trigger="<img", title=HOSTILE, publisher=HOSTILE, url=f"javascript:{HOSTILE}")
    graph.add_edge(
        HOSTILE, "b", **met("2016-01-01", kind="hasOwnProperty", status="valueOf", place=HOSTILE, evidence=[odd])
    )
    tab = opened(graph, heading=HOSTILE)
    expect(tab.locator("h1")).to_have_text(re.compile(re.escape("<script>alert(2)</script>")))
    find(tab, f"{HOSTILE} again")
    tab.locator("#table tbody tr").first.click()
    assert HOSTILE.split("\u2028")[0] in tab.locator("#panel blockquote").inner_text()
    expect(tab.locator("#panel mark")).to_have_text("<img")
    assert tab.locator("img, #panel figure a, #panel script").count() == 0


def test_the_keyboard_reaches_nodes_lines_and_evidence(opened: Open) -> None:
    tab = opened(summit())
    drawing = tab.get_by_label("Network: A summit")
    drawing.focus()
    drawing.press("ArrowRight")
    name = tab.locator("#summary h2").inner_text()
    assert name != "Evidence"
    find(tab, "Xi Jinping")
    drawing.press("PageDown")
    first = tab.locator("#summary h2").inner_text()
    drawing.press("PageDown")
    second = tab.locator("#summary h2").inner_text()
    assert "Xi Jinping" in first and "Xi Jinping" in second and first != second
    drawing.press("PageUp")
    expect(tab.locator("#summary h2")).to_have_text(first)
    drawing.press("Enter")
    expect(tab.locator("#panel")).to_be_focused()
    drawing.press("Escape")
    expect(tab.locator("#summary h2")).to_have_text("Evidence")


def test_the_table_works_by_keyboard(opened: Open) -> None:
    tab = opened(summit())
    tab.locator("#table tbody button").first.press("Enter")
    expect(tab.locator("#panel blockquote").first).to_be_visible()


def test_every_control_has_a_name_and_a_visible_focus(opened: Open) -> None:
    tab = opened(summit())
    find(tab, "Xi Jinping")
    nameless = tab.evaluate("""() => [...document.querySelectorAll("button, input, select")]
        .filter((one) => !(one.textContent.trim() || one.getAttribute("aria-label") || one.labels?.length))
        .map((one) => one.outerHTML)""")
    assert nameless == []
    tab.keyboard.press("Tab")
    style = tab.evaluate("getComputedStyle(document.activeElement).outlineStyle")
    assert style == "solid"


def test_stances_differ_by_more_than_colour(opened: Open) -> None:
    tab = opened(stances(), view="stances")
    marks = tab.locator("#kinds li svg").evaluate_all(
        "all => all.map((svg) => [svg.querySelector('line').getAttribute('stroke-dasharray'), svg.textContent])"
    )
    assert len(marks) == 5
    assert len({dash for dash, _ in marks}) == 5
    assert sorted(symbol for _, symbol in marks) == sorted("+−!±○")


def test_relations_read_from_both_ends(opened: Open) -> None:
    tab = opened(stances(), view="stances")
    find(tab, "safety at sea")
    headings = " ".join(tab.locator("#evidence h3").all_inner_texts())
    assert "is supported by" in headings and "is opposed by" in headings
    find(tab, "Holder opposes")
    expect(tab.locator("#evidence h3")).to_contain_text("opposes")


def test_lines_of_one_pair_are_drawn_as_one_with_all_its_evidence(opened: Open) -> None:
    graph = networkx.MultiGraph()
    for year in range(2010, 2015):
        graph.add_edge("a", "b", **met(f"{year}-01-01"))
    graph.add_edge("a", "b", **met("2016-01-01", status="planned"))
    tab = opened(graph)
    expect(tab.locator("#count")).to_have_text("2 nodes, 2 lines")
    tab.get_by_role("row", name=re.compile("2012-01-01")).click()
    expect(tab.locator("#panel article")).to_have_count(5)


def test_a_narrow_window_stacks_and_nothing_sticks_out(opened: Open) -> None:
    tab = opened(summit(), viewport={"width": 600, "height": 900})
    assert tab.evaluate("document.documentElement.scrollWidth") <= 600
    drawing, panel = tab.locator("#drawing").bounding_box(), tab.locator("#panel").bounding_box()
    assert drawing and panel and panel["y"] >= drawing["y"] + drawing["height"]


def test_print_shows_table_and_legend(opened: Open) -> None:
    tab = opened(summit())
    tab.emulate_media(media="print")
    expect(tab.locator("#table")).to_be_visible()
    expect(tab.locator("#types")).to_be_visible()
    expect(tab.locator("#drawing")).to_be_hidden()
    expect(tab.get_by_role("button", name="Download CSV")).to_be_hidden()


def test_an_empty_network_is_said_plainly(opened: Open) -> None:
    tab = opened(networkx.MultiGraph())
    expect(tab.get_by_role("heading", name="There is nothing to draw.")).to_be_visible()
