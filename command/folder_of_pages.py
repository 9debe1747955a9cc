"""`detente view all`: every view and the dossiers of the most active in one folder, with an index page."""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from detente.command.outputs import written
from detente.command.progress import say, step
from detente.command.summary import number
from detente.ontology.errors import NotWritable

if TYPE_CHECKING:
    from detente.graph.cover import Card
    from detente.graph.store import Graph
    from detente.graph.views import View

DRAWN = ("meetings", "stances", "coalitions", "issues", "positions", "timeline")  # the others are parts of these
INDEX = "index.html"
DOSSIERS = 12  # of those who appear most


def written_folder(graph: "Graph", wanted: "View", folder: Path) -> Path:
    """The index of the folder, after all its pages; raises NotWritable."""
    from detente.graph.cover import cover
    from detente.graph.views import View

    _made(folder)
    with step("Drawing"):
        pages = [_page(graph, _narrowed(wanted, view), f"{view}.html", folder) for view in DRAWN]
        dossiers = [
            _page(graph, View("dossier", name, since=wanted.since, until=wanted.until), file, folder)
            for name, file in _most_active(graph, wanted)
        ]
    index = cover(_heading(wanted), _counts(graph), pages, dossiers, graph.documents.values())
    with written(str(folder / INDEX)) as file:
        file.write(index)
    say(f"Wrote {number(len(pages) + len(dossiers) + 1, 'page')} to {folder}/: open {folder / INDEX}")
    return folder / INDEX


def _made(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as wrong:
        raise NotWritable(f"{folder}: {wrong.strerror or wrong}; name a folder for the pages") from None


def _narrowed(wanted: "View", view: str) -> "View":
    """The view with those of the options that say something to it."""
    from detente.graph.views import TAKES, View

    given = {name: getattr(wanted, name) for name in TAKES["all"] if name in TAKES[view]}
    return View(view, **given)


def _page(graph: "Graph", wanted: "View", file: str, folder: Path) -> "Card":
    from detente.graph.cover import Card
    from detente.graph.page import VIEWS
    from detente.graph.views import page_of

    network, html = page_of(graph, wanted)
    if wanted.kind == "dossier":
        wanted = replace(wanted, focus=graph.label(wanted.focus))
    with written(str(folder / file)) as page:
        page.write(html)
    count = f"{number(len(network), 'name')}, {number(network.size(), 'relation')}"
    return Card(file, wanted.heading(), VIEWS[wanted.kind], count)


def _most_active(graph: "Graph", wanted: "View") -> Iterator[tuple[str, str]]:
    """The IRIs of the actors with the most events and stances, each with a file name of its own."""
    from detente.graph import ask

    counts: dict[str, int] = {}
    for event in ask.timeline(graph, None, since=wanted.since, until=wanted.until):
        for part in event.participants:
            counts[part.id] = counts.get(part.id, 0) + 1
    for stance in ask.stances(graph, since=wanted.since, until=wanted.until):
        counts[stance.holder_id] = counts.get(stance.holder_id, 0) + 1
    taken: set[str] = set()
    known = (iri for iri in sorted(counts, key=lambda one: (-counts[one], one)) if iri in graph.labels)
    for iri in islice(known, DOSSIERS):
        name = stem = "dossier-" + (re.sub(r"[^a-z0-9]+", "-", iri.rpartition("/")[2].lower()).strip("-") or "actor")
        while name in taken:
            name = f"{stem}-{len(taken)}"
        taken.add(name)
        yield iri, f"{name}.html"


def _heading(wanted: "View") -> str:
    when = f", {wanted.since or '…'} to {wanted.until or '…'}" if wanted.since or wanted.until else ""
    return f"Who met whom, who wants what{when}"


def _counts(graph: "Graph") -> list[str]:
    from detente.graph import ask

    totals: dict[str, int] = {}
    for count in ask.stats(graph):
        totals[count.group] = totals.get(count.group, 0) + count.count
    return [
        number(totals.get(group, 0), group.removesuffix("s")) for group in ("documents", "events", "actors", "issues")
    ]
