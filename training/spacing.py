"""Where blanks stand between words that a corpus keeps apart."""

import re
from collections.abc import Sequence

_CLOSING = re.compile(r"[,.;:!?%)\]}”…]+|n['’]t|['’](?:s|S|re|ve|ll|d|m)")
_OPENING = re.compile(r"[(\[{“$£€#]|``")
_TURNING = ('"', "''", "'")  # open and close by turns


def _tight(left: str, mark: str, right: str) -> bool:
    """Whether a mark touches both its neighbours: a slash, a dash between numbers."""
    return mark == "/" or (mark in "–-" and left[-1].isdigit() and right[0].isdigit())


def _closes(words: Sequence[str], at: int, opened: set[str]) -> bool:
    """Whether a straight quote at a word closes; an apostrophe also does after an s, or with no second one to come."""
    mark = words[at]
    if mark != "'" or mark in opened:
        return mark in opened
    return at > 0 and (words[at - 1][-1:] in "sz" or mark not in words[at + 1 :])


def guessed(words: Sequence[str]) -> list[bool]:
    """Whether a blank follows each word, as English is usually set."""
    spaces = [True] * len(words)
    opened: set[str] = set()
    for at, word in enumerate(words):
        before, after = words[at - 1 : at], words[at + 1 : at + 2]
        closes = opens = False
        if word in _TURNING:
            closes = _closes(words, at, opened)
            opens = not closes or (word == "'" and after == ["s"])
            (opened.discard if closes else opened.add)(word)
        elif before and after and word in "/–-" and _tight(before[0], word, after[0]):
            closes = opens = True
        else:
            closes, opens = bool(_CLOSING.fullmatch(word)), bool(_OPENING.fullmatch(word))
        if closes and at:
            spaces[at - 1] = False
        if opens:
            spaces[at] = False
    return spaces
