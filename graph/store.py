"""A graph: claims and documents, the triples that follow from them, and the named questions that it answers."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cached_property
from typing import Any

import pyoxigraph as ox

from detente.graph import binding
from detente.graph.loading import called, named, named_in, other_names
from detente.graph.read_model import ReadModel
from detente.graph.vocabulary import ONTOLOGY
from detente.ontology.claims import Claim
from detente.ontology.documents import Document

NO_TEXTS = "this graph was built without quotes; build it again from the documents"


class Graph:
    """Claims, documents and the triples that follow from them; each is read when it is first asked for."""

    def __init__(
        self,
        store: Callable[[], ox.Store],
        documents: Callable[[], Iterable[Document]],
        claims: Callable[[], Iterable[Claim]],
        *,
        own: str = "",
        quotes: bool = True,
        model: ReadModel | None = None,
        about: Mapping[str, Any] | None = None,
        held: object = None,
    ) -> None:
        self.own = own  # the user's ontology as Turtle
        self.quotes = quotes
        self.model = model
        self.about = dict(about or {})  # what the folder's manifest says of it
        self._held = held  # keeps its version in the folder as long as this graph is used
        self._store = store
        self._documents = documents
        self._claims = claims

    @cached_property
    def store(self) -> ox.Store:
        """The triples with their named graphs, those of the ontology among them."""
        return self._store()

    def close(self) -> None:
        """Let the store go: nothing can be asked of it any more."""
        self.__dict__.pop("store", None)
        self._store = _closed

    def answers(self, name: str, *, period: tuple[str, str] = ("", ""), **bound: binding.Bound) -> list[dict[str, str]]:
        """The rows of a named question as text, "" where unbound: from the read model where it has them.

        Parameters are IRIs or literals; None leaves one open.
        """
        known = self.model.answers(name, period=period, **bound) if self.model else None
        return binding.answers(self.store, name, period=period, **bound) if known is None else known

    @cached_property
    def documents(self) -> Mapping[str, Document]:
        """The documents by id, sorted."""
        return {document.id: document for document in sorted(self._documents(), key=lambda document: document.id)}

    @cached_property
    def claims(self) -> Mapping[str, Claim]:
        """The claims by IRI, sorted by document and place; none in a graph without quotes."""
        return {claim.id: claim for claim in sorted(self._claims(), key=place)}

    @cached_property
    def labels(self) -> Mapping[str, str]:
        """The name to show of everything that has one; the user's ontology decides where it gives one."""
        return self.model.labels if self.model else named(self.store) | named_in(self.own)

    @cached_property
    def names(self) -> Mapping[str, set[tuple[str, str]]]:
        """Every name in lower case with its bearers, each with the kind of name it is to them."""
        return self.model.names if self.model else called(self.store)

    @cached_property
    def forms(self) -> Mapping[str, list[str]]:
        """Every other name of everything that has one, sorted."""
        return self.model.forms if self.model else other_names(self.store)

    def named_with(self, part: str) -> Iterator[tuple[str, str]]:
        """Every name in lower case that holds these letters, with each of its bearers."""
        if self.model:
            return self.model.named_with(part)
        return ((form, bearer) for form, bearers in self.names.items() if part in form for bearer, _ in bearers)

    def label(self, iri: str) -> str:
        """The name to show; the IRI where there is none."""
        return self.labels.get(iri, iri)

    def quads(self, *, ontology: bool = False) -> Iterator[ox.Quad]:
        """Every statement with its named graph, with or without the ontology's."""
        return (quad for quad in self.store if ontology or quad.graph_name != ONTOLOGY)


def _closed() -> ox.Store:
    raise ValueError("this graph was closed")


def place(claim: Claim) -> tuple[str, int, str]:
    """Where a claim stands, by which claims are sorted."""
    return claim.evidence.document, claim.evidence.start, claim.id
