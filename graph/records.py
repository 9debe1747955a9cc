"""Documents as JSON lines, both ways: what a graph keeps of the texts it was built from."""

import json
from collections.abc import Iterable, Iterator
from typing import Any

from detente.ontology.documents import DateBasis, Document
from detente.ontology.errors import UnreadableInput

TEXTS = ("title", "author", "publisher", "url", "encoding")


def write_document(document: Document, *, quotes: bool = True) -> str:
    """A document as one line of JSON, newline included; without its text if that must not be shared."""
    row = {
        "id": document.id,
        "date": document.date,
        "date_basis": str(document.date_basis),
        **{name: getattr(document, name) for name in TEXTS},
        "sha256": document.sha256,
        "boilerplate": document.boilerplate,
        "text": document.text if quotes else "",
    }
    return json.dumps(row, ensure_ascii=True) + "\n"


def read_documents(lines: Iterable[str], name: str) -> Iterator[Document]:
    """The documents in JSON lines; raises UnreadableInput with `name:line` at the first that is none."""
    for number, line in enumerate(lines, 1):
        try:
            yield _document(json.loads(line))
        except (KeyError, TypeError, ValueError) as wrong:
            raise UnreadableInput(f"{name}:{number}: not a document of a graph: {wrong}") from wrong


def _document(row: dict[str, Any]) -> Document:
    return Document(
        id=row["id"],
        text=row["text"],
        date=row["date"],
        date_basis=DateBasis(row["date_basis"]),
        boilerplate=tuple((int(start), int(end)) for start, end in row["boilerplate"]),
        **{name: row[name] for name in TEXTS},
    )
