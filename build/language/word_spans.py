"""Where the words of a sentence stand that a pipeline is to parse: its own tokens, and the names known before."""

import re
from collections.abc import Callable, Iterator, Sequence

from spacy.tokens import Doc

from detente.build.sentences import token_spans

Tokenizer = Callable[[str], Doc]
Span = tuple[int, int]  # of characters of the text
LONGEST = 300  # characters of one word that a pipeline is shown
_RUN = re.compile(rf"(?<!\S)\S{{{LONGEST},}}")  # of marks without blanks spaCy's tokenizer takes the square


def word_spans(tokenizer: Tokenizer, text: str, sentence: Span, known: Sequence[Span]) -> Iterator[Span]:
    """The words of a sentence of a folded text, with each known span (sorted, disjoint) as one word."""
    at, end = sentence
    for span in known:
        yield from _words(tokenizer, text[at : span[0]], at)
        yield span
        at = span[1]
    yield from _words(tokenizer, text[at:end], at)


def _words(tokenizer: Tokenizer, text: str, offset: int) -> Iterator[Span]:
    """The words of a stretch; runs that are too long for the tokenizer are cut as names are looked for."""
    at = 0
    for run in _RUN.finditer(text):
        yield from _tokens(tokenizer, text[at : run.start()], offset + at)
        yield from ((offset + first, offset + last) for first, last in token_spans(text, *run.span()))
        at = run.end()
    yield from _tokens(tokenizer, text[at:], offset + at)


def _tokens(tokenizer: Tokenizer, text: str, offset: int) -> Iterator[Span]:
    for token in tokenizer(text) if text else ():
        if not token.is_space:
            yield offset + token.idx, offset + token.idx + len(token)
