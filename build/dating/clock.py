"""Times of day: on their own, they are those of the day last told or of the document's."""

import re
from dataclasses import replace

from detente.build.dating import pieces, words
from detente.build.dating.periods import Value
from detente.build.dating.shape import Context, Parts, shape

_CUE = re.compile(r"\b(?:at|by|until|till|before|after|around|about|from|since|to|towards?) $", re.IGNORECASE)
_ZONE = re.compile(r" ?(?:hours|hrs|GMT|UTC|local|EST|EDT|CET)\b")
_ITS_DAY = re.compile(rf",? (?:{pieces.DAY_NAMES}|{pieces.MONTH_NAMES}|today|tomorrow|yesterday)\b")


def at_clock(part: Parts, day: Value) -> Value:
    """A day with the time of day that an expression tells, in the TIMEX3 value alone: our EDTF goes to the day."""
    return replace(day, timex=day.timex + _time(part)) if len(day.timex) == len("2018-04-23") else day


def _time(part: Parts) -> str:
    if "daypart" in part:
        return "T" + words.DAY_PARTS[part["daypart"]]
    if "noon" in part:
        return "T12:00" if part["noon"] == "noon" else "T24:00"
    if "hour24" in part:
        late = part.get("half2") == "p" and int(part["hour24"]) < 12
        return f"T{int(part['hour24']) + 12 * late:02d}:{part['minute24']}"
    if "hour" in part:
        return f"T{int(part['hour']) % 12 + 12 * (part['half'] == 'p'):02d}:{part.get('minute', '00')}"
    return ""


def _clock(part: Parts, context: Context) -> Value | None:
    """A time of day alone; its day is the one told just before, or the document's own, where none is named behind it."""
    story = context.story
    near = story.focus if story.is_near(context.start) else story.anchor
    if near is None or near.days[0] != near.days[1] or _ITS_DAY.match(context.after):
        return Value("", _time(part))
    return at_clock(part, replace(near, timex=near.edtf[:10]))


def _doubtful(part: Parts, context: Context) -> bool:
    """Whether 15:30 or "noon" may be no time of day: a score, a verse, a newspaper's name."""
    if "half" in part:
        return not 1 <= int(part["hour"]) <= 12
    zone = _ZONE.search(context.text, max(context.start, context.end - 6), context.end + 8)
    return zone is None and _CUE.search(context.before) is None


SHAPES = (shape(pieces.CLOCKS, _clock, _doubtful, carries=False),)
