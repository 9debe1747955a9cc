"""Scores against their floors: `python tests/floors.py EVALUATE [--raise] [COMMAND]`; ends with 1 where one fell.

EVALUATE is the scorer (../shared/tools/evaluate.py). The floors stand in floors.json: what each set must at least
score, and what there may be at most of a fault. They are raised when a score rises, and never lowered.
"""

import json
import math
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

FLOORS = Path(__file__).with_name("floors.json")
Floors = dict[str, dict[str, dict[str, float]]]


def scored(evaluate: str, name: str, command: str) -> dict[str, Any]:
    """The scores of one set."""
    done = subprocess.run(
        [sys.executable, evaluate, name, "--command", command], stdout=subprocess.PIPE, text=True, check=True
    )
    return dict(json.loads(done.stdout))


def score(scores: dict[str, Any], key: str) -> float:
    """The score under a dotted key such as who_met_whom.F1."""
    found: Any = scores
    for part in key.split("."):
        found = found[part]
    return float(found)


def judged(name: str, floors: dict[str, dict[str, float]], scores: dict[str, Any]) -> list[str]:
    """What fell below its floor; what rose is told, and raised in `floors`."""
    fallen = []
    for key, floor in floors["at_least"].items():
        now = score(scores, key)
        print(f"{name:8} {key:20} {now:.4f}  floor {floor:.4f}{'  FELL' if now < floor else ''}")
        if now < floor:
            fallen.append(f"{name} {key}")
        risen = math.floor(now * 1000) / 1000
        if risen > floor:
            floors["at_least"][key] = risen
    for key, most in floors["at_most"].items():
        now = score(scores, key)
        print(f"{name:8} {key:20} {now:g}  at most {most:g}{'  ROSE' if now > most else ''}")
        fallen += [f"{name} {key}"] if now > most else []
    return fallen


def main(evaluate: str, *rest: str) -> int:
    """Score every set that has floors, as many at once as there are processors."""
    floors: Floors = json.loads(FLOORS.read_text(encoding="utf-8"))
    before = json.dumps(floors)
    command = next((word for word in rest if word != "--raise"), "detente extract")
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        all_scores = pool.map(lambda name: scored(evaluate, name, command), floors)
        fallen = [
            fault
            for name, scores in zip(floors, all_scores, strict=True)
            for fault in judged(name, floors[name], scores)
        ]
    if json.dumps(floors) != before:
        if "--raise" in rest and not fallen:
            FLOORS.write_text(json.dumps(floors, indent=2) + "\n", encoding="utf-8")
            print("The floors were raised.")
        else:
            print("Some scores rose: raise their floors with --raise, and commit floors.json.")
    for fault in fallen:
        print(f"below its floor: {fault}", file=sys.stderr)
    return 1 if fallen else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
