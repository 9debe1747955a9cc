"""In which full name the noun of a short one was said last: "the Council" behind "the National Advisory Council"."""

import re

from detente.build.naming.walk import Walk
from detente.build.sentences import fold
from detente.build.small_words import AND, CLAUSE, OPENERS, PREPOSITIONS

_REACH = 20_000  # characters back to which a full name is looked for
_PIECE = r"[A-Z][\w.'-]*\s+(?:(?:and|&|for)\s+)*"
_NO_PIECES = AND | CLAUSE | OPENERS | PREPOSITIONS | {"the", "a", "an"}


def last_full_name(walk: Walk, at: int) -> str | None:
    """The last name with capitals before a slot that ends in its noun, folded to one line; None where there is none."""
    noun = walk.slots[at].text.split()[-1]
    start = walk.slots[at].start
    text = fold(walk.document.text[max(0, start - _REACH) : start])
    found = [_bare(match.group()) for match in re.finditer(rf"\b(?:{_PIECE})+{re.escape(noun.capitalize())}\b", text)]
    return next((name for name in reversed(found) if " " in name), None)


def _bare(name: str) -> str:
    """A name without the small words with a capital before it: "Then the …"."""
    words = name.split()
    while words and words[0].lower() in _NO_PIECES:
        del words[0]
    return " ".join(words)
