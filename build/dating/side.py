"""On which side of the document's date something lies, as the tense of the words about it tells."""

import re
from collections import deque
from collections.abc import Iterator
from enum import Enum


class Side(Enum):
    """Whether something has been or is still to come, as the words about it tell."""

    PAST = "past"
    AHEAD = "ahead"
    UNKNOWN = "unknown"


_BEHIND, _REACH = 240, 120  # characters before and after in which a verb is looked for
_NOUN = 30  # and those in which a noun has its own
_STOP = re.compile(r"(?<![A-Z])(?<!\bMr)(?<!\bDr)(?<!\bMrs)[.!?;][\"')\]]*\s|\n\s*\n")
_BE = r"(?:is|are|am|was|were|be|been|'s|'re)"
_PLANNING = (
    "agree|aim|arrange|ask|call|decide|hope|expect|intend|invite|offer|order|plan|pledge|prepare|promise|propose|refuse"
    "|resolve|schedule|seek|tell|threaten|urge|vow|want|warn|wish"
)
_AHEAD = (
    r"\b(?:will|shall|would|won't)\b|'ll\b"
    rf"|\b{_BE} (?:also |now |still |not |both )?(?:to|due|set|bound|ready|likely|poised|going)\b"
    r"|\b(?:due|upcoming|forthcoming|scheduled|slated|planned|expected|awaited|planning|ahead of|set for)\b"
    r"|\bplan(?:s|ned)? (?:for|on)\b|\b(?:has|have|needs?) (?:yet )?to\b|\b(?:[Ii]f|[Uu]nless)\b"
    r"|\b(?:plans?|intention|promise|ready|time|set|hopes?) to\b"
    rf"|\b(?:{_PLANNING})(?:s|(?P<then>d|ed|ned)|ing|ning)?(?: \w+){{0,4}}? to(?= [a-z])"
    r"|\b(?:is|are|am|'re)(?: not| also| now)? (?!according|including)[a-z]{2,}ing\b"
)
_IRREGULAR = (
    "was|were|had|has|have|did|said|told|met|went|came|held|took|made|began|gave|left|saw|spoke|flew|sent|won|lost|paid"
    "|became|wrote|brought|thought|fell|rose|ran|led|broke|chose|drew|drove|sat|shot|stood|struck|taught|withdrew|laid"
    "|understood|undertook|underwent|swore|stole|sought|sold|kept|knew|lay|grew|got|found|fought|felt|heard|dealt|built"
    "|bought|bound|bore|arose|awoke|threw|wore|sank|sang|forbade|foresaw|gone|given|taken|written|spoken"
    "|shrank|slid|slept|spent|swept|swung|wound|blew|froze|hung|hid|leapt|lent|lit|meant|rang|rode|shook|sprang|stuck"
    "|strove|tore|woke|wept|bred|fled|fed|sped|clung|dug|drank|ate|shone|stung|swam|been"
)
_SEEMING = "need|indeed|hundred|proceed|succeed|exceed|united|speed|feed|seed|breed"
_PARTICIPLE = rf"(?<!\bbe )(?<!\bis )(?<!\bare )(?<!\bthe )(?<!\ba )(?<!\ban )(?<!\bits )(?<!\bof )\b(?!(?:{_SEEMING})\b)[a-z]{{2,}}ed\b"
_MODAL = r"\b(?:may|might|can|could|should|must)\b"  # before a time they set it ahead; after it they tell nothing
_PAST = rf"(?<!\bwill )(?<!\bbe )\b(?:{_IRREGULAR})\b|{_PARTICIPLE}"
_WORD = r"(?:(?<!\w)(?=[A-Za-z])|(?='))"  # tried first, so that no pattern is at the inside of words
_SIGN = re.compile(rf"{_WORD}(?:(?P<ahead>{_AHEAD})|(?P<modal>{_MODAL})|(?P<past>{_PAST}))")
_TIMETABLE = re.compile(
    r"\b(?:takes? place|begins?|starts?|opens?|convenes?|resumes?|expires?|ends?|to [a-z]+)\b|\b(?:until|till|by) $"
)
_ASKED_NOW = re.compile(r"\b(?:is|are|am|be|being) $")
_FRONTED = re.compile(r"'s [a-z]")
# What follows belongs to the next verb: "and on May 3 he met".
_JOINED = re.compile(r"\b(?:and|but),? (?:(?:on|in) )?$")


def side_of_noun(text: str, end: int) -> Side:
    """The side that the verb just behind a noun tells, of which a time is part: "the May summit failed"."""
    sign = next(_SIGN.finditer(_after(text, end)[:_NOUN]), None)
    return _told(sign) if sign and sign.lastgroup != "modal" else Side.UNKNOWN


def _told(sign: re.Match[str]) -> Side:
    return Side.PAST if sign.lastgroup == "past" else Side.AHEAD


def side(text: str, start: int, end: int) -> Side:
    """The side that the nearest verb before an expression tells, else the first one after it in its sentence.

    "Said on Monday that it would" is past, "said it would on Monday" is not; "Monday's talks will" looks ahead.
    "In May Peru agreed to go" tells when it agreed, which is past.
    """
    before, after = _before(text, start), _after(text, end)
    told = _last(_SIGN.finditer(before))
    sign = None if _FRONTED.match(after) or (_JOINED.search(before) and _SIGN.search(after[:_NOUN])) else told
    behind = None if sign else next((each for each in _SIGN.finditer(after) if each.lastgroup != "modal"), None)
    if behind and behind["then"] and not _ASKED_NOW.search(after[: behind.start()]):
        return Side.PAST
    sign = sign or behind or told
    if sign is None:
        return Side.AHEAD if _TIMETABLE.search(before) or _TIMETABLE.search(after) else Side.UNKNOWN
    return _told(sign)


def _last(signs: Iterator[re.Match[str]]) -> re.Match[str] | None:
    return next(iter(deque(signs, maxlen=1)), None)


def _before(text: str, start: int) -> str:
    """What stands before a place in its sentence."""
    near = text[max(0, start - _BEHIND) : start]
    stop = _last(_STOP.finditer(near))
    return near[stop.end() :] if stop else near


def _after(text: str, end: int) -> str:
    """What stands after a place in its sentence."""
    near = text[end : end + _REACH]
    stop = _STOP.search(near)
    return near[: stop.start()] if stop else near
