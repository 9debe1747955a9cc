"""How a text and what is said about it become a Document, whatever kind of file they come from."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from detente.build.documents.boilerplate import boilerplate
from detente.build.documents.publication_date import inferred, normalised
from detente.ontology.documents import DateBasis, Document

DETAILS = ("title", "date", "author", "publisher", "url")


def new_document(
    name: str, text: str, about: Mapping[str, str], encoding: str = "utf-8", skip: Iterable[tuple[int, int]] = ()
) -> Document:
    """The document of a text with its boilerplate marked and its date checked, or inferred where none was given.

    `about` may have the keys of `DETAILS`; `skip` are spans before all boilerplate, such as front matter.
    Raises UnreadableInput naming a date that is none.
    """
    first = tuple(skip)
    held_back = max((end for _, end in first), default=0)
    spans = first + tuple((start, end) for start, end in boilerplate(text) if start >= held_back)
    given = normalised(about.get("date", ""))
    date = given or inferred(text, spans)
    basis = DateBasis.GIVEN if given else DateBasis.INFERRED if date else DateBasis.UNKNOWN
    rest = {key: about.get(key, "").strip() for key in DETAILS if key != "date"}
    return Document(name, text, date, basis, encoding=encoding, boilerplate=spans, **rest)


def filled(document: Document, about: Mapping[str, str]) -> Document:
    """The document with what it did not say itself; a date from `about`, already EDTF, beats one only inferred."""
    if about.get("date") and document.date_basis is not DateBasis.GIVEN:
        document = dated(document, about["date"])
    return replace(
        document,
        title=document.title or about.get("title", ""),
        author=document.author or about.get("author", ""),
        publisher=document.publisher or about.get("publisher", ""),
        url=document.url or about.get("url", ""),
    )


def dated(document: Document, date: str) -> Document:
    """The document with a date that somebody gave, as EDTF."""
    return replace(document, date=date, date_basis=DateBasis.GIVEN)
