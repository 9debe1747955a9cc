"""Passages as RDF: where a claim is written, by position and by its words (W3C Web Annotation)."""

import re
from bisect import bisect_right
from functools import lru_cache

from detente.graph.ntriples import TYPE, Statements, node, term, text, typed
from detente.ontology.claims import Evidence
from detente.ontology.documents import Document
from detente.ontology.identifiers import document_iri, passage_iri

LONGEST = 600  # characters of a quote that a graph holds
AROUND = 32  # characters before and after it, to find it again where offsets have moved

_PARAGRAPH = re.compile(r"\n[^\S\n]*\n\s*|(?<=[.!?:\"”')])\n(?=[A-Z\"“])")


def passage_triples(evidence: Evidence, document: Document, *, quotes: bool = True) -> Statements:
    """The passage with its selectors; without its words if they must not be shared."""
    passage = node(passage_iri(evidence.document, evidence.start, evidence.end))
    position = f"{passage[:-1]};position>"
    yield passage, TYPE, term("det:Passage")
    yield passage, term("oa:hasSource"), node(document_iri(evidence.document))
    yield passage, term("oa:hasSelector"), position
    yield position, TYPE, term("oa:TextPositionSelector")
    yield position, term("oa:start"), typed(str(evidence.start), "integer")
    yield position, term("oa:end"), typed(str(evidence.end), "integer")
    if document.text:
        number = paragraph(document.text, evidence.start)
        yield passage, term("det:paragraph"), typed(str(number), "integer")
    if quotes:
        yield from _quote(evidence, document, passage)


def paragraph(text: str, at: int) -> int:
    """The number of the paragraph of a text in which a character stands, from 1."""
    return bisect_right(_ends(text), at) + 1


@lru_cache(maxsize=2)  # the passages of a document are written one after the other
def _ends(text: str) -> tuple[int, ...]:
    return tuple(found.end() for found in _PARAGRAPH.finditer(text))


def _quote(evidence: Evidence, document: Document, passage: str) -> Statements:
    quote = f"{passage[:-1]};quote>"
    yield passage, term("oa:hasSelector"), quote
    yield quote, TYPE, term("oa:TextQuoteSelector")
    yield quote, term("oa:exact"), text(evidence.quote[:LONGEST])
    if len(evidence.quote) > LONGEST:
        yield quote, term("det:quoteCut"), typed("true", "boolean")
    if document.text:
        before = document.text[max(0, evidence.start - AROUND) : evidence.start]
        yield quote, term("oa:prefix"), text(before)
        yield quote, term("oa:suffix"), text(document.text[evidence.end : evidence.end + AROUND])
