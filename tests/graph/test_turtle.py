"""Turtle and TriG: readable, the same bytes in any order, and nothing lost."""

import pyoxigraph as ox
import rdflib
from hypothesis import given, settings
from hypothesis import strategies as st

from detente.graph.turtle import trig, turtle
from detente.graph.vocabulary import PREFIXES, term, text, typed
from detente.ontology.identifiers import ID, NS

LOCALS = st.from_regex(r"[A-Za-z0-9_.,;=-]{1,8}", fullmatch=True)
NODES = st.builds(
    lambda start, local: ox.NamedNode(start + local),
    st.sampled_from([ID, NS, "http://example.org/", ID + "doc-1#char="]),
    LOCALS,
)
WORDS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), max_size=12)
LITERALS = st.one_of(
    st.builds(ox.Literal, WORDS),
    st.builds(lambda words: ox.Literal(words, language="en"), WORDS),
    st.builds(lambda number: typed(str(number), "integer"), st.integers(-99, 99)),
    st.sampled_from([typed("0.8", "decimal"), typed("true", "boolean"), typed("2017-07-08T00:00:00Z", "dateTime")]),
)
QUADS = st.builds(ox.Quad, NODES, NODES, st.one_of(NODES, LITERALS), st.one_of(NODES, st.just(ox.DefaultGraph())))


@settings(deadline=None)
@given(st.lists(QUADS, max_size=12), st.randoms())
def test_trig_comes_back_equal_and_in_any_order_the_same(quads: list[ox.Quad], random: object) -> None:
    written = trig(quads)
    assert set(ox.parse(written, format=ox.RdfFormat.TRIG)) == set(quads)
    random.shuffle(quads)  # type: ignore[attr-defined]
    assert trig([*quads, *quads]) == written


@settings(deadline=None)
@given(st.lists(QUADS, max_size=8))
def test_rdflib_reads_the_same(quads: list[ox.Quad]) -> None:
    triples = [ox.Triple(quad.subject, quad.predicate, quad.object) for quad in quads]
    read = rdflib.Graph().parse(data=turtle(triples), format="turtle")
    plain = b"".join(ox.serialize([triple], format=ox.RdfFormat.N_TRIPLES) or b"" for triple in triples)
    assert set(read) == set(rdflib.Graph().parse(data=plain, format="nt"))


def test_reads_like_something_a_person_wrote() -> None:
    abe, xi = ox.NamedNode(ID + "person-shinzo-abe"), ox.NamedNode(ID + "person-xi-jinping")
    triples = [
        ox.Triple(abe, term("skos:prefLabel"), ox.Literal("Shinzo Abe", language="en")),
        ox.Triple(abe, term("rdf:type"), term("det:Person")),
        ox.Triple(abe, term("det:metWith"), xi),
        ox.Triple(xi, term("det:date"), text('a "day"\n')),
        ox.Triple(xi, term("det:confidence"), typed("0.8", "decimal")),
    ]
    assert turtle(triples) == (
        f"@prefix det: <{NS}> .\n@prefix id: <{ID}> .\n@prefix skos: <{PREFIXES['skos']}> .\n\n"
        "id:person-shinzo-abe a det:Person ;\n  det:metWith id:person-xi-jinping ;\n"
        '  skos:prefLabel "Shinzo Abe"@en .\n\n'
        'id:person-xi-jinping det:confidence 0.8 ;\n  det:date "a \\"day\\"\\n" .\n'
    )


def test_nothing_is_written_as_nothing() -> None:
    assert turtle([]) == trig([]) == ""
