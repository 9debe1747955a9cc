"""The hand-annotated gold set is sound: every tree stands, every text is its tokens, every entity closes."""

from collections import Counter
from pathlib import Path
from typing import NamedTuple

import pytest

GOLD = Path(__file__).parent / "gold" / "diplomacy.conllu"
UPOS = set("ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X".split())
DEPRELS = set(  # those of the training parts of EWT and GUM
    """acl acl:relcl advcl advcl:relcl advmod amod appos aux aux:pass case cc cc:preconj ccomp compound compound:prt conj
    cop csubj csubj:outer csubj:pass dep det det:predet discourse dislocated expl fixed flat goeswith iobj list mark nmod
    nmod:desc nmod:poss nmod:unmarked nsubj nsubj:outer nsubj:pass nummod obj obl obl:agent obl:unmarked orphan parataxis
    punct reparandum root vocative xcomp""".split()
)
ENTITIES = {"PERSON", "ORG", "LOC", "EVENT"}


class Token(NamedTuple):
    """One line of CoNLL-U."""

    id: str
    form: str
    lemma: str
    upos: str
    xpos: str
    feats: str
    head: str
    deprel: str
    deps: str
    misc: str

    def note(self, key: str) -> str:
        """What MISC says under this key, or nothing."""
        return dict(pair.split("=", 1) for pair in self.misc.split("|") if "=" in pair).get(key, "")


class Sentence(NamedTuple):
    name: str
    text: str
    tokens: list[Token]


def sentence(block: str) -> Sentence:
    """One block of the file: two comments, then a line of ten columns for each token."""
    name, text, *lines = block.split("\n")
    return Sentence(
        name.removeprefix("# sent_id = "),
        text.removeprefix("# text = "),
        [Token(*line.split("\t")) for line in lines],
    )


SENTENCES = [sentence(block) for block in GOLD.read_text(encoding="utf-8").strip().split("\n\n")]
each_sentence = pytest.mark.parametrize("gold", SENTENCES, ids=lambda gold: gold.name)


def test_there_are_enough_sentences_and_none_comes_twice() -> None:
    assert len(SENTENCES) >= 60
    assert [gold.name for gold in SENTENCES] == [f"diplomacy-{n:02}" for n in range(1, len(SENTENCES) + 1)]
    assert max(Counter(gold.text for gold in SENTENCES).values()) == 1


@each_sentence
def test_the_tokens_spell_the_text(gold: Sentence) -> None:
    spaced = [token.form + " " * (token.note("SpaceAfter") != "No") for token in gold.tokens]
    assert "".join(spaced).rstrip() == gold.text
    assert [token.id for token in gold.tokens] == [str(n) for n in range(1, len(gold.tokens) + 1)]


@each_sentence
def test_every_column_holds_what_belongs_there(gold: Sentence) -> None:
    for token in gold.tokens:
        assert all(token), token
        assert token.upos in UPOS and token.deprel in DEPRELS and token.deps == "_", token
        assert (token.upos == "PUNCT") == (token.deprel == "punct"), token
        names = [feature.split("=")[0] for feature in token.feats.split("|")]
        assert names == sorted(set(names), key=str.lower), token


@each_sentence
def test_the_tree_has_one_root_and_no_circle(gold: Sentence) -> None:
    heads = {token.id: token.head for token in gold.tokens}
    assert [token.deprel for token in gold.tokens if token.head == "0"] == ["root"]
    assert sum(token.deprel == "root" for token in gold.tokens) == 1
    for start in heads:
        path = [start]
        while path[-1] != "0":
            path.append(heads[path[-1]])
            assert len(path) <= len(heads) + 1, f"{gold.name}: {start} is on a circle"


@each_sentence
def test_nothing_hangs_from_punctuation(gold: Sentence) -> None:
    marks = {token.id for token in gold.tokens if token.upos == "PUNCT"}
    assert not [token.form for token in gold.tokens if token.head in marks]


@each_sentence
def test_entities_are_well_formed(gold: Sentence) -> None:
    before = ""
    for token in gold.tokens:
        tag = token.note("Entity")
        place, _, kind = tag.partition("-")
        assert not tag or (place in {"B", "I"} and kind in ENTITIES), token
        assert place != "I" or before.partition("-")[2] == kind, token
        before = tag
