"""Days counted from the document's own: "yesterday", "on Monday", "last Friday night", "a week from Monday"."""

import re
from datetime import date, timedelta

from detente.build.dating import periods, pieces, words
from detente.build.dating.clock import at_clock
from detente.build.dating.numbers import number
from detente.build.dating.periods import Value
from detente.build.dating.shape import Context, Parts, shape
from detente.build.dating.side import Side

_HALF_A_NAME = re.compile(r"\b(?:Black|Bloody|Good|Palm|Easter|Super|Ash|Man|Maundy|Holy|Cyber) $")
_NAME = re.compile(r"\b[A-Z]\w+ $")
_OTHER_HALF = re.compile(
    r" (?:Times|Telegraph|Mail|Mirror|Express|Post|Herald|Review|Independent|Night Live|Agreement)\b"
)


# ---- today ----


def _today(part: Parts, context: Context) -> Value | None:
    today = context.story.day
    if today is None:
        return None
    word = part.get("word", "")
    step = {"yesterday": -1, "last": -1, "tomorrow": 1}.get(word, 0) * (2 if "twice" in part else 1)
    value = at_clock(part, periods.unit(today, "day", step))
    return at_clock({"daypart": word}, value) if word == "tonight" else value


def _is_name(part: Parts, context: Context) -> bool:
    """Whether it belongs to the name of a broadcaster or paper: "Russia Today"."""
    return context.text[context.start].isupper() and _NAME.search(context.before) is not None


# ---- weekdays ----


def _weekday(part: Parts, context: Context) -> Value | None:
    today = context.story.day
    return at_clock(part, periods.on(_weekday_on(part, today, context))) if today else None


def _weekday_on(part: Parts, today: date, context: Context) -> date:
    """The nearest day of that name on the tense's side; on a Wednesday "on Wednesday" is today, whatever the tense."""
    wanted = words.WEEKDAYS[part["weekday"]]
    if "week" in part:
        return today + timedelta(days=wanted - today.weekday() + 7 * words.STEPS[part["week"]])
    on, back = (wanted - today.weekday()) % 7, (today.weekday() - wanted) % 7
    which = part.get("which") or part.get("behind") or ""
    match words.STEPS.get(which):
        case 1:
            return today + timedelta(days=on or 7)
        case -1:
            return today - timedelta(days=back or (7 if which == "last" else 0))
    ahead = context.side is Side.AHEAD or (which == "this" and context.side is Side.UNKNOWN)
    return today + timedelta(days=on if ahead else -back)


def _half_a_name(part: Parts, context: Context) -> bool:
    """Whether a weekday belongs to a name: Black Friday, the Sunday Times."""
    return _HALF_A_NAME.search(context.before) is not None or _OTHER_HALF.match(context.after) is not None


def _weekdays(part: Parts, context: Context) -> Value | None:
    """From a weekday to another: the last that is over or, where it is to come, the next."""
    today = context.story.day
    length = timedelta(days=(words.WEEKDAYS[part["weekday2"]] - words.WEEKDAYS[part["weekday"]]) % 7)
    if today is None or not length:
        return None
    first = _weekday_on(part, today, context)
    if context.side is not Side.AHEAD and first + length > today:
        first -= timedelta(days=7)
    return periods.span(periods.on(first), periods.on(first + length))


# ---- some days from one of them ----


def _from_day(part: Parts, context: Context) -> Value | None:
    """A week from Monday, two days after tomorrow."""
    today, count = context.story.day, number(part["count"])
    if today is None or not count:
        return None
    start = today + timedelta(days=words.STEPS.get(part.get("word", ""), 0))
    if "weekday" in part:
        start = _weekday_on(part, today, context)
        start += timedelta(days=7 * (part["way"] == "from" and start < today))
    return periods.on(periods.moved(start, part["unit"], -count if part["way"] == "before" else count))


_EARLY = "(?:(?:early|late|earlier|later)(?: on)? )?"
_WHICH = "(?:(?P<which>this past|this coming|this|last|next|past|coming) )?"
_WORD = "(?P<word>today|tonight|yesterday|tomorrow)"
_DAY_PART = f"(?: {pieces.DAY_PART})?"
SHAPES = (
    shape(rf"{_EARLY}{_WORD}{_DAY_PART}{pieces.AT}", _today, _is_name),
    shape(rf"{pieces.CLOCKS} {_WORD}", _today),
    shape(rf"{pieces.CLOCKS} this {pieces.DAY_PART}", _today),
    shape(rf"the day (?P<twice>before|after) {_WORD}", _today),
    shape(rf"{_EARLY}(?P<word>this|last) {pieces.DAY_PART}", _today),
    shape(
        rf"{_EARLY}{_WHICH}{pieces.WEEKDAY}(?:,? (?P<behind>last|next))?{_DAY_PART}{pieces.AT}", _weekday, _half_a_name
    ),
    shape(rf"{pieces.WEEKDAY}{_DAY_PART},? (?:of )?(?P<week>this|last|next) week(?!'s)", _weekday),
    shape(rf"(?:the )?{pieces.DAY_PART} of {pieces.WEEKDAY}", _weekday),
    shape(rf"{pieces.CLOCKS} on {pieces.WEEKDAY}", _weekday),
    shape(rf"{pieces.WEEKDAY}(?:{pieces.TO}|{pieces.AND}){pieces.WEEKDAY2}", _weekdays),
    shape(rf"{pieces.COUNT} {pieces.UNIT} (?P<way>from|after|before) (?:{pieces.WEEKDAY}|{_WORD})", _from_day),
)
