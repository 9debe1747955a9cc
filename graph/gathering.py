"""Documents with their claims, gathered in any order and walked through by the id of the document.

A graph is put together from them in a few walks. Those on the disk are there one at a time, so that memory does not
grow with what is read; those in memory are for graphs that stay there.
"""

from abc import ABC, abstractmethod
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from pathlib import Path

from detente.graph import records
from detente.graph.stored_lines import Place, lines_at
from detente.ontology import edtf, lines
from detente.ontology.claims import Claim, Time
from detente.ontology.documents import Document
from detente.ontology.errors import UnreadableInput

Told = tuple[Document, list[Claim]]


class Gathering(ABC):
    """Documents and claims, each put in when it is there."""

    _documents: Mapping[str, object]  # by id
    _told: Mapping[str, object]  # what there is of claims, by the id of the document that they are on

    @abstractmethod
    def close(self) -> None:
        """Let go what is held: nothing can be put in or walked through any more."""

    @abstractmethod
    def put(self, document: Document) -> None:
        """Take a document in, in place of one of its id."""

    @abstractmethod
    def put_claims(self, claims: Iterable[Claim]) -> None:
        """Take claims in, on documents that are there or come later."""

    def names(self) -> list[str]:
        """The ids of the documents, sorted."""
        return sorted(self._documents)

    @abstractmethod
    def get(self, name: str) -> Document | None:
        """The document of an id."""

    @abstractmethod
    def _claims(self, name: str) -> Iterable[Claim]:
        """The claims on a document as they came."""

    def walk(self) -> Iterator[Told]:
        """Each document with one claim an id, in the order of the text; the surer of two readings of one.

        Raises UnreadableInput at a claim that its document contradicts, and at what is no date.
        """
        for name in sorted(self._told):
            if self.get(name) is None:
                raise UnreadableInput(f'a claim is about the document "{name}", which is not among those given')
        for name in self.names():
            document = self.get(name)
            assert document is not None
            yield document, _surest(document, self._claims(name))


class InMemory(Gathering):
    """Documents and claims that stay in memory."""

    def __init__(self) -> None:
        self._documents: dict[str, Document] = {}
        self._told: defaultdict[str, list[Claim]] = defaultdict(list)
        self._walked: list[Told] | None = None

    def close(self) -> None:
        self._documents.clear()
        self._told.clear()

    def walk(self) -> Iterator[Told]:
        if self._walked is None:
            self._walked = list(super().walk())
        return iter(self._walked)

    def put(self, document: Document) -> None:
        self._documents[document.id] = document

    def put_claims(self, claims: Iterable[Claim]) -> None:
        for claim in claims:
            self._told[claim.evidence.document].append(claim)

    def get(self, name: str) -> Document | None:
        return self._documents.get(name)

    def _claims(self, name: str) -> Iterable[Claim]:
        return self._told.get(name, ())


class OnDisk(Gathering):
    """Documents and claims in a file, of which only the places are in memory."""

    def __init__(self, path: Path) -> None:
        self._file = path.open("w+b")
        self._documents: dict[str, Place] = {}
        self._told: defaultdict[str, list[Place]] = defaultdict(list)

    def close(self) -> None:
        self._file.close()

    def put(self, document: Document) -> None:
        self._documents[document.id] = self._write([records.write_document(document)])

    def put_claims(self, claims: Iterable[Claim]) -> None:
        for name, some in groupby(claims, key=lambda claim: claim.evidence.document):
            self._told[name].append(self._write(map(lines.write_line, some)))

    def _write(self, rows: Iterable[str]) -> Place:
        """Where rows begin that are written to the end, and how many bytes they are."""
        data = "".join(rows).encode("utf-8", "surrogatepass")
        at = self._file.seek(0, 2)
        self._file.write(data)
        return at, len(data)

    def get(self, name: str) -> Document | None:
        place = self._documents.get(name)
        return None if place is None else next(records.read_documents(lines_at(self._file, place), self._file.name))

    def _claims(self, name: str) -> Iterable[Claim]:
        for place in self._told.get(name, ()):
            yield from lines.read_lines(lines_at(self._file, place), self._file.name)


def gathered(documents: Iterable[Document], claims: Iterable[Claim]) -> InMemory:
    """Documents and claims in memory."""
    found = InMemory()
    for document in documents:
        found.put(document)
    found.put_claims(claims)
    return found


def _surest(document: Document, claims: Iterable[Claim]) -> list[Claim]:
    _check_date(document.date, document.id)
    found: dict[str, Claim] = {}
    for claim in claims:
        _check_quote(claim, document)
        time: Time | None = getattr(claim, "time", None)
        _check_date(time.edtf if time else "", document.id)
        name = claim.id
        if name not in found or _sureness(claim) > _sureness(found[name]):
            found[name] = claim
    return [claim for name, claim in sorted(found.items(), key=lambda one: (one[1].evidence.start, one[0]))]


def _sureness(claim: Claim) -> tuple[float, str, str]:
    return claim.confidence, claim.rule, lines.write_line(claim)


def _check_quote(claim: Claim, document: Document) -> None:
    at = claim.evidence
    if document.text[at.start : at.end] != at.quote:
        raise UnreadableInput(f'"{at.document}", characters {at.start} to {at.end}: not what the claim quotes')


def _check_date(date: str, document: str) -> None:
    try:
        edtf.bounds(date or "../..")
    except ValueError as wrong:
        raise UnreadableInput(f'"{document}": {wrong}') from wrong
