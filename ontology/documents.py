"""Documents: a text, what is known about it, and which parts of it nobody wrote for readers."""

import hashlib
from dataclasses import dataclass
from enum import StrEnum


class DateBasis(StrEnum):
    """Where a document's date comes from (concepts of `codes.ttl`)."""

    GIVEN = "given"
    INFERRED = "inferred"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Document:
    """A source text with its metadata; every offset of every claim points into `text`, in Unicode code points."""

    id: str
    text: str
    date: str = ""  # EDTF: "2018-04-23", "2017-08", or "" where nothing is known
    date_basis: DateBasis = DateBasis.UNKNOWN
    title: str = ""
    author: str = ""
    publisher: str = ""
    url: str = ""
    encoding: str = "utf-8"  # as read; "windows-1252 (guessed)" where it had to be guessed
    boilerplate: tuple[tuple[int, int], ...] = ()  # spans that are stored but never read for claims

    @property
    def sha256(self) -> str:
        """The checksum of the text that offsets refer to."""
        return hashlib.sha256(self.text.encode("utf-8", "surrogatepass")).hexdigest()
