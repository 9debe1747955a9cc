"""What was read before: the claims of documents that need not be read again.

A document is read again when it or anything that reads it has changed: rules, ontology, language pipeline. What was
read is kept in a journal, one line a document, so that a build that was cut short goes on where it stopped.
"""

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import astuple
from functools import partial
from pathlib import Path

from detente.graph.store import Graph
from detente.ontology.claims import Claim
from detente.ontology.documents import Document
from detente.ontology.errors import UnreadableInput
from detente.ontology.identifiers import digest
from detente.ontology.lines import read_lines, write_line


class Readings:
    """Claims by document, as one way of reading finds them; `how` names that way. They stay on the disk."""

    def __init__(self, journal: Path, how: str) -> None:
        self._journal = journal
        self._how = how
        self._known: dict[str, Callable[[], Iterable[Claim]]] = {
            key: partial(_claims_at, journal, at) for key, at in _places(journal)
        }
        self.reused = 0  # documents that were not read again

    def know(self, graph: Graph, names: Iterable[str]) -> None:
        """Take over what a graph has of these documents, and that was read in the same way."""
        for name in names:
            self._known[self._key(graph.documents[name])] = partial(graph.claims_in, name)

    def of(self, document: Document) -> list[Claim] | None:
        """The claims of a document; None where it has to be read."""
        known = self._known.get(self._key(document))
        if known is None:
            return None
        self.reused += 1
        return list(known())

    def keep(self, document: Document, claims: Iterable[Claim]) -> None:
        """Write down what was read."""
        line = json.dumps([self._key(document), *map(write_line, claims)])
        with self._journal.open("a", encoding="ascii") as journal:
            journal.write(line + "\n")

    def _key(self, document: Document) -> str:
        return digest(self._how, *astuple(document))


def _places(journal: Path) -> Iterator[tuple[str, int]]:
    """Where the whole lines of a journal begin; the last one may have been cut short."""
    if not journal.is_file():
        return
    at = 0
    with journal.open("rb") as lines:
        for line in lines:
            try:
                key, *claims = json.loads(line)
                list(read_lines(claims, "journal"))
            except (ValueError, TypeError, UnreadableInput):
                continue
            finally:
                begin, at = at, at + len(line)
            yield key, begin


def _claims_at(journal: Path, at: int) -> Iterator[Claim]:
    with journal.open("rb") as lines:
        lines.seek(at)
        _, *claims = json.loads(lines.readline())
    return read_lines(claims, str(journal))
