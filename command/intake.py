"""What goes into a graph: documents with their claims, read now or before, by our rules or by others."""

import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from detente.build.documents.skipped import Skipped
from detente.command.parallel import HowToRead, read_claims
from detente.command.progress import bar, say
from detente.graph.folder import open_graph
from detente.graph.gathering import Gathering
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
Kept = Mapping[str, Document]  # the documents of the graph that stands that stay in it


@dataclass(frozen=True, slots=True)
class Intake:
    """How many documents were taken in, what was skipped, and how many need not be read again."""

    documents: int
    skipped: Sequence[Skipped]
    known: int = 0
    replaced: Sequence[str] = ()  # documents of the graph that others of the same id take the place of


def take_in(
    found: Found,
    kept: Kept,
    readings: Readings,
    how: HowToRead,
    jobs: int,
    length: int | None,
    into: Gathering,
) -> Intake:
    """Put in what is found, and what is kept of the graph that stands; read again only where something has changed."""
    names: set[str] = set()
    replaced: list[str] = []
    skipped: list[Skipped] = []
    try:
        with bar(read_claims(_with_kept(found, kept), how, jobs, readings=readings), "Reading", length) as things:
            for one in things:
                if isinstance(one, Skipped):
                    skipped.append(one)
                    continue
                document, claims = one
                into.put(document)
                into.put_claims(claims)
                names.add(document.id)
                if kept.get(document.id, document) != document:
                    replaced.append(document.id)
    except KeyboardInterrupt:
        if names:
            say("What was read so far is kept: the same command goes on from there.")
        raise
    return Intake(len(names), skipped, readings.reused, replaced)


def known_readings(writer: Writer, way: str, kept: Kept) -> Readings:
    """What need not be read again: what was read in the same way, and the claims that others wrote of what is kept."""
    readings = writer.readings(way)
    if kept and writer.before and not writer.before.about.get("how"):
        readings.know(writer.before, kept)
    return readings


def take_in_claims(found: Found, kept: Kept, before: Graph | None, name: str, into: Gathering) -> Intake:
    """Put in what is found with the claims of a file, and what is kept with the claims that it has."""
    names: set[str] = set()
    replaced: list[str] = []
    skipped: list[Skipped] = []
    for one in found:
        if isinstance(one, Skipped):
            skipped.append(one)
            continue
        into.put(one)
        names.add(one.id)
        if kept.get(one.id, one) != one:
            replaced.append(one.id)
    for left_there in kept.keys() - names if before else ():
        into.put(kept[left_there])
        into.put_claims(before.claims_in(left_there) if before else ())
    into.put_claims(_claims_of(name))
    return Intake(len(names | kept.keys()), skipped, replaced=replaced)


def left(before: Graph | None, folder: Path, removed: Sequence[str]) -> Kept:
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
    return Without(before.documents, frozenset(removed))


class Without(Mapping[str, Document]):
    """The documents of a graph but some, each read when it is asked for."""

    def __init__(self, documents: Kept, removed: frozenset[str]) -> None:
        self._documents, self._removed = documents, removed

    def __getitem__(self, name: str) -> Document:
        if name in self._removed:
            raise KeyError(name)
        return self._documents[name]

    def __iter__(self) -> Iterator[str]:
        return (name for name in self._documents if name not in self._removed)

    def __len__(self) -> int:
        return sum(1 for _ in self)


def _with_kept(found: Found, kept: Kept) -> Iterator[Document | Skipped]:
    """The documents found, and those kept that are not among them."""
    new: set[str] = set()
    for one in found:
        if isinstance(one, Document):
            new.add(one.id)
        yield one
    yield from (kept[name] for name in kept if name not in new)


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
