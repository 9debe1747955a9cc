"""Sentences and events as the named questions answer with them; apart from other rows, for a question is soon asked.

To make a dataclass takes longer than to find an answer.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Said:
    """One claim's evidence: the words, where they stand, and who says so if not the author."""

    claim: str
    quote: str
    trigger: str
    status: str
    document: str
    title: str
    date: str
    publisher: str
    url: str
    attributed: str  # the name of the source, "" where the author says it
    start: str
    end: str


@dataclass(frozen=True, slots=True)
class Part:
    """One actor's part in an event."""

    id: str
    label: str
    type: str
    role: str


@dataclass(frozen=True, slots=True)
class EventRow:
    """One event with what became of it; dates are EDTF, `earliest` and `latest` ISO days or ""."""

    event: str
    kind: str  # met, visited, called, or the class in lower case
    type: str
    status: str
    contested: bool
    participants: tuple[Part, ...]
    date: str
    earliest: str
    latest: str
    place: str
    occasion: str
    issues: tuple[str, ...]
    evidence: tuple[Said, ...]
