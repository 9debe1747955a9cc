"""Parameters of questions are values: whatever stands in them, the question stays the question."""

import re
from importlib import resources

import pyoxigraph as ox
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rdflib import URIRef
from rdflib.plugins.sparql.parser import parseQuery

from detente.graph.binding import Question, answers, filled, questions
from detente.ontology.errors import UnreadableInput
from detente.ontology.identifiers import CODE, ID

HOSTILE = st.sampled_from(["> } UNION { ?s ?p ?o", "x> . # ", '"', "}", "\\u003E", "{", "UNDEF", "\n", "?x", "'''"])
ANYTHING = st.lists(st.text(max_size=8) | HOSTILE, max_size=6).map("".join)
OPEN = [one for one in questions() if set(one.parameters) - {"from", "to", "words"}]


@settings(max_examples=2000)
@given(st.sampled_from(OPEN), ANYTHING)
def test_no_text_changes_the_shape_of_a_question(question: Question, words: str) -> None:
    """Either it is no IRI and refused, or it is the one value of its list and all around it stands as before."""
    for name in set(question.parameters) - {"from", "to"}:
        plain = _start(question.parameters[name])
        try:
            asked = filled(question.name, **{name: [plain + words]})
        except UnreadableInput:
            continue
        assert asked.replace(f"<{plain}{words}>", "<>") == filled(question.name, **{name: [plain]}).replace(
            f"<{plain}>", "<>"
        )
        values = next(iter(re.findall(rf"VALUES \?{name} {{[^}}]*}}", asked)))
        (row,) = ox.Store().query(f"SELECT * {{ {values} }}")  # type: ignore[misc, union-attr]
        assert row[name] == ox.NamedNode(plain + words)


@settings(max_examples=500)
@given(ANYTHING)
def test_words_stay_words(words: str) -> None:
    before, after = filled("search", words=["MARK"]).split('"MARK"')
    asked = filled("search", words=[words])
    assert asked.startswith(before) and asked.endswith(after)
    (row,) = ox.Store().query(f"SELECT * {{ VALUES ?words {{ {asked[len(before) : -len(after)]} }} }}")  # type: ignore[misc, union-attr]
    assert row["words"] == ox.Literal(words)


def _start(type_: str) -> str:
    return f"{CODE}{type_.removeprefix('code:')}-" if type_.startswith("code:") else f"{ID}x"


@settings(max_examples=25)
@given(ANYTHING)
def test_another_engine_parses_the_same_tree(words: str) -> None:
    """rdflib's parser, which has no code in common with the one that answers."""

    def tree(iri: str) -> str:
        return str(parseQuery(filled("agreement", one=[iri], other=[iri]))).replace(repr(URIRef(iri)), "")

    try:
        asked = tree(f"{ID}x{words}")
    except UnreadableInput:
        return
    assert asked == tree(f"{ID}x")


@pytest.mark.parametrize("question", questions(), ids=lambda one: one.name)
def test_every_question_says_what_it_asks_and_what_its_parameters_are(question: Question) -> None:
    assert question.asks.endswith(".")
    text = resources.files("detente.ontology.questions").joinpath(f"{question.name}.rq").read_text(encoding="utf-8")
    assert text.count("UNDEF }") == len(re.findall(r"UNDEF \} # (?:det|owl|code|xsd):\w+$", text, re.MULTILINE))


def test_a_code_of_another_list_is_refused() -> None:
    with pytest.raises(TypeError, match="not one of code:status"):
        answers(ox.Store(), "met", wanted=[f"{CODE}polarity-supports"])
