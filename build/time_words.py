"""The words of time expressions, and one pattern for each shape that they take in news prose."""

import re

MONTHS = {
    name: number
    for number, names in enumerate(
        "january jan|february feb|march mar|april apr|may|june jun|july jul|august aug"
        "|september sept sep|october oct|november nov|december dec".split("|"),
        1,
    )
    for name in names.split()
}
WEEKDAYS = {name: at for at, name in enumerate("monday tuesday wednesday thursday friday saturday sunday".split())}
SEASONS = {"spring": (3, 5), "summer": (6, 8), "autumn": (9, 11), "fall": (9, 11), "winter": (12, 2)}
PARTS = {"early": (1, 4), "mid": (5, 8), "late": (9, 12)}
_SMALL = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
NUMBERS = {word: value for value, word in enumerate((_SMALL + " seventeen eighteen nineteen").split())}
NUMBERS |= {"a": 1, "an": 1, "several": 3, "a few": 3, "few": 3, "couple of": 2, "a couple of": 2}
TENS = {
    word: 10 * value for value, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)
}

_MONTH = (
    r"(?P<month>January|February|March|April|May|June|July|August|September|October|November|December"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\b\.?)"
)
_MONTH2 = _MONTH.replace("month", "month2")
_DAY, _DAY2 = r"(?P<day>[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?", r"(?P<day2>[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?"
_YEAR, _YEAR2 = r"(?P<year>1[5-9]\d\d|20\d\d)(?!\d)", r"(?P<year2>1[5-9]\d\d|20\d\d)(?!\d)"
_TO = r"\s*(?:-|–|—|to|and|until|through)\s*"
_COUNT = r"(?P<count>\d{1,3}|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-\w+)?|an?(?: few| couple of)?|several|few|\w+teen|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
_UNIT = r"(?P<unit>day|week|month|year|decade)s?"
_DAYNAME = r"(?P<weekday>Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)"
_OF = r"(?:,?\s+of\s+|,?\s+)"

# In order: where two match at one place, the longer wins, then the earlier of this list.
SHAPES: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (name, re.compile(r"(?<![\w-])(?:" + pattern + r")(?![\w])"))
    for name, pattern in (
        ("iso", r"(?P<year>\d{4})-(?P<month>\d\d)(?:-(?P<day>\d\d))?"),
        ("range", rf"(?:[Ff]rom |[Bb]etween )?{_MONTH}\s+{_DAY}(?:,?\s+{_YEAR})?{_TO}{_MONTH2}\s+{_DAY2}(?:,?\s+{_YEAR2})?"),
        ("range", rf"(?:[Ff]rom |[Bb]etween )?{_DAY}\s+{_MONTH}(?:,?\s+{_YEAR})?{_TO}{_DAY2}\s+{_MONTH2}(?:,?\s+{_YEAR2})?"),
        ("range", rf"(?:[Ff]rom |[Bb]etween )?{_DAY}{_TO}{_DAY2}\s+{_MONTH}(?:,?\s+{_YEAR})?"),
        ("range", rf"(?:[Ff]rom |[Bb]etween )?{_MONTH}\s+{_DAY}{_TO}{_DAY2}(?:,?\s+{_YEAR})?"),
        ("date", rf"(?:[Tt]he )?{_DAY}(?:\s+of)?\s+{_MONTH}(?:,?\s+{_YEAR})?"),
        ("date", rf"{_MONTH}\s+{_DAY}(?:,?\s+{_YEAR})?"),
        ("month", rf"(?:(?P<part>[Ee]arly|[Mm]id|[Ll]ate)[ -])?(?:(?P<which>[Tt]his|[Ll]ast|[Nn]ext)\s+)?{_MONTH}(?:{_OF}{_YEAR})?"),
        ("season", r"(?P<which>[Tt]his|[Ll]ast|[Nn]ext)\s+(?P<season>spring|summer|autumn|fall|winter)"),
        ("season", rf"(?:the )?(?P<season>spring|summer|autumn|fall|winter){_OF}{_YEAR}"),
        ("years", rf"(?:[Ff]rom |[Bb]etween ){_YEAR}{_TO}{_YEAR2}"),
        ("decade", r"(?:[Tt]he )?(?:(?P<part>[Ee]arly|[Mm]id|[Ll]ate)[ -])?(?P<decade>1[5-9]\d0|20\d0)s"),
        ("year", rf"(?:(?P<part>[Ee]arly|[Mm]id|[Ll]ate)[ -](?:in )?)?{_YEAR}"),
        ("weekday", rf"(?:(?P<which>[Ll]ast|[Nn]ext|[Tt]his)\s+)?{_DAYNAME}"),
        ("end", r"(?:the )?(?P<edge>end|beginning|start|middle) of (?P<which>the|this|next|last) (?P<unit>week|month|year)"),
        ("part", r"(?P<edge>later|earlier) this (?P<unit>week|month|year)"),
        ("unit", r"(?:(?P<part>[Ee]arly|[Mm]id|[Ll]ate)[ -])?(?P<which>[Tt]his|[Ll]ast|[Nn]ext) (?P<unit>week|weekend|month|year|decade)"),
        ("story", r"[Tt]he (?P<which>next|following|previous|same) (?P<unit>day|week|month|year)"),
        ("ago", rf"(?i:(?:about|some|nearly|almost|over) )?(?i:{_COUNT}) {_UNIT} (?P<way>ago|earlier|later|from now)"),
        ("past", rf"(?:[Oo]ver |[Ii]n )?the (?P<way>past|last|coming|next) (?:{_COUNT} )?{_UNIT}"),
        ("day", r"(?P<which>[Tt]oday|[Tt]onight|[Yy]esterday|[Tt]omorrow)"),
        ("present", r"(?P<which>[Nn]ow|[Cc]urrently|[Rr]ecently|at present|in recent (?:days|weeks|months|years))"),
    )
)  # fmt: skip

# Prepositions that turn a date into an open interval, and words that put one into the future.
BEFORE = re.compile(r"\b(?:before|prior to|ahead of|by|no later than)\s+(?:the )?$", re.IGNORECASE)
SINCE = re.compile(r"\bsince\s+$", re.IGNORECASE)
AFTER = re.compile(r"\bafter\s+$", re.IGNORECASE)
FUTURE = re.compile(
    r"\b(?:will|shall|would|(?:is|are|was|were|due|set|plans?|hopes?|wants?|intends?|expected|scheduled|agreed|going) to|due|upcoming|scheduled|planned|expected|set for|plans?|later|until)\b"
    r"[^.;]{0,100}$"
)
FUTURE_AFTER = re.compile(
    r",?(?: (?!said|says|told|announced|that)[\w'.-]+){1,5}? (?:will|shall|is to|are to|plans to)\b"
)
# Months that are verbs or surnames as well, or short for something else.
DOUBTFUL_MONTHS = frozenset({"May", "March", "Mar", "Jan", "Jun", "Dec"})
# What must stand before a lone "May" or "March" (else they are a verb or a surname), or a bare number (else no year).
MONTH_CUE = re.compile(r"\b(?:in|on|by|since|until|till|of|from|to|between|and|before|after|during|last|next|this|early|mid|late|for|through)[ -]+$", re.IGNORECASE)  # fmt: skip
YEAR_CUE = re.compile(r"(?:\b(?:in|by|since|until|till|of|from|to|before|after|during|late|early|mid|for|through|year|around|and|than)[ -]+|[(,]\s*|^\s*)$", re.IGNORECASE)  # fmt: skip
