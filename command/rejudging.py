"""A graph's folder brought up to its judgements."""

import time
from collections.abc import Iterable
from pathlib import Path

from detente.command.progress import say, step
from detente.graph.folder import open_graph
from detente.graph.judgement_file import judgements_in
from detente.graph.writing import writing
from detente.ontology.judgements import Judgement


def bring_up(folder: Path) -> None:
    """Derive the graph in a folder anew from its claims and all judgements that lie there, and say so."""
    began = time.monotonic()
    with step("Applying the judgements"), writing(folder) as writer:
        writer.commit(writer.judge(judgements_in(folder)))
    graph = open_graph(folder)
    idle = len({row["focus"] for row in graph.answers("check-judgements")})
    told = f"; {idle} without effect, see: detente check" if idle else ""
    say(f"Applied {counted(graph.judgements.values())} to {folder}/ in {time.monotonic() - began:.1f} s{told}.")


def counted(judgements: Iterable[Judgement]) -> str:
    """1 judgement, 2 judgements."""
    number = len(list(judgements))
    return f"{number:,} judgement{'' if number == 1 else 's'}"
