"""Claims in a few words: what rests on unnamed sources, and what ties two names."""

from dataclasses import replace

import pytest
from claim_factory import (
    ABE,
    BELT,
    CHINA,
    G20,
    HAMBURG,
    JAPAN,
    KIM,
    MOON,
    SECURITY,
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

from detente.graph.building import build_graph
from detente.graph.claim_rows import claim_rows, search, ties, unnamed
from detente.graph.rows import flat
from detente.graph.store import Graph
from detente.ontology.codes import Polarity, Role

OFFICIALS = replace(JAPAN, text="Japanese officials", reading="agents")
SOURCES = replace(entity("two people", "Group", known=False), reading="group")


@pytest.fixture(scope="module")
def graph() -> Graph:
    claims = [
        report(place=HAMBURG, source=OFFICIALS),
        report((TRUMP, Role.SENDER), (ABE, Role.RECIPIENT), type="Call", at=1, source=SOURCES),
        stance(source=MOON, at=2, on="2015"),
        stance(CHINA, BELT, Polarity.OPPOSES, at=3, document="b.txt", source=replace(CHINA, reading="name")),
        position(at=4),
        membership(at=5),
        link(at=6),
        report(XI, KIM, MOON, on="2018-06", document="b.txt", at=7),
        report(XI, KIM, on="2018-06", document="b.txt", at=8),
    ]
    return build_graph([document(), document("b.txt", "2018-10-27")], claims)


def test_claims_of_every_kind(graph: Graph) -> None:
    rows = claim_rows(graph, list(graph.claims))
    assert [(row.kind, row.who, row.what, row.whom, row.status) for row in rows[:7]] == [
        ("event", ("Shinzo Abe",), "Meeting", ("Xi Jinping",), "held"),
        ("event", ("Donald Trump",), "Call", ("Shinzo Abe",), "held"),
        ("stance", ("Shinzo Abe",), "supports", ("Belt and Road Initiative",), ""),
        ("position", ("Shinzo Abe",), "Prime Minister", ("Japan",), ""),
        ("membership", ("Japan",), "member of", ("Group of Twenty",), "held"),
        ("link", ("trade",), "conditionFor", ("maritime security",), ""),
        ("stance", ("China",), "opposes", ("Belt and Road Initiative",), ""),
    ]
    assert all(len(row.evidence) == 1 for row in rows)


def test_sources_that_nobody_names(graph: Graph) -> None:
    rows = unnamed(graph)
    assert [(row.source, row.reading, row.claim.what) for row in rows] == [
        ("Japan", "agents", "Meeting"),
        ("two people", "group", "Call"),
    ]
    assert [row.claim.what for row in unnamed(graph, TRUMP.id)] == ["Call"]
    assert flat(rows[0])["source"] == "Japan" and flat(rows[0])["who"] == "Shinzo Abe"


def test_what_ties_two_names(graph: Graph) -> None:
    assert [(row.kind, row.date) for row in ties(graph, ABE.id, BELT.id)] == [("stance", "2015")]
    assert [row.what for row in ties(graph, XI.id, ABE.id)] == ["Meeting"]
    assert [row.what for row in ties(graph, ABE.id, HAMBURG.id)] == ["Meeting"]
    assert [row.kind for row in ties(graph, ABE.id, JAPAN.id)] == ["position"]
    assert [row.kind for row in ties(graph, JAPAN.id, G20.id)] == ["membership"]
    assert [row.kind for row in ties(graph, SECURITY.id, TRADE.id)] == ["link"]
    assert ties(graph, TRUMP.id, XI.id) == ()
    assert [row.date for row in ties(graph, JAPAN.id, CHINA.id, states=True)] == ["2017-07-08"]


def test_all_reports_of_an_event_of_both_tie_them(graph: Graph) -> None:
    assert [row.evidence[0].document for row in ties(graph, MOON.id, XI.id)] == ["b.txt", "b.txt"]


def test_what_sentences_with_some_words_say(graph: Graph) -> None:
    assert len(search(graph, "met  in HAMBURG")) == len(graph.claims)
    assert search(graph, "Hamb") == search(graph, "Hamburg in") == search(graph, '"') == ()
