"""What was read before: the claims of documents that need not be read again.

A document is read again when it or anything that reads it has changed: rules, ontology, language pipeline. What was
read is kept in a journal, one line a document, so that a build that was cut short goes on where it stopped.
"""

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import astuple
from pathlib import Path

from detente.ontology.claims import Claim
from detente.ontology.documents import Document
from detente.ontology.errors import UnreadableInput
from detente.ontology.identifiers import digest
from detente.ontology.lines import read_lines, write_line


class Readings:
    """Claims by document, as one way of reading finds them; `how` names that way."""

    def __init__(self, journal: Path, how: str) -> None:
        self._journal = journal
        self._how = how
        self._known: dict[str, list[str]] = dict(_lines(journal))
        self.reused = 0  # documents that were not read again

    def know(self, documents: Mapping[str, Document], claims: Iterable[Claim]) -> None:
        """Take over what a graph has that was read in the same way."""
        of: defaultdict[str, list[str]] = defaultdict(list)
        for claim in claims:
            of[claim.evidence.document].append(write_line(claim))
        for name, document in documents.items():
            self._known[self._key(document)] = of[name]

    def of(self, document: Document) -> list[Claim] | None:
        """The claims of a document; None where it has to be read."""
        known = self._known.get(self._key(document))
        if known is None:
            return None
        self.reused += 1
        return list(read_lines(known, str(self._journal)))

    def keep(self, document: Document, claims: Iterable[Claim]) -> None:
        """Write down what was read."""
        line = json.dumps([self._key(document), *map(write_line, claims)])
        with self._journal.open("a", encoding="ascii") as journal:
            journal.write(line + "\n")

    def _key(self, document: Document) -> str:
        return digest(self._how, *astuple(document))


def _lines(journal: Path) -> Iterable[tuple[str, list[str]]]:
    """The whole lines of a journal; the last one may have been cut short."""
    if not journal.is_file():
        return
    with journal.open(encoding="ascii", errors="replace") as lines:
        for line in lines:
            try:
                key, *claims = json.loads(line)
                list(read_lines(claims, "journal"))
            except (ValueError, TypeError, UnreadableInput):
                continue
            yield key, claims
