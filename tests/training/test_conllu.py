"""CoNLL-U to sentences: spacing, empty nodes, documents and paragraphs."""

from conllu import read
from conllu_lines import multiword, row, sentence, shown


def test_a_multiword_token_has_no_blanks_inside_and_its_own_after_it() -> None:
    read = sentence(multiword("1-2", "Envoys'"), row("1", "Envoys"), row("2", "'"), row("3", "talks"))
    assert shown(read) == "Envoys' talks "


def test_what_follows_a_multiword_token_stands_on_its_own_line() -> None:
    read = sentence(
        multiword("1-3", "couldn'ta", "SpaceAfter=No"), row("1", "could"), row("2", "n't"), row("3", "a"), row("4", ".")
    )
    assert shown(read) == "couldn'ta. "


def test_a_word_touches_the_next_one_where_its_notes_say_so() -> None:
    read = sentence(row("1", "Talks", "Gloss=x|SpaceAfter=No"), row("2", ","), row("3", "again", "SpaceAfter=Nope"))
    assert shown(read) == "Talks, again "


def test_empty_nodes_are_left_out() -> None:
    read = sentence(row("1", "Oslo"), row("1.1", "hosts"), row("2", "envoys", head=1))
    assert [(word.form, word.head) for word in read.words] == [("Oslo", -1), ("envoys", 0)]


def test_columns_without_a_value_are_empty_but_a_lemma_is_the_form() -> None:
    (word,) = sentence("1\tOslo\t_\tPROPN\tNNP\t_\t0\troot\t_\t_").words
    assert (word.lemma, word.feats, word.misc) == ("Oslo", "", "")
    assert word.note("SpaceAfter") == ""


def test_paragraphs_are_counted_in_each_document() -> None:
    heads = (
        ("newdoc id = a", "sent_id = 1", "newpar id = a-p1"),
        ("sent_id = 2",),
        ("sent_id = 3", "newpar", "newpar_block = p (1 s)"),
        ("newdoc id = b", "sent_id = 4"),
    )
    lines = [line for head in heads for line in (*(f"# {it}" for it in head), row("1", "Talks"), "")]
    assert [(it.id, it.doc, it.par) for it in read(lines)] == [
        ("1", "a", 0),
        ("2", "a", 0),
        ("3", "a", 1),
        ("4", "b", 0),
    ]


def test_the_last_sentence_needs_no_empty_line() -> None:
    assert len(list(read([row("1", "Talks")]))) == 1
