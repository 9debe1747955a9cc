"""Passages as RDF: where a claim is written, by position and by its words (W3C Web Annotation)."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import lru_cache

import pyoxigraph as ox

from detente.graph.vocabulary import TYPE, node, term, text, typed
from detente.ontology.claims import Evidence
from detente.ontology.documents import Document
from detente.ontology.identifiers import document_iri, passage_iri

LONGEST = 600  # characters of a quote that a graph holds
AROUND = 32  # characters before and after it, to find it again where offsets have moved

_PARAGRAPH = re.compile(r"\n[^\S\n]*\n\s*|(?<=[.!?:\"”')])\n(?=[A-Z\"“])")

Triples = Iterator[ox.Triple]


def passage_triples(evidence: Evidence, document: Document, *, quotes: bool = True) -> Triples:
    """The passage with its selectors; without its words if they must not be shared."""
    passage = node(passage_iri(evidence.document, evidence.start, evidence.end))
    position = node(f"{passage.value};position")
    yield ox.Triple(passage, TYPE, term("det:Passage"))
    yield ox.Triple(passage, term("oa:hasSource"), node(document_iri(evidence.document)))
    yield ox.Triple(passage, term("oa:hasSelector"), position)
    yield ox.Triple(position, TYPE, term("oa:TextPositionSelector"))
    yield ox.Triple(position, term("oa:start"), typed(str(evidence.start), "integer"))
    yield ox.Triple(position, term("oa:end"), typed(str(evidence.end), "integer"))
    if document.text:
        paragraph = _paragraph(document.text, evidence.start)
        yield ox.Triple(passage, term("det:paragraph"), typed(str(paragraph), "integer"))
    if quotes:
        yield from _quote(evidence, document, passage)


def _paragraph(text: str, at: int) -> int:
    """The number of the paragraph of a text in which a character stands, from 1."""
    return bisect_right(_ends(text), at) + 1


@lru_cache(maxsize=2)  # the passages of a document are written one after the other
def _ends(text: str) -> tuple[int, ...]:
    return tuple(found.end() for found in _PARAGRAPH.finditer(text))


def _quote(evidence: Evidence, document: Document, passage: ox.NamedNode) -> Triples:
    quote = node(f"{passage.value};quote")
    yield ox.Triple(passage, term("oa:hasSelector"), quote)
    yield ox.Triple(quote, TYPE, term("oa:TextQuoteSelector"))
    yield ox.Triple(quote, term("oa:exact"), text(evidence.quote[:LONGEST]))
    if len(evidence.quote) > LONGEST:
        yield ox.Triple(quote, term("det:quoteCut"), typed("true", "boolean"))
    if document.text:
        before = document.text[max(0, evidence.start - AROUND) : evidence.start]
        yield ox.Triple(quote, term("oa:prefix"), text(before))
        yield ox.Triple(quote, term("oa:suffix"), text(document.text[evidence.end : evidence.end + AROUND]))
