"""What leaves the graph comes back whole, through two parsers, whatever the texts hold."""

import io
import json
from collections.abc import Iterable

import pyoxigraph as ox
import pytest
import rdflib
from claim_factory import ABE, KIM, SENTENCE, document, entity, report
from hypothesis import given, settings
from hypothesis import strategies as st

from detente.graph.building import build_graph
from detente.graph.rdfxml import _IMPOSSIBLE
from detente.graph.selection import SCOPES, Selection, selected, selection
from detente.graph.statements import GRAPHS
from detente.graph.vocabulary import PREFIXES, typed
from detente.ontology.errors import NotWritable
from detente.ontology.identifiers import ID, NS

FORMATS = {  # by name: Oxigraph's name, rdflib's name, whether named graphs are kept
    "turtle": (ox.RdfFormat.TURTLE, "turtle", False),
    "trig": (ox.RdfFormat.TRIG, "trig", True),
    "ntriples": (ox.RdfFormat.N_TRIPLES, "nt", False),
    "nquads": (ox.RdfFormat.N_QUADS, "nquads", True),
    "jsonld": (ox.RdfFormat.JSON_LD, "json-ld", True),
    "rdfxml": (ox.RdfFormat.RDF_XML, "xml", False),
}
STARTS = st.sampled_from([ID, NS, "http://example.org/", "id:", "det:", "urn:x:", PREFIXES["skos"], ID + "doc-1#char="])
NODES = st.builds(
    lambda start, local: ox.NamedNode(start + local), STARTS, st.from_regex(r"[A-Za-z0-9_,;=-]{1,8}", fullmatch=True)
)
PROPERTIES = st.builds(
    lambda start, local: ox.NamedNode(start + local),
    STARTS,
    st.from_regex(r"[A-Za-z_][A-Za-z0-9_.-]{0,6}[A-Za-z]", fullmatch=True),
)
HOSTILE = st.sampled_from(
    [
        *("\x00", "\x01\x0b\x0c\x1b[31m", "\r", "\r\n", "\u202e\u2066", "\u2028", "\x85", "\ufeff", "\ufffe", "\uffff"),
        *('"""', "'", "\\", "\\u0041", "]]>", "<!--", "&amp;", "{|", "<<(", "@prefix", "a" * 20_000),
    ]
)
WORDS = st.lists(st.text(st.characters(exclude_categories=["Cs"]), max_size=8) | HOSTILE, max_size=5).map("".join)
LITERALS = st.one_of(
    st.builds(ox.Literal, WORDS),
    st.builds(lambda words: ox.Literal(words, language="en-gb"), WORDS),
    st.builds(lambda words: ox.Literal(words, datatype=ox.NamedNode("id:kind")), WORDS),
    st.builds(lambda number: typed(number, "integer"), st.sampled_from(["1", "007", "-0", "x"])),
    st.sampled_from([typed("0.80", "decimal"), typed("1", "boolean"), typed("2017-07-08T00:00:00Z", "dateTime")]),
)
GRAPH_NAMES = st.one_of(NODES, st.just(ox.DefaultGraph()))
QUADS = st.builds(ox.Quad, NODES, PROPERTIES, st.one_of(NODES, LITERALS), GRAPH_NAMES)
Statement = tuple[str, str, str, str]


def stored(quads: Iterable[ox.Quad]) -> ox.Store:
    store = ox.Store()
    store.extend(quads)
    return store


def read_by_oxigraph(text: str, name: str) -> set[ox.Quad]:
    return set(ox.parse(text.encode(), format=FORMATS[name][0]))


def read_by_rdflib(text: str, name: str) -> set[tuple[object, ...]]:
    data = rdflib.Dataset()
    data.parse(data=text.encode(), format=FORMATS[name][1])
    default = (None, data.default_graph.identifier)
    return {(s, p, o, None if g in default or not FORMATS[name][2] else g) for s, p, o, g in data.quads()}


def expected(quads: Iterable[ox.Quad], name: str) -> set[ox.Quad]:
    """The quads as a format can hold them."""
    named = FORMATS[name][2]
    kept = (quad if name != "rdfxml" else _in_xml(quad) for quad in quads)
    return {ox.Quad(q.subject, q.predicate, q.object, q.graph_name if named else ox.DefaultGraph()) for q in kept}


def _in_xml(quad: ox.Quad) -> ox.Quad:
    thing = quad.object
    if not isinstance(thing, ox.Literal):
        return quad
    text = _IMPOSSIBLE.sub("\ufffd", thing.value)
    held = ox.Literal(text, language=thing.language) if thing.language else ox.Literal(text, datatype=thing.datatype)
    return ox.Quad(quad.subject, quad.predicate, held)


@pytest.mark.filterwarnings("ignore::UserWarning")  # rdflib on literals that are none of their datatype
@pytest.mark.parametrize("name", GRAPHS)
@settings(deadline=None, max_examples=60)
@given(st.lists(QUADS, max_size=10), st.randoms())
def test_two_parsers_read_the_same_back(name: str, quads: list[ox.Quad], random: object) -> None:
    store = stored(quads)  # which writes numbers in its own way: 7 for 007
    text = "".join(GRAPHS[name](Selection(store)))
    wanted = expected(store, name)
    assert read_by_oxigraph(text, name) == wanted
    plain = "".join(sorted(_nquad(quad) for quad in wanted))
    assert read_by_rdflib(text, name) == read_by_rdflib(plain, "nquads")
    random.shuffle(quads)  # type: ignore[attr-defined]
    assert "".join(GRAPHS[name](Selection(stored([*quads, *quads])))) == text


def _nquad(quad: ox.Quad) -> str:
    return (ox.serialize([quad], format=ox.RdfFormat.N_QUADS) or b"").decode()


@pytest.mark.parametrize(
    "odd", ["\ud800", "a\udfff\udc00b", "\x00\x1b[31m", "\u202e", "=1+1", "\r\n\t", "\ufeff\uffff"]
)
def test_whatever_a_document_holds(odd: str) -> None:
    """Lone surrogates too, which no RDF can hold: the store has U+FFFD for them."""
    titled = document(text=SENTENCE * 20 + odd, title=f"On {odd}", publisher=odd)
    graph = build_graph([titled], [report(at=1), report(ABE, KIM, at=2, place=entity(odd, "Place", known=False))])
    chosen = selection(graph, ("asserted", "derived"))
    for name in GRAPHS:
        assert read_by_oxigraph("".join(GRAPHS[name](chosen)), name) == expected(graph.quads(), name)


@pytest.mark.parametrize("name", GRAPHS)
def test_blank_nodes_of_an_answer_are_written(name: str) -> None:
    triple = ox.Triple(ox.BlankNode("a1"), ox.NamedNode(NS + "date"), ox.BlankNode("7f"))
    text = "".join(GRAPHS[name](selected([triple])))
    back = rdflib.Graph().parse(data=text, format=FORMATS[name][1]) if not FORMATS[name][2] else None
    (quad,) = ox.parse(text, format=FORMATS[name][0])
    assert isinstance(quad.subject, ox.BlankNode) and isinstance(quad.object, ox.BlankNode)
    assert back is None or len(back) == 1


def test_what_rdf_xml_cannot_say() -> None:
    for property_ in ("http://example.org/", "http://example.org/7", PREFIXES["rdf"] + "li"):
        with pytest.raises(NotWritable, match="RDF/XML has no way"):
            list(GRAPHS["rdfxml"](selected([ox.Triple(*(ox.NamedNode(property_) for _ in "abc"))])))


def test_a_selection_keeps_to_its_scope_and_leaves_words_out() -> None:
    graph = build_graph([document()], [report()])
    every = set(graph.quads(ontology=True))
    assert read_by_oxigraph("".join(GRAPHS["nquads"](selection(graph, SCOPES))), "nquads") == every
    for scope in SCOPES:
        written = read_by_oxigraph("".join(GRAPHS["nquads"](selection(graph, [scope]))), "nquads")
        assert written and written < every
    wordless = "".join(GRAPHS["nquads"](selection(graph, ["asserted"], quotes=False)))
    assert "oa#exact" not in wordless and "#trigger" not in wordless and ";quote" not in wordless
    assert "oa#start" in wordless


def test_writing_holds_one_subject_at_a_time() -> None:
    """The pieces stay small: none is longer than what one subject needs."""
    quads = [ox.Quad(ox.NamedNode(f"{ID}x-{n}"), ox.NamedNode(NS + "date"), ox.Literal("y" * 50)) for n in range(2000)]
    for write in GRAPHS.values():
        assert max(map(len, write(Selection(stored(quads))))) < 1500


def test_json_ld_reads_like_ours() -> None:
    quads = [
        ox.Quad(
            ox.NamedNode(ID + "person-abe"), ox.NamedNode(NS + "date"), ox.Literal("2017"), ox.NamedNode(ID + "graph-a")
        )
    ]
    (graph,) = json.load(io.StringIO("".join(GRAPHS["jsonld"](Selection(stored(quads))))))["@graph"]
    assert graph == {"@id": "id:graph-a", "@graph": [{"@id": "id:person-abe", "det:date": [{"@value": "2017"}]}]}
