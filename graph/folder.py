"""A graph in its folder: what a version holds, and how it is opened; how the next one is made is in `writing`.

claims.jsonl      the claims, by document and place; not in a graph without quotes
judgements.jsonl  the judgements that went into it; those of the folder, which people write, lie beside the versions
documents.jsonl   the documents with their texts
ontology.ttl      the user's own Turtle, if there is any
store/            the triples, as an Oxigraph store
answers.sqlite    the read model
graphs.json       a digest of each document's statements, by which the next build knows what has changed

What a question of the read model does not need is imported when it is asked for.
"""

import json
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from detente.graph import versions
from detente.graph.read_model import ReadModel
from detente.graph.store import Graph
from detente.ontology.errors import DamagedGraph
from detente.ontology.sources import sources

if TYPE_CHECKING:
    import pyoxigraph as ox

    from detente.graph.stored_lines import StoredClaims
    from detente.ontology.claims import Claim
    from detente.ontology.documents import Document
    from detente.ontology.judgements import Judgement

CLAIMS, DOCUMENTS, OWN, STORE, MODEL = "claims.jsonl", "documents.jsonl", "ontology.ttl", "store", "answers.sqlite"
JUDGED, GRAPHS = "judgements.jsonl", "graphs.json"
ASKED = ("detente.ontology.questions",)  # what the read model answers; it is stale where these have changed
FORMAT = 3  # of a version's files; another one is built again from the documents


def open_graph(folder: Path, *, in_memory: bool = False) -> Graph:
    """The current graph of a folder; raises GraphMissing where there is none, DamagedGraph where it is not whole.

    Read `in_memory`, SPARQL is answered some four times as fast. To read a million statements takes 20 s and 470 MB.
    """
    version = versions.open_version(folder)
    if version.manifest.get("format") != FORMAT:
        raise DamagedGraph(f"{folder}: written by another release; build it again: detente build DOCUMENTS -o {folder}")
    return _opened(version, in_memory=in_memory)


def _opened(version: versions.Version, *, in_memory: bool = False) -> Graph:
    path, own = version.path, version.path / OWN

    def store() -> "ox.Store":
        import pyoxigraph as ox

        try:
            on_disk = ox.Store.read_only(str(path / STORE))
            return _copied(on_disk) if in_memory else on_disk
        except OSError as wrong:
            raise DamagedGraph(f"{path / STORE}: {wrong}; build the graph again") from wrong

    return stored(
        path,
        store,
        version.manifest,
        own=own.read_text(encoding="utf-8") if own.is_file() else "",
        judgements=lambda: _judgements(path / JUDGED),
        model=ReadModel(path / MODEL) if version.manifest.get("asked") == sources(*ASKED) else None,
        held=version,
        lasting=True,
        in_memory=in_memory,
    )


def _copied(store: "ox.Store") -> "ox.Store":
    """The same statements in memory."""
    import pyoxigraph as ox

    found = ox.Store()
    found.bulk_extend(iter(store))
    return found


def stored(
    path: Path,
    store: "Callable[[], ox.Store]",
    about: Mapping[str, Any],
    *,
    own: str,
    judgements: "Callable[[], Iterable[Judgement]]",
    model: ReadModel | None = None,
    held: object = None,
    lasting: bool = False,
    in_memory: bool = True,
) -> Graph:
    """The graph whose files lie in a folder; texts and claims are read from there as they are asked for."""
    quotes = bool(about["quotes"])

    @cache
    def claims() -> "StoredClaims":
        from detente.graph.stored_lines import StoredClaims

        return StoredClaims(path / CLAIMS)

    return Graph(
        store,
        lambda: _documents(path / DOCUMENTS),
        lambda: _claims(path / CLAIMS) if quotes else (),
        claims_in=(lambda document: claims().of(document)) if quotes else None,
        graphs=lambda: json.loads((path / GRAPHS).read_bytes()),
        judgements=judgements,
        own=own,
        quotes=quotes,
        model=model,
        about=about,
        held=held,
        lasting=lasting,
        in_memory=in_memory,
    )


def _documents(path: Path) -> "Mapping[str, Document]":
    from detente.graph.stored_lines import StoredDocuments

    return StoredDocuments(path)


def _claims(path: Path) -> "Iterable[Claim]":
    from detente.ontology.lines import read_lines

    return read_lines(_lines(path), str(path))


def _judgements(path: Path) -> "Iterable[Judgement]":
    from detente.graph.judgement_file import judgements_of

    return judgements_of(path) if path.is_file() else ()


def _lines(path: Path) -> Iterator[str]:
    with path.open(encoding="utf-8", errors="surrogatepass", newline="\n") as file:
        yield from file


def verified(folder: Path) -> Mapping[str, int]:
    """The counts of a graph after every byte of it was looked at; raises DamagedGraph where one is not as written.

    The files must have the digests of the manifest, the store as many statements as were counted, and the read model
    the rows of the store.
    """
    from detente.graph import binding
    from detente.graph.tables import AS_ASKED

    version = versions.open_version(folder)
    version.check(thoroughly=True)
    graph = _opened(version)
    counts: Mapping[str, int] = version.manifest["counts"]
    again = f"build the graph again: detente build DOCUMENTS -o {folder}"
    if len(graph.store) != counts["statements"]:
        raise DamagedGraph(f"{version.path / STORE}: not as many statements as were written; {again}")
    for name in AS_ASKED:
        if _rows(graph.answers(name)) != _rows(binding.answers(graph.store, name)):
            raise DamagedGraph(f"{version.path / MODEL}: answers {name} otherwise than the store; {again}")
    return counts


def _rows(found: list[dict[str, str]]) -> Counter[tuple[str, ...]]:
    """Rows in any order, in whose cells words stand in any order."""
    return Counter(tuple(" ".join(sorted(cell.split())) for _, cell in sorted(row.items())) for row in found)
