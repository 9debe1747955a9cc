"""A graph: claims and documents, the triples that follow from them, and the named questions that it answers."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:  # what a question of the read model does not need is loaded by the others: it is answered at once
    import pyoxigraph as ox

    from detente.graph.binding import Bound
    from detente.graph.columns import Columns
    from detente.graph.judging import Judged
    from detente.graph.read_model import ReadModel
    from detente.graph.standby import Standby
    from detente.ontology.claims import Claim
    from detente.ontology.documents import Document
    from detente.ontology.judgements import Judgement

NO_TEXTS = "this graph was built without quotes; build it again from the documents"


class Graph:
    """Claims, documents and the triples that follow from them; each is read when it is first asked for."""

    def __init__(
        self,
        store: Callable[[], ox.Store],
        documents: Callable[[], Mapping[str, Document]],
        claims: Callable[[], Iterable[Claim]],
        *,
        claims_in: Callable[[str], Iterable[Claim]] | None = None,
        graphs: Callable[[], Mapping[str, str]] = dict,
        judgements: Callable[[], Iterable[Judgement]] = tuple,
        own: str = "",
        quotes: bool = True,
        model: ReadModel | None = None,
        about: Mapping[str, Any] | None = None,
        held: object = None,
        lasting: bool = False,
        in_memory: bool = True,
    ) -> None:
        self.lasting = lasting  # nothing will change the store: a child may keep it
        self.in_memory = in_memory
        self.standby: Standby[ox.Store] | None = None  # who has that child
        self.own = own  # the user's ontology as Turtle
        self.quotes = quotes
        self.model = model
        self.about = dict(about or {})  # what the folder's manifest says of it
        self._held = held  # keeps its version in the folder as long as this graph is used
        self._store = store
        self._documents = documents
        self._claims = claims
        self._claims_in = claims_in
        self._graphs = graphs
        self._judgements = judgements

    @cached_property
    def store(self) -> ox.Store:
        """The triples with their named graphs, those of the ontology among them."""
        return self._store()

    def opener(self) -> Callable[[], ox.Store]:
        """What gives the store to a child: one in memory is born with it, one on the disk it opens itself."""
        if not self.in_memory:
            return self._store
        store = self.store
        return lambda: store

    def close(self) -> None:
        """Let the store go: nothing can be asked of it any more."""
        if self.standby:
            self.standby.close()
        self.__dict__.pop("store", None)
        self._store = _closed

    def answers(self, name: str, *, period: tuple[str, str] = ("", ""), **bound: Bound) -> list[dict[str, str]]:
        """The rows of a named question as text, "" where unbound: from the read model where it has them.

        Parameters are IRIs or literals; None leaves one open.
        """
        known = self.model.answers(name, period=period, **bound) if self.model else None
        if known is not None:
            return known
        from detente.graph import binding

        return binding.answers(self.store, name, period=period, **bound)

    def tuples(self, name: str, *, period: tuple[str, str] = ("", ""), **bound: Bound) -> list[tuple[str, ...]]:
        """The same rows, each as its cells in the order of the question's variables."""
        known = self.model.tuples(name, period=period, **bound) if self.model else None
        if known is not None:
            return known
        from detente.graph import binding

        return [*binding.tuples(self.store, name, period=period, **bound)]

    def columns(self, name: str, *, period: tuple[str, str] = ("", ""), **bound: Bound) -> Columns:
        """The same rows in columns: a hundred thousand are there at once where the read model has them so."""
        known = self.model.columns(name, period=period, **bound) if self.model else None
        if known is not None:
            return known
        from detente.graph import binding
        from detente.graph.columns import of_rows

        return of_rows(binding.variables(name), binding.tuples(self.store, name, period=period, **bound))

    @cached_property
    def documents(self) -> Mapping[str, Document]:
        """The documents by id, sorted."""
        return self._documents()

    def claims_in(self, document: str) -> tuple[Claim, ...]:
        """The claims as they were read in a document, in the order of its text."""
        if self._claims_in:
            return tuple(self._claims_in(document))
        return tuple(claim for claim in self.read_claims if claim.evidence.document == document)

    @cached_property
    def graphs(self) -> Mapping[str, str]:
        """A digest of what the graph of each document says, by the document's id; none of graphs in memory."""
        return self._graphs()

    @cached_property
    def read_claims(self) -> tuple[Claim, ...]:
        """The claims as they were read, before any judgement, sorted by document and place; none without quotes."""
        return tuple(sorted(self._claims(), key=place))

    @cached_property
    def judgements(self) -> dict[str, Judgement]:
        """The judgements that went into the graph, by IRI, the newest first."""
        from detente.ontology.judgements import in_order

        return {judgement.id: judgement for judgement in in_order(self._judgements())}

    @cached_property
    def judged(self) -> Judged:
        """The claims as people judged them."""
        from detente.graph.judging import Judged

        if not self.judgements:
            return Judged(self.read_claims)
        return judged(self.store, self.read_claims, self.judgements.values(), self.documents)

    @cached_property
    def claims(self) -> Mapping[str, Claim]:
        """The claims by IRI, sorted by document and place: as read, with those that people added or rejected."""
        return {claim.id: claim for claim in sorted([*self.read_claims, *self.judged.added], key=place)}

    @cached_property
    def labels(self) -> Mapping[str, str]:
        """The name to show of everything that has one; judgements decide, then the user's ontology."""
        return self.model.labels if self.model else _labels(self.store, self.own)

    @cached_property
    def names(self) -> Mapping[str, set[tuple[str, str]]]:
        """Every name in lower case with its bearers, each with the kind of name it is to them."""
        if self.model:
            return self.model.names
        from detente.graph.loading import called

        return called(self.store)

    @cached_property
    def forms(self) -> Mapping[str, list[str]]:
        """Every other name of everything that has one, sorted."""
        if self.model:
            return self.model.forms
        from detente.graph.loading import other_names

        return other_names(self.store)

    def named_with(self, part: str) -> Iterator[tuple[str, str]]:
        """Every name in lower case that holds these letters, with each of its bearers."""
        if self.model:
            return self.model.named_with(part)
        return ((form, bearer) for form, bearers in self.names.items() if part in form for bearer, _ in bearers)

    def read_labels(self, things: Iterable[str]) -> None:
        """Make ready to name these things, where names are read one by one."""
        if self.model:
            self.model.labels.read(things)

    def label(self, iri: str) -> str:
        """The name to show; the IRI where there is none."""
        return self.labels.get(iri, iri)

    def quads(self, *, ontology: bool = False) -> Iterator[ox.Quad]:
        """Every statement with its named graph, with or without the ontology's."""
        from detente.graph.vocabulary import ONTOLOGY

        return (quad for quad in self.store if ontology or quad.graph_name != ONTOLOGY)


def judged(
    store: ox.Store, claims: Iterable[Claim], judgements: Collection[Judgement], documents: Mapping[str, Document]
) -> Judged:
    """Claims after judgement, by what the ontology in a store knows."""
    from detente.graph.judging import judge
    from detente.graph.things import known_things

    known = known_things(store, {iri for judgement in judgements for iri in judgement.names})
    return judge(claims, judgements, documents, known)


def _labels(store: ox.Store, own: str) -> dict[str, str]:
    from detente.graph.loading import named, named_in
    from detente.graph.vocabulary import JUDGEMENTS

    return named(store) | named_in(own) | named(store, JUDGEMENTS)


def _closed() -> ox.Store:
    raise ValueError("this graph was closed")


def place(claim: Claim) -> tuple[str, int, str]:
    """Where a claim stands, by which claims are sorted."""
    return claim.evidence.document, claim.evidence.start, claim.id
