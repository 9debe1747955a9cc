"""The default language pipeline, `detente_en`: a spaCy pipeline around our own network."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import Any

import numpy as np
from numpy.typing import NDArray
from spacy import blank
from spacy.language import Language
from spacy.lookups import Lookups
from spacy.tokens import Doc, Span
from spacy.vectors import Vectors  # type: ignore[import-not-found]  # compiled, without stubs
from spacy.vocab import Vocab

from detente.build.language.model_file import Model, read_model
from detente.build.language.network import Analysis, Network
from detente.build.language.pieces import Places, pieces
from detente.build.sentences import fold, split

_OUTSIDE = "O"


def english() -> Language:
    """A new pipeline: tokenizer, sentences, network, lemmatizer; the model is read once in a process."""
    nlp = blank("en", meta={"name": "detente_en", "lang": "en"})
    nlp.add_pipe("detente_sentences")
    nlp.add_pipe("detente_network")
    lemmatizer = nlp.add_pipe("lemmatizer", config={"mode": "rule"})
    nlp.add_pipe("detente_capitals")
    lemmatizer.initialize(lookups=_lookups(_model().lemmas))  # type: ignore[attr-defined]
    return nlp


@cache
def _model() -> Model:
    return read_model()


def _lookups(tables: Mapping[str, Any]) -> Lookups:
    lookups = Lookups()
    for name, table in tables.items():
        lookups.add_table(name, table)
    # As sets, since spaCy asks for every word whether a form is in it.
    index = {pos: set(forms) for pos, forms in tables["lemma_index"].items()}
    lookups.set_table("lemma_index", index)  # type: ignore[arg-type]  # any mapping does
    return lookups


@Language.component("detente_sentences")
def sentences(doc: Doc) -> Doc:
    """The document with its sentences marked by our own splitter, unless somebody marked them before."""
    if doc.has_annotation("SENT_START") or not len(doc):
        return doc
    later = {sentence.start for sentence in list(split(fold(doc.text)))[1:]}
    starts = [1 if token.i == 0 or token.idx in later else -1 for token in doc]
    return _write(doc, ["SENT_START"], np.array(starts))  # at once: token by token it takes the square


def _write(doc: Doc, attributes: list[int | str], table: NDArray[Any]) -> Doc:
    """The document with attributes written, a row for each token."""
    return doc.from_array(attributes, table.astype(np.uint64))  # type: ignore[arg-type]  # the stubs ask for thinc's


@Language.component("detente_capitals")
def capitals(doc: Doc) -> Doc:
    """The document with capitals in lemmas only where they belong: "Chinese" within a sentence, not "The" before it."""
    for token in doc:
        if token.pos_ == "ADJ" and not token.is_sent_start:
            if token.is_title and token.lemma_ == token.lower_:
                token.lemma_ = token.text
        elif token.pos_ != "PROPN" and token.lemma_ != "I":
            token.lemma_ = token.lemma_.lower()
    return doc


@Language.factory("detente_network")
class NetworkComponent:
    """Tags, parses and names: sets pos, morph, head, dep and ents."""

    def __init__(self, nlp: Language, name: str) -> None:
        model = _model()
        floret = model.settings["floret"]
        self._table = Vectors(mode="floret", data=model.subwords, strings=nlp.vocab.strings, **floret)
        self._network = Network(model.weights, self._vectors)
        self._labels = _Labels(model.settings["labels"], nlp.vocab)

    def _vectors(self, words: Sequence[str]) -> NDArray[np.float32]:
        return np.asarray(self._table.get_batch(words), np.float32)

    def __call__(self, doc: Doc) -> Doc:
        return next(self.pipe([doc]))

    def pipe(self, stream: Iterable[Doc], batch_size: int = 256) -> Iterator[Doc]:
        """The documents, analysed in batches."""
        batch: list[Doc] = []
        for doc in stream:
            batch.append(doc)
            if len(batch) == batch_size:
                yield from self._analysed(batch)
                batch = []
        yield from self._analysed(batch)

    def _analysed(self, docs: Sequence[Doc]) -> Sequence[Doc]:
        """Each sentence in pieces that the network can hold; whitespace is not shown to it."""
        shown = [[pieces(doc, sentence) for sentence in _sentences(doc)] for doc in docs]
        flat = [
            [doc[int(at)].text for at in piece]
            for doc, each in zip(docs, shown, strict=True)
            for one in each
            for piece in one
        ]
        found = iter(self._network.analyse(flat))
        for doc, each in zip(docs, shown, strict=True):
            self._labels.write(doc, [[(piece, next(found)) for piece in one] for one in each])
        return docs


def _sentences(doc: Doc) -> Iterator[Span]:
    return doc.sents if len(doc) else iter(())


class _Labels:
    """The network's label numbers as spaCy's."""

    def __init__(self, labels: Mapping[str, Sequence[str]], vocab: Vocab) -> None:
        strings = vocab.strings
        self.pos = np.array([strings.add(label) for label in labels["pos"]], np.uint64)
        self.feats = np.array([vocab.morphology.add(label) for label in labels["feats"]], np.uint64)
        self.rels = np.array([strings.add(label) for label in labels["rels"]], np.uint64)
        self.root, self.later, self.blank = (strings.add(label) for label in ("ROOT", "parataxis", "dep"))
        self.space = strings.add("SPACE")
        self.ents = list(labels["ents"])

    def write(self, doc: Doc, sentences: Sequence[Sequence[tuple[Places, Analysis]]]) -> None:
        """Write into a document what was found of the pieces of its sentences."""
        table = np.zeros((len(doc), 4), np.uint64)
        heads = np.arange(len(doc))
        ents: list[Span] = []
        for sentence, found in zip(_sentences(doc), sentences, strict=True):
            table[sentence.start : sentence.end, 1:3] = self.blank, self.space
            root = sentence.start
            for at, (piece, one) in enumerate(found):
                top = int(piece[one.heads < 0][0])
                root = root if at else top
                heads[piece] = np.where(one.heads < 0, root, piece[one.heads])
                table[piece, 1:] = np.stack([self.rels[one.rels], self.pos[one.pos], self.feats[one.feats]], 1)
                table[top, 1] = self.later
                ents += _names(doc, piece, [self.ents[number] for number in one.ents])
            spaces = np.setdiff1d(np.arange(sentence.start, sentence.end), np.concatenate([*(p for p, _ in found), []]))
            heads[spaces.astype(int)] = root
            table[root, 1] = self.root
        table[:, 0] = (heads - np.arange(len(doc))).astype(np.uint64)
        _write(doc, ["HEAD", "DEP", "POS", "MORPH"], table).set_ents(ents)


def _names(doc: Doc, piece: Places, tags: Sequence[str]) -> Iterator[Span]:
    """The names of a piece: B- begins one, I- of the same type goes on; an I- that continues nothing begins one too."""
    begin, kind = 0, ""
    for at, tag in enumerate([*tags, _OUTSIDE]):
        prefix, _, label = tag.partition("-")
        if kind and not (prefix == "I" and label == kind):
            yield Span(doc, int(piece[begin]), int(piece[at - 1]) + 1, label=kind)
            kind = ""
        if label and not kind:
            begin, kind = at, label
