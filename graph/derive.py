"""What follows from what documents say: who met whom, and in which state things are."""

from collections.abc import Collection, Iterable, Iterator

import pyoxigraph as ox

from detente.graph import entities, ntriples
from detente.graph.folding import Event
from detente.graph.rdf import CLASSES
from detente.graph.vocabulary import DERIVED, ONTOLOGY, TYPE, term
from detente.ontology.claims import Claim
from detente.ontology.files import question


class Acquaintances:
    """Who met whom as derive-met-with.rq has it, told event by event so that memory stays as it is.

    Joined in SPARQL, the reports of ten million statements took 350 MB. A property test holds the two to each other.
    """

    def __init__(self, ontology: ox.Store, known: Collection[str]) -> None:
        """The store has the ontology, which tells the class of whom it knows; claims tell that of others."""
        self._known = known
        self._members = {name: _members(ontology, name) for name in ("Person", "Place")}

    def learn(self, claims: Iterable[Claim]) -> None:
        """Note which persons and places only claims name."""
        for claim in (claim for claim in claims if type(claim) in CLASSES):
            for entity in entities.entities(claim):
                if entity.type in self._members:
                    iri = entities.iri(entity, claim.evidence.document)
                    if iri not in self._known:
                        self._members[entity.type].add(iri)

    def quads(self, event: Event) -> Iterator[str]:
        """The lines on those who met at an event, when all claims are known; a pair that met twice has two."""
        persons, places = self._members["Person"], self._members["Place"]
        met = ntriples.term("det:metWith")
        for one, other in event.met:
            if places.isdisjoint((one, other)) and (event.type != "Visit" or other in persons):
                pair = ntriples.node(one), ntriples.node(other)
                yield from ntriples.quads([(pair[0], met, pair[1]), (pair[1], met, pair[0])], DERIVED)


def _members(ontology: ox.Store, name: str) -> set[str]:
    quads = ontology.quads_for_pattern(None, TYPE, term(f"det:{name}"), ONTOLOGY)
    return {quad.subject.value for quad in quads if isinstance(quad.subject, ox.NamedNode)}


def states(store: ox.Store) -> dict[str, str]:
    """The state in which a place lies or to which a person belongs, as far as the ontology says."""
    rows = store.query(question("states"), use_default_graph_as_union=True)
    assert isinstance(rows, ox.QuerySolutions)
    return {thing: state for state, thing in sorted((row["state"].value, row["thing"].value) for row in rows)}
