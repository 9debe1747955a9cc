"""The text of a PDF file, by pypdf (the extra `pdf`)."""

import io
import logging

from detente.ontology.errors import UnreadableInput

# what pypdf lets through on damaged files besides its own errors, found by feeding it such files
_DAMAGE = (ArithmeticError, AssertionError, AttributeError, LookupError, OSError, RecursionError, TypeError, ValueError)
_DAMAGE_TOO = (NotImplementedError, MemoryError)


def pdf_text(data: bytes) -> tuple[str, dict[str, str]]:
    """The pages' text with a blank line between them, and title and author; UnreadableInput without a name.

    Words hyphenated at line ends stay as they are. The file's own dates are not used: they say when the file was
    made, which for a scanned cable is decades after it was written.
    """
    try:
        from pypdf import PdfReader
        from pypdf.errors import PyPdfError
    except ImportError:
        raise UnreadableInput('PDF files need pypdf: pip install "detente[pdf]"') from None
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # it chats on stderr about every oddity that it mended
    try:
        reader = PdfReader(io.BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):
            raise UnreadableInput("a PDF file with a password; save it without one")
        text = "\n\n".join(page.extract_text() for page in reader.pages)
        known = reader.metadata
        about = {"title": known.title or "", "author": known.author or ""} if known else {}
    except (PyPdfError, *_DAMAGE, *_DAMAGE_TOO) as fault:
        raise UnreadableInput(f"a PDF file that cannot be read ({type(fault).__name__}); save it anew") from None
    if not text.strip():
        raise UnreadableInput("a PDF file without text, perhaps a scan; run it through OCR first")
    return text, about
