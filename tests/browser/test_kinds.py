"""Every kind of page in a real browser, as `detente view` makes it of one small graph."""

import json
import re
from dataclasses import replace

import pytest
from claim_factory import (
    ABE,
    AMERICA,
    BELT,
    CHINA,
    G20,
    HAMBURG,
    JAPAN,
    KIM,
    MOON,
    SECURITY,
    SENTENCE,
    TRADE,
    TRUMP,
    XI,
    document,
    entity,
    link,
    membership,
    position,
    report,
    stance,
)
from page_looks import Open, find, saved, table, tick
from playwright.sync_api import Page, expect

from detente.graph.building import build_graph
from detente.graph.cover import Card, cover
from detente.graph.shown import Page as NotebookPage
from detente.graph.store import Graph
from detente.graph.views import View, page_of
from detente.ontology.codes import Polarity, Status

pytestmark = pytest.mark.browser
KINDS = ("meetings", "stances", "issues", "coalitions", "congruence", "conflict", "positions", "timeline", "dossier")
DRAWN = [kind for kind in KINDS if kind != "timeline"]
CLAIMS = [
    report(place=HAMBURG, occasion=G20, topics=(TRADE,), source=XI),
    report(at=1, document="b.txt"),
    report(TRUMP, KIM, MOON, on="2019-06-30", at=1),
    report(TRUMP, KIM, on="2018-06", status=Status.PLANNED, at=2),
    report(ABE, TRUMP, on="2018-05", status=Status.DENIED, at=3),
    report(ABE, TRUMP, on="2018-05", status=Status.HELD, at=4, source=TRUMP),
    stance(at=5, hedged=True),
    stance(JAPAN, BELT, Polarity.CONCERNED, at=6),
    stance(CHINA, BELT, at=7),
    stance(JAPAN, TRADE, at=8, on="2018"),
    stance(CHINA, TRADE, Polarity.OPPOSES, at=9, source=ABE),
    stance(CHINA, TRADE, Polarity.SUPPORTS, at=10),
    link(TRADE, SECURITY, at=11),
    position(at=12),
    position(TRUMP, "President", AMERICA, at=13),
    membership(JAPAN, at=14),
]


@pytest.fixture(scope="module")
def graph() -> Graph:
    return build_graph([document(), document("b.txt", "2017-08-01", publisher="Harbour Gazette")], CLAIMS)


def html(graph: Graph, kind: str, **options: str) -> str:
    wanted = View(kind, **({"focus": "Shinzo Abe"} if kind == "dossier" else {}) | options)  # type: ignore[arg-type]
    return page_of(graph, wanted)[1]


def data(page: str) -> dict[str, list[dict[str, str]]]:
    found: dict[str, list[dict[str, str]]] = json.loads(page.partition('id="data">')[2].partition("</script>")[0])
    return found


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_is_searched_filtered_kept_in_the_address_and_taken_home(
    graph: Graph, opened: Open, kind: str
) -> None:
    page = html(graph, kind)
    tab = opened(page)
    node = next(one for one in data(page)["nodes"] if one["label"] != "Shinzo Abe")
    find(tab, node["label"])
    expect(tab.locator("#summary h2")).to_have_text(node["label"])
    expect(tab.locator("#evidence h3").first).to_be_visible()
    tab.locator("#table tbody tr").first.click()
    expect(tab.locator("#panel blockquote").first).to_contain_text("Abe and Xi met in Hamburg")
    address = tab.get_by_role("link", name="Link to this").get_attribute("href") or ""
    assert tab.url.endswith(address) and len(address) > 10
    again = opened(page, fragment=address)
    assert again.locator("#panel").inner_text() == tab.locator("#panel").inner_text()
    tick(tab, "kinds", tab.locator("#kinds input").first.get_attribute("value") or "")
    assert len(table(tab)) < len(table(again))
    assert len(json.loads(saved(tab, "Data (JSON)"))["edges"]) == len(table(tab))


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_fits_a_phone_in_the_dark_and_prints(graph: Graph, opened: Open, kind: str) -> None:
    tab = opened(html(graph, kind), viewport={"width": 390, "height": 844}, color_scheme="dark")
    assert tab.evaluate("document.documentElement.scrollWidth") <= 390
    assert tab.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(21, 23, 27)"
    tab.emulate_media(media="print")
    expect(tab.locator("#table")).to_be_visible()
    assert tab.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"


@pytest.mark.parametrize("kind", DRAWN)
def test_every_network_is_sized_coloured_walked_and_played(graph: Graph, opened: Open, kind: str) -> None:
    tab = opened(html(graph, kind))
    tab.get_by_label("Size by").select_option("betweenness")
    tab.get_by_label("Colour by").select_option("community")
    assert "size=betweenness&colour=crowd" in tab.url
    stage = tab.locator("#drawing")
    stage.press("Escape")
    stage.press("ArrowRight")
    expect(tab.locator("#summary")).to_contain_text(re.compile("Betweenness .* of .* shown"))
    again = opened(html(graph, kind), fragment="#size=betweenness&colour=crowd")
    expect(again.get_by_label("Size by")).to_have_value("betweenness")
    if tab.locator("#time").is_visible():
        tab.get_by_role("button", name="Play").click()
        expect(tab.get_by_role("button", name="Stop")).to_be_visible()
        tab.get_by_role("button", name="Stop").click()


def test_a_timeline_goes_month_by_month_with_its_sentences(graph: Graph, opened: Open) -> None:
    tab = opened(html(graph, "timeline"))
    years = [re.search(r"\b(20\d\d)\b", month)[1] for month in tab.locator("#months h3").all_inner_texts()]  # type: ignore[index]
    assert years == sorted(years) and len(years) >= 4
    expect(tab.locator("#months h3").first).to_contain_text("July 2017")
    meeting = tab.locator("article.entry", has_text="2017-07-08")
    expect(meeting.locator(".deed")).to_contain_text("Shinzo Abe met Xi Jinping")
    expect(meeting.locator("mark").first).to_have_text("met")
    expect(meeting).to_contain_text("Hamburg · Group of Twenty · about trade")
    expect(meeting.locator("summary")).to_have_text("1 more report")
    meeting.get_by_role("button", name="Evidence").click()
    expect(tab.locator("#panel h2")).to_have_text("Shinzo Abe met Xi Jinping")
    expect(tab.locator("article.entry.chosen")).to_have_count(1)
    find(tab, "Moon Jae-in")
    expect(tab.locator("article.entry")).to_have_count(1)
    expect(tab.locator("#told")).to_have_text("1 entry with Moon Jae-in")
    expect(tab.locator("article.entry .deed")).to_contain_text("Donald Trump met Kim Jong Un and Moon Jae-in")


def test_a_timeline_writes_what_is_asked_for(graph: Graph, opened: Open) -> None:
    many = build_graph([document(text=SENTENCE * 320)], [report(on=f"{1700 + i}-05-01", at=i) for i in range(320)])
    tab = opened(html(many, "timeline"))
    expect(tab.locator("article.entry")).to_have_count(150)
    tab.get_by_role("button", name="Show more of 320").click()
    expect(tab.locator("article.entry")).to_have_count(300)
    tab.get_by_role("button", name="Show more rows").click()
    expect(tab.locator("#table tbody tr")).to_have_count(320)


def test_a_dossier_tells_of_names_offices_and_life(graph: Graph, opened: Open) -> None:
    tab = opened(html(graph, "dossier"))
    expect(tab.locator("h1")).to_have_text("Shinzo Abe")
    expect(tab.locator("#summary h2")).to_have_text("Shinzo Abe")
    expect(tab.locator("#evidence .about").first).to_contain_text("2012-12-26 to 2020-09-16")
    expect(tab.locator("#evidence h3", has_text="supports")).to_be_visible()
    assert tab.locator("article.entry").count() == 4
    assert "#" not in tab.url
    find(tab, "Xi Jinping")
    expect(tab.locator("article.entry")).to_have_count(1)
    tab.locator("#drawing").press("Escape")
    expect(tab.locator("article.entry")).to_have_count(4)


def test_disagreement_is_shown_and_can_be_all_that_is_shown(graph: Graph, opened: Open) -> None:
    tab = opened(html(graph, "stances"))
    tab.get_by_label("Only where sources disagree").check()
    assert sorted(row[1].split("\n")[-1] for row in table(tab)) == ["opposes", "supports"]
    tab.locator("#table tbody tr").first.click()
    expect(tab.locator("#panel .contested")).to_have_text("sources disagree")
    tab = opened(html(graph, "meetings"))
    tab.get_by_role("row", name=re.compile("2018-05")).click()
    expect(tab.locator("#panel dd", has_text="but sources disagree")).to_be_visible()
    expect(tab.locator("#panel figcaption", has_text="says denied")).to_be_visible()


def test_only_what_is_about_one_issue(graph: Graph, opened: Open) -> None:
    tab = opened(html(graph, "meetings"))
    tab.get_by_label("Only about this issue").select_option("trade")
    assert [row[3] for row in table(tab)] == ["2017-07-08"]
    again = opened(html(graph, "meetings"), fragment="#issue=trade")
    assert len(table(again)) == 1


def test_a_meeting_of_three_names_the_third(graph: Graph, opened: Open) -> None:
    tab = opened(html(graph, "meetings"))
    tab.get_by_role("row", name=re.compile("Donald Trump.*Kim Jong Un.*2019-06-30|Kim.*Trump.*2019-06-30")).click()
    expect(tab.locator("#panel .quiet", has_text="With")).to_contain_text("Moon Jae-in")


def test_a_link_is_copied_or_said_to_be_in_the_address_bar(graph: Graph, opened: Open) -> None:
    tab = opened(html(graph, "meetings"))
    tab.locator("#table tbody tr").first.click()
    tab.get_by_role("button", name="Copy link").click()
    expect(tab.locator("#copy")).to_have_text(re.compile("Copied|The address bar has it"))


def test_the_index_leads_to_the_pages_and_names_the_documents(graph: Graph, opened: Open) -> None:
    card = Card("page.html", "<b>Who</b> met whom", "Meetings.", "4 names, 3 relations")
    tab = opened(cover("A small graph", ["2 documents"], [card], [], graph.documents.values()))
    expect(tab.get_by_role("link", name="<b>Who</b> met whom")).to_have_attribute("href", "page.html")
    expect(tab.locator(".documents li")).to_have_count(2)
    expect(tab.locator(".documents")).to_contain_text("Harbour Gazette")


def test_a_page_works_in_the_frame_of_a_notebook(graph: Graph, opened: Open) -> None:
    frame = NotebookPage("Meetings", html(graph, "meetings"))._repr_html_()
    tab = opened(f"<!doctype html><meta charset=utf-8><title>Notebook</title>{frame}")
    inside = tab.frame_locator("iframe")
    inside.get_by_label("Find by any name").fill("Xi Jinping")
    inside.get_by_label("Find by any name").press("Enter")
    expect(inside.locator("#summary h2")).to_have_text("Xi Jinping")
    assert "#" not in tab.url


LONG = "Extraordinary and Plenipotentiary " * 6
NAMES = {
    "long": LONG,
    "one word": "W" * 200,
    "Arabic": "محمد جواد ظريف",
    "Hebrew": "יצחק רבין",
    "CJK": "習近平国家主席",
}


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("kind", ["meetings", "timeline"])
def test_names_of_any_length_and_script(opened: Open, kind: str, name: str) -> None:
    odd = replace(entity(NAMES[name], known=False), text=NAMES[name])
    told = build_graph([document()], [report(odd, ABE), report(odd, XI, on="", at=1)])
    tab = opened(html(told, kind), viewport={"width": 390, "height": 844})
    assert tab.evaluate("document.documentElement.scrollWidth") <= 390
    find(tab, NAMES[name].strip())
    expect(tab.locator("#summary h2")).to_have_text(NAMES[name].strip())


@pytest.mark.parametrize("kind", KINDS)
def test_one_claim_without_a_date_or_none_is_no_blank_page(opened: Open, kind: str) -> None:
    lone = build_graph(
        [document(date="")], [stance(ABE, BELT), report(ABE, on="", type="Statement"), position(of=None)]
    )
    for focus in ("", "Shinzo Abe"):
        tab = opened(html(lone, kind, **({"focus": focus} if focus and kind != "issues" else {})))
        assert shown(tab)
    assert shown(opened(html(build_graph([document()], []), kind, **({"focus": "Japan"} if kind == "dossier" else {}))))


def test_what_somebody_did_alone_is_told_of_nobody_else(opened: Open) -> None:
    alone = build_graph([document()], [report(ABE, type="Statement"), report(at=1)])
    tab = opened(html(alone, "dossier"))
    row = next(row for row in table(tab) if row[1].endswith("spoke"))
    assert (row[0], row[2]) == ("Shinzo Abe", "")
    expect(tab.locator("#count")).to_have_text("2 nodes, 1 line")
    expect(tab.locator("#evidence .group", has_text="spoke about")).to_contain_text("nobody else named")
    tab.get_by_role("row", name=re.compile("spoke")).click()
    expect(tab.locator("#summary h2")).to_have_text("Shinzo Abe spoke")


def shown(tab: Page) -> bool:
    """Whether there is something to see: marks, entries, or a sentence that says there is nothing."""
    if tab.get_by_role("heading", name="There is nothing to draw.").count():
        return True
    if tab.locator("article.entry").count():
        return True
    return "node" in tab.locator("#count").inner_text()
