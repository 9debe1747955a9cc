"""The network page as text: what is in it, what is not, and that it is always the same."""

import base64
import hashlib
import json
import math
import random
import re
from html.parser import HTMLParser
from itertools import combinations
from operator import mul
from typing import Any

import networkx
import pytest

from detente.graph.page import VIEWS, page

HOSTILE = "</script><script>alert(1)</script><!-- \u2028\u2029 \"quoted\" 'single' & <b>bold</b> {{ 7 * 7 }}"


def fact(**said: Any) -> dict[str, Any]:
    """An edge's attributes as graph/networks.py hands them in."""
    return {
        "kind": "met",
        "type": "Meeting",
        "status": "held",
        "date": "2016-09-05",
        "earliest": "2016-09-05",
        "latest": "2016-09-05",
        "place": "Hangzhou",
        "source": "",
        "target": "",
        "attributed": "",
        "hedged": False,
        "evidence": [report()],
    } | said


def report(**said: str) -> dict[str, str]:
    return {
        "quote": "Abe met Xi in Hangzhou.",
        "trigger": "met",
        "document": "doc-1",
        "title": "Leaders meet",
        "date": "2016-09-06",
        "publisher": "Kyodo",
        "url": "https://example.org/1",
        "attributed": "",
    } | said


def network(*edges: tuple[str, str, dict[str, Any]], **nodes: dict[str, Any]) -> networkx.MultiGraph:
    built = networkx.MultiGraph()
    for a, b, said in edges:
        for node in (a, b):
            built.add_node(node, **({"label": node.title(), "type": "Person", "names": []} | nodes.get(node, {})))
        built.add_edge(a, b, **said)
    return built


def drawn(graph: networkx.MultiGraph, *, heading: str = "Meetings", view: str = "meetings") -> str:
    return page(graph, heading=heading, view=view)


class Parts(HTMLParser):
    """What a browser would see: the tags, the text of each script and style."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.texts: list[tuple[str, str]] = []
        self.closed = False
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.closed = False
        self.tags.append((tag, dict(attrs)))
        self.texts.append((tag, ""))

    def handle_endtag(self, tag: str) -> None:
        self.closed = self.closed or tag in {"script", "style"}

    def handle_data(self, data: str) -> None:
        if self.texts and not self.closed:
            tag, before = self.texts[-1]
            self.texts[-1] = (tag, before + data)

    def scripts(self) -> list[tuple[dict[str, str | None], str]]:
        return [(self.tags[i][1], text) for i, (tag, text) in enumerate(self.texts) if tag == "script"]

    def data(self) -> dict[str, Any]:
        found: dict[str, Any] = next(json.loads(text) for said, text in self.scripts() if said.get("id") == "data")
        return found

    def policy(self) -> str:
        return next(
            said["content"] or "" for _, said in self.tags if said.get("http-equiv") == "Content-Security-Policy"
        )


def data(graph: networkx.MultiGraph) -> dict[str, Any]:
    return Parts(drawn(graph)).data()


def test_the_same_network_in_any_order_gives_the_same_bytes() -> None:
    edges = [
        (f"n{i % 7}", f"n{(i * 3 + 1) % 7}", fact(date=str(2000 + i), earliest=f"{2000 + i}-01-01")) for i in range(25)
    ]
    first = drawn(network(*edges))
    for seed in range(3):
        shuffled = [(b, a, said) if seed % 2 else (a, b, said) for a, b, said in edges]
        random.Random(seed).shuffle(shuffled)
        assert drawn(network(*shuffled)) == first
    assert drawn(network(*edges[1:])) != first


def test_reports_and_names_come_in_one_order() -> None:
    old, new = report(date="2016-01-01"), report(date="2017-01-01")
    one = network(("a", "b", fact(evidence=[old, new])), a={"names": ["Z", "Y", "A"]})
    other = network(("a", "b", fact(evidence=[new, old])), a={"names": ["A", "Z", "Y"]})
    assert drawn(one) == drawn(other)
    assert [item["date"] for item in data(other)["edges"][0]["evidence"]] == ["2016-01-01", "2017-01-01"]


def test_places_are_whole_numbers_and_nodes_stand_apart() -> None:
    edges = [(f"n{i}", f"n{j}", fact()) for i in range(12) for j in range(i)]
    nodes = data(network(*edges, ("lone", "pair", fact())))["nodes"]
    assert all(type(node["x"]) is int and type(node["y"]) is int for node in nodes)
    for i, a in enumerate(nodes):
        for b in nodes[:i]:
            reach = a["size"] + b["size"]
            assert abs(a["x"] - b["x"]) > reach or abs(a["y"] - b["y"]) > reach, (a, b)


def test_a_node_grows_with_its_edges() -> None:
    nodes = {node["id"]: node for node in data(network(*[("hub", f"n{i}", fact()) for i in range(9)]))["nodes"]}
    assert nodes["hub"]["size"] > nodes["n0"]["size"]
    assert nodes["hub"]["strength"] == 9


def test_parallel_edges_are_all_kept() -> None:
    assert len(data(network(*[("a", "b", fact(date=str(year))) for year in range(2010, 2015)]))["edges"]) == 5


def test_direction_is_that_of_the_relation() -> None:
    edges = data(network(("z", "a", fact(kind="visited", source="z", target="a")), ("z", "a", fact())))["edges"]
    ends = {edge["kind"]: (edge["from"], edge["to"], edge["directed"]) for edge in edges}
    assert ends == {"visited": ("z", "a", True), "met": ("a", "z", False)}


def test_a_direction_that_names_others_is_not_drawn() -> None:
    assert data(network(("a", "b", fact(source="a", target="elsewhere"))))["edges"][0]["directed"] is False


@pytest.mark.parametrize(
    "where", ["label", "names", "type", "quote", "trigger", "title", "url", "place", "kind", "status"]
)
def test_text_of_documents_stays_text(where: str) -> None:
    node: dict[str, Any] = (
        {where: [HOSTILE] if where == "names" else HOSTILE} if where in ("label", "names", "type") else {}
    )
    said = {where: HOSTILE} if where in ("place", "kind", "status") else {}
    shown = {where: HOSTILE} if where in ("quote", "trigger", "title", "url") else {}
    graph = network(("a", "b", fact(evidence=[report(**shown)], **said)), a=node)
    harmless = Parts(drawn(network(("a", "b", fact()))))
    parts = Parts(drawn(graph))
    assert [tag for tag, _ in parts.tags] == [tag for tag, _ in harmless.tags]
    assert HOSTILE in json.dumps(parts.data(), ensure_ascii=False).replace('\\"', '"')


def test_a_hostile_heading_and_node_key_stay_text() -> None:
    html = drawn(network((HOSTILE, "b", fact())), heading=HOSTILE)
    parts = Parts(html)
    assert [tag for tag, _ in parts.tags].count("script") == 4
    assert [tag for tag, _ in parts.tags].count("b") == 0
    assert parts.data()["heading"] == HOSTILE
    assert ("title", HOSTILE) in [(tag, text.strip()) for tag, text in parts.texts]


def test_line_separators_are_escaped_in_the_data() -> None:
    assert "\u2028" not in drawn(network(("a", "b", fact(place="x\u2028y"))))


def test_the_policy_allows_the_scripts_of_the_page_and_nothing_else() -> None:
    parts = Parts(drawn(network(("a", "b", fact()))))
    rules = dict(rule.strip().split(" ", 1) for rule in parts.policy().split(";"))
    texts = [text for said, text in parts.scripts() if said.get("type") != "application/json"]
    styles = [text for tag, text in parts.texts if tag == "style"]
    assert rules["default-src"] == "'none'"
    assert rules["script-src"].split() == [hashed(text) for text in texts]
    assert rules["style-src"].split() == [hashed(text) for text in styles]
    assert rules["base-uri"] == rules["form-action"] == "'none'"
    assert "unsafe" not in parts.policy() and "http" not in parts.policy()


def hashed(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def test_nothing_is_fetched_from_anywhere() -> None:
    parts = Parts(drawn(network(("a", "b", fact()))))
    for tag, said in parts.tags:
        assert tag not in {"iframe", "img", "object", "embed", "base", "a"}
        assert "src" not in said
        assert said.get("href", "data:,") == "data:,"
        assert not any(name.startswith("on") or name == "style" for name in said)
    style = next(text for tag, text in parts.texts if tag == "style")
    assert "url(" not in style and "@import" not in style
    assert not any("sourceMappingURL" in text for _, text in parts.scripts())


def test_addresses_stand_only_in_the_data() -> None:
    parts = Parts(drawn(network(("a", "b", fact(evidence=[report(url="https://only.example/data")])))))
    holding = [said.get("id") for said, text in parts.scripts() if "https://only.example" in text]
    assert holding == ["data"]


def test_what_is_missing_is_empty_and_never_none() -> None:
    bare = networkx.MultiGraph()
    bare.add_edge("a", "b", kind=None, evidence=[{"quote": None}], date=None)
    bare.add_edge("a", "c")
    bare.add_node("d", label=None, names=None, type=None)
    found = data(bare)
    text = json.dumps(found)
    assert "None" not in text and "null" not in text
    assert [node["label"] for node in found["nodes"]] == ["a", "b", "c", "d"]
    assert found["edges"][0]["evidence"][0]["title"] == ""


@pytest.mark.parametrize("view", VIEWS)
def test_an_empty_network_says_so_and_what_to_do(view: str) -> None:
    parts = Parts(drawn(networkx.MultiGraph(), view=view))
    text = " ".join(text for _, text in parts.texts)
    assert "There is nothing to draw." in text and f"No {view} were found" in text
    assert "Ask for more" in text and "detente build articles/ more/ -o kg/" in text
    assert not parts.scripts()


def test_an_unknown_view_is_answered_with_the_right_ones() -> None:
    with pytest.raises(ValueError, match='"meetups" is not one of meetings, stances, issues'):
        drawn(networkx.MultiGraph(), view="meetups")


def test_the_page_is_described_to_those_who_do_not_see_it() -> None:
    parts = Parts(drawn(network(("a", "b", fact()))))
    named = {said["for"] for tag, said in parts.tags if tag == "label" and "for" in said}
    loose = [
        said.get("id")
        for tag, said in parts.tags
        if tag in {"input", "select"} and said.get("type") != "checkbox" and said.get("id") not in named
    ]
    assert loose == []
    by_id = {said["id"]: said for _, said in parts.tags if "id" in said}
    assert by_id["summary"]["aria-live"] == "polite"
    assert by_id["drawing"]["aria-describedby"] in by_id and by_id["drawing"]["aria-label"]


def themes() -> dict[str, dict[str, str]]:
    style = next(text for tag, text in Parts(drawn(networkx.MultiGraph())).texts if tag == "style")
    blocks = {
        "light": r":root \{(.*?)\}",
        "dark, chosen": r':root\[data-theme="dark"\] \{(.*?)\}',
        "dark, as the system": r":root:not\(\[data-theme\]\) \{(.*?)\}",
    }
    found = {name: re.search(pattern, style, re.DOTALL) for name, pattern in blocks.items()}
    return {name: dict(re.findall(r"--(\w+): (#\w{6})", match[1])) for name, match in found.items() if match}


def contrast(one: str, other: str) -> float:
    """The contrast ratio of WCAG 2."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def luminance(colour: str) -> float:
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


GROUNDS = ("paper", "surface", "sunken")
TEXTS = ("ink", "muted", "accent")


def test_both_dark_themes_are_one() -> None:
    assert len(themes()) == 3
    assert themes()["dark, chosen"] == themes()["dark, as the system"]


@pytest.mark.parametrize("theme", ["light", "dark, chosen"])
def test_colours_can_be_told_from_their_ground(theme: str) -> None:
    colours = themes()[theme]
    marks = set(colours) - {*GROUNDS, *TEXTS, "mark", "rule"}
    assert {"state", "person", "supports", "opposes", "edge"} <= marks
    for ground in GROUNDS:
        low = {
            name: contrast(colours[name], colours[ground])
            for name in TEXTS
            if contrast(colours[name], colours[ground]) < 4.5
        }
        low |= {
            name: contrast(colours[name], colours[ground])
            for name in marks
            if contrast(colours[name], colours[ground]) < 3
        }
        assert low == {}, ground
    assert contrast(colours["ink"], colours["mark"]) >= 4.5


NODE_COLOURS = ("state", "person", "institution", "issue", "dispute", "initiative", "treaty", "place")
STANCE_COLOURS = ("supports", "opposes", "concerned", "mixed", "plain")
SIGHT = {  # Machado, Oliveira and Fernandes (2009), severity 1, on linear RGB
    "protan": ((0.152, 1.053, -0.205), (0.115, 0.786, 0.099), (-0.004, -0.048, 1.052)),
    "deutan": ((0.367, 0.861, -0.228), (0.280, 0.673, 0.047), (-0.012, 0.043, 0.969)),
    "tritan": ((1.256, -0.077, -0.179), (-0.078, 0.931, 0.148), (0.005, 0.691, 0.304)),
}


def lab(colour: str, sight: tuple[tuple[float, float, float], ...]) -> list[float]:
    """CIE L*a*b* of a colour as somebody of that sight sees it."""
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    red, green, blue = [min(1.0, max(0.0, sum(map(mul, row, linear)))) for row in sight]
    x = (0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.9505
    y = 0.2126 * red + 0.7152 * green + 0.0722 * blue
    z = (0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.089
    x, y, z = (part ** (1 / 3) if part > 0.008856 else 7.787 * part + 16 / 116 for part in (x, y, z))
    return [116 * y - 16, 500 * (x - y), 200 * (y - z)]


@pytest.mark.parametrize("sight", SIGHT)
@pytest.mark.parametrize("theme", ["light", "dark, chosen"])
@pytest.mark.parametrize(("group", "apart"), [(NODE_COLOURS, 15), (STANCE_COLOURS, 9)])
def test_colours_stay_apart_for_every_sight(theme: str, sight: str, group: tuple[str, ...], apart: float) -> None:
    colours = {name: lab(themes()[theme][name], SIGHT[sight]) for name in group}
    near = [(a, b) for a, b in combinations(group, 2) if math.dist(colours[a], colours[b]) < apart]
    assert near == []
