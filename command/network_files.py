"""Which files a network is written to, by the ending of the name that somebody gives."""

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    import networkx

    from detente.graph.network.windows import Span

ENDINGS = {  # the longer ones first
    ".matrix.csv": (("", "matrix-csv"),),
    ".graphml": (("", "graphml"),),
    ".gexf": (("", "gexf"),),
    ".cyjs": (("", "cytoscape"),),
    ".net": (("", "pajek"),),
    ".csv": (("-nodes", "nodes-csv"), ("-edges", "edges-csv")),
}

Files = Sequence[tuple[str, str, str]]  # what comes before and after the window, and the format


def destinations(name: str) -> Files:
    """The files for a name; raises UsageError at an ending of no format."""
    for ending, parts in ENDINGS.items():
        if name.lower().endswith(ending):
            stem = name[: -len(ending)]
            return [(stem, f"{part}{name[-len(ending) :]}", format) for part, format in parts]
    raise click.UsageError(f"the ending of {name} is none of {' '.join(ENDINGS)}")


def write_networks(networks: "Iterable[tuple[Span | None, networkx.Graph]]", files: Files) -> Iterator[str]:
    """Write each network, with the days of its window in the name if it has one; the names of the files."""
    from detente.command.outputs import written
    from detente.graph.network.files import FILES

    for span, network in networks:
        days = f"-{span.first}_{span.last}" if span else ""
        for stem, ending, format in files:
            name = f"{stem}{days}{ending}"
            with written(name) as file:
                file.write(FILES[format](network))
            yield name
