"""Terms as N-Triples writes them, and lines cut into terms again."""

import pyoxigraph as ox
from hypothesis import given
from hypothesis import strategies as st

from detente.graph.ntriples import Line, text

NODES = st.sampled_from([ox.NamedNode("http://example.org/a"), ox.NamedNode("urn:x:_:b"), ox.BlankNode("b1")])
WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=12) | st.sampled_from(
    ["a <urn:x:b>", '" <urn:x:b> .', "_:b1", " _:b1", "\\", '\\"', "\r\n", ")>>", "<<( a b c )>>"]
)
LITERALS = st.one_of(
    st.builds(ox.Literal, WORDS),
    st.builds(lambda words: ox.Literal(words, language="en"), WORDS),
    st.builds(lambda words: ox.Literal(words, datatype=ox.NamedNode("urn:x:kind")), WORDS),
)
NESTED = st.builds(ox.Triple, NODES, st.just(ox.NamedNode("urn:x:p")), NODES | LITERALS)
GRAPHS = NODES | st.just(ox.DefaultGraph())


@given(WORDS)
def test_words_are_written_as_they_are(words: str) -> None:
    (quad,) = ox.parse(f"<urn:x:a> <urn:x:b> {text(words)} .", format=ox.RdfFormat.N_QUADS)
    assert quad.object == ox.Literal(words)


def test_lone_surrogates_become_the_mark_of_what_cannot_be_written() -> None:
    assert text("a\ud800b") == '"a\ufffdb"'


@given(NODES, NODES | LITERALS | NESTED, GRAPHS)
def test_a_line_is_cut_into_its_terms(subject: ox.NamedNode, object_: ox.Literal, graph: ox.NamedNode) -> None:
    quad = ox.Quad(subject, ox.NamedNode("urn:x:p"), object_, graph)
    line = Line((ox.serialize([quad], format=ox.RdfFormat.N_QUADS) or b"").decode())
    written = f"<<( {object_} )>>" if isinstance(object_, ox.Triple) else str(object_)
    assert (line.subject, line.predicate, line.object) == (str(subject), "<urn:x:p>", written)
    assert line.graph == ("" if graph == ox.DefaultGraph() else str(graph))
