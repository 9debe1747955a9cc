"""Pictures for print: what is in them, and that they are always the same."""

import builtins
import random
import warnings
from typing import Any
from xml.etree import ElementTree

import networkx
import pytest
from network_rows import event_row, stance_row
from page_networks import met, stances, summit

from detente.graph.picture import FORMATS, MARKERS, colours, marks, network_picture, rendered
from detente.graph.plots import events_plot, heat_map, stances_plot
from detente.ontology.errors import DetenteError


def texts(svg: bytes) -> set[str]:
    """The texts of an SVG; that it parses is tested by the way."""
    return {
        "".join(text.itertext()).strip()
        for text in ElementTree.fromstring(svg).iter("{http://www.w3.org/2000/svg}text")
    }


def test_a_network_has_its_heading_names_and_legend() -> None:
    found = texts(rendered(network_picture(summit(), "A summit"), "svg"))
    assert {"A summit", "Shinzo Abe", "Xi Jinping", "person", "state", "met", "visited"} <= found
    kinds = texts(rendered(network_picture(stances(), "Stances"), "svg"))
    assert {"supports", "opposes", "concerned", "of two minds", "neutral", "maritime security"} <= kinds


@pytest.mark.parametrize("format", FORMATS)
def test_the_same_network_in_any_order_gives_the_same_bytes(format: str) -> None:
    edges = list(summit().edges(data=True))
    nodes = dict(summit().nodes(data=True))
    random.Random(3).shuffle(edges)
    shuffled = networkx.MultiGraph()
    for a, b, fact in edges:
        shuffled.add_edge(b, a, **fact)
    for node in sorted(nodes, reverse=True):
        shuffled.add_node(node, **nodes[node])
    first = rendered(network_picture(summit(), "A summit"), format)
    assert rendered(network_picture(shuffled, "A summit"), format) == first
    assert first.startswith({"svg": b"<?xml", "png": b"\x89PNG", "pdf": b"%PDF"}[format])


def test_odd_names_are_drawn_without_a_word() -> None:
    odd = networkx.MultiGraph()
    for node, label in enumerate(["習近平", "محمد", "$a$ {b} \\frac", "<b>", "W" * 200, ""]):
        odd.add_node(str(node), label=label, type="Unheard", names=[])
    odd.add_edge("0", "1", **met("2016-01-01", kind="sworn"))
    odd.add_edge("2", "2", **met(""))
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        drawn = rendered(network_picture(odd, "$Odd$"), "svg")
        rendered(network_picture(odd, "$Odd$"), "png")
    assert {"習近平", "$a$ {b} \\frac", "<b>", "$Odd$", "sworn"} <= texts(drawn)


def test_one_node_and_none() -> None:
    alone = networkx.MultiGraph()
    alone.add_node("a", label="Ann", type="Person")
    assert "Ann" in texts(rendered(network_picture(alone, "One"), "svg"))
    assert "There is nothing to draw." in texts(rendered(network_picture(networkx.MultiGraph(), "None"), "svg"))


def test_every_shape_and_colour_that_pages_use_is_known() -> None:
    assert set(marks()["shapes"]) == set(MARKERS)
    used = {mark["colour"] for group in ("types", "kinds") for mark in marks()[group].values()}
    assert used <= set(colours())


def test_another_format_is_answered_with_the_right_ones() -> None:
    with pytest.raises(DetenteError, match=r"no picture \"gif\": name a file that ends in .svg, .png, .pdf"):
        rendered(heat_map([], "None"), "gif")


def test_without_matplotlib_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    real = builtins.__import__

    def without(name: str, *rest: Any, **more: Any) -> Any:
        if name.startswith("matplotlib"):
            raise ImportError(name)
        return real(name, *rest, **more)

    monkeypatch.setattr(builtins, "__import__", without)
    with pytest.raises(DetenteError, match=r'pip install "detente\[pictures\]"'):
        network_picture(summit(), "A summit")


def test_events_are_counted_by_month_or_by_year() -> None:
    rows = [event_row("Peru", "Chad", day=day) for day in ("2017-07-08", "2017-07-20", "2017-09-01", "")]
    drawn = events_plot(rows, "Meetings")
    heights = [bar.get_height() for bar in drawn.axes[0].patches]
    assert heights == [2, 0, 1]
    assert "1 event without a date left out" in texts(rendered(drawn, "svg"))
    over = events_plot([*rows, event_row("Peru", "Chad", day="1950-01-01", status="denied")], "Meetings")
    assert {"events a year", "held", "not held", "1950"} <= texts(rendered(over, "svg"))
    assert sum(bar.get_height() for bar in over.axes[0].patches) == 4


def test_stances_over_time_have_a_row_an_actor() -> None:
    rows = [
        stance_row("Peru", day="2018-01-01"),
        stance_row("Peru", "opposes", day="2019-01-01"),
        stance_row("Chad", day="2017-01-01"),
    ]
    found = texts(rendered(stances_plot(rows, "On a dam"), "svg"))
    assert {"Peru", "Chad", "supports", "opposes", "On a dam"} <= found and "mixed" not in found


def test_a_heat_map_has_signs_beside_colours() -> None:
    rows = [
        *[stance_row("Peru", target="dam") for _ in range(3)],
        stance_row("Peru", "opposes", "toll"),
        stance_row("Chad", "mixed", "toll"),
        stance_row("Mali", "neutral", "toll"),
    ]
    found = texts(rendered(heat_map(rows, "Heat"), "svg"))
    assert {"+3", "−1", "±", "Peru", "Chad", "dam", "toll"} <= found and "Mali" not in found


@pytest.mark.parametrize("plot", [events_plot, stances_plot, heat_map])
def test_nothing_to_plot_is_said(plot: Any) -> None:
    assert "There is nothing to plot." in texts(rendered(plot([], "None"), "svg"))
