"""Text as a terminal shows it: its width, where it breaks, and nothing in it that the terminal would obey."""

import os
import unicodedata
from collections.abc import Iterator
from typing import TextIO

NARROWEST = 40
_ZERO = ("Mn", "Me", "Cf")
_JOINERS = "\u200c\u200d\ufe0e\ufe0f"  # what names in Persian, Hindi or emoji need
_OBEYED = ("Cc", "Cf", "Cs", "Zl", "Zp")


def plain(text: str) -> str:
    """The text on one line, blanks folded, control and direction characters written out as `\\x1b`."""
    return escaped(" ".join(text.split()))


def escaped(text: str, keep: str = "") -> str:
    """The text with its control characters written out as `\\x1b`, but for those to keep."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(_written(letter) if letter not in keep else letter for letter in text)


def _written(letter: str) -> str:
    if letter in _JOINERS or unicodedata.category(letter) not in _OBEYED:
        return letter
    if letter == "\u00ad":  # a soft hyphen is to be seen only where a line breaks
        return ""
    number = ord(letter)
    return f"\\x{number:02x}" if number < 0x100 else f"\\u{number:04x}" if number < 0x10000 else f"\\U{number:08x}"


def width(text: str) -> int:
    """The columns that a plain text takes."""
    if text.isascii():
        return len(text)
    return sum(_columns(letter) for letter in text)


def _columns(letter: str) -> int:
    if unicodedata.category(letter) in _ZERO:
        return 0
    return 2 if unicodedata.east_asian_width(letter) in "WF" else 1


def padded(text: str, to: int) -> str:
    """The text with blanks after it, up to a width."""
    return text + " " * (to - width(text))


def wrapped(text: str, to: int, most: int = 0) -> list[str]:
    """The lines of a plain text broken at blanks, and inside words that are too long; `most` lines, then "…"."""
    lines = [""]
    for word in _pieces(text, to):
        if lines[-1] and width(lines[-1]) + 1 + width(word) > to:
            lines.append(word)
        else:
            lines[-1] = f"{lines[-1]} {word}" if lines[-1] else word
    if most and len(lines) > most:
        return [*lines[: most - 1], cut(" ".join(lines[most - 1 : most + 1]), to)]
    return lines


def cut(text: str, to: int) -> str:
    """The text if it fits, or as much of it as does with "…" after it."""
    return text if width(text) <= to else _head(text, to - 1).rstrip() + "…"


def _pieces(text: str, to: int) -> Iterator[str]:
    for word in text.split(" "):
        while width(word) > to:
            head = _joint(_head(word, to))
            yield head
            word = word[len(head) :]
        yield word


def _joint(head: str) -> str:
    """The beginning of a word up to its last slash, or else hyphen, if it has one: 2018-05-14/, Amir-."""
    at = head.rfind("/") + 1 or head.rfind("-") + 1
    return head[:at] or head


def _head(text: str, to: int) -> str:
    """As much of a text as fits, at least one letter."""
    used = 0
    for at, letter in enumerate(text):
        used += _columns(letter)
        if used > to:
            return text[: max(1, at)]
    return text


def columns() -> int:
    """How wide the terminal is; 80 where nobody knows."""
    import shutil  # which looks for four ways of compressing

    return max(NARROWEST, shutil.get_terminal_size((80, 24)).columns)


def is_terminal(stream: TextIO | None) -> bool:
    """Whether somebody looks at a stream."""
    return stream is not None and not stream.closed and stream.isatty()


def coloured(stream: TextIO | None) -> bool:
    """Whether colours are welcome there: on a terminal, unless NO_COLOR (no-color.org) or TERM says otherwise."""
    return is_terminal(stream) and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
