"""Small networks for tests of pages: a summit, some stances; say what matters, the rest is filled in."""

from typing import Any

import networkx


def report(quote: str, **said: str) -> dict[str, str]:
    return {
        "quote": quote,
        "trigger": "",
        "document": "doc",
        "title": "",
        "date": "",
        "publisher": "",
        "url": "",
    } | said


def met(day: str, **said: Any) -> dict[str, Any]:
    return {
        "kind": "met",
        "type": "Meeting",
        "status": "held",
        "date": day,
        "earliest": day,
        "latest": day,
        "place": "Hangzhou",
        "source": "",
        "target": "",
        "attributed": "",
        "hedged": False,
        "evidence": [report(f"They met on {day}.", trigger="met")],
    } | said


def summit() -> networkx.MultiGraph:
    """Abe – Xi – Putin – Modi in a row; Kim met nobody but was to meet Abe; Obama stands alone with Cameron."""
    built = networkx.MultiGraph()
    for key, label, names in [
        ("abe", "Shinzo Abe", ["Abe Shinzo", "安倍晋三"]),
        ("xi", "Xi Jinping", []),
        ("putin", "Vladimir Putin", []),
        ("modi", "Narendra Modi", []),
        ("kim", "Kim Jong-un", []),
        ("obama", "Barack Obama", []),
        ("cameron", "David Cameron", []),
    ]:
        built.add_node(key, label=label, type="Person", names=names)
    built.add_node("japan", label="Japan", type="State", names=[])
    first = report(
        "Abe met Xi at the summit.",
        trigger="met",
        title="Leaders meet at last",
        publisher="Kyodo",
        date="2016-09-06",
        url="https://example.org/1",
        attributed="Suga",
    )
    built.add_edge(
        "abe",
        "xi",
        **met("2016-09-05", evidence=[first, report("A second report.", title="Another", url="javascript:x()")]),
    )
    built.add_edge("abe", "xi", **met("2014-11-10", place="Beijing"))
    built.add_edge("xi", "putin", **met("2015-05-08"))
    built.add_edge("putin", "modi", **met("2017-06-01"))
    built.add_edge("kim", "abe", **met("2018-06-01", status="cancelled"))
    built.add_edge("kim", "xi", **met("2018-05-01", status="planned"))
    built.add_edge("obama", "cameron", **met("2013-06-01", place="=HYPERLINK(1)", attributed="@press"))
    built.add_edge("japan", "modi", **met("", kind="visited", earliest="", latest="", source="japan", target="modi"))
    return built


def stances() -> networkx.MultiGraph:
    built = networkx.MultiGraph()
    for kind in ("supports", "opposes", "concerned", "mixed", "neutral"):
        built.add_node(kind, label=f"Holder {kind}", type="State", names=[])
        said = met("2016-01-01", kind=kind, status="", source=kind, target="issue")
        built.add_edge(kind, "issue", **said)
    built.add_node("issue", label="maritime security", type="Issue", names=["safety at sea"])
    return built
