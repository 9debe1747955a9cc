"""Sentences parsed by a language pipeline: words that point into the document, a neutral tree, and proposed names."""

import re
from collections.abc import Callable, Sequence
from gc import collect

from spacy.language import Language
from spacy.tokens import Doc
from spacy.vocab import Vocab

from detente.build.grammar.clear import clear
from detente.build.grammar.parse import Parse, Word
from detente.build.grammar.repairs import repaired
from detente.build.grammar.universal import universal
from detente.build.language.parsed import Parsed, Proposal
from detente.build.language.word_spans import LONGEST, Span, word_spans
from detente.ontology.errors import DetenteError

_LEARNT = 50_000  # strings that a pipeline may learn, some 12 MB, before it is loaded anew; it forgets none
_LONE = re.compile("[\ud800-\udfff]")  # surrogates, which spaCy cannot hold
_TYPES = {  # of names, in our pipeline and in those trained on OntoNotes
    **{label: label for label in ("PERSON", "ORG", "LOC", "EVENT")},
    **{"PER": "PERSON", "GPE": "LOC", "FAC": "LOC"},
}
_BACK_ENDS: dict[str, Callable[[Sequence[Word], Sequence[int], Sequence[str]], Parse]] = {
    "obj": universal,
    "dobj": clear,
}


class Parser:
    """A pipeline, ours or another of spaCy's, made ready to read sentences in which names and dates are known."""

    def __init__(self, model: str = "") -> None:
        """With a spaCy pipeline by its package or folder, "" for our own; raises DetenteError where it cannot parse."""
        self._model = model
        self._load()

    def _load(self) -> None:
        self._nlp = _pipeline(self._model)
        self._back_end = _back_end(self._nlp, self._model)
        self._most = len(self._nlp.vocab.strings) + _LEARNT

    def parse(self, text: str, sentences: Sequence[tuple[Span, Sequence[Span]]]) -> list[Parsed]:
        """Each sentence parsed, with the known spans in it (sorted, disjoint) as one word each."""
        if len(self._nlp.vocab.strings) > self._most:
            # First away with the old one, whose parts hold each other: else memory is torn to pieces and use grows.
            del self._nlp
            collect()
            self._load()
        shown = _LONE.sub("\ufffd", text)
        words = [list(word_spans(self._nlp.tokenizer, shown, *sentence)) for sentence in sentences]
        docs = [_doc(self._nlp.vocab, shown, spans) for spans in words]
        # One document's sentences at a time: what is read of them then never depends on what else is read.
        parsed = self._nlp.pipe(docs, batch_size=max(1, len(docs)))
        return [self._parsed(doc, text, spans) for doc, spans in zip(parsed, words, strict=True)]

    def _parsed(self, doc: Doc, text: str, spans: Sequence[Span]) -> Parsed:
        words = [
            Word(*span, _word(text, span), token.lemma_, token.pos_, str(token.morph))
            for span, token in zip(spans, doc, strict=True)
        ]
        heads = [-1 if token.head.i == token.i else token.head.i for token in doc]
        parse = self._back_end(words, heads, [token.dep_ for token in doc])
        names = [
            Proposal(spans[ent.start][0], spans[ent.end - 1][1], _TYPES[ent.label_])
            for ent in doc.ents
            if ent.label_ in _TYPES and any(token.pos_ == "PROPN" for token in ent)
        ]
        return Parsed(repaired(parse), tuple(names))


def _word(text: str, span: Span) -> str:
    """The text of a word; blanks within a known name are folded to one."""
    return " ".join(text[span[0] : span[1]].split())


def _doc(vocab: Vocab, text: str, spans: Sequence[Span]) -> Doc:
    """A document of one sentence."""
    spaces = [one[1] < other[0] for one, other in zip(spans, [*spans[1:], (0, 0)], strict=False)]
    words = [_word(text, span)[:LONGEST] for span in spans]
    return Doc(vocab, words=words, spaces=spaces, sent_starts=[at == 0 for at in range(len(spans))])


def _pipeline(model: str) -> Language:
    if not model:
        from detente.build.language.english import english

        return english()
    from spacy import load

    try:
        return load(model)
    except (OSError, ValueError, ImportError) as fault:
        reason = str(fault).partition("\n")[0].partition(". ")[0]
        raise DetenteError(
            f"--language-model {model}: {reason}; install it with pip, or leave the option out"
        ) from None


def _back_end(nlp: Language, model: str) -> Callable[[Sequence[Word], Sequence[int], Sequence[str]], Parse]:
    """By the labels of its parser: objects are "obj" in UD, "dobj" in CLEAR."""
    if not model:
        return universal
    labels = nlp.pipe_labels.get("parser", [])
    for label, back_end in _BACK_ENDS.items():
        if label in labels:
            return back_end
    raise DetenteError(f"--language-model {model}: it has no parser with UD or CLEAR labels; choose one that has")
