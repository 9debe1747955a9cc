"""Every Turtle file: parsed alike by two parsers, with a header, named nodes and names in English."""

import re
import unicodedata
from collections import Counter
from pathlib import Path

import pyoxigraph as ox
import pytest
import rdflib
from turtle_facts import DCTERMS, EVERY_FILE, OWL, RDFS, SKOS, facts, value

import detente.ontology
from detente.ontology import files
from detente.ontology.errors import InvalidOntology
from detente.ontology.identifiers import CODE, ID, NS
from detente.ontology.turtle_tables import Table, load

OUR_NAMES = "contextualName demonym metonym surname officeTitle officialName form lemma"
NAMES = {SKOS + name for name in ("prefLabel", "altLabel", "definition", "example", "scopeNote")} | {RDFS + "label"}
NAMES |= {NS + name for name in OUR_NAMES.split()} | {DCTERMS + name for name in ("title", "description", "source")}
FOLDER = Path(detente.ontology.__file__).parent


def test_every_file_of_the_folder_is_listed_and_every_listed_file_is_there() -> None:
    assert sorted(path.stem for path in FOLDER.glob("*.ttl")) == sorted(EVERY_FILE)


@pytest.mark.parametrize("name", EVERY_FILE)
def test_two_parsers_read_the_same_triples(name: str) -> None:
    data = files.turtle(name)
    assert len(rdflib.Graph().parse(data=data, format="turtle")) == len(set(ox.parse(data, format=ox.RdfFormat.TURTLE)))


@pytest.mark.parametrize("name", EVERY_FILE)
def test_no_statement_is_made_twice(name: str) -> None:
    said = Counter(facts(name).triples)
    assert [str(triple) for triple, times in said.items() if times > 1] == []


@pytest.mark.parametrize("name", [name for name in EVERY_FILE if name != "shapes"])
def test_every_node_has_a_name(name: str) -> None:
    nodes = [term for triple in facts(name).triples for term in (triple.subject, triple.object)]
    assert [node for node in nodes if isinstance(node, ox.BlankNode)] == []


@pytest.mark.parametrize("name", EVERY_FILE)
def test_nothing_follows_the_namespace_but_one_plain_name(name: str) -> None:
    nodes = {
        value(term) for triple in facts(name).triples for term in (triple.subject, triple.predicate, triple.object)
    }
    ours = [(node, start) for node in nodes for start in (ID, NS, CODE) if node.startswith(start)]
    assert sorted(node for node, start in ours if not re.fullmatch(r"[A-Za-z0-9-]*", node.removeprefix(start))) == []


@pytest.mark.parametrize("name", EVERY_FILE)
def test_the_header_says_what_it_is_and_under_which_licence(name: str) -> None:
    (header,) = facts(name).typed(OWL + "Ontology")
    assert facts(name).values(header, DCTERMS + "title")
    assert facts(name).values(header, DCTERMS + "description")
    assert facts(name).values(header, OWL + "versionInfo") == facts("terms").values(NS.rstrip("#"), OWL + "versionInfo")
    assert facts(name).values(header, DCTERMS + "license") == ["https://creativecommons.org/licenses/by/4.0/"]
    assert facts(name).values(header, OWL + "imports") == []


@pytest.mark.parametrize("name", [*files.GAZETTEER, *files.LEXICON])
def test_facts_about_the_world_say_where_they_come_from(name: str) -> None:
    (header,) = facts(name).typed(OWL + "Ontology")
    assert facts(name).values(header, DCTERMS + "source")


@pytest.mark.parametrize("name", EVERY_FILE)
def test_text_is_composed_unicode(name: str) -> None:
    text = files.turtle(name).decode()
    assert text == unicodedata.normalize("NFC", text)
    assert "\r" not in text and "\t" not in text and text.endswith("\n")


@pytest.mark.parametrize("name", EVERY_FILE)
def test_names_and_sentences_are_in_english(name: str) -> None:
    said = [triple for triple in facts(name).triples if triple.predicate.value in NAMES]
    assert [t for t in said if not (isinstance(t.object, ox.Literal) and t.object.language == "en")] == []


@pytest.mark.parametrize("name", EVERY_FILE)
def test_no_name_begins_or_ends_with_a_blank(name: str) -> None:
    said = [value(triple.object) for triple in facts(name).triples if triple.predicate.value in NAMES]
    assert [text for text in said if text != text.strip() or "  " in text or not text] == []


def test_bad_turtle_is_told_with_file_and_line() -> None:
    with pytest.raises(InvalidOntology, match=r"my\.ttl:2: not Turtle"):
        load([("my.ttl", b"@prefix a: <http://a/> .\na:b a:c .\n")])


def test_tables_are_sorted_whatever_the_order_of_the_files() -> None:
    one, other = (b"<a> <%sdate> %s ." % (NS.encode(), day) for day in (b'"2017"', b'"2018"'))
    there, back = load([("1", one), ("2", other)]), load([("2", other), ("1", one)])
    assert (
        list(Table(there).local("date")) == list(Table(back).local("date")) == [(f"{ID}a", "2017"), (f"{ID}a", "2018")]
    )
    assert Table(there).many("date") == {f"{ID}a": ("2017", "2018")}
    assert Table(there).one("date") == {f"{ID}a": "2018"}
