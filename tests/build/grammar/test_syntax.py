"""Both schemes of dependencies must give one view of a sentence, and the view that a reader has."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detente.build.grammar import clear as clear_scheme
from detente.build.grammar import universal as universal_scheme
from detente.build.grammar.clear import clear
from detente.build.grammar.parse import Parse, Relation, Word, forest
from detente.build.grammar.syntax import Syntax
from detente.build.grammar.universal import universal

FORMS = {
    "-": "",
    "past": "Tense=Past|VerbForm=Fin",
    "pres": "Tense=Pres|VerbForm=Fin",
    "fin": "VerbForm=Fin",
    "part": "Tense=Past|VerbForm=Part",
    "ing": "Tense=Pres|VerbForm=Part",
    "inf": "VerbForm=Inf",
}
QUERIES: dict[str, Callable[[Syntax, int], object]] = {
    "subjects": Syntax.subjects,
    "doers": Syntax.doers,
    "agents": Syntax.agents,
    "objects": Syntax.objects,
    "undergoers": Syntax.undergoers,
    "indirect_objects": Syntax.indirect_objects,
    "obliques": lambda syntax, at: tuple(syntax.obliques(at)),
    "preposition": Syntax.preposition,
    "particle": Syntax.particle,
    "marker": Syntax.marker,
    "possessors": Syntax.possessors,
    "conjuncts": Syntax.conjuncts,
    "appositions": Syntax.appositions,
    "complements": Syntax.complements,
    "controller": Syntax.controller,
    "antecedent": Syntax.antecedent,
    "meant": Syntax.meant,
    "negated": Syntax.negated,
    "modality": Syntax.modality,
    "tense": Syntax.tense,
    "aspect": Syntax.aspect,
    "passive": Syntax.passive,
    "conditional": Syntax.conditional,
    "quoted": Syntax.quoted,
    "reported": Syntax.reported,
    "span": Syntax.span,
}
CONTENT = {"NOUN", "PROPN", "PRON", "VERB", "ADJ", "NUM"}


@dataclass(frozen=True)
class Example:
    """A sentence with its trees in two schemes and what is expected of both."""

    title: str
    words: tuple[Word, ...]
    ud: Syntax
    clear: Syntax
    expected: tuple[tuple[str, str], ...]
    differs: frozenset[str]

    def seen(self, syntax: Syntax) -> dict[str, str]:
        """Every query of every content word (and of "be" as a verb), in words."""
        asked = (at for at, word in enumerate(self.words) if word.pos in CONTENT or self.is_head(at))
        return {f"{name}({self.name(at)})": self.told(name, syntax, at) for at in asked for name in QUERIES}

    def is_head(self, at: int) -> bool:
        return self.words[at].pos == "AUX" and self.ud.relation(at) in (Relation.ROOT, Relation.COMPLEMENT)

    def told(self, query: str, syntax: Syntax, at: int) -> str:
        """The answer to a query as one reads it."""
        answer = QUERIES[query](syntax, at)
        if query == "span":
            first, last = syntax.span(at)
            return " ".join(word.text for word in self.words[first : last + 1] if word.pos != "PUNCT")
        if isinstance(answer, bool):
            return "yes" if answer else "no"
        if isinstance(answer, int):
            return self.words[answer].text
        if isinstance(answer, str):
            return answer or "-"
        return self.listed(answer) if isinstance(answer, tuple) and answer else "-"

    def listed(self, answer: tuple[object, ...]) -> str:
        parts = [each if isinstance(each, tuple) else ("", each) for each in answer]
        told = [f"{small} {self.words[at].text}".strip() for small, at in parts]
        return (", " if any(" " in each for each in told) else " ").join(told)

    def name(self, at: int) -> str:
        text = self.words[at].text
        return text if self.at(text) == at else f"{text}@{at + 1}"

    def at(self, name: str) -> int:
        """The place of a word by its text, or by its text and place."""
        text, _, place = name.partition("@")
        return int(place) - 1 if place else [word.text for word in self.words].index(text)


def examples() -> Iterator[Example]:
    """The examples of parses.txt."""
    blocks = (Path(__file__).parent / "parses.txt").read_text(encoding="utf-8").strip().split("\n\n")
    for block in blocks:
        if block.startswith("# "):
            yield example(block.splitlines())


def example(lines: list[str]) -> Example:
    title, text, *rest = lines
    rows = [line.split() for line in rest if re.match(r"\s*\d", line)]
    notes = [line for line in rest if not re.match(r"\s*\d", line)]
    words = tuple(placed(text, rows))
    trees = [([int(row[at]) - 1 for row in rows], [row[at + 1] for row in rows]) for at in (5, 7)]
    expected = tuple(tuple(note.split(" = ")) for note in notes if " = " in note)
    differs = frozenset(" ".join(note for note in notes if note.startswith("differs: ")).split())
    ud, spacy = Syntax(universal(words, *trees[0])), Syntax(clear(words, *trees[1]))
    return Example(title.removeprefix("# "), words, ud, spacy, expected, differs)  # type: ignore[arg-type]


def placed(text: str, rows: list[list[str]]) -> Iterator[Word]:
    end = 0
    for _, form, lemma, pos, features, *_ in rows:
        start = text.index(form, end)
        end = start + len(form)
        yield Word(start, end, form, lemma, pos, FORMS[features])


EXAMPLES = list(examples())
each_example = pytest.mark.parametrize("one", EXAMPLES, ids=[one.title for one in EXAMPLES])


@each_example
def test_both_schemes_give_one_view(one: Example) -> None:
    ud, spacy = one.seen(one.ud), one.seen(one.clear)
    assert {query: told for query, told in ud.items() if query not in one.differs} == {
        query: told for query, told in spacy.items() if query not in one.differs
    }
    assert all(ud[query] != spacy[query] for query in one.differs & ud.keys())


@each_example
def test_the_view_is_what_a_reader_sees(one: Example) -> None:
    assert one.expected
    for scheme, syntax in (("UD", one.ud), ("CLEAR", one.clear)):
        for query, expected in one.expected:
            name, _, word = query.removesuffix(")").partition("(")
            assert (scheme, query, one.told(name, syntax, one.at(word))) == (scheme, query, expected)


def test_there_are_examples_of_everything() -> None:
    assert len(EXAMPLES) >= 40
    told = {query.partition("(")[0] for one in EXAMPLES for query, answer in one.expected if answer not in ("-", "no")}
    assert QUERIES.keys() == told


def test_obliques_can_be_asked_for_by_preposition() -> None:
    one = next(each for each in EXAMPLES if each.title == "Prepositions on a noun")
    assert [one.words[noun].text for _, noun in one.ud.obliques(0, "on", "about")] == ["trade"]


# ---- trees that no parser should make, and does ----


def sentence(text: str) -> list[Word]:
    """Words without lemmas or features."""
    return [Word(0, 0, word, word.lower(), "NOUN") for word in text.split()]


SCHEMES = pytest.mark.parametrize("scheme", [universal, clear])


@SCHEMES
def test_an_empty_sentence_is_an_empty_parse(scheme: Callable[..., Parse]) -> None:
    assert scheme([], [], []) == Parse((), (), ())


@SCHEMES
def test_an_unknown_label_is_some_other_relation(scheme: Callable[..., Parse]) -> None:
    assert scheme(sentence("a b"), [-1, 0], ["root", "no-such-label"]).relations == (Relation.ROOT, Relation.OTHER)


@SCHEMES
def test_a_label_of_a_root_that_is_none_is_some_other_relation(scheme: Callable[..., Parse]) -> None:
    assert scheme(sentence("a b"), [-1, 0], ["nsubj", "root"]).relations == (Relation.ROOT, Relation.OTHER)


@SCHEMES
def test_a_cycle_is_cut(scheme: Callable[..., Parse]) -> None:
    assert scheme(sentence("a b c"), [2, 0, 1], ["nsubj"] * 3).heads.count(-1) == 1


@SCHEMES
def test_words_of_different_number_than_labels_are_refused(scheme: Callable[..., Parse]) -> None:
    with pytest.raises(ValueError, match="zip"):
        scheme(sentence("a b"), [-1, 0], ["root"])


def test_a_forest_keeps_good_heads_and_cuts_the_rest() -> None:
    assert forest([1, -1, 1]) == (1, -1, 1)
    assert forest([0, 7, -5, 4, 3]) == (-1, -1, -1, -1, 3)


# ---- any tree at all ----

LABELS = sorted(
    {*universal_scheme._RELATIONS, *clear_scheme._RELATIONS, "root", "ROOT", "nsubj:outer", "aux:pass", "?", ""}
)
TEXTS = 'be is to by of in it there that who not no and nor if will said going met signed "  “ ” , ; : X Y'.split()
POSES = ["NOUN", "PROPN", "VERB", "AUX", "ADP", "SCONJ", "ADV", "PRON", "PUNCT", "DET", "X"]
words = st.builds(
    lambda text, lemma, pos, form: Word(0, len(text), text, lemma, pos, form),
    st.sampled_from(TEXTS),
    st.sampled_from(["be", "it", "go", "meet", "X", "will", "have"]),
    st.sampled_from(POSES),
    st.sampled_from(sorted(FORMS.values())),
)


@st.composite
def trees(draw: st.DrawFn) -> tuple[list[Word], list[int], list[str]]:
    """Words with any heads and labels."""
    found = draw(st.lists(words, max_size=14))
    heads = draw(st.lists(st.integers(-2, len(found)), min_size=len(found), max_size=len(found)))
    labels = draw(st.lists(st.sampled_from(LABELS), min_size=len(found), max_size=len(found)))
    return found, heads, labels


def reaches_a_root(parse: Parse, at: int) -> bool:
    steps = 0
    while at >= 0 and steps <= len(parse.words):
        at, steps = parse.heads[at], steps + 1
    return at < 0


@SCHEMES
@given(tree=trees())
def test_any_tree_gives_a_forest_that_answers(
    scheme: Callable[..., Parse], tree: tuple[list[Word], list[int], list[str]]
) -> None:
    parse = scheme(*tree)
    assert parse.words == tuple(tree[0])
    assert all(reaches_a_root(parse, at) for at in range(len(parse.words)))
    roots = [at for at, relation in enumerate(parse.relations) if relation is Relation.ROOT]
    assert roots == [at for at, head in enumerate(parse.heads) if head < 0]
    for query in QUERIES.values():
        for at in range(len(parse.words)):
            query(Syntax(parse), at)


@SCHEMES
@given(tree=trees())
def test_conjuncts_all_hang_on_the_first(
    scheme: Callable[..., Parse], tree: tuple[list[Word], list[int], list[str]]
) -> None:
    parse = scheme(*tree)
    for at, relation in enumerate(parse.relations):
        if relation is Relation.CONJUNCT:
            assert parse.relations[parse.heads[at]] is not Relation.CONJUNCT
