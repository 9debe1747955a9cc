"""What the new questions answer on the examples that ship with the project."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
ASKED: dict[tuple[str, ...], tuple[tuple[str, ...], list[tuple[object, ...]]]] = {
    ("plans", "--outcome", "held,cancelled"): (
        ("told", "for", "who", "outcome", "outcome_told"),
        [
            ("", "2015-08", "Sartaj Aziz", "cancelled", "2016-01-15"),
            ("", "2017-01-31", "Donald Trump", "cancelled", "2017-01-28"),
            ("2018-05-25", "2018-06-12", "Donald Trump", "held", "2018-06-13"),
        ],
    ),
    ("agree", "Japan", "China", "--states", "--limit", "5"): (
        ("how", "on", "who", "what"),
        [
            ("alike", "Regional Comprehensive Economic Partnership", "Shinzo Abe", "supports"),
            ("alike", "Regional Comprehensive Economic Partnership", "China", "supports"),
            ("alike", "Regional Comprehensive Economic Partnership", "Xi Jinping", "supports"),
            ("alike", "free trade", "Shinzo Abe", "supports"),
            ("alike", "free trade", "Xi Jinping", "supports"),
        ],
    ),
    ("positions", "--at", "2018-10-27", "Taro Aso"): (
        ("office", "date", "by"),
        [
            ("Finance Minister of Japan", "2018-10-27", "text"),
            ("Deputy Prime Minister of Japan", "2012-12-26/2021-10-04", "gazetteer"),
            ("Finance Minister of Japan", "2012-12-26/2021-10-04", "gazetteer"),
        ],
    ),
    ("search", "security guarantees", "--limit", "1"): (
        ("kind", "who", "what", "whom"),
        [("event", ["Kim Jong Un"], "Agreement", ["denuclearization"])],
    ),
    ("unnamed", "--about", "Japan"): (
        ("rests_on", "who", "what", "whom"),
        [("those who act for Japan", ["Japan"], "opposes", ["Belt and Road Initiative"])],
    ),
    ("evidence", "Shinzo Abe", "Xi Jinping"): (
        ("date", "what", "source"),
        [
            ("2017-11-11", "Meeting", "2018-10-27-beijing-abe-xi.txt"),
            ("2018-10-26", "Meeting", "2018-10-27-beijing-abe-xi.txt"),
        ],
    ),
    ("document", "prespa", "--limit", "1"): (
        ("source", "only_here"),
        [("2018-06-18-prespa-name-deal.txt", True)],
    ),
    ("dossier", "Ma Ying-jeou", "--from", "2015-11-07", "--to", "2015-11-07"): (
        ("about", "what", "whom_or_what"),
        [
            ("name", "Person", ["Ma Ying-Jeou", "Ma"]),
            ("tie", "affiliated with", "Taiwan"),
            ("office", "President of Taiwan", ""),
            ("meeting", "Meeting", ["Xi Jinping"]),
            ("office", "Chairman of the Kuomintang", ""),
            ("office", "Chairman of the Kuomintang", ""),
            ("office", "President of Taiwan", ""),
        ],
    ),
}


def detente(*words: str, graph: Path) -> str:
    done = subprocess.run(
        [str(Path(sys.executable).parent / "detente"), *words],
        cwd=ROOT,
        env={"PATH": "", "DETENTE_GRAPH": str(graph)},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
    )
    return done.stdout


def test_the_questions_on_the_examples(tmp_path: Path) -> None:
    """All in one test: the graph takes its time to be read."""
    graph = tmp_path / "kg"
    detente("build", "examples/", "-o", str(graph), graph=graph)
    for arguments, (keys, expected) in ASKED.items():
        rows: list[dict[str, Any]] = json.loads(detente(*arguments, "--format", "json", graph=graph))
        assert [tuple(row[key] for key in keys) for row in rows] == expected, arguments
