"""Where a time expression can begin: at few of a text's words, so that no pattern is tried at the others."""

import re
from collections.abc import Iterable

from detente.build.dating import words
from detente.build.dating.shape import GAP

_WORDS = (
    "the|that|this|these|last|next|past|coming|previous|early|mid|late|later|earlier|sometime|at|about|around|roughly"
    "|some|nearly|almost|half|over|more|approximately|just|only|barely|exactly|within|beginning|start|middle|end|close"
    "|several|couple|few|many|long|a|an|another|morning|afternoon|evening|night|noon|midnight"
    "|today|tonight|yesterday|tomorrow|day|week|year|days|weeks|months|years|decades"
    "|now|right|currently|presently|nowadays|recently|lately|recent|fy|fiscal|financial|q|h|shōwa|taishō"
)
_FIRST = {name.partition(" ")[0].partition("'")[0] for name in words.FEASTS}
_NAMES = {*words.MONTHS, *words.WEEKDAYS, *words.SEASONS, *words.ERAS, *words.NUMBERS, *words.TENS, *_FIRST}
_NAMES |= {name.split("-")[0] for name in words.ORDINALS} | {word.replace("ty", "ties") for word in words.TENS}
_NAMES |= set("mon tue tues wed thu thur thurs fri sat sun".split())
_ALL = {*_WORDS.split("|"), *(name.split()[0] for name in _NAMES)}
_ARTICLES = {"the", "that", "this", "these", "a", "an"}
# What can stand behind one of these but begins no expression itself: "the very same week", "the near future".
_BEHIND = set("very same latter following preceding present current distant near foreseeable future".split())
_BEHIND |= {name + end for name in "fortnight weekend month quarter decade".split() for end in ("", "s")} | {
    "century",
    "centuries",
}


# A small number behind which a sentence, a bracket or a clause ends, as in a list; but "5, 6 and 7 May".
_LONE = r"\d{1,3}(?:[.;)\]](?!\d)|,(?!\s*\d))"


def _one_of(names: Iterable[str]) -> str:
    """A number, or one of some words; "Q3" and "FY18" have their digit at once."""
    longest_first = sorted(names, key=lambda name: (-len(name), name))
    return rf"(?:(?!{_LONE})'?\d|(?:{'|'.join(longest_first)})(?:\b|(?<=[qhy])(?=\d)))"


_ARTICLE = rf"(?:{'|'.join(sorted(_ARTICLES))})(?={GAP}{_one_of(_ALL | _BEHIND)})"
# In text in lower case; not inside a word or after a hyphen, a currency sign or the point of a number.
START = re.compile(rf"(?<![\w$€£#/])(?<!\w-)(?<!\d[.,:])(?:{_ARTICLE}|{_one_of(_ALL - _ARTICLES)})")
