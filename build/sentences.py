"""Text to sentences and tokens; offsets always point into the text as stored."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

# Curly quotes, apostrophes, dashes and odd spaces are matched as their plain forms; every fold keeps the length.
_QUOTES = {"’": "'", "‘": "'", "“": '"', "”": '"', "\u2010": "-", "\u2011": "-"}
_UNSEEN = "\u00a0\u2009\u202f\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\x00"  # odd spaces, zero-width marks, NUL
_FOLDS = _QUOTES | dict.fromkeys(_UNSEEN, " ")
LONGEST = 4000  # characters; what is longer is no sentence, and is cut so that reading it stays linear
_LINE_BREAK = re.compile(r"(?<!\n)\n(?![^\S\n]*\n)")

_TOKEN = re.compile(
    r"(?:[A-Z]\.){2,9}(?=[^A-Za-z]|$)|(?i:Mr|Mrs|Ms|Dr|Gen|Sen|Rep|St|Lt|Col|Prof|Gov)\.(?=\s|$)|[A-Z]\.(?=\s+(?:[A-Z(]|v[ao]n\b|de\b|$))"
    r"|\d+(?:[.,:]\d+)*(?:st|nd|rd|th)?|\w+(?:'(?!s\b|S\b)\w+)*(?:-\w+)*|'[sS]\b|--|\.\.\.|[^\w\s]"
)
_PARAGRAPH = re.compile(r"\n[^\S\n]*\n\s*|\n(?=[^\S\n]*[•*\-–] )|(?<=[.!?:\"”')])\n(?=[A-Z\"“])")
# A line of a list, which has hardly a word without a capital: "Ranjan Mathai, Foreign Secretary".
_LISTED = r"(?:[A-Z0-9(][^\s.;:?!]*\.?|of|and|for|the|to|in|at|on|de|du|von|van|al|bin|ibn|&)"
_SHORT_LINE = re.compile(
    rf"(?:(?<=\n)|^)(?=[^\n]{{1,60}}\n){_LISTED}(?: {_LISTED})*(?<![,;])\n(?=[\"'(]?[A-Z][^\n]{{0,60}}(?:\n|$))",
    re.MULTILINE,
)
_STOP = re.compile(r"(?<![.!?])([.!?]++[\"'”’)\]]*+)(?=\s+[\"'“‘(\[]?[A-Z0-9•])")
_ABBREVIATED = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Gen|Sen|Rep|St|Lt|Col|Sgt|Capt|Adm|Prof|Gov|Hon|Rev|No|vs|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?"
    r"|Oct|Nov|Dec|approx|Amb|Pres|Msgr|Messrs|i\.e|e\.g|cf|al|Inc|Corp|Ltd|Co)|\b(?:[A-Z]\.)+[A-Z]|\b[A-Z])$"
)
_CLOCK = re.compile(r"\b[ap]\. ?m$")
_DAY = re.compile(  # "at 3 p.m. Monday": the sentence goes on
    r"\s+(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"
)
_STARTS_SENTENCE = re.compile(
    r"\s+[\"'“‘(]?(?:The|A|An|In|On|At|It|He|She|They|We|But|And|This|That|These|Those|His|Her|Their|As|After|Before"
    r"|Both|If|When|While|For|Its|Although|However|Since|To|Of|No)\b"
)


@dataclass(frozen=True, slots=True)
class Token:
    """One word or mark; `lower` is folded (plain quotes, lower case)."""

    text: str
    lower: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence's span and the number of its paragraph."""

    start: int
    end: int
    paragraph: int


def fold(text: str) -> str:
    """The text with typographic quotes and spaces made plain; same length, so that offsets stay."""
    for odd, plain in _FOLDS.items():
        text = text.replace(odd, plain)  # few stand in a text, and those that do not are soon sought: no translate()
    return text


def lowered(text: str) -> str:
    """Lower case without a change of length (some letters have longer lower forms; those stay as they are)."""
    plain = text.lower()
    if len(plain) == len(text):
        return plain
    return "".join(low if len(low := letter.lower()) == 1 else letter for letter in text)


def unwrapped(text: str) -> str:
    """The text with the line breaks inside its paragraphs made blanks, for names that one cuts; same length."""
    return _LINE_BREAK.sub(" ", text)


def tokens(text: str, start: int, end: int) -> tuple[Token, ...]:
    """The tokens of a span of a folded text."""
    found = ((text[first:last], first, last) for first, last in token_spans(text, start, end))
    return tuple(Token(word, word.lower(), first, last) for word, first, last in found)


def folded_words(phrase: str) -> tuple[str, ...]:
    """The words and marks of a phrase, folded: quickly where it has letters and blanks only, as most names do."""
    if phrase.isascii() and phrase.replace(" ", "").isalpha():
        return tuple(phrase.lower().split())
    return tuple(token.lower for token in tokens(fold(phrase), 0, len(phrase)))


def token_spans(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Where the tokens of a span of a folded text stand."""
    return (found.span() for found in _TOKEN.finditer(text, start, end))


def _stretches(text: str, skip: tuple[tuple[int, int], ...]) -> Iterator[tuple[int, int]]:
    """What is left of a text between the spans to skip."""
    at = 0
    for start, end in skip:
        if at < start:
            yield at, start
        at = max(at, end)
    if at < len(text):
        yield at, len(text)


def _ends(text: str, start: int, end: int) -> Iterator[int]:
    """Where the sentences of a paragraph end."""
    for stop in _STOP.finditer(text, start, end):
        if _CLOCK.search(text, max(start, stop.start() - 4), stop.start()) and _DAY.match(text, stop.end()):
            continue
        if stop.group(1)[0] == "." and _ABBREVIATED.search(text, max(start, stop.start() - 12), stop.start()):
            initials = re.search(r"(?:[A-Z]\.)+[A-Z]$", text[max(start, stop.start() - 12) : stop.start()])
            if not (initials and _STARTS_SENTENCE.match(text, stop.end())):
                continue
        yield stop.end()
    yield end


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def _gaps(text: str, start: int, end: int) -> Iterator[int]:
    """Where what lies between two paragraphs, or two short lines of a list, begins and ends, by turns."""
    gaps = [gap.span() for gap in _PARAGRAPH.finditer(text, start, end)]
    gaps += [(line.end() - 1, line.end()) for line in _SHORT_LINE.finditer(text, start, end)]
    at = start
    for first, last in sorted(gaps):
        if first >= at:
            yield from (first, last)
            at = last


def _cut(text: str, begin: int) -> int:
    """The last blank in reach of the start of a run without any stop, or as far as one reaches."""
    blank = text.rfind(" ", begin, begin + LONGEST)
    return blank if blank > begin else begin + LONGEST


def split(text: str, skip: tuple[tuple[int, int], ...] = ()) -> Iterator[Sentence]:
    """The sentences of a folded text, outside the (sorted, disjoint) spans to skip; linear in the text."""
    paragraph = 0
    for left, right in _stretches(text, skip):
        bounds = [left, *_gaps(text, left, right), right]
        for start, end in zip(bounds[::2], bounds[1::2], strict=True):
            at = start
            for stop in _ends(text, start, end):
                begin, finish = _trim(text, at, stop)
                at = stop
                while finish - begin > LONGEST:
                    cut = _cut(text, begin)
                    yield Sentence(*_trim(text, begin, cut), paragraph)
                    begin, finish = _trim(text, cut, finish)
                if begin < finish:
                    yield Sentence(begin, finish, paragraph)
            paragraph += 1
