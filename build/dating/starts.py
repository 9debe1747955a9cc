"""Where a time expression can begin: at few of a text's words, so that no pattern is tried at the others."""

import re

from detente.build.dating import words

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
_ANY = "|".join(
    sorted({*_WORDS.split("|"), *(name.split()[0] for name in _NAMES)}, key=lambda name: (-len(name), name))
)

# Not inside a word or after a hyphen, a currency sign or the point of a number; "Q3" and "FY18" have their digit at once.
START = re.compile(rf"(?<![\w$€£#/])(?<!\w-)(?<!\d[.,:])(?:'?\d|(?:{_ANY})(?:\b|(?<=[qhyQHY])(?=\d)))", re.IGNORECASE)
