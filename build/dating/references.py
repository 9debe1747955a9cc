"""Now, the past and the future: times without a date, that TIMEX3 has names for."""

import re

from detente.build.dating.periods import Value
from detente.build.dating.shape import Context, Parts, shape

_CUE = re.compile(r"\b(?:in|into|until) $", re.IGNORECASE)


def _reference(part: Parts, context: Context) -> Value | None:
    return Value("", f"{next(iter(part)).upper()}_REF")


def _is_topic(part: Parts, context: Context) -> bool:
    """Whether "the past" and "the future" are talked of rather than times."""
    return _CUE.search(context.before) is None


_UNITS = "(?:days|weeks|months|years|decades)"
_NOW = (
    "right now|now|currently|presently|nowadays|at present|at the moment|at this (?:time|moment|stage)|these days"
    "|(?:at )?the present (?:time|day|moment)"
)
_PAST = rf"recently|lately|recent {_UNITS}|(?:the )?(?:past|last) {_UNITS}|(?:many |some )?{_UNITS} ago|(?:a )?long (?:time )?ago"
_FUTURE = rf"(?:the )?(?:coming|next) {_UNITS}|the (?:near|foreseeable|distant) future"
SHAPES = (
    shape(rf"(?P<present>{_NOW})", _reference, carries=False),
    shape(rf"(?P<past>{_PAST})", _reference, carries=False),
    shape(rf"(?P<future>{_FUTURE})", _reference, carries=False),
    shape("the (?:recent |distant )?(?P<past>past)", _reference, _is_topic, carries=False),
    shape("the (?P<future>future)", _reference, _is_topic, carries=False),
)
