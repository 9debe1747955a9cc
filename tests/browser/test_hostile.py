"""What a hostile document may say, in every field of every kind of page: it is shown as text, and never runs."""

from typing import Any

import networkx
import pytest
from page_looks import Open, find
from page_networks import met, report
from playwright.sync_api import Page, expect

from detente.graph.cover import Card, cover
from detente.graph.page import VIEWS, page
from detente.ontology.documents import Document

pytestmark = pytest.mark.browser
RUN = "window.ran=1"
TAGS = [
    "<script>{}</script>", "</script><script>{}</script>", "<img src=x onerror={}>", "<svg onload={}>",
    "<svg><script>{}</script></svg>", "<body onload={}>", "<iframe src='javascript:{}'></iframe>", "<math><a xlink:href='javascript:{}'>x</a></math>",
    "<details open ontoggle={}>", "<video><source onerror={}></video>", "<input autofocus onfocus={}>", "<marquee onstart={}>",
    "<object data='javascript:{}'></object>", "<embed src='javascript:{}'>", "<form action='javascript:{}'><button>x</button></form>", "<a href='javascript:{}'>x</a>",
    "<base href='https://evil.example/'>", "<link rel=stylesheet href='https://evil.example/x.css'>", "<meta http-equiv=refresh content='0;url=javascript:{}'>", "<style>@import 'https://evil.example/x.css'</style>",
    "<!--><script>{}</script-->", "<![CDATA[<script>{}</script>]]>", "<template><script>{}</script></template>", "<noscript><p title='</noscript><script>{}</script>'>",
]  # fmt: skip
QUOTES = [
    "\" onmouseover=\"{}", "' onmouseover='{}", "\"><script>{}</script>", "'><script>{}</script>", "`${{{}}}`", "${{{}}}", "{{{{{}}}}}", "{{% {} %}}",
    "\\\"; {} //", "\\'; {} //", "\"}}]; {}; [{{\"", "*/ {} /*", "--> {} <!--", "javascript:{}", "JaVaScRiPt:{}", "data:text/html,<script>{}</script>",
]  # fmt: skip
SIGNS = ["\u2028{}", "\u2029{}", "\u202e{}", "\u2066{}\u2069", "\ufeff{}", "\u200b<script>{}</script>", "&lt;script&gt;{}&lt;/script&gt;", "%3Cscript%3E{}%3C/script%3E", "__proto__", "=HYPERLINK(\"https://evil.example\",\"{}\")"]  # fmt: skip
PAYLOADS = [payload.format(RUN) for payload in (*TAGS, *QUOTES, *SIGNS)]
FIELDS = ("kind", "type", "status", "place", "attributed", "occasion", "detail", "condition", "event")


def hostile() -> networkx.MultiGraph:
    """A payload in every text of every node, line and report."""
    found = networkx.MultiGraph()
    for payload in PAYLOADS:
        found.add_node(payload, label=payload, type=payload, names=[f"also {payload}"])
    for number, payload in enumerate(PAYLOADS):
        other = PAYLOADS[number - 1]
        said = report(
            payload,
            **dict.fromkeys(
                ("trigger", "document", "title", "publisher", "url", "attributed", "status", "claim"), payload
            ),
        )
        more: dict[str, Any] = dict.fromkeys(FIELDS, payload) | {
            "issues": [payload],
            "contested": True,
            "who": [payload, other],
            "acting": 1,
        }
        found.add_edge(payload, other, **met("2016-01-01", **more, source=payload, target=other, evidence=[said]))
    return found


def test_there_are_fifty() -> None:
    assert len(set(PAYLOADS)) == 50


@pytest.mark.parametrize("view", [view for view in VIEWS if view in ("meetings", "stances", "timeline", "dossier")])
def test_nothing_runs_and_everything_is_text(opened: Open, view: str) -> None:
    about = {payload: [(payload, payload)] for payload in PAYLOADS}
    tab = opened(
        page(hostile(), heading=PAYLOADS[1], view=view, centre=PAYLOADS[0] if view == "dossier" else "", about=about)
    )
    scripts = tab.locator("script").count()
    rows = tab.locator("#table tbody tr")
    assert rows.count() == 50
    for number in range(50):
        rows.nth(number).dispatch_event("click")
        assert_text(tab, scripts)
    find(tab, f"also {PAYLOADS[2]}")
    expect(tab.locator("#summary h2")).to_have_text(PAYLOADS[2])
    tab.evaluate(
        "document.querySelectorAll('#panel *, #months *').forEach((one) => one.dispatchEvent(new Event('mouseover')))"
    )
    assert_text(tab, scripts)


def assert_text(tab: Page, scripts: int) -> None:
    strange = tab.evaluate("""() => [window.ran, [...document.querySelectorAll("*")].flatMap((one) => [...one.attributes]
        .filter((attribute) => attribute.name.startsWith("on") || /^\\s*(javascript|data:text)/i.test(attribute.value) && attribute.name !== "value" && attribute.name !== "label" && attribute.name !== "aria-label")
        .map((attribute) => `${one.tagName} ${attribute.name}=${attribute.value}`)),
        document.querySelectorAll("img, iframe, object, embed, video, base, marquee, math, template").length]""")
    assert strange == [None, [], 0]
    assert tab.locator("script").count() == scripts


def test_the_index_is_text_too(opened: Open) -> None:
    cards = [Card("x.html", payload, payload, payload) for payload in PAYLOADS]
    documents = [Document(f"{number}", "", title=payload, publisher=payload) for number, payload in enumerate(PAYLOADS)]
    tab = opened(cover(PAYLOADS[1], PAYLOADS, cards, cards, documents))
    assert_text(tab, 0)
    assert tab.locator(".documents li").count() == 50


def test_a_hostile_name_does_not_turn_its_neighbours_around(opened: Open) -> None:
    tab = opened(page(hostile(), heading="Turned", view="meetings"))
    tab.locator("#table tbody tr").first.click()
    assert tab.evaluate("getComputedStyle(document.querySelector('#panel figcaption span')).unicodeBidi") == "isolate"
