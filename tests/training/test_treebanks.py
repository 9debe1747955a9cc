"""Sentences of treebanks as records."""

from conllu_lines import multiword, row, sentence
from treebanks import record


def test_a_record_has_all_that_the_tree_says() -> None:
    made = record(
        sentence(
            multiword("1-2", "Oslo's"),
            row("1", "Oslo", tag="NNP", head=3, rel="nmod:poss", feats="Number=Sing"),
            row("2", "'s", tag="POS", head=1, rel="case"),
            row("3", "talks", "SpaceAfter=No", tag="NNS", rel="root"),
            said=("newdoc id = a", "sent_id = a-1"),
        ),
        "ours",
        "news",
    )
    assert (made.source, made.doc, made.genre, made.par) == ("ours", "a", "news", 0)
    assert (made.words, made.spaces) == (["Oslo", "'s", "talks"], [False, True, False])
    assert (made.pos, made.feats) == (["PROPN", "PART", "NOUN"], ["Number=Sing", "", ""])
    assert (made.heads, made.rels) == ([2, 0, -1], ["nmod:poss", "case", "root"])
    assert (made.lemmas, made.ents) == (["Oslo", "'s", "talks"], None)
