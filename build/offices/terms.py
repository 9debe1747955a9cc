"""Since when and until when: the times that hang on a word of an office or a membership, as EDTF."""

from collections.abc import Collection
from datetime import date, timedelta
from enum import Enum

from detente.build.grammar.parse import Relation
from detente.build.item_syntax import ItemSyntax
from detente.build.reading import Reading, ReadSentence
from detente.ontology import edtf
from detente.ontology.claims import Time

_SINCE = frozenset({"since", "from", "after", "starting", "beginning", "as of"})
_UNTIL = frozenset({"until", "till", "to", "through", "before", "up to"})
_LASTING_TO = frozenset({"until", "till"})
_HANGING = (Relation.OBLIQUE, Relation.NOMINAL, Relation.APPOSITION, Relation.CONJUNCT, Relation.NUMBER)
_FAR = 4  # steps from a time to what it dates
_OPEN = frozenset({"", ".."})


class Phase(Enum):
    """What a sentence tells of an office or a membership."""

    BEGINS = "begins"
    LASTS = "lasts"
    ENDS = "ends"


def term(sentence: ReadSentence, items: ItemSyntax, anchors: Collection[int], phase: Phase) -> Time | None:
    """The time that hangs on one of the words, as the term that it makes: "2013/.." for what began in 2013."""
    found = _hanging(sentence, items, anchors)
    begun = next((time for preposition, time in found if preposition in _SINCE), None)
    ended = next((time for preposition, time in found if preposition in _UNTIL), None)
    if begun and ended and begun.start < ended.start and "/" not in begun.edtf + ended.edtf:
        return Time(begun.text, begun.start, begun.end, f"{begun.edtf}/{ended.edtf}")
    spelt = ((time, spelled(time.edtf, preposition, phase)) for preposition, time in found)
    return next((Time(time.text, time.start, time.end, value) for time, value in spelt if value), None)


def spelled(value: str, preposition: str, phase: Phase) -> str:
    """A time's EDTF as the term that it makes; "" where it makes none."""
    first, slash, last = value.partition("/")
    closed = bool(slash) and first not in _OPEN and last not in _OPEN
    if phase is Phase.LASTS:
        since = preposition in _SINCE and not slash
        return f"{first}/.." if since else f"../{first}" if preposition in _UNTIL and not slash else value
    if phase is Phase.BEGINS:
        if closed and preposition in ("from", "between", "for"):
            return value
        if preposition in _LASTING_TO and not slash:
            return f"../{first}"  # "belonged to the Pact until 1991"
        return "" if first in _OPEN or (preposition in _UNTIL and not slash) else f"{first}/.."
    return "" if slash and last in _OPEN else f"../{last or first}"


def over(reading: Reading, start: int, end: int, today: bool = False) -> Time:
    """The term of what text[start:end] says was over before the document, or with `today` by its date.

    Its end is unknown ("../") where the document has no date.
    """
    told = reading.document.date
    return Time(reading.document.text[start:end], start, end, f"../{told if today else _day_before(told)}")


def _day_before(told: str) -> str:
    """The day before a day; a month or a year as it is, for it may have ended within it."""
    return (date.fromisoformat(told) - timedelta(days=1)).isoformat() if len(told) == len("2017-07-08") else told


def past(time: Time | None, today: str) -> bool:
    """Whether there is a time, and it lies wholly before the date of a document."""
    return time is not None and bool(today) and edtf.bounds(time.edtf)[1] < edtf.bounds(today)[0]


def _hanging(sentence: ReadSentence, items: ItemSyntax, anchors: Collection[int]) -> list[tuple[str, Time]]:
    """The times that hang on some words, each with its preposition, the nearest first."""
    found = []
    for word, item in zip(items.word_of, sentence.items, strict=True):
        if item.time and item.time.edtf and not item.time.describes and word >= 0:
            way = _climbed(items, word, anchors)
            way = _behind(items, word, anchors) if way is None else way
            time = Time(item.time.text, item.time.start, item.time.end, item.time.edtf)
            found += [] if way is None else [(way, item.start, items.syntax.preposition(word), time)]
    return [(preposition, time) for _, _, preposition, time in sorted(found, key=lambda each: each[:2])]


def _behind(items: ItemSyntax, word: int, anchors: Collection[int]) -> int | None:
    """The steps from a time to one of some words right behind whose phrase it stands, before the verb it hangs on.

    So "X's resignation in 2019 surprised Y" and "X, secretary of state from 2005 to 2009, spoke", where a parse has
    the time hang on the verb or on X.
    """
    syntax, head = items.syntax, items.syntax.head(word)
    if head < 0 or syntax.relation(word) not in _HANGING or (syntax.word(head).pos == "VERB" and head < word):
        return None
    before = [each for each in anchors if syntax.span(each)[1] + 1 == syntax.span(word)[0]]
    return _FAR if any(syntax.head(each) == head for each in before) else None


def _climbed(items: ItemSyntax, word: int, anchors: Collection[int]) -> int | None:
    """The steps from a time up to one of some words, with no clause between; None where it hangs elsewhere."""
    for way in range(_FAR):
        if word in anchors:
            return way
        if word < 0 or items.syntax.relation(word) not in _HANGING:
            return None
        word = items.syntax.head(word)
    return None
