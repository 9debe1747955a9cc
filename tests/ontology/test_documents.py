"""Documents: the checksum is of the text that offsets point into."""

import hashlib

from hypothesis import given
from hypothesis import strategies as st

from detente.ontology.documents import DateBasis, Document


def test_a_document_of_which_nothing_is_known() -> None:
    document = Document("a.txt", "Abe met Xi.")
    assert (document.date, document.date_basis, document.boilerplate) == ("", DateBasis.UNKNOWN, ())


@given(st.text(st.characters(codec="utf-8")))
def test_the_checksum_is_of_the_text_in_utf_8(text: str) -> None:
    assert Document("a.txt", text).sha256 == hashlib.sha256(text.encode()).hexdigest()


def test_half_a_character_has_a_checksum_too() -> None:
    assert len(Document("a.txt", "\ud83d").sha256) == 64
