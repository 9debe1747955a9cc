"""What the parser sees of a word: rows of small tables, hashed from its letters; always the same for the same word."""

from functools import lru_cache
from zlib import crc32

# Rows of the tables, in the order in which `rows` gives them: whole word, ending, beginning, shape.
TABLES = (8192, 4096, 2048, 512)
_SHAPE_LENGTH = 8


def parts(word: str) -> list[str]:
    """The lower-case words of which a token is made: several where a name or a date was merged into one."""
    return word.lower().split() or [word]


def rows(word: str) -> tuple[int, ...]:
    """One row for each of TABLES; of a merged name the last word gives word and ending, the first the beginning."""
    lower = parts(word)
    first, last = lower[0], lower[-1]
    keys = ("w" + last, "s" + last[-3:], "p" + first[:3], "x" + shape(word))
    return tuple(crc32(key.encode("utf-8", "surrogatepass")) % size for key, size in zip(keys, TABLES, strict=True))


@lru_cache(maxsize=4096)
def shape(word: str) -> str:
    """The kinds of a word's characters, runs folded to two: "Xx", "XX", "d", "Xx-xx"; marks stand for themselves."""
    found = ""
    for letter in word[:40]:
        kind = "X" if letter.isupper() else "x" if letter.isalpha() else "d" if letter.isdigit() else letter
        if not found.endswith(kind * 2):
            found += kind
    return found[:_SHAPE_LENGTH]
