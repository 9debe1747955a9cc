"""Days that leave their month to the story: "the 12th", "evening 12th", "the 5th instant", "the 20th ult.", "the 3rd of this month"."""

import re
from datetime import date

from detente.build.dating import periods, pieces
from detente.build.dating.periods import Value
from detente.build.dating.shape import Context, Parts, shape
from detente.build.dating.side import Side

_TOLD = 1500  # characters over which a month that was told carries on
_CUE = re.compile(r"\b(?:on|of|by|until|till|before|after|since|from|dated|and|about|for) (?:the )?$", re.IGNORECASE)
_FUNCTION = (
    "and|or|to|at|in|by|with|when|the|a|an|he|she|they|we|it|i|that|this|these|those|for|from|on|as|about|after|before"
    "|but|was|is|are|were|has|had|have|will|would|may|might|can|could|should|must|did|does|do|all|both|then|his|her|its"
    "|their|our|there|no|not|only|also|who|which|where|while|until|against|over|under|between|during|because|since|if|so"
    "|via|mr|mrs"
)
_COUNTING = re.compile(rf" (?!(?:{_FUNCTION})\b)\w|-\w", re.IGNORECASE)


def _numbered(part: Parts, context: Context) -> Value | None:
    """The 12th of the month told, or else of the document's; "ultimo" is the month before it."""
    story, first = context.story, int(part["day"])
    told = "month" not in part and story.focus and context.start - story.focus_at < _TOLD
    base = story.focus if told else story.anchor
    if base is None or len(base.edtf.partition("/")[0]) < len("2018-04"):
        return None
    month = _month(part, base.days[0], context, not told)
    last = int(part.get("day2", first))
    return periods.span(periods.day(month.year, month.month, first), periods.day(month.year, month.month, last))


def _month(part: Parts, base: date, context: Context, own: bool) -> date:
    """The month meant; of a document's own, the one before where the day is still to come but told as past."""
    word = part.get("month", "")
    if word.startswith(("ult", "last")):
        step = -1
    elif word.startswith(("prox", "next")):
        step = 1
    else:
        step = -(own and not word and int(part["day"]) > base.day and context.side is not Side.AHEAD)
    return periods.unit(base, "month", step).days[0]


def _counts(part: Parts, context: Context) -> bool:
    """Whether "the 12th" counts something else: the 12th Congress."""
    if "of" in part or "daypart" in part:
        return False
    return _COUNTING.match(context.after) is not None or _CUE.search(context.before) is None


_TH = "(?:st|nd|rd|th|d)"
_DAY = rf"(?P<day>[12]\d|3[01]|0?[1-9]){_TH}"
_MONTH = (
    r"(?P<month>inst\b\.?|instant|ult\b\.?|ultimo|prox\b\.?|proximo"
    "|this month|the present month|the current month|last month|next month)"
)
SHAPES = (
    shape(rf"(?:the )?{_DAY},? (?:of )?{_MONTH}", _numbered),
    shape(rf"(?:the )?{_DAY}(?P<of> of the month)?", _numbered, _counts),
    shape(rf"(?:the )?{pieces.DAY_PART} (?:of )?(?:the )?{_DAY}(?! (?-i:[A-Z]))", _numbered, _counts),
    shape(rf"the {_DAY}(?:{pieces.TO}|{pieces.AND})(?:the )?{_DAY.replace('<day>', '<day2>')}", _numbered, _counts),
)
