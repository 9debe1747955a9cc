"""Bytes to text, with a note of how they were read."""

import codecs
import re

from detente.ontology.errors import UnreadableInput

_BOMS = (  # UTF-32 first: its little-endian mark begins with that of UTF-16
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_MAGIC = (
    (b"\x89PNG\r\n", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"PK\x03\x04", "a ZIP archive or an office document"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old office document"),
    (b"%PDF-", "a PDF file; name it .pdf"),
    (b"{\\rtf", "an RTF file; save it as plain text"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive"),
    (b"\x7fELF", "a program"),
    (b"SQLite format 3\x00", "an SQLite database"),
)
_WAY_OUT = "save it as UTF-8 text"
_MOST_HIGH_BYTES = 0.1  # of an English text in windows-1252; Cyrillic or Chinese in its own encoding has far more
_MOST_CONTROLS = 0.02
_CONTROLS = re.compile(r"[\x01-\x08\x0e-\x1f\x7f]")
_BLANK = re.compile(r"[\s\u200b-\u200f\u2060\ufeff]*")


def decode(data: bytes, declared: str = "") -> tuple[str, str]:
    """The text of some bytes and its encoding, "(guessed)" where it had to be; raises UnreadableInput without a name.

    `declared` is what the bytes say of themselves, as a web page does; it is believed where they are not UTF-8.
    charset-normalizer was tried for the guess and takes English windows-1252 for windows-1250 ("Peńa Nieto").
    """
    text, encoding = _decoded(data, declared)
    if _BLANK.fullmatch(text):
        raise UnreadableInput("empty")
    if "\0" in text:
        raise UnreadableInput(f"binary: it has NUL characters; {_WAY_OUT}")
    if len(_CONTROLS.findall(text)) > _MOST_CONTROLS * len(text):
        raise UnreadableInput(f"binary: it is full of control characters; {_WAY_OUT}")
    return text, encoding


def _decoded(data: bytes, declared: str) -> tuple[str, str]:
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return _strictly(data[len(mark) :], encoding), encoding
    for magic, what in _MAGIC:
        if data.startswith(magic):
            raise UnreadableInput(f"binary: it is {what}")
    wide = _utf16(data)
    if wide:
        return _strictly(data, wide), f"{wide} (guessed)"
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        return _as_declared(data, declared) or _guessed(data)


def _strictly(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as fault:
        raise UnreadableInput(f"not {encoding} at byte {fault.start}; {_WAY_OUT}") from None


def _utf16(data: bytes) -> str:
    """The byte order of UTF-16 without a mark, told by where the NULs of its ASCII characters stand, or ""."""
    head = data[:4096]
    low, high = head[0::2].count(0), head[1::2].count(0)
    if len(data) % 2 or max(low, high) < 0.3 * len(head) / 2 or min(low, high) > 0.02 * len(head):
        return ""
    return "utf-16-le" if high > low else "utf-16-be"


def _as_declared(data: bytes, declared: str) -> tuple[str, str] | None:
    latin = ("", "utf-8", "utf8", "ascii", "us-ascii", "iso-8859-1", "latin1")  # browsers read these as windows-1252
    if declared.lower() in latin:
        return None
    try:
        return str(data, declared), codecs.lookup(declared).name
    except (LookupError, ValueError):
        return None


def _guessed(data: bytes) -> tuple[str, str]:
    mended = data.decode("utf-8", "replace")
    bad = mended.count("\ufffd")
    if len(re.findall(r"[^\x00-\x7f\ufffd]", mended)) > 5 * bad:
        return mended, "utf-8 (damaged)"
    high = len(data) - len(data.translate(None, bytes(range(0x80, 0x100))))
    try:
        text = data.decode("windows-1252")
    except UnicodeDecodeError:
        text = ""
    if not text or high > _MOST_HIGH_BYTES * len(data) + 2:
        raise UnreadableInput(f"its encoding cannot be told; {_WAY_OUT}")
    return text, "windows-1252 (guessed)"
