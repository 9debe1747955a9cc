"""Statements into a store: in batches, by way of files, the same in the end."""

from collections.abc import Iterator

import pyoxigraph as ox
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from detente.graph import loading
from detente.graph.loading import compact, in_graph, load_ontology, load_quads
from detente.graph.ntriples import text
from detente.graph.vocabulary import DERIVED, ONTOLOGY
from detente.ontology.errors import UnreadableInput

WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=3000) | st.sampled_from(
    ["\u2028", "\x85", "\0", " ."]
)


def lines(number: int, words: str = "was sagt wer?") -> list[str]:
    return [f"<urn:x:{n}> <urn:x:said> {text(words)} <urn:x:graph> .\n" for n in range(number)]


@pytest.mark.parametrize("number, batches", [(0, 0), (1, 1), (4, 1), (5, 2), (9, 3)])
def test_batches_end_where_they_are_full(monkeypatch: pytest.MonkeyPatch, number: int, batches: int) -> None:
    monkeypatch.setattr(loading, "BATCH", 4)
    store = ox.Store()
    assert load_quads(store, lines(number)) == batches
    assert {quad.subject.value for quad in store} == {f"urn:x:{n}" for n in range(number)}


@settings(max_examples=50)
@given(WORDS, st.integers(1, 3000))
def test_words_come_back_verbatim(words: str, number: int) -> None:
    store = ox.Store()
    compact(store, load_quads(store, lines(number, words)))
    assert {quad.object for quad in store} == {ox.Literal(words)} and len(store) == number


def test_what_goes_wrong_while_lines_are_made_is_told_and_nothing_of_them_stays() -> None:
    def some() -> Iterator[str]:
        yield from lines(2000)
        raise UnreadableInput("no date")

    store = ox.Store()
    with pytest.raises(UnreadableInput, match="no date"):
        load_quads(store, some())
    assert not len(store)


def test_triples_are_put_into_a_graph() -> None:
    (line,) = in_graph(b'<urn:a> <urn:b> "a .\\nb ." .\n', DERIVED)
    (quad,) = ox.parse(line, format=ox.RdfFormat.N_QUADS)
    assert quad == ox.Quad(ox.NamedNode("urn:a"), ox.NamedNode("urn:b"), ox.Literal("a .\nb ."), DERIVED)


def test_the_users_turtle_lies_in_the_graph_of_the_ontology() -> None:
    store = ox.Store()
    load_ontology(store, "<urn:x:a> <urn:x:b> <urn:x:c> .")
    assert {quad.graph_name for quad in store} == {ONTOLOGY}
    assert ox.Quad(*map(ox.NamedNode, ("urn:x:a", "urn:x:b", "urn:x:c")), ONTOLOGY) in store
