"""The vocabulary under OWL 2 RL: nothing contradicts itself, and properties are used as they are declared."""

from collections import defaultdict

import owlrl
import pyoxigraph as ox
import pytest
import rdflib
from rdflib.namespace import OWL as OWL_
from rdflib.namespace import RDF as RDF_
from turtle_facts import OWL, RDF, RDFS, facts, value

from detente.ontology import files
from detente.ontology.identifiers import ID, NS

KINDS = ("ObjectProperty", "DatatypeProperty", "AnnotationProperty")
EVERY_HOW_MANY = 60  # the closure of the whole gazetteer takes minutes, that of every sixtieth resource a second
PREFIXES = f"@prefix det: <{NS}> . @prefix id: <{ID}> ."


def sample() -> str:
    """Every n-th resource of each gazetteer file, and the classes of all that these speak of, as N-Triples."""
    everything = facts("codes", *files.GAZETTEER)
    chosen = {one for name in files.GAZETTEER for one in sorted(facts(name).subjects())[::EVERY_HOW_MANY]}
    triples = [triple for triple in everything.triples if value(triple.subject) in chosen]
    spoken_of = {triple.object.value for triple in triples if isinstance(triple.object, ox.NamedNode)}
    triples += [
        triple
        for triple in everything.triples
        if triple.predicate.value == RDF + "type" and value(triple.subject) in spoken_of - chosen
    ]
    return "\n".join(f"{triple} ." for triple in triples)


def closed(*data: str) -> rdflib.Graph:
    """Our terms, codes and alignments with some facts, and all that follows from them."""
    graph = rdflib.Graph()
    for name in ("terms", "codes", "alignments"):
        graph.parse(data=files.turtle(name), format="turtle")
    for each in data:
        graph.parse(data=each, format="turtle")
    owlrl.DeductiveClosure(owlrl.OWLRL_Semantics).expand(graph)
    return graph


def contradictions(graph: rdflib.Graph) -> list[str]:
    """What the reasoner found wrong: its own messages, members of owl:Nothing, members of disjoint classes."""
    errors = rdflib.URIRef("http://www.daml.org/2002/03/agents/agent-ont#error")
    found = [str(message) for message in graph.objects(None, errors)]
    found += [f"{one} is nothing" for one in graph.subjects(RDF_.type, OWL_.Nothing)]
    for class_, other in graph.subject_objects(OWL_.disjointWith):
        both = set(graph.subjects(RDF_.type, class_)) & set(graph.subjects(RDF_.type, other))
        found += [f"{one} is both {class_} and {other}" for one in both]
    return found


@pytest.fixture(scope="module")
def closure() -> rdflib.Graph:
    return closed(sample())


def test_nothing_contradicts_itself(closure: rdflib.Graph) -> None:
    assert contradictions(closure) == []


def test_subclasses_and_ranges_are_drawn_out(closure: rdflib.Graph) -> None:
    det = rdflib.Namespace(NS)
    states = set(closure.subjects(RDF_.type, det.State))
    assert states and states <= set(closure.subjects(RDF_.type, det.Actor))


WRONG = {
    "a state that is a place": "id:a a det:State , det:Place .",
    "a person with a capital": "id:b a det:Person ; det:capital id:c .",
    "an actor as broader issue": "id:d det:broaderIssue id:e . id:e a det:Actor .",
}


@pytest.fixture(scope="module")
def found_wrong() -> str:
    return "\n".join(contradictions(closed("\n".join([PREFIXES, *WRONG.values()]))))


@pytest.mark.parametrize(("what", "culprit"), list(zip(WRONG, "abe", strict=True)))
def test_a_contradiction_would_be_found(found_wrong: str, what: str, culprit: str) -> None:
    assert f"{ID}{culprit} is both" in found_wrong, what


def test_no_property_is_of_two_kinds() -> None:
    kinds = defaultdict(list)
    for kind in KINDS:
        for property_ in facts("terms", "alignments").typed(OWL + kind):
            kinds[property_].append(kind)
    assert {property_: each for property_, each in kinds.items() if len(each) > 1} == {}


def test_no_term_is_both_a_class_and_a_property() -> None:
    terms = facts("terms", "alignments")
    properties = set(terms.typed(*(OWL + kind for kind in KINDS)))
    assert properties & set(terms.typed(OWL + "Class")) == set()


@pytest.mark.parametrize("name", ["codes", *files.GAZETTEER, *files.LEXICON])
def test_object_properties_lead_to_things_and_the_others_to_text(name: str) -> None:
    terms = facts("terms")
    to_things = set(terms.typed(OWL + "ObjectProperty"))
    to_text = set(terms.typed(OWL + "DatatypeProperty")) | {p for p in terms.subjects() if p.startswith(NS)} - to_things
    said = [triple for triple in facts(name).triples if triple.predicate.value.startswith(NS)]
    assert [t for t in said if t.predicate.value in to_things and not isinstance(t.object, ox.NamedNode)] == []
    assert [t for t in said if t.predicate.value in to_text and not isinstance(t.object, ox.Literal)] == []


def test_data_typed_as_declared() -> None:
    said = facts("codes", *files.GAZETTEER)
    datatypes = dict(facts("terms").pairs(RDFS + "range"))
    typed = [t for t in said.triples if isinstance(t.object, ox.Literal) and t.predicate.value in datatypes]
    assert [t for t in typed if t.object.datatype.value != datatypes[t.predicate.value]] == []  # type: ignore[union-attr]


def test_functional_properties_have_one_value() -> None:
    functional = facts("terms").typed(OWL + "FunctionalProperty")
    said = facts("codes", *files.GAZETTEER)
    assert functional
    for property_ in functional:
        subjects = [subject for subject, _ in said.pairs(property_)]
        assert len(subjects) == len(set(subjects)), property_
