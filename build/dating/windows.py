"""Windows that end or begin at the document's date: "the past two years", "the next decade", "within a month"."""

from detente.build.dating import periods, pieces, words
from detente.build.dating.numbers import number
from detente.build.dating.periods import NOTHING, Value
from detente.build.dating.shape import Context, Parts, shape
from detente.build.dating.side import Side


def _window(part: Parts, context: Context) -> Value | None:
    """From some units ago to the document's date, or from it to some units on."""
    anchor, unit = context.story.anchor, part["unit"]
    sign = words.STEPS[part["way"]]
    if unit == "century":
        return periods.counted(anchor, unit, sign) if anchor else None
    vague = words.VAGUE.get(part.get("count", ""))
    count = sum(vague) // 2 if vague else number(part.get("count", "one"))
    if not count:
        return NOTHING
    timex = _duration(unit, 0 if vague else count)
    if anchor is None:
        return Value("", timex)
    there = periods.moved(anchor.days[sign > 0], unit, sign * count).isoformat()[: len(anchor.edtf)]
    there += "~" if vague else ""
    return Value("/".join((there, anchor.edtf) if sign < 0 else (anchor.edtf, there)), timex)


def _duration(unit: str, count: int) -> str:
    """A duration as TIMEX3 has it: P2W, P10Y for a decade, PXD for a few days."""
    letter = (
        "Y"
        if unit in ("decade", "century")
        else "M"
        if unit == "quarter"
        else "D"
        if unit == "day"
        else unit[0].upper()
    )
    many = count * {"quarter": 3, "fortnight": 2}.get(unit, periods.years_of(unit))
    return f"P{many or 'X'}{'W' if unit in ('fortnight', 'weekend') else letter}"


def _within(part: Parts, context: Context) -> Value | None:
    return _window({**part, "way": "next"}, context)


def _took(part: Parts, context: Context) -> bool:
    """Whether "within two weeks" tells how long something took, or counts from something else: "of the vote"."""
    return context.after.startswith(" of ") or context.side is not Side.AHEAD


SHAPES = (
    shape(rf"(?:the )?(?P<way>past|last|coming|next) (?:{pieces.COUNT} )?{pieces.UNIT}", _window, carries=False),
    shape(rf"within (?:the (?:next|coming) )?{pieces.COUNT} {pieces.UNIT}", _within, _took, carries=False),
)
