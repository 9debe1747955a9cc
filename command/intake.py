"""What goes into a graph: documents with their claims, read now or before, by our rules or by others."""

import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from detente.build.documents.skipped import Skipped
from detente.command.parallel import HowToRead, read_claims
from detente.command.progress import bar, say
from detente.graph.folder import open_graph
from detente.graph.loading import own_triples
from detente.graph.readings import Readings
from detente.graph.store import NO_TEXTS, Graph
from detente.graph.turtle import turtle
from detente.graph.versions import is_graph
from detente.graph.writing import Writer
from detente.ontology.claims import Claim
from detente.ontology.documents import Document
from detente.ontology.errors import DetenteError, GraphMissing, UnreadableInput
from detente.ontology.identifiers import digest
from detente.ontology.lines import read_lines
from detente.ontology.sources import sources

Found = Iterable[Document | Skipped]


@dataclass(frozen=True, slots=True)
class Intake:
    """Documents with their claims, what was skipped, and how many documents need not be read again."""

    documents: Sequence[Document]
    claims: Sequence[Claim]
    skipped: Sequence[Skipped]
    known: int = 0
    replaced: Sequence[str] = ()  # documents of the graph that others of the same id take the place of


def take_in(
    found: Found, kept: Sequence[Document], readings: Readings, how: HowToRead, jobs: int, length: int | None
) -> Intake:
    """What is found, and what is kept of the graph that stands; read again only where something has changed."""
    documents: list[Document] = []
    claims: list[Claim] = []
    skipped: list[Skipped] = []
    try:
        with bar(read_claims(_with_kept(found, kept), how, jobs, readings=readings), "Reading", length) as things:
            for one in things:
                if isinstance(one, Skipped):
                    skipped.append(one)
                else:
                    documents.append(one[0])
                    claims += one[1]
    except KeyboardInterrupt:
        if documents:
            say("What was read so far is kept: the same command goes on from there.")
        raise
    return Intake(documents, claims, skipped, readings.reused, _replaced(documents, kept))


def known_readings(writer: Writer, way: str, kept: Sequence[Document]) -> Readings:
    """What need not be read again: what was read in the same way, and the claims that others wrote of what is kept."""
    readings = writer.readings(way)
    if kept and writer.before and not writer.before.about.get("how"):
        readings.know({one.id: one for one in kept}, writer.before.read_claims)
    return readings


def take_in_claims(found: Found, kept: Sequence[Document], before: Graph | None, name: str) -> Intake:
    """What is found with the claims of a file, and what is kept with the claims that it has."""
    new = list(found)
    names = {one.id for one in new if isinstance(one, Document)}
    had = [claim for claim in before.read_claims if claim.evidence.document not in names] if before and kept else []
    documents = [one for one in _with_kept(new, kept) if isinstance(one, Document)]
    skipped = [one for one in new if isinstance(one, Skipped)]
    return Intake(documents, [*had, *_claims_of(name)], skipped, replaced=_replaced(documents, kept))


def _replaced(documents: Iterable[Document], kept: Iterable[Document]) -> list[str]:
    old = {one.id: one for one in kept}
    return [one.id for one in documents if old.get(one.id, one) != one]


def left(before: Graph | None, folder: Path, removed: Sequence[str]) -> list[Document]:
    """The documents of a graph but those removed; raises DetenteError where there is no such graph or document."""
    if before is None:
        if is_graph(folder):
            open_graph(folder)  # which says what is damaged
        raise GraphMissing(f"no graph in {folder} to add to or take from; build one without --add and --remove")
    if not before.quotes:
        raise UnreadableInput(NO_TEXTS)
    for name in removed:
        if name not in before.documents:
            near = get_close_matches(name, before.documents, 1)
            hint = f": did you mean {near[0]}?" if near else f"; see: detente document --graph {folder}"
            raise DetenteError(f'no document "{name}" in {folder}{hint}')
    return [document for name, document in before.documents.items() if name not in removed]


def _with_kept(found: Found, kept: Sequence[Document]) -> Iterator[Document | Skipped]:
    """The documents found, and those kept that are not among them."""
    new: set[str] = set()
    for one in found:
        if isinstance(one, Document):
            new.add(one.id)
        yield one
    yield from (document for document in kept if document.id not in new)


def way_of_reading(how: HowToRead) -> str:
    """A name for the way in which documents are read: the same name, the same claims."""
    try:
        pipeline = f"{how.model} {version(how.model)}" if how.model else ""
    except PackageNotFoundError:  # a folder: nobody can tell whether it has changed
        pipeline = f"{how.model} {time.time_ns()}"
    rules = sources("detente.ontology", "detente.build")
    return digest(version("detente"), rules, pipeline, str(how.parse), turtle(own_triples(how.own)))


def _claims_of(name: str) -> Iterator[Claim]:
    try:
        with Path(name).open(encoding="utf-8", errors="surrogatepass") as lines:
            yield from read_lines(lines, name)
    except UnicodeDecodeError as wrong:
        raise UnreadableInput(f"{name}: not UTF-8 at byte {wrong.start}; claims are JSON lines in UTF-8") from None
    except OSError as wrong:
        raise UnreadableInput(f"{name}: {wrong.strerror or wrong}") from None
