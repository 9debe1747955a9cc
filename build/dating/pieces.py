"""Pieces of the patterns of time expressions; a blank in them stands for any few blanks."""

from collections.abc import Iterable

from detente.build.dating import words


def _any(names: Iterable[str]) -> str:
    """Any of some names, the longest first."""
    return "|".join(sorted(names, key=lambda name: (-len(name), name)))


_FULL = "January February March April May June July August September October November December".split()
_SHORT = "Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec".split()
MONTH_NAMES = f"{'|'.join(_FULL)}|{'|'.join(_FULL).upper()}|(?:{'|'.join(_SHORT)})(?![A-Za-z])\\.?"
DAY_NAMES = "|".join(name.capitalize() for name in words.WEEKDAYS)
# What is counted is no year: "on May 5, 2000 people marched".
_COUNTED = (
    "people|persons|soldiers|troops|men|women|children|civilians|refugees|prisoners|demonstrators|protesters|workers"
    "|dollars|tons|tonnes|miles|kilometers|kilometres|km|meters|metres|feet|million|billion|words|pages|votes|planes"
    "|aircraft|tanks|ships|hours|others|more"
)
NO_COUNT = rf"(?!\d|[.:]\d|,\d{{3}}(?!\d)|%| (?:{_COUNTED})\b| B\.?C\b)"

ORDINAL = rf"(?P<ordinal>{_any(words.ORDINALS).replace('-', '(?: |-)')}|\d{{1,2}}(?:st|nd|rd|th|d))"
NUMBER = (
    rf"(?:\d{{1,3}}|(?:{_any(words.TENS)})(?:-(?:{_any(list(words.NUMBERS)[1:10])}))?|an?(?: few| couple of)?|couple of"
    rf"|another|several|few|{_any(list(words.NUMBERS)[1:20])})"
)
COUNT = rf"(?P<count>{NUMBER})"
UNIT = "(?P<unit>day|week|fortnight|weekend|month|quarter|year|decade|century|centurie)s?"
WEEKDAY = rf"(?P<weekday>(?-i:{DAY_NAMES}))"
WEEKDAY2 = WEEKDAY.replace("<weekday>", "<weekday2>")
DAY_PART = "(?P<daypart>morning|afternoon|evening|night)"
SEASON = f"(?P<season>{_any(words.SEASONS)})"
TO = "(?: ?[-–—] ?| to | through | thru | until | till )"
AND = "(?: and | or | & )"
LEAD = r"(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs?)?|Fri|Sat(?:ur)?|Sun)(?:day|\.),? (?:the )?|(?-i:Sun|Mon|Tue|Wed|Thu|Fri|Sat), )?"
CLOCK = (
    r"(?:(?P<hour>[01]?\d|2[0-3])(?:[:.](?P<minute>[0-5]\d))? ?(?P<half>[ap])(?:\. ?)?m(?:\.|\b)"
    r"|(?P<hour24>[01]?\d|2[0-3]):(?P<minute24>[0-5]\d)(?!:?\d)(?: (?:hours|hrs|GMT|UTC|local time)\b)?"
    r"|(?P<noon>noon|midnight))"
)
_BARE_CLOCK = CLOCK.replace("?P<hour>", "?:").replace("?P<minute>", "?:").replace("?P<half>", "?P<half2>")
_BARE_CLOCK = _BARE_CLOCK.replace("?P<hour24>", "?:").replace("?P<minute24>", "?:").replace("?P<noon>", "?:")
CLOCKS = rf"{CLOCK}(?: ?(?:-|–|—|to|until) ?{_BARE_CLOCK})?"
AT = rf"(?:(?:,? at (?:about |around )?|, ?|—| —|-| ){CLOCKS})?"


EDGE = (
    "(?:(?:the )?(?P<part>early|mid|late)(?: in|(?: |-)to(?: |-)late)?(?: |-)"
    "|(?:the )?(?P<edge>beginning|start|middle|end|close) of |(?:the )?(?P<half>first|second|latter) half of "
    "|(?:later|earlier) in )"
)


def month(which: str = "") -> str:
    """The name of a month, as the group "month" or "month2"."""
    return f"(?P<month{which}>(?-i:{MONTH_NAMES}))"


def day(which: str = "") -> str:
    """The number of a day."""
    return rf"(?P<day{which}>0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th|d)?(?!\d|[.:]\d|,\d{{3}}(?!\d)|%)"


def year(which: str = "") -> str:
    """A year: 1948 or '48."""
    return rf"(?P<year{which}>1\d\d\d|20\d\d|'\d\d){NO_COUNT}"


def of_year(which: str = "") -> str:
    """The year behind a month or day, if there is one: ", 1948", "of 1948", "last year", "of that year"."""
    named = "this|last|next|the next|that|that same|the same|the following|the previous"
    return rf"(?:,? (?:of )?(?:the year )?{year(which)}|,{year(which).replace('<year', '<glued')}|,? (?:of )?(?P<named{which}>{named}) year)?"
