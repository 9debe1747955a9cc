"""Decades and centuries; fiscal years and those of Japanese eras."""

import re

from detente.build.dating import periods, pieces, words
from detente.build.dating.numbers import ordinal
from detente.build.dating.parts import full_year
from detente.build.dating.periods import NOTHING, Value
from detente.build.dating.portions import portion
from detente.build.dating.shape import Context, Parts, shape
from detente.build.dating.years import PART

_CUE = re.compile(r"\b(?:in|since|during|of|until|from|by) $", re.IGNORECASE)


# ---- decades and centuries ----


def _decade(part: Parts, context: Context) -> Value | None:
    if "tens" in part:
        return portion(part, periods.decade(1900 + words.TENS[part["tens"].replace("ies", "y")]))
    start = full_year(part["decade"], context.story)
    if start % 100 == 0 and start < 2000:  # the 1800s are a century
        return portion(part, Value(f"{start}/{start + 99}", f"{start // 100}"))
    return portion(part, periods.decade(start))


def _no_decade(part: Parts, context: Context) -> bool:
    """Whether "the sixties" are an age, or degrees."""
    return "tens" in part and _CUE.search(context.before) is None


def _century(part: Parts, context: Context) -> Value | None:
    return portion(part, periods.century(ordinal(part["ordinal"])))


def _no_century(part: Parts, context: Context) -> bool:
    return not 10 <= ordinal(part["ordinal"]) <= 22


# ---- years that begin on a day of their own, and eras ----


def _fiscal(part: Parts, context: Context) -> Value | None:
    """No date: which months it has depends on the country and the decade; of two years it says that they hold it."""
    first = full_year(part["year"], context.story)
    if "year2" not in part:
        return Value("", f"FY{first}")
    last = int(part["year2"]) % 100 + first // 100 * 100
    return Value(f"{first}/{last}", f"FY{last}") if last == first + 1 else NOTHING


def _era(part: Parts, context: Context) -> Value | None:
    before, last = words.ERAS[part["era"].replace("ō", "o")]
    number = ordinal(part["ordinal"]) if "ordinal" in part else int(part["number"])
    return periods.year(before + number) if 0 < number <= last - before else NOTHING


_ERA = f"(?P<era>{'|'.join(words.ERAS)}|shōwa|taishō)"
_TENS = "|".join(word.replace("ty", "ties") for word in words.TENS)
_YEAR2 = r"[-–/](?P<year2>(?:19|20)?\d\d)"
SHAPES = (
    shape(rf"(?:the )?{PART}?(?:the )?(?P<decade>1[5-9]\d0|20\d0|'\d0)'?s", _decade, carries=False),
    shape(rf"the {PART}?(?:the )?(?:nineteen(?: |-))?(?P<tens>{_TENS})", _decade, _no_decade, carries=False),
    shape(rf"{PART}(?:the )?(?:nineteen(?: |-))?(?P<tens>{_TENS})", _decade, carries=False),
    shape(rf"(?:the )?{PART}?(?:the )?{pieces.ORDINAL} century", _century, _no_century, carries=False),
    shape(
        rf"(?:the )?(?:FY(?: |-)?|fiscal(?: years?)? |financial year )(?P<year>(?:19|20)\d\d|'?\d\d)(?:{_YEAR2})?",
        _fiscal,
        carries=False,
    ),
    shape(rf"(?:the )?(?P<year>(?:19|20)\d\d){_YEAR2} (?:fiscal|financial|budget) year", _fiscal, carries=False),
    shape(rf"{_ERA} (?P<number>[1-9]\d?)", _era),
    shape(rf"(?:the )?{pieces.ORDINAL} year of (?:the )?{_ERA}(?: era| period)?", _era),
)
