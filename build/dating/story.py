"""What is known while a text is read from its beginning: the document's date, and the last date that it told."""

import re
from bisect import bisect_right
from dataclasses import dataclass, field
from datetime import date

from detente.build.dating.periods import Value
from detente.build.dating.side import Side
from detente.ontology import edtf

_NEAR = 200  # characters over which a year that was told carries on
_LATELY = 2000  # and those over which a history goes on
_RECENT = 60  # days
_SOON = 15  # days: of a day so near, whatever the tense, nobody means last year's without saying so
_HALF_A_YEAR = 6
_STAND_IN = 4  # a leap year, for one that nobody told (see `unknown_year`)
_PARAGRAPH = re.compile(r"\n[^\S\n]*\n\s*")
# Whoever is called so in a text is meant by a lone "May"; whatever is numbered so is no year.
_CALLED = re.compile(
    r"\b(?:Theresa|Mrs?\.?|Ms\.?|Miss|Minister|Secretary|PM|Judge|Senator|President) (May|March|April|June|August)\b(?! \d)"
)
_NUMBERED = re.compile(
    r"\b(?:[Rr]esolutions?|UNSCR|S/RES/|No\.|[Nn]umber|[Tt]elegram|[Dd]espatch|\w{2,4}tel|Boeing|Airbus|[Ff]light|Article|[Pp]ages?|pp?\.) ?\Z"
)
_FOUR_DIGITS = re.compile(r"(?<!\d)\d{4}\b")
_LONGEST = 20  # characters before four digits, more than there are in what is numbered


@dataclass(slots=True)
class Story:
    """The document's date, and the last date that the text told, with its place."""

    anchor: Value | None
    paragraphs: tuple[int, ...]
    people: frozenset[str]
    numbered: frozenset[str]
    focus: Value | None = None
    focus_at: int = field(default=-(10**9))
    streak: int = 0  # how many dates of one year were told without another between them

    @property
    def day(self) -> date | None:
        """The document's day; None where its date is a month or a year."""
        return self.anchor.days[0] if self.anchor and self.anchor.days[0] == self.anchor.days[1] else None

    @property
    def today(self) -> date | None:
        """The last day that the document's date allows."""
        return self.anchor.days[1] if self.anchor else None

    def is_near(self, at: int) -> bool:
        """Whether the last date told carries on to here: from the same paragraph, and not from far."""
        paragraph = self.paragraphs[bisect_right(self.paragraphs, at) - 1]
        return self.focus is not None and self.focus_at >= max(paragraph, at - _NEAR)

    def tell(self, value: Value, at: int) -> None:
        """Note a date that was told."""
        year = value.days[0].year
        same = self.focus is not None and self.focus.days[0].year == year
        self.streak = self.streak + 1 if same else 1
        self.focus, self.focus_at = value, at

    def year_of(self, month: int, day: int, side: Side, at: int) -> int:
        """The year of a month that names none: the one that carries on to its place, else the nearest on its side.

        Where no year was told and the document has no date, one stands in.
        """
        today, told = self.today, self._carried(side, at)
        if told is None:
            return _nearest(today, month, day, side) if today else _STAND_IN
        late = today is not None and side is Side.PAST and (told, month) > (today.year, today.month)
        return told - late + self._turned(told, month, day)

    def _turned(self, told: int, month: int, day: int) -> bool:
        """Whether a year has ended since the last date: "in December 1950, and then on January 10"."""
        if self.focus is None or self.today is None or self.focus.days[0].month - month <= _HALF_A_YEAR:
            return False
        return (told + 1, month, day) <= (self.today.year, self.today.month, self.today.day)

    def _carried(self, side: Side, at: int) -> int | None:
        """The year told just before, or all along; an aside on 2015 does not carry over to what is planned now."""
        if self.focus is None:
            return None
        told = self.focus.days[0].year
        if self.today is None:
            return told
        if (side is Side.AHEAD) != (told > self.today.year):
            return None
        return told if self.is_near(at) or (side is not Side.AHEAD and self._is_history(at)) else None

    def _is_history(self, at: int) -> bool:
        """Whether the text has been telling of one bygone year for a while, as histories do."""
        told = self.focus.days[0].year if self.focus else 0
        return self.streak > 2 and at - self.focus_at < _LATELY and self.today is not None and told < self.today.year


def _nearest(today: date, month: int, day: int, side: Side) -> int:
    if side is Side.AHEAD:
        return today.year + _long_before(today, month, day)
    last = today.year - ((month, day or 1) > (today.month, today.day))
    if 0 < _days_on(today, month, day) < _SOON:
        return today.year
    if side is Side.PAST:
        return last
    back = (today.year - last) * 12 + today.month - month
    return last + (back > 6)


def _days_on(today: date, month: int, day: int) -> int:
    """About how many days after a day another of its year lies; 0 for a whole month."""
    return (month - today.month) * 30 + day - today.day if day else 0


def _long_before(today: date, month: int, day: int) -> bool:
    """Whether a day lies so far back that what is to come must mean next year's: January, in December.

    What "was planned for 16 May" on 25 May is of the same year.
    """
    return -_days_on(today, month, day or 31) > _RECENT


def story(text: str, document_date: str) -> Story:
    """What is known before the first word of a text is read."""
    if document_date:
        edtf.bounds(document_date)
    return Story(
        Value(document_date.rstrip("~?%")) if document_date else None,
        (0, *(gap.end() for gap in _PARAGRAPH.finditer(text))),
        frozenset(found.group(1).lower() for found in _CALLED.finditer(text)),
        frozenset(found.group() for found in _FOUR_DIGITS.finditer(text) if _is_number(text, found.start())),
    )


def _is_number(text: str, at: int) -> bool:
    """Whether digits are the number of something, by the word before them: "Resolution 2231"."""
    return _NUMBERED.search(text, max(0, at - _LONGEST), at) is not None
