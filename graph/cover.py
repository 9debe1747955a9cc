"""The index page of a folder of pages: what there is to look at, and which documents all of it rests on."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from detente.graph.sheet import templates
from detente.ontology.documents import Document


@dataclass(frozen=True, slots=True)
class Card:
    """One page of the folder: where it is, what it is called, what it shows and how much of it."""

    file: str
    title: str
    sentence: str
    count: str


def cover(
    heading: str, counts: Sequence[str], pages: Sequence[Card], dossiers: Sequence[Card], documents: Iterable[Document]
) -> str:
    """The HTML of the index; documents stand in order of their dates, those without one last."""
    listed = sorted(documents, key=lambda document: (document.date or "~", document.title, document.id))
    template = templates().get_template("cover.html.j2")
    return template.render(heading=heading, counts=counts, pages=pages, dossiers=dossiers, documents=listed)
