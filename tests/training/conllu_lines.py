"""Short ways to write CoNLL-U for examples."""

from collections.abc import Sequence

from conllu import Sentence, read


def row(
    at: str, form: str, misc: str = "_", *, tag: str = "NN", head: int = 0, rel: str = "dep", feats: str = "_"
) -> str:
    """One line; the lemma is the form in small letters, and the part of speech follows from the tag."""
    pos = {"NNP": "PROPN", "NNPS": "PROPN", "DT": "DET", "IN": "ADP", "POS": "PART", ",": "PUNCT"}.get(tag, "NOUN")
    lemma = form if pos == "PROPN" else form.lower()
    return "\t".join((at, form, lemma, pos, tag, feats, str(head), rel, "_", misc))


def multiword(at: str, form: str, misc: str = "_") -> str:
    """The line of a multiword token."""
    return "\t".join((at, form, *"_______", misc))


def sentence(*rows: str, said: Sequence[str] = ("sent_id = one",)) -> Sentence:
    """The sentence that rows make."""
    (only,) = read([*(f"# {line}" for line in said), *rows, ""])
    return only


def shown(read: Sentence) -> str:
    """The text that words and spaces make."""
    return "".join(word.form + " " * blank for word, blank in zip(read.words, read.spaces, strict=True))
