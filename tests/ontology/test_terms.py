"""The vocabulary: every term is explained, placed and used as declared."""

import re

import pyoxigraph as ox
import pytest
from turtle_facts import DCTERMS, EVERY_FILE, OWL, RDF, RDFS, SKOS, VANN, XSD, facts, value

from detente.ontology import files
from detente.ontology.claims import Entity
from detente.ontology.codes import Polarity, Relation, Role, Status
from detente.ontology.documents import DateBasis
from detente.ontology.identifiers import CODE, NS
from detente.ontology.judgements import Verdict

ONTOLOGY = NS.rstrip("#")
TERMS = facts("terms")
PROPERTY_KINDS = tuple(OWL + kind for kind in ("ObjectProperty", "DatatypeProperty", "AnnotationProperty"))
CLASSES = [term for term in TERMS.typed(OWL + "Class") if term.startswith(NS)]
PROPERTIES = [term for term in TERMS.typed(*PROPERTY_KINDS) if term.startswith(NS)]
BUILT_IN = (RDF, RDFS, OWL, XSD, "http://www.w3.org/ns/shacl#")


@pytest.mark.parametrize(
    "predicate", [RDFS + "label", SKOS + "definition", SKOS + "example"], ids=["label", "definition", "example"]
)
def test_every_term_is_explained_once(predicate: str) -> None:
    assert [term for term in CLASSES + PROPERTIES if len(TERMS.values(term, predicate)) != 1] == []


def test_a_definition_is_a_sentence() -> None:
    said = [TERMS.values(term, SKOS + "definition")[0] for term in CLASSES + PROPERTIES]
    assert [text for text in said if not (text[0].isupper() and text.endswith("."))] == []


def test_no_two_terms_share_a_definition() -> None:
    said = [TERMS.values(term, SKOS + "definition")[0] for term in CLASSES + PROPERTIES]
    assert sorted(text for text in set(said) if said.count(text) > 1) == []


def test_classes_begin_with_a_capital_and_properties_do_not() -> None:
    assert [term for term in CLASSES if not term.removeprefix(NS)[0].isupper()] == []
    assert [term for term in PROPERTIES if not term.removeprefix(NS)[0].islower()] == []


def test_the_header_says_version_licence_and_prefix() -> None:
    def one(predicate: str) -> str:
        (found,) = TERMS.values(ONTOLOGY, predicate)
        return found

    version = one(OWL + "versionInfo")
    assert one(OWL + "versionIRI") == f"{ONTOLOGY}/{version}"
    assert one(DCTERMS + "license") == "https://creativecommons.org/licenses/by/4.0/"
    assert one(DCTERMS + "title") and one(DCTERMS + "description") and one(DCTERMS + "created")
    assert (one(VANN + "preferredNamespacePrefix"), one(VANN + "preferredNamespaceUri")) == ("det", NS)
    assert TERMS.values(ONTOLOGY, OWL + "imports") == []


def test_superclasses_exist() -> None:
    assert [pair for pair in TERMS.pairs(RDFS + "subClassOf") if pair[1] not in CLASSES] == []


def test_no_class_is_its_own_ancestor() -> None:
    def ancestors(term: str, seen: tuple[str, ...]) -> set[str]:
        parents = TERMS.values(term, RDFS + "subClassOf")
        assert not set(parents) & set(seen), f"{term} stands in a circle"
        return set(parents).union(*(ancestors(parent, (*seen, parent)) for parent in parents))

    for term in CLASSES:
        ancestors(term, (term,))


def test_no_class_is_an_orphan() -> None:
    mentioned = {value(triple.object) for name in EVERY_FILE for triple in facts(name).triples}
    below_another = {class_ for class_, _ in TERMS.pairs(RDFS + "subClassOf")}
    unknown_thing = NS + Entity("", 0, 0).type
    assert set(CLASSES) - mentioned - below_another <= {unknown_thing}


def test_domains_and_ranges_exist() -> None:
    known = {
        *CLASSES,
        SKOS + "Concept",
        *(XSD + name for name in ("string", "boolean", "integer", "decimal", "date", "dateTime")),
    }
    stated = [*TERMS.pairs(RDFS + "domain"), *TERMS.pairs(RDFS + "range")]
    assert [pair for pair in stated if pair[1] not in known] == []


def test_datatype_properties_have_a_datatype_and_object_properties_have_none() -> None:
    for term in PROPERTIES:
        kinds, ranges = TERMS.values(term, RDF + "type"), TERMS.values(term, RDFS + "range")
        if OWL + "DatatypeProperty" in kinds:
            assert ranges and ranges[0].startswith(XSD), term
        elif OWL + "ObjectProperty" in kinds:
            assert not any(each.startswith(XSD) for each in ranges), term


@pytest.mark.parametrize("name", EVERY_FILE)
def test_every_term_used_is_declared(name: str) -> None:
    declared = {*CLASSES, *PROPERTIES, *TERMS.subjects(), *facts("codes").subjects(), *facts(name).subjects()}
    used = {triple.predicate.value for triple in facts(name).triples}
    used |= {class_ for _, class_ in facts(name).pairs(RDF + "type")}
    objects = [triple.object for triple in facts(name).triples if isinstance(triple.object, ox.NamedNode)]
    used |= {object_.value for object_ in objects if object_.value.startswith((NS, CODE))}
    assert sorted(term for term in used - declared if not term.startswith(BUILT_IN)) == []


@pytest.mark.parametrize(
    ("scheme", "members"),
    [
        ("status", Status),
        ("polarity", Polarity),
        ("role", Role),
        ("relation", Relation),
        ("basis", DateBasis),
        ("verdict", Verdict),
    ],
)
def test_an_enum_and_its_code_list_have_the_same_members(scheme: str, members: type) -> None:
    listed = {
        code for code, in_scheme in facts("codes").pairs(SKOS + "inScheme") if in_scheme == f"{CODE}scheme-{scheme}"
    }
    kebab = {re.sub("(?=[A-Z])", "-", str(member)).lower() for member in members}  # type: ignore[attr-defined]
    assert listed == {f"{CODE}{scheme}-{member}" for member in kebab}


def test_every_code_is_in_a_scheme_and_explained() -> None:
    codes = facts("codes")
    concepts, schemes = codes.typed(SKOS + "Concept"), codes.typed(SKOS + "ConceptScheme")
    assert [one for one in concepts if not set(codes.values(one, SKOS + "inScheme")) <= set(schemes)] == []
    assert [one for one in concepts if not codes.values(one, SKOS + "inScheme")] == []
    for predicate in (SKOS + "prefLabel", SKOS + "definition"):
        assert [one for one in concepts + schemes if len(codes.values(one, predicate)) != 1] == []


def test_files_are_listed_in_the_order_in_which_they_build_on_each_other() -> None:
    assert files.TERMS[:2] == ("terms", "codes")
